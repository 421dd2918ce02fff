import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { parsePolicy } from './parse-policy.js';
import { maxYamlLength } from './yaml-characters.js';
import { readYaml } from './yaml-file.js';

/** Texts of the largest size there may be, made of one thing over and over. */
const filled = [
  'a: b\n', ': ', ':\n', 'a:', '"', "'", '"a" ', "'a' ", '- ', '-\n', '- -\n', '---\n', '--- a\n', '...\n', '%YAML 1.2\n', '%TAG ! x\n', '{}', '{},', '[],',
  '[', '{', '[{', 'a: {', 'a: [', '? ', '?\n', '? a\n', '! ', '!a ', '!!str a\n', '&a ', '&a\n', '*a ', '*a\n', '#', '# \n', '|\n', '>\n', 'a: |\n b\n',
  'a: >\n b\n', '\t', 'a\t', '\r', '\r\n', '\n', ' ', ' \n', '  - a\n', ', ', 'a, ', '@', '`', '%', 'a: b: c\n', 'a: "b\n', "a: 'b\n", "- 'a\n",
  '"a\\\n', '\\', 'a: &b c\n', 'a: *b\n', '<<: a\n', 'a b c ', 'é', '你', '😀', 'a:\n', 'a: 1\na: 2\n', '- a: b\n', '- [a, b]\n', '- {a: b}\n', '}{',
  '][', 'a: [b\n', 'a: {b\n', '- - - - a\n', 'x\n  y\n', 'k: v # c\n', '"a": "b",\n', 'a?b', 'a-b', '- ? a\n', '[a: b],', '{a: [b]},',
  '"\\u0041"', '"\\x"\n', 'a: "\\q"\n', '- rules:\n', 'rules: []\n', '\ta: b\n', ' \u00a0a: b\n', 'a:\u00a0b\n', '- \u2003', '${', '{${}', '{a ${', 'a: {${b}}\n',
  '“a”\n', 'a: “b”\n', '] ', 'a] ', '{a}]', '#hiring\n', '- #hiring\n', 'a:b\n', 'decide:accept\n', 'rules:\n- id: a\n', 'when: a: b\n', '  a\n b\n',
] as const; // prettier-ignore

const many = (count: number, line: (at: number) => string, join = '\n'): string =>
  Array.from({ length: count }, (_, at) => line(at)).join(join);
const name = (at: number): string => `k${at.toString(36)}`;

const named: Readonly<Record<string, string>> = {
  '40,000 keys': many(40_000, (at) => `${at.toString(36)}:`),
  '40,000 keys in brackets': `{${many(40_000, (at) => `${at.toString(36)}: `, ',')}}`,
  'keys that are all unknown': many(20_000, (at) => `${name(at)}: 1`),
  'rules that name no rule': `rules:\n${many(8000, (at) => `- {id: r${at}, when: x${at}}`)}`,
  'rules with unknown keys': `rules:\n${many(7000, (at) => `- {id: r${at}, whenn: x, bcause: y}`)}`,
  'rules with bad names': `rules:\n${many(9000, (at) => `- {id: R ${at}, when: x}`)}`,
  'rules that are no rules': `rules:\n${many(30_000, (at) => `- ${at}`)}`,
  'lists of nothing': `lists:\n${many(18_000, (at) => ` ${name(at)}: [a]`)}`,
  'one long list': `lists:\n a: [${many(40_000, (at) => at.toString(36), ',\n')}]`,
  'one test with many words': `rules:\n - id: a\n   when:\n${many(9000, (at) => `    note contain${at}: x`)}`,
  'one line': 'a, '.repeat(80_000),
  'quotes of every kind': many(60_000, (at) => `'"“‘`.charAt(at % 4), 'a'),
};

describe('reading a rule file', () => {
  it.each([
    ...filled.map(
      (unit) =>
        [JSON.stringify(unit), unit.repeat(Math.floor(maxYamlLength / unit.length))] as const,
    ),
    ...Object.entries(named),
  ])('ends soon for %s', (_, text) => {
    const { problems } = readYaml('a.yaml', text);
    expect(problems.length).toBeLessThanOrEqual(500);
    expect(parsePolicy('a.yaml', text).problems.length).toBeLessThan(1_000_000);
  });

  it.each([
    ['many documents', '--- a\n'.repeat(400), ['yaml-refused']],
    ['more documents than can be read', '--- a\n'.repeat(40_000), ['bad-yaml']],
    ['40,000 keys', named['40,000 keys'] ?? '', ['bad-yaml']],
    ['a long line', `a: ${'b'.repeat(130_000)}`, ['bad-yaml']],
    ['many aliases', 'a: *b\n'.repeat(40_000), ['bad-yaml']],
    ['many levels', `${'  '.repeat(101)}a: b`, ['bad-yaml']],
  ])('refuses %s', (_, text, codes) => {
    expect([...new Set(readYaml('a.yaml', text).problems.map(({ code }) => code))]).toEqual(codes);
  });
});

describe('any text as a rule file', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...filled), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join(''));

  it('is read, or has problems that each have a place in it', () => {
    fc.assert(
      fc.property(text, (given) => {
        const lines = given.split('\n').length;
        for (const { code, place, message } of parsePolicy('a.yaml', given).problems) {
          expect(code).toMatch(/^[a-z-]+$/u);
          expect(message).not.toBe('');
          expect(place?.line).toBeGreaterThan(0);
          expect(place?.line).toBeLessThanOrEqual(lines + 1);
        }
      }),
      runs,
    );
  });
});

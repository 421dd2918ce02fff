import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { insertRule } from './insert-rule.js';
import { parsePolicy } from './parse-policy.js';
import { type NewRule } from './rule-text.js';

const rule: NewRule = { id: 'new', when: { 'note contains': ['a', 'b'] } };
const written = `- id: new
    when:
      note contains: [a, b]`;

function inserted(text: string): string {
  const result = insertRule('my.yaml', text, rule);
  return 'text' in result ? result.text : result.problems.map(({ code }) => code).join();
}

const item = (id: string): string => `- id: ${id}\n    when: x\n`;

describe('a rule is added to a rule file', () => {
  it.each<readonly [string, string, string]>([
    ['after the last rule', `rules:\n  ${item('x')}`, `rules:\n  ${item('x')}\n  ${written}\n`],
    ['in line with rules that are not indented', 'rules:\n- id: x\n  when: y\n', 'rules:\n- id: x\n  when: y\n\n- id: new\n  when:\n    note contains: [a, b]\n'],
    ['with what comes after the rules left there', `rules:\n  ${item('x')}\n# end\ndisable: [x]\n`, `rules:\n  ${item('x')}\n  ${written}\n\n# end\ndisable: [x]\n`],
    ['after the comments of the last rule', `rules:\n  ${item('x')}    # unless: y\n# end\n`, `rules:\n  ${item('x')}    # unless: y\n\n  ${written}\n# end\n`],
    ['after a text over several lines', 'rules:\n  - id: x\n    when: y\n    because: >-\n      one\n      two\n\ndisable: []\n', `rules:\n  - id: x\n    when: y\n    because: >-\n      one\n      two\n\n  ${written}\n\ndisable: []\n`],
    ['on a line of its own where the last one isn’t ended', 'rules:\n  - { id: x, when: y }', `rules:\n  - { id: x, when: y }\n\n  ${written}\n`],
    ['to a list in brackets', 'rules: [{ id: x, when: y }] # mine\n', 'rules: [{ id: x, when: y }, { id: new, when: { note contains: [a, b] } }] # mine\n'],
    ['to an empty list', 'rules: [] # none\ndisable: []\n', `rules:\n  ${written} # none\ndisable: []\n`],
    ['below a key without rules', 'rules:\n', `rules:\n  ${written}\n`],
    ['below a key without rules and without an end', 'rules:', `rules:\n  ${written}\n`],
    ['below a key before spaces', 'rules:  \n\nscreen: 1\n', `rules:  \n  ${written}\n\nscreen: 1\n`],
    ['in place of an empty list after a space and a colon', 'rules : [] # none\nscreen: 1\n', `rules :\n  ${written} # none\nscreen: 1\n`],
    ['in place of an empty list after a text with its empty lines', 'about: |+\n  hello\n\nrules: []\n', `about: |+\n  hello\n\nrules:\n  ${written}\n`],
    ['after rules whose settings move to other lines', `rules:\n  ${item('x')}assume:\n  note: a\nlists:\n  b: [c]\n`, `rules:\n  ${item('x')}\n  ${written}\nassume:\n  note: a\nlists:\n  b: [c]\n`],
    ['to a file without rules', 'screen: 1\nextends: open', `screen: 1\nextends: open\n\nrules:\n  ${written}\n`],
    ['to an empty file', '', `rules:\n  ${written}\n`],
    ['to a file of comments', '# mine\n', `# mine\n\nrules:\n  ${written}\n`],
    ['in place of null', 'rules: ~ # none\nscreen: 1\n', `rules:\n  ${written} # none\nscreen: 1\n`],
    ['in place of an empty list on the next line', 'rules:\n  []\nscreen: 1\n', `rules:\n  ${written}\nscreen: 1\n`],
    ['in place of an empty list at the end', 'rules: []', `rules:\n  ${written}`],
    ['below a key with a comment', 'rules: # mine\nscreen: 1\n', `rules: # mine\n  ${written}\nscreen: 1\n`],
    ['below a key with a comment that is not ended', 'rules: # mine', `rules: # mine\n  ${written}\n`],
    ['below a key before comments', 'rules:\n# mine\n', `rules:\n  ${written}\n# mine\n`],
    ['below a key with the line ends of the file', 'rules:\r\n', `rules:\r\n  ${written.replaceAll('\n', '\r\n')}\r\n`],
    ['below a key in quotes', '"rules":\n  - { id: x, when: y }\n', `"rules":\n  - { id: x, when: y }\n\n  ${written}\n`],
    ['to the rules, not to what is called so elsewhere', 'lists: { rules: [a] }\nrules:\n  - { id: x, when: y }\nabout: z\n', `lists: { rules: [a] }\nrules:\n  - { id: x, when: y }\n\n  ${written}\nabout: z\n`],
    ['to a list in brackets over several lines', 'rules: [\n  { id: x, when: y },\n]\n', 'rules: [\n  { id: x, when: y }, { id: new, when: { note contains: [a, b] } },\n]\n'],
    ['after the last of a list in brackets', 'rules: [{ id: x, when: y }, { id: z, when: y }]\n', 'rules: [{ id: x, when: y }, { id: z, when: y }, { id: new, when: { note contains: [a, b] } }]\n'],
    ['in line with a dash on a line of its own', 'rules:\n    -\n      id: x-y\n      when: y\n', 'rules:\n    -\n      id: x-y\n      when: y\n\n    - id: new\n      when:\n        note contains: [a, b]\n'],
    ['before comments in line with the rules', `rules:\n  ${item('x')}  # more\n    # and more\n`, `rules:\n  ${item('x')}\n  ${written}\n  # more\n    # and more\n`],
    ['after all comments of the last rule', `rules:\n  ${item('x')}    # one\n   # two\n`, `rules:\n  ${item('x')}    # one\n   # two\n\n  ${written}\n`],
    ['after a comment of the last rule that is not ended', `rules:\n  ${item('x')}    # one`, `rules:\n  ${item('x')}    # one\n\n  ${written}\n`],
    ['after a comment on the last line of a rule', 'rules:\n  - id: x\n    when: y # a - b\n\n\n', `rules:\n  - id: x\n    when: y # a - b\n\n  ${written}\n\n\n`],
    ['to a file of settings', 'screen: 1\nassume: { note: a }\nlists: { b: [c] }\n', `screen: 1\nassume: { note: a }\nlists: { b: [c] }\n\nrules:\n  ${written}\n`],
    ['to a file of empty lines', '\n\n', `\n\nrules:\n  ${written}\n`],
    ['with the line ends of the file', 'rules:\r\n  - id: x\r\n    when: y\r\n', `rules:\r\n  - id: x\r\n    when: y\r\n\r\n  ${written.replaceAll('\n', '\r\n')}\r\n`],
  ])('%s', (_, text, expected) => {
    expect(inserted(text)).toBe(expected);
  }); // prettier-ignore

  it.each([
    ['not to a file with errors', 'rules:\n  - id: x\n', 'missing-key'],
    ['not to one that is no YAML', 'rules: [', 'bad-yaml'],
    ['not to a file in braces', '{ screen: 1 }', 'usage'],
    ['not to one with an end', 'screen: 1\n...\n', 'usage'],
    ['not to one without a value for its rules', '? rules\n', 'wrong-shape'],
    ['not after a text that keeps its empty lines', 'about: |+\n  hello\n', 'usage'],
    ['not after such a text that is assumed', 'assume:\n  headline: |+\n    hello\n', 'usage'],
    ['not after such a text in a list', 'lists:\n  a:\n    - |+\n      hello\n', 'usage'],
    ['not to one with a wrong setting', 'otherwise: acept\n', 'wrong-shape'],
    ['not in place of a number', 'rules: 7\n', 'wrong-shape'],
    ['not in place of a map', 'rules: { a: b }\n', 'wrong-shape'],
    ['not in place of an empty map', 'rules: {}\n', 'wrong-shape'],
    ['not to one with a mistyped key', 'ruls:\n  - { id: x, when: y }\n', 'unknown-key'],
  ])('%s', (_, text, code) => {
    expect(inserted(text)).toBe(code);
  });

  it.each([
    ['after a rule', `screen: 1\nrules:\n  ${item('x')}`, 6],
    ['below a key', 'screen: 1\nrules:\n', 3],
    ['below a key without an end', 'rules:', 2],
    ['in a file without rules', 'screen: 1\n', 3],
    ['in a file without rules and without an end', 'screen: 1', 3],
    ['after a rule on a line that is not ended', 'rules:\n  - { id: x, when: y }', 4],
    ['after empty lines', '\n\n', 3],
    ['before empty lines', 'rules:\n\n\n# end\n', 2],
    ['below a line that ends as in Windows', 'screen: 1\r\nrules:\r\n', 3],
    ['in an empty file', '', 1],
    ['in brackets', 'screen: 1\nrules: [{ id: x, when: y }]\n', 2],
  ])('and it is said on which line: %s', (_, text, line) => {
    expect(insertRule('my.yaml', text, rule)).toMatchObject({ line });
  });

  it('and it is said what to do where that can not be', () => {
    expect(insertRule('my.yaml', '{ screen: 1 }', rule)).toEqual({
      problems: [
        {
          code: 'usage',
          severity: 'error',
          message: '"my.yaml" is written in a way that a rule can not be added to by itself',
          hint: 'paste the rule under  rules:  yourself; "screen new rule" without --into prints it',
        },
      ],
    });
  });

  it.each([
    ['after a rule', 'rules:\n  - { id: x, when: y }\n', 'rules:\n  - { id: x, when: y }\n\n'],
    ['below a key', 'rules:\n', 'rules:\n'],
    ['in a file without rules', 'screen: 1\n', 'screen: 1\n\nrules:\n'],
  ])('with its comments: %s', (_, text, before) => {
    expect(
      insertRule('my.yaml', text, rule, { id: ['one', 'two'], when: ['three'] }),
    ).toMatchObject({
      text: `${before}  # one\n  # two\n  - id: new\n    # three\n    when:\n      note contains: [a, b]\n`,
    });
  });
});

describe('the laws of adding a rule', () => {
  const packs = fileURLToPath(new URL('../../rules/', import.meta.url));

  it.each(readdirSync(packs))('%s takes one', (name) => {
    const text = readFileSync(`${packs}${name}`, 'utf8');
    const result = inserted(text);
    const more = result.length - text.length;
    let from = 0;
    while (from < text.length && text[from] === result[from]) from += 1;
    expect(result.slice(0, from) + result.slice(from + more)).toBe(text);
    expect(parsePolicy(name, result).policy?.rules.at(-1)?.id).toBe('new');
  });

  const filler = fc.constantFrom('', '\n', '# a comment\n', '\n# one\n\n');
  const rules = fc.array(
    fc.constantFrom(
      '  - { id: x, when: y }\n',
      '  - id: x\n    when:\n      all: [a, b]\n',
      '  - id: x\n    when: y # why\n    because: |\n      one\n\n      two\n',
      '  -\n    id: x\n    when: { note contains: "- id: x" }\n',
      '  - id: x\n    when: y\n    examples:\n      - given: {}\n        expect: unknown\n',
      '  # before\n  - when: y\n    id: x\n    # after\n',
    ),
    { minLength: 1, maxLength: 4 },
  );

  it('nothing that the file says is lost, however it is laid out', () => {
    fc.assert(
      fc.property(filler, rules, filler, fc.boolean(), fc.boolean(), (head, all, tail, key, ended) => {
        const named = all.map((one, at) => one.replace('id: x', `id: x${at}`)).join('');
        const text = `${head}screen: 1\n${head}rules:\n${named}${tail}${key ? 'disable: []\n' : ''}`;
        const result = inserted(ended ? text : text.trimEnd());
        const { policy, problems } = parsePolicy('my.yaml', result);
        expect(problems).toEqual([]);
        expect(policy?.rules.map(({ id }) => id)).toEqual([...all.map((_, at) => `x${at}`), 'new']);
        for (const line of text.split('\n')) expect(result).toContain(line);
      }),
      runs,
    );
  }); // prettier-ignore
});

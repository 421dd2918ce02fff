import { describe, expect, it } from 'vitest';
import { parsePolicy } from './parse-policy.js';
import { type WrittenRule } from './written.js';

const fileOf = (lines: string): string =>
  `screen: 1\nrules:\n  - ${lines.replaceAll('\n', '\n    ')}\n`;

/** The rule that the lines make, and what is wrong with it: its code, where it is, what it says and what to do. */
function parse(lines: string): {
  readonly rule: WrittenRule | undefined;
  readonly problems: readonly (readonly (string | undefined)[])[];
} {
  const { policy, problems } = parsePolicy('a.yaml', fileOf(lines));
  return {
    rule: policy?.rules[0],
    problems: problems.map(({ code, severity, message, place, hint, fix }) => [
      `${severity} ${code} ${place?.line}:${place?.column}-${place?.endColumn}`,
      message,
      hint ?? fix?.edits[0]?.text,
    ]),
  };
}

const noName =
  'is no name for a rule: a name is made of small letters and digits, with "-" between words';

describe('the id of a rule', () => {
  it.each([
    ['with capitals and spaces', 'Few  Connections', 'few-connections', '3:9-25'],
    ['with other signs', 'a/b.c!', 'a-b-c', '3:9-15'],
    ['with dashes around it', '--a--b--', 'a-b', '3:9-17'],
    ['with letters of another language', 'Über 7', 'über-7', '3:9-15'],
  ])('%s is taken for a name', (_, id, better, place) => {
    const { rule, problems } = parse(`id: ${id}\nwhen: x`);
    expect(rule?.id).toBe(better);
    expect(problems).toEqual([[`error wrong-shape ${place}`, `"${id}" ${noName}`, better]]);
  });

  it('of signs alone stays, for no name can be made of it', () => {
    const { rule, problems } = parse('id: "!!"\nwhen: x');
    expect(rule?.id).toBe('!!');
    expect(problems).toEqual([
      ['error wrong-shape 3:9-13', `"!!" ${noName}`, 'write a name such as  my-rule'],
    ]);
  });

  it.each(['a', '7', 'few-connections', 'über-7'])('%s is a name', (id) => {
    expect(parse(`id: "${id}"\nwhen: x`)).toMatchObject({ rule: { id }, problems: [] });
  });

  it('is empty where there is none, which is said once', () => {
    const { rule, problems } = parse('when: x');
    expect(rule?.id).toBe('');
    expect(problems.map(([, message]) => message)).toEqual(['a rule without an id']);
  });
});

describe('what a rule lacks', () => {
  const reason = 'add a line such as  because: sells something we did not ask for';

  it.each<readonly [string, string, readonly (readonly string[])[]]>([
    ['a reason', 'id: a\nwhen: x\ndecide: accept', [['error missing-reason 5:5-11', 'the rule "a" decides without saying why', reason]]],
    ['no reason where it has one', 'id: a\nwhen: x\ndecide: accept\nbecause: y', []],
    ['no reason where its reason is wrong', 'id: a\nwhen: x\ndecide: accept\nbecause: [y]', [['error wrong-shape 6:14-17', 'a list stands here: expected a text', 'a text that begins with [ stands in quotes']]],
    ['no reason where it decides nothing', 'id: a\nwhen: x', []],
    ['a decision', 'id: a\nwhen: x\nstrength: weak', [['warning useless-setting 5:5-13', '"strength" has no effect in a rule without "decide"', 'add a line  decide: accept  (or decline, ask-for-context), or delete this one']]],
    ['no decision where it has one', 'id: a\nwhen: x\nstrength: weak\ndecide: accept\nbecause: y', []],
    ['no decision where its decision is wrong', 'id: a\nwhen: x\nstrength: weak\ndecide: sometimes\nbecause: y', [['error wrong-shape 6:13-22', '"sometimes" stands here: expected accept, ask-for-context or decline', 'write one of these words']]],
    ['a reason, without a name', 'when: x\ndecide: accept', [['error missing-key 3:5-12', 'a rule without an id', 'give it a name to call it by, such as  id: my-rule'], ['error missing-reason 4:5-11', 'a rule decides without saying why', reason]]],
  ])('is %s', (_, lines, problems) => {
    expect(parse(lines).problems).toEqual(problems);
  }); // prettier-ignore
});

describe('a rule', () => {
  const file = 'a.yaml';

  it('says no more than its file', () => {
    expect(parse('id: a\nwhen: x').rule).toEqual({
      id: 'a',
      place: { file, line: 3, column: 9, endColumn: 10 },
      when: { kind: 'rule', name: 'x', place: { file, line: 4, column: 11, endColumn: 12 } },
      examples: [],
    });
  });

  it('says all that its file does, with places', () => {
    const { rule } = parse(
      'id: a\nwhen: x\nunless: y\ndecide: accept\nstrength: weak\nbecause: "  why  "\nask: Who?\nreply: { en: Hi }',
    );
    expect(rule).toEqual({
      id: 'a',
      place: { file, line: 3, column: 9, endColumn: 10 },
      when: { kind: 'rule', name: 'x', place: { file, line: 4, column: 11, endColumn: 12 } },
      unless: { kind: 'rule', name: 'y', place: { file, line: 5, column: 13, endColumn: 14 } },
      decide: 'accept',
      strength: { value: 'weak', place: { file, line: 7, column: 15, endColumn: 19 } },
      because: { value: 'why', place: { file, line: 8, column: 14, endColumn: 23 } },
      ask: { value: 'Who?', place: { file, line: 9, column: 10, endColumn: 14 } },
      reply: { value: { en: 'Hi' }, place: { file, line: 10, column: 12, endColumn: 22 } },
      examples: [],
    });
  });

  it('without a condition never holds, and has the place of the whole', () => {
    const { rule, problems } = parse('id: a');
    expect(rule?.when).toEqual({
      kind: 'any',
      conditions: [],
      place: { file, line: 3, column: 5, endColumn: 10 },
    });
    expect(problems.map(([, message]) => message)).toEqual(['a rule without a condition']);
  });

  it('has the examples that are right, each with its place', () => {
    const { rule } = parse(
      'id: a\nwhen: x\nexamples:\n  - { given: {} }\n  - { given: { note: x }, expect: false }\n  - { given: {}, today: 2026-01-31, expect: unknown, owner: { name: Ann } }',
    );
    expect(rule?.examples).toMatchObject([
      {
        expect: 'false',
        place: { line: 7, column: 9 },
        given: { note: { value: 'x', place: { line: 7, column: 20 } } },
      },
      {
        expect: 'unknown',
        place: { line: 8, column: 9 },
        given: {},
        today: '2026-01-31',
        todayPlace: { line: 8, column: 29 },
      },
    ]);
    expect(Object.keys(rule?.examples[0] ?? {}).toSorted()).toEqual(['expect', 'given', 'place']);
    expect(Object.keys(rule?.examples[1] ?? {})).toContain('owner');
  });
});

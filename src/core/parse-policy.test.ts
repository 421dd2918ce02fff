import { describe, expect, it } from 'vitest';
import { said } from '../testing/policy.js';
import { parsePolicy } from './parse-policy.js';

const problems = (text: string): readonly string[] =>
  parsePolicy('a.yaml', text).problems.map(said);
const rule = (lines: string): string => `screen: 1\nrules:\n  - id: one\n    when: two\n${lines}`;

describe('a policy file', () => {
  const { policy, problems: found } = parsePolicy(
    'some/where/mine.yaml',
    `screen: 1
about: For tests
extends: [people-i-know, ./other.yaml]
otherwise: decline
when-unsure: ignore
assume: { messages-exchanged: 0, headline: "" }
lists:
  field: [editing, 7]
  more: { add: [writing] }
rules:
  - id: first
    when: { connections at most: 10 }
    unless: second
    decide: decline
    strength: strong
    because: " has \${connections} "
    ask: Why?
    reply: { en: Hi, de: Hallo }
    examples:
      - { given: { connections: 7 }, expect: true }
      - { given: { note: null }, today: 2026-01-31, expect: decline }
  - id: second
    when: { note is empty: true }
disable: [people-i-know/x]
`,
  );
  const [first, second] = policy?.rules ?? [];

  it('has no problems', () => {
    expect(found).toEqual([]);
  });

  it('is named for its file where it has no name', () => {
    expect(policy?.name).toBe('mine');
    expect(parsePolicy('a.yaml', 'policy: strangers').policy?.name).toBe('strangers');
  });

  it('says its settings, with places', () => {
    expect(policy).toMatchObject({
      file: 'some/where/mine.yaml',
      about: 'For tests',
      extends: [
        { value: 'people-i-know' },
        { value: './other.yaml', place: { line: 3, column: 26 } },
      ],
      otherwise: { value: 'decline', place: { line: 4 } },
      whenUnsure: { value: 'ignore' },
      disable: [{ value: 'people-i-know/x', place: { line: 24 } }],
    });
  });

  it('says what to assume, and its lists', () => {
    expect([...(policy?.assume ?? [])].map(([fact, { value }]) => [fact, value])).toEqual([
      ['messages-exchanged', 0],
      ['headline', ''],
    ]);
    expect(policy?.lists.get('field')).toMatchObject({
      add: false,
      items: [{ value: 'editing' }, { value: 7 }],
    });
    expect(policy?.lists.get('more')).toMatchObject({ add: true, items: [{ value: 'writing' }] });
  });

  it('says its rules in written order', () => {
    expect(first).toMatchObject({
      id: 'first',
      place: { line: 11, column: 9 },
      decide: 'decline',
      strength: { value: 'strong' },
      because: { value: 'has ${connections}' },
      ask: { value: 'Why?' },
      reply: { value: { en: 'Hi', de: 'Hallo' } },
      unless: { kind: 'rule', name: 'second' },
    });
    expect([second?.id, second?.decide, second?.unless]).toEqual(['second', undefined, undefined]);
  });

  it('says its examples, expectations as words', () => {
    expect(first?.examples).toMatchObject([
      { expect: 'true', given: { connections: { value: 7 } } },
      { expect: 'decline', today: '2026-01-31', given: { note: { value: null } } },
    ]);
  });

  it('takes one text for extends', () => {
    expect(parsePolicy('a.yaml', 'extends: x').policy?.extends).toMatchObject([{ value: 'x' }]);
  });
});

describe('a policy file is refused', () => {
  it.each([
    ['a later version', 'screen: 2\n', ['language-version 1:9']],
    ['an earlier version', 'screen: 0\n', ['language-version 1:9']],
    ['a version that is no number', 'screen: one\n', ['wrong-shape 1:9']],
    ['a list', '- id: x\n', ['wrong-shape 1:1']],
    ['a text', 'hello\n', ['wrong-shape 1:1']],
    ['an unknown key', 'screen: 1\nruls: []\n', ['unknown-key 2:1']],
    ['an unknown key of a rule', rule('    becuase: x\n'), ['unknown-key 5:5']],
    ['an unknown key of an example', rule('    examples: [{ given: {}, expct: true, expect: true }]\n'), ['unknown-key 5:29']],
    ['a rule without an id', 'rules:\n  - when: two\n', ['missing-key 2:5']],
    ['a rule without a condition', 'rules:\n  - id: one\n', ['missing-key 2:5']],
    ['a condition that is empty', 'rules:\n  - id: one\n    when:\n', ['wrong-shape 3:10']],
    ['an id with capitals', 'rules:\n  - id: Few Connections\n    when: x\n', ['wrong-shape 2:9']],
    ['an id with a slash', 'rules:\n  - id: a/b\n    when: x\n', ['wrong-shape 2:9']],
    ['a decision that isn’t one', rule('    decide: reject\n    because: x\n'), ['wrong-shape 5:13']],
    ['a strength that isn’t one', rule('    decide: accept\n    because: x\n    strength: huge\n'), ['wrong-shape 7:15']],
    ['a decision without a reason', rule('    decide: accept\n'), ['missing-reason 5:5']],
    ['otherwise something else', 'otherwise: maybe\n', ['wrong-shape 1:12']],
    ['when-unsure something else', 'when-unsure: decline\n', ['wrong-shape 1:14']],
    ['a list that is a text', 'lists:\n  a: one\n', ['wrong-shape 2:6']],
    ['an item that begins with #', 'lists:\n  a:\n    - #hiring\n    - b\n', ['wrong-shape 3:7']],
    ['an item that became a map', 'lists:\n  a:\n    - Note: x\n', ['wrong-shape 3:7']],
    ['an example that expects yes', rule('    examples: [{ given: {}, expect: yes }]\n'), ['wrong-shape 5:37']],
    ['an example that expects nothing', rule('    examples: [{ given: {} }]\n'), ['missing-key 5:16']],
    ['an example of a map', rule('    examples: [{ given: { note: { a: 1 } }, expect: true }]\n'), ['wrong-shape 5:33']],
    ['an example’s day that isn’t one', rule('    examples: [{ given: {}, expect: true, today: soon }]\n'), ['wrong-shape 5:50']],
    ['a reason that is a number', rule('    because: 7\n'), ['wrong-shape 5:14']],
    ['a question by no language', rule('    ask: { English: Why? }\n'), ['wrong-shape 5:12']],
    ['extends of a number', 'extends: 7\n', ['wrong-shape 1:10']],
    ['rules that are a map', 'rules: { one: {} }\n', ['wrong-shape 1:8']],
    ['bad YAML', 'rules: [\n', ['bad-yaml 1:8']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
    const { problems: found } = parsePolicy('a.yaml', text);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  }); // prettier-ignore

  it('a mistyped key, with what was meant', () => {
    expect(parsePolicy('a.yaml', 'otherwize: accept\n').problems[0]?.hint).toContain('"otherwise"');
  });

  it('all that is wrong is said at once', () => {
    expect(
      problems('otherwise: sometimes\nruls: []\nrules:\n  - id: A\n    when: 7\n').toSorted(),
    ).toEqual(['unknown-key 2:1', 'wrong-shape 1:12', 'wrong-shape 4:9', 'wrong-shape 5:11']);
  });

  it('what is right of it is kept, to look into', () => {
    const { policy } = parsePolicy(
      'a.yaml',
      'otherwise: sometimes\nrules:\n  - id: one\n    when: two\n',
    );
    expect([policy?.otherwise, policy?.rules.map(({ id }) => id)]).toEqual([undefined, ['one']]);
  });

  it('and what is meant by the rest, to find no echoes of it', () => {
    const { policy, incomplete } = parsePolicy(
      'a.yaml',
      'extend: b\notherwize: Accept\nruels:\n  - name: one\n    wen: two\n    decide: acept\n    because: x\n',
    );
    const [rule] = policy?.rules ?? [];
    expect([policy?.extends[0]?.value, policy?.otherwise?.value]).toEqual(['b', 'accept']);
    expect(rule).toMatchObject({ id: 'one', when: { name: 'two' }, decide: 'accept' });
    expect(incomplete).toBe(false);
  });

  it('a file that may have had names is incomplete', () => {
    const incomplete = (text: string): boolean => parsePolicy('a.yaml', text).incomplete;
    expect(incomplete('packs: [a]\n')).toBe(true);
    expect(incomplete('rules:\n  - when: two\n')).toBe(true);
    expect(incomplete('screen: 2\n')).toBe(true);
    expect(incomplete('about: [a]\n')).toBe(false);
    expect(incomplete('rules:\n  - id: one\n    when: two\n    color: red\n')).toBe(false);
  });

  it('nothing is kept of a file that isn’t YAML', () => {
    expect(parsePolicy('a.yaml', 'a: [').policy).toBeUndefined();
  });
});

describe('a policy file is warned about', () => {
  it('a strength without a decision', () => {
    expect(problems(rule('    strength: weak\n'))).toEqual(['useless-setting 5:5']);
  });

  it('one text with commas in a list', () => {
    expect(problems('lists:\n  a:\n    - one, two, three\n')).toEqual(['likely-mistake 3:7']);
  });
});

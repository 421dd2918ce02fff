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

describe('what is said of a policy file', () => {
  const later = 'update this program; whoever made the file has a newer one';
  const condition = 'add a line such as  when: { note is empty: true }';
  const place = 'begin its line without any space, and indent the lines below it less as well';

  it.each<readonly [string, string, readonly (readonly [string, string, string])[]]>([
    ['a later version', 'screen: 2', [['language-version 1:9', 'this file is written for version 2 of the rule language; this program reads version 1', later]]],
    ['a little later version', 'screen: 1.5', [['language-version 1:9', 'this file is written for version 1.5 of the rule language; this program reads version 1', later]]],
    ['a later version in quotes', 'screen: "2"', [['language-version 1:9', 'this file is written for version 2 of the rule language; this program reads version 1', later]]],
    ['a later version, and no more', 'screen: 2\nruls: 7\notherwise: maybe', [['language-version 1:9', 'this file is written for version 2 of the rule language; this program reads version 1', later]]],
    ['an earlier version', 'screen: 0', [['language-version 1:9', 'there is no version 0 of the rule language', 'type: 1']]],
    ['a word for a version', 'screen: v2', [['wrong-shape 1:9', '"v2" stands here: expected 1, the version of the rule language', 'write in its place what is expected']]],
    ['a list for a version', 'screen: [2]', [['wrong-shape 1:9', 'a list stands here: expected 1, the version of the rule language', 'write in its place what is expected']]],
    ['rules under lists', 'lists:\n  a: [b]\n  rules:\n    - { id: a, when: x }', [['unknown-key 3:3', '"rules" is indented, and so belongs to "lists"', place]]],
    ['a setting under assume', 'assume:\n  note: x\n  otherwise: accept', [['unknown-key 3:3', '"otherwise" is indented, and so belongs to "assume"', place]]],
    ['a rule that is a text', 'rules: [a]', [['wrong-shape 1:9', '"a" stands here: expected keys, each with a colon and a value', 'write keys, each with ": " and a value, in braces or on lines of their own']]],
    ['a rule of nothing', 'rules: [{}]', [['missing-key 1:9', 'a rule without an id', 'give it a name to call it by, such as  id: my-rule'], ['missing-key 1:9', 'a rule without a condition', condition]]],
    ['an example of nothing', 'rules: [{ id: a, when: x, examples: [{}] }]', [['missing-key 1:38', 'an example without "given"', 'say what the invitation has:  given: { note: "Hello" }'], ['missing-key 1:38', 'an example without "expect"', 'say what is to come out:  expect: true  (or false, unknown, accept, decline, ask-for-context)']]],
    ['a condition of the whole file', 'when: x\nrules:\n  - id: a', [['unknown-key 1:1', 'unknown key "when"', '"when" belongs to a rule: indent it as far as the other keys of its rule']]],
    ['an id of the whole file', 'id: a\nrules:\n  - when: x', [['unknown-key 1:1', 'unknown key "id"', '"id" belongs to a rule: indent it as far as the other keys of its rule']]],
    ['a test beside the id', 'rules:\n  - id: a\n    note contains: x', [['unknown-key 3:5', 'unknown key "note contains"', 'a test stands under "when:":  when: { note contains: … }']]],
    ['a test beside the id of another rule', 'rules:\n  - id: a\n    note contains: x\n  - id: b', [['unknown-key 3:5', 'unknown key "note contains"', 'a test stands under "when:":  when: { note contains: … }'], ['missing-key 4:5', 'a rule without a condition', condition]]],
    ['a test beside the condition, without an id', 'rules:\n  - when: x\n    note contains: x', [['unknown-key 3:5', 'unknown key "note contains"', 'a test stands under "when:":  when: { note contains: … }'], ['missing-key 2:5', 'a rule without an id', 'give it a name to call it by, such as  id: my-rule']]],
    ['another key beside the id', 'rules:\n  - id: a\n    color: x', [['unknown-key 3:5', 'unknown key "color"', 'known keys: id, about, when, unless, decide, strength, because, ask, reply, examples; a remark of your own begins with "#"'], ['missing-key 2:5', 'a rule without a condition', condition]]],
  ])('%s', (_, text, expected) => {
    const told = parsePolicy('a.yaml', text).problems.map((problem) => [
      said(problem),
      problem.message,
      problem.hint ?? `type: ${problem.fix?.edits[0]?.text}`,
    ]);
    expect(told).toEqual(expected);
  }); // prettier-ignore

  it('nothing of what is inside of a part that is wrong as a whole', () => {
    expect(problems('lists:\n  rules:\n    - id: A b\n      when:\n        7: 8\n')).toEqual([
      'unknown-key 2:3',
    ]);
  });
});

describe('a word of everyday language', () => {
  it.each([
    ['yes', 'accept'], ['approve', 'accept'], ['allow', 'accept'], ['ok', 'accept'],
    ['no', 'decline'], ['reject', 'decline'], ['deny', 'decline'], ['refuse', 'decline'],
    ['ask', 'ask-for-context'], ['maybe', 'ask-for-context'], ['context', 'ask-for-context'], ['question', 'ask-for-context'],
  ])('%s is taken for the decision %s', (word, meant) => {
    const { policy, problems: found } = parsePolicy('a.yaml', `otherwise: ${word}\n`);
    expect(policy?.otherwise?.value).toBe(meant);
    expect(found).toMatchObject([{ hint: `did you mean ${meant}?`, fix: { sure: false } }]);
  }); // prettier-ignore

  it.each([
    ['high', 'strong'], ['low', 'weak'], ['medium', 'normal'], ['never', 'weak'],
  ])('%s is taken for the strength %s', (word, meant) => {
    const { policy } = parsePolicy('a.yaml', rule(`    decide: accept\n    because: x\n    strength: ${word}\n`));
    expect(policy?.rules[0]?.strength?.value).toBe(meant);
  }); // prettier-ignore

  it('ignored is taken for what to do when unsure', () => {
    expect(parsePolicy('a.yaml', 'when-unsure: ignored\n').policy?.whenUnsure?.value).toBe(
      'ignore',
    );
  });

  it.each(['toString', 'constructor', 'sometimes'])('%s is none', (word) => {
    const { policy, problems: found } = parsePolicy('a.yaml', `otherwise: ${word}\n`);
    expect(policy?.otherwise).toBeUndefined();
    expect(found).toMatchObject([{ hint: 'write one of these words' }]);
  });
});

describe('a policy', () => {
  const file = 'a.yaml';

  it('of an empty file says nothing', () => {
    expect(parsePolicy(file, '')).toEqual({
      policy: {
        file,
        name: 'a',
        extends: [],
        assume: new Map(),
        lists: new Map(),
        rules: [],
        disable: [],
      },
      problems: [],
      incomplete: false,
    });
  });

  it('says where its parts stand', () => {
    const { policy } = parsePolicy(
      file,
      'extends: one\notherwise: accept\nwhen-unsure: ignore\ndisable: [x, y]\nlists:\n  a: [b, c]\n  d: { add: [e] }\nassume: { note: f }\n',
    );
    const at = (line: number, column: number, endColumn: number) => ({
      file,
      line,
      column,
      endColumn,
    });
    expect(policy?.extends).toEqual([{ value: 'one', place: at(1, 10, 13) }]);
    expect(policy?.otherwise).toEqual({ value: 'accept', place: at(2, 12, 18) });
    expect(policy?.whenUnsure).toEqual({ value: 'ignore', place: at(3, 14, 20) });
    expect(policy?.disable[1]).toEqual({ value: 'y', place: at(4, 14, 15) });
    expect([policy?.lists.get('a')?.place, policy?.lists.get('d')?.place]).toEqual([
      at(6, 3, 4),
      at(7, 3, 4),
    ]);
    expect([
      policy?.lists.get('a')?.items[1]?.place,
      policy?.lists.get('d')?.items[0]?.place,
    ]).toEqual([at(6, 10, 11), at(7, 14, 15)]);
    expect(policy?.assume.get('note')).toMatchObject({
      place: at(8, 11, 15),
      valuePlace: at(8, 17, 18),
    });
  });

  it.each([
    ['a/b/mine.yaml', 'mine'],
    ['a\\b\\mine.YML', 'mine'],
    ['mine.yaml.yml', 'mine.yaml'],
    ['mine.txt', 'mine.txt'],
    ['mine', 'mine'],
  ])('of the file %s is called %s', (name, expected) => {
    expect(parsePolicy(name, '').policy?.name).toBe(expected);
  });

  it.each([
    ['a rule that is a text', 'rules: [a]', true],
    ['rules that are a text', 'rules: a', true],
    ['an id that is a number', 'rules: [{ id: 7, when: x }]', true],
    ['a list that is a number', 'lists: { a: 7 }', true],
    ['packs that are a number', 'extends: 7', true],
    ['its name', 'policy: A b', true],
    ['rules under lists', 'lists:\n  rules:\n    - { id: a, when: x }', true],
    ['rules under another word', 'regulations: [{ id: a, when: x }]', true],
    ['a text that can’t be read', 'a: [', true],
    ['what a rule decides', 'rules: [{ id: a, when: x, decide: 7 }]', false],
    ['an example', 'rules: [{ id: a, when: x, examples: [7] }]', false],
    ['what it is about', 'about: 7', false],
    ['what to assume', 'assume: 7', false],
    ['what to do otherwise', 'otherwise: 7', false],
    ['what to do when unsure', 'when-unsure: 7', false],
    ['what is disabled', 'disable: 7', false],
  ])('may lack names where this is wrong: %s', (_, text, expected) => {
    expect(parsePolicy(file, text).incomplete).toBe(expected);
  });
});

describe('a policy file is warned about', () => {
  it('a strength without a decision', () => {
    expect(problems(rule('    strength: weak\n'))).toEqual(['useless-setting 5:5']);
  });

  it('one text with commas in a list', () => {
    expect(problems('lists:\n  a:\n    - one, two, three\n')).toEqual(['likely-mistake 3:7']);
    expect(problems('lists:\n  a: { add: [b, “c”] }\n')).toEqual(['likely-mistake 2:17']);
  });
});

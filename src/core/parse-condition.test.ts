import { describe, expect, it } from 'vitest';
import { said } from '../testing/policy.js';
import { parseCondition } from './parse-condition.js';
import { type Problem } from './problem.js';
import { type WrittenCondition } from './written.js';
import { readYaml } from './yaml-file.js';

function parse(text: string): {
  readonly condition: string;
  readonly problems: readonly Problem[];
} {
  const { yaml, problems } = readYaml('a.yaml', `when: ${text}\n`);
  if (yaml === undefined) throw new Error(problems[0]?.message);
  const found: Problem[] = [];
  const { when } = yaml.data as { when: unknown };
  return { condition: print(parseCondition(yaml, ['when'], when, found)), problems: found };
}

/** The condition in one line, without places. */
function print(condition: WrittenCondition): string {
  switch (condition.kind) {
    case 'rule':
      return condition.name;
    case 'not':
      return `not(${print(condition.condition)})`;
    case 'test': {
      const { fact, operator, operand } = condition;
      const printed =
        operand.kind === 'list'
          ? `list ${operand.name.value}`
          : operand.items.map(({ value }) => JSON.stringify(value)).join('|');
      return `${fact} ${operator} ${printed}`;
    }
    case 'count':
      return `${condition.least} of(${condition.conditions.map(print).join(', ')})`;
    default:
      return `${condition.kind}(${condition.conditions.map(print).join(', ')})`;
  }
}

describe('a condition', () => {
  it.each([
    ['a rule’s id', 'few-connections', 'few-connections'],
    ['a rule of a pack', 'people-i-know/in-my-contacts', 'people-i-know/in-my-contacts'],
    ['a test', '{ connections at most: 10 }', 'connections at most 10'],
    ['a test with extra space', '{ "connections  at   most": 10 }', 'connections at most 10'],
    ['a test with a list', '{ note contains: [one, two] }', 'note contains "one"|"two"'],
    ['a test with a named list', '{ note contains: { list: my-field } }', 'note contains list my-field'],
    ['several entries, which must all hold', '{ note is empty: true, a at most: 1 }', 'all(note is empty true, a at most 1)'],
    ['all', '{ all: [one, two] }', 'all(one, two)'],
    ['any', '{ any: [one, { note is empty: true }] }', 'any(one, note is empty true)'],
    ['not of a rule', '{ not: one }', 'not(one)'],
    ['not of several entries', '{ not: { a is: 1, b is: 2 } }', 'not(all(a is 1, b is 2))'],
    ['nested', '{ all: [{ any: [a, b] }, { not: { all: [c, d] } }] }', 'all(any(a, b), not(all(c, d)))'],
    ['a join beside a test', '{ any: [a, b], note is empty: true }', 'all(any(a, b), note is empty true)'],
    ['so many of', '{ at least 2 of: [a, b, c] }', '2 of(a, b, c)'],
  ])('%s', (_, text, expected) => {
    expect(parse(text)).toEqual({ condition: expected, problems: [] });
  }); // prettier-ignore
});

describe('a condition is refused', () => {
  it.each([
    ['a bare list', '[a, b]', ['wrong-shape 1:7']],
    ['nothing', '', ['wrong-shape 1:7']],
    ['an empty map', '{}', ['wrong-shape 1:7']],
    ['a number', '7', ['wrong-shape 1:7']],
    ['true', 'true', ['wrong-shape 1:7']],
    ['all without a list', '{ all: a }', ['wrong-shape 1:9']],
    ['any of nothing', '{ any: [] }', ['wrong-shape 1:9']],
    ['not of a list', '{ not: [a] }', ['wrong-shape 1:14']],
    ['a fact without a comparison', '{ note: hello }', ['unknown-key 1:9']],
    ['a mistyped join', '{ al: [a] }', ['unknown-key 1:9']],
    ['a map as operand', '{ note contains: { lists: x } }', ['wrong-operand 1:24']],
    ['a list in a list', '{ all: [[a, b], c] }', ['wrong-shape 1:15']],
    ['words that lost their brackets', '{ note contains: one, two }', ['wrong-shape 1:24']],
    ['more of than there are', '{ at least 3 of: [a, b] }', ['wrong-shape 1:9']],
    ['none of', '{ at least 0 of: [a, b] }', ['wrong-shape 1:9']],
  ])('%s', (_, text, expected) => {
    const { problems } = parse(text);
    expect(problems.map(said)).toEqual(expected);
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('a bare list, with what to say instead', () => {
    expect(parse('[a, b]').problems[0]?.fix?.edits[0]?.text).toBe('{ any: [a, b] }');
  });

  it('more than forty deep, but not forty', () => {
    const nested = (depth: number): string => '{ not: '.repeat(depth) + 'a' + ' }'.repeat(depth);
    expect(parse(nested(40)).problems).toEqual([]);
    expect(parse(nested(42)).problems.map(({ code }) => code)).toEqual(['wrong-shape']);
  });

  it('all that is wrong is said at once', () => {
    expect(parse('{ all: [7, { any: [] }, { note: x }] }').problems).toHaveLength(3);
  });
});

describe('what is said of a condition', () => {
  const several = 'several texts that are no list';
  const alone = 'texts that belong to one list stand in brackets:  note contains: [one, two]';
  const join = (key: string): string =>
    `write ${key}: [one, two], or each condition after "- " on a line of its own`;

  it.each<readonly [string, string, string, readonly (readonly [string, string, string])[]]>([
    ['nothing in it', '{}', 'all()', [['wrong-shape 1:7', 'an empty condition', 'write a test, such as  { note is empty: true }']]],
    ['all without a list', '{ all: a }', 'all()', [['wrong-shape 1:9', '"all:" without a list of conditions', join('all')]]],
    ['any of nothing', '{ any: [] }', 'any()', [['wrong-shape 1:9', '"any:" without a list of conditions', join('any')]]],
    ['any of a map', '{ any: { a is: 1 } }', 'any()', [['wrong-shape 1:9', '"any:" without a list of conditions', join('any')]]],
    ['some of no list', '{ at least 2 of: a }', '2 of()', [['wrong-shape 1:9', '"at least 2 of:" without a list of conditions', join('at least 2 of')]]],
    ['more of than there are', '{ at least 3 of: [a, b] }', '3 of(a, b)', [['wrong-shape 1:9', '"at least 3 of:" with 2 conditions', 'write a number from 1 to 2']]],
    ['more of than the one', '{ at least 2 of: [a] }', '2 of(a)', [['wrong-shape 1:9', '"at least 2 of:" with 1 condition', 'write a number from 1 to 1']]],
    ['none of', '{ at least 0 of: [a, b] }', '0 of(a, b)', [['wrong-shape 1:9', '"at least 0 of:" with 2 conditions', 'write a number from 1 to 2']]],
    ['a number in words', '{ at least Two of: [a, b] }', 'NaN of(a, b)', [['unknown-key 1:9', '"two" is no number here', 'write the number in digits']]],
    ['a join in capitals', '{ ALL: [a, b] }', 'all(a, b)', [['unknown-key 1:9', '"ALL" does not join conditions', 'did you mean "all"?']]],
    ['a negation in capitals', '{ NOT: a }', 'not(a)', [['unknown-key 1:9', '"NOT" does not join conditions', 'did you mean "not"?']]],
    ['another word for any', '{ or: [a, b] }', 'any(a, b)', [['unknown-key 1:9', '"or" does not join conditions', 'did you mean "any"?']]],
    ['a fact alone', '{ note: x }', 'any()', [['unknown-key 1:9', '"note" is no test: after the fact, say how to compare it', 'such as contains, starts with, is']]],
    ['nothing after a comparison', '{ note contains: }', 'note contains ', [['wrong-operand 1:24', 'nothing stands after "note contains:"', 'write something after it, or delete the line']]],
    ['an empty list', '{ note contains: [] }', 'note contains ', [['never-true 1:9', 'an empty list, which nothing is in', 'write something in its brackets, or delete the test']]],
    ['more than the name of a list', '{ note contains: { list: x, y: 1 } }', 'note contains ', [['wrong-operand 1:24', 'a key with a value stands where a value is expected', 'a list is named by { list: its-name }']]],
    ['a list with a number for a name', '{ note contains: { list: 7 } }', 'note contains ', [['wrong-operand 1:24', 'a key with a value stands where a value is expected', 'a list is named by { list: its-name }']]],
    ['words without brackets', '{ note contains: one, two, three }', 'note contains "one"', [['wrong-shape 1:24', several, 'several texts stand in brackets']]],
    ['words without brackets before a test', '{ note contains: one, two, a is: 1 }', 'all(note contains "one", a is 1)', [['wrong-shape 1:24', several, 'several texts stand in brackets']]],
    ['words without brackets before a test without a value', '{ note contains: one, two, a at least }', 'all(note contains "one", a at least )', [['wrong-shape 1:24', several, 'several texts stand in brackets'], ['wrong-operand 1:7', 'nothing stands after "a at least:"', 'write something after it, or delete the line']]],
    ['words without brackets, and once more', '{ note contains: one, two, a is: 1, four }', 'all(note contains "one", a is 1, any())', [['wrong-shape 1:24', several, 'several texts stand in brackets'], ['wrong-shape 1:43', '"four" stands here as a condition of its own', alone]]],
    ['words alone', '{ one, two }', 'all(any(), any())', [['wrong-shape 1:9', '"one" stands here as a condition of its own', alone], ['wrong-shape 1:14', '"two" stands here as a condition of its own', alone]]],
    ['words after a fact alone', '{ note: one, two }', 'all(any(), any())', [['unknown-key 1:9', '"note" is no test: after the fact, say how to compare it', 'such as contains, starts with, is'], ['wrong-shape 1:20', '"two" stands here as a condition of its own', alone]]],
  ])('%s', (_, text, expected, told) => {
    const { condition, problems } = parse(text);
    expect(condition).toBe(expected);
    expect(problems.map((problem) => [said(problem), problem.message, problem.hint])).toEqual(told);
  }); // prettier-ignore

  it('that it is more than forty deep', () => {
    const nested = (depth: number): string =>
      '{ any: [ '.repeat(depth) + '{ a is: 1 }' + ' ] }'.repeat(depth);
    expect(parse(nested(40)).problems).toEqual([]);
    expect(parse(nested(41)).problems).toMatchObject([
      {
        code: 'wrong-shape',
        message: 'conditions more than 40 deep',
        hint: 'give the inner ones names, as rules of their own',
        place: { line: 1, column: 376 },
      },
    ]);
    expect(parse(`{ at least 1 of: [ ${nested(40)} ] }`).problems).toHaveLength(1);
    expect(parse(`{ not: ${nested(40)} }`).problems).toHaveLength(1);
  });

  it.each([
    ['is', 0], ['contains', 0], ['says', 0], ['starts with', 0], ['ends with', 0], ['matches', 0], ['at most', 0],
    ['more than', 0], ['less than', 0], ['before', 0], ['after', 0], ['older than', 0], ['newer than', 0],
    ['isolated', 1], ['island', 1], ['likes', 1],
  ])('whether "x %s" may be a test that lacks its value', (words, loose) => {
    const { problems } = parse(`{ note contains: one, x ${words} }`);
    expect(problems.filter(({ code }) => code === 'wrong-shape')).toHaveLength(loose);
    expect(problems).toHaveLength(1);
  }); // prettier-ignore
});

describe('what a condition says', () => {
  const when = (text: string): WrittenCondition => {
    const { yaml } = readYaml('a.yaml', `when: ${text}\n`);
    if (yaml === undefined) throw new Error('bad test');
    return parseCondition(yaml, ['when'], (yaml.data as { when: unknown }).when, []);
  };
  const at = (column: number, endColumn: number) => ({
    file: 'a.yaml',
    line: 1,
    column,
    endColumn,
  });

  it.each<readonly [string, string, WrittenCondition]>([
    ['a rule', 'few', { kind: 'rule', name: 'few', place: at(7, 10) }],
    ['a negation', '{ not: few }', { kind: 'not', condition: { kind: 'rule', name: 'few', place: at(14, 17) }, place: at(9, 12) }],
    ['a test', '{ note contains: [1, x] }', { kind: 'test', fact: 'note', operator: 'contains', operand: { kind: 'literals', items: [{ value: 1, place: at(25, 26) }, { value: 'x', place: at(28, 29) }] }, place: at(9, 22) }],
    ['a test with one value', '{ connections at most: 10 }', { kind: 'test', fact: 'connections', operator: 'at most', operand: { kind: 'literals', items: [{ value: 10, place: at(30, 32) }] }, place: at(9, 28) }],
    ['a test with a named list', '{ note contains: { list: x } }', { kind: 'test', fact: 'note', operator: 'contains', operand: { kind: 'list', name: { value: 'x', place: at(32, 33) } }, place: at(9, 22) }],
    ['a test with more space', '{ " note  contains ": 7 }', { kind: 'test', fact: 'note', operator: 'contains', operand: { kind: 'literals', items: [{ value: 7, place: at(29, 30) }] }, place: at(9, 27), spaced: true }],
    ['a test without a value', '{ note contains: }', { kind: 'test', fact: 'note', operator: 'contains', operand: { kind: 'literals', items: [], wrong: true }, place: at(9, 22) }],
    ['a join', '{ any: [a] }', { kind: 'any', conditions: [{ kind: 'rule', name: 'a', place: at(15, 16) }], place: at(9, 12) }],
    ['a count', '{ At Least 1 of: [a] }', { kind: 'count', least: 1, conditions: [{ kind: 'rule', name: 'a', place: at(25, 26) }], place: at(9, 22) }],
    ['two tests', '{ not: a, all: [b] }', { kind: 'all', conditions: [{ kind: 'not', condition: { kind: 'rule', name: 'a', place: at(14, 15) }, place: at(9, 12) }, { kind: 'all', conditions: [{ kind: 'rule', name: 'b', place: at(23, 24) }], place: at(17, 20) }], place: at(7, 27) }],
    ['what is no condition', '7', { kind: 'any', conditions: [], place: at(7, 8) }],
    ['what has a backspace in it', '{ note contains: [x, "\\b"] }', { kind: 'test', fact: 'note', operator: 'contains', operand: { kind: 'literals', items: [{ value: 'x', place: at(25, 26) }, { value: '\b', place: at(28, 32) }], wrong: true }, place: at(9, 22) }],
  ])('%s', (_, text, expected) => {
    expect(when(text)).toEqual(expected);
  }); // prettier-ignore
});

describe('a condition is suspected', () => {
  it.each([
    ['one text with commas', '{ note contains: "x" , a is: one, b is: 2 }', []],
    ['an empty list', '{ note contains: [] }', ['never-true 1:9']],
    ['curly quotes as quotes', '{ note contains: “hello” }', ['likely-mistake 1:24']],
  ])('%s', (_, text, expected) => {
    expect(parse(text).problems.map(said)).toEqual(expected);
  });

  it('of commas in one text, only where it stands without quotes', () => {
    const block = (text: string): string => `\n  note contains: ${text}`;
    expect(parse(block('a, b, c')).problems.map(said)).toEqual(['likely-mistake 2:18']);
    expect(parse(block('"a, b, c"')).problems).toEqual([]);
    expect(parse(block('one, two')).problems).toEqual([]);
  });

  it('of commas in one text, which is not mended to a list where it is a pattern', () => {
    const fixes = (key: string): readonly (string | undefined)[] =>
      parse(`\n  ${key}: a, b, c`).problems.map(({ fix }) => fix?.edits[0]?.text);
    expect([fixes('note contains'), fixes('note matches')]).toEqual([['[a, b, c]'], [undefined]]);
  });
});

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
});

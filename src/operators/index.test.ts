import { describe, expect, it } from 'vitest';
import { problemsIn } from '../testing/policy.js';
import { operators } from './index.js';

describe('every operator', () => {
  it('has a name of its own', () => {
    const names = operators.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('of a text, and is, takes a list; of a number or a day, one value', () => {
    const many = operators.filter(({ manyOperands }) => manyOperands).map(({ name }) => name);
    expect(many).toEqual([
      'is',
      'contains',
      'says',
      'contains text',
      'starts with',
      'ends with',
      'matches',
    ]);
  });

  it.each(operators.map((operator) => [operator.name, operator] as const))(
    '%s: its example is a test',
    (name, { example }) => {
      expect(problemsIn(`rules:\n  - id: one\n    when:\n      ${example}\n`)).toEqual([]);
      expect(example).toContain(` ${name}: `);
    },
  );

  it.each(operators.map((operator) => [operator.name, operator] as const))(
    '%s: refuses nothing at all as its operand, for each type',
    (_, { takes, operand }) => {
      expect(takes.filter((type) => operand(type).safeParse(null).success)).toEqual([]);
    },
  );
});

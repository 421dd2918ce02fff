import { describe, expect, it } from 'vitest';
import { printDay } from '../core/day.js';
import { type FactType } from '../core/value.js';
import { truthOn } from '../testing/operator.js';
import { problemsIn, today } from '../testing/policy.js';
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

describe('where an operator turns', () => {
  const operands: Readonly<Record<string, readonly [FactType, unknown]>> = {
    is: ['text', 'Two Words'],
    contains: ['text', 'collaborat* ... with'],
    says: ['text', 'looking for work'],
    'contains text': ['text', 'http://'],
    'starts with': ['text', 'aspiring'],
    'ends with': ['text', 'staffing'],
    'at least': ['number', 10],
    'at most': ['number', 10],
    'more than': ['number', 10],
    'less than': ['number', 10],
    before: ['date', '2026-01-31'],
    after: ['date', '2026-01-31'],
    'older than': ['date', '6 months'],
    'newer than': ['date', '30 days'],
  };
  const known = operators.filter(({ name }) => operands[name] !== undefined);

  it('is known of all but patterns, and of what is empty or known', () => {
    const others = operators.filter(({ name }) => operands[name] === undefined);
    expect(others.map(({ name }) => name)).toEqual(['matches', 'is empty', 'is known']);
  });

  it.each(known.map((operator) => [operator.name, operator] as const))(
    '%s: it is true on one side and false on the other',
    (name, operator) => {
      const [type = 'text', operand] = operands[name] ?? [];
      const [edge = ''] = operator.edges?.([operator.operand(type).parse(operand)], today) ?? [];
      const around =
        type === 'text' ? [edge, 'zzz'] : [-1, 0, 1].map((step) => Number(edge) + step);
      const cells = around.map((value) => (type === 'date' ? printDay(Number(value)) : value));
      const truths = new Set(cells.map((cell) => truthOn(operator, type, operand, cell)));
      expect(truths).toEqual(new Set(['true', 'false']));
      if (type === 'text') expect(truthOn(operator, type, operand, edge)).toBe('true');
    },
  );

  it('has an opposite that is said', () => {
    expect(operators.filter(({ opposite, name }) => opposite === '' || opposite === name)).toEqual(
      [],
    );
  });
});

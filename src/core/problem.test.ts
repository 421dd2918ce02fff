import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import {
  type Problem,
  compareText,
  error,
  hasErrors,
  problemCodes,
  sortProblems,
  warning,
} from './problem.js';

const at = (file: string, line: number, column = 1) => ({
  file,
  line,
  column,
  endColumn: column + 1,
});

describe('hasErrors', () => {
  it.each([
    ['no problems', [], false],
    ['warnings only', [warning('unused-list', 'x')], false],
    ['a warning and an error', [warning('unused-list', 'x'), error('usage', 'y')], true],
  ])('%s: %s', (_, problems, expected) => {
    expect(hasErrors(problems)).toBe(expected);
  });
});

describe('sortProblems', () => {
  it('orders by file, line and column, as numbers', () => {
    const [a2, a10, a10c, b1] = [
      error('usage', 'x', { place: at('a', 2) }),
      error('usage', 'x', { place: at('a', 10) }),
      error('usage', 'x', { place: at('a', 10, 12) }),
      error('usage', 'x', { place: at('b', 1) }),
    ];
    expect(sortProblems([b1, a10c, a10, a2])).toEqual([a2, a10, a10c, b1]);
  });

  it('says each problem once', () => {
    const one = error('usage', 'x', { place: at('a', 2) });
    expect(
      sortProblems([one, { ...one }, warning('usage', 'x', { place: at('a', 2) })]),
    ).toHaveLength(2);
  });

  it('gives the same whatever the order it is given', () => {
    const problem: fc.Arbitrary<Problem> = fc
      .tuple(
        fc.constantFrom('a', 'b'),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([file, line, column]) => error('usage', 'x', { place: at(file, line, column) }));
    fc.assert(
      fc.property(fc.array(problem), (problems) => {
        expect(sortProblems(problems.toReversed())).toEqual(sortProblems(problems));
      }),
      runs,
    );
  });

  it('leaves what it is given as it is', () => {
    const given = [
      error('usage', 'b', { place: at('b', 1) }),
      error('usage', 'a', { place: at('a', 1) }),
    ];
    sortProblems(given);
    expect(given.map(({ message }) => message)).toEqual(['b', 'a']);
  });
});

describe('compareText', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['B', 'a', -1],
    ['ä', 'z', 1],
  ])('%s and %s: %i', (a, b, expected) => {
    expect(compareText(a, b)).toBe(expected);
  });
});

describe('problemCodes', () => {
  it.each(Object.entries(problemCodes))('%s has a line of help', (_, { help }) => {
    expect(help).toMatch(/^[A-Z].*\.$/u);
  });
});

import { describe, expect, it } from 'vitest';
import { warning } from '../core/problem.js';
import { CellProblems } from './cell-problems.js';

const unreadable = warning('unreadable-value', 'x');
const ambiguous = warning('ambiguous-date', 'x');

function named(count: number, problem: typeof unreadable) {
  const cells = new CellProblems();
  const ones = Array.from({ length: count }, () => cells.isNamed(problem)).filter(Boolean).length;
  return [ones, cells.rest('a.csv').map(({ code, message }) => `${code} ${/\d+/u.exec(message)?.[0]}`)];
} // prettier-ignore

describe('problems of cells', () => {
  it.each([
    ['are named each where there are few', 100, unreadable, [100, []]],
    ['are counted beyond a hundred', 103, unreadable, [100, ['unreadable-value 3']]],
    ['are counted beyond one where one says it all', 2, ambiguous, [1, ['ambiguous-date 1']]],
    ['are none where there are none', 0, ambiguous, [0, []]],
  ])('%s', (_, count, problem, expected) => {
    expect(named(count, problem)).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { areApart, rateOf } from './rate.js';

describe('rateOf', () => {
  // as tables of the Wilson score interval have them
  it.each([
    [0, 10, 0, 0, 0.2775],
    [1, 10, 0.1, 0.0179, 0.4042],
    [5, 10, 0.5, 0.2366, 0.7634],
    [10, 10, 1, 0.7225, 1],
    [81, 263, 0.308, 0.2553, 0.3662],
    [0, 0, 0, 0, 1],
  ])('%i of %i is %f, %f to %f', (count, of, share, low, high) => {
    expect(rateOf(count, of)).toEqual({ count, of, share, low, high });
  });

  it('lies within its interval, which lies between 0 and 1 and narrows with more cases', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (count, rest) => {
        const { share, low, high } = rateOf(count, count + rest);
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
        const more = rateOf(count * 10, (count + rest) * 10);
        expect(more.high - more.low).toBeLessThanOrEqual(high - low);
      }),
      runs,
    );
  });
});

describe('areApart', () => {
  it.each([
    [10, 10, 0, 10, true],
    [0, 10, 10, 10, true],
    [6, 10, 5, 10, false],
    [1, 1, 0, 1, false],
    [0, 0, 10, 10, false],
  ])('%i of %i and %i of %i: %s', (count, of, other, ofOther, apart) => {
    expect(areApart(rateOf(count, of), rateOf(other, ofOther))).toBe(apart);
  });

  it.each([
    [0.2, 0.5, 0.5, 0.7, false],
    [0.5, 0.7, 0.2, 0.5, false],
    [0.2, 0.4999, 0.5, 0.7, true],
    [0.5, 0.7, 0.2, 0.4999, true],
    [0.2, 0.7, 0.3, 0.4, false],
  ])('%f to %f and %f to %f: %s', (low, high, otherLow, otherHigh, apart) => {
    const rate = rateOf(1, 2);
    expect(areApart({ ...rate, low, high }, { ...rate, low: otherLow, high: otherHigh })).toBe(
      apart,
    );
  });
});

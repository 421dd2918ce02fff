import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import {
  type Interval,
  atLeast,
  exactly,
  isNumber,
  moreThan,
  parseInterval,
  printInterval,
} from './interval.js';
import { type Truth, not } from './truth.js';

describe('parseInterval', () => {
  it.each([
    ['7', 7],
    ['0', 0],
    [' 1,234 ', 1234],
    ['1.234', 1234],
    ['1’234', 1234],
    ["1'234", 1234],
    ['2 310', 2310],
    ['2\u00a0310', 2310],
    ['2\u202f310', 2310],
    ['1,234,567', 1_234_567],
    ['１２', 12],
    ['13 mutual connections', 13],
    ['≈40', 40],
    ['500.00', 500],
    ['500,0', 500],
  ])('"%s" is exactly %i', (text, expected) => {
    expect(parseInterval(text)).toEqual(exactly(expected));
  });

  it.each([
    ['500+', 500],
    ['500 +', 500],
    ['1,000+', 1000],
    ['25K+', 25_000],
    ['500+ connections', 500],
  ])('"%s" is %i or more', (text, min) => {
    expect(parseInterval(text)).toEqual({ min, max: Infinity, open: false });
  });

  it.each([
    ['12k', 12_000, 13_000],
    ['12 K', 12_000, 13_000],
    ['1.2k', 1200, 1300],
    ['1,2k', 1200, 1300],
    ['16.1k', 16_100, 16_200],
    ['2M', 2_000_000, 3_000_000],
    ['12k followers', 12_000, 13_000],
  ])('"%s" is %i to under %i', (text, min, max) => {
    expect(parseInterval(text)).toEqual({ min, max, open: true });
  });

  it.each([
    '',
    'many',
    '1,2345',
    '12,34',
    '1.5',
    '1,234.567',
    '1,234,56',
    '--',
    '5-10',
    'k',
    '1e3',
  ])('"%s" is no count', (text) => {
    expect(parseInterval(text)).toBeUndefined();
  });

  it.each([
    ['1.5', 1.5],
    ['2,5', 2.5],
    ['11', 11],
    ['1.234', 1.234],
  ])('with decimals, "%s" is %f', (text, expected) => {
    expect(parseInterval(text, true)).toEqual(exactly(expected));
  });

  it('reads back every count, however its thousands are grouped', () => {
    fc.assert(
      fc.property(
        fc.nat(99_999_999),
        fc.constantFrom(',', '.', ' ', '’', '\u00a0', ''),
        (count, separator) => {
          const text = String(count).replace(/\B(?=(?:\d{3})+$)/gu, separator);
          expect(parseInterval(text)).toEqual(exactly(count));
        },
      ),
      runs,
    );
  });

  it('reads thousands with one decimal exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), (hundreds) => {
        expect(parseInterval(`${(hundreds / 10).toFixed(1)}k`)).toEqual({
          min: hundreds * 100,
          max: hundreds * 100 + 100,
          open: true,
        });
      }),
      runs,
    );
  });
});

/** Intervals of small numbers; what has no end is as if it ended far away. */
const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map(exactly),
  fc.integer({ min: 0, max: 20 }).map((min) => ({ min, max: Infinity, open: false })),
  fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }), fc.boolean())
    .map(([min, length, open]) => ({ min, max: min + length, open })),
);

/** The members of an interval in steps of a half. */
function membersOf({ min, max, open }: Interval): readonly number[] {
  const last = Math.min(max, 100);
  const count = (last - min) * 2 + 1;
  const members = Array.from({ length: count }, (_, step) => min + step / 2);
  return open ? members.slice(0, -1) : members;
}

function oneByOne(members: readonly number[], test: (member: number) => boolean): Truth {
  if (members.every(test)) return 'true';
  return members.some(test) ? 'unknown' : 'false';
}

describe('tests of an interval', () => {
  it('agree with looking at its numbers one by one', () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: -1, max: 30 }), (one, bound) => {
        const members = membersOf(one);
        expect(atLeast(one, bound)).toBe(oneByOne(members, (member) => member >= bound));
        expect(moreThan(one, bound)).toBe(oneByOne(members, (member) => member > bound));
        expect(isNumber(one, bound)).toBe(oneByOne(members, (member) => member === bound));
        expect(not(moreThan(one, bound))).toBe(oneByOne(members, (member) => member <= bound));
        expect(not(atLeast(one, bound))).toBe(oneByOne(members, (member) => member < bound));
      }),
      runs,
    );
  });

  const fiveHundredPlus = { min: 500, max: Infinity, open: false };
  it.each([
    ['at least 200', atLeast(fiveHundredPlus, 200), 'true'],
    ['at most 10', not(moreThan(fiveHundredPlus, 10)), 'false'],
    ['at least 1000', atLeast(fiveHundredPlus, 1000), 'unknown'],
    ['more than 500', moreThan(fiveHundredPlus, 500), 'unknown'],
    ['is 500', isNumber(fiveHundredPlus, 500), 'unknown'],
  ])('500+ %s: %s', (_, truth, expected) => {
    expect(truth).toBe(expected);
  });
});

describe('printInterval', () => {
  it.each([
    ['7', '7'],
    ['500+', '500 or more'],
    ['12k', '12000 to under 13000'],
  ])('"%s" as "%s"', (text, expected) => {
    expect(printInterval(parseInterval(text) ?? exactly(-1))).toBe(expected);
  });

  it('a closed interval by both its ends', () => {
    expect(printInterval({ min: 9, max: 10, open: false })).toBe('9 to 10');
  });
});

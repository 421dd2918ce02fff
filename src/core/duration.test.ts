import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { printDay } from './day.js';
import { dayBefore, durationOperand } from './duration.js';
import { dayOperand } from './operand.js';

const before = (today: string, duration: string): string =>
  printDay(dayBefore(dayOperand.parse(today), durationOperand.parse(duration)));

describe('dayBefore', () => {
  it.each([
    ['0 days', '2026-03-15', '2026-03-15'],
    ['1 day', '2026-03-01', '2026-02-28'],
    ['30 days', '2026-03-15', '2026-02-13'],
    ['2 weeks', '2026-03-15', '2026-03-01'],
    ['1 month', '2026-03-15', '2026-02-15'],
    ['1 month', '2026-03-31', '2026-02-28'],
    ['1 month', '2024-03-31', '2024-02-29'],
    ['2 months', '2026-01-15', '2025-11-15'],
    ['12 months', '2026-03-15', '2025-03-15'],
    ['1 year', '2024-02-29', '2023-02-28'],
    ['4 years', '2024-02-29', '2020-02-29'],
  ])('%s before %s is %s', (duration, today, expected) => {
    expect(before(today, duration)).toBe(expected);
  });

  it('goes back two thousand years', () => {
    expect(before('2026-03-15', '2000 years')).toBe('0026-03-15');
  });

  it('a longer duration never ends later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.nat(500),
        fc.constantFrom('day', 'week', 'month', 'year' as const),
        (today, count, unit) => {
          const shorter = dayBefore(today, { count, unit });
          expect(dayBefore(today, { count: count + 1, unit })).toBeLessThan(shorter);
          expect(shorter).toBeLessThanOrEqual(today);
        },
      ),
      runs,
    );
  });
});

describe('durationOperand', () => {
  it.each([
    ['30 days', { count: 30, unit: 'day' }],
    ['1 day', { count: 1, unit: 'day' }],
    ['6 months', { count: 6, unit: 'month' }],
  ])('"%s" is read', (text, expected) => {
    expect(durationOperand.parse(text)).toEqual(expected);
  });

  it.each(['', '30', 'days', '30days', '-1 days', '1.5 days', '3 hours', '30  days', 30, null])(
    '%j is refused',
    (text) => {
      expect(durationOperand.safeParse(text).success).toBe(false);
    },
  );
});

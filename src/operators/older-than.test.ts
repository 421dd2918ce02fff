import { describe, expect, it } from 'vitest';
import { accepts, truthOn } from '../testing/operator.js';
import { olderThan } from './older-than.js';

describe('older than, on 15 March 2026', () => {
  it.each([
    ['2026-02-12', '30 days', 'true'],
    ['2026-02-13', '30 days', 'false'],
    ['2026-03-15', '30 days', 'false'],
    ['2025-09-14', '6 months', 'true'],
    ['2025-09-15', '6 months', 'false'],
    ['2025-03-14', '1 year', 'true'],
    ['2027-01-01', '1 day', 'false'],
    ['Feb 2026', '30 days', 'unknown'],
    ['Jan 2026', '30 days', 'true'],
    ['soon', '30 days', 'unknown'],
    [undefined, '30 days', 'unknown'],
  ] as const)('%s, %s: %s', (cell, operand, expected) => {
    expect(truthOn(olderThan, 'date', operand, cell)).toBe(expected);
  });

  it.each(['30', 30, 'a month', '2026-01-01'])('refuses %j', (operand) => {
    expect(accepts(olderThan, 'date', operand)).toBe(false);
  });
});

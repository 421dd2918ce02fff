import { describe, expect, it } from 'vitest';
import { accepts, truthOn } from '../testing/operator.js';
import { newerThan } from './newer-than.js';

describe('newer than, on 15 March 2026', () => {
  it.each([
    ['2026-02-14', '30 days', 'true'],
    ['2026-02-13', '30 days', 'false'],
    ['2026-03-15', '1 day', 'true'],
    ['2026-03-14', '1 day', 'false'],
    ['2025-09-16', '6 months', 'true'],
    ['2025-09-15', '6 months', 'false'],
    ['Feb 2026', '30 days', 'unknown'],
    ['', '30 days', 'unknown'],
    [undefined, '30 days', 'unknown'],
  ] as const)('%s, %s: %s', (cell, operand, expected) => {
    expect(truthOn(newerThan, 'date', operand, cell)).toBe(expected);
  });

  it.each(['30', 30, 'a month', '2026-01-01'])('refuses %j', (operand) => {
    expect(accepts(newerThan, 'date', operand)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { accepts, truthOn } from '../testing/operator.js';
import { before } from './before.js';

describe('before a day, which is excluded', () => {
  it.each([
    ['2025-12-31', '2026-01-01', 'true'],
    ['2026-01-01', '2026-01-01', 'false'],
    ['2026-01-02', '2026-01-01', 'false'],
    ['2025-12-31T23:59', '2026-01-01', 'true'],
    ['3/4/2026', '2026-04-04', 'true'],
    ['3/4/2026', '2026-04-03', 'unknown'],
    ['3/4/2026', '2026-03-04', 'false'],
    ['2025', '2026-01-01', 'true'],
    ['soon', '2026-01-01', 'unknown'],
    ['', '2026-01-01', 'unknown'],
    [undefined, '2026-01-01', 'unknown'],
  ] as const)('%s, %s: %s', (cell, operand, expected) => {
    expect(truthOn(before, 'date', operand, cell)).toBe(expected);
  });

  it.each(['2026-02-30', 'today', 2026, '30 days'])('refuses %j', (operand) => {
    expect(accepts(before, 'date', operand)).toBe(false);
  });
});

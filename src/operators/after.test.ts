import { describe, expect, it } from 'vitest';
import { accepts, truthOn } from '../testing/operator.js';
import { after } from './after.js';

describe('after a day, which is excluded', () => {
  it.each([
    ['2026-01-01', '2025-12-31', 'true'],
    ['2025-12-31', '2025-12-31', 'false'],
    ['2025-12-30', '2025-12-31', 'false'],
    ['3/4/2026', '2026-03-03', 'true'],
    ['3/4/2026', '2026-03-04', 'unknown'],
    ['3/4/2026', '2026-04-03', 'false'],
    ['Feb 2026', '2026-01-31', 'true'],
    ['soon', '2026-01-01', 'unknown'],
    [undefined, '2026-01-01', 'unknown'],
  ] as const)('%s, %s: %s', (cell, operand, expected) => {
    expect(truthOn(after, 'date', operand, cell)).toBe(expected);
  });

  it.each(['2026-13-01', 'today', null, '1 year'])('refuses %j', (operand) => {
    expect(accepts(after, 'date', operand)).toBe(false);
  });
});

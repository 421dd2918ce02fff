import { describe, expect, it } from 'vitest';
import { accepts, truthOn } from '../testing/operator.js';
import { lessThan } from './less-than.js';

describe('less than', () => {
  it.each([
    ['10', 10, 'false'],
    ['9', 10, 'true'],
    ['500+', 500, 'false'],
    ['500+', 501, 'unknown'],
    ['12k', 13_000, 'true'],
    ['12k', 12_999, 'unknown'],
    ['12k', 12_000, 'false'],
    ['', 7, 'unknown'],
    [undefined, 7, 'unknown'],
  ] as const)('%s less than %d: %s', (cell, bound, expected) => {
    expect(truthOn(lessThan, 'number', bound, cell)).toBe(expected);
  });

  it.each(['10', true, null, '500+'])('refuses %j as its number', (operand) => {
    expect(accepts(lessThan, 'number', operand)).toBe(false);
  });
});

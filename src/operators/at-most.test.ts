import { describe, expect, it } from 'vitest';
import { accepts, truthOn } from '../testing/operator.js';
import { atMost } from './at-most.js';

describe('at most', () => {
  it.each([
    ['10', 10, 'true'],
    ['9', 10, 'true'],
    ['11', 10, 'false'],
    ['500+', 10, 'false'],
    ['500+', 500, 'unknown'],
    ['500+', 499, 'false'],
    ['12k', 13_000, 'true'],
    ['12k', 12_000, 'unknown'],
    ['12k', 11_999, 'false'],
    ['16.1k', 16_100, 'unknown'],
    ['many', 7, 'unknown'],
    [undefined, 7, 'unknown'],
  ] as const)('%s at most %d: %s', (cell, bound, expected) => {
    expect(truthOn(atMost, 'number', bound, cell)).toBe(expected);
  });

  it.each(['10', true, null, '500+'])('refuses %j as its number', (operand) => {
    expect(accepts(atMost, 'number', operand)).toBe(false);
  });
});

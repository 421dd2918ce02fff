import { describe, expect, it } from 'vitest';
import { accepts, truthOn } from '../testing/operator.js';
import { atLeast } from './at-least.js';

describe('at least', () => {
  it.each([
    ['10', 10, 'true'],
    ['9', 10, 'false'],
    ['11', 10, 'true'],
    ['500+', 200, 'true'],
    ['500+', 500, 'true'],
    ['500+', 1000, 'unknown'],
    ['12k', 12_000, 'true'],
    ['12k', 12_500, 'unknown'],
    ['12k', 13_000, 'false'],
    [7, 7, 'true'],
    ['many', 7, 'unknown'],
    ['', 7, 'unknown'],
    [undefined, 7, 'unknown'],
  ] as const)('%s at least %d: %s', (cell, bound, expected) => {
    expect(truthOn(atLeast, 'number', bound, cell)).toBe(expected);
  });

  it.each(['10', true, null, '500+'])('refuses %j as its number', (operand) => {
    expect(accepts(atLeast, 'number', operand)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { accepts, truthOn } from '../testing/operator.js';
import { moreThan } from './more-than.js';

describe('more than', () => {
  it.each([
    ['10', 10, 'false'],
    ['11', 10, 'true'],
    ['500+', 499, 'true'],
    ['500+', 500, 'unknown'],
    ['12k', 11_999, 'true'],
    ['12k', 12_000, 'unknown'],
    ['12k', 13_000, 'false'],
    ['', 7, 'unknown'],
    [undefined, 7, 'unknown'],
  ] as const)('%s more than %d: %s', (cell, bound, expected) => {
    expect(truthOn(moreThan, 'number', bound, cell)).toBe(expected);
  });

  it.each(['10', true, null, '500+'])('refuses %j as its number', (operand) => {
    expect(accepts(moreThan, 'number', operand)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { accepts, truthOn, wordsMatched } from '../testing/operator.js';
import { endsWith } from './ends-with.js';

describe('ends with', () => {
  it.each([
    ['the text', 'Acme Staffing', 'staffing', 'true'],
    ['before white space', 'Acme Staffing \n', 'staffing', 'true'],
    ['part of a word', 'Acme Staffing', 'ing', 'true'],
    ['earlier on', 'Staffing by Acme', 'staffing', 'false'],
    ['one of several', 'Acme Recruitment', ['staffing', 'recruitment'], 'true'],
    ['nobody knows', undefined, 'x', 'unknown'],
  ] as const)('%s', (_, cell, operand, expected) => {
    expect(truthOn(endsWith, 'text', operand, cell)).toBe(expected);
  });

  it('shows the longest ending', () => {
    expect(wordsMatched(endsWith, ['ing', 'Staffing', 'fing'], 'Acme STAFFING ')).toBe('STAFFING');
  });

  it.each(['', 7, null])('refuses %j', (operand) => {
    expect(accepts(endsWith, 'text', operand)).toBe(false);
  });
});

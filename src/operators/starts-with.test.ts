import { describe, expect, it } from 'vitest';
import { accepts, truthOn, wordsMatched } from '../testing/operator.js';
import { startsWith } from './starts-with.js';

describe('starts with', () => {
  it.each([
    ['the text', 'Aspiring agent', 'aspiring', 'true'],
    ['after white space', '  Aspiring', 'aspiring', 'true'],
    ['part of a word', 'Aspiring', 'asp', 'true'],
    ['later on', 'An aspiring agent', 'aspiring', 'false'],
    ['one of several', 'Future agent', ['aspiring', 'future'], 'true'],
    ['more than there is', 'As', 'aspiring', 'false'],
    ['nobody knows', undefined, 'x', 'unknown'],
  ] as const)('%s', (_, cell, operand, expected) => {
    expect(truthOn(startsWith, 'text', operand, cell)).toBe(expected);
  });

  it('shows the longest beginning', () => {
    expect(wordsMatched(startsWith, ['as', 'aspiring', 'aspir'], ' Aspiring agent')).toBe(
      'Aspiring',
    );
  });

  it.each(['', 7, null])('refuses %j', (operand) => {
    expect(accepts(startsWith, 'text', operand)).toBe(false);
  });
});

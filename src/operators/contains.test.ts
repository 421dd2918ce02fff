import { describe, expect, it } from 'vitest';
import { accepts, truthOn, wordsMatched } from '../testing/operator.js';
import { contains } from './contains.js';

describe('contains', () => {
  it.each([
    ['a whole word', 'our CTO said', 'cto', 'true'],
    ['no part of a word', 'Director', 'cto', 'false'],
    ['one of several', 'I sell leads', ['seo', 'leads'], 'true'],
    ['none of several', 'I teach', ['seo', 'leads'], 'false'],
    ['nothing in an empty text', '', 'x', 'false'],
    ['whatever the accents', 'Zoë', 'zoe', 'true'],
    ['with an ending', 'collaborating', 'collaborat*', 'true'],
    ['with words between', 'work on this together', 'work ... together', 'true'],
    ['a phrase that ends in a sign', 'C++ and Go', 'c++', 'true'],
    ['what is negated as well', 'I am not looking for a job', 'looking for a job', 'true'],
    ['nobody knows', undefined, 'x', 'unknown'],
  ] as const)('%s', (_, cell, operand, expected) => {
    expect(truthOn(contains, 'text', operand, cell)).toBe(expected);
  });

  it('looks into each of several texts', () => {
    expect(truthOn(contains, 'texts', 'sales', 'Ops; Sales Hub')).toBe('true');
    expect(truthOn(contains, 'texts', 'ops sales', 'Ops; Sales Hub')).toBe('false');
    expect(truthOn(contains, 'texts', 'sales', 'none')).toBe('false');
  });

  it('shows the leftmost, then longest words, as they were written', () => {
    expect(wordsMatched(contains, ['estate', 'real estate', 'real'], 'In Real  Estate')).toBe(
      'Real  Estate',
    );
    expect(wordsMatched(contains, 'x', 'y')).toBeUndefined();
  });

  it.each(['', ' ', '*', '*ing', '... x', 7, null, true])('refuses %j', (operand) => {
    expect(accepts(contains, 'text', operand)).toBe(false);
  });
});

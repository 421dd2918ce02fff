import { describe, expect, it } from 'vitest';
import { accepts, truthOn, wordsMatched } from '../testing/operator.js';
import { says } from './says.js';

describe('says', () => {
  it.each([
    ['the phrase', 'I am looking for work', 'true'],
    ['its negation', 'I am not looking for work', 'false'],
    ['its negation with n’t', 'We aren’t looking for work', 'false'],
    ['a negation of something else', 'I do not sell. I am looking for work', 'true'],
    ['both', 'not looking for work, but looking for work', 'true'],
    ['nothing of it', 'Hello', 'false'],
    ['who knows', undefined, 'unknown'],
  ] as const)('%s', (_, cell, expected) => {
    expect(truthOn(says, 'text', 'looking for work', cell)).toBe(expected);
  });

  it('shows the words that are not negated', () => {
    expect(wordsMatched(says, 'leads', 'no leads; Leads!')).toBe('Leads');
  });

  it('refuses what is no phrase', () => {
    expect([accepts(says, 'text', '*'), accepts(says, 'text', 'x*')]).toEqual([false, true]);
  });
});

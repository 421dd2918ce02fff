import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { LetterPairs, pairsOfNeed } from './letter-pairs.js';

/** Whether a text may have the need, as far as its pairs of letters tell. */
function mayHave(text: string, need: string): boolean {
  const words = pairsOfNeed(need);
  return words === undefined || new LetterPairs(text).mayHaveOneOf(words);
}

describe('the pairs of letters of a text', () => {
  it.each([
    ['another word', 'hello there', 'crypto', false],
    ['the letters, but not beside each other', 'to rip cry', 'crypt', false],
    ['neither of two words', 'hello there', '(?:crypto|forex)', false],
    ['one of two words', 'hello crypto', '(?:crypto|forex)', true],
    ['a number', 'none', '[0-9]', false],
    ['another number', 'in 1987', '[0-9][0-9]', true],
    ['a sign', 'a b', '\\$', false],
    ['one part of several', 'only bitcoin', 'bitcoin[0-9]{1,3}', true],
    ['what may be left out', 'pay', 'pay(?:ment)?', true],
    ['a word after a bound', 'our seo', '\\bseo', true],
    ['what tells nothing', '', '\\s', true],
  ])('%s', (_, text, need, expected) => {
    expect(mayHave(text, need)).toBe(expected);
  });

  it('never rule out a text that has what is needed', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '1', '9', '$', ' ', 'é', '你') });
    const need = fc
      .array(
        fc.constantFrom('a', 'ab', '[0-9]', '\\$', ' ', 'é', '你', '\\s', '\\b', '(?:a|b1)', 'b?', '(?:ab|1){1,2}'),
        { minLength: 1, maxLength: 5 },
      )
      .map((parts) => parts.join('')); // prettier-ignore
    fc.assert(
      fc.property(need, letters, (needed, text) => {
        fc.pre(new RegExp(needed).test(text));
        expect(mayHave(text, needed)).toBe(true);
      }),
      runs,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../core/text.js';
import { accepts, truthOn, wordsMatched } from '../testing/operator.js';
import { runs } from '../testing/runs.js';
import { containsText } from './contains-text.js';

describe('contains text', () => {
  it.each([
    ['even inside a word', 'Director', 'cto', 'true'],
    ['signs', 'Hi {{first}}', '{{', 'true'],
    ['whatever the case', 'HTTP://x', 'http://', 'true'],
    ['not there', 'hello', 'z', 'false'],
    ['one of several', 'hello', ['z', 'ell'], 'true'],
    ['across a line', 'a\n b', 'a b', 'true'],
    ['nobody knows', undefined, 'x', 'unknown'],
  ] as const)('%s', (_, cell, operand, expected) => {
    expect(truthOn(containsText, 'text', operand, cell)).toBe(expected);
  });

  it('shows the leftmost, then longest text', () => {
    expect(wordsMatched(containsText, ['lo', 'ell', 'el', 'ello'], 'Hello')).toBe('ello');
    expect(wordsMatched(containsText, ['ell', 'lo'], 'Hello')).toBe('ell');
    expect(wordsMatched(containsText, ['ello', 'el'], 'Hello')).toBe('ello');
  });

  it('finds every piece of a text in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const chars = Array.from(text);
        const start = from % Math.max(1, chars.length);
        const piece = chars.slice(start, start + 1 + (length % 5)).join('');
        fc.pre(accepts(containsText, 'text', piece) && fold(text).text.includes(fold(piece).text));
        expect(truthOn(containsText, 'text', piece, text)).toBe('true');
        expect(fold(wordsMatched(containsText, piece, text) ?? '').text).toContain(
          fold(piece).text,
        );
      }),
      runs,
    );
  });

  it.each(['', ' ', 7, null])('refuses %j', (operand) => {
    expect(accepts(containsText, 'text', operand)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { accepts, truthOn, wordsMatched } from '../testing/operator.js';
import { matches } from './matches.js';

describe('matches', () => {
  it.each([
    ['a pattern found anywhere', 'earn $ 500 a day', '\\$ ?\\d+', 'true'],
    ['no pattern found', 'earn money', '\\$ ?\\d+', 'false'],
    ['case counts', 'CEO', 'ceo', 'false'],
    ['unless the pattern says so', 'CEO', '(?i)ceo', 'true'],
    ['accents count', 'José', 'Jose', 'false'],
    ['an accent as a mark is the same', 'Jose\u0301', 'José', 'true'],
    ['invisible characters don’t', 'c\u200boin', 'coin', 'true'],
    ['wide letters are plain', 'ＢＴＣ', 'BTC', 'true'],
    ['line breaks stay', 'a\nb', 'a b', 'false'],
    ['one of several', 'abc', ['x', 'b'], 'true'],
    ['whole words, by \\b', 'overseo', '\\bseo\\b', 'false'],
    ['the beginning', 'abc', '^b', 'false'],
    ['properties of characters', 'price: ₹', '\\p{Sc}', 'true'],
    ['nobody knows', undefined, 'x', 'unknown'],
  ] as const)('%s', (_, cell, operand, expected) => {
    expect(truthOn(matches, 'text', operand, cell)).toBe(expected);
  });

  it('shows the leftmost, then longest match, as it was written', () => {
    expect(wordsMatched(matches, ['\\d+', 'b\\d', 'b'], 'ab12')).toBe('b1');
    expect(wordsMatched(matches, 'coin', 'a c\u200boin')).toBe('c\u200boin');
  });

  it.each([
    ['nothing', ''],
    ['an open bracket', '('],
    ['what RE2 doesn’t have', '(?=x)'],
    ['a back reference', '(a)\\1'],
    ['slashes around it', '/x/i'],
    ['a backspace', '\bCEO\b'],
    ['more than a thousand characters', 'x'.repeat(1001)],
    ['a number', 7],
  ])('refuses %s', (_, operand) => {
    expect(accepts(matches, 'text', operand)).toBe(false);
  });

  it.each(['x'.repeat(1000), '\\d{3}', 'https?://', 'a/b'])('accepts "%s"', (operand) => {
    expect(accepts(matches, 'text', operand)).toBe(true);
  });

  it('needs time in proportion to the text, whatever the pattern', () => {
    const started = performance.now();
    expect(truthOn(matches, 'text', '(a+)+$', `${'a'.repeat(5000)}b`)).toBe('false');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { shorten, visible } from './visible.js';

describe('visible', () => {
  it.each([
    ['plain text stays', 'Hello, world!', 'Hello, world!'],
    ['other scripts stay', 'José 李雷 שלום 한국', 'José 李雷 שלום 한국'],
    ['a family stays together', '👩\u200d👧', '👩\u200d👧'],
    ['a coloured hand stays', '👋🏽', '👋🏽'],
    ['a heart stays red', '❤\ufe0f', '❤\ufe0f'],
    ['line breaks become spaces', 'a\r\nb\nc\rd\u2028e\u2029f\u0085g', 'a b c d e f g'],
    ['a tab becomes a space', 'a\tb', 'a b'],
    ['an escape is shown', '\u001b[31mred', '^[[31mred'],
    ['a backspace is shown', 'a\bb', 'a^Hb'],
    ['a delete is shown', 'a\u007fb', 'a^?b'],
    ['C1 controls go', 'a\u009bb', 'ab'],
    ['turns of direction go', 'a\u202eb\u2066c\u2069\u200f', 'abc'],
    ['zero-width characters go', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['joiners without emoji go', 'a\u200db', 'ab'],
    ['tags go', 'a\u{e0041}b', 'ab'],
    ['a lone surrogate is replaced', 'a\ud800b', 'a\ufffdb'],
    ['at most four marks on a letter', `z${'\u0301'.repeat(50)}`, `z${'\u0301'.repeat(4)}`],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

const nasty = fc.constantFrom(
  'a', ' ', '\n', '\r', '\t', '\u001b', '\u007f', '\u0085', '\u009b', '\u2028', '\u202e', '\u2066', '\u200b', '\u200d',
  '\u200e', '\ufeff', '\u00ad', '\ufe0f', '\ufe0e', '\u{e0041}', '\u{e0100}', '\u0301', '\u034f', '👩', '👧', '🏽', '❤', '1',
  '#', '\ud83d', '\udc69', '\ufffa', '\u061c', '\u3164',
); // prettier-ignore
const text = fc.oneof(
  fc.array(nasty, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 14 }),
);

describe('the laws of visible', () => {
  it('showing twice is showing once', () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = visible(given);
        expect(visible(once)).toBe(once);
      }),
      { numRuns: 5 * runs.numRuns },
    );
  });

  it('is one line without control, direction and zero-width characters', () => {
    fc.assert(
      fc.property(text, (given) => {
        // a joiner between two emoji makes one of them, and may stay
        const shown = visible(given).replace(/(?<=[\p{Emoji}\ufe0f])\u200d(?=\p{Emoji})/gu, '');
        expect(shown).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u,
        );
      }),
      { numRuns: 5 * runs.numRuns },
    );
  });

  it('leaves no more than four marks in a row', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(visible(given)).not.toMatch(/\p{M}{5}/u);
      }),
      runs,
    );
  });
});

describe('shorten', () => {
  it.each([
    ['a text that fits stays', 'hello', 5, 'hello'],
    ['a longer one is cut at a word', 'hello big world', 12, 'hello big…'],
    ['a long word is cut in two', 'abcdefghij', 5, 'abcd…'],
    ['no character is cut in two', '😀😀😀😀', 3, '😀😀…'],
  ])('%s', (_, given, length, expected) => {
    expect(shorten(given, length)).toBe(expected);
  });

  it('never gives more characters than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer({ min: 2, max: 20 }),
        (given, length) => {
          expect([...shorten(given, length)].length).toBeLessThanOrEqual(length);
        },
      ),
      runs,
    );
  });
});

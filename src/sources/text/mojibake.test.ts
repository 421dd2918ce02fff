import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { withoutMojibake } from './mojibake.js';

/** The text's UTF-8 bytes as characters, as Facebook writes them. */
const garbled = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

describe('a text without mojibake', () => {
  it.each([
    ['bytes as characters are undone', 'Zo\u00c3\u00ab', 'Zoë'],
    ['of an emoji too', '\u00f0\u009f\u0098\u0080', '😀'],
    ['plain letters are as they are', 'Plain Ascii', 'Plain Ascii'],
    ['an accent of its own is as it is', 'Zoë', 'Zoë'],
    ['so is what only looks garbled', 'Ã la carte', 'Ã la carte'],
    ['and what has a character that is no byte', 'Zo\u00c3\u00ab 李', 'Zo\u00c3\u00ab 李'],
    ['and a character cut in two', 'Zo\u00c3', 'Zo\u00c3'],
    ['nothing is nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(withoutMojibake(text)).toBe(expected);
  });

  it('is the text that was meant, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(withoutMojibake(garbled(text))).toBe(text);
      }),
      runs,
    );
  });

  it('never loses what it can not undo', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const undone = withoutMojibake(text);
        expect(undone === text || garbled(undone) === text).toBe(true);
      }),
      runs,
    );
  });
});

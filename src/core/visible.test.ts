import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { unsafe } from '../testing/unsafe.js';
import { changeHidden, shorten, visible, visibleLines } from './visible.js';

const tagOf = (char: string): string => String.fromCodePoint(0xe0000 + char.charCodeAt(0));

describe('visible', () => {
  it.each([
    ['plain text stays', 'Hello, world!', 'Hello, world!'],
    ['other scripts stay', 'José 李雷 שלום 한국', 'José 李雷 שלום 한국'],
    ['a family stays together', '👩\u200d👧', '👩\u200d👧'],
    ['a coloured hand stays', '👋🏽', '👋🏽'],
    ['a heart stays red', '❤\ufe0f', '❤\ufe0f'],
    ['a burning heart stays one', '❤\ufe0f\u200d🔥', '❤\ufe0f\u200d🔥'],
    ['a judge of any colour stays one', '👩🏽\u200d⚖\ufe0f', '👩🏽\u200d⚖\ufe0f'],
    ['a key stays a key', '1\ufe0f\u20e3', '1\ufe0f\u20e3'],
    ['a flag stays a flag', '🇩🇪', '🇩🇪'],
    ['characters for private use stay', 'a\ue000\u{10fffd}', 'a\ue000\u{10fffd}'],
    ['line breaks become spaces', 'a\r\nb\nc\rd\u2028e\u2029f\u0085g', 'a b c d e f g'],
    ['a tab becomes a space', 'a\tb', 'a b'],
    ['an escape is shown', '\u001b[31mred', '^[[31mred'],
    ['a backspace is shown', 'a\bb', 'a^Hb'],
    ['a delete is shown', 'a\u007fb', 'a^?b'],
    ['C1 controls go', 'a\u009bb', 'ab'],
    ['turns of direction go', 'a\u202eb\u2066c\u2069\u200f', 'abc'],
    ['zero-width characters go', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['joiners without emoji go', 'a\u200db', 'ab'],
    ['joiners between digits go, which are no emoji', '1\u200d2', '12'],
    ['joiners at the end of an emoji go', '👩\u200d', '👩'],
    ['selectors after letters and digits go', 'a\ufe0f1\ufe0f\ufe00', 'a1'],
    ['all selectors of an emoji but one go', '❤\ufe0f\ufe0f\u{e0100}', '❤\ufe0f'],
    ['soft hyphens and joiners of marks go', 'a\u00adb\u034fc', 'abc'],
    ['fillers go', 'a\u115fb\u1160c\u3164d\uffa0e', 'abcde'],
    ['Mongolian and Khmer signs without a shape go', 'a\u180eb\u17b4c\u180bd', 'abcd'],
    ['annotations go', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
    ['signs of music and shorthand without a shape go', 'a\u{1d173}b\u{1bca0}c', 'abc'],
    ['a mark at the beginning gets something to stand on', '\u0301a\u0301', '\u25cc\u0301a\u0301'],
    ['joiners of hieroglyphs go', '𓀀\u{13430}𓀁', '𓀀𓀁'],
    ['a whole text of tags goes', Array.from('evil', tagOf).join(''), ''],
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
        expect(visible(given)).not.toMatch(unsafe);
        expect(visible(given).isWellFormed()).toBe(true);
      }),
      { numRuns: 5 * runs.numRuns },
    );
  });

  it('holds for every control, mark, space and ignorable character that Unicode has', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const char = String.fromCodePoint(code);
      if (!/[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(char)) continue;
      for (const given of [char, `a${char}b`, `👩${char}👧`]) {
        const shown = visible(given);
        if (unsafe.test(shown) || visible(shown) !== shown) wrong.push(given);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('takes nothing from a text of letters, digits, signs and spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (given) => {
        expect(visible(given)).toBe(given);
      }),
      runs,
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

describe('visibleLines', () => {
  it('keeps the lines, whatever ends them, and shows each', () => {
    expect(visibleLines('a\u001bb\r\nc\u2028d\re\n')).toBe('a^[b\nc d\ne\n');
  });
});

describe('changeHidden', () => {
  it.each([
    ['nothing of plain text', 'Hello', 'Hello'],
    ['nothing of controls that are shown', 'a\u001bb\n', 'a\u001bb\n'],
    ['nothing of other letters', 'José 李雷', 'José 李雷'],
    ['nothing of a family', '👩\u200d👧', '👩\u200d👧'],
    ['what turns the direction of writing', 'a\u202eb', 'a<202e>b'],
    ['what stands alone', '\u200b', '<200b>'],
    ['what stands between other letters', '李\u200b雷\u2060', '李<200b>雷<2060>'],
    ['tags', 'a\u{e0041}', 'a<e0041>'],
    ['marks that are left out are none of them', `z${'\u0301'.repeat(5)}`, `z${'\u0301'.repeat(5)}`],
  ])('changes %s', (_, given, expected) => {
    const code = (char: string): string => `<${char.codePointAt(0)?.toString(16)}>`;
    expect(changeHidden(given, code)).toBe(expected);
  }); // prettier-ignore
});

describe('shorten', () => {
  it.each([
    ['a text of as many characters stays, of two units each', '😀😀', 2, '😀😀'],
    ['a text of as many characters stays, of one unit or two', 'a😀b😀', 4, 'a😀b😀'],
    ['one that is longer by a character is cut', '😀😀😀', 2, '😀…'],
    ['all spaces before the last word go', 'hello big  wonderful', 14, 'hello big…'],
    ['a word that is cut goes, however much of it is left', 'hello big world', 14, 'hello big…'],
    ['a word is cut where little would be left', 'a wonderful word', 8, 'a wonde…'],
    ['a word is cut where half would be left', 'abcd efghijk', 8, 'abcd ef…'],
    ['a word goes where more than half is left', 'abcde fghijk', 8, 'abcde…'],
    ['a word of other letters goes', 'größer ärger', 10, 'größer…'],
    ['only the first of several words that are cut is kept', 'one two', 4, 'one…'],
    ['nothing', '', 3, ''],
    ['a text that fits stays', 'hello', 5, 'hello'],
    ['a longer one is cut at a word', 'hello big world', 12, 'hello big…'],
    ['a long word is cut in two', 'abcdefghij', 5, 'abcd…'],
    ['no character is cut in two', '😀😀😀😀', 3, '😀😀…'],
    ['no family is cut in two', '👩\u200d👧👩\u200d👧👩\u200d👧', 6, '👩\u200d👧…'],
    ['no letter is cut from its marks', `abz${'\u0301'.repeat(4)}x`, 5, 'ab…'],
  ])('%s', (_, given, length, expected) => {
    expect(shorten(given, length)).toBe(expected);
  });

  it('keeps what is visible visible', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (given, length) => {
        const short = shorten(visible(given), length);
        expect(short).not.toMatch(unsafe);
        expect(visible(short)).toBe(short);
      }),
      runs,
    );
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

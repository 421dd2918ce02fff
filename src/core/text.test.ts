import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { PhraseIndex } from './phrase.js';
import { Text, fold, rawSpan } from './text.js';

describe('fold', () => {
  it.each([
    ['case', 'CEO at ACME', 'ceo at acme'],
    ['accents', 'José Müller-Østergård', 'jose muller-ostergard'],
    ['accents as marks of their own', 'Jose\u0301', 'jose'],
    ['ligatures and wide letters', 'ﬁnance ＡＢＣ', 'finance abc'],
    ['ß', 'Straße', 'strasse'],
    ['the final sigma', 'ΟΔΟΣ', 'οδοσ'],
    ['the dotted İ', 'İstanbul', 'istanbul'],
    ['curly quotes', '“I’d” ‘love’ «to»', '"i\'d" \'love\' "to"'],
    ['an accent used as an apostrophe', 'I´d don`t', "i'd don't"],
    ['dashes', 'a – b — c ‑ d', 'a - b - c - d'],
    ['white space', ' a \t\n b\u00a0\u2003c ', 'a b c'],
    ['invisible characters', 'c\u200bo\u00adi\u2060n', 'coin'],
    ['controls', 'c\bo\u001bi\u009bn\u007f', 'coin'],
    ['annotations', 'c\ufff9o\ufffain\ufffb', 'coin'],
    ['a control between a letter and its accent', 'Jose\b\u0301', 'jose'],
    ['every way to end a line', 'a\u0085b\u2028c\u2029d\u000be\u000cf', 'a b c d e f'],
    ['a soft hyphen between the parts of a syllable', '\u1100\u00ad\u1161', '가'],
    ['mathematical letters', '𝗕𝗼𝗼𝘀𝘁', 'boost'],
    ['the ellipsis', 'so…', 'so...'],
    ['half-width kana', 'ｶﾞ', 'ガ'],
    ['half-width Hangul', 'ﾡￂ', '가'],
    ['nothing', '', ''],
    ['white space alone', ' \n ', ''],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ])('folds %s', (_, raw, expected) => {
    expect(fold(raw).text).toBe(expected);
  });

  it.each([
    ['the marks of scripts that need them', 'हिन्दी'],
    ['letters of other scripts', 'привет 李雷 שלום'],
    ['voiced kana, which are other letters', 'が'],
  ])('keeps %s', (_, raw) => {
    expect(fold(raw).text).toBe(raw);
  });
});

describe('a character with much that is unseen around it', () => {
  // never as many as before: what has been seen may be known
  let many = 8;
  it.each([
    ['has no accent', 'É', 'e'],
    ['has full case folding', 'ß', 'ss'],
    ['is an apostrophe where an accent stands for one', '´', "'"],
    ['is a plain quote', '“', '"'],
    ['is made of plain letters', 'Œ', 'oe'],
    ['is a plain letter in the end', 'Ǿ', 'o'],
    ['stays what it is', '李', '李'],
  ])('%s', (_, char, expected) => {
    const hidden = '\u200b'.repeat((many += 1));
    expect(fold(`a${char}${hidden}b`).text).toBe(`a${expected}b`);
  });
});

describe('a text that needs no folding', () => {
  it('has the offsets of the raw one', () => {
    expect(fold('CEO at Acme')).toEqual({ text: 'ceo at acme', offsets: undefined });
  });

  it('has the offsets of the raw one where patterns see it', () => {
    expect(new Text(' CEO\nat Acme').plain).toEqual({
      text: ' CEO\nat Acme',
      offsets: undefined,
    });
  });
});

const tricky = fc.constantFrom(
  ...'aZß éﬁŉİiΣςǰ´ͺﷺｶﾞﾟﾡￂㄱㅏ가각½Ⅷか’“…—😀李👩𝗕ñ'.split(''),
  '\u0301', '\u0307', '\u0345', '\u3099', '\u200d', '\u200b', '\u00ad', '\u202e', '\ufe0f', '\u00a0', '\t', '\n',
  '\u{1d5d5}', '\u{1f600}', '\ud800', '\udc00', '\u{e0041}', '\b', '\u001b', '\u0085', '\u009b', '\ufff9', '\u1100',
  '\u1161', '\u11a8', '\u0000',
); // prettier-ignore
/** Characters that show nothing, or nothing but a sign that they are there. */
const unseen = [
  '\u0000', '\u0007', '\u001b', '\u007f', '\u0080', '\u009b', '\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u17b4', '\u180b', '\u180e',
  '\u200b', '\u200c', '\u200d', '\u200e', '\u202a', '\u202e', '\u2060', '\u2066', '\u206f', '\u3164', '\ufe00', '\ufe0f', '\ufeff', '\uffa0',
  '\ufff0', '\ufff9', '\ufffb', '\u{13430}', '\u{1bca0}', '\u{1d173}', '\u{e0001}', '\u{e0041}', '\u{e0100}',
] as const; // prettier-ignore
const raw = fc.oneof(
  fc.array(tricky, { maxLength: 12 }).map((chars) => chars.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('the laws of folding', () => {
  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: 3 * runs.numRuns },
    );
  });

  it('nothing that is unseen hides a word, wherever it stands in it', () => {
    const hiding = fc.constantFrom(...unseen);
    fc.assert(
      fc.property(fc.array(hiding, { maxLength: 6 }), fc.nat(10), (hidden, at) => {
        const word = 'investment';
        const given = `an ${word.slice(0, at)}${hidden.join('')}${word.slice(at)} now`;
        expect(fold(given).text).toBe('an investment now');
        expect(new Text(given).plain.text).toBe('an investment now');
      }),
      runs,
    );
  });

  it('has an offset for each unit and for the end, never falling', () => {
    fc.assert(
      fc.property(raw, (given) => {
        const { text, offsets } = fold(given);
        const kept = offsets ?? Array.from({ length: text.length + 1 }, (_, at) => at);
        expect(kept).toHaveLength(text.length + 1);
        expect(kept.toSorted((a, b) => a - b)).toEqual(kept);
        expect(kept.at(-1)).toBeLessThanOrEqual(given.length);
      }),
      runs,
    );
  });

  it('every match lies in a raw piece that folds to it', () => {
    fc.assert(
      fc.property(raw, fc.nat(20), fc.integer({ min: 1, max: 6 }), (given, from, length) => {
        const mapped = fold(given);
        const [start, end] = wholeClusters(mapped.offsets, mapped.text, from, length);
        const match = mapped.text.slice(start, end);
        const span = rawSpan(mapped, start, end);
        expect(fold(given.slice(span.start, span.end)).text).toBe(match.trim());
      }),
      { numRuns: 3 * runs.numRuns },
    );
  });

  it('a match that cuts a character in two still lies in its raw piece', () => {
    fc.assert(
      fc.property(raw, fc.nat(20), fc.integer({ min: 1, max: 6 }), (given, from, length) => {
        const mapped = fold(given);
        const start = Math.min(from, mapped.text.length);
        const end = Math.min(start + length, mapped.text.length);
        const span = rawSpan(mapped, start, end);
        const match = mapped.text.slice(start, end).trim();
        expect(fold(given.slice(span.start, span.end)).text).toContain(match);
      }),
      runs,
    );
  });
});

/** The piece of the folded text, made longer until it begins and ends with whole raw characters. */
function wholeClusters(
  offsets: readonly number[] | undefined,
  text: string,
  from: number,
  length: number,
): readonly [number, number] {
  let start = Math.min(from, text.length);
  let end = Math.min(start + length, text.length);
  if (offsets === undefined) return [start, end];
  while (start > 0 && offsets[start - 1] === offsets[start]) start -= 1;
  while (end < text.length && offsets[end - 1] === offsets[end]) end += 1;
  return [start, end];
}

describe('the text that patterns see', () => {
  it.each([
    ['case and accents stay', 'José CEO', 'José CEO'],
    ['white space stays', 'a\n\tb', 'a\n\tb'],
    ['invisible characters go', 'c\u200boin', 'coin'],
    ['wide letters become plain', 'ＡＢＣ', 'ABC'],
    ['marks join their letter', 'Jose\u0301', 'José'],
    ['marks join their letter past a control', 'Jose\u009b\u0301', 'José'],
    ['a line end of its own is a blank', 'a\u0085b', 'a b'],
  ])('%s', (_, given, expected) => {
    expect(new Text(given).plain.text).toBe(expected);
  });

  it('is its own plain text', () => {
    fc.assert(
      fc.property(raw, (given) => {
        const once = new Text(given).plain.text;
        expect(new Text(once).plain.text).toBe(once);
      }),
      runs,
    );
  });
});

describe('rawSpan', () => {
  it.each([
    ['both s of ß', 'Straße', 4, 6, 'ß'],
    ['one s of ß', 'Straße', 4, 5, 'ß'],
    ['past an accent', 'Cafe\u0301 bar', 0, 4, 'Cafe\u0301'],
    ['past invisible characters', 'a c\u200boin b', 2, 6, 'c\u200boin'],
    ['past leading space', '  hello', 0, 5, 'hello'],
  ])('%s', (_, given, start, end, expected) => {
    const span = rawSpan(fold(given), start, end);
    expect(given.slice(span.start, span.end)).toBe(expected);
  });
});

describe('a text in lower case', () => {
  it.each([
    ['of letters', 'Hello ANN', 'hello ann'],
    ['of what is as long', 'ÉTÉ', 'été'],
    ['of what makes more of itself', 'hello İ', undefined],
  ])('%s', (_, given, expected) => {
    const text = new Text(given);
    expect([text.lower, text.pairs === undefined]).toEqual([expected, expected === undefined]);
  });
});

describe('texts that come again', () => {
  it.each([
    ['four hundred characters long are the same', 400, true],
    ['longer ones are made anew', 401, false],
  ])('%s', (_, length, isSame) => {
    const raw = 'come again '.repeat(40).slice(0, length);
    expect(Text.of(raw) === Text.of(raw)).toBe(isSame);
  });

  it('are forgotten when there are a thousand others', () => {
    let made = 0;
    const another = (): Text => Text.of(`another ${(made += 1)}`);
    const isKept = (text: Text): boolean => Text.of(text.raw) === text;
    let last = another();
    let first = another();
    for (let tries = 0; tries < 1500 && isKept(last); tries += 1)
      [last, first] = [first, another()];
    // now there are two
    const others = Array.from({ length: 998 }, another);
    expect([isKept(first), ...others.map(isKept)]).toEqual(Array(999).fill(true));
    const next = another();
    expect([isKept(next), isKept(first)]).toEqual([true, false]);
  });
});

describe('what is made of a text', () => {
  it('is made once for everything that wants it', () => {
    const text = new Text('hello');
    const [one, two] = [{}, {}];
    let made = 0;
    const make = ({ raw }: Text): string => `${raw} ${(made += 1)}`;
    expect([one, two, one, two].map((by) => text.once(by, make))).toEqual([
      'hello 1',
      'hello 2',
      'hello 1',
      'hello 2',
    ]);
  });

  it('is searched once for every index', () => {
    const text = new Text('hello');
    const [one, two] = [new PhraseIndex(), new PhraseIndex()];
    const found = text.find(one);
    expect(text.find(one)).toBe(found);
    expect(text.find(two)).not.toBe(found);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepts, truthOn, wordsMatched } from '../testing/operator.js';
import { runs } from '../testing/runs.js';
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
    ['beside a letter that is longer in lower case', 'İ has a coin', 'coin', 'true'],
    ['not found beside such a letter', 'İ has a coin', 'coins', 'false'],
  ] as const)('%s', (_, cell, operand, expected) => {
    expect(truthOn(matches, 'text', operand, cell)).toBe(expected);
  });

  it('shows the leftmost, then longest match, as it was written', () => {
    expect(wordsMatched(matches, ['\\d+', 'b\\d', 'b'], 'ab12')).toBe('b1');
    expect(wordsMatched(matches, ['b', 'a'], 'xab')).toBe('a');
    expect(wordsMatched(matches, ['a', 'b'], 'xab')).toBe('a');
    expect(wordsMatched(matches, ['ab', 'abc'], 'abcd')).toBe('abc');
    expect(wordsMatched(matches, ['abc', 'ab'], 'abcd')).toBe('abc');
    expect(wordsMatched(matches, ['d', 'abc'], 'abcd')).toBe('abc');
    expect(wordsMatched(matches, 'coin', 'a c\u200boin')).toBe('c\u200boin');
  });

  it.each([
    ['nothing', ''],
    ['an open bracket', '('],
    ['what RE2 doesn’t have', '(?=x)'],
    ['a back reference', '(a)\\1'],
    ['slashes around it', '/x/i'],
    ['slashes around more', '/xyz/gi'],
    ['what stands before it', '(?<=x)y'],
    ['what does not stand before it', '(?<!x)y'],
    ['a backspace', '\bCEO\b'],
    ['more than a thousand characters', 'x'.repeat(1001)],
    ['a number', 7],
    ['a single byte', '\\C'],
    ['an end as it is written elsewhere', 'hiring\\Z'],
    ['a line end as it is written elsewhere', 'a\\Rb'],
    ['half a character by its number', '\\u41'],
    ['a reference back by name', '(?P<n>a)\\k<n>'],
  ])('refuses %s', (_, operand) => {
    expect(accepts(matches, 'text', operand)).toBe(false);
  });

  it.each([
    ['nothing', '', 'an empty pattern matches everything'],
    ['what is too long', 'x'.repeat(1001), 'longer than 1000 characters'],
    ['a control', '\bCEO', 'a control character; in double quotes "\\b" is a backspace, so write the pattern in single quotes'],
    ['slashes', '/x/', 'written between slashes; leave them out, and begin with (?i) where case does not count'],
    ['what stands behind', '(?=x)', 'look-ahead and look-behind do not exist in RE2 syntax'],
    ['what does not stand behind', '(?!x)', 'look-ahead and look-behind do not exist in RE2 syntax'],
    ['what stands before', '(?<=x)y', 'look-ahead and look-behind do not exist in RE2 syntax'],
    ['a reference back', '(a)\\1', 'a reference back, such as \\1, does not exist in RE2 syntax'],
    ['a reference back after a backslash', '(a)\\\\\\1', 'a reference back, such as \\1, does not exist in RE2 syntax'],
    ['an escape of nothing', 'a\\Z', '"\\Z" means nothing in RE2 syntax'],
    ['half a byte', '\\x4', '"\\x" means nothing in RE2 syntax'],
    ['half a byte and a letter', '\\x4g', '"\\x" means nothing in RE2 syntax'],
    ['half a character', '\\u41', '"\\u" means nothing in RE2 syntax'],
    ['an open group', '(', 'missing closing ): `(`'],
  ])('says why it refuses %s', (_, pattern, expected) => {
    expect(matches.check?.(pattern)).toBe(expected);
  }); // prettier-ignore

  it('says what it expects', () => {
    expect(matches.expects('text')).toBe('a pattern, or a list of patterns');
  });

  it.each([
    '\\cA',
    '\\u{1f600}',
    '\\u{e9}',
    '\\x41',
    '\\x4F',
    'x'.repeat(1000),
    '\\d{3}',
    'https?://',
    'a/b',
    '/x/ y',
    'x/y/i',
    '(?P<n>x)',
    '\\\\1',
    '\\\\Z',
    '\\u00e9',
    '\\x{e9}',
    '[\\d\\pL\\s]',
    '\\A\\z',
    '\\-\\/\\_',
  ])('accepts "%s"', (operand) => {
    expect(accepts(matches, 'text', operand)).toBe(true);
  });

  // what keeps engines busy that go back and try again
  const texts = ['a', ' ', 'ab', '\u00e9', 'x1 ', 'a@a.', '"', '9', '<a '].map(
    (unit) => `${unit.repeat(20_000 / unit.length)}!`,
  );
  it.each([
    '(a+)+$', '(a|aa)+$', '(a|a?)+$', '(a*)*$', '(a*)*b', '((a+)+)+$', '(?:a+){10}$', '(.*a){20}$', '(.+)+\\d$', '(x+x+)+y', '([a-zA-Z]+)*$', '([a-z]+)+#',
    '^(([a-z])+.)+[A-Z]([a-z])+$', '^(\\w+\\s?)*$', '\\s+$', '\\s*\\s*\\s*$', '(\\d+)*x', '.*.*.*=.*', '(.*)(.*)(.*)(.*)#', '^(.*?,){11}P', '(a|b|ab)*c',
    '(?:a?){500}a{500}', 'a?'.repeat(100) + 'a'.repeat(100), 'a{0,900}b', '(a{0,30}){0,30}b', '((a{0,9}){0,9}){0,9}b', '(((a{0,4}){0,4}){0,4}){0,4}b',
    '(a|a)'.repeat(150) + 'b', '(a|aa)'.repeat(120) + 'b', '(a|a){4}'.repeat(100) + 'b', '(?i)(k|K)*#', '[\\s\\S]*[\\s\\S]*#', '(?s).*.*.*#', '(\\p{L}+\\P{L}?)+#',
    '^([a-zA-Z0-9_.-])+@(([a-zA-Z0-9-])+.)+([a-zA-Z0-9]{2,4})+$', '<([a-z]+)[^>]*>[^<]*</a>', '"(?:[^"]|"")*$', '(' .repeat(100) + 'a' + ')*'.repeat(100) + 'b',
    '(?:(?:(?:a*)*)*)*b', '(a|b|c|d|e|f|g|h)*(a|b|c|d|e|f|g|h)*#', '\\b'.repeat(300) + 'z', '[' + 'a-z'.repeat(300) + ']*#', 'a|'.repeat(400) + 'b#', '(?:){1000}#',
  ])('ends soon, whatever the pattern: %s', (pattern) => {
    // a pattern may be refused for its size, which is soon enough
    const tried = accepts(matches, 'text', pattern) ? texts : [];
    const truths = tried.map((text) => truthOn(matches, 'text', pattern, text));
    expect(truths).not.toContain('unknown');
  }); // prettier-ignore
});

/** Patterns that RE2 and JavaScript read alike, of letters that folding leaves as they are. */
const { pattern: shared } = fc.letrec<{ readonly pattern: string; readonly piece: string }>(
  (tie) => ({
    pattern: fc.oneof(
      { maxDepth: 3 },
      tie('piece'),
      fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
      fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{1,2}', '{2}', '*?', '+?'))
        .map(([a, often]) => `(?:${a})${often}`),
    ),
    piece: fc.constantFrom(
      'a',
      'b',
      '1',
      '-',
      '[ab]',
      '[^a]',
      '\\d',
      '\\w',
      '\\b',
      '^a',
      'b$',
      'a.',
      ' ',
    ),
  }),
);

describe('a pattern of what RE2 and JavaScript share', () => {
  it('holds for the texts that JavaScript says', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', ' '), maxLength: 8 });
    fc.assert(
      fc.property(shared, text, (pattern, cell) => {
        fc.pre(cell.trim() === cell && cell !== '' && accepts(matches, 'text', pattern));
        const expected = new RegExp(pattern, 'u').test(cell);
        expect(truthOn(matches, 'text', pattern, cell)).toBe(String(expected));
      }),
      runs,
    );
  });
});

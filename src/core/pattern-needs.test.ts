import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { pairsOfNeed } from './letter-pairs.js';
import { patternNeeds } from './pattern-needs.js';
import { Text } from './text.js';

function mayMatch(pattern: string, text: string): boolean {
  const { lower, pairs } = new Text(text);
  if (lower === undefined) return true;
  return patternNeeds(pattern).every((need) => {
    const words = pairsOfNeed(need);
    const mayBeSaid = words === undefined || pairs?.mayHaveOneOf(words) === true;
    return mayBeSaid && new RegExp(need).test(lower);
  });
}

function matches(pattern: string, text: string): boolean {
  return RE2JS.compile(RE2JS.translateRegExp(pattern)).test(new Text(text).plain.text);
}

describe('what a pattern needs', () => {
  it.each([
    ['its words', 'hello', ['hello']],
    ['in lower case', '(?i)Hello', ['hello']],
    ['the runs between what may be anything', 'a[^.]{2,70}b', ['a', 'b']],
    ['one of the choices', '\\b(we|i) pay', ['\\b(?:we|i) pay']],
    ['of several the first and the last', 'a\\d+b', ['a[0-9]', '[0-9]b']],
    ['nothing of what may be left out', 'x*y', ['y']],
    ['what may be left out between the rest', 'colou?r', ['colo(?:u)?r']],
    ['the telling part of each choice', '(?:ab\\p{L}+|\\p{L}+cd)', ['(?:ab|cd)']],
    ['nothing where a choice tells nothing', '(?:ab|\\p{L}+)', []],
    ['nothing of spaces and edges alone', '\\b \\w', []],
    ['a class that is written out', '[$€]\\d', ['(?:\\$|€)[0-9]']],
    ['nothing of other letters than Latin', 'привет', []],
    ['nothing of what is not known here', 'a\\x41', []],
  ])('%s', (_, pattern, expected) => {
    expect(patternNeeds(pattern)).toEqual(expected);
  });

  it.each([
    ['the shortest first', 'abc.ab.a', ['a', 'ab', 'abc']],
    ['what it needs twice only once', 'ab.ab', ['ab']],
    ['any of its choices', 'ab|cd', ['(?:ab|cd)']],
    ['the longest part of each choice', 'a.bcd.ef|e.f', ['(?:bcd|e)']],
    ['the parts around a group that may be anything inside', 'a(?:b|c.)d', ['a', 'd', '(?:b|c)']],
    ['an empty choice as nothing', 'x(?:a|)y', ['x(?:a|)y']],
    ['nothing of letters or a space', 'a| ', []],
    ['nothing of some letters of any word', '\\w{2,3}', []],
    ['nothing of spaces, however many', '\\s{1,3}', []],
    ['nothing of what is too common between the rest', 'a.\\w{2,3}.b', ['a', 'b']],
  ])('is, of a whole, %s', (_, pattern, expected) => {
    expect(patternNeeds(pattern)).toEqual(expected);
  });

  it.each([
    ['not at the beginning', 'a?bc', ['bc']],
    ['not after what may be anything', '.(?:bc)?d', ['d']],
    ['not before what may be anything', 'x(?:bc)?.d', ['x', 'd']],
    ['not at the end', 'ab?', ['a']],
    ['not twice at the end', 'ab?c?', ['a']],
    ['twice between the rest', 'ab?c?d', ['a(?:b)?(?:c)?d']],
    ['as a group', 'a(?:bc)?d', ['a(?:(?:bc))?d']],
    ['up to four times', 'ab{0,4}c', ['a(?:b){0,4}c']],
    ['not up to five times', 'ab{0,5}c', ['a', 'c']],
    ['not any number of times', 'ab*c', ['a', 'c']],
    ['not where it may be anything inside', '(?:ab.)?c', ['c']],
    ['not any number of times with anything inside', '(?:ab.)*c', ['c']],
    ['as nothing where it never stands', 'xa{0}b', ['x(?:a){0,0}b']],
  ])('has what may be left out: %s', (_, pattern, expected) => {
    expect(patternNeeds(pattern)).toEqual(expected);
  });

  it.each([
    ['four times', 'a{4}', ['(?:a){4,4}']],
    ['the first of five', 'a{5}', ['a']],
    ['two to four times', 'a{2,4}b', ['(?:a){2,4}b']],
    ['the first and the last of two to five', 'xa{2,5}b', ['xa', 'ab']],
    ['the first and the last of two or more', 'xb{2,}c', ['xb', 'bc']],
    ['the first and the last of several choices', 'x[ab]+y', ['x(?:a|b)', '(?:a|b)y']],
    ['the first and the last where the count is the wrong way round', 'a{4,2}b', ['a', 'ab']],
    ['what each time has in it', '(?:ab.)+', ['(?:ab)']],
    ['what each of some times has in it', '(?:ab.){2,3}c', ['c', '(?:ab)']],
  ])('has what comes again: %s', (_, pattern, expected) => {
    expect(patternNeeds(pattern)).toEqual(expected);
  });

  const four = '(?:(?:a|b)){4,4}';
  const five = '(?:a|b|c|d|e)';
  const seven = '(?:a|b|c|d|e|f|g)';
  it.each([
    ['2000 in a row', 'x[ab]{4}[abcde][abcde][abcde]y', [`x${four}${five}${five}${five}y`]],
    ['2000 in a group', 'x(?:[ab]{4}[abcde]{3})y', [`x(?:${four}(?:${five}){3,3})y`]],
    ['not 2001 in a group', 'x(?:[ab]{4}[abcde]{3}|z)+y', ['x', 'y', `(?:${four}(?:${five}){3,3}|z)`]],
    ['not 2401 of one repeat', '[abcdefg]{4}x', [seven, `${seven}x`]],
    ['not 2500 in a row', '[abcde]{4}[abcd]x', ['(?:a|b|c|d)x', `(?:${five}){4,4}`]],
    ['781 of what may be left out', 'x[abcde]{0,4}y', [`x(?:${five}){0,4}y`]],
    ['not 609961 of what may be left out', 'x[abcde]{0,4}[abcde]{0,4}y', ['x', 'y']],
    ['and begins anew after them', 'x[abcde]{0,4}[abcde]{0,4}y?z', ['x', 'z']],
  ])('is tried in so many ways only: %s', (_, pattern, expected) => {
    expect(patternNeeds(pattern)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['a capital', '(?i)straße', 'STRASSE Straße STRAẞE'],
    ['a long s', '(?i)\\bso\\b', 'ſo'],
    ['a Kelvin sign', '(?i)10 k\\b', '10 \u212a'],
    ['a dotted capital I', '\\bx\\b', 'xİ'],
    ['a micro sign', '(?i)µm', '5 μm'],
    ['an accent as a mark', '(?i)É', 'cafe\u0301'],
  ])('is had by a text with %s', (_, pattern, text) => {
    expect(matches(pattern, text)).toBe(true);
    expect(mayMatch(pattern, text)).toBe(true);
  });
});

describe('what a pattern needs can be looked for in little time', () => {
  const many = 'a'.repeat(20_000);
  it.each([
    ['choices that are the same', '(a|a)'.repeat(60) + 'b'],
    ['repeats inside repeats', '((((a{0,4}){0,4}){0,4}){0,3}){0,3}b'],
    ['what may be left out, again and again', 'a' + 'a?'.repeat(300) + 'b'],
    [
      'choices inside choices',
      '((a|aa)(a|aa)|(a|aa)(a|aa))((a|aa)(a|aa)|(a|aa)(a|aa))'.repeat(8) + 'b',
    ],
    ['repeated choices', '(a|a){4}'.repeat(40) + 'b'],
    ['the same under several choices', `(${'(a|a)'.repeat(40)}b|${'(a|aa)'.repeat(40)}c)`],
  ])('%s', (_, pattern) => {
    expect(isPattern(pattern)).toBe(true);
    expect(mayMatch(pattern, many)).toBe(false);
    expect(mayMatch(pattern, `${many}${'b'.repeat(9)}`)).toBe(true);
  });
});

const leaf = fc.constantFrom(
  'a', 'B', 'é', 'ß', 'ſ', 'İ', ' ', '\\.', '.', '\\b', '\\d', '\\w', '\\s', '\\p{L}', '[ab]',
  '[^a]', '[a-c]', '[$\\]]', '[0-9]', '^', '$', '’', 'и', '7',
); // prettier-ignore
const { pattern: anyPattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  pattern: fc
    .array(fc.array(tie('part'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((choices) => choices.map((parts) => parts.join('')).join('|')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('pattern'), fc.constantFrom('(', '(?:', '(?i:', '(?-i:', '(?P<n>'))
      .map(([inner, open]) => `${open}${inner})`),
    fc
      .tuple(leaf, fc.constantFrom('?', '*', '+', '{2}', '{0,3}', '{1,}', '+?', '{2,9}'))
      .map(([inner, times]) => `(?:${inner})${times}`),
  ),
}));
const anyText = fc
  .array(fc.constantFrom('a', 'A', 'b', 'B', 'é', 'É', 'ß', 'ẞ', 'ſ', 'İ', 's', ' ', '.', '7', '$', ']', '’', 'и', 'c'), { maxLength: 12 })
  .map((chars) => chars.join('')); // prettier-ignore

describe('a text that a pattern matches', () => {
  it('has all that the pattern needs', () => {
    fc.assert(
      fc.property(fc.boolean(), anyPattern, anyText, (anyCase, inner, text) => {
        const pattern = anyCase ? `(?i)${inner}` : inner;
        fc.pre(isPattern(pattern) && matches(pattern, text));
        expect(mayMatch(pattern, text)).toBe(true);
      }),
      runs,
    );
  });

  it('is not kept from it in the shipped packs', () => {
    const read = (path: string) =>
      readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
    const patterns = [...read('rules/low-value.yaml').matchAll(/matches: '((?:[^']|'')+)'/gu)].map(
      ([, pattern = '']) => pattern.replaceAll("''", "'"),
    );
    const notes = read('fixtures/quality/sample.jsonl').trim().split('\n').slice(0, 40);
    expect(patterns.length).toBeGreaterThan(10);
    const kept = patterns.flatMap((pattern) =>
      notes.filter((note) => matches(pattern, note) && !mayMatch(pattern, note)),
    );
    expect(kept).toEqual([]);
  });
});

function isPattern(pattern: string): boolean {
  try {
    RE2JS.compile(RE2JS.translateRegExp(pattern));
    return true;
  } catch {
    return false;
  }
}

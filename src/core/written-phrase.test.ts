import { describe, expect, it } from 'vitest';
import {
  type Found,
  type Phrase,
  examplePhrase,
  isPhrase,
  searchAnywhere,
  segmentsOf,
} from './written-phrase.js';

describe('the segments of a phrase', () => {
  it.each([
    ['are one where it has no pattern', ' Real  ESTATE ', [['real estate']]],
    ['are cut at dots between words', 'work ... together', [['work'], ['together']]],
    ['are cut at one character for the dots', 'work … together', [['work'], ['together']]],
    ['are cut at dots with any white space', 'a \n...\tb', [['a'], ['b']]],
    ['are not cut at dots in a word', 'no...gap', [['no...gap']]],
    ['are not cut at dots after a word', 'wait... what', [['wait... what']]],
    ['are empty before dots at the beginning', '... a', [[''], ['a']]],
    ['are empty after dots at the end', 'a ...', [['a'], ['']]],
    ['have pieces, cut at stars', 'collaborat*', [['collaborat', '']]],
    ['keep the space after a star', 'Pay*  for it', [['pay', ' for it']]],
    ['keep the space before a star', 'pay * for', [['pay ', ' for']]],
    ['keep no space at their ends', '  pay*for  ', [['pay', 'for']]],
    ['keep no space of a piece that is nothing else', 'pay* *', [['pay', ' ', '']]],
    ['have stars on both sides of dots', 'a* ... b*', [['a', ''], ['b', '']]],
  ])('%s', (_, written, segments) => {
    expect(segmentsOf(written)).toEqual(segments);
  }); // prettier-ignore
});

describe('an example of a phrase', () => {
  it.each([
    ['is the phrase as it is written', 'Real  Estate', 'Real  Estate'],
    ['leaves a star out', 'Collaborat*', 'collaborat'],
    ['leaves a star between words out', 'pay* for', 'pay for'],
    ['has a space for dots', 'Work* ... together', 'work together'],
  ])('%s', (_, written, example) => {
    expect(examplePhrase(written)).toBe(example);
  });
});

describe('isPhrase', () => {
  it.each(['a', 'C++', '+', '你好', 'a*', 'a* b*', 'a*b', 'a ... b*', '5 … 6'])(
    'accepts "%s"',
    (written) => {
      expect(isPhrase(written)).toBe(true);
    },
  );

  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['what is not seen', '\u200b'],
    ['a star alone', '*'],
    ['a star after a sign', '+*'],
    ['a star after a space', 'a * b'],
    ['two stars', 'a** b'],
    ['a star at the beginning', '*a'],
    ['a star at the beginning after dots', 'a ... *b'],
    ['dots alone', '...'],
    ['dots at the end', 'a ...'],
    ['dots at the beginning', '… a'],
    ['dots in a row', 'a ... ... b'],
  ])('refuses %s', (_, written) => {
    expect(isPhrase(written)).toBe(false);
  });
});

/** Where the phrase is found, after what was found before. */
function foundIn(
  text: string,
  written: string,
  before?: readonly [number, number],
  affirmed = false,
): readonly [number, number] | undefined {
  const [start, end] = before ?? [];
  const found: Found = new Map(
    start === undefined || end === undefined ? [] : [[3, { start, end }]],
  );
  const phrase: Phrase = { list: 3, affirmed, segments: segmentsOf(written) };
  searchAnywhere(text, phrase, found);
  const span = found.get(3);
  return span && [span.start, span.end];
}

describe('a phrase is searched anywhere', () => {
  it.each<readonly [string, string, string, readonly [number, number] | undefined]>([
    ['at its first place', 'a + b +', '+', [2, 3]],
    ['at the beginning', '+ a', '+', [0, 1]],
    ['not inside of a word', 'ba+ a+', 'a+', [4, 6]],
    ['nowhere', 'a b', '+', undefined],
    ['up to the longest end over a gap', '+ a x a b', '+ ... a', [0, 7]],
    ['from a later place that the gap reaches', '+ 1 2 3 4 5 6 + a', '+ ... a', [14, 17]],
    ['with an ending', '+ab+ c', '+a*', [0, 3]],
    ['where no gap leads anywhere', '+ b', '+ ... a', undefined],
  ])('%s', (_, text, written, expected) => {
    expect(foundIn(text, written)).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, readonly [number, number], readonly [number, number]]>([
    ['earlier', [0, 1], [0, 1]],
    ['in the same place and as long', [2, 4], [2, 4]],
    ['in the same place and longer', [2, 6], [2, 6]],
    ['in the same place and shorter', [2, 3], [2, 4]],
    ['later', [3, 9], [2, 4]],
  ])('beside what is found %s', (_, before, expected) => {
    expect(foundIn('x ++ ++', '++', before)).toEqual(expected);
  });

  it.each<readonly [string, boolean, readonly [number, number] | undefined]>([
    ['not + but x, x, +', true, [16, 17]],
    ['not + but x, x, +', false, [4, 5]],
    ['not +', true, undefined],
  ])('passes over what is negated: "%s" if it must be affirmed is %s', (text, affirmed, expected) => {
    expect(foundIn(text, '+', undefined, affirmed)).toEqual(expected);
  }); // prettier-ignore

  it('and other lists stay as they are', () => {
    const found: Found = new Map([[1, { start: 0, end: 1 }]]);
    searchAnywhere('a +', { list: 2, affirmed: false, segments: [['+']] }, found);
    expect([...found]).toEqual([
      [1, { start: 0, end: 1 }],
      [2, { start: 2, end: 3 }],
    ]);
  });
});

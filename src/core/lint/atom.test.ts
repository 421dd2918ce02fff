import { describe, expect, it } from 'vitest';
import { type Truth } from '../truth.js';
import { type Ask, type Atom, clash, foldedTexts } from './atom.js';

function atomOf(
  ask: Ask,
  { fact = 'f', type = 'text' }: Partial<Pick<Atom, 'fact' | 'type'>> = {},
): Atom {
  return { key: JSON.stringify([fact, ask]), fact, type, ask };
}

const above = (bound: number, strict = false, axis = ''): Ask => ({
  kind: 'above',
  axis,
  bound,
  strict,
});
const texts = (operator: string, ...all: readonly string[]): Ask => ({
  kind: 'texts',
  operator,
  texts: new Set(all),
});

const truths: readonly Truth[] = ['false', 'unknown', 'true'];

/** The truths that two tests can't have together, as `first second`; the same both ways round. */
function clashes(a: Atom, b: Atom): readonly string[] {
  return truths.flatMap((truthA) =>
    truths.flatMap((truthB) => {
      const clashing = clash(a, truthA, b, truthB);
      expect(clash(b, truthB, a, truthA)).toBe(clashing);
      return clashing ? [`${truthA} ${truthB}`] : [];
    }),
  );
}

/** What can't be where the second test is true wherever the first is. */
const implied = ['unknown false', 'true false', 'true unknown'];
const never = ['true true'];

describe('two tests of one fact', () => {
  it.each<readonly [string, Ask, Ask, readonly string[]]>([
    ['a higher bound and a lower', above(6), above(5), implied],
    ['a higher bound and a lower that is strict', above(6), above(5, true), implied],
    ['above a bound and at it', above(5, true), above(5), implied],
    ['a bound below zero and a lower', above(-1), above(-2), implied],
    ['bounds that can not be compared', above(6, false, 'days'), above(5, false, 'months'), []],
    ['a text and more texts', texts('contains', 'a'), texts('contains', 'a', 'b'), implied],
    ['no text and some', texts('contains'), texts('contains', 'a'), implied],
    ['some of the same texts', texts('contains', 'a', 'b'), texts('contains', 'b', 'c'), []],
    ['texts compared in two ways', texts('contains', 'a'), texts('says', 'a'), []],
    ['two exact texts', texts('is', 'a'), texts('is', 'b'), never],
    ['exact texts of which one is the same', texts('is', 'a', 'c'), texts('is', 'b', 'c'), []],
    ['an exact text and a part', texts('is', 'a'), texts('contains', 'b'), []],
    ['a part and an exact text', texts('contains', 'a'), texts('is', 'b'), []],
    ['nothing and a word', { kind: 'empty' }, texts('contains', 'a'), never],
    ['nothing and a number', { kind: 'empty' }, above(1), never],
    ['nothing, twice', { kind: 'empty' }, { kind: 'empty' }, []],
    ['nothing and something known', { kind: 'empty' }, { kind: 'known' }, []],
    ['nothing and a pattern', { kind: 'empty' }, { kind: 'other' }, []],
    ['two of which nothing is known', { kind: 'other' }, { kind: 'other' }, []],
    ['a bound and a text', above(1), texts('is', 'a'), []],
  ])('%s', (_, a, b, expected) => {
    expect(clashes(atomOf(a), atomOf(b))).toEqual(expected);
  }); // prettier-ignore

  it('have equal bounds that say the same', () => {
    const [one, other] = [atomOf(above(5)), atomOf({ ...above(5) })];
    expect(clashes(one, other)).toEqual([
      'false unknown',
      'false true',
      'unknown false',
      'unknown true',
      'true false',
      'true unknown',
    ]);
  });

  it('may both be exact where a fact has several texts', () => {
    const type = 'texts';
    expect(clashes(atomOf(texts('is', 'a'), { type }), atomOf(texts('is', 'b'), { type }))).toEqual(
      [],
    );
  });
});

it('tests of two facts never bear on each other', () => {
  expect(clashes(atomOf(above(6)), atomOf(above(5), { fact: 'g' }))).toEqual([]);
});

it('texts are compared as they are folded', () => {
  expect(foldedTexts(['Zürich', 'ZURICH', 7])).toEqual(new Set(['zurich', '7']));
});

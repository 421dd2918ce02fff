import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { keepPhrases, keptPhrases } from './kept-phrases.js';
import { PhraseIndex } from './phrase.js';
import { fold } from './text.js';
import { isPhrase } from './written-phrase.js';

const word = fc.constantFrom(
  'a',
  'ab',
  'abc',
  'b',
  'b-c',
  "c's",
  'C++',
  '5%',
  '你好',
  'ça',
  'a.',
  'x/y',
);
const part = fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom('...', 'a*', 'ab*'));
const written = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const phrase = written.filter(isPhrase);
const lists = fc.array(fc.array(phrase, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
const note = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

function kept(all: readonly (readonly string[])[]) {
  return keptPhrases(keepPhrases(all));
}

describe('kept phrases', () => {
  it('are found where they would be found had they not been kept', () => {
    fc.assert(
      fc.property(lists, fc.array(note, { minLength: 1, maxLength: 5 }), (all, notes) => {
        const phrases = kept(all);
        const [lazy, plain] = [new PhraseIndex(), new PhraseIndex()];
        for (const [list, own] of all.entries()) {
          lazy.add([], list % 2 === 0, [{ phrases, list }]);
          plain.add(own, list % 2 === 0);
        }
        for (const text of notes) expect(lazy.search(fold(text))).toEqual(plain.search(fold(text)));
      }),
      runs,
    );
  });

  it('may be joined by others, and by other lists', () => {
    const phrases = kept([['one two'], ['three']]);
    const index = new PhraseIndex();
    index.add(['more'], false, [
      { phrases, list: 0 },
      { phrases, list: 1 },
    ]);
    const starts = ['more', 'one two', 'three', 'four'].map((text) =>
      index.search(fold(text)).get(0),
    );
    expect(starts.map((span) => span?.end)).toEqual([4, 7, 5, undefined]);
  });

  it('are found by a list that is added after the first search', () => {
    const phrases = kept([['one two'], ['one']]);
    const index = new PhraseIndex();
    index.add([], false, [{ phrases, list: 0 }]);
    index.search(fold('one two'));
    index.add([], false, [{ phrases, list: 1 }]);
    const spans = index.search(fold('one two'));
    expect([0, 1].map((list) => spans.get(list)?.end)).toEqual([7, 3]);
  });
});

import { describe, expect, it } from 'vitest';
import { gapWords, tailsOf } from './phrase-gaps.js';

/** Where the longest way ends, with a gap before each of the words. */
function end(text: string, words: readonly string[], from: number): number | undefined {
  return tailsOf(text, words.map((word) => [word]))(from);
} // prettier-ignore

describe('a gap', () => {
  it('stands for up to five words', () => {
    expect(gapWords).toBe(5);
  });

  it.each<readonly [string, string, number, number | undefined]>([
    ['no words', 'a z', 1, 3],
    ['no words, from the beginning of the next', 'a z', 2, 3],
    ['five words', 'a 1 2 3 4 5 z', 1, 13],
    ['five words, from their beginning', 'a 1 2 3 4 5 z', 2, 13],
    ['not six', 'a 1 2 3 4 5 6 z', 1, undefined],
    ['not six, from their beginning', 'a 1 2 3 4 5 6 z', 2, undefined],
    ['words that are divided by signs', 'a 1,2;3-4/5 (z)', 1, 14],
    ['long words', 'a one two three four five z', 1, 27],
    ['five characters of a script without spaces', 'a你好你好你z', 1, 7],
    ['not six characters of a script without spaces', 'a你好你好你好z', 1, undefined],
    ['any number of signs', 'a + + + + + + + z', 1, 17],
    ['the rest of a word, which counts as one', 'abc 1 2 3 4 z', 1, 13],
    ['not the rest of a word and five', 'abc 1 2 3 4 5 z', 1, undefined],
    ['the rest of a word after another', 'x abc 1 2 3 4 z', 3, 15],
    ['not the rest of a word after another and five', 'x abc 1 2 3 4 5 z', 3, undefined],
    ['no part of a word', 'a xz', 1, undefined],
    ['nothing that is before it', 'z a', 2, undefined],
    ['nothing where there is nothing', 'a', 1, undefined],
    ['nothing in an empty text', '', 0, undefined],
    ['five words that are one character long before the end', 'a b c d e z', 0, 11],
    ['words from the middle of the first', 'abc z', 2, 5],
    ['words of a script without spaces and others', 'a你 1 2 3 4 z', 1, 12],
    ['not words of a script without spaces and five others', 'a你 1 2 3 4 5 z', 1, undefined],
    ['one letter words and long ones', 'a bb c dd e ff z', 1, 16],
    ['not six one letter words and long ones', 'a bb c dd e ff g z', 1, undefined],
  ])('stands for %s', (_, text, from, expected) => {
    expect(end(text, ['z'], from)).toBe(expected);
  }); // prettier-ignore

  it('goes as far as it can', () => {
    expect(end('a z z b z', ['z'], 1)).toBe(9);
    expect(end('a z 1 2 3 4 5 z', ['z'], 1)).toBe(3);
  });

  it('reaches a sign', () => {
    expect(end('a 1 2 3 4 5 + 6', ['+'], 1)).toBe(13);
    expect(end('a 1 2 3 4 5 6 +', ['+'], 1)).toBeUndefined();
    expect(end('a+', ['+'], 1)).toBe(2);
  });

  it.each<readonly [string, readonly string[], number, number | undefined]>([
    ['a y z', ['y', 'z'], 1, 5],
    ['a z y', ['y', 'z'], 1, undefined],
    ['a 1 2 3 4 5 y 1 2 3 4 5 z', ['y', 'z'], 1, 25],
    ['a y 1 2 3 4 y 5 z', ['y', 'z'], 1, 17],
    ['a y z y', ['y', 'z'], 1, 5],
    ['a y', [], 1, 1],
  ])('may be followed by another: "%s" with %j', (text, words, from, expected) => {
    expect(end(text, words, from)).toBe(expected);
  });

  it('is asked more than once', () => {
    const tails = tailsOf('a z b z', [['z']]);
    expect([tails(1), tails(3), tails(7), tails(1)]).toEqual([7, 7, undefined, 7]);
  });

  it('comes before the pieces of a segment', () => {
    expect(tailsOf('a paying for it', [['pay', ' for']])(1)).toBe(12);
    expect(tailsOf('a paying it', [['pay', ' for']])(1)).toBeUndefined();
  });

  it('begins inside of a word, where the segment may go on', () => {
    expect(tailsOf('ab你z', [['z']])(1)).toBe(4);
    expect(tailsOf('a+z', [['+z']])(1)).toBe(3);
    expect(tailsOf('abc', [['', '']])(1)).toBe(3);
  });

  it('may end at the very end of the text', () => {
    expect(tailsOf('a', [['']])(1)).toBe(1);
    expect(tailsOf('', [['']])(0)).toBe(0);
    expect(tailsOf('a b', [['b'], ['']])(1)).toBe(3);
    expect(tailsOf('a b', [['x'], ['']])(1)).toBeUndefined();
  });

  it('does not begin at the very beginning for what comes after it', () => {
    expect(end('z a', ['z'], 0)).toBe(1);
    expect(end('z', ['z'], 0)).toBe(1);
    expect(end('z a', ['z', 'z'], 0)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { matchSegment } from './phrase-segment.js';

describe('a segment of a phrase', () => {
  it.each<readonly [string, string, readonly string[], number, number | undefined]>([
    ['a whole word', 'a bee flies', ['bee'], 2, 5],
    ['words', 'a bee flies', ['bee flies'], 2, 11],
    ['a word at the end of the text', 'bee', ['bee'], 0, 3],
    ['a word before a sign', 'bee, fly', ['bee'], 0, 3],
    ['a word before a script without spaces', 'bee你', ['bee'], 0, 3],
    ['a word with an ending', 'bees fly', ['bee', ''], 0, 4],
    ['a word with no ending', 'bee fly', ['bee', ''], 0, 3],
    ['an ending inside', 'paying for it', ['pay', ' for'], 0, 10],
    ['two endings', 'paying for it', ['pay', ' f', ''], 0, 10],
    ['a sign before a letter', 'c++x', ['c++'], 0, 3],
    ['a sign inside of a word', 'x.net', ['.net'], 1, 5],
    ['a script without spaces before a letter', '你好x', ['你好'], 0, 2],
    ['a script without spaces inside of itself', '你好吗', ['好'], 1, 2],
    ['nothing at all', 'bee', [''], 0, 0],
    ['nothing at all, of no pieces', 'bee', [], 0, 0],
    ['nothing at all, of no pieces, before decimals', '3.5', [], 1, 1],
    ['a word with no ending before n’t', "can't", ['can', ''], 0, 3],
    ['a number with no ending before its decimals', '3.5', ['3', ''], 0, 1],
  ])('matches %s', (_, text, pieces, start, end) => {
    expect(matchSegment(text, pieces, start)).toBe(end);
  });

  it.each<readonly [string, string, readonly string[], number]>([
    ['where it does not stand', 'a bee', ['bee'], 0],
    ['the beginning of a word', 'bees', ['bee'], 0],
    ['the end of a word', 'frisbee', ['bee'], 4],
    ['the end of a word with an ending', 'frisbees', ['bee', ''], 4],
    ['a word before a line below', 'bee_x', ['bee'], 0],
    ['a word before a digit', 'bee2', ['bee'], 0],
    ['a number before its decimals', '3.5', ['3'], 0],
    ['the decimals of a number', '3.5', ['5'], 2],
    ['a word before n’t', "can't", ['can'], 0],
    ['the beginning of a word after an ending', 'paying forty', ['pay', ' for'], 0],
    ['another word after an ending', 'paying to', ['pay', ' for'], 0],
    ['nothing at all inside of a word', 'bee', [''], 1],
  ])('does not match %s', (_, text, pieces, start) => {
    expect(matchSegment(text, pieces, start)).toBeUndefined();
  });
});

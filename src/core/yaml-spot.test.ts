import { describe, expect, it } from 'vitest';
import { layoutOf } from './yaml-layout.js';
import { type Spot, lineAt, withoutComment, writtenLine } from './yaml-spot.js';
import { noWords } from './yaml-words.js';

/** The spot on a line of the text, counted from 0. */
function spotOf(text: string, line = 0): Spot {
  return { text, layout: layoutOf(text), line, words: noWords };
}

describe('lineAt', () => {
  it.each([
    ['the first line', 'a: b\nc: d', 0, 0, 'a: b'],
    ['the last line', 'a: b\nc: d', 1, 5, 'c: d'],
    ['a line between others', 'a: b\nc: d\ne: f\n', 1, 5, 'c: d'],
    ['an empty first line', '\nc: d', 0, 0, ''],
    ['an empty last line', 'a: b\n', 1, 5, ''],
    ['a line that does not exist', 'a: b\nc: d', 2, 9, ''],
    ['the line before the first', 'a: b', -1, 4, ''],
    ['the only line of an empty text', '', 0, 0, ''],
    ['a line that ends as on Windows', 'a: b\r\nc: d\r\n', 1, 6, 'c: d'],
    ['a line of an old system inside', 'a\rb: c\r\n', 0, 0, 'a\rb: c'],
  ])('is %s', (_, text, line, from, raw) => {
    expect(lineAt(spotOf(text), line)).toEqual({ from, raw });
  });
});

describe('writtenLine', () => {
  it.each([
    ['the line itself', 'a: b\nc: d', 1, 1],
    ['the first line', 'a: b\nc: d', 0, 0],
    ['the next that is not empty', 'a: b\n\n  \t\nc: d', 1, 3],
    ['the next that is not a comment', 'a: b\n# one\n  # two\nc: d', 1, 3],
    ['a line with a comment at its end', 'a: b\nc: d # one', 1, 1],
    ['none after the last', 'a: b\n\n# one\n', 1, -1],
    ['none of a text without lines', '', 0, -1],
    ['a line after empty ones of Windows', 'a: b\r\n\r\nc: d\r\n', 1, 2],
  ])('is %s', (_, text, line, expected) => {
    expect(writtenLine(spotOf(text, line))).toBe(expected);
  });
});

describe('withoutComment', () => {
  it.each([
    ['no comment', 'a: b', 'a: b'],
    ['no comment, and space at its end', 'a: b \t', 'a: b'],
    ['a comment', 'a: b # c', 'a: b'],
    ['a comment far away', 'a: b   # c', 'a: b'],
    ['a comment with several signs', 'a: b # c # d', 'a: b'],
    ['nothing else than a comment', '# c', ''],
    ['a sign within a word', 'a: b#c', 'a: b#c'],
    ['a sign in quotes', 'a: "b # c"', 'a: "b # c"'],
    ['a text in quotes and a comment', 'a: "b" # c', 'a: "b"'],
    ['a text in quotes and a comment with quotes', 'a: "b" # "c"', 'a: "b"'],
    ['a text in quotes and a comment with one quote', 'a: "b" # c"', 'a: "b"'],
    ['a text that closes too early, and its end in the comment', "a: 'it's # 1'", "a: 'it's # 1'"],
    ['such a text without a quote in the comment', "a: 'it's # 1", "a: 'it's"],
    ['such a text with two quotes in the comment', "a: 'it's # '1'", "a: 'it's"],
    ['such a text with the other quote in the comment', `a: 'it's # 1"`, "a: 'it's"],
    ['such a text with space at its end', "a: 'it's # 1' ", "a: 'it's # 1'"],
    ['such a text with more words after the quote', "a: 'ask John's own # 1'", "a: 'ask John's own # 1'"],
    ['such a text in double quotes', 'a: "b"c # 1"', 'a: "b"c # 1"'],
    ['a quote within a text without quotes, and in the comment', "a: it's # it's", "a: it's # it's"],
    ['a quote long before the comment', `a: "b", c: 'd'e # f'`, `a: "b", c: 'd'e # f'`],
    ['a quote at the end of the text and in the comment', "a: b' # c'", "a: b'"],
  ])('is a line with %s', (_, line, expected) => {
    const text = `x: y # 'z'\n${line}\nw: v`;
    expect(withoutComment(spotOf(text), 1, line)).toBe(expected);
  }); // prettier-ignore
});

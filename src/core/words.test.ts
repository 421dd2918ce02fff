import { describe, expect, it } from 'vitest';
import {
  Words,
  findWords,
  isEdge,
  isEdgeless,
  isWordUnit,
  scriptWithoutSpaces,
  wordEnd,
} from './words.js';

function all<T>(text: string, ask: (words: Words, at: number) => T): readonly T[] {
  const words = new Words(text);
  return Array.from({ length: words.length }, (_, at) => ask(words, at));
}

describe('the words of a text', () => {
  it.each([
    ['are what stands between spaces and signs', 'our ceo, said (so)', ['our', 'ceo', 'said', 'so']],
    ['are none of nothing', '', []],
    ['are none of signs', '+ - …', []],
    ['have digits and lines below', 'web3 seo_x', ['web3', 'seo_x']],
    ['have marks', 'cafe\u0301 x', ['cafe\u0301', 'x']],
    ['end at an apostrophe', "don't", ['don', 't']],
    ['leave out scripts without spaces', 'a李b 你好 c', ['a', 'b', 'c']],
    ['are of any script with spaces', '채용 привет', ['채용', 'привет']],
    ['have characters of two units', 'x𝐀y', ['x𝐀y']],
    ['have no emoji', 'a😀b', ['a', 'b']],
  ])('%s', (_, text, expected) => {
    expect(all(text, (words, at) => words.word(at))).toEqual(expected);
  }); // prettier-ignore

  it('have their places', () => {
    const text = ' ab, c';
    expect(all(text, (words, at) => [words.start(at), words.end(at)])).toEqual([
      [1, 3],
      [5, 6],
    ]);
    expect(all(text, (words, at) => words.key(at))).toEqual([' ab', ', c']);
  });

  it('that are not there are at the beginning, and empty', () => {
    const words = new Words('ab');
    expect([words.start(1), words.end(1), words.word(1)]).toEqual([0, 0, '']);
  });

  it.each([
    ['ab', true],
    ['a b', true],
    ['a b.', false],
    ['a 李', false],
    ['', false],
    ['.', false],
  ])('reach to the end of "%s": %s', (text, expected) => {
    expect(new Words(text).coverEnd).toBe(expected);
  });

  it.each([
    ['a b', false],
    ['a 李 b', true],
    ['ครับ', true],
    ['채용', false],
    ['', false],
    ['!', false],
  ])('are not all that is in "%s": %s', (text, expected) => {
    expect(new Words(text).hasOther).toBe(expected);
  });

  it.each([
    ['a 3.5 b', [true, true, false, true], [true, false, true, true]],
    ["i can't", [true, true, true], [true, false, true]],
    ['a+b', [true, true], [true, true]],
  ])('may start and end a phrase, in "%s"', (text, starts, ends) => {
    expect(all(text, (words, at) => words.mayStart(at))).toEqual(starts);
    expect(all(text, (words, at) => words.mayEnd(at))).toEqual(ends);
    const words = new Words(text);
    const twice = [words.mayStart(0), words.mayStart(0), words.mayEnd(0), words.mayEnd(0)];
    expect(twice).toEqual([starts[0], starts[0], ends[0], ends[0]]);
  });
});

describe('a unit of a text', () => {
  it.each([
    ['a letter', 'a', 0, [true, true, false]],
    ['a digit', '7', 0, [true, true, false]],
    ['a mark', '\u0301', 0, [true, true, false]],
    ['a line below', '_', 0, [true, true, false]],
    ['a sign', '+', 0, [false, false, false]],
    ['a space', ' ', 0, [false, false, false]],
    ['Chinese', '你', 0, [true, false, true]],
    ['Hiragana', 'さ', 0, [true, false, true]],
    ['Katakana', 'カ', 0, [true, false, true]],
    ['the long mark of Katakana', 'ー', 0, [true, false, true]],
    ['Thai', 'ค', 0, [true, false, true]],
    ['Lao', 'ກ', 0, [true, false, true]],
    ['Khmer', 'ក', 0, [true, false, true]],
    ['Burmese', 'က', 0, [true, false, true]],
    ['Bopomofo', 'ㄅ', 0, [true, false, true]],
    ['Korean', '채', 0, [true, true, false]],
    ['the first half of a letter', 'x𝐀', 1, [true, true, false]],
    ['the second half of a letter', 'x𝐀', 2, [true, true, false]],
    ['the first half of a Chinese character', '𠀀', 0, [true, false, true]],
    ['the second half of a Chinese character', '𠀀', 1, [true, false, true]],
    ['half an emoji', '😀', 1, [false, false, false]],
    ['half of nothing at the beginning', '\udc00', 0, [false, false, false]],
    ['nothing before the text', 'a', -1, [false, false, false]],
    ['nothing after the text', 'a', 1, [false, false, false]],
  ])('is %s', (_, text, at, expected) => {
    const kinds = () => [isWordUnit(text, at), isEdgeless(text, at), scriptWithoutSpaces(text, at)];
    expect(kinds()).toEqual(expected);
    expect(kinds()).toEqual(expected);
  }); // prettier-ignore
});

describe('a word may begin or end', () => {
  it.each([
    ['at the beginning', 'ab', 0, true],
    ['at the end', 'ab', 2, true],
    ['at the end after a sign', 'a+', 2, true],
    ['not inside of a word', 'ab', 1, false],
    ['before a space', 'a b', 1, true],
    ['after a space', 'a b', 2, true],
    ['between a letter and a script without spaces', 'a李', 1, true],
    ['in a script without spaces', '你好', 1, true],
    ['not before the point of a number', 'a 3.5', 3, false],
    ['not after the point of a number', 'a 3.5', 4, false],
    ['not before the first point of a text', '3.5', 1, false],
    ['not after the comma of a number', '1,000', 2, false],
    ['before a point after a number', '3. 5', 1, true],
    ['after a point before a number', 'a.5', 2, true],
    ['before a point between letters', 'a.b', 1, true],
    ['between numbers with another sign', '3-5', 1, true],
    ['after numbers with another sign', '3-5', 2, true],
    ['before the point of a longer number', '13.57', 2, false],
    ['not before n’t', "can't", 3, false],
    ['not before n’t and a space', "can't x", 3, false],
    ['before ’t after another letter', "cat't", 3, true],
    ['before n’t with more letters', "can'tx", 3, true],
    ['before another ending', "can's", 3, true],
    ['after the apostrophe', "can't", 4, true],
    ['at the beginning before n’t', "'t", 0, true],
    ['at the beginning of a number', '3.5', 0, true],
    ['at the beginning before a point', '.5', 0, true],
    ['after the end of a text', 'ab', 3, true],
    ['before a point between numbers and a sign', '3.+5', 1, true],
    ['before the second point of a number', '1.2.3', 3, false],
    ['after a letter before the point of a number', 'a1.5', 2, false],
    ['after the point of a longer number', '13.57', 3, false],
    ['between a number and a script without spaces', '3.5你', 3, true],
    ['between a script without spaces and a number', '你3.5', 1, true],
    ['between characters of a script without spaces after a number', '3.5你好', 4, true],
  ])('%s', (_, text, at, expected) => {
    expect(isEdge(text, at)).toBe(expected);
  });
});

describe('wordEnd', () => {
  it.each([
    ['abc d', 0, 3],
    ['abc d', 1, 3],
    ['abc d', 3, 3],
    ['abc d', 4, 5],
    ['ab李', 0, 2],
    ['', 0, 0],
  ])('of "%s" from %d is %d', (text, from, end) => {
    expect(wordEnd(text, from)).toBe(end);
  });
});

describe('where words stand', () => {
  it.each([
    ['at the beginning', 'bees fly', 'bees', 0],
    ['by themselves, after others that have them', 'beeswax, dear bees', 'bees', 14],
    ['by themselves, after others that end so', 'frisbees bees', 'bees', 9],
    ['first by themselves', 'a bees bees', 'bees', 2],
    ['in others, where they stand nowhere else', 'a frisbees', 'bees', 6],
    ['in a script without spaces', '我想和你合作', '合作', 4],
    ['in others at the beginning', 'beeswax', 'bees', 0],
    ['in others first of all', 'frisbees, beeswax', 'bees', 4],
    ['nowhere', 'wasps', 'bees', -1],
  ])('%s', (_, text, words, at) => {
    expect(findWords(text, words)).toBe(at);
  });
});

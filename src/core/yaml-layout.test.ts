import { describe, expect, it } from 'vitest';
import { depthAt, depthBefore, layoutOf } from './yaml-layout.js';

describe('the lines of a text, without what is quoted, commented or only text', () => {
  it.each([
    ['a key and a value', 'a: b', 'a: b'],
    ['a text in quotes', 'a: "b, c" d', 'a: "    " d'],
    ['a comment', 'a: b # c', 'a: b    '],
    ['a comment after quotes', "a: 'b' # c", "a: ' '    "],
    ['a line of comment', '# a [', '     '],
    ['an indented line of comment', '  # a [', '       '],
    ['no comment in a text', 'a: b#c', 'a: b#c'],
    ['no comment in a text before a space', 'a: b# c', 'a: b# c'],
    ['no comment in quotes', 'a: "b # c"', 'a: "     "'],
    ['two single quotes in single quotes', "a: 'it''s' b", "a: '     ' b"],
    ['a quote after a backslash', 'a: "b\\" c" d', 'a: "     " d'],
    ['a backslash after a backslash', 'a: "b\\\\" # c', 'a: "   "    '],
    ['a backslash in single quotes', "a: 'b\\' c", "a: '  ' c"],
    ['two double quotes in double quotes', 'a: "b""c"', 'a: " ""c"'],
    ['quotes inside of a text', `a: b 'c' "d"`, `a: b 'c' "d"`],
    ['an apostrophe', "a: it's", "a: it's"],
    ['brackets', `a: [b, "c", 'd'] # e`, `a: [b, " ", ' ']    `],
    ['braces', 'a: { b: [c] }', 'a: { b: [c] }'],
    ['brackets inside of a text', 'a: b [c] {d}', 'a: b  c   d '],
    ['brackets after a text in quotes', '"a" [b]', '" "  b '],
    ['brackets after brackets', '[a] [b]', '[a]  b '],
    ['brackets after a key in quotes', '"a": [b]', '" ": [b]'],
    ['brackets after a colon without a space', 'a:[b]', 'a: b '],
    ['brackets after a colon without a space, in brackets', '[a:[b]]', '[a:[b]]'],
    ['brackets after a comma, in braces', '{a,[b]}', '{a,[b]}'],
    ['quotes after a bracket', "['a']", "[' ']"],
    ['quotes after a colon and a tab', 'a:\t"b"', 'a: " "'],
    ['brackets after a comma of a text', 'a, [b]', 'a,  b '],
    ['brackets after a dash', '- [a]', '- [a]'],
    ['brackets after two dashes', '- - [a]', '- - [a]'],
    ['brackets after a dash that is part of a text', 'a: -[b]', 'a: - b '],
    ['brackets after a question mark', '? [a]', '? [a]'],
    ['brackets after a question mark that is part of a text', 'a: ?[b]', 'a: ? b '],
    ['a closing bracket in a text', 'a: b]', 'a: b '],
    ['a closing bracket too many', 'a: [b]]', 'a: [b]]'],
    ['a closing bracket too many after space', 'a: [b] ]', 'a: [b] ]'],
    ['a closing bracket after a text after a bracket', 'a: [b] c]', 'a: [b] c '],
    ['an empty line', '', ''],
    ['a line of spaces', '   ', '   '],
  ])('%s', (_, text, code) => {
    expect(layoutOf(text).code).toEqual([code]);
  }); // prettier-ignore

  it.each([
    ['a block of text', 'a: |\n  b: [c\n\n  "d\ne: 1', ['a: |', '       ', '', '    ', 'e: 1']],
    ['a block of folded text', 'a: >-\n  b [\nc: d', ['a: >-', '     ', 'c: d']],
    ['a block of text with signs', 'a: |2+\n  b [', ['a: |2+', '     ']],
    ['a block of text with a comment', 'a: | # b\n  c', ['a: |    ', '   ']],
    ['a block of text in an item', '- |\n  [\n- b', ['- |', '   ', '- b']],
    ['a block of text below two dashes', '- - |\n   [\n  - b', ['- - |', '    ', '  - b']],
    ['a block of text of a key of an item', '- a: |\n    [\n  b: c', ['- a: |', '     ', '  b: c']],
    ['no block with a text on its line', 'a: | b\n  c', ['a: | b', '  c']],
    ['no block with a letter after its sign', 'a: |x\n  "b"', ['a: |x', '  " "']],
    ['no block inside of a text', 'a: x |\n  b', ['a: x |', '  b']],
    ['no block in brackets', '[a, |\n b]', ['[a, |', ' b]']],
    ['quotes over two lines', 'a: "b\n  c" # d', ['a: " ', '   "    ']],
    ['quotes in brackets over two lines', 'a: ["b\n  c", d]', ['a: [" ', '   ", d]']],
    ['brackets over lines', 'a: [\n  b\n]', ['a: [', '  b', ']']],
    ['Windows line ends', 'a: "b" # c\r\nd: e', ['a: " "     ', 'd: e']],
  ])('%s over lines', (_, text, code) => {
    expect(layoutOf(text).code).toEqual(code);
  });

  it('says where comments begin', () => {
    const text = '# a\nb: c # d\ne: "f # g"\nh: [i] j] # k\nl: m#n\n\n  # o\np: |\n  # q\n"r\n # s"\t# t';
    expect(layoutOf(text).comments).toEqual([
      0, 5, undefined, 10, undefined, undefined, 2, undefined, undefined, undefined, 6,
    ]); // prettier-ignore
  }); // prettier-ignore

  it('begin where their lines do', () => {
    expect(layoutOf('a: b\n\n  c: d\n').starts).toEqual([0, 5, 6, 13]);
  });
});

describe('what is open still', () => {
  const unclosed = (text: string) =>
    layoutOf(text).unclosed.map(({ mark, offset, line, until }) => [mark, offset, line, until]);

  it.each<readonly [string, string, readonly (readonly [string, number, number, number])[]]>([
    ['nothing', 'a: [b]\nc: "d"', []],
    ['a bracket at the end', 'a: [b', [['[', 3, 0, 1]]],
    ['a quote at the end of several lines', 'a: "b\n', [['"', 3, 0, 2]]],
    ['a bracket where a key begins', 'a: [b\nc: d', [['[', 3, 0, 1]]],
    ['a bracket where a key begins two lines below', 'a: [\n  b\nc: d', [['[', 3, 0, 2]]],
    ['a bracket where an item begins', 'a:\n  - [b\n  - c', [['[', 7, 1, 2]]],
    ['a bracket where the next key of an item begins', '- a: [b\n  c: d', [['[', 5, 0, 1]]],
    ['a bracket in an item that goes on', '- a: [b\n    c', [['[', 5, 0, 2]]],
    ['a bracket in an item of an item', '-   - [a\n  - b', [['[', 6, 0, 1]]],
    ['a bracket above a comment in line with it', 'a:\n  b: [c\n  # d', [['[', 8, 1, 2]]],
    ['a bracket in braces', 'a: { b: [c }', [['[', 8, 0, 0]]],
    ['two brackets in braces', '{ a: [b, [c }', [['[', 5, 0, 0], ['[', 9, 0, 0]]],
    ['braces and a quote in them', 'a: { b: "c }\nd: e', [['{', 3, 0, 1], ['"', 8, 0, 1]]],
    ['a single quote', "a: 'b", [["'", 3, 0, 1]]],
    ['nothing where a bracket is closed in line with its key', 'a: [\n  b\n]', []],
    ['nothing where a quote goes on further in', 'a: "b\n  c"', []],
    ['a quote that ends in line with its key', 'a: "b\n"', [['"', 3, 0, 1], ['"', 6, 1, 2]]],
    ['a bracket after a block of text', 'a: |\n  [\nb: [', [['[', 12, 2, 3]]],
    ['a quote where a closing bracket is in line with its key', 'a: "b\n]', [['"', 3, 0, 1]]],
    ['a bracket where a key with a closing bracket begins', 'a: [b\nc: [d]', [['[', 3, 0, 1]]],
    ['a bracket where a line begins further out', '    [c\n  d', [['[', 4, 0, 1]]],
    ['a bracket in a text that goes on', 'a: b\n  [c', [['[', 7, 1, 2]]],
  ])('is %s', (_, text, expected) => {
    expect(unclosed(text)).toEqual(expected);
  }); // prettier-ignore
});

describe('a bracket that closes nothing', () => {
  const stray = (text: string) =>
    layoutOf(text).stray.map(({ mark, offset, line, within }) => [
      mark,
      offset,
      line,
      within?.mark,
      within?.offset,
    ]);

  it.each<readonly [string, string, readonly (readonly unknown[])[]]>([
    ['is none that closes something', 'a: [b]\nc: { d: e }', []],
    ['is none in a text', 'a: b]', []],
    ['is one too many', 'a: [b]]', [[']', 6, 0, undefined, undefined]]],
    ['is each that is too many', 'a: [b]] }', [[']', 6, 0, undefined, undefined], ['}', 8, 0, undefined, undefined]]],
    ['is one of another kind', 'a: {b]}', [[']', 5, 0, '{', 3]]],
    ['is one of another kind in the innermost', 'a: [[b}]]', [['}', 6, 0, '[', 4]]],
    ['is one on a line of its own', 'a:\n  b\n]', [[']', 7, 2, undefined, undefined]]],
  ])('%s', (_, text, expected) => {
    expect(stray(text)).toEqual(expected);
  }); // prettier-ignore
});

describe('a quote over lines that look like something else', () => {
  const crossing = (text: string) =>
    layoutOf(text).crossing.map(({ mark, offset, line }) => [mark, offset, line]);

  it.each<readonly [string, string, readonly (readonly [string, number, number])[]]>([
    ['goes over a key', 'a: "b\n  c: d"', [['"', 3, 0]]],
    ['goes over a key at the end of its line', "a: 'b\n  c:\n  d'", [["'", 3, 0]]],
    ['goes over a key of an item', 'x: 1\na: "b\n  - c: d"', [['"', 8, 1]]],
    ['goes over an open brace', 'a: "b\n  c {\n  d"', [['"', 3, 0]]],
    ['goes over a comma at the end of a line', 'a: "b\n  c, \n  d"', [['"', 3, 0]]],
    ['goes over each of them', 'a: "b\n  c: d\n  e: f"', [['"', 3, 0], ['"', 3, 0]]],
    ['goes over a longer key', 'a: "b\n  cd e: f"', [['"', 3, 0]]],
    ['goes over a key, from brackets', 'a: [\n    "b\n  c: d"]', [['"', 9, 1]]],
    ['goes over no colon after a number', 'a: "b\n  7 b: d"', []],
    ['goes over no text', 'a: "b\n  c\n  d"', []],
    ['goes over no colon without a space', 'a: "b\n  c:d"', []],
    ['goes over no colon of a number', 'a: "b\n  7: d"', []],
    ['goes over no comma inside of a line', 'a: "b\n  c, d"', []],
    ['is open no more where a key is in line with its own', 'a: "b\nc: d', []],
  ])('%s', (_, text, expected) => {
    expect(crossing(text)).toEqual(expected);
  }); // prettier-ignore
});

describe('how many brackets are open', () => {
  const layout = layoutOf('a: [b, { c: "[" }\n  d # [\n]\ne: [f\n');

  it.each([
    [0, 0], [3, 0], [4, 1], [7, 1], [8, 2], [13, 2], [16, 2], [17, 1], [18, 1], [20, 1], [25, 1],
    [26, 1], [27, 0], [28, 0], [31, 0], [32, 1], [34, 1], [99, 1],
  ])('before %i are %i', (offset, depth) => {
    expect(depthAt(layout, offset)).toBe(depth);
  }); // prettier-ignore

  it.each([
    [0, 0], [1, 1], [2, 1], [3, 0], [4, 1], [5, 1], [9, 1],
  ])('before the line %i are %i', (line, depth) => {
    expect(depthBefore(layout, line)).toBe(depth);
    expect(depthBefore(layoutOf('a: [b, { c: "[" }\n  d # [\n]\ne: [f\n'), Math.min(line, 5))).toBe(depth);
  }); // prettier-ignore
});

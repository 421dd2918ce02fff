import { describe, expect, it } from 'vitest';
import { type PatternChoices, type PatternNode, patternTree } from './pattern-tree.js';

/** A tree in short: `<a>` for what is looked into, `.` for anything, `(a|b)` for a group, `{2,5}` for a repeat. */
function short(choices: PatternChoices | undefined): string | undefined {
  return choices?.map((nodes) => nodes.map(shortNode).join('')).join('|');
}

function shortNode(node: PatternNode): string {
  switch (node.kind) {
    case 'exact':
      return `<${node.source}>`;
    case 'any':
      return '.';
    case 'group':
      return `(${short(node.choices)})`;
    case 'repeat':
      return `${shortNode(node.node)}{${node.least},${node.most}}`;
  }
}

describe('the tree of a pattern', () => {
  it.each([
    ['nothing', '', ''],
    ['letters', 'ab', '<a><b>'],
    ['choices', 'ab|c', '<a><b>|<c>'],
    ['a choice of nothing', 'a||', '<a>||'],
    ['a setting', '(?i)a(?-s)b', '<a><b>'],
    ['several settings', '(?imsU)a', '<a>'],
    ['anything', 'a.b^$', '<a>.<b>..'],
    ['a group', '(ab|c)d', '(<a><b>|<c>)<d>'],
    ['a group inside of a group', '(a(b))', '(<a>(<b>))'],
    ['an empty group', '()', '()'],
    ['a group without a number', '(?:a)', '(<a>)'],
    ['a group with a setting', '(?i-s:a)', '(<a>)'],
    ['a group with a name', '(?P<one>a)', '(<a>)'],
    ['a group with a name as others write it', '(?<one>a)', '(<a>)'],
    ['braces that say nothing', 'a{b}', '<a><\\{><b><\\}>'],
    ['braces without a first number', 'a{,3}', '<a><\\{><,><3><\\}>'],
  ])('has %s', (_, pattern, tree) => {
    expect(short(patternTree(pattern))).toBe(tree);
  });

  it.each([
    ['\\d', '<[0-9]>'],
    ['\\w', '<[0-9a-z_]>'],
    ['\\s', '<\\s>'],
    ['\\b', '<\\b>'],
    ['\\t\\n\\r', '<\\t><\\n><\\r>'],
    ['\\D\\W\\S\\B\\A\\z', '......'],
    ['\\pLa', '.<a>'],
    ['\\p{L}a', '.<a>'],
    ['\\p{^Greek}a', '.<a>'],
    ['\\P{Greek}a', '.<a>'],
    ['\\PNa', '.<a>'],
    ['\\.\\$\\^\\*\\+\\?', '<\\.><\\$><\\^><\\*><\\+><\\?>'],
    ['\\(\\)\\[\\]\\{\\}\\|\\/\\\\', '<\\(><\\)><\\[><\\]><\\{><\\}><\\|><\\/><\\\\>'],
    ['\\-\\ ', '<->< >'],
  ])('has what %s stands for', (pattern, tree) => {
    expect(short(patternTree(pattern))).toBe(tree);
  });

  it.each([
    ['digits', '[0-9]', '<[0-9]>'],
    ['digits in short', '[\\d]', '<[0-9]>'],
    ['characters', '[aB$]x', '(<a>|<b>|<\\$>)<x>'],
    ['one character', '[a]', '(<a>)'],
    ['characters after a backslash', '[\\]\\\\a]', '.'],
    ['brackets after a backslash', '[\\]\\[]', '(<\\]>|<\\[>)'],
    ['a hyphen at the beginning', '[-a]', '(<->|<a>)'],
    ['a hyphen at the end', '[a-]', '(<a>|<->)'],
    ['a caret that is not the first', '[a^]', '(<a>|<\\^>)'],
    ['characters of two units', '[😀a]', '(<😀>|<a>)'],
    ['a span', '[a-z]x', '.<x>'],
    ['a span across lines', '[\n-\r]', '.'],
    ['digits and more', '[0-9a]', '.'],
    ['all but some', '[^a]x', '.<x>'],
    ['words', '[\\w]', '.'],
    ['letters and more', '[\\p{L}x]y', '.<y>'],
  ])('has a class of %s', (_, pattern, tree) => {
    expect(short(patternTree(pattern))).toBe(tree);
  });

  it.each([
    ['a*', '<a>{0,Infinity}'],
    ['a+', '<a>{1,Infinity}'],
    ['a?', '<a>{0,1}'],
    ['a*?b+?c??', '<a>{0,Infinity}<b>{1,Infinity}<c>{0,1}'],
    ['a{3}b', '<a>{3,3}<b>'],
    ['a{2,}b', '<a>{2,Infinity}<b>'],
    ['a{2,15}b', '<a>{2,15}<b>'],
    ['a{12,15}?b', '<a>{12,15}<b>'],
    ['(ab)+', '(<a><b>){1,Infinity}'],
    ['[ab]?', '(<a>|<b>){0,1}'],
    ['\\d+', '<[0-9]>{1,Infinity}'],
    ['.*', '.{0,Infinity}'],
    ['ab*', '<a><b>{0,Infinity}'],
  ])('has what is repeated: %s', (pattern, tree) => {
    expect(short(patternTree(pattern))).toBe(tree);
  });

  it.each([
    ['a letter, in lower case', 'A', '<a>'],
    ['a digit', '7', '<7>'],
    ['a line below and a space', '_ ', '<_>< >'],
    ['a sign', '-', '<->'],
    ['a slash', '/', '<\\/>'],
    ['a Latin letter with an accent, in lower case', 'É', '<é>'],
    ['the last of these', 'ž', '<ž>'],
    ['a sharp s', 'ß', '<ß>'],
    ['a sign of money', '€', '<€>'],
    ['a character without case', '你', '<你>'],
    ['a character of two units', '😀', '<😀>'],
    ['a micro sign', 'µ', '.'],
    ['a long s', 'ſ', '.'],
    ['a dotted capital I', 'İ', '.'],
    ['a Kelvin sign', '\u212a', '.'],
    ['a Latin letter after these', 'ƀ', '.'],
    ['a Cyrillic letter', 'п', '.'],
  ])('has %s, if it is the same in all texts it is found in', (_, pattern, tree) => {
    expect(short(patternTree(pattern))).toBe(tree);
  });
});

describe('a pattern has no tree where it has', () => {
  it.each([
    ['a group that does not end', '(a'],
    ['a group that ends twice', '(a))'],
    ['an end of no group', 'a)b'],
    ['a look ahead', '(?=a)b'],
    ['a look at what is not ahead', '(?!a)b'],
    ['a look behind', '(?<=a)b'],
    ['a setting that does not end', '(?i'],
    ['a class that does not end', '[a'],
    ['an empty class', '[]'],
    ['a class that begins with its end', '[]a]'],
    ['a named class', '[[:alpha:]]'],
    ['a quote in a class', '[\\Qa]'],
    ['an end of no class', 'a]'],
    ['nothing to repeat', '*a'],
    ['nothing to repeat once or more', '+a'],
    ['nothing to leave out', '?a'],
    ['a repeat of a repeat', 'a**'],
    ['nothing to repeat in a group', '(*a)b'],
    ['a code for a letter', '\\x41'],
    ['a quote', '\\Qa\\E'],
    ['a reference back', '(a)\\1'],
    ['a backslash at the end', 'a\\'],
  ])('%s', (_, pattern) => {
    expect(patternTree(pattern)).toBeUndefined();
  });
});

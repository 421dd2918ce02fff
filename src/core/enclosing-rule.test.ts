import { describe, expect, it } from 'vitest';
import { ruleAt } from './enclosing-rule.js';

const text = `screen: 1
lists:
  words:
    - a
rules:
  - id: one
    when: two

  # a remark
  - when: { note contains: x }
    id: "two"
    examples:
      - given: { note: x }
  - { id: three, when: one }
disable: [one]
`;

describe('ruleAt', () => {
  it.each([
    [1, undefined], [4, undefined], [5, undefined], [6, 'one'], [7, 'one'], [10, 'two'], [11, 'two'], [13, 'two'], [14, 'three'], [15, undefined], [99, undefined],
  ])('line %i is in %s', (line, id) => {
    expect(ruleAt(text, line)).toBe(id);
  }); // prettier-ignore

  it.each([
    ['no rules', 'screen: 1\n'],
    ['no item', 'rules:\n  one: two\n'],
    ['no id', 'rules:\n  - when: two\n'],
    ['another document', 'rules:\n  - id: one\n---\n'],
  ])('%s', (_, broken) => {
    expect(ruleAt(broken, broken.split('\n').length - 1)).toBeUndefined();
  });

  it.each<readonly [string, readonly string[], readonly (string | undefined)[]]>([
    ['that is not indented', ['rules:', '- id: a', '  when: b', '- id: c'], [undefined, 'a', 'a', 'c']],
    ['after a remark', ['rules:', '  # - id: x', '', '  - id: a'], [undefined, undefined, undefined, 'a']],
    ['with a remark in it that is not indented', ['rules:', '  - id: a', '# note: that', '    when: b'], [undefined, 'a', 'a', 'a']],
    ['with items of its own', ['rules:', '  - id: a', '    examples:', '      - given: {}', '    when: b'], [undefined, 'a', 'a', 'a', 'a']],
    ['whose dash stands alone', ['rules:', '  -', '    id: a', '  -', '    id: b'], [undefined, 'a', 'a', 'b', 'b']],
    ['in braces', ['rules:', '  - {id: a}', '  - { id: b, when: c }'], [undefined, 'a', 'b']],
    ['whose id comes later in braces', ['rules:', '  - { when: { note contains: [a, b] }, reply: { id: Halo }, id: "c" }'], [undefined, 'c']],
    ['in braces on two lines', ['rules:', '  - { when: b,', '      id: a }'], [undefined, 'a', 'a']],
    ['and no language for it', ['rules:', '  - reply:', '      id: Halo', '    id: a', '  - ask: { id: Halo }', '    id: b'], [undefined, 'a', 'a', 'a', 'b', 'b']],
    ['whose id comes later', ['rules:', '  - when: b', '    unless: c', '    id: a'], [undefined, 'a', 'a', 'a']],
    ['with more space', ['rules :', '  -   id:   a  '], [undefined, 'a']],
    ['with quotes after more space', ['rules:', '  - id:   "a"'], [undefined, 'a']],
    ['and none in a key that only ends so', ['my-rules:', '  - id: a'], [undefined, undefined]],
    ['with quotes', ['rules:', "  - id: 'a b'", '  - id: "c d"'], [undefined, 'a b', 'c d']],
    ['with a remark after it', ['rules:', '  - id: a # first'], [undefined, 'a']],
    ['with line ends of Windows', ['rules:\r', '  - id: a\r', '    when: b\r', 'disable: []\r'], [undefined, 'a', 'a', undefined]],
    ['and no item of another list', ['lists:', '  x:', '  - id: b', 'rules:', '  - id: a', 'disable:', '  - id: c'], [undefined, undefined, undefined, undefined, 'a', undefined, undefined]],
    ['and none before a list that stands on one line', ['rules: []', 'disable: [a]', '- id: a'], [undefined, undefined, undefined]],
    ['up to a text that is not indented', ['rules:', '  - id: a', 'x', '    when: b'], [undefined, 'a', undefined, undefined]],
    ['whose key only ends in id', ['rules:', '  - grid: a', '    id: b'], [undefined, 'b', 'b']],
    ['and none in a key that only begins so', ['rules-of-mine:', '  - id: a'], [undefined, undefined]],
    ['in a file of another order', ['- id: x', 'rules:', '  - id: a', 'lists: { x: [-] }', '  - id: b'], [undefined, undefined, 'a', undefined, undefined]],
  ])('finds the rule %s', (_, lines, ids) => {
    expect(lines.map((_line, at) => ruleAt(lines.join('\n'), at + 1))).toEqual(ids);
  }); // prettier-ignore

  it('ends soon, however deep the braces are', () => {
    const text = `rules:\n  - { a: ${'{ a: '.repeat(40_000)}1${' }'.repeat(40_000)}, id: b }\n`;
    const start = performance.now();
    expect(ruleAt(text, 2)).toBe('b');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

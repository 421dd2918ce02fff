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
});

import { describe, expect, it } from 'vitest';
import { policy } from '../testing/policy.js';

/** How a test and its opposite are said. */
function wordsOf(test: string): readonly (string | undefined)[] {
  const [compiled] = policy(
    `lists: { pets: [cat, dog] }\nrules: [{ id: a, when: { ${test} } }]`,
  ).tests;
  return [compiled?.phrase, compiled?.denial];
}

describe('a test in words, and what holds where it is false', () => {
  it.each([
    ['connections at most: 10', 'connections at most 10', 'connections more than 10'],
    ['note is empty: true', 'note is empty', 'note is not empty'],
    ['note is empty: false', 'note is not empty', 'note is empty'],
    ['connections is known: false', 'connections is not known', 'connections is known'],
    ['recommended is: true', 'recommended is true', 'recommended is false'],
    ['note contains: [a, b]', 'note contains "a" or "b"', 'note does not contain "a" or "b"'],
    ['note contains: [a, b, c, d, e]', 'note contains one of 5: "a", "b", "c", …', 'note does not contain any of 5: "a", "b", "c", …'],
    ['note contains: { list: pets }', 'note contains list "pets"', 'note does not contain list "pets"'],
    ['sent-at older than: 30 days', 'sent-at older than "30 days"', 'sent-at not older than "30 days"'],
  ])('%s', (test, phrase, denial) => {
    expect(wordsOf(test)).toEqual([phrase, denial]);
  }); // prettier-ignore
});

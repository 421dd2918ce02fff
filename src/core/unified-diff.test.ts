import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { unifiedDiff } from './unified-diff.js';

const numbers = Array.from({ length: 20 }, (_, at) => `line ${at + 1}`);
const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('unifiedDiff', () => {
  it('is empty where nothing differs', () => {
    expect(unifiedDiff('a.yaml', 'a\n', 'a\n')).toEqual([]);
  });

  it('shows a change with three lines around it', () => {
    expect(unifiedDiff('a.yaml', text(numbers), text(numbers.with(9, 'ten')))).toEqual([
      '--- a.yaml', '+++ a.yaml', '@@ -7,7 +7,7 @@',
      ' line 7', ' line 8', ' line 9', '-line 10', '+ten', ' line 11', ' line 12', ' line 13',
    ]); // prettier-ignore
  });

  it('shows changes that are near together, and others apart', () => {
    const changed = numbers.with(0, 'one').with(4, 'five').with(18, 'nineteen');
    const hunks = unifiedDiff('a.yaml', text(numbers), text(changed)).filter((line) =>
      line.startsWith('@@'),
    );
    expect(hunks).toEqual(['@@ -1,8 +1,8 @@', '@@ -16,5 +16,5 @@']);
  });

  it('says where a text does not end in a line break', () => {
    expect(unifiedDiff('a.yaml', 'a', 'b')).toEqual([
      '--- a.yaml', '+++ a.yaml', '@@ -1,1 +1,1 @@', '-a', '\\ No newline at end of file', '+b', '\\ No newline at end of file',
    ]); // prettier-ignore
  });

  it.each([
    ['a line put in', 'abcdefgh', 'abcdxefgh', '-2,6 +2,7', ' b| c| d|+x| e| f| g'],
    ['a line taken out', 'abcdefgh', 'abcdfgh', '-2,7 +2,6', ' b| c| d|-e| f| g| h'],
    ['a line at the beginning', 'abcde', 'xabcde', '-1,3 +1,4', '+x| a| b| c'],
    ['a line at the end', 'abcde', 'abcdex', '-3,3 +3,4', ' c| d| e|+x'],
    ['no more at the beginning', 'abcde', 'bcde', '-1,4 +1,3', '-a| b| c| d'],
    ['no more at the end', 'abcde', 'abcd', '-2,4 +2,3', ' b| c| d|-e'],
    ['one more of the same', 'aa', 'aaa', '-1,2 +1,3', ' a| a|+a'],
    ['one less of the same', 'aaa', 'aa', '-1,3 +1,2', ' a| a|-a'],
    ['one more of the same at both ends', 'aba', 'ababa', '-1,3 +1,5', ' a| b| a|+b|+a'],
    ['two lines for one', 'abc', 'axyc', '-1,3 +1,4', ' a|-b|+x|+y| c'],
    ['one line for two', 'abcd', 'axd', '-1,4 +1,3', ' a|-b|-c|+x| d'],
    ['as many lines, one by one', 'abcde', 'xbyde', '-1,5 +1,5', '-a|+x| b|-c|+y| d| e'],
    ['lines that follow each other at once', 'abcd', 'axyd', '-1,4 +1,4', ' a|-b|-c|+x|+y| d'],
    ['not as many lines at once', 'abcde', 'xbydze', '-1,5 +1,6', '-a|-b|-c|-d|+x|+b|+y|+d|+z| e'],
    ['changes that are six lines apart together', 'abcdefgh', 'xbcdefgy', '-1,8 +1,8', '-a|+x| b| c| d| e| f| g|-h|+y'],
    ['all lines of what was empty', '', 'ab', '-0,0 +1,2', '+a|+b'],
    ['all lines of what is empty', 'ab', '', '-1,2 +0,0', '-a|-b'],
  ])('shows %s', (_, before, after, range, expected) => {
    const written = (letters: string): string => letters.replaceAll(/./gu, '$&\n');
    expect(unifiedDiff('a.yaml', written(before), written(after))).toEqual([
      '--- a.yaml',
      '+++ a.yaml',
      `@@ ${range} @@`,
      ...expected.split('|'),
    ]);
  }); // prettier-ignore

  it('shows changes that are seven lines apart by themselves', () => {
    const changed = numbers.with(0, 'one').with(8, 'nine');
    const hunks = unifiedDiff('a.yaml', text(numbers), text(changed)).filter((line) =>
      line.startsWith('@@'),
    );
    expect(hunks).toEqual(['@@ -1,4 +1,4 @@', '@@ -6,7 +6,7 @@']);
  });

  it('shows that a line break was put at the end', () => {
    expect(unifiedDiff('a.yaml', 'a\nb', 'a\nb\n')).toEqual([
      '--- a.yaml', '+++ a.yaml', '@@ -1,2 +1,2 @@', ' a', '-b', '\\ No newline at end of file', '+b',
    ]); // prettier-ignore
  });

  it('turns the one text into the other', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(patched(before, unifiedDiff('x', text(before), text(after)))).toEqual(after);
      }),
      runs,
    );
  });
});

/** Applies a difference, as `patch` does. */
function patched(before: readonly string[], diff: readonly string[]): readonly string[] {
  const after: string[] = [];
  let at = 0;
  for (const line of diff.slice(2)) {
    const hunk = /^@@ -(\d+),(\d+)/u.exec(line);
    if (hunk !== null) {
      const from = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      after.push(...before.slice(at, from));
      at = from;
    } else {
      if (!line.startsWith('+')) at += 1;
      if (!line.startsWith('-')) after.push(line.slice(1));
    }
  }
  return [...after, ...before.slice(at)];
}

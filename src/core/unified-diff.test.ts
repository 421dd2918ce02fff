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

import { describe, expect, it } from 'vitest';
import { type Place } from '../core/problem.js';
import { codeFrame, fixedLines } from './code-frame.js';

const plain = (text: string): string => text;
const at = (line: number, column: number, endColumn: number): Place => ({
  file: 'a.yaml',
  line,
  column,
  endColumn,
});

function frame(text: string, place: Place, width = 80): readonly string[] {
  return codeFrame(
    text,
    { place, mark: '^', label: '', paint: plain, withBefore: true },
    { margin: 1, width },
  );
}

describe('a code frame', () => {
  it('has the line before, and marks under the place', () => {
    expect(frame('one: 1\ntwo: 2\n', at(2, 6, 7))).toEqual([
      ' 1 | one: 1',
      ' 2 | two: 2',
      '   |      ^',
    ]);
  });

  it('leaves out a line before that is blank, and the end of a Windows line', () => {
    expect(frame('\r\ntwo: 2\r\n', at(2, 1, 4))).toEqual([' 2 | two: 2', '   | ^^^']);
  });

  it('keeps its marks under what they mark beside characters of other widths', () => {
    expect(frame('名前: x\n', at(1, 5, 6))[1]).toBe('   | \u3000\u3000  ^');
    expect(frame('a:\tb\n', at(1, 4, 5))).toEqual([' 1 | a: b', '   |    ^']);
  });

  it('shows what can not be seen as something', () => {
    expect(frame('a: \u202eb\n', at(1, 4, 5))).toEqual([' 1 | a: ?b', '   |    ^']);
  });

  it.each([30, 40, 60, 80])(
    'is never wider than the terminal, with the marks in sight: %i',
    (width) => {
      const line = `    when: { note contains: [${'word, '.repeat(30)}last] }`;
      for (const column of [1, 12, 60, 120, line.length]) {
        const lines = frame(`rules:\n${line}\n`, at(2, column, column + 200), width);
        expect(lines.filter((one) => one.length > width)).toEqual([]);
        const [, shown = '', marks = ''] = lines.slice(-3).length === 3 ? lines : ['', ...lines];
        expect(shown.charAt(marks.indexOf('^'))).toBe(line.charAt(column - 1));
      }
    },
  );
});

describe('the lines to type', () => {
  const lines = (text: string, place: Place, typed: string, sure = true): readonly string[] =>
    fixedLines(text, { edits: [{ place, text: typed }], sure }, plain, { margin: 1, width: 40 });

  it('are the line as it should be, with marks under what is new', () => {
    expect(lines('a: b\n', at(1, 4, 5), '"b"')).toEqual([' 1 | a: "b"', '   |    ~~~']);
  });

  it('are two, where a line is added', () => {
    expect(lines('a: b c: d\n', at(1, 5, 6), '\n')).toEqual([' 1 | a: b', ' 2 | c: d']);
  });

  it('have no marks where something is taken out', () => {
    expect(lines('a: [b]]\n', at(1, 7, 8), '')).toEqual([' 1 | a: [b]']);
  });

  it('are cut around what is new', () => {
    const [shown = '', marks = ''] = lines(`a: [${'word, '.repeat(20)}x]\n`, at(1, 125, 126), 'y');
    expect([shown.length <= 40, shown.charAt(marks.indexOf('~'))]).toEqual([true, 'y']);
  });
});

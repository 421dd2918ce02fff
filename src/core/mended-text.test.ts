import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { applyEdits } from './fix.js';
import { MendedText } from './mended-text.js';

const mended = (
  text: string,
  ...edits: readonly (readonly [number, number, string])[]
): MendedText => {
  const source = new MendedText('a.yaml', text);
  for (const [start, end, typed] of edits) source.make([{ start, end, text: typed }]);
  return source;
};

describe('a mended text', () => {
  const source = mended('a:\tb\nc: d\n', [2, 3, '    '], [10, 10, '"']);

  it('is the text with what was mended', () => {
    expect(source.text).toBe('a:    b\nc:" d\n');
  });

  it('has the places of the file', () => {
    expect(source.placeOf(6, 7)).toMatchObject({ line: 1, column: 4, endColumn: 5 });
    expect(source.placeOf(8, 9)).toMatchObject({ line: 2, column: 1, endColumn: 2 });
    expect(source.placeOf(12, 13)).toMatchObject({ line: 2, column: 4, endColumn: 5 });
  });

  it('has its lines as the file has them', () => {
    expect([source.originalLine(1), source.originalLine(2), source.originalLine(9)]).toEqual([
      'a:\tb',
      'c: d',
      '',
    ]);
  });

  it('a place ends with its line, and is never empty', () => {
    expect(source.placeOf(6, 12)).toMatchObject({ line: 1, column: 4, endColumn: 5 });
    expect(source.placeOf(7, 7)).toMatchObject({ line: 1, column: 5, endColumn: 6 });
  });

  it('what is edited in it can be made to the file at once', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', ' ', '\n'), { minLength: 1, maxLength: 30 });
    const typed = fc.constantFrom('', 'x', 'yy', '   ');
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), typed), { maxLength: 4 }),
        (parts, wanted) => {
          const text = parts.join('');
          const one = new MendedText('a.yaml', text);
          const made: { place: ReturnType<MendedText['placeOf']>; text: string }[] = [];
          for (const [at, length, replacement] of wanted) {
            const start = at % (one.text.length + 1);
            const line = one.text.slice(start, start + length).split('\n')[0] ?? '';
            const edit = { start, end: start + line.length, text: replacement };
            const written = one.editOf(edit);
            // two edits of one stretch have no meaning apart from each other
            const near = made.some(
              ({ place }) =>
                place.line === written.place.line &&
                place.column <= written.place.endColumn &&
                written.place.column <= place.endColumn,
            );
            if (near) continue;
            made.push(written);
            one.make([edit]);
          }
          expect(applyEdits(text, made)).toBe(one.text);
        },
      ),
      runs,
    );
  });
});

describe('a text that was mended in places', () => {
  const lineOf = (text: string, line: number): string => mended(text).originalLine(line);

  it.each([
    ['the last one without a line end', 'a\nbc', 2, 'bc'],
    ['one with a line end of two characters', 'a\r\nb', 1, 'a'],
    ['one with a return of its own', 'a\rb\r\nc', 1, 'a\rb'],
    ['an empty one', 'a\n\nb', 2, ''],
  ])('has a line as it was: %s', (_, text, line, expected) => {
    expect(lineOf(text, line)).toBe(expected);
  });

  it('takes edits in any order', () => {
    const source = mended('abcdef');
    const edits = [
      { start: 4, end: 5, text: 'XX' },
      { start: 1, end: 2, text: '' },
    ];
    expect(source.with(edits)).toBe('acdXXf');
    expect(source.text).toBe('abcdef');
    source.make(edits);
    expect(source.text).toBe('acdXXf');
    expect(source.placeOf(5, 6)).toMatchObject({ column: 6, endColumn: 7 });
    expect(source.placeOf(1, 2)).toMatchObject({ column: 3, endColumn: 4 });
  });

  it.each([
    ['before what was taken out', [1, 2], [2, 3]],
    ['after what was taken out', [2, 3], [5, 6]],
    ['around what was taken out', [1, 3], [2, 6]],
  ] as const)('has the place %s', (_, [start, end], [column, endColumn]) => {
    const source = mended('abcdef', [2, 4, '']);
    const place = { file: 'a.yaml', line: 1, column, endColumn };
    expect(source.placeOf(start, end)).toEqual(place);
    expect(source.editOf({ start, end, text: 'x' })).toEqual({ place, text: 'x' });
  });

  it.each([
    ['after it', [2, 3, 'E'], 'abEf', [3, 4], [6, 7]],
    ['before it', [1, 2, 'B'], 'aBef', [2, 3], [5, 6]],
  ] as const)('is mended once more %s', (_, edit, text, [start, end], [column, endColumn]) => {
    const source = mended('abcdef', [2, 4, ''], edit);
    expect(source.text).toBe(text);
    expect(source.placeOf(start, end)).toEqual({ file: 'a.yaml', line: 1, column, endColumn });
  });

  it.each([
    ['of what was changed', [3, 4], [2, 3]],
    ['before what was changed', [2, 3], [1, 2]],
    ['after what was changed', [4, 5], [3, 4]],
  ] as const)('has the place %s, past what was added', (_, [start, end], [column, endColumn]) => {
    const source = mended('abc', [0, 0, 'xx'], [3, 4, 'Q']);
    expect(source.text).toBe('xxaQc');
    expect(source.placeOf(start, end)).toMatchObject({ column, endColumn });
  });

  it.each([
    ['after it', 'ab   ', 5, 3, 6],
    ['before it', '  ab', 4, 5, 5],
    ['alone', '   ', 3, 2, 4],
  ])('shows no blanks %s, and replaces them', (_, text, end, shown, replaced) => {
    const source = mended(text);
    expect(source.placeOf(0, end).endColumn).toBe(shown);
    expect(source.editOf({ start: 0, end, text: '' }).place.endColumn).toBe(replaced);
  });

  it('may have an edit of nothing, and a place of one character', () => {
    const source = mended('abc');
    expect(source.editOf({ start: 1, end: 1, text: 'x' }).place).toMatchObject({ column: 2, endColumn: 2 });
    expect(source.placeOf(1, 1)).toMatchObject({ column: 2, endColumn: 3 });
  }); // prettier-ignore
});

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

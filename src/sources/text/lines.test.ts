import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { anySizes, piecesOf } from '../../testing/streams.js';
import { maxRecordUnits } from './json-records.js';
import { type Line, LineCutter } from './lines.js';

function cut(text: string, sizes?: readonly number[]): readonly Line[] {
  const cutter = new LineCutter();
  return [...piecesOf(text, sizes).flatMap((piece) => cutter.cut(piece)), ...cutter.end()];
}

describe('lines', () => {
  it('are those with something in them, with their numbers, wherever the pieces end', () => {
    const parts = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', ' ', '😀', '\u2028'), { maxLength: 12 });
    fc.assert(
      fc.property(parts, anySizes, (given, sizes) => {
        const text = given.join('');
        const expected = text.split(/\r\n|[\r\n]/u).map((line, at) => ({ text: line, line: at + 1 }));
        expect(cut(text, sizes)).toEqual(expected.filter((line) => line.text.trim() !== ''));
      }),
      runs,
    );
  }); // prettier-ignore

  it('are cut off where they are too long', () => {
    const cutter = new LineCutter();
    const piece = 'x'.repeat(100_000);
    const before = Array.from({ length: 100 }, () => cutter.cut(piece)).flat();
    const [long, next] = cutter.cut('y\nz\n');
    expect(before).toEqual([]);
    expect(long?.text.length).toBeGreaterThan(maxRecordUnits);
    expect(long?.text.length).toBeLessThan(maxRecordUnits + 200_000);
    expect(next).toEqual({ text: 'z', line: 2 });
  });
});

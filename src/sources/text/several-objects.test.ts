import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { anySizes, piecesOf } from '../../testing/streams.js';
import { maxRecordUnits } from './json-records.js';
import { type Line } from './lines.js';
import { ObjectCutter } from './several-objects.js';

function cut(text: string, sizes?: readonly number[]): readonly Line[] {
  const cutter = new ObjectCutter();
  return [...piecesOf(text, sizes).flatMap((piece) => cutter.cut(piece)), ...cutter.end()];
}

describe('several objects', () => {
  it('are cut one by one, each with its line, wherever the pieces end', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(
        fc.array(object),
        fc.constantFrom('', ',', '\n', ',\n', '\r\n'),
        fc.constantFrom(undefined, 1),
        anySizes,
        (objects, between, indent, sizes) => {
          const texts = objects.map((one) => JSON.stringify(one, undefined, indent));
          const found = cut(texts.join(between), sizes);
          expect(found.map(({ text }) => text)).toEqual(texts);
          const before = texts.map((_, at) => [...texts.slice(0, at), ''].join(between));
          expect(found.map(({ line }) => line)).toEqual(
            before.map((text) => text.split('\n').length),
          );
        },
      ),
      runs,
    );
  });

  it('cost each other nothing', () => {
    expect(cut('{"a":1}\nx{"b":2}\n}\n{"c":3}\n{"d":').map(({ line }) => line)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('are cut off where they are too long', () => {
    const long = `{"a":"${'x'.repeat(3 * maxRecordUnits)}"}`;
    const [first, second] = cut(`${long}{"b":2}`, [65_536]);
    expect(first?.text.length).toBeGreaterThan(maxRecordUnits);
    expect(first?.text.length).toBeLessThan(maxRecordUnits + 200_000);
    expect(second?.text).toBe('{"b":2}');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { anySizes, piecesOf } from '../../testing/streams.js';
import { JsonCutter, maxRecordUnits } from './json-records.js';

function cut(text: string, sizes?: readonly number[]) {
  const cutter = new JsonCutter();
  const records = piecesOf(text, sizes).flatMap((piece) => cutter.cut(piece));
  return { records, fault: cutter.end() };
}

const inShort = (text: string): readonly string[] =>
  cut(text).records.map(({ text: record, line, path }) => `${path}:${line} ${record.trim()}`);

describe('records', () => {
  it.each([
    ['of a list', '[{"a":1},{"b":2}]', [':1 {"a":1}', ':1 {"b":2}']],
    ['of a list over lines', '[\n  {"a":1},\n\n  {"b":\n2}\n]\n', [':2 {"a":1}', ':4 {"b":\n2}']],
    ['of a list in an object', '{"n":1,"items":[{"a":1}],"m":2}', ['items:1 {"a":1}']],
    ['of a list deep inside', '{"data":{"x":"y","items":[{"a":1}]}}', ['data.items:1 {"a":1}']],
    ['of two lists', '{"a":[1],"b":[2]}', ['a:1 1', 'b:1 2']],
    ['with lists inside', '[{"a":[1,[2]]},{"b":{}}]', [':1 {"a":[1,[2]]}', ':1 {"b":{}}']],
    ['with brackets and commas in texts', '["a,]","\\"],["]', [':1 "a,]"', ':1 "\\"],["']],
    ['of an empty list', '[ ]', []],
    ['of no list', '{"a":"[1]"}', []],
    ['of nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual(expected);
    expect(cut(text).fault).toBeUndefined();
  });

  const indent = fc.constantFrom(undefined, 2, '\t');
  const value = fc.jsonValue({ maxDepth: 3 });

  it('are the same wherever the pieces end', () => {
    fc.assert(
      fc.property(fc.array(value), indent, anySizes, (values, space, sizes) => {
        const text = JSON.stringify(values, undefined, space);
        expect(cut(text, sizes)).toEqual(cut(text));
      }),
      runs,
    );
  });

  it('are the items of the list, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(value),
        fc.string(),
        fc.string(),
        indent,
        anySizes,
        (values, key, other, space, sizes) => {
          fc.pre(
            key !== '' &&
              other !== key &&
              key !== '__proto__' &&
              other !== '__proto__' &&
              !/^\d+$/u.test(key + other),
          );
          const text = JSON.stringify({ [other]: { x: 'y' }, [key]: values }, undefined, space);
          const { records, fault } = cut(text, sizes);
          expect(fault).toBeUndefined();
          expect(records.map((record) => JSON.parse(record.text) as unknown)).toEqual(
            JSON.parse(JSON.stringify(values)),
          );
          expect(records.every(({ path }) => path === JSON.stringify(key).slice(1, -1))).toBe(true);
        },
      ),
      runs,
    );
  });
});

describe('several texts, one after the other', () => {
  it.each([
    ['pages on lines', '{"a":[1]}\n{"a":[2]}\n', ['a:1 1', 'a:2 2']],
    ['lists', '[1][2]', [':1 1', ':1 2']],
    ['objects without lists', '{"a":1}\n{"b":"[2]"}', []],
  ])('are read as one: %s', (_, text, expected) => {
    const cutter = new JsonCutter({ several: true });
    const records = cutter.cut(text).map((one) => `${one.path}:${one.line} ${one.text}`);
    expect([records, cutter.end()]).toEqual([expected, undefined]);
  });

  it('have nothing else between them', () => {
    const cutter = new JsonCutter({ several: true });
    cutter.cut('[1]\nx[2]');
    expect(cutter.end()).toMatchObject({ line: 2 });
  });
});

describe('what is no JSON', () => {
  it.each([
    ['cut off in a record', '[{"a":1},\n{"b":', 2],
    ['cut off in a text', '[{"a":"x', 1],
    ['cut off after a record', '[{"a":1}\n', 1],
    ['a bracket too many', '[{"a":1}]]', 1],
    ['a brace too many', '[\n{"a":1}}\n]', 2],
    ['something after the end', '[1]\n[2]', 2],
    ['a brace that closes a list', '{"a":1]', 1],
  ])('%s', (_, text, line) => {
    for (const sizes of [[1], [2, 5], [1000]]) expect(cut(text, sizes).fault?.line).toBe(line);
  });

  it('costs no record before it', () => {
    expect(inShort('[{"a":1},{"b":2},{"c"')).toHaveLength(2);
  });
});

describe('what is too long', () => {
  const long = 'x'.repeat(3 * maxRecordUnits);

  it('is cut off, and the records after it are not', () => {
    const { records, fault } = cut(`[{"a":1},\n"${long}",\n{"b":2}]`, [65_536]);
    expect([records.length, fault]).toEqual([3, undefined]);
    expect(records[1]?.text.length).toBeGreaterThan(maxRecordUnits);
    expect(records[1]?.text.length).toBeLessThan(maxRecordUnits + 200_000);
    expect(records[2]).toEqual({ text: '{"b":2}', line: 3, path: '' });
  });

  it('is not kept where it is no record', () => {
    const { records } = cut(`{"${long}":"${long}","a":[1]}`, [65_536]);
    expect(records).toEqual([{ text: '1', line: 1, path: 'a' }]);
  });
});

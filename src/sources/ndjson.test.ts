import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { cellsOf, columns, inShort, itemsOf, rowsOf } from '../testing/source.js';
import { anySizes } from '../testing/streams.js';
import { ndjson } from './ndjson.js';

describe('ndjson', () => {
  it.each([
    ['a record a line', '{"name":"Ann"}\n{"name":"Bo"}\n', true],
    ['a record a line, as old Macs end them', '{"name":"Ann"}\r{"name":"Bo"}\r', true],
    ['one record', '{"name":"Ann"}\n', true],
    ['one record without a line end', '{"name":"Ann"}', true],
    ['one object with a list of records', '{"invitations":[{"name":"Ann"}]}', false],
    ['an object over lines', '{\n"name":"Ann"\n}', false],
    ['a list', '[{"name":"Ann"}]', false],
    ['a table', 'name,note\n', false],
    ['nothing', '', false],
  ])('recognises %s: %s', (_, head, expected) => {
    expect(ndjson.recognise(head, columns) !== undefined).toBe(expected);
  });

  it.each([
    [
      'each with its line',
      '{"name":"Ann"}\n{"name":"Bo"}\n',
      [
        { name: 'Ann', line: 1 },
        { name: 'Bo', line: 2 },
      ],
    ],
    [
      'after blank lines',
      '\n{"name":"Ann"}\n\n  \n{"name":"Bo"}',
      [
        { name: 'Ann', line: 2 },
        { name: 'Bo', line: 5 },
      ],
    ],
    [
      'with Windows line ends',
      '{"name":"Ann"}\r\n{"name":"Bo"}\r\n',
      [
        { name: 'Ann', line: 1 },
        { name: 'Bo', line: 2 },
      ],
    ],
    [
      'with the line ends of old Macs',
      '{"name":"Ann"}\r{"name":"Bo"}\r',
      [
        { name: 'Ann', line: 1 },
        { name: 'Bo', line: 2 },
      ],
    ],
    [
      'but for a broken one',
      '{"name":"Ann"}\n{"name":\n{"name":"Bo"}\n',
      [{ name: 'Ann', line: 1 }, 'bad-json 2', { name: 'Bo', line: 3 }],
    ],
  ])('reads records %s', async (_, text, expected) => {
    expect((await itemsOf(ndjson, text)).map(inShort)).toEqual(expected);
  });

  it('reads the same wherever the pieces end', async () => {
    const record = fc.record({
      name: fc.string({ unit: 'grapheme' }),
      note: fc.oneof(fc.string(), fc.constant('a\nb\u2028c')),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record),
        fc.constantFrom('\n', '\r\n', '\r'),
        anySizes,
        async (records, lineEnd, sizes) => {
          const text = records.map((one) => JSON.stringify(one)).join(lineEnd);
          const rows = rowsOf(await itemsOf(ndjson, text, sizes));
          expect(rows.map(cellsOf)).toEqual(records);
          expect(rows.map(({ line }) => line)).toEqual(records.map((_, at) => at + 1));
        },
      ),
      runs,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { anySizes, chunksOf, collect } from '../../testing/streams.js';
import { type CsvRecord, maxRecordUnits, readRecords } from './csv-records.js';

async function read(
  text: string,
  sizes?: readonly number[],
  delimiter = ',',
): Promise<readonly CsvRecord[]> {
  return (await collect(readRecords(chunksOf(text, sizes), delimiter))).flat();
}

const inShort = ({ fields, failure }: CsvRecord): string => fields?.join('|') ?? failure ?? '';

const field = fc.oneof(
  fc.array(fc.constantFrom('a', 'é', '李', '😀', ' ', ',', ';', '\t', '"', '\n', '\r', '\r\n'), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
); // prettier-ignore
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 5 }),
  );
const newline = fc.constantFrom('\n', '\r\n', '\r');

function csvOf(
  rows: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
  last: boolean,
): string {
  const quoted = (text: string): string =>
    /[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => row.map(quoted).join(delimiter));
  return lines.join(lineEnd) + (last && lines.length > 0 ? lineEnd : '');
}

describe('records', () => {
  it('round trip, for every kind of newline and wherever the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), newline, fc.boolean(), anySizes, async (rows, delimiter, lineEnd, last, sizes) => {
        const text = csvOf(rows, delimiter, lineEnd, last);
        const records = await read(text, sizes, delimiter);
        expect(records.map(({ fields }) => fields)).toEqual(rows);
        expect(records.map(({ raw }) => raw).join('')).toBe(text);
      }),
      runs,
    );
  }); // prettier-ignore

  it.each([
    ['an empty text', '', []],
    ['one line', 'a,b', ['a|b']],
    ['blank lines between', 'a,b\n\n\nc,d\n', ['a|b', 'c|d']],
    ['empty fields', ',\n', ['|']],
    ['more and fewer fields', 'a,b\nc\nd,e,f\n', ['a|b', 'c', 'd|e|f']],
    ['a quoted field over lines', 'a,"b\nc"\nd,e\n', ['a|b\nc', 'd|e']],
    ['a doubled quote', 'a,"say ""hi"""\n', ['a|say "hi"']],
    ['spaces, which are kept', ' a , b \n', [' a | b ']],
  ])('%s', async (_, text, expected) => {
    expect((await read(text)).map(inShort)).toEqual(expected);
  });
});

describe('a record that can’t be read', () => {
  it.each([
    ['a quote inside a field', 'a,b\nc "x" d,e\nf,g\n', 1],
    ['text after a closing quote', 'a,b\n"c" d,e\nf,g\n', 1],
    ['a quote that is never closed', 'a,b\n"c,d\nf,g\n', 1],
    ['the first one', '"a" b,c\nf,g\n', 0],
    ['after many good ones', `${'a,b\n'.repeat(50)}"c" d,e\nf,g\n`, 50],
  ])('costs its own line only: %s', async (_, text, bad) => {
    for (const [sizes, lineEnd] of [
      [[1], '\n'],
      [[3], '\r\n'],
      [[7], '\r'],
      [[1000], '\r\n'],
    ] as const) {
      const records = await read(text.replaceAll('\n', lineEnd), sizes);
      expect(records.map(({ fields }) => fields === undefined)).toEqual(
        [...text.trimEnd().split('\n').keys()].map((at) => at === bad),
      );
      expect(records.at(-1)?.fields).toEqual(['f', 'g']);
    }
  });

  it('says that a quote is never closed', async () => {
    expect((await read('"a,b\nc,d\n')).map(inShort)).toEqual(['CSV_QUOTE_NOT_CLOSED', 'c|d']);
  });

  it('costs no character of those after it, wherever they are cut', async () => {
    const after = Array.from({ length: 3 }, (_, at) => `${'x'.repeat(at)}${'😀'.repeat(2000)},y`);
    const records = await read(`a "x",b\n${after.join('\n')}\n`);
    expect(records.slice(1).map(({ fields }) => fields?.join())).toEqual(after);
  });

  it('may be too long', async () => {
    const long = 'x'.repeat(maxRecordUnits + 10);
    const records = await read(`a,b\n"${long}",c\nd,e\n`, [65_536]);
    expect(records.map(({ failure }) => failure)).toEqual([
      undefined,
      'CSV_MAX_RECORD_SIZE',
      undefined,
    ]);
    expect(records.at(-1)?.fields).toEqual(['d', 'e']);
  });
});

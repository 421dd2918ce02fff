import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { anySizes, piecesOf } from '../../testing/streams.js';
import { maxRecordUnits } from './csv-cut.js';
import { type CsvRecord, CsvReader } from './csv-records.js';

function read(text: string, sizes?: readonly number[], delimiter = ','): readonly CsvRecord[] {
  const reader = new CsvReader(delimiter);
  const batches = piecesOf(text, sizes).flatMap((piece) => [...reader.read(piece)]);
  return [...batches, ...reader.end()].flat();
}

/** A record in short: its line and its fields, or its lines, what is wrong and where. */
function inShort({ line, lastLine, fields, fault }: CsvRecord): string {
  if (fault === undefined) return `${line} ${fields.join('|')}`;
  return `${line}-${lastLine} ${fault.why} ${fault.line}:${fault.column}`;
}

const bit = fc.constantFrom(
  'a', 'é', '李', '😀', ' ', ',', ';', '\t', '|', '"', '""', '\n', '\r', '\r\n', '\ufeff', '\u2028',
); // prettier-ignore
const field = fc.oneof(
  fc.array(bit, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 5 }),
  );
const newline = fc.constantFrom('\n', '\r\n', '\r');
const anyDelimiter = fc.constantFrom(',', ';', '\t', '|');

function csvOf(
  rows: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
  last: boolean,
): string {
  const quoted = (text: string): string =>
    /[",;\t|\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => row.map(quoted).join(delimiter));
  return lines.join(lineEnd) + (last && lines.length > 0 ? lineEnd : '');
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/u);

describe('records', () => {
  it('round trip, for every kind of newline and wherever the pieces end', () => {
    fc.assert(
      fc.property(table, anyDelimiter, newline, fc.boolean(), anySizes, (rows, delimiter, lineEnd, last, sizes) => {
        const records = read(csvOf(rows, delimiter, lineEnd, last), sizes, delimiter);
        expect(records.map(({ fields }) => fields)).toEqual(rows);
      }),
      runs,
    );
  }); // prettier-ignore

  it('stand on lines of their own', () => {
    fc.assert(
      fc.property(table, newline, fc.boolean(), (rows, lineEnd, last) => {
        const text = csvOf(rows, ',', lineEnd, last);
        const lines = linesOf(text);
        const stand = read(text).map(({ line, lastLine }) => lines.slice(line - 1, lastLine));
        const written = rows.map((row) => linesOf(csvOf([row], ',', lineEnd, false)));
        expect(stand).toEqual(written);
      }),
      runs,
    );
  });

  it.each([
    ['an empty text', '', []],
    ['one line', 'a,b', ['1 a|b']],
    ['blank lines between', 'a,b\n\n\nc,d\n', ['1 a|b', '4 c|d']],
    ['blank lines before', '\r\n\r\na,b', ['3 a|b']],
    ['lines of blanks', 'a,b\n \nc,d', ['1 a|b', '2  ', '3 c|d']],
    ['empty fields', ',\n', ['1 |']],
    ['a quoted empty field', '""\n""', ['1 ', '2 ']],
    ['more and fewer fields', 'a,b\nc\nd,e,f\n', ['1 a|b', '2 c', '3 d|e|f']],
    ['a quoted field over lines', 'a,"b\r\nc\n\rd"\r\ne,f\n', ['1 a|b\r\nc\n\rd', '5 e|f']],
    ['a doubled quote', 'a,"say ""hi"""\n', ['1 a|say "hi"']],
    ['spaces, which are kept', ' a , b \n', ['1  a | b ']],
    ['line ends of all kinds', 'a\nb\rc\r\nd\n\re', ['1 a', '2 b', '3 c', '4 d', '6 e']],
  ])('%s', (_, text, expected) => {
    for (const sizes of [[1], [2], [1000]])
      expect(read(text, sizes).map(inShort)).toEqual(expected);
  });

  it('may be read from the middle of a text', () => {
    const reader = new CsvReader(',', { at: 20, line: 7 });
    expect([...reader.read('a,"b\nc"\nd')].flat().map(inShort)).toEqual(['7 a|b\nc']);
    expect([...reader.end()].flat()).toEqual([{ line: 9, lastLine: 9, end: 29, fields: ['d'] }]);
  });
});

describe('the first records', () => {
  const first = (text: string, count: number, isAll: boolean) =>
    new CsvReader(',').first(count, text, isAll).map(inShort);

  it.each([
    ['as many as are asked for', 'a\nb\nc\n', 2, false, ['1 a', '2 b']],
    ['all where there are not so many', 'a\nb', 9, true, ['1 a', '2 b']],
    ['without one that may go on', 'a\nb', 9, false, ['1 a']],
    [
      'on the lines after a quote that is not closed',
      'a\n"b\nc\nd',
      9,
      false,
      ['1 a', '2-2 open-quote 2:1', '3 c'],
    ],
  ])('%s', (_, text, count, isAll, expected) => {
    expect(first(text, count, isAll)).toEqual(expected);
  });
});

describe('a record that can’t be read', () => {
  it.each([
    ['has a quote inside a field', 'a\nc "x" d,e\nf\n', ['1 a', '2-2 bare-quote 2:3', '3 f']],
    ['has a quote after a blank', 'a, "b"\nf\n', ['1-1 bare-quote 1:4', '2 f']],
    ['goes on after a closing quote', 'a,"c" d,e\nf\n', ['1-1 after-quote 1:3', '2 f']],
    ['opens a quote and never closes it', 'a\n"c,d\nf\n', ['1 a', '2-2 open-quote 2:1', '3 f']],
    ['opens it on a line further down', '"a\nb","c,d\nf,g\n', ['1-2 open-quote 2:4', '3 f|g']],
    ['opens it in the last character', 'a\n"', ['1 a', '2-2 open-quote 2:1']],
    ['takes the next quote for its own', 'a,"b\nc,d\ne,"f"\ng\n', ['1-1 after-quote 1:3', '2 c|d', '3 e|f', '4 g']],
    ['has a NUL in it', 'a,b\nc,x\0y\nf\n', ['1 a|b', '2-2 nul 2:4', '3 f']],
    ['has damage in it', 'a,b\nc,"x\n\udc80y"\nf\n', ['1 a|b', '2-3 damaged 3:1', '4 f']],
  ])('%s', (_, text, expected) => {
    for (const [sizes, lineEnd] of [[[1], '\n'], [[3], '\r\n'], [[7], '\r'], [[1000], '\r\n']] as const)
      expect(read(text.replaceAll('\n', lineEnd), sizes).map(inShort)).toEqual(expected);
  }); // prettier-ignore

  const long = 'x'.repeat(maxRecordUnits);
  it.each([
    ['of a field', `${long}y`, ['1 a|b', '2-2 too-long 2:1', '3 d|e']],
    ['of fields', 'y,'.repeat(maxRecordUnits / 2 + 1), ['1 a|b', '2-2 too-long 2:1', '3 d|e']],
    ['of a quoted field', `c,"${long}"`, ['1 a|b', '2-2 too-long 2:3', '3 d|e']],
    ['just not', long.slice(1), ['1 a|b', `2 ${long.slice(1)}`, '3 d|e']],
  ])('is too long: %s', (_, line, expected) => {
    for (const [size, lineEnd] of [[65_536, '\n'], [100_000, '\r\n'], [10_000_000, '\r']] as const)
      expect(read(`a,b${lineEnd}${line}${lineEnd}d,e`, [size]).map(inShort)).toEqual(expected);
  }); // prettier-ignore

  it('is too long, and all that is left', () => {
    expect(read(`a\n"${long}${long}`, [65_536]).map(inShort)).toEqual(['1 a', '2-2 too-long 2:1']);
  });
});

describe('any text', () => {
  const anyText = fc.array(fc.oneof(bit, fc.constantFrom('\n', '"', ',')), { maxLength: 40 });

  it('is read the same wherever the pieces end', () => {
    fc.assert(
      fc.property(anyText, anySizes, (parts, sizes) => {
        expect(read(parts.join(''), sizes)).toEqual(read(parts.join('')));
      }),
      runs,
    );
  });

  it('is in one record with each of its lines, if the line is not empty', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const covered = new Map<number, number>();
        for (const { line, lastLine } of read(text))
          for (let at = line; at <= lastLine; at += 1) covered.set(at, (covered.get(at) ?? 0) + 1);
        const lines = [...linesOf(text).entries()].filter(
          ([at, line]) => line !== '' || covered.has(at + 1),
        );
        expect([...covered]).toEqual(lines.map(([at]) => [at + 1, 1]));
      }),
      runs,
    );
  });

  it('is read as csv-parse reads it, or has something that csv-parse refuses', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const records = read(text);
        const isWhole = records.every(({ fault }) => fault === undefined);
        expect(isWhole ? records.map(({ fields }) => fields) : undefined).toEqual(strictly(text));
      }),
      runs,
    );
  });

  function strictly(text: string): readonly (readonly string[])[] | undefined {
    const record_delimiter = ['\r\n', '\n', '\r'];
    try {
      return parse(text, { record_delimiter, relax_column_count: true, skip_empty_lines: true });
    } catch {
      return undefined;
    }
  }
});

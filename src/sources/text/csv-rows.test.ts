import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { cellsOf, columns, inShort, inputOf, rowsOf } from '../../testing/source.js';
import { anySizes, collect } from '../../testing/streams.js';
import { readTable } from './csv-rows.js';
import { findTable } from './csv-table.js';

async function read(text: string, sizes?: readonly number[]) {
  const table = findTable(text, columns);
  if (table === undefined) throw new Error('there is no table');
  return collect(readTable(inputOf(text, sizes), table));
}

describe('rows', () => {
  it.each([
    ['each with its own line', 'Name,Headline\nAnn,CEO\nBo,CTO\n', [{ Name: 'Ann', Headline: 'CEO', line: 2 }, { Name: 'Bo', Headline: 'CTO', line: 3 }]],
    ['after lines inside quotes', 'Name,Note\nAnn,"a\nb\n"\nBo,c\n', [{ Name: 'Ann', Note: 'a\nb\n', line: 2 }, { Name: 'Bo', Note: 'c', line: 5 }]],
    ['after blank lines', 'Name,Note\n\nAnn,a\n\n\nBo,b\n', [{ Name: 'Ann', Note: 'a', line: 3 }, { Name: 'Bo', Note: 'b', line: 6 }]],
    ['after a preamble', 'Notes:\n\nName,Note\nAnn,a\n', [{ Name: 'Ann', Note: 'a', line: 4 }]],
    ['after Excel’s line', 'sep=;\nName;Note\nAnn;a\n', [{ Name: 'Ann', Note: 'a', line: 3 }]],
    ['of a header alone', 'Name,Note\n', []],
    ['with a comma too many at the end', 'Name,Note\nAnn,a,\n', [{ Name: 'Ann', Note: 'a', line: 2 }]],
    ['but for those with too many fields', 'Name,Note\nAnn,a,b\nBo,c\n', ['ragged-row 2', { Name: 'Bo', Note: 'c', line: 3 }]],
    ['with fields missing that have no name', 'Name,Note,,\nAnn,a\nBo,b,,\n', [{ Name: 'Ann', Note: 'a', '': null, line: 2 }, { Name: 'Bo', Note: 'b', '': '', line: 3 }]],
    ['but for blank ones', 'Name,Note\n,\n \n,,,\nBo,c\n', ['left out: 1 blank', 'left out: 1 blank', 'left out: 1 blank', { Name: 'Bo', Note: 'c', line: 5 }]],
    ['but for those with too few', 'Name,Note\nAnn\nBo,c\n', ['ragged-row 2', { Name: 'Bo', Note: 'c', line: 3 }]],
    ['but for those whose quotes are amiss', 'Name,Note\nAnn,say "hi"\nBo,c\n', ['bad-csv 2', { Name: 'Bo', Note: 'c', line: 3 }]],
    ['but for those with a NUL in them', 'Name,Note\nAnn,a\0\nBo,c\n', ['bad-encoding 2', { Name: 'Bo', Note: 'c', line: 3 }]],
    ['but for those with damage in them', 'Name,Note\nAnn,a\udc80\nBo,c\n', ['bad-encoding 2', { Name: 'Bo', Note: 'c', line: 3 }]],
    ['but for a header that is there again', 'Name,Note\nAnn,a\nName,Note\n\ufeffName,Note\nName,b\n', [{ Name: 'Ann', Note: 'a', line: 2 }, 'bad-row 3', 'bad-row 4', { Name: 'Name', Note: 'b', line: 5 }]],
    ['but for a quote never closed', 'Name,Note\nAnn,"hi\nBo,c\n', ['bad-csv 2', { Name: 'Bo', Note: 'c', line: 3 }]],
  ])('%s', async (_, text, expected) => {
    expect((await read(text)).map(inShort)).toEqual(expected);
    expect((await read(text, [1])).map(inShort)).toEqual(expected);
  }); // prettier-ignore

  it('are counted, the bad ones too', async () => {
    const rows = rowsOf(await read('Name,Note\nAnn,a\nBad\nBo,b\n'));
    expect(rows.map(({ row }) => row)).toEqual([1, 3]);
  });

  it('that can’t be read are named at the quote', async () => {
    const [item] = await read('Name,Note\n"Ann\nLee",x "y"\n');
    expect(item).toMatchObject({ problem: { place: { line: 3, column: 8 } }, rejects: true });
  });

  it('share the names of their columns', async () => {
    const [first, second] = rowsOf(await read('Name,Note\nAnn,a\nBo,b\n'));
    expect(first?.columns).toBe(second?.columns);
  });

  it('have the line on which they begin, for every kind of newline', async () => {
    const note = fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', '\r', '"', ','), { maxLength: 5 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(note, { maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'), fc.nat(2), anySizes, async (notes, lineEnd, blanks, sizes) => {
        const before = lineEnd.repeat(blanks);
        const records = notes.map((text) => `${before}Ann,"${text.replaceAll('"', '""')}"${lineEnd}`);
        const rows = rowsOf(await read(`Name,Note${lineEnd}${records.join('')}`, sizes));
        expect(rows.map((row) => cellsOf(row)['Note'])).toEqual(notes);
        expect(rows.map(({ line }) => line)).toEqual(
          records.map((_, at) => 2 + blanks + linesIn(records.slice(0, at).join(''))),
        );
      }),
      runs,
    );
  }); // prettier-ignore
});

function linesIn(text: string): number {
  return text.split(/\r\n|\n|\r/u).length - 1;
}

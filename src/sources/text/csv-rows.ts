import { parse as parseSync } from 'csv-parse/sync';
import { type Problem, error } from '../../core/problem.js';
import { placeOf } from '../../core/read-row.js';
import { type SourceContext, type SourceInput, type SourceItem } from '../../core/source.js';
import { maxRecordUnits, readRecords } from './csv-records.js';

/** A table in a text: where its header stands, and what divides its fields. */
export interface Table {
  readonly delimiter: ',' | ';' | '\t';
  /** The header's position among the records that aren't empty, from 0: what is before is a preamble. */
  readonly header: number;
  readonly columns: readonly string[];
  /** How many of the columns are read into facts. */
  readonly known: number;
}

const delimiters = [',', ';', '\t'] as const;
export const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** How far down a header is looked for; Connections.csv has three lines before it. */
const headerWithin = 10;
const identity = new Set(['name', 'first-name', 'profile-url', 'note']);

/**
 * The table that the beginning of a file most likely is: of all delimiters and of its first ten
 * records, the one with the most columns that are read into facts. Undefined where there is none
 * that names, addresses or quotes a sender. Commas in notes don't mislead it: only headers count.
 */
export function findTable(head: string, context: SourceContext): Table | undefined {
  if (last?.head !== head || last.context !== context)
    last = { head, context, table: lookForTable(head, context) };
  return last.table;
}

/** The last answer: several formats ask of the same beginning. */
let last:
  | { readonly head: string; readonly context: SourceContext; readonly table: Table | undefined }
  | undefined;

function lookForTable(head: string, context: SourceContext): Table | undefined {
  const { text, delimiter: said } = withoutSeparatorLine(head);
  let best: Table | undefined;
  for (const delimiter of said === undefined ? delimiters : [said])
    for (const [header, columns] of firstRecords(text, delimiter).entries()) {
      const facts = columns.flatMap((column) => context.factOf(column) ?? []);
      const known = new Set(facts).size;
      const better = best === undefined || known > best.known;
      if (better && facts.some((fact) => identity.has(fact)) && looksLikeHeader(columns))
        best = { delimiter, header, columns, known };
    }
  return best;
}

/** The first records with the commonest delimiter, to show a user what was found instead. */
export function firstRecord(head: string): readonly string[] {
  return firstRecords(head, ',')[0] ?? [];
}

function looksLikeHeader(columns: readonly string[]): boolean {
  return columns.every((column) => column.length <= 100 && !column.includes('\n'));
}

function firstRecords(text: string, delimiter: string): readonly (readonly string[])[] {
  const options = {
    delimiter,
    to: headerWithin,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  try {
    return parseSync(text, options);
  } catch {
    return [];
  }
}

/** Excel's `sep=;` line, which says the delimiter and is no record. */
function withoutSeparatorLine(text: string): {
  readonly text: string;
  readonly delimiter?: Table['delimiter'];
} {
  const line = /^sep=([,;\t])(?:\r\n|\n|\r)/iu.exec(text);
  if (line === null) return { text };
  return { text: text.slice(line[0].length), delimiter: line[1] as Table['delimiter'] };
}

/**
 * The rows of a table, each with its own physical line. A row with more or fewer fields than the
 * header is a problem and no row; so is one whose quotes can't be read.
 */
export async function* readTable(
  { file, head, chunks }: SourceInput,
  table: Table,
): AsyncGenerator<SourceItem> {
  const skip = head.length - withoutSeparatorLine(head).text.length;
  let line = skip > 0 ? 2 : 1;
  let seen = 0;
  let row = 0;
  for await (const records of readRecords(withoutStart(chunks, skip), table.delimiter)) {
    for (const { fields, failure, raw } of records) {
      const start = line + countBreaks(leadingBreaks(raw));
      line += countBreaks(raw);
      seen += 1;
      if (seen <= table.header + 1) continue;
      row += 1;
      const place = { file, line: start, row };
      if (fields === undefined)
        yield { kind: 'problem', problem: unreadable(failure, place), rejects: true };
      else yield rowOf(fields, table.columns, place);
    }
  }
}

function rowOf(
  record: readonly string[],
  columns: readonly string[],
  place: { readonly file: string; readonly line: number; readonly row: number },
): SourceItem {
  const surplus = record.slice(columns.length);
  if (record.length < columns.length || surplus.some((value) => value.trim() !== ''))
    return {
      kind: 'problem',
      problem: ragged(record.length, columns.length, place),
      rejects: true,
    };
  return { kind: 'row', row: { ...place, columns, values: record.slice(0, columns.length) } };
}

function ragged(
  fields: number,
  expected: number,
  place: { readonly file: string; readonly line: number; readonly row: number },
): Problem {
  const hint =
    fields > expected
      ? 'put a field that has the delimiter in it into "double quotes"'
      : 'add the missing fields, or look for a quote that is not closed';
  return error(
    'ragged-row',
    `row ${place.row} has ${fields} fields where the header has ${expected}, so it was left out`,
    {
      place: placeOf(place),
      hint,
    },
  );
}

function leadingBreaks(raw: string): string {
  return /^(?:[ \t]*(?:\r\n|\n|\r))*/u.exec(raw)?.[0] ?? '';
}

/** How many lines a text ends. A line break in quotes counts as any other, \r\n once. */
function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) breaks += 1;
  }
  return breaks;
}

function unreadable(
  failure: string | undefined,
  place: { readonly file: string; readonly line: number; readonly row: number },
): Problem {
  if (failure === 'CSV_MAX_RECORD_SIZE')
    return error(
      'bad-csv',
      `row ${place.row} is longer than ${maxRecordUnits} characters, so it was left out`,
      {
        place: placeOf(place),
        hint: 'look for a quote that is not closed',
      },
    );
  const open = failure === 'CSV_QUOTE_NOT_CLOSED';
  const message = open
    ? `row ${place.row} opens a quote that is never closed, so its first line was left out`
    : `the quotes of row ${place.row} can not be read, so its first line was left out`;
  const hint = open ? 'close the quote' : 'write a quote inside a field twice: ""';
  return error('bad-csv', message, { place: placeOf(place), hint });
}

async function* withoutStart(chunks: AsyncIterable<string>, units: number): AsyncGenerator<string> {
  let left = units;
  for await (const chunk of chunks) {
    if (left >= chunk.length) left -= chunk.length;
    else {
      yield chunk.slice(left);
      left = 0;
    }
  }
}

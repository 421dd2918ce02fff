import { type Problem, error } from '../../core/problem.js';
import { type RowPlace } from '../../core/invitation.js';
import { type SourceInput, type SourceItem } from '../../core/source.js';
import { unreadableRow } from './csv-fault.js';
import { type CsvRecord, CsvReader } from './csv-records.js';
import { type Table } from './csv-table.js';

/**
 * The rows of a table, each with its own physical line. A row with more or fewer fields than the
 * header is a problem and no row, and so is one that can't be read. An empty row is left out.
 */
export async function* readTable(
  { file, chunks }: SourceInput,
  table: Table,
): AsyncGenerator<SourceItem> {
  const reader = new CsvReader(table.delimiter, table.rows);
  let row = 0;
  const items = (records: readonly CsvRecord[]): readonly SourceItem[] =>
    records.map((record) => {
      row += 1;
      return itemOf(record, table, { file, row, line: record.line });
    });
  for await (const chunk of withoutStart(chunks, table.rows.at))
    for (const records of reader.read(chunk)) yield* items(records);
  for (const records of reader.end()) yield* items(records);
}

async function* withoutStart(chunks: AsyncIterable<string>, units: number): AsyncGenerator<string> {
  let left = units;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}

function itemOf(
  record: CsvRecord,
  { columns, line: headerLine }: Table,
  place: RowPlace,
): SourceItem {
  if (record.fault !== undefined) return rejected(unreadableRow(record, place));
  const { fields } = record;
  if (fields.every(isBlankText)) return { kind: 'left-out', why: 'blank' };
  // a field too many that is blank says nothing, and neither does one that is missing under no name
  const isRagged =
    !fields.slice(columns.length).every(isBlankText) ||
    !columns.slice(fields.length).every(isBlankText);
  if (isRagged) return rejected(ragged(fields.length, columns.length, place));
  if (isHeader(fields, columns)) return rejected(headerAgain(place));
  const { file, row, line } = place; // much faster than to spread it
  const values = fields.length > columns.length ? fields.slice(0, columns.length) : fields;
  return { kind: 'row', row: { file, row, line, columns, headerLine, values } };
}

/** Whether a row is the header once more, as where two exports were put into one file. */
function isHeader(fields: readonly string[], columns: readonly string[]): boolean {
  return (
    columns.length > 1 &&
    columns.every(
      (name, at) => (at === 0 ? fields[at]?.replace(/^\ufeff/u, '') : fields[at]) === name,
    )
  );
}

function headerAgain({ file, row, line }: RowPlace): Problem {
  return error('bad-row', `row ${row} is the header again, so it was left out`, {
    place: { file, line, column: 1, endColumn: 2 },
    hint: 'if the file was put together from two, delete the line; the rows below it were read',
  });
}

function isBlankText(text: string): boolean {
  return text.trim() === '';
}

function rejected(problem: Problem): SourceItem {
  return { kind: 'problem', problem, rejects: true };
}

function ragged(fields: number, expected: number, { file, row, line }: RowPlace): Problem {
  const hint =
    fields > expected
      ? 'put a field that has the delimiter in it into "double quotes"'
      : 'add the missing fields, or look for a quote that is not closed';
  return error(
    'ragged-row',
    `row ${row} has ${fields} field${fields === 1 ? '' : 's'} where the header has ${expected}, so it was left out`,
    { place: { file, line, column: 1, endColumn: 2 }, hint },
  );
}

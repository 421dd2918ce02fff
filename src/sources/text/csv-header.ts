import { parse } from 'csv-parse/sync';
import { normalizeColumn } from '../../core/fact.js';
import { type Table } from './csv-rows.js';

/** How far down a header is looked for; Connections.csv has three lines before it. */
const headerWithin = 10;

/**
 * The table whose header has all of these columns, by normalized name; undefined where none of the
 * first ten records has them, whatever divides the fields.
 */
export function findHeader(head: string, needed: readonly string[]): Table | undefined {
  for (const delimiter of [',', ';', '\t'] as const) {
    const records = firstRecords(head, delimiter);
    const header = records.findIndex((columns) => {
      const found = new Set(columns.map(normalizeColumn));
      return needed.every((column) => found.has(column));
    });
    const columns = records[header];
    if (columns !== undefined) return { delimiter, header, columns, known: needed.length };
  }
  return undefined;
}

function firstRecords(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      to: headerWithin,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch {
    return [];
  }
}

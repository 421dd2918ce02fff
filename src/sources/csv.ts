import { type Source } from '../core/source.js';
import { readTable } from './text/csv-rows.js';
import { delimiterName, findTable } from './text/csv-table.js';

/** Any table with a header that names columns this tool knows. */
export const csv: Source = {
  name: 'csv',
  about: 'CSV with a header: comma, semicolon, tab or vertical bar between the fields',
  recognise(head, context) {
    const table = findTable(head, context);
    if (table === undefined) return undefined;
    return `${delimiterName(table.delimiter).replace(' ', '-')}-separated, with ${table.known} known column${table.known === 1 ? '' : 's'}`;
  },
  async *read(input, context) {
    const table = findTable(input.head, context);
    if (table === undefined) return;
    if (table.delimiter !== ',')
      yield { kind: 'remark', remark: `fields are divided by ${delimiterName(table.delimiter)}s` };
    if (table.preamble > 0) yield { kind: 'remark', remark: describePreamble(table.preamble) };
    yield* readTable(input, table);
  },
};

function describePreamble(lines: number): string {
  return lines === 1
    ? 'one line before the header was left out'
    : `${lines} lines before the header were left out`;
}

import { type Source } from '../core/source.js';
import { delimiterNames, findTable, readTable } from './text/csv-rows.js';

/** Any table with a header that names columns this tool knows. */
export const csv: Source = {
  name: 'csv',
  about: 'CSV with a header: comma, semicolon or tab between the fields',
  recognise(head, context) {
    const table = findTable(head, context);
    if (table === undefined) return undefined;
    return `${delimiterNames[table.delimiter]}-separated, with ${table.known} known column${table.known === 1 ? '' : 's'}`;
  },
  async *read(input, context) {
    const table = findTable(input.head, context);
    if (table === undefined) return;
    if (table.delimiter !== ',')
      yield { kind: 'remark', remark: `fields are divided by ${delimiterNames[table.delimiter]}s` };
    if (table.header > 0)
      yield { kind: 'remark', remark: `${table.header} line(s) before the header were left out` };
    yield* readTable(input, table);
  },
};

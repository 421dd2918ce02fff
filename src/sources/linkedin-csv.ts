import { normalizeColumn } from '../core/fact.js';
import { type Source, type SourceContext } from '../core/source.js';
import { readTable } from './text/csv-rows.js';
import { type Table, findTable } from './text/csv-table.js';

/** What Invitations.csv has in both of its layouts, to about October 2023 and since. */
const header = ['from', 'to', 'sentat', 'message', 'direction'];

/** `Invitations.csv` of LinkedIn's "Get a copy of your data": sent and received invitations. */
export const linkedinCsv: Source = {
  name: 'linkedin-csv',
  about: 'Invitations.csv of LinkedIn’s data export, with or without profile addresses',
  listsAnswered: true,
  recognise(head, context) {
    return invitationsTable(head, context) && 'the header of LinkedIn’s Invitations.csv';
  },
  async *read(input, context) {
    const table = invitationsTable(input.head, context);
    if (table !== undefined) yield* readTable(input, table);
  },
};

function invitationsTable(head: string, context: SourceContext): Table | undefined {
  const table = findTable(head, context);
  const columns = new Set(table?.columns.map(normalizeColumn));
  return header.every((column) => columns.has(column)) ? table : undefined;
}

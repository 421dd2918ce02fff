import { identityOf } from './identity.js';
import { dateIn, mention, type ArchiveRow, type ArchiveTable } from './table.js';

/** First and last name of a record that has one column for each. */
export function fullName(row: ArchiveRow, first = 'firstname', last = 'lastname'): string {
  return `${row.get(first)} ${row.get(last)}`.trim();
}

/** `Connections.csv`: whom the owner is connected with. */
export const connections: ArchiveTable = {
  name: 'Connections.csv',
  about: 'whom you are connected with, and since when',
  columns: ['firstname', 'lastname', 'connectedon'],
  always: true,
  note(row, notes) {
    const name = fullName(row);
    const written = { address: row.get('url'), email: row.get('emailaddress'), name };
    // closed and hidden profiles have a date and nothing else
    if (Object.values(written).every((value) => value.trim() === '')) return true;
    const company = row.get('company').trim();
    return mention({ ...notes, people: notes.connections }, identityOf(written), {
      kind: 'connected',
      table: this.name,
      line: row.line,
      days: dateIn(row, 'connectedon'),
      ...(company === '' ? {} : { company }),
    });
  },
};

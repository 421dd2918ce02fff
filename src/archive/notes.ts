import { fullName } from './connections.js';
import { identityOf } from './identity.js';
import { dateIn, mention, type ArchiveTable } from './table.js';

/** `Notes.csv`: what the owner noted about people. */
export const notesTable: ArchiveTable = {
  name: 'Notes.csv',
  about: 'what you have noted about people',
  columns: ['note'],
  note(row, notes) {
    const text = row.get('note').trim();
    if (text === '') return true;
    const written = {
      address: row.get('connectionprofileurl') || row.get('profileurl'),
      name: fullName(row, 'connectionfirstname', 'connectionlastname'),
    };
    return mention(notes, identityOf(written), {
      kind: 'note',
      table: this.name,
      line: row.line,
      days: dateIn(row, 'createdon'),
      text,
    });
  },
};

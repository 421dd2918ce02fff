import { fullName } from './connections.js';
import { identityOf } from './identity.js';
import { dateIn, mention, type ArchiveTable } from './table.js';

function recommendations(name: string, about: string): ArchiveTable {
  return {
    name,
    about,
    columns: ['firstname', 'lastname'],
    note(row, notes) {
      const written = { address: row.get('url') || row.get('profileurl'), name: fullName(row) };
      const company = row.get('company').trim();
      const status = row.get('status').trim().toLowerCase();
      // one that was only asked for is none
      if (/^(?:pending|requested|declined|withdrawn)/u.test(status)) return true;
      return mention(notes, identityOf(written), {
        kind: 'recommended',
        table: name,
        line: row.line,
        days: dateIn(row, 'creationdate'),
        ...(company === '' ? {} : { company }),
      });
    },
  };
}

/** `Recommendations_Received.csv`: who recommended the owner. */
export const recommendationsReceived = recommendations(
  'Recommendations_Received.csv',
  'who has recommended you',
);

/** `Recommendations_Given.csv`: whom the owner recommended. */
export const recommendationsGiven = recommendations(
  'Recommendations_Given.csv',
  'whom you have recommended',
);

import { fullName } from './connections.js';
import { identityOf } from './identity.js';
import { dateIn, mention, type ArchiveTable } from './table.js';

function endorsements(name: string, about: string, role: string, counts: RegExp): ArchiveTable {
  return {
    name,
    about,
    columns: [`${role}firstname`, `${role}lastname`],
    note(row, notes) {
      if (!counts.test(row.get('endorsementstatus').trim())) return true;
      const written = {
        address: row.get(`${role}publicurl`),
        name: fullName(row, `${role}firstname`, `${role}lastname`),
      };
      return mention(notes, identityOf(written), {
        kind: 'endorsed',
        table: name,
        line: row.line,
        days: dateIn(row, 'endorsementdate'),
      });
    },
  };
}

/** `Endorsement_Received_Info.csv`: whose endorsement the owner took; anybody may offer one. */
export const endorsementsReceived = endorsements(
  'Endorsement_Received_Info.csv',
  'who has endorsed a skill of yours, where you accepted it',
  'endorser',
  /^(?:accepted|hidden)?$/iu,
);

/** `Endorsement_Given_Info.csv`: whom the owner endorsed, accepted or not. */
export const endorsementsGiven = endorsements(
  'Endorsement_Given_Info.csv',
  'whom you have endorsed',
  'endorsee',
  /^/u,
);

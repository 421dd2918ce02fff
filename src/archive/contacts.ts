import { fullName } from './connections.js';
import { identityOf } from './identity.js';
import { dateIn, mention, type ArchiveRow, type ArchiveTable } from './table.js';

function contacts(name: string, about: string): ArchiveTable {
  return {
    name,
    about,
    columns: ['firstname', 'lastname'],
    note(row, notes) {
      const address = /[^\s,;]*\/in\/[^\s,;]+/iu.exec(row.get('profiles'))?.[0];
      const called = row.get('fullname').trim() || nameOf(row);
      const company = row.get('companies').trim();
      const emails = row
        .get('emails')
        .split(/[,;\s]+/u)
        .filter((email) => email.includes('@'));
      const said = {
        kind: 'contact',
        table: name,
        line: row.line,
        days: dateIn(row, 'createdat'),
        ...(company === '' ? {} : { company }),
      } as const;
      const [first, ...others] = emails;
      const known = mention(notes, identityOf({ address, email: first, name: called }), said);
      for (const email of others) {
        const identity = identityOf({ address, email: first, name: called });
        if (identity !== undefined) notes.people.alsoReached(notes.people.find(identity), email);
      }
      return known;
    },
  };
}

function nameOf(row: ArchiveRow): string {
  return fullName(row).replace(/\s+/gu, ' ');
}

/** `Contacts.csv`: the owner's address book. */
export const contactsTable = contacts('Contacts.csv', 'who is in your address book');

/** `ImportedContacts.csv`: the address book in its other layout. */
export const importedContacts = contacts('ImportedContacts.csv', 'who is in your address book');

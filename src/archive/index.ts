import { companyFollows, education, positions, profile } from './owner-tables.js';
import { connections } from './connections.js';
import { contactsTable, importedContacts } from './contacts.js';
import { endorsementsGiven, endorsementsReceived } from './endorsements.js';
import { invitations } from './invitations.js';
import { messages } from './messages.js';
import { notesTable } from './notes.js';
import { recommendationsGiven, recommendationsReceived } from './recommendations.js';
import { type ArchiveTable } from './table.js';

/** Every file of the archive that is read, in the order of reading: first who the owner is. */
export const archiveTables: readonly ArchiveTable[] = [
  profile,
  positions,
  education,
  invitations,
  connections,
  messages,
  recommendationsReceived,
  recommendationsGiven,
  endorsementsReceived,
  endorsementsGiven,
  contactsTable,
  importedContacts,
  notesTable,
  companyFollows,
];

import { type Days, parseDays } from '../core/day.js';
import { type Identity } from './identity.js';
import { type Conversation, type Mention } from './mention.js';
import { type ArchiveOwner } from './owner.js';
import { type People } from './people.js';

/** A row of a file of the archive. */
export interface ArchiveRow {
  readonly line: number;
  /** What stands under a column, by its normalized name; empty where there is no such column. */
  get(column: string): string;
}

/** The archive while it is read. */
export interface ArchiveNotes {
  readonly people: People;
  /**
   * Whom the owner is connected with: the same people, or others where what is known only of them
   * must not be used.
   */
  readonly connections: People;
  readonly owner: ArchiveOwner;
  /** By the file's own ids. */
  readonly conversations: Map<string, Conversation>;
}

/** A file of the archive, and what it says. */
export interface ArchiveTable {
  /** The file as the archive calls it. */
  readonly name: string;
  /** What is taken from it, in a line. */
  readonly about: string;
  /** The columns its header must have, by normalized name. */
  readonly columns: readonly string[];
  /** Whether it is read whatever the policy asks for: it says who is who, or who is pending. */
  readonly always?: boolean;
  /** Notes what a row says; false where it can't be read, or names nobody. */
  note(row: ArchiveRow, notes: ArchiveNotes): boolean;
}

/** The date a cell says; undefined where it is blank or can't be read. */
export function dateIn(row: ArchiveRow, column: string): Days | undefined {
  return parseDays(row.get(column));
}

/** Notes that a record speaks of a person; false where it names nobody. */
export function mention(
  { people }: ArchiveNotes,
  identity: Identity | undefined,
  said: Mention,
): boolean {
  if (identity === undefined) return false;
  // nobody is connected twice; an address book has people several times
  people.find(identity, said.kind === 'connected' ? said.table : undefined).mentions.push(said);
  return true;
}

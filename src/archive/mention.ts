import { type Day, type Days } from '../core/day.js';
import { type Person } from './people.js';

/** What a record says of a person besides messages. */
export type MentionKind =
  | 'connected'
  | 'recommended'
  | 'endorsed'
  | 'contact'
  | 'note'
  /** The owner invited them. */
  | 'invited-by-owner'
  /** They invited the owner. */
  | 'invited-owner';

/** Where one file of the archive speaks of a person. */
export interface Mention {
  readonly kind: MentionKind;
  /** The file as the archive calls it. */
  readonly table: string;
  readonly line: number;
  /** When it happened; undefined where the file doesn't say. */
  readonly days?: Days | undefined;
  /** What the owner noted. */
  readonly text?: string;
  /** Where the person works or worked, by this record. */
  readonly company?: string;
  /** Whether the record names no address, so that only the name says who is meant. */
  readonly byName?: boolean;
}

/** The messages of one conversation, in the order of the file; one array for each of their parts. */
export class Conversation {
  /** Everybody but the owner. */
  readonly participants = new Set<Person>();
  readonly #from: (Person | undefined)[] = [];
  readonly #days: Day[] = [];
  readonly #lines: number[] = [];

  /** Adds a message; `from` is undefined where the owner wrote it. */
  add(from: Person | undefined, day: Day, line: number): void {
    this.#from.push(from);
    this.#days.push(day);
    this.#lines.push(line);
  }

  /** Takes one participant for another, who has turned out to be the same person. */
  replace(person: Person, by: Person): void {
    if (this.participants.delete(person)) this.participants.add(by);
    for (const [at, from] of this.#from.entries()) if (from === person) this.#from[at] = by;
  }

  /** Whether it is between the owner and one other person. */
  get isDirect(): boolean {
    return this.participants.size === 1;
  }

  /** The messages that the person and the owner wrote before `until`, which is excluded. */
  count(person: Person, until: Day): MessageCount {
    const count = { theirs: 0, owners: 0, lastDay: -Infinity, lastLine: 0, firstLine: 0 };
    for (const [at, from] of this.#from.entries()) {
      const day = this.#days[at] ?? 0;
      if (day >= until || (from !== undefined && from !== person)) continue;
      if (from === undefined) count.owners += 1;
      else count.theirs += 1;
      const line = this.#lines[at] ?? 0;
      if (count.firstLine === 0 || line < count.firstLine) count.firstLine = line;
      if (day < count.lastDay || (day === count.lastDay && line < count.lastLine)) continue;
      count.lastDay = day;
      count.lastLine = line;
    }
    return count;
  }
}

/** How many messages were written, and where the last stands. */
export interface MessageCount {
  readonly theirs: number;
  readonly owners: number;
  readonly lastDay: Day;
  readonly lastLine: number;
  readonly firstLine: number;
}

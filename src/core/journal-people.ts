import { profileKeyOf } from './invitation.js';
import { type Decided, type JournalEntry } from './journal-line.js';
import { fold } from './text.js';

/** Somebody in a journal, as they are named by a person: by the address of the profile, or by name. */
export interface FoundPerson {
  /** The keys of all their entries. */
  readonly keys: ReadonlySet<string>;
  /** Different profiles that have this name; more than one: it is not known who is meant. */
  readonly addresses: readonly string[];
}

/** Who is meant by an address or a name: nobody has no keys. A name must be whole. */
export function findPerson(entries: readonly JournalEntry[], named: string): FoundPerson {
  const decided = entries.filter((entry) => entry.kind === 'decided');
  const address = isAddress(named) ? profileKeyOf(named) : undefined;
  const name = fold(named).text.trim();
  const meant = decided.filter((entry) =>
    address === undefined ? fold(entry.name).text.trim() === name : entry.key === address,
  );
  const byKey = new Map(meant.map((entry) => [entry.key, entry]));
  return {
    keys: new Set(byKey.keys()),
    addresses: [...byKey.values()].filter(hasAddress).map(({ url }) => url),
  };
}

/** Whether a part of the name or the address is in an entry, as people compare texts. */
export function mentions({ name, url }: Decided, part: string): boolean {
  const wanted = fold(part).text;
  return fold(name).text.includes(wanted) || fold(url).text.includes(wanted);
}

function isAddress(named: string): boolean {
  return /^\S+\/\S+$/u.test(named.trim());
}

function hasAddress({ key }: Decided): boolean {
  return !key.startsWith('#');
}

import { hasValue } from '../core/evidence.js';
import { type ReadFact } from '../core/fact.js';
import { Text } from '../core/text.js';
import { identityOf } from './identity.js';
import { type Match, type People } from './people.js';

/** The sender of an invitation, as far as the archive knows them. */
export interface Sender {
  readonly match: Match | 'ambiguous' | undefined;
  readonly read: ReadFact;
}

/**
 * Whom the archive means by the sender. A name alone is no match where it is among `sharedNames`,
 * which several senders of the run have.
 */
export function senderOf(
  read: ReadFact,
  people: People,
  sharedNames: ReadonlySet<string> = new Set(),
): Sender {
  const identity = identityOf({
    address: textOf(read, 'profile-url'),
    email: textOf(read, 'email'),
    name: textOf(read, 'name'),
  });
  const match = identity && people.match(identity);
  if (match === undefined || match === 'ambiguous' || match.by !== 'name only')
    return { match, read };
  const shared = identity?.name !== undefined && sharedNames.has(identity.name);
  return { match: shared ? 'ambiguous' : match, read };
}

/** A fact of type text as it is written; undefined where it is not known. */
export function textOf(read: ReadFact, fact: string): string | undefined {
  const evidence = read(fact, 'text');
  return hasValue(evidence) && evidence.state === 'known' && evidence.value instanceof Text
    ? evidence.value.raw
    : undefined;
}

import { type Archive } from '../archive/archive.js';
import { identityOf } from '../archive/identity.js';
import { type Invitation } from '../core/invitation.js';
import { type ReadEvent } from './read-invitations.js';

/**
 * Leaves out the invitations that the owner has accepted: their senders are among the connections.
 * Says how many of them were recognised by name alone.
 */
export async function* onlyPending(
  events: AsyncIterable<ReadEvent>,
  archive: Archive,
): AsyncGenerator<ReadEvent> {
  let file = '';
  let used = true;
  let byName = 0;
  for await (const event of events) {
    if (event.kind === 'file') {
      if (byName > 0) yield recognisedByName(file, byName);
      ({ file, usesArchive: used } = event);
      byName = 0;
    }
    const connection =
      event.kind === 'invitation' && used ? connectionOf(event.invitation, archive) : undefined;
    if (connection === undefined) yield event;
    else {
      if (connection.match.by === 'name only' || connection.mention.byName === true) byName += 1;
      yield { kind: 'left-out', why: 'connected' };
    }
  }
  if (byName > 0) yield recognisedByName(file, byName);
}

function connectionOf(
  invitation: Invitation,
  archive: Archive,
): ReturnType<Archive['connectionWith']> {
  const identity = senderOf(invitation);
  return identity && archive.connectionWith(identity);
}

/** By what an invitation's own cells say who sent it. */
export function senderOf(invitation: Invitation): ReturnType<typeof identityOf> {
  const text = (fact: string): string => String(invitation.cell(fact)?.value ?? '');
  const name = text('name') || `${text('first-name')} ${text('last-name')}`;
  return identityOf({ address: text('profile-url'), email: text('email'), name });
}

function recognisedByName(file: string, count: number): ReadEvent {
  const what = count === 1 ? '1 of the accepted was' : `${count} of the accepted were`;
  return {
    kind: 'remark',
    file,
    remark: `${what} recognised by name only, since an address is missing`,
  };
}

/** The names that several of the senders have; each of them is no match where it is all there is. */
export function namesShared(invitations: Iterable<Invitation>): ReadonlySet<string> {
  const bearers = new Map<string, Set<string>>();
  for (const invitation of invitations) {
    const sender = senderOf(invitation);
    if (sender?.name === undefined) continue;
    const known = bearers.get(sender.name) ?? new Set();
    bearers.set(sender.name, known.add(sender.slug ?? `${invitation.file}:${invitation.row}`));
  }
  return new Set([...bearers].flatMap(([name, known]) => (known.size > 1 ? [name] : [])));
}

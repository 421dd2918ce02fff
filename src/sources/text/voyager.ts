import { type LeftOut } from '../../core/left-out.js';
import { type JsonObject, isObject } from './json-rows.js';
import {
  type Said,
  at,
  noteAt,
  objectAt,
  profileUrl,
  textAt,
  whenAt,
  wordAt,
} from './json-value.js';
import { mutualConnections } from './mutual-connections.js';
import { standingOf } from './standing.js';

/** Finds the object that a reference names, where the text is a graph of references. */
export type Resolve = (urn: string) => JsonObject | undefined;

/** Whether an object is a view of an invitation: the invitation and what is known around it. */
export function isView(object: JsonObject): boolean {
  const { $type: type } = object;
  if (typeof type === 'string')
    return /InvitationView(?:V\d+)?$/u.test(type) && !/\.Generic/u.test(type);
  return ['invitation', '*invitation', 'genericInvitationView', '*genericInvitationView'].some(
    (key) => key in object,
  );
}

/** Whether an object is an invitation itself, which may stand without a view. */
export function isInvitation(object: JsonObject): boolean {
  const { $type: type } = object;
  if (typeof type === 'string')
    return /relationships\.invitation\.(?:Sent|Received)?Invitation$/u.test(type);
  return ends.some((key) => key in object || `*${key}` in object);
}

/** Where an invitation has its two ends, in the two generations of the format. */
const senders = ['fromMember', 'genericInviter.memberProfileUrn', 'inviter'];
const receivers = ['toMember', 'inviteeMember'];
const ends = ['fromMember', 'toMember', 'genericInviter', 'inviteeMember'];

/** The invitation in a view, which may be the object itself. */
export function invitationOf(object: JsonObject, resolve: Resolve): JsonObject | undefined {
  return referred(object, 'invitation', resolve) ?? (isInvitation(object) ? object : undefined);
}

/**
 * Whose invitations these are: the member at one end of most of them, since the other end is
 * another each time; of a single invitation, who received it. Undefined where an end isn't said.
 */
export function ownerOf(invitations: readonly JsonObject[]): string | undefined {
  const counts = new Map<string, number>();
  for (const invitation of invitations) {
    const [from, to] = membersOf(invitation);
    if (from === undefined || to === undefined) continue;
    for (const member of new Set([to, from])) counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** What a view or an invitation says; or why there is nothing to screen. Undefined: not who sent it. */
export function readVoyager(
  object: JsonObject,
  resolve: Resolve,
  owner: string | undefined,
): readonly Said[] | LeftOut | undefined {
  if (referred(object, 'genericInvitationView', resolve) !== undefined) return 'not-a-person';
  const invitation = invitationOf(object, resolve);
  if (invitation === undefined) return undefined;
  const standing = standingOf(
    wordAt(invitation, 'genericInvitationType'),
    wordAt(invitation, 'invitationType'),
    wordAt(invitation, 'invitationState'),
  );
  if (standing !== undefined) return standing;
  const [from] = membersOf(invitation);
  if (from !== undefined && from === owner) return 'outgoing';
  const sender = memberAt(invitation, senders, resolve);
  if (sender !== undefined)
    return isCompany(sender) ? 'not-a-person' : said(object, invitation, sender);
  return memberAt(invitation, receivers, resolve) === undefined
    ? said(object, invitation, {})
    : 'outgoing';
}

function isCompany(member: JsonObject): boolean {
  const named = wordAt(member, '$type') ?? wordAt(member, 'entityUrn') ?? '';
  return /(?:company|school|organization)(?::|$)/iu.test(named) || 'universalName' in member;
}

function said(view: JsonObject, invitation: JsonObject, sender: JsonObject): readonly Said[] {
  return [
    ['firstName', 'first-name', textAt(sender, 'firstName')],
    ['lastName', 'last-name', textAt(sender, 'lastName')],
    ['title', 'name', textAt(view, 'title')],
    ['publicIdentifier', 'profile-url', profileUrl(wordAt(sender, 'publicIdentifier'))],
    ['occupation', 'headline', textAt(sender, 'occupation')],
    ['headline', 'headline', textAt(sender, 'headline')],
    ['subtitle', 'headline', textAt(view, 'subtitle')],
    noteIn(invitation),
    whenAt(invitation, 'sentTime'),
    whenAt(view, 'sentTimeLabel'),
    ['insights', 'mutual-connections', mutualIn(view['insights'])],
  ];
}

/**
 * `customMessage` says whether the sender wrote the message; where they did and it is missing, the
 * note is unknown. An invitation without either has none.
 */
function noteIn(invitation: JsonObject): Said {
  const { customMessage } = invitation;
  if (customMessage === false) return ['message', 'note', ''];
  const message = noteAt(invitation, 'message');
  if (customMessage === true) return ['message', 'note', message === '' ? undefined : message];
  if (typeof customMessage === 'string') return ['customMessage', 'note', customMessage];
  return ['message', 'note', message ?? ''];
}

/** How many connections are shared, where an insight says it in a number or in words. */
function mutualIn(insights: unknown, depth = 0): number | undefined {
  if (Array.isArray(insights)) {
    for (const insight of insights) {
      const found = mutualIn(insight, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isObject(insights) || depth > 4) return undefined;
  const { totalCount, text } = insights;
  if (typeof totalCount === 'number') return totalCount;
  const words = typeof text === 'string' ? mutualConnections(text) : undefined;
  return words ?? mutualIn(Object.values(insights).filter(isObject), depth);
}

/** The object under a key: itself, or the one that a reference names. */
function referred(object: JsonObject, path: string, resolve: Resolve): JsonObject | undefined {
  const reference = referenceAt(object, path);
  return reference === undefined ? objectAt(object, path) : resolve(reference);
}

/** The reference under a key, which is marked by a star or is a text. */
function referenceAt(object: JsonObject, path: string): string | undefined {
  const starred = path.replace(/[^.]+$/u, (key) => `*${key}`);
  const found = [at(object, starred), at(object, path)].find((value) => typeof value === 'string');
  return found;
}

function memberAt(
  invitation: JsonObject,
  paths: readonly string[],
  resolve: Resolve,
): JsonObject | undefined {
  for (const path of paths) {
    const member = referred(invitation, path, resolve);
    if (member !== undefined) return member;
  }
  return undefined;
}

/** The ids of the members at both ends, without what stands before them in their names. */
function membersOf(
  invitation: JsonObject,
): readonly [from: string | undefined, to: string | undefined] {
  const idOf = (paths: readonly string[]): string | undefined => {
    const [path = ''] = paths;
    const urn =
      wordAt(invitation, `${path}Id`) ?? paths.map((one) => urnAt(invitation, one)).find(Boolean);
    return urn?.replace(/^.*:/u, '');
  };
  return [idOf(senders), idOf(receivers)];
}

function urnAt(invitation: JsonObject, path: string): string | undefined {
  const member = objectAt(invitation, path);
  return (
    referenceAt(invitation, path) ??
    (member &&
      ['entityUrn', 'dashEntityUrn', 'publicIdentifier']
        .map((key) => wordAt(member, key))
        .find(Boolean))
  );
}

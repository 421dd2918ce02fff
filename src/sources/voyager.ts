import { type Source, type SourceInput, type SourceItem } from '../core/source.js';
import { jsonHead } from './text/json-head.js';
import { type JsonListFormat, isJsonList, readJsonList } from './text/json-list.js';
import { type JsonObject } from './text/json-rows.js';
import { objectAt } from './text/json-value.js';
import { invitationOf, isInvitation, ownerOf, readVoyager } from './text/voyager.js';

/** Nothing is a reference here: what belongs together stands together. */
const nowhere = (): undefined => undefined;

/** The format, for the invitations of one owner. */
function formatFor(owner: string | undefined): JsonListFormat {
  return { isRecord, read: (record) => readVoyager(record, nowhere, owner) };
}

/**
 * Invitations of LinkedIn's own web client: views with what is known around them, or the invitations
 * alone, as `get_invitations()` of Python's linkedin-api returns them.
 */
export const voyager: Source = {
  name: 'voyager',
  about: 'Voyager JSON of LinkedIn’s web client, plain: views, or the invitations alone',
  recognise: (head) =>
    isJsonList(head, formatFor(undefined))
      ? 'invitations with "fromMember" or "genericInvitationView", as in Voyager JSON'
      : undefined,
  read: (input) => read(input),
};

function read(input: SourceInput): AsyncIterable<SourceItem> {
  const records = jsonHead(input.head)?.records ?? [];
  const invitations = records
    .map(({ object }) => invitationOf(object, nowhere))
    .filter((invitation) => invitation !== undefined);
  return readJsonList(input, formatFor(ownerOf(invitations)));
}

function isRecord(record: JsonObject): boolean {
  if (objectAt(record, 'genericInvitationView') !== undefined) return true;
  const invitation = objectAt(record, 'invitation') ?? record;
  return (
    isInvitation(invitation) &&
    ['fromMember', 'toMember', 'genericInviter.memberProfileUrn'].some(
      (path) => objectAt(invitation, path) !== undefined,
    )
  );
}

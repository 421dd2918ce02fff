import { type LeftOut } from '../core/left-out.js';
import { type Source } from '../core/source.js';
import { type JsonListFormat, isJsonList, readJsonList } from './text/json-list.js';
import { type JsonObject, isObject } from './text/json-rows.js';
import {
  type Said,
  countAt,
  isPage,
  noteAt,
  profileUrl,
  textAt,
  whenAt,
  wordAt,
} from './text/json-value.js';
import { standingOf } from './text/standing.js';

const format: JsonListFormat = {
  isRecord: (record) =>
    'invitationCategory' in record || ('invitationUrn' in record && isObject(record['profile'])),
  read: (record) => leftOut(record) ?? said(record),
};

/** The answers of ConnectSafely's API on invitations: those of people, pages, newsletters, events. */
export const connectsafely: Source = {
  name: 'connectsafely',
  about: 'invitations as ConnectSafely’s API answers',
  recognise: (head) =>
    isJsonList(head, format)
      ? 'a list of invitations with the keys of ConnectSafely’s API'
      : undefined,
  read: (input) => readJsonList(input, format),
};

function leftOut(record: JsonObject): LeftOut | undefined {
  if (isPage(wordAt(record, 'profile.profileUrl'))) return 'not-a-person';
  return standingOf(
    wordAt(record, 'invitationCategory'),
    wordAt(record, 'invitationType'),
    wordAt(record, 'invitationState'),
    wordAt(record, 'status'),
  );
}

function said(record: JsonObject): readonly Said[] {
  const identifier = wordAt(record, 'profile.publicIdentifier');
  return [
    ['id', 'column.id', countAt(record, 'id')],
    ['profile.firstName', 'first-name', textAt(record, 'profile.firstName')],
    ['profile.lastName', 'last-name', textAt(record, 'profile.lastName')],
    ['profile.profileUrl', 'profile-url', textAt(record, 'profile.profileUrl')],
    ['profile.publicIdentifier', 'profile-url', profileUrl(identifier)],
    ['profile.headline', 'headline', textAt(record, 'profile.headline')],
    ['companyName', 'company', textAt(record, 'companyName')],
    ['message', 'note', noteAt(record, 'message')],
    whenAt(record, 'receivedAt'),
  ];
}

import { type LeftOut } from '../core/left-out.js';
import { type Source } from '../core/source.js';
import { type JsonListFormat, isJsonList, readJsonList } from './text/json-list.js';
import { type JsonObject, isObject } from './text/json-rows.js';
import { type Said, countAt, isPage, noteAt, textAt, whenAt, wordAt } from './text/json-value.js';
import { standingOf } from './text/standing.js';

const format: JsonListFormat = {
  isRecord: (record) => hasOne(record, keys) && (isFirst(record) || isSecond(record)),
  read: (record) => leftOut(record) ?? said(record),
};

/** The answers of Linkup's API on received invitations, in both of its versions. */
export const linkup: Source = {
  name: 'linkup',
  about: 'received invitations as Linkup’s API answers, version 1 or 2',
  recognise: (head) =>
    isJsonList(head, format) ? 'a list of invitations with the keys of Linkup’s API' : undefined,
  read: (input) => readJsonList(input, format),
};

/** What records of both versions say in one form or another; their owner may have taken some away. */
const keys = ['entity_urn', 'shared_secret', 'sent_time', 'sent_time_days'];

function isFirst(record: JsonObject): boolean {
  return hasOne(record, ['invitation_id', 'invitation_state']) && 'name' in record;
}

function isSecond({ sender }: JsonObject): boolean {
  return isObject(sender) && hasOne(sender, ['linkedin_url', 'first_name']);
}

function hasOne(record: JsonObject, names: readonly string[]): boolean {
  return names.some((name) => name in record);
}

function leftOut(record: JsonObject): LeftOut | undefined {
  if (isPage(wordAt(record, 'profile_url')) || isPage(wordAt(record, 'sender.linkedin_url')))
    return 'not-a-person';
  return standingOf(wordAt(record, 'invitation_type'), wordAt(record, 'invitation_state'));
}

function said(record: JsonObject): readonly Said[] {
  return [
    ['name', 'name', textAt(record, 'name')],
    ['sender.first_name', 'first-name', textAt(record, 'sender.first_name')],
    ['sender.last_name', 'last-name', textAt(record, 'sender.last_name')],
    ['profile_url', 'profile-url', textAt(record, 'profile_url')],
    ['sender.linkedin_url', 'profile-url', textAt(record, 'sender.linkedin_url')],
    ['subtitle', 'headline', textAt(record, 'subtitle')],
    ['sender.headline', 'headline', textAt(record, 'sender.headline')],
    ['sender.location', 'location', textAt(record, 'sender.location')],
    ['message', 'note', noteAt(record, 'message')],
    ['shared_connections', 'mutual-connections', countAt(record, 'shared_connections')],
    ['sent_time_days', 'age-days', countAt(record, 'sent_time_days')],
    whenAt(record, 'sent_time'),
  ];
}

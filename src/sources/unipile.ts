import { type Source } from '../core/source.js';
import { type JsonListFormat, isJsonList, readJsonList } from './text/json-list.js';
import { type JsonObject, isObject } from './text/json-rows.js';
import {
  type Said,
  countAt,
  noteAt,
  profileUrl,
  textAt,
  whenAt,
  wordAt,
} from './text/json-value.js';

const format: JsonListFormat = {
  isRecord: ({ object, inviter }) =>
    object === 'InvitationReceived' ||
    object === 'InvitationSent' ||
    (isObject(inviter) && ('inviter_name' in inviter || 'inviter_public_identifier' in inviter)),
  isEmptyText: ({ object }) => object === 'InvitationList',
  read: (record) => (record['object'] === 'InvitationSent' ? 'outgoing' : said(record)),
};

/** The answers of Unipile's API on received invitations. */
export const unipile: Source = {
  name: 'unipile',
  about: 'received invitations as Unipile’s API answers',
  recognise: (head) =>
    isJsonList(head, format) ? 'a list of invitations with the keys of Unipile’s API' : undefined,
  read: (input) => readJsonList(input, format),
};

function said(record: JsonObject): readonly Said[] {
  return [
    ['id', 'column.id', countAt(record, 'id')],
    ['inviter.inviter_name', 'name', textAt(record, 'inviter.inviter_name')],
    ['inviter.inviter_public_identifier', 'profile-url', addressOf(record)],
    ['inviter.inviter_description', 'headline', textAt(record, 'inviter.inviter_description')],
    ['invitation_text', 'note', noteAt(record, 'invitation_text')],
    ...sentAt(record),
  ];
}

/** `parsed_datetime` is the moment; `date` is words in the language of the account. */
function sentAt(record: JsonObject): readonly Said[] {
  return wordAt(record, 'parsed_datetime') === undefined
    ? [whenAt(record, 'date')]
    : [whenAt(record, 'parsed_datetime')];
}

function addressOf(record: JsonObject): string | undefined {
  const identifier = wordAt(record, 'inviter.inviter_public_identifier');
  const provider = wordAt(record, 'specifics.provider') ?? 'LINKEDIN';
  if (provider === 'LINKEDIN') return profileUrl(identifier);
  return provider === 'INSTAGRAM' && identifier !== undefined
    ? `https://www.instagram.com/${identifier}`
    : undefined;
}

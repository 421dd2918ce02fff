import { type LeftOut } from '../core/left-out.js';
import { type Source } from '../core/source.js';
import { type JsonListFormat, isJsonList, readJsonList } from './text/json-list.js';
import { type JsonObject, isObject } from './text/json-rows.js';
import { type Said, at, textAt, wordAt } from './text/json-value.js';

/** What a relationship is by its number. Requests to the owner are 3. */
const kinds: ReadonlyMap<unknown, LeftOut | 'received'> = new Map<unknown, LeftOut | 'received'>([
  [1, 'connected'],
  [2, 'not-pending'],
  [3, 'received'],
  [4, 'outgoing'],
  [5, 'not-pending'],
  [6, 'not-pending'],
  ['FRIEND', 'connected'],
  ['BLOCKED', 'not-pending'],
  ['PENDING_INCOMING', 'received'],
  ['PENDING_OUTGOING', 'outgoing'],
]);

const format: JsonListFormat = {
  isRecord: (record) =>
    kinds.has(record['type']) && isObject(record['user']) && 'username' in record['user'],
  isEmptyText: ({ relationships, discriminator }) =>
    Array.isArray(relationships) && discriminator !== undefined,
  read(record) {
    const kind = kinds.get(record['type']);
    return kind === 'received' ? said(record) : kind;
  },
};

/** `account/user.json` of Discord's data package: the relationships of type 3. */
export const discord: Source = {
  name: 'discord',
  about: 'friend requests in user.json of Discord’s data package',
  recognise: (head) =>
    isJsonList(head, format)
      ? 'relationships with a type and a user, as in Discord’s user.json'
      : undefined,
  read: (input) => readJsonList(input, format),
};

function said(record: JsonObject): readonly Said[] {
  const bot = at(record, 'user.bot');
  return [
    ['user.global_name', 'name', textAt(record, 'user.global_name')],
    ['nickname', 'name', textAt(record, 'nickname')],
    ['user.username', 'name', textAt(record, 'user.username')],
    ['user.username', 'column.username', wordAt(record, 'user.username')],
    ['user.bot', 'column.bot', typeof bot === 'boolean' ? bot : undefined],
    ['since', 'sent-at', textAt(record, 'since')],
    ['id', 'column.id', textAt(record, 'id')],
  ];
}

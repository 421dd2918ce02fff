import { type LeftOut } from '../core/left-out.js';
import { type Source } from '../core/source.js';
import { type JsonListFormat, isJsonList, readJsonList } from './text/json-list.js';
import { type JsonObject } from './text/json-rows.js';
import { countAt, textAt } from './text/json-value.js';
import { withoutMojibake } from './text/mojibake.js';

/** The lists of Facebook's export by their keys, without the version at the end. */
const lists: ReadonlyMap<string, LeftOut | 'received'> = new Map<string, LeftOut | 'received'>([
  ['received_requests', 'received'],
  ['sent_requests', 'outgoing'],
  ['rejected_requests', 'not-pending'],
]);
const siblings: ReadonlyMap<string, string> = new Map([
  ['friends', 'the list of your friends'],
  ['deleted_friends', 'the list of friends you removed'],
  ['following', 'the list of whom you follow'],
  ['followers', 'the list of who follows you'],
]);

const format: JsonListFormat = {
  isRecord: (record, path) =>
    'name' in record &&
    (lists.has(listOf(path)) ||
      ('timestamp' in record && (siblings.has(listOf(path)) || isBare(record, path)))),
  isEmptyText: (text) =>
    Object.keys(text).some((key) => lists.has(key.replace(/_v\d+$/u, '')) && /_v\d+$/u.test(key)),
  read(record, path) {
    const kind = lists.get(listOf(path)) ?? 'received';
    if (kind !== 'received') return kind;
    const name = textAt(record, 'name');
    return [
      ['name', 'name', typeof name === 'string' ? withoutMojibake(name) : name],
      ['timestamp', 'sent-at', momentOf(record)],
    ];
  },
  sibling: (path) => siblings.get(listOf(path)),
  remark(path) {
    if (lists.get(listOf(path)) === 'outgoing')
      return `"${path}" has the requests you sent; those you received are in received_friend_requests.json`;
    return lists.has(listOf(path))
      ? undefined
      : 'a list of names and times, which does not say whether you received these requests; it is taken for that';
  },
  wanted:
    'the requests you received are in received_friend_requests.json, or friend_requests_received.json',
};

/** `received_friend_requests.json` of Facebook's export: a name and a time, nothing else. */
export const facebook: Source = {
  name: 'facebook',
  about: 'friend requests of Facebook’s export (JSON)',
  recognise: (head) =>
    isJsonList(head, format) ? 'names and times, as in Facebook’s friend requests' : undefined,
  read: (input) => readJsonList(input, format),
};

function listOf(path: string): string {
  return path.replace(/^.*\./u, '').replace(/_v\d+$/u, '');
}

/** Whether a list without a key is Facebook's: its records have a name, a time in seconds and no more. */
function isBare(record: JsonObject, path: string): boolean {
  const { name, timestamp, ...others } = record;
  return (
    path === '' &&
    typeof name === 'string' &&
    typeof timestamp === 'number' &&
    Object.keys(others).length === 0
  );
}

/** Seconds since 1970; 0 stands for a time that isn't known. */
function momentOf(record: JsonObject) {
  const value = countAt(record, 'timestamp');
  return value === 0 ? null : value;
}

import { type LeftOut } from '../core/left-out.js';
import { type Source } from '../core/source.js';
import { type JsonListFormat, isJsonList, readJsonList } from './text/json-list.js';
import { type JsonObject, isObject } from './text/json-rows.js';
import { type Said, wordAt } from './text/json-value.js';
import { withoutMojibake } from './text/mojibake.js';

/** The lists of Instagram's export by their keys. */
const lists: ReadonlyMap<string, LeftOut | 'received'> = new Map<string, LeftOut | 'received'>([
  ['relationships_follow_requests_received', 'received'],
  ['relationships_follow_requests_sent', 'outgoing'],
  ['relationships_permanent_follow_requests', 'outgoing'],
]);

const format: JsonListFormat = {
  isRecord: (record) =>
    Array.isArray(record['string_list_data']) ||
    saidByLabels(record).some(([, fact, value]) => fact === 'profile-url' && value !== undefined),
  isEmptyText: (text) => Object.keys(text).some((key) => lists.has(key)),
  read(record, path) {
    const kind = lists.get(listOf(path)) ?? 'received';
    return kind === 'received' ? said(record) : kind;
  },
  sibling: (path) =>
    listOf(path).startsWith('relationships_') && !lists.has(listOf(path))
      ? 'a list of people you follow, who follow you, or whom you have put on a list'
      : undefined,
  remark(path) {
    if (lists.get(listOf(path)) === 'outgoing')
      return `"${path}" has the requests you sent; those you received are in follow_requests_you've_received.json`;
    return lists.has(listOf(path))
      ? undefined
      : 'a list of accounts, which does not say whether they asked to follow you; it is taken for that';
  },
  wanted: "the requests you received are in follow_requests_you've_received.json",
};

/** `follow_requests_you've_received.json` of Instagram's export, in both of its shapes. */
export const instagram: Source = {
  name: 'instagram',
  about: 'follow requests of Instagram’s export (JSON), in both of its shapes',
  recognise: (head) =>
    isJsonList(head, format)
      ? 'accounts with "string_list_data" or "label_values", as in Instagram’s export'
      : undefined,
  read: (input) => readJsonList(input, format),
};

function listOf(path: string): string {
  return path.replace(/^.*\./u, '');
}

function said(record: JsonObject): readonly Said[] {
  return Array.isArray(record['label_values']) ? saidByLabels(record) : saidByList(record);
}

/** Until about 2025: the name stands in `value`, or in `title` of some files. */
function saidByList(record: JsonObject): readonly Said[] {
  const { string_list_data: list } = record;
  const item = (Array.isArray(list) ? list.find(isObject) : undefined) ?? {};
  const title = wordAt(record, 'title');
  const username = wordAt(item, 'value') ?? title ?? usernameIn(wordAt(item, 'href'));
  return [
    [wordAt(item, 'value') === undefined ? 'title' : 'value', 'name', meant(username)],
    ['value', 'column.username', username],
    ['href', 'profile-url', wordAt(item, 'href') ?? addressOf(username)],
    ['timestamp', 'sent-at', momentOf(item)],
  ];
}

/** Since: a list of labels, which are in the language of the account. */
function saidByLabels(record: JsonObject): readonly Said[] {
  const labels = labelsIn(record['label_values']);
  const url = labels.find(({ value }) => usernameIn(value) !== undefined);
  const username = labelled(labels, 'username') ?? usernameIn(url?.value);
  return [
    ['Name', 'name', meant(labelled(labels, 'name'))],
    ['Username', 'name', username],
    ['Username', 'column.username', username],
    ['URL', 'profile-url', url?.value ?? addressOf(username)],
    ['timestamp', 'sent-at', momentOf(record)],
  ];
}

interface Label {
  readonly label: string;
  readonly value: string;
}

/** The labels with their values; some stand in a `dict` one level down. */
function labelsIn(values: unknown, depth = 0): readonly Label[] {
  if (!Array.isArray(values) || depth > 4) return [];
  return values.filter(isObject).flatMap((item) => {
    const value = wordAt(item, 'value') ?? wordAt(item, 'href');
    const own = value === undefined ? [] : [{ label: wordAt(item, 'label') ?? '', value }];
    return [...own, ...labelsIn(item['dict'] ?? item['vec'], depth + 1)];
  });
}

/** Names of the two labels, as far as they are known. */
const spellings: Readonly<Record<'name' | 'username', RegExp>> = {
  name: /^(?:full )?name$|^nom$|^nombre$|^nome$|^naam$/iu,
  username:
    /^user ?name$|^benutzername$|^nom d.utilisateur$|^nombre de usuario$|^nome utente$|^gebruikersnaam$/iu,
};

function labelled(labels: readonly Label[], which: 'name' | 'username'): string | undefined {
  return labels.find(({ label }) => spellings[which].test(meant(label) ?? ''))?.value;
}

function usernameIn(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?instagram\.com\/(?:_u\/)?([\w.]+)\/?(?:[?#].*)?$/iu.exec(
    url ?? '',
  )?.[1];
}

function addressOf(username: string | undefined): string | undefined {
  return username !== undefined && /^[\w.]+$/u.test(username)
    ? `https://www.instagram.com/${username}`
    : undefined;
}

/** Seconds since 1970; 0 stands for a time that isn't known. */
function momentOf({ timestamp }: JsonObject): number | null {
  return typeof timestamp === 'number' && timestamp > 0 ? timestamp : null;
}

function meant(text: string | undefined): string | undefined {
  return text === undefined ? undefined : withoutMojibake(text);
}

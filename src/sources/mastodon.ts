import { type Source } from '../core/source.js';
import { type JsonListFormat, isJsonList, readJsonList } from './text/json-list.js';
import { type JsonObject } from './text/json-rows.js';
import { type Said, at, countAt, textAt, wordAt } from './text/json-value.js';
import { textOfHtml } from './text/html.js';

const format: JsonListFormat = {
  isRecord: (record) =>
    'acct' in record && 'username' in record && ('display_name' in record || 'note' in record),
  read: said,
};

/**
 * `GET /api/v1/follow_requests` of Mastodon: the accounts that ask to follow. An account's `note` is
 * the profile's own text, as a headline is; what it would be in an invitation, nobody says here.
 */
export const mastodon: Source = {
  name: 'mastodon',
  about: 'follow requests as Mastodon’s API answers: a list of accounts',
  recognise: (head) =>
    isJsonList(head, format) ? 'accounts with "acct" and "username", as Mastodon’s API' : undefined,
  read: (input) => readJsonList(input, format),
};

function said(account: JsonObject): readonly Said[] {
  const about = textAt(account, 'note');
  return [
    ['id', 'column.id', countAt(account, 'id')],
    ['display_name', 'name', textAt(account, 'display_name')],
    ['username', 'name', textAt(account, 'username')],
    ['username', 'column.username', wordAt(account, 'username')],
    ['url', 'profile-url', textAt(account, 'url')],
    ['note', 'headline', typeof about === 'string' ? textOfHtml(about) : about],
    ...['bot', 'locked', 'group'].map((key): Said => [key, `column.${key}`, flagAt(account, key)]),
    ['created_at', 'column.created-at', textAt(account, 'created_at')],
    ['followers_count', 'column.followers-count', countAt(account, 'followers_count')],
    ['following_count', 'column.following-count', countAt(account, 'following_count')],
    ['statuses_count', 'column.statuses-count', countAt(account, 'statuses_count')],
  ];
}

function flagAt(account: JsonObject, key: string): boolean | undefined {
  const value = at(account, key);
  return typeof value === 'boolean' ? value : undefined;
}

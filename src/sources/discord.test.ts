import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { discord } from './discord.js';

const one = (type: unknown, more: object = {}) => ({
  id: '9',
  type,
  nickname: null,
  user: { id: '9', username: 'ilse', global_name: 'Ilse Quandt', ...more },
});
const file = (...relationships: readonly unknown[]): string =>
  JSON.stringify({
    id: '1',
    username: 'me',
    discriminator: '0',
    email: 'me@x.example',
    connections: [{ type: 'github', name: 'me' }],
    relationships,
  });
const ilse = { line: 1, name: 'Ilse Quandt', 'column.username': 'ilse', 'column.id': '9' };

describe('discord', () => {
  it.each([
    ['user.json', file(one(1)), true],
    ['user.json without relationships', file(), true],
    ['the relationships alone', JSON.stringify([one(3)]), true],
    ['other records with a type', '[{"type":3,"name":"Ann"}]', false],
    ['a table', 'type,user\n', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(discord.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([
    ['requests received', [one(3)], [ilse]],
    ['a request in words', [one('PENDING_INCOMING')], [ilse]],
    ['friends', [one(1)], ['left out: 1 connected']],
    ['requests sent', [one(4)], ['left out: 1 outgoing']],
    ['people who are blocked, or only suggested', [one(2), one(6)], ['left out: 1 not-pending', 'left out: 1 not-pending']],
    ['the user name where there is no other', [one(3, { global_name: null })], [{ ...ilse, name: 'ilse' }]],
    ['when it came', [{ ...one(3), since: '2026-03-14T09:05:00+00:00' }], [{ ...ilse, 'sent-at': '2026-03-14T09:05:00+00:00' }]],
    ['a record that is something else', [7, one(3)], ['bad-row 1', ilse]],
    ['nothing', [], ['the list of records is empty']],
  ])('reads %s', async (_, relationships, said) => {
    expect(await saidOf(discord, file(...relationships))).toEqual(said);
  }); // prettier-ignore
});

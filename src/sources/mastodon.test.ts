import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { mastodon } from './mastodon.js';

const ilse = {
  id: '11',
  username: 'ilse',
  acct: 'ilse@test.example',
  display_name: 'Ilse Quandt',
  bot: false,
  created_at: '2022-11-05T00:00:00.000Z',
  note: '<p>Tester &amp; reader.</p><p>Hamburg.</p>',
  url: 'https://test.example/@ilse',
  followers_count: 214,
  fields: [{ name: 'Mail', value: 'ilse@mail.example' }],
};
const expected = {
  line: 1,
  'column.id': '11',
  name: 'Ilse Quandt',
  'column.username': 'ilse',
  'profile-url': 'https://test.example/@ilse',
  headline: 'Tester & reader. Hamburg.',
  'column.bot': false,
  'column.created-at': '2022-11-05T00:00:00.000Z',
  'column.followers-count': 214,
};

describe('mastodon', () => {
  it.each([
    ['accounts', JSON.stringify([ilse]), true],
    ['accounts, one a line', `${JSON.stringify(ilse)}\n${JSON.stringify(ilse)}`, true],
    ['other records with a user name', '[{"username":"ilse","name":"Ilse"}]', false],
    ['a table', 'acct,username,display_name\n', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(mastodon.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([
    ['the profile’s text as a headline, and no note', [ilse], [expected]],
    ['the user name where there is no other', [{ ...ilse, display_name: '' }], [{ ...expected, name: 'ilse' }]],
    ['an empty text as an empty headline', [{ ...ilse, note: '' }], [{ ...expected, headline: '' }]],
  ])('reads %s', async (_, accounts, said) => {
    expect(await saidOf(mastodon, JSON.stringify(accounts))).toEqual(said);
  }); // prettier-ignore
});

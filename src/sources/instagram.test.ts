import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { instagram } from './instagram.js';

const href = 'https://www.instagram.com/ilse.quandt';
const item = {
  title: '',
  media_list_data: [],
  string_list_data: [{ href, value: 'ilse.quandt', timestamp: 7 }],
};
const labelled = {
  timestamp: 7,
  media: [],
  label_values: [
    { label: 'URL', value: href },
    { label: 'Name', value: 'Ilse Quandt' },
    { label: 'Username', value: 'ilse.quandt' },
  ],
};
const ilse = {
  line: 1,
  name: 'ilse.quandt',
  'column.username': 'ilse.quandt',
  'profile-url': href,
  'sent-at': 7,
};
const named = { ...ilse, name: 'Ilse Quandt' };
const received = (...records: readonly unknown[]): string =>
  JSON.stringify({ relationships_follow_requests_received: records });

describe('instagram', () => {
  it.each([
    ['requests received', received(item), true],
    ['no request received', received(), true],
    ['requests sent', JSON.stringify({ relationships_follow_requests_sent: [item] }), true],
    ['whom one follows', JSON.stringify({ relationships_following: [item] }), true],
    ['the newer shape', JSON.stringify([labelled]), true],
    ['one record of it alone', JSON.stringify(labelled, undefined, 2), true],
    ['the older shape without a key', JSON.stringify([item]), true],
    ['labels of something else', JSON.stringify([{ label_values: [{ label: 'URL', value: `${href}/reel/x` }] }]), false],
    ['other records', '[{"name":"Ann"}]', false],
    ['a table', 'name,url\n', false],
  ])('recognises %s: %s', (_, text, expected) => {
    expect(instagram.recognise(text, columns) !== undefined).toBe(expected);
  }); // prettier-ignore

  it.each([
    ['the older shape', received(item), [ilse]],
    ['a name in the title', received({ title: 'ilse.quandt', string_list_data: [{ href, timestamp: 7 }] }), [ilse]],
    ['a name in the address only', received({ title: '', string_list_data: [{ href: `${href}/`, timestamp: 7 }] }), [{ ...ilse, 'profile-url': `${href}/` }]],
    ['a name without an address', received({ title: '', string_list_data: [{ value: 'ilse.quandt', timestamp: 7 }] }), [ilse]],
    ['a time that is not set', received({ ...item, string_list_data: [{ href, value: 'ilse.quandt', timestamp: 0 }] }), [{ ...ilse, 'sent-at': null }]],
    ['the newer shape under a key', received(labelled), [named]],
    ['labels in a dict, and in another language', received({
      timestamp: 7,
      label_values: [{ title: 'Besitzer', dict: [{ dict: [{ label: 'URL', value: href }, { label: 'Benutzername', value: 'ilse.quandt' }] }] }],
    }), [ilse]],
    ['an accent as it was meant', received({ ...labelled, label_values: [{ label: 'Name', value: 'Zo\u00c3\u00ab' }, { label: 'URL', value: href }] }), [{ ...ilse, name: 'Zoë' }]],
    ['nobody', received({ title: '', string_list_data: [] }, item), ['bad-row 1', ilse]],
  ])('reads %s', async (_, text, expected) => {
    expect(await saidOf(instagram, text)).toEqual(expected);
    expect(await saidOf(instagram, text, [1, 3])).toEqual(expected);
  }); // prettier-ignore

  it.each(['relationships_follow_requests_sent', 'relationships_permanent_follow_requests'])(
    'leaves out what stands under %s, and says so',
    async (key) => {
      const [first, remark] = await saidOf(instagram, JSON.stringify({ [key]: [item] }));
      expect([first, typeof remark]).toEqual(['left out: 1 outgoing', 'string']);
    },
  );

  it('refuses a list of people who are followed', async () => {
    const text = JSON.stringify({ relationships_following: [item] });
    expect(await saidOf(instagram, text)).toEqual(['not-an-export 1']);
  });

  it.each([
    ['a list without a key', JSON.stringify([item, labelled]), [ilse, named]],
    ['one record alone', JSON.stringify(labelled, undefined, 2), [named]],
    [
      'a record a line',
      `${JSON.stringify(item)}\n${JSON.stringify(labelled)}\n`,
      [ilse, { ...named, line: 2 }],
    ],
  ])('says of %s that it might be another list', async (_, text, expected) => {
    const items = await saidOf(instagram, text);
    expect(items.slice(0, -1)).toEqual(expected);
    expect(typeof items.at(-1)).toBe('string');
  });
});

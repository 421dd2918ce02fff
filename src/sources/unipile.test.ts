import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { unipile } from './unipile.js';

const record = {
  object: 'InvitationReceived',
  id: '7437',
  date: 'il y a 3 jours',
  parsed_datetime: '2026-03-12T09:05:00.000Z',
  invitation_text: null,
  inviter: {
    inviter_name: 'Ilse Quandt',
    inviter_id: 'ACoAA1',
    inviter_public_identifier: 'ilse-quandt-88',
    inviter_description: 'Test engineer',
  },
  specifics: { provider: 'LINKEDIN', shared_secret: 'hush' },
};
const ilse = {
  line: 1,
  'column.id': '7437',
  name: 'Ilse Quandt',
  'profile-url': 'https://www.linkedin.com/in/ilse-quandt-88',
  headline: 'Test engineer',
  note: '',
  'sent-at': '2026-03-12T09:05:00.000Z',
};
const list = (...items: readonly unknown[]): string =>
  JSON.stringify({ object: 'InvitationList', items, cursor: null });
const without = (key: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

describe('unipile', () => {
  it.each([
    ['a list', list(record), true],
    ['an empty list', list(), true],
    ['the records alone', JSON.stringify([record]), true],
    ['a record without its type', JSON.stringify([without('object')]), true],
    ['one record', JSON.stringify(record), true],
    ['other records', '{"items":[{"name":"Ann"}]}', false],
    ['a table', 'inviter_name,invitation_text\n', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(unipile.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([
    ['a request without a note', [record], [ilse]],
    ['a note', [{ ...record, invitation_text: 'Hi' }], [{ ...ilse, note: 'Hi' }]],
    ['a record that does not speak of a note', [without('invitation_text')], [{ ...ilse, note: undefined }]],
    ['another network', [{ ...record, specifics: { provider: 'INSTAGRAM' } }], [{ ...ilse, 'profile-url': 'https://www.instagram.com/ilse-quandt-88' }]],
    ['a member out of sight', [{ ...record, inviter: { inviter_name: 'Ilse Quandt' } }], [{ line: 1, 'column.id': '7437', name: 'Ilse Quandt', note: '', 'sent-at': ilse['sent-at'] }]],
    ['what was sent', [{ ...record, object: 'InvitationSent' }], ['left out: 1 outgoing']],
    ['nobody', [{ ...record, inviter: {} }], ['bad-row 1']],
    ['nothing', [], ['the list of records is empty']],
  ])('reads %s', async (_, items, expected) => {
    expect(await saidOf(unipile, list(...items))).toEqual(expected);
  }); // prettier-ignore

  it('reads words for a time, in English', async () => {
    const [said] = await saidOf(
      unipile,
      list({ ...record, parsed_datetime: null, date: '1 week ago' }),
    );
    expect(said).toMatchObject({ 'age-days': '1 week ago' });
  });
});

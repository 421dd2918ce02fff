import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { linkup } from './linkup.js';

const first = {
  name: 'Ilse Quandt',
  profile_url: 'https://www.linkedin.com/in/ilse-quandt-88',
  subtitle: 'Test engineer',
  sent_time: '1 week ago',
  sent_time_days: 7,
  message: null,
  invitation_id: '7437',
  shared_secret: 'hush',
  shared_connections: '13 mutual connections',
  invitation_state: 'PENDING',
  entity_urn: 'urn:li:fsd_invitation:7437',
};
const second = {
  entity_urn: 'urn:li:fsd_invitation:7438',
  shared_secret: 'hush',
  sender: {
    first_name: 'Tobias',
    last_name: 'Rønne-Vale',
    headline: 'Organiser',
    linkedin_url: 'https://www.linkedin.com/in/tobias',
  },
  invitation_type: 'CONNECTION',
  sent_time: '1d',
};
const ilse = {
  line: 1,
  name: 'Ilse Quandt',
  'profile-url': 'https://www.linkedin.com/in/ilse-quandt-88',
  headline: 'Test engineer',
  note: '',
  'mutual-connections': '13 mutual connections',
  'age-days': 7,
};
const tobias = {
  line: 1,
  'first-name': 'Tobias',
  'last-name': 'Rønne-Vale',
  'profile-url': 'https://www.linkedin.com/in/tobias',
  headline: 'Organiser',
  'age-days': '1d',
};
const page = (...invitations: readonly unknown[]): string =>
  JSON.stringify({ status: 'success', data: { invitations, total: invitations.length } });
const rowsOf = async (text: string) =>
  (await saidOf(linkup, text)).filter((said) => typeof said === 'object');

describe('linkup', () => {
  it.each([
    ['version 1', page(first), true],
    ['version 2', page(second), true],
    ['a list alone', JSON.stringify([first]), true],
    ['a record a line', `${JSON.stringify(first)}\n${JSON.stringify(first)}\n`, true],
    ['a list without its secrets', JSON.stringify([{ ...first, shared_secret: undefined }]), true],
    ['other records', '[{"name":"Ann","subtitle":"CEO"}]', false],
    ['a table', 'name,subtitle,sent_time\n', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(linkup.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([
    ['version 1', page(first), [ilse]],
    ['version 2, which has no notes', page(second), [tobias]],
    ['a note, in a text or around one', page({ ...first, message: 'Hi' }, { ...first, message: { text: 'Hi' } }), [{ ...ilse, note: 'Hi' }, { ...ilse, note: 'Hi' }]],
    ['names around a text', page({ ...first, name: { text: 'Ilse Quandt' } }), [ilse]],
    ['an age in words where there is no number', page({ ...first, sent_time_days: null }), [{ ...ilse, 'age-days': '1 week ago' }]],
    ['a count that is not known', page({ ...first, shared_connections: null }), [{ ...ilse, 'mutual-connections': null }]],
    ['a date where the time is one', page({ ...first, sent_time: '2026-03-14', sent_time_days: undefined }), [{ ...ilse, 'age-days': undefined, 'sent-at': '2026-03-14' }]],
  ])('reads %s', async (_, text, expected) => {
    expect(await rowsOf(text)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['a request that was answered', { ...first, invitation_state: 'ACCEPTED' }, 'not-pending'],
    ['one that was withdrawn', { ...first, invitation_state: 'WITHDRAWN' }, 'not-pending'],
    ['one that was sent', { ...first, invitation_state: 'SENT' }, 'outgoing'],
    [
      'one of a company',
      { ...first, profile_url: 'https://www.linkedin.com/company/acme' },
      'not-a-person',
    ],
    ['a newsletter', { ...second, invitation_type: 'NEWSLETTER' }, 'not-a-person'],
  ])('leaves out %s', async (_, record, why) => {
    expect(await saidOf(linkup, page(record))).toEqual([`left out: 1 ${why}`]);
  });

  it('says once that ages are counted from when the file was made', async () => {
    expect(
      (await saidOf(linkup, page(first, first))).filter((said) => typeof said === 'string'),
    ).toHaveLength(1);
  });
});

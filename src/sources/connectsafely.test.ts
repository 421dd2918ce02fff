import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { connectsafely } from './connectsafely.js';

const record = {
  id: 'i1',
  invitationUrn: 'urn:li:fsd_invitation:7437',
  memberUrn: 'urn:li:fsd_profile:ACoAA1',
  invitationType: 'RECEIVED',
  invitationCategory: 'CONNECTION',
  validationToken: 'hush',
  receivedAt: '2 weeks ago',
  profile: {
    firstName: 'Ilse',
    lastName: 'Quandt',
    headline: 'Test engineer',
    publicIdentifier: 'ilse-quandt-88',
  },
};
const ilse = {
  line: 1,
  'column.id': 'i1',
  'first-name': 'Ilse',
  'last-name': 'Quandt',
  'profile-url': 'https://www.linkedin.com/in/ilse-quandt-88',
  headline: 'Test engineer',
  'age-days': '2 weeks ago',
};
const list = (...invitations: readonly unknown[]): string =>
  JSON.stringify({ success: true, invitations });

describe('connectsafely', () => {
  it.each([
    ['a list', list(record), true],
    ['the records alone', JSON.stringify([record]), true],
    [
      'records without categories',
      JSON.stringify([{ ...record, invitationCategory: undefined }]),
      true,
    ],
    ['other records', '{"invitations":[{"name":"Ann"}]}', false],
    ['a table', 'invitationUrn,profile\n', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(connectsafely.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it('reads people, whose notes it does not say', async () => {
    const [said, remark] = await saidOf(connectsafely, list(record));
    expect([said, typeof remark]).toEqual([ilse, 'string']);
  });

  it.each([
    [
      'a page',
      { ...record, invitationCategory: 'ORGANIZATION', companyName: 'Acme', profile: null },
      'not-a-person',
    ],
    ['a newsletter', { ...record, invitationCategory: 'NEWSLETTER' }, 'not-a-person'],
    ['an event', { ...record, invitationCategory: 'EVENT' }, 'not-a-person'],
    ['an invitation to follow', { ...record, invitationCategory: 'MEMBER_FOLLOW' }, 'not-a-person'],
    ['what was sent', { ...record, invitationType: 'SENT' }, 'outgoing'],
    ['what was answered', { ...record, status: 'DECLINED' }, 'not-pending'],
  ])('leaves out %s', async (_, one, why) => {
    expect(await saidOf(connectsafely, list(one))).toEqual([`left out: 1 ${why}`]);
  });
});

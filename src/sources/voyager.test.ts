import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { voyager } from './voyager.js';

const member = (id: string, more: object = {}) => ({
  entityUrn: `urn:li:fs_miniProfile:${id}`,
  firstName: id,
  lastName: 'Lee',
  occupation: 'Tester',
  publicIdentifier: `${id}-lee`,
  ...more,
});
const invitation = (id: string, more: object = {}) => ({
  entityUrn: `urn:li:fs_relInvitation:${id}`,
  mailboxItemId: `urn:li:invitation:${id}`,
  invitationType: 'PENDING',
  sentTime: 1773479100000,
  sharedSecret: 'hush',
  customMessage: true,
  message: 'Hi',
  fromMember: member(id),
  toMember: member('me'),
  toMemberId: 'me',
  ...more,
});
const shared = {
  'com.linkedin.voyager.relationships.shared.SharedConnectionsInsight': { totalCount: 12 },
};
const view = (id: string, more: object = {}) => ({
  entityUrn: `urn:li:fs_relInvitationView:${id}`,
  invitation: invitation(id),
  insights: [{ sharedInsight: shared }],
  ...more,
});
const said = (id: string, more: object = {}) => ({
  line: 1,
  'first-name': id,
  'last-name': 'Lee',
  'profile-url': `https://www.linkedin.com/in/${id}-lee`,
  headline: 'Tester',
  note: 'Hi',
  'sent-at': 1773479100000,
  ...more,
});
const newsletter = {
  invitationType: 'CONTENT_SERIES',
  title: { text: 'News' },
  sharedSecret: 'hush',
  primaryImage: { attributes: [{ miniCompany: { name: 'Acme', universalName: 'acme' } }] },
};
const list = (...elements: readonly unknown[]): string =>
  JSON.stringify({ elements, paging: { links: [] } });

describe('voyager', () => {
  it.each([
    ['a list of views', list(view('ann')), true],
    ['a list of pages only', list({ genericInvitationView: newsletter }), true],
    ['the invitations alone', JSON.stringify([invitation('ann')]), true],
    [
      'an invitation a line',
      `${JSON.stringify(invitation('ann'))}\n${JSON.stringify(invitation('bo'))}`,
      true,
    ],
    [
      'an invitation that refers to its sender',
      JSON.stringify([{ '*fromMember': 'urn:1' }]),
      false,
    ],
    ['something else called an invitation', list({ invitation: { id: 1 } }), false],
    ['other JSON', '{"elements":[{"name":"Ann"}]}', false],
    ['a table', 'name,invitation\n', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(voyager.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([
    ['views, with what stands around the invitation', list(view('ann')), [said('ann', { 'mutual-connections': 12 })]],
    ['the invitations alone', JSON.stringify([invitation('ann'), invitation('bo')]), [said('ann'), said('bo')]],
    ['a sender in a wrapper', JSON.stringify([invitation('ann', { fromMember: { 'com.linkedin.voyager.identity.shared.MiniProfile': member('ann') } })]), [said('ann')]],
    ['no custom message as an empty note, whatever stands there', JSON.stringify([invitation('ann', { customMessage: false, message: "I'd like to add you" })]), [said('ann', { note: '' })]],
    ['a custom message that is missing as unknown', JSON.stringify([invitation('ann', { message: null })]), [said('ann', { note: undefined })]],
    ['pages and people apart', list(view('ann'), { genericInvitationView: newsletter, invitation: null }, view('bo')), [said('ann', { 'mutual-connections': 12 }), 'left out: 1 not-a-person', said('bo', { 'mutual-connections': 12 })]],
    ['what was sent and answered apart', JSON.stringify([
      invitation('ann'),
      invitation('bo', { fromMember: member('me'), toMember: member('bo'), toMemberId: 'bo' }),
      invitation('cy', { invitationType: 'ACCEPTED' }),
    ]), [said('ann'), 'left out: 1 outgoing', 'left out: 1 not-pending']],
    ['who is asked as no sender', JSON.stringify([invitation('ann', { fromMember: undefined, toMember: member('bo') })]), ['left out: 1 outgoing']],
    ['a record that is none, and one without a sender', JSON.stringify([invitation('ann'), 7, invitation('bo', { fromMember: {}, toMember: undefined })]), [said('ann'), 'bad-row 1', 'bad-row 1']],
  ])('reads %s', async (_, text, expected) => {
    expect(await saidOf(voyager, text)).toEqual(expected);
    expect(await saidOf(voyager, text, [1, 9])).toEqual(expected);
  }); // prettier-ignore
});

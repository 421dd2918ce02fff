import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { columns, saidOf } from '../testing/source.js';
import { maxGraphUnits, voyagerNormalized } from './voyager-normalized.js';

const namespace = 'com.linkedin.voyager.relationships.invitation';
const view = (id: string, more: object = {}) => ({
  $type: `${namespace}.InvitationView`,
  entityUrn: `urn:li:fs_relInvitationView:${id}`,
  '*invitation': `urn:li:fs_relInvitation:${id}`,
  insights: [],
  ...more,
});
const invitation = (id: string, more: object = {}) => ({
  $type: `${namespace}.Invitation`,
  entityUrn: `urn:li:fs_relInvitation:${id}`,
  mailboxItemId: `urn:li:invitation:${id}`,
  invitationType: 'PENDING',
  sentTime: 1773479100000,
  sharedSecret: 'hush',
  customMessage: false,
  '*fromMember': `urn:li:fs_miniProfile:${id}`,
  '*toMember': 'urn:li:fs_miniProfile:me',
  toMemberId: 'me',
  ...more,
});
const profile = (id: string, more: object = {}) => ({
  $type: 'com.linkedin.voyager.identity.shared.MiniProfile',
  entityUrn: `urn:li:fs_miniProfile:${id}`,
  firstName: id,
  lastName: 'Lee',
  occupation: 'Tester',
  publicIdentifier: `${id}-lee`,
  picture: { rootUrl: 'x' },
  ...more,
});
const all = (id: string, more: object = {}) => [view(id), invitation(id, more), profile(id)];
const said = (id: string, more: object = {}) => ({
  line: 1,
  'first-name': id,
  'last-name': 'Lee',
  'profile-url': `https://www.linkedin.com/in/${id}-lee`,
  headline: 'Tester',
  note: '',
  'sent-at': 1773479100000,
  ...more,
});
const order = (...ids: readonly string[]) => ids.map((id) => `urn:li:fs_relInvitationView:${id}`);
const graph = (included: readonly unknown[], ids: readonly string[] = []): string =>
  JSON.stringify({ data: { '*elements': order(...ids), paging: { links: [] } }, included });
const read = (text: string) => saidOf(voyagerNormalized, text);

describe('voyager-normalized', () => {
  it.each([
    ['a graph', graph(all('ann')), true],
    ['entities alone', JSON.stringify(all('ann')), true],
    ['a graph whose beginning has only profiles', JSON.stringify({ included: [profile('ann')] }), true],
    ['invitations with their senders inside', JSON.stringify({ elements: [{ invitation: { fromMember: { firstName: 'Ann' } } }] }), false],
    ['other JSON', '{"included":[{"name":"Ann"}]}', false],
    ['a table', 'name,included\n', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(voyagerNormalized.recognise(text, columns) !== undefined).toBe(recognised);
  }); // prettier-ignore

  it.each([
    ['views in the order of the list', graph([...all('ann'), ...all('bo')], ['bo', 'ann']), [said('bo'), said('ann')]],
    ['views in their own order without a list', JSON.stringify({ included: [...all('ann'), ...all('bo')] }), [said('ann'), said('bo')]],
    ['the list at the top', JSON.stringify({ '*elements': order('bo', 'ann'), included: [...all('ann'), ...all('bo')] }), [said('bo'), said('ann')]],
    ['entities alone', JSON.stringify(all('ann')), [said('ann')]],
    ['views that stand in the list itself', JSON.stringify({ data: { elements: [{ $type: `${namespace}.InvitationView`, invitation: 'urn:li:fs_relInvitation:ann' }] }, included: [invitation('ann'), profile('ann')] }), [said('ann')]],
    ['invitations without a view', JSON.stringify({ included: [invitation('ann'), profile('ann')] }), [said('ann')]],
    ['pages one after the other', `${graph(all('ann'))}\n${graph(all('bo'))}`, [said('ann'), said('bo', { line: 2 })]],
    ['pages that overlap', `${graph(all('ann'))}\n${graph([...all('ann'), ...all('bo')])}`, [said('ann'), said('bo', { line: 2 })]],
    ['a list of pages', `[${graph(all('ann'))},${graph(all('bo'))}]`, [said('ann'), said('bo')]],
    ['a note', graph(all('ann', { customMessage: true, message: 'Hi' })), [said('ann', { note: 'Hi' })]],
    ['a note around a text', graph(all('ann', { customMessage: true, message: { text: 'Hi' } })), [said('ann', { note: 'Hi' })]],
    ['a note where nothing says who wrote it', graph(all('ann', { customMessage: undefined, message: 'Hi' })), [said('ann', { note: 'Hi' })]],
    ['no note where none is spoken of', graph(all('ann', { customMessage: undefined })), [said('ann')]],
    ['a note that is missing as unknown', graph(all('ann', { customMessage: true })), [said('ann', { note: undefined })]],
    ['shared connections', graph([view('ann', { insights: [{ sharedInsight: { totalCount: 12, '*connections': ['x'] } }] }), invitation('ann'), profile('ann')]), [said('ann', { 'mutual-connections': 12 })]],
    ['names around a text', graph([view('ann'), invitation('ann'), profile('ann', { firstName: { text: 'ann' } })]), [said('ann')]],
    ['a member out of sight', graph([view('ann'), invitation('ann'), profile('ann', { publicIdentifier: 'UNKNOWN' })]), [said('ann', { 'profile-url': undefined })]],
    ['no sender', graph([view('ann'), invitation('ann')]), ['bad-row 1']],
    ['no invitation at all', graph([profile('ann')]), ['not-an-export 1']],
  ])('reads %s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['a page', graph([view('x', { '*invitation': undefined, '*genericInvitationView': 'urn:g:1' }), { $type: `${namespace}.GenericInvitationView`, entityUrn: 'urn:g:1', invitationType: 'CONTENT_SERIES', title: { text: 'News' }, sharedSecret: 'hush' }]), 'not-a-person'],
    ['a page inside the view', graph([view('x', { '*invitation': null, genericInvitationView: { invitationType: 'EVENT' } })]), 'not-a-person'],
    ['a company', graph([view('x'), invitation('x', { '*fromMember': 'urn:li:fs_miniCompany:1' }), { $type: 'com.linkedin.voyager.entities.shared.MiniCompany', entityUrn: 'urn:li:fs_miniCompany:1', name: 'Acme', universalName: 'acme' }]), 'not-a-person'],
    ['what was accepted', graph(all('ann', { invitationType: 'ACCEPTED' })), 'not-pending'],
    ['what was withdrawn', graph(all('ann', { invitationState: 'WITHDRAWN' })), 'not-pending'],
    ['what was sent, by its type', graph(all('ann', { invitationType: 'SENT' })), 'outgoing'],
    ['what was sent, by who is at its ends', graph([...all('ann'), view('bo'), invitation('bo', { '*fromMember': 'urn:li:fs_miniProfile:me', '*toMember': 'urn:li:fs_miniProfile:bo', toMemberId: 'bo' }), profile('bo'), profile('me')]), 'outgoing'],
  ])('leaves out %s', async (_, text, why) => {
    expect((await read(text)).at(-1)).toBe(`left out: 1 ${why}`);
  }); // prettier-ignore

  it('reads the second generation, in which a view says the name', async () => {
    const dash = 'com.linkedin.voyager.dash';
    const text = JSON.stringify({
      data: { data: { relationshipsDashInvitationViewsByReceived: { elements: [
        { $type: `${dash}.relationships.invitation.InvitationView`, '*invitation': 'urn:li:fsd_invitation:1', title: { text: 'Ann Lee' }, subtitle: { text: 'Tester' }, sentTimeLabel: '2 weeks ago', insights: [{ text: { text: 'Bo and 11 other mutual connections' } }] },
        { $type: `${dash}.relationships.invitation.InvitationView`, '*invitation': 'urn:li:fsd_invitation:2', title: { text: 'Acme' } },
      ] } } },
      included: [
        { $type: `${dash}.relationships.invitation.Invitation`, entityUrn: 'urn:li:fsd_invitation:1', genericInvitationType: 'CONNECTION', invitationType: 'RECEIVED', invitationState: 'PENDING', message: 'Hi', genericInviter: { '*memberProfileUrn': 'urn:li:fsd_profile:a' } },
        { $type: `${dash}.relationships.invitation.Invitation`, entityUrn: 'urn:li:fsd_invitation:2', genericInvitationType: 'ORGANIZATION' },
        { $type: `${dash}.identity.profile.Profile`, entityUrn: 'urn:li:fsd_profile:a', publicIdentifier: 'ann-lee' },
      ],
    }); // prettier-ignore
    const [first, second] = await read(text);
    expect(first).toEqual({
      line: 1,
      name: 'Ann Lee',
      'profile-url': 'https://www.linkedin.com/in/ann-lee',
      headline: 'Tester',
      note: 'Hi',
      'age-days': '2 weeks ago',
      'mutual-connections': 12,
    });
    expect(second).toBe('left out: 1 not-a-person');
  });

  it('costs one record where one is garbled', async () => {
    const text = graph(all('ann')).replace('"included":[', '"included":[{"x":y},');
    expect(await read(text)).toEqual(['bad-json 1', said('ann')]);
  });

  it('does not depend on the order of entities', async () => {
    const ids = ['ann', 'bo', 'cy'];
    const entities = ids.flatMap((id) => all(id));
    const shuffled = fc.shuffledSubarray(entities, { minLength: entities.length });
    await fc.assert(
      fc.asyncProperty(
        shuffled,
        fc.shuffledSubarray(ids, { minLength: 3 }),
        async (some, listed) => {
          expect(await read(graph(some, listed))).toEqual(listed.map((id) => said(id)));
        },
      ),
      runs,
    );
  });

  it('refuses a graph that is too large to be held', async () => {
    async function* chunks() {
      yield '{"included":[';
      yield ' '.repeat(maxGraphUnits);
    }
    const items = [];
    for await (const item of voyagerNormalized.read(
      { file: 'a.json', head: '', chunks: chunks() },
      columns,
    ))
      items.push(item);
    expect(items).toMatchObject([{ kind: 'problem', problem: { code: 'input-unreadable' } }]);
  });
});

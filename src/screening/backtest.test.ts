import { describe, expect, it } from 'vitest';
import { type ArchiveTexts, archiveWith, invitationsOf } from '../testing/archive.js';
import { policy } from '../testing/policy.js';
import { printDay } from '../core/day.js';
import { backtest, heldPast, pastInvitations } from './backtest.js';

const rules = policy(`screen: 1
otherwise: decline
assume: { messages-exchanged: 0, already-connected: false }
rules:
  - { id: wrote, when: { messages-exchanged at least: 2 }, decide: accept, because: we wrote }
  - { id: connected, when: { already-connected is: true }, decide: accept, because: connected }
  - { id: contact, when: { in-contacts is: true }, decide: ask-for-context, because: in my contacts }
  - { id: again, when: { invited-before is: true }, decide: ask-for-context, because: invited me before }
`);

const me = 'https://www.linkedin.com/in/me';
const invitation = (slug: string, day: string): string =>
  `${slug},Mia,"${day}, 9:05 AM",,INCOMING,https://www.linkedin.com/in/${slug},${me}`;
const message = (from: string, to: string, day: string): string =>
  `${[from, to].filter((one) => one !== 'me').join()},,${from},https://www.linkedin.com/in/${from},${to},https://www.linkedin.com/in/${to},${day} 10:00:00 UTC,,Hi,INBOX`;
const texts: ArchiveTexts = {
  'Invitations.csv': [
    'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
    invitation('ann', '3/10/26'),
    invitation('ann', '2/10/26'),
    invitation('bo', '3/1/26'),
    invitation('cy', '3/2/26'),
    invitation('dan', '3/3/26'),
    'Eve,Mia,soon,,INCOMING,https://www.linkedin.com/in/eve,',
  ].join('\n'),
  'Connections.csv': [
    'First Name,Last Name,URL,Email Address,Connected On',
    'Ann,Lee,https://www.linkedin.com/in/ann,,11 Mar 2026',
    'Bo,Ek,https://www.linkedin.com/in/bo,bo@home.example,02 Mar 2026',
  ].join('\n'),
  'messages.csv': [
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
    message('ann', 'me', '2026-03-01'),
    message('me', 'ann', '2026-03-02'),
    message('ann', 'me', '2026-03-12'),
    message('bo', 'me', '2026-03-05'),
    message('me', 'bo', '2026-03-06'),
  ].join('\n'),
  'Contacts.csv':
    'Source,FirstName,LastName,Emails,CreatedAt\nX,Robert,Ek,bo@home.example,"1/3/24, 6:00 AM"\nX,cy,,cy@home.example,"5/3/26, 6:00 AM"\n',
}; // prettier-ignore

async function replayed() {
  const { archive } = await archiveWith(texts, { connectionsApart: true });
  return backtest([invitationsOf(texts)], { policy: rules, today: 0, archive });
}

describe('backtest', () => {
  it('decides each invitation by what was known before its day, in the order of days', async () => {
    const report = await replayed();
    expect(
      report.replayed.map(({ decision, day, outcome, messagesSince }) => [
        decision.name, printDay(day), decision.decision, outcome, messagesSince,
      ]),
    ).toEqual([
      // nothing is known of her yet; it is her second invitation that was accepted
      ['ann', '2026-02-10', 'decline', 'unknown', 3],
      // only the connection tells that the contact is he, and there were no messages yet
      ['bo', '2026-03-01', 'decline', 'accepted', 2],
      // the contact is of a later day
      ['cy', '2026-03-02', 'decline', 'unknown', 0],
      ['dan', '2026-03-03', 'decline', 'unknown', 0],
      // two messages before, and the earlier invitation: equally strong, so it asks
      ['ann', '2026-03-10', 'ask-for-context', 'accepted', 1],
    ]);
  }); // prettier-ignore

  it('counts what it can not replay for want of a day', async () => {
    expect((await replayed()).undated).toBe(1);
  });

  it('says that it can not tell who was accepted without the connections', async () => {
    const { 'Connections.csv': _, ...rest } = texts;
    const { archive } = await archiveWith(rest, { connectionsApart: true });
    const report = await backtest([invitationsOf(rest)], { policy: rules, today: 0, archive });
    expect(report.problems.map(({ code }) => code)).toContain('archive-part');
    expect(report.replayed.every(({ outcome }) => outcome === 'unknown')).toBe(true);
  });

  it('lets an invitation that is judged later count the notes up to its day only', async () => {
    const same = 'We help firms like yours to grow faster with proven methods every single day';
    const sent = (slug: string, day: string) => invitation(slug, day).replace(',,INCOMING', `,${same},INCOMING`); // prettier-ignore
    const campaign = {
      ...texts,
      'Invitations.csv': [
        texts['Invitations.csv']?.split('\n')[0],
        sent('dan', '3/3/26'),
        sent('cy', '3/2/26'),
        sent('bo', '3/1/26'),
      ].join('\n'),
    };
    const { archive } = await archiveWith(campaign, { connectionsApart: true });
    const options = { policy: rules, today: 0, archive };
    const { past } = await pastInvitations([invitationsOf(campaign)], options);
    const held = Array.from(past(), heldPast);
    expect(
      held.map(({ invitation: place, context }) => context.sameNotes?.othersWith(place)?.count),
    ).toEqual([0, 1, 2]);
  });
});

import { describe, expect, it } from 'vitest';
import { type ArchiveTexts, archiveWith, factUnder } from '../testing/archive.js';
import { dayOf } from '../core/day.js';

const me = 'https://www.linkedin.com/in/me';
const invitations = `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Ann Lee,Mia Owner,"3/10/26, 9:05 AM",,INCOMING,https://www.linkedin.com/in/ann,${me}
Ann Lee,Mia Owner,"9/1/25, 9:05 AM",,INCOMING,https://www.linkedin.com/in/ann,${me}
Mia Owner,Bo Ek,"1/5/26, 9:05 AM",,OUTGOING,${me},https://www.linkedin.com/in/bo
`;
const connections = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Cy,Renamed Now,https://www.linkedin.com/in/cy,cy@home.example,Acme,Boss,15 Feb 2026
,,,,,,21 Dec 2025
Twin,One,https://www.linkedin.com/in/twin-1,,,,1 Jan 2026
Twin,One,https://www.linkedin.com/in/twin-2,,,,2 Jan 2026`;
const header =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';
const line = (id: string, from: string, to: string, day: string, content = 'Hi'): string =>
  `${id},,${from},https://www.linkedin.com/in/${from},${to},https://www.linkedin.com/in/${to},2026-01-${day} 10:00:00 UTC,,${content},INBOX`;
const messages = [
  header,
  line('1', 'ann', 'me', '02'),
  line('1', 'me', 'ann', '03'),
  line('1', 'ann', 'me', '09'),
  line('2', 'bo', 'me', '04'),
  line('2', 'bo', 'me', '05'),
  line('3', 'me', 'cy', '06'),
  `4,,LinkedIn Member,,Mia Owner,${me},2026-01-07 10:00:00 UTC,,"<p class=""spinmail-quill-editor__spin-break"">Buy</p>",INBOX`,
  `5,Group,dan,https://www.linkedin.com/in/dan,"Mia Owner, Ann Lee","${me},https://www.linkedin.com/in/ann",2026-01-08 10:00:00 UTC,,Agenda,INBOX`,
  `5,Group,Mia Owner,${me},"dan, Ann Lee","https://www.linkedin.com/in/dan,https://www.linkedin.com/in/ann",2026-01-10 10:00:00 UTC,,Thanks,INBOX`,
].join('\n');

const texts: ArchiveTexts = {
  'Profile.csv': 'First Name,Last Name,Headline\nMia,Owner,Boss\n',
  'Positions.csv': 'Company Name,Title,Description,Location,Started On,Finished On\nHarbour,Boss,,,Jan 2022,\nTestworks,Tester,,,Jun 2017,Dec 2021\nSelf-employed,Tutor,,,2015,2016\n',
  'Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nÉcole Un,2010,2014,,,\n',
  'Invitations.csv': invitations,
  'Connections.csv': connections,
  'messages.csv': messages,
  'Recommendations_Received.csv': 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nRae,Only,Acme,Boss,Fine,"11/05/25, 10:12 AM",VISIBLE\nAsked,Only,,,,"11/05/25, 10:12 AM",PENDING\n',
  'Endorsement_Received_Info.csv': 'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2025/11/02 13:05:02 UTC,Tests,Eve,Ex,www.linkedin.com/in/eve,ACCEPTED\n2025/11/02 13:05:02 UTC,Tests,Pen,Ding,www.linkedin.com/in/pen,PENDING\n',
  'Contacts.csv': 'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,FullName,Profiles\nMOBILE,Ida,Book,,,ida@book.example,,"1/3/24, 6:00 AM",Ida Book,\nMOBILE,Two,Book,,,a@b.example,,,Two Book,\nMOBILE,Two,Book,,,c@d.example,,,Two Book,\n',
  'Notes.csv': 'Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nCy,Old,https://www.linkedin.com/in/cy,met at the summit,2026-01-02 18:20:00 UTC,\n',
  'Company_Follows.csv': 'Organization,Followed On\nTestworks,Sat Mar 14 08:12:14 UTC 2026\n',
}; // prettier-ignore

const at = (slug: string, more: object = {}) => ({
  'profile-url': `https://www.linkedin.com/in/${slug}`,
  ...more,
});

describe('the archive says', () => {
  it.each([
    ['who is connected, renamed or not', 'already-connected', at('cy'), 'yes - Connections.csv, line 5, 15 Feb 2026'],
    ['who is connected, by e-mail', 'already-connected', { email: 'CY@home.example' }, 'yes - Connections.csv, line 5, 15 Feb 2026, matched by e-mail'],
    ['who is connected, by a name that one person has', 'already-connected', { name: 'Cy Renamed Now' }, 'yes - Connections.csv, line 5, 15 Feb 2026, matched by name only'],
    ['that another address of the same name is somebody else', 'already-connected', at('other', { name: 'Cy Renamed Now' }), 'no - Connections.csv'],
    ['nothing of a name that two have', 'already-connected', { name: 'Twin One' }, 'absent - the archive: several people have this name'],
    ['who is not connected', 'already-connected', at('ann'), 'no - Connections.csv'],
    ['how many messages were exchanged', 'messages-exchanged', at('ann'), '3 - messages.csv, line 4, the last on 9 Jan 2026'],
    ['that an unanswered pitch is no exchange', 'messages-exchanged', at('bo'), '0 - messages.csv: 2 from them, which you never answered'],
    ['that the owner’s own unanswered message is none', 'messages-exchanged', at('cy'), '0 - messages.csv'],
    ['what the owner wrote all the same', 'messages-from-owner', at('cy'), '1 - messages.csv'],
    ['of a group, what the person wrote', 'messages-exchanged', at('dan'), '1 - messages.csv, line 10, the last on 10 Jan 2026'],
    ['that there were none', 'messages-exchanged', at('nobody'), '0 - messages.csv'],
    ['when the last message was', 'last-message-at', at('ann'), '2026-01-09 - messages.csv, line 4, the last on 9 Jan 2026'],
    ['of no last message nothing', 'last-message-at', at('bo'), 'absent - messages.csv'],
    ['who recommended, by name', 'recommended', { name: 'Rae Only' }, 'yes - Recommendations_Received.csv, line 2, 5 Nov 2025, matched by name only'],
    ['that one who was only asked did not', 'recommended', { name: 'Asked Only' }, 'no - Recommendations_Received.csv'],
    ['whose endorsement was taken', 'endorsed', at('eve'), 'yes - Endorsement_Received_Info.csv, line 2, 2 Nov 2025'],
    ['that an endorsement which was only offered is none', 'endorsed', at('pen'), 'no - Endorsement_Received_Info.csv'],
    ['who is in the address book, by e-mail', 'in-contacts', { email: 'ida@book.example' }, 'yes - Contacts.csv, line 2, 3 Jan 2024, matched by e-mail'],
    ['who is in the address book, by name', 'in-contacts', at('ida', { name: 'Ida Book' }), 'yes - Contacts.csv, line 2, 3 Jan 2024, matched by name only'],
    ['nothing of a name two entries have', 'in-contacts', { name: 'Two Book' }, 'absent - the archive: several people have this name'],
    ['whom the owner invited', 'invited-by-owner', at('bo'), 'yes - Invitations.csv, line 4, 5 Jan 2026'],
    ['who had invited before', 'invited-before', at('ann', { 'sent-at': '2026-03-10' }), 'yes - Invitations.csv, line 3, 1 Sep 2025'],
    ['who had not, of the first invitation', 'invited-before', at('ann', { 'sent-at': '2025-09-01' }), 'no - Invitations.csv'],
    ['what the owner noted', 'my-note-about-them', at('cy'), 'met at the summit - Notes.csv, line 2, 2 Jan 2026'],
    ['that nothing was noted', 'my-note-about-them', at('ann'), ' - Notes.csv'],
    ['where both work', 'worked-together', at('x', { company: 'HARBOUR' }), 'yes - Positions.csv, line 2: you both work at Harbour'],
    ['where the owner worked before', 'shared-employers', at('x', { company: 'Testworks' }), 'Testworks - Positions.csv, line 3'],
    ['not when the sender was there', 'worked-together', at('x', { company: 'Testworks' }), 'absent - Positions.csv, line 3: nothing says when they were at Testworks'],
    ['no employer where both are their own', 'shared-employers', at('x', { company: 'Self-employed' }), ' - Positions.csv'],
    ['a school', 'same-school', at('x', { schools: ['Ecole un'] }), 'yes - Education.csv, line 2: École Un'],
    ['no school where none is said', 'same-school', at('x'), 'absent'],
    ['a company that is followed', 'follows-company', at('x', { company: 'Testworks' }), 'yes - Company Follows.csv, line 2: Testworks'],
    ['that only the name is known', 'known-by-name-only', at('ida', { name: 'Ida Book' }), 'yes - Contacts.csv, line 2, 3 Jan 2024, matched by name only'],
    ['that more than the name is', 'known-by-name-only', at('cy', { name: 'Cy Renamed Now' }), 'no - Connections.csv, line 5, 15 Feb 2026'],
  ] as const)('%s', async (_, fact, cells, expected) => {
    const { archive } = await archiveWith(texts);
    expect(factUnder(archive, fact, cells)).toBe(expected);
  }); // prettier-ignore

  it('nothing where a file is not there', async () => {
    const { archive } = await archiveWith({ 'Connections.csv': connections });
    expect(
      ['messages-exchanged', 'recommended', 'in-contacts', 'my-note-about-them'].map((fact) =>
        factUnder(archive, fact, at('cy')),
      ),
    ).toEqual(['absent', 'absent', 'absent', 'absent']);
  });

  it('who the owner is, and where they worked', async () => {
    const { archive } = await archiveWith(texts);
    const { name, slug, employers } = archive.owner;
    expect([
      name,
      slug,
      employers.map(({ name: employer, from, to }) => [employer, from, to]),
    ]).toEqual([
      'Mia Owner',
      'me',
      [
        ['Harbour', 2022, undefined],
        ['Testworks', 2017, 2021],
        ['Self-employed', 2015, 2016],
      ],
    ]);
  });
});

describe('an archive that is used as of a day', () => {
  const until = dayOf(2026, 1, 4) ?? 0;

  it.each([
    ['messages-exchanged', at('ann'), '2 - messages.csv, line 3, the last on 3 Jan 2026'],
    ['already-connected', at('cy'), 'no - Connections.csv'],
    ['my-note-about-them', at('cy'), 'met at the summit - Notes.csv, line 2, 2 Jan 2026'],
    ['invited-by-owner', at('bo'), 'no - Invitations.csv'],
  ] as const)('knows of %s only what came before', async (fact, cells, expected) => {
    const { archive } = await archiveWith(texts);
    expect(factUnder(archive.viewed({ until }), fact, cells)).toBe(expected);
  });

  it('withholds what would give the decision away', async () => {
    const { archive } = await archiveWith(texts);
    const viewed = archive.viewed({ withheld: new Set(['already-connected']) });
    expect(factUnder(viewed, 'already-connected', at('cy'))).toBe('withheld');
  });

  it('takes a name that two senders have for no match', async () => {
    const { archive } = await archiveWith(texts);
    const viewed = archive.viewed({ sharedNames: new Set(['ida book']) });
    expect(factUnder(viewed, 'in-contacts', { name: 'Ida Book' })).toMatch(/^absent/u);
  });
});

describe('the files drift:', () => {
  const slug = at('ann');
  it.each([
    ['connections without a preamble', { 'Connections.csv': 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,https://www.linkedin.com/in/ann,,,,15 Feb 2026\n' }, 'already-connected', 'yes'],
    ['columns in another order', { 'Connections.csv': 'URL,Connected On,Last Name,First Name\nhttps://www.linkedin.com/in/ann,15 Feb 2026,Lee,Ann\n' }, 'already-connected', 'yes'],
    ['a file saved again by Excel', { 'Connections.csv': 'First Name;Last Name;URL;Email Address;Company;Position;Connected On\r\nAnn;Lee;https://www.linkedin.com/in/ann;;;;4-Apr-21\r\n' }, 'already-connected', 'yes'],
    ['a byte order mark', { 'Connections.csv': '\ufeffFirst Name,Last Name,URL,Connected On\nAnn,Lee,https://www.linkedin.com/in/ann,15 Feb 2026' }, 'already-connected', 'yes'],
    ['connections before there were addresses', { 'Connections.csv': 'First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,,,,15 Feb 2020\n' }, 'already-connected', 'yes'],
    ['messages without recipients’ addresses', { 'Profile.csv': 'First Name,Last Name\nMia,Owner\n', 'messages.csv': 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n1,,Ann Lee,https://www.linkedin.com/in/ann,Mia Owner,2022-01-02 10:00:00 UTC,,Hi,INBOX\n1,,Mia Owner,https://www.linkedin.com/in/me,Ann Lee,2022-01-03 10:00:00 UTC,,Hi,INBOX\n' }, 'messages-exchanged', '2'],
    ['drafts', { 'Profile.csv': 'First Name,Last Name\nMia,Owner\n', 'messages.csv': 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n1,,Ann Lee,https://www.linkedin.com/in/ann,Mia Owner,https://www.linkedin.com/in/me,2024-12-02 10:00:00 UTC,,Hi,INBOX,No,No\n1,,Mia Owner,https://www.linkedin.com/in/me,Ann Lee,https://www.linkedin.com/in/ann,2024-12-03 10:00:00 UTC,,Hi,INBOX,Yes,No\n' }, 'messages-exchanged', '0'],
    ['numbered files', { 'Connections_1.csv': 'First Name,Last Name,URL,Connected On\nBo,Ek,https://www.linkedin.com/in/bo,1 Jan 2026\n', 'Connections_2.csv': 'First Name,Last Name,URL,Connected On\nAnn,Lee,https://www.linkedin.com/in/ann,1 Jan 2026\n' }, 'already-connected', 'yes'],
    ['a folder in the ZIP', { 'Basic_LinkedInDataExport_03-15-2026/Connections.csv': 'First Name,Last Name,URL,Connected On\nAnn,Lee,https://www.linkedin.com/in/ann,1 Jan 2026\n' }, 'already-connected', 'yes'],
  ] as const)('%s', async (_, files, fact, expected) => {
    const { archive, problems } = await archiveWith(files);
    expect(problems).toEqual([]);
    expect(factUnder(archive, fact, { ...slug, name: 'Ann Lee' })).toMatch(new RegExp(`^${expected} - `, 'u'));
  }); // prettier-ignore

  it('a header in another language is a warning, and the file is not used', async () => {
    const { archive, problems } = await archiveWith({
      'Connections.csv': 'Vorname,Nachname,URL\nAnn,Lee,x\n',
    });
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'archive-table warning',
    ]);
    expect(archive.has('Connections.csv')).toBe(false);
  });

  it('rows that can not be read are told by their lines, and the rest is used', async () => {
    const { tables, problems } = await archiveWith({
      'Connections.csv':
        'First Name,Last Name,URL,Connected On\nAnn,Lee\nBo,Ek,https://www.linkedin.com/in/bo,1 Jan 2026\n',
    });
    expect(tables).toMatchObject([{ table: 'Connections.csv', rows: 1 }]);
    expect(problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual([
      'archive-table 2',
    ]);
  });

  it('a file in two folders is an error, and neither is used', async () => {
    const { archive, problems } = await archiveWith({
      'a/Connections.csv': 'First Name,Last Name,URL,Connected On\n',
      'b/Connections.csv': 'First Name,Last Name,URL,Connected On\n',
    });
    expect(problems.map(({ code }) => code)).toEqual(['archive-twice']);
    expect(archive.has('Connections.csv')).toBe(false);
  });
});

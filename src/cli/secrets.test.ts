import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reporters } from '../index.js';
import { run } from './main.js';

const secret = 'hushhush';
const mail = 'hidden@mail.example';

/** Secrets and addresses under every spelling and nesting that files have, or might have. */
const planted = {
  sharedSecret: secret,
  shared_secret: secret,
  'shared-secret': secret,
  'Shared Secret': secret,
  SHAREDSECRET: secret,
  invitationSharedSecret: secret,
  validationToken: secret,
  validation_token: secret,
  accessToken: secret,
  apiKey: secret,
  password: secret,
  cookie: secret,
  mailboxItemId: secret,
  email: mail,
  'E-Mail': mail,
  emailAddress: mail,
  email_addresses: [mail, mail],
  dropcontact_mail: mail,
  contact_details: `write to ${mail}`,
  _original: JSON.stringify({ sharedSecret: secret }),
  specifics: { shared_secret: secret, deeper: { validationToken: secret, email: mail } },
  contactInfo: { emails: [mail], address: mail },
  secrets: { one: secret, list: [{ sharedSecret: secret }] },
};
const flat = Object.fromEntries(
  Object.entries(planted).filter(([, value]) => typeof value === 'string' && value !== undefined),
) as Record<string, string>;

function csv(cells: Readonly<Record<string, string>>, delimiter = ','): string {
  const all = { ...cells, ...flat };
  const lines = [Object.keys(all), Object.values(all)];
  return `${lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n')}\n`;
}

const person = { firstName: 'Ann', lastName: 'Lee', publicIdentifier: 'ann', ...planted };
const urn = 'urn:li:fs_relInvitation:1';
const inner = {
  entityUrn: urn,
  invitationType: 'PENDING',
  message: 'Hi',
  fromMember: person,
  ...planted,
};
const namespace = 'com.linkedin.voyager';

const files: Readonly<Record<string, unknown>> = {
  'voyager-normalized': {
    included: [
      { $type: `${namespace}.relationships.invitation.InvitationView`, entityUrn: 'urn:v', '*invitation': urn, ...planted },
      { $type: `${namespace}.relationships.invitation.Invitation`, entityUrn: urn, '*fromMember': 'urn:p', ...planted },
      { $type: `${namespace}.identity.shared.MiniProfile`, entityUrn: 'urn:p', ...person },
    ],
    ...planted,
  },
  voyager: { elements: [{ invitation: inner, ...planted }, { genericInvitationView: planted }] },
  'voyager, the invitations alone': [inner],
  linkup: { data: { invitations: [{ name: 'Ann', invitation_id: 1, entity_urn: urn, profile_url: 'https://www.linkedin.com/in/ann', ...planted }] } },
  'linkup 2': [{ entity_urn: urn, sender: { first_name: 'Ann', linkedin_url: 'https://www.linkedin.com/in/ann', ...planted }, invitation_type: 'CONNECTION', ...planted }],
  unipile: { object: 'InvitationList', items: [{ object: 'InvitationReceived', inviter: { inviter_name: 'Ann', inviter_public_identifier: 'ann', ...planted }, ...planted }] },
  connectsafely: { invitations: [{ invitationCategory: 'CONNECTION', profile: person, ...planted }] },
  snapshot: [{ snapshotDomain: 'INVITATIONS', snapshotData: [{ From: 'Ann', Direction: 'INCOMING', ...planted }, { From: 'Bo', Direction: mail }] }],
  facebook: { received_requests_v2: [{ name: 'Ann', timestamp: 7, ...planted }], ...planted },
  instagram: { relationships_follow_requests_received: [{ title: 'ann', string_list_data: [{ value: 'ann', ...planted }], ...planted }] },
  mastodon: [{ acct: 'ann', username: 'ann', display_name: 'Ann', url: 'https://x.example/@ann', fields: [{ name: 'Mail', value: mail }], source: planted, ...planted }],
  discord: { relationships: [{ type: 3, user: { username: 'ann', ...planted }, ...planted }], ...planted, username: 'me', discriminator: '0' },
  'phantombuster as JSON': [{ fullName: 'Ann', connectionDegree: '2nd', vmid: 'a', profileUrl: 'https://www.linkedin.com/in/ann', ...planted }],
  json: [{ name: 'Ann', id: mail, connections: mail, ...planted }, mail, { [mail]: 1 }],
  'json in an object': { invitations: [{ name: 'Ann', nested: planted, ...planted }] },
  csv: csv({ Name: 'Ann', 'Profile URL': 'https://www.linkedin.com/in/ann', Connections: mail, id: mail }),
  'csv with semicolons': csv({ Name: 'Ann' }, ';'),
  'linkedin-csv': csv({ From: 'Ann', To: 'Me', 'Sent At': '', Message: 'Hi', Direction: 'INCOMING' }),
  phantombuster: csv({ fullName: 'Ann', connectionDegree: '2nd', vmid: 'a', profileUrl: 'https://www.linkedin.com/in/ann' }),
  linkedhelper: csv({ public_id: 'ann', full_name: 'Ann', member_distance: '2', location_name: 'Leeds', profile_url: 'https://www.linkedin.com/in/ann', note: `her mail: ${mail}` }),
  duxsoup: csv({ VisitTime: '', Profile: 'https://www.linkedin.com/in/ann', 'First Name': 'Ann' }),
  'voyager-table': csv({ 'Invitation - ID': '1', 'Invitation - Type': 'PENDING', 'Full name': 'Ann', 'Invitation - Shared secret': secret }),
  'a table without a header': `Ann,${mail}\nBo,sharedSecret=${secret}\n`,
}; // prettier-ignore

/** A policy that asks for what it must never get, and would say it. */
const wanted = [
  'shared-secret',
  'sharedsecret',
  'specifics-shared-secret',
  'validation-token',
  'mailbox-item-id',
  'email',
  'e-mail',
  'email-address',
  'email-addresses',
  'dropcontact-mail',
  'contact-details',
  'original',
  'contact-info-address',
  'contact-info-emails',
  'api-key',
  'note',
];
const rules = [
  'screen: 1',
  'rules:',
  ...wanted.map(
    (name) =>
      `  - { id: wants-column-${name}, when: { column.${name} is known: true }, decide: decline, because: "says \${column.${name}}", reply: "You say \${first-name|there}" }`,
  ),
  '  - { id: wants-email, when: { email contains: [mail, hidden] }, decide: decline, because: "says ${email} ${match}" }',
  '  - { id: wants-an-email, when: { email is known: true }, decide: decline, because: "says ${email|nothing} ${match}" }',
  '  - { id: connected, when: { connections at least: 1 }, decide: decline, because: "has ${connections}" }',
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'screen-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'rules.yaml'), rules);
writeFileSync(join(folder, 'in.csv'), 'Name,Profile URL\nAnn,https://www.linkedin.com/in/ann\n');

/** All that the program prints on both streams. */
async function printed(...args: readonly string[]): Promise<string> {
  let text = '';
  const stream = {
    write(piece: string, done: () => void): void {
      text += piece;
      done();
    },
  };
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const status = await run({
    args: [...args, '--policy', join(folder, 'rules.yaml'), '--no-config'],
    env: {},
    cwd: folder,
    stdin: nothing(),
    stdout: stream,
    stderr: stream,
    today: '2026-03-15',
  });
  expect([0, 3]).toContain(status);
  expect(text).not.toBe('');
  return text;
}

describe('no secret and no address is in what is printed of', () => {
  it.each(Object.keys(files))('%s', async (name) => {
    const content = files[name];
    const path = join(folder, `${name.replaceAll(/\W+/gu, '-')}.txt`);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    const texts = [
      ...(await Promise.all(
        reporters.map((reporter) => printed(path, '-v', '--format', reporter.name)),
      )),
      await printed('facts', path),
      await printed('facts', path, '--json'),
      await printed('replies', path, '--format', 'json'),
      await printed(join(folder, 'in.csv'), '--json', '--with', path),
    ];
    if (name !== 'a table without a header')
      texts.push(await printed('explain', path, '-v'), await printed('explain', path, '--json'));
    for (const text of texts) expect(text).not.toMatch(/hushhush|hidden@|mail\.example/u);
  });
});

describe('a fact that needs an address has it', () => {
  it('as a note that the sender wrote it into', async () => {
    const path = join(folder, 'note.csv');
    writeFileSync(path, `Name,Message\nAnn,Write to ${mail}\n`);
    expect(await printed(path, '--json')).toContain(mail);
  });
});

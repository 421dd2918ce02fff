import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { voyagerTable } from './voyager-table.js';

const header =
  'Invitation - ID,Invitation - Shared connections count,Invitation - Type,Invitation - Creation time,First name,Last name,Full name,vmid,Occupation,Universal name,Invitation - Custom message?,Invitation - Shared secret\n';
const line = (type: string, custom: string): string =>
  `7437,12,${type},2026-03-14 09:05:00,Ann,Lee,Ann Lee,ACoAA,Tester,ann-lee,${custom},hush\n`;
const said = {
  line: 2,
  name: 'Ann Lee',
  'first-name': 'Ann',
  'last-name': 'Lee',
  'profile-url': 'https://www.linkedin.com/in/ann-lee',
  headline: 'Tester',
  'mutual-connections': '12',
  'sent-at': '2026-03-14 09:05:00',
};

describe('voyager-table', () => {
  it.each([
    ['its header', header, true],
    ['the same with tabs', header.replaceAll(',', '\t'), true],
    ['another table of invitations', 'Invitation,First name,Full name\n', false],
    ['JSON', '[{"First name":"Ann"}]', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(voyagerTable.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([
    ['no message as an empty note', 'False', ''],
    ['no message as an empty note, in capitals', 'FALSE', ''],
    ['a message that is not there as unknown', 'True', undefined],
    ['nothing as unknown', '', undefined],
  ])('reads %s', async (_, custom, note) => {
    const [row] = await saidOf(voyagerTable, header + line('PENDING', custom));
    expect(row).toMatchObject(said);
    expect((row as { note?: unknown }).note).toBe(note);
  });

  it.each([
    ['CONTENT_SERIES', 'not-a-person'],
    ['ORGANIZATION', 'not-a-person'],
    ['ACCEPTED', 'not-pending'],
    ['SENT', 'outgoing'],
  ])('leaves out %s', async (type, why) => {
    expect(await saidOf(voyagerTable, header + line(type, ''))).toEqual([`left out: 1 ${why}`]);
  });
});

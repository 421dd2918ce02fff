import { describe, expect, it } from 'vitest';
import { columns, rowsOf, saidIn, itemsOf } from '../testing/source.js';
import { phantombuster } from './phantombuster.js';

const navigator =
  'profileUrl,fullName,title,companyName,connectionDegree,sharedConnectionsCount,vmid,timestamp,defaultProfileUrl\n';
const scraper =
  'linkedinProfile,headline,location,fullName,connectionDegree,vmid,connectionsCount,mutualConnectionsText,company,jobTitle,timestamp,mail\n';
const rows = async (text: string) =>
  rowsOf(await itemsOf(phantombuster, text)).map((row) => saidIn({ kind: 'row', row }));

describe('phantombuster', () => {
  it.each([
    ['the Sales Navigator export', navigator, true],
    ['the Profile Scraper', scraper, true],
    ['the same with semicolons', scraper.replaceAll(',', ';'), true],
    ['its JSON', '[{"profileUrl":"x","fullName":"Ann","connectionDegree":"2nd","vmid":"a"}]', true],
    ['another table of profiles', 'profileUrl,fullName,title\n', false],
    ['other JSON', '[{"fullName":"Ann"}]', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(phantombuster.recognise(text, columns) !== undefined).toBe(recognised);
  });

  const ann = {
    'profile-url': 'https://www.linkedin.com/in/ann',
    name: 'Ann',
    'already-connected': false,
  };
  it('reads the Sales Navigator export: the public address, and no time of the invitation', async () => {
    const text = `${navigator}https://www.linkedin.com/sales/lead/A,Ann,Tester,Acme,2nd,12,A,2026-03-15T10:00:00.000Z,https://www.linkedin.com/in/ann\n`;
    expect(await rows(text)).toEqual([
      { line: 2, ...ann, 'mutual-connections': '12', position: 'Tester', company: 'Acme', 'column.vmid': 'A', 'column.timestamp': '2026-03-15T10:00:00.000Z' },
    ]); // prettier-ignore
  });

  it.each([
    ['a count at the cap', '500', '', { connections: '500+', 'mutual-connections': null }],
    ['a count under it', '499', '', { connections: '499', 'mutual-connections': null }],
    [
      'one shared connection',
      '',
      'Bo Ek is a mutual connection',
      { connections: '', 'mutual-connections': 1 },
    ],
    [
      'two',
      '',
      'Bo Ek and Cy Dunn are mutual connections',
      { connections: '', 'mutual-connections': 2 },
    ],
    [
      'many',
      '',
      '"Bo Ek, Cy Dunn, and 12 other mutual connections"',
      { connections: '', 'mutual-connections': 14 },
    ],
  ])('reads the Profile Scraper: %s', async (_, count, mutual, expected) => {
    const text = `${scraper}https://www.linkedin.com/in/ann,Tester at Acme,Leeds,Ann,Out of Network,A,${count},${mutual},Acme,Tester,2026-03-15,a@b.example\n`;
    expect(await rows(text)).toEqual([
      { line: 2, ...ann, ...expected, headline: 'Tester at Acme', location: 'Leeds', company: 'Acme', position: 'Tester', 'column.vmid': 'A', 'column.timestamp': '2026-03-15', email: 'a@b.example' },
    ]); // prettier-ignore
  });

  it('reads its JSON as its CSV', async () => {
    const text = JSON.stringify([
      {
        profileUrl: 'https://www.linkedin.com/in/ann',
        fullName: 'Ann',
        connectionDegree: '1st',
        vmid: 'A',
        timestamp: '2026-03-15',
      },
    ]);
    expect(await rows(text)).toEqual([
      {
        line: 1,
        ...ann,
        'already-connected': true,
        'column.vmid': 'A',
        'column.timestamp': '2026-03-15',
      },
    ]);
  });

  it('takes a column for what it is called, whatever else is called so', async () => {
    const text =
      navigator.replace('title', 'constructor') + 'https://www.linkedin.com/in/ann,Ann,x,,,,,,\n';
    expect(await rows(text)).toMatchObject([{ 'column.constructor': 'x' }]);
  });

  it('rejects a row that is about nobody, and leaves out an empty one', async () => {
    const items = await itemsOf(phantombuster, `${navigator},,Tester,,2nd,,,,\n,,,,,,,,\n`);
    expect(items.map(saidIn).slice(1)).toEqual(['bad-row 2', 'left out: 1 blank']);
  });
});

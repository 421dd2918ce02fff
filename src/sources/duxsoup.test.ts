import { describe, expect, it } from 'vitest';
import { columns, itemsOf, rowsOf, saidIn } from '../testing/source.js';
import { duxsoup } from './duxsoup.js';

const header =
  'id,VisitTime,Profile,SalesProfile,PublicProfile,Degree,First Name,Middle Name,Last Name,Title,Company,Email,Location,Industry,Connections,Position-0-Company\n';

describe('duxsoup', () => {
  it.each([
    ['its header', header, true],
    ['its header in another order', 'Degree,PublicProfile,First Name,VisitTime\n', true],
    ['another table of profiles', 'Profile,First Name,Title\n', false],
    ['JSON', '[{"Profile":"x","First Name":"Ann"}]', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(duxsoup.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([
    [
      'the public address before the others',
      'https://www.linkedin.com/in/ACoAA,,https://www.linkedin.com/in/ann',
      'https://www.linkedin.com/in/ann',
    ],
    [
      'another where there is none',
      'https://www.linkedin.com/in/ACoAA,,',
      'https://www.linkedin.com/in/ACoAA',
    ],
  ])('reads a profile: %s', async (_, addresses, expected) => {
    const text = `${header}1,2026-03-15 10:00:00,${addresses},1,Ann,,Lee,Tester,Acme,a@b.example,Leeds,Testing,500,Acme\n`;
    expect(rowsOf(await itemsOf(duxsoup, text)).map((row) => saidIn({ kind: 'row', row }))).toEqual([
      { line: 2, 'profile-url': expected, 'already-connected': true, 'first-name': 'Ann', 'column.middle-name': '', 'last-name': 'Lee', position: 'Tester', company: 'Acme', email: 'a@b.example', location: 'Leeds', industry: 'Testing', connections: '500+', 'column.id': '1', 'column.visit-time': '2026-03-15 10:00:00', 'column.position-0-company': 'Acme' },
    ]); // prettier-ignore
  });
});

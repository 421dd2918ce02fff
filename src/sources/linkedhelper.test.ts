import { describe, expect, it } from 'vitest';
import { columns, itemsOf, rowsOf, saidIn } from '../testing/source.js';
import { linkedhelper } from './linkedhelper.js';

const header =
  'id,public_id,profile_url,email,full_name,headline,location_name,current_company,current_company_position,note,connected_at,mutual_count,member_distance,network_info_connection_count\n';
const line =
  'ann,ann,https://www.linkedin.com/in/ann,a@b.example,Ann,Tester at Acme,Leeds,Acme,Tester,call her in May,,12,2,500\n';

describe('linkedhelper', () => {
  it.each([
    ['its header', header, true],
    ['the same with semicolons', header.replaceAll(',', ';'), true],
    ['the other name of the count', 'public_id,full_name,location_name,connections_count\n', true],
    ['another table with public_id', 'public_id,full_name,headline\n', false],
    ['JSON', '[{"full_name":"Ann"}]', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(linkedhelper.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([[','], [';'], ['\t']])(
    'reads what the owner wrote as no note of an invitation, divided by %j',
    async (delimiter) => {
      const text = (header + line).replaceAll(',', delimiter);
      const [row] = rowsOf(await itemsOf(linkedhelper, text)).map((one) =>
        saidIn({ kind: 'row', row: one }),
      );
      expect(row).toEqual({
        line: 2,
        'column.id': 'ann',
        'column.public-id': 'ann',
        'profile-url': 'https://www.linkedin.com/in/ann',
        email: 'a@b.example',
        name: 'Ann',
        headline: 'Tester at Acme',
        location: 'Leeds',
        company: 'Acme',
        position: 'Tester',
        'column.note': 'call her in May',
        'already-connected': false,
        'mutual-connections': '12',
        connections: '500+',
      });
    },
  );

  it('takes the day of the connection for a connection', async () => {
    const text = header + line.replace('May,,12,2', 'May,2020-01-01,12,');
    expect(
      rowsOf(await itemsOf(linkedhelper, text)).map((row) => saidIn({ kind: 'row', row })),
    ).toMatchObject([{ 'already-connected': true }]);
  });
});

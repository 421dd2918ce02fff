import { describe, expect, it } from 'vitest';
import { columns, saidOf } from '../testing/source.js';
import { linkedinSnapshot } from './linkedin-snapshot.js';

const ann =
  '{"From":"Ann","To":"Me","Sent At":"3/14/26, 9:05 AM","Message":"Hi","Direction":"INCOMING"}';
const said = {
  name: 'Ann',
  'column.to': 'Me',
  'sent-at': '3/14/26, 9:05 AM',
  note: 'Hi',
  'column.direction': 'INCOMING',
};
const domain = (name: string, ...rows: readonly string[]): string =>
  `{"snapshotDomain":"${name}",\n"snapshotData":[${rows.join(',\n')}]}`;
const page = (...domains: readonly string[]): string =>
  `{"paging":{"start":0,"links":[{"rel":"next"}]},"elements":[${domains.join(',')}]}`;

describe('linkedin-snapshot', () => {
  it.each([
    ['a page', page(domain('INVITATIONS', ann)), true],
    ['a domain alone', domain('INVITATIONS', ann), true],
    ['a page of another domain', page(domain('PROFILE', '{"First Name":"Ann"}')), true],
    ['other JSON', '{"elements":[{"name":"Ann"}]}', false],
    ['a table', 'snapshotDomain,name\n', false],
  ])('recognises %s: %s', (_, text, recognised) => {
    expect(linkedinSnapshot.recognise(text, columns) !== undefined).toBe(recognised);
  });

  it.each([
    ['a page', page(domain('INVITATIONS', ann, ann)), [{ line: 2, ...said }, { line: 3, ...said }]],
    ['a list of domains', `[${domain('INVITATIONS', ann)}]`, [{ line: 2, ...said }]],
    ['a list of pages', `[${page(domain('INVITATIONS', ann))},${page(domain('INVITATIONS', ann))}]`, [{ line: 2, ...said }, { line: 3, ...said }]],
    ['pages one after the other', `${page(domain('INVITATIONS', ann))}\n${page(domain('INVITATIONS', ann))}`, [{ line: 2, ...said }, { line: 4, ...said }]],
    ['a domain alone', domain('INVITATIONS', ann), [{ line: 2, ...said }]],
    ['a domain whose name comes last', `[{"snapshotData":[${ann}],"snapshotDomain":"INVITATIONS"}]`, [{ line: 1, ...said }]],
    ['all but a garbled record', page(domain('INVITATIONS', '{"From":Ann}', ann)), ['bad-json 2', { line: 3, ...said }]],
    ['no other domain', page(domain('PROFILE', '{"First Name":"Ann"}')), ['not-an-export 1']],
    ['no other domain alone', domain('PROFILE', '{"First Name":"Ann"}'), ['not-an-export 1']],
    ['a text that breaks off', `[{"snapshotDomain":"INVITATIONS","snapshotData":[${ann},{"From`, [{ line: 1, ...said }, 'bad-json 1']],
  ])('reads %s', async (_, text, expected) => {
    expect(await saidOf(linkedinSnapshot, text)).toEqual(expected);
    expect(await saidOf(linkedinSnapshot, text, [1, 7])).toEqual(expected);
  }); // prettier-ignore

  it('says which domains were passed over', async () => {
    const text = page(domain('PROFILE', '{"First Name":"Ann"}'), domain('INVITATIONS', ann));
    expect(await saidOf(linkedinSnapshot, text)).toEqual([
      { line: 3, ...said },
      expect.stringContaining('PROFILE'),
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { columns, inShort, itemsOf } from '../testing/source.js';
import { linkedinCsv } from './linkedin-csv.js';

const now = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n';
const old = 'From,To,Sent At,Message,Direction\n';

describe('linkedin-csv', () => {
  it.each([
    ['the layout of now', now, true],
    ['the layout until 2023', old, true],
    ['a file saved again with semicolons', old.replaceAll(',', ';'), true],
    ['a table without directions', 'From,To,Sent At,Message\n', false],
    [
      'Connections.csv',
      'Notes:\n"x"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n',
      false,
    ],
    ['JSON', '[{"From":"Ann"}]', false],
    ['nothing', '', false],
  ])('recognises %s: %s', (_, head, expected) => {
    expect(linkedinCsv.recognise(head, columns) !== undefined).toBe(expected);
  });

  it('reads rows', async () => {
    const text = `${old}Ann,Me,"3/14/26, 9:05 AM","Hi,\nthere",INCOMING\nMe,Bo,"3/13/26, 9:05 AM",,OUTGOING\n`;
    expect((await itemsOf(linkedinCsv, text)).map(inShort)).toEqual([
      {
        From: 'Ann',
        To: 'Me',
        'Sent At': '3/14/26, 9:05 AM',
        Message: 'Hi,\nthere',
        Direction: 'INCOMING',
        line: 2,
      },
      {
        From: 'Me',
        To: 'Bo',
        'Sent At': '3/13/26, 9:05 AM',
        Message: '',
        Direction: 'OUTGOING',
        line: 4,
      },
    ]);
  });
});

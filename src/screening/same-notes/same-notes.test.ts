import { describe, expect, it } from 'vitest';
import { type Invitation } from '../../core/invitation.js';
import { invitation } from '../../testing/invitation.js';
import { NoteSenders, sameNotesOf } from './same-notes.js';

/** An invitation by `name`, in a row of its own. */
function from(name: string, note: string, row: number, url = ''): Invitation {
  return { ...invitation({ name, note, 'profile-url': url }), row };
}

/** How many others sent the first of the notes; each is sent by another. */
function others(...notes: readonly string[]): number | undefined {
  const sent = notes.map((note, at) => from(`Sender ${'abcdef'[at]}`, note, at + 1));
  return sameNotesOf(sent).othersWith({ file: 'test.csv', row: 1, line: 2 })?.count;
}

const pitch =
  'Hi Sam, we help agencies like yours book 12 qualified calls a month with no upfront cost. Worth a quick chat?';
const japanese =
  '田中様、弊社は御社のような企業様の営業支援を行っております。一度お話しできれば幸いです。';

describe('a note is the same', () => {
  it.each([
    ['in capitals', pitch.toUpperCase()],
    ['with another greeting', pitch.replace('Hi Sam', 'Dear Dr. Samuel Smith')],
    ['without a greeting', pitch.replace('Hi Sam, ', '')],
    ['with another number', pitch.replace('12', '3,500')],
    ['with an address', `${pitch} https://pitch.example/a?b=c`],
    ['with a bare address', `${pitch} www.pitch.example`],
    ['with other punctuation', pitch.replace('. ', ' - ').replace('?', '!!')],
    ['with a closing and a name', `${pitch} Best regards, Bob`],
    ['with the name of its sender', `${pitch} Sender b`],
    ['with small edits', pitch.replace('agencies', 'bakeries').replace('month', 'week')],
  ])('%s', (_, other) => {
    expect(others(pitch, other)).toBe(1);
  });

  it('in a script without spaces', () => {
    expect(others(japanese, japanese.replace('田中', '佐藤'))).toBe(1);
  });
});

describe('a note is not the same', () => {
  it.each([
    [
      'as another',
      pitch,
      'We met at the harbour fair, and you asked me for plans of the old crane.',
    ],
    ['as a short one of the same words', "Hi, let's connect!", "Hi, let's connect!"],
    ['where it is short', 'Hello there', 'Hello there'],
    ['where it is empty', '', ''],
    [
      'where it is the network’s own',
      "I'd like to add you to my professional network on LinkedIn.",
      "I'd like to add you to my professional network on LinkedIn.",
    ],
    [
      'if it has under twelve words and differs in one',
      'We buy bees from people like you every summer.',
      'We buy bees from people like you every winter.',
    ],
  ])('%s', (_, note, other) => {
    expect(others(note, other)).toBe(0);
  });

  it('says so where it says too little to tell', () => {
    const notes = sameNotesOf([from('A', 'Hello there', 1), from('B', pitch, 2)]);
    expect(notes.othersWith({ file: 'test.csv', row: 1, line: 2 })?.tooLittle).toBe(true);
    expect(notes.othersWith({ file: 'test.csv', row: 2, line: 3 })?.tooLittle).toBe(false);
  });
});

describe('the others', () => {
  const place = (row: number, file = 'test.csv') => ({ file, row, line: row + 1 });

  it('are named, three at most', () => {
    const sent = ['A', 'B', 'C', 'D', 'E'].map((name, at) => from(name, pitch, at + 1));
    expect(sameNotesOf(sent).othersWith(place(2))).toMatchObject({
      count: 4,
      names: ['A', 'C', 'D'],
      tooLittle: false,
    });
  });

  it('are senders: who sends a note twice is one, by the profile or else by the name', () => {
    const url = 'https://www.linkedin.com/in/ann';
    const sent = [
      from('Ann', pitch, 1, url),
      from('Ann Lee', pitch, 2, `${url}/`),
      from('Bo', pitch, 3),
      from('BO', pitch, 4),
    ];
    expect(sameNotesOf(sent).othersWith(place(1))?.count).toBe(1);
    expect(sameNotesOf(sent).othersWith(place(4))?.names).toEqual(['Ann Lee']);
  });

  it('may stand in other files', () => {
    const sent = [from('A', pitch, 1), { ...from('B', pitch, 1), file: 'other.csv' }];
    expect(sameNotesOf(sent).othersWith(place(1, 'other.csv'))?.names).toEqual(['A']);
  });

  it('are counted when they are said to be', () => {
    const [first, second] = [from('A', pitch, 1), from('B', pitch, 2)];
    const senders = new NoteSenders([first, second]);
    expect(senders.othersWith(first)).toBeUndefined();
    senders.count(first);
    expect(senders.othersWith(first)?.count).toBe(0);
    senders.count(second);
    expect(senders.othersWith(first)?.count).toBe(1);
  });
});

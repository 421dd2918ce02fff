import { describe, expect, it } from 'vitest';
import { type Cells } from '../testing/invitation.js';
import { type FactSettings, evidenceFor, valueOf } from '../testing/fact.js';

const owner = {
  employers: [
    { name: 'Halloran Systems', aliases: ['HSI'], from: 2000, to: 2006, people: ['Bo Ek'] },
    { name: 'Harbour Trade', aliases: [], from: 2010, people: [] },
  ],
  people: ['Cy Dunn', 'https://www.linkedin.com/in/ann-lee'],
};
const settings: FactSettings = { owner };

describe.each(['already-connected', 'endorsed', 'in-contacts', 'same-school', 'invited-before'])(
  '%s',
  (fact) => {
    it.each<readonly [Cells, string]>([
      [{ [fact]: 'yes' }, 'yes'],
      [{ [fact]: false }, 'no'],
      [{ [fact]: '' }, 'blank'],
      [{ [fact]: 'perhaps' }, 'unreadable'],
      [{}, 'absent'],
    ])('of %j is %s', (cells, expected) => {
      expect(valueOf(fact, cells)).toBe(expected);
    });
  },
);

describe.each(['messages-exchanged', 'messages-from-owner'])('%s', (fact) => {
  it.each<readonly [Cells, string]>([
    [{ [fact]: '12' }, '12'],
    [{ [fact]: 0 }, '0'],
    [{ [fact]: '' }, 'blank'],
    [{}, 'absent'],
  ])('of %j is %s', (cells, expected) => {
    expect(valueOf(fact, cells)).toBe(expected);
  });
});

describe('last-message-at', () => {
  it('is a day', () => {
    expect(valueOf('last-message-at', { 'last-message-at': '2026-03-14 08:12:14 UTC' })).toBe(
      '2026-03-14',
    );
  });
});

describe('recommended', () => {
  it.each([
    ['given', 'yes'],
    ['Received', 'yes'],
    ['true', 'yes'],
    ['no', 'no'],
    ['-', 'no'],
    ['requested', 'no'],
    ['pending', 'no'],
    ['perhaps', 'unreadable'],
    ['', 'blank'],
  ])('"%s" is %s', (cell, expected) => {
    expect(valueOf('recommended', { recommended: cell })).toBe(expected);
  });

  it.each([
    [true, 'yes'],
    [false, 'no'],
    [1, 'yes'],
    [0, 'no'],
  ])('%j is %s', (cell, expected) => {
    expect(valueOf('recommended', { recommended: cell })).toBe(expected);
  });
});

describe('worked-together', () => {
  it.each([
    ['years that meet', 'Halloran Systems 2004-2009', 'yes'],
    ['years that touch', 'Halloran Systems 2006-2009', 'yes'],
    ['years that don’t meet', 'Halloran Systems 2007-2009', 'no'],
    ['years before', 'Halloran Systems 1990-1999', 'no'],
    ['years up to now', 'Harbour Trade 2015-now', 'yes'],
    ['no years', 'Halloran Systems', 'yes'],
    ['an alias', 'HSI 2007-2009', 'no'],
    ['one of two employers', 'Halloran Systems 2007-2009; Harbour Trade 2012-2013', 'yes'],
    ['no overlap, said aloud', 'Halloran Systems (no overlap)', 'no'],
    ['no shared employer', 'none', 'no'],
  ])('%s', (_, employers, expected) => {
    expect(valueOf('worked-together', { 'shared-employers': employers }, settings)).toBe(expected);
  });

  it('is unknown where the employers are', () => {
    expect(valueOf('worked-together', {}, settings)).toBe('absent');
  });

  it('is taken from its own column first', () => {
    expect(
      valueOf(
        'worked-together',
        { 'worked-together': 'no', 'shared-employers': 'Halloran Systems' },
        settings,
      ),
    ).toBe('no');
  });
});

describe('listed-by-address', () => {
  it.each<readonly [string, Cells, string]>([
    ['whoever has the address', { 'profile-url': 'http://linkedin.com/in/Ann-Lee/?x=1' }, 'yes'],
    ['nobody else', { 'profile-url': 'https://linkedin.com/in/ann' }, 'no'],
    [
      'nobody by name alone',
      { 'profile-url': 'https://linkedin.com/in/cy-dunn', name: 'Cy Dunn' },
      'no',
    ],
    ['unknown without an address', { name: 'Ann Lee' }, 'absent'],
  ])('%s', (_, cells, expected) => {
    expect(valueOf('listed-by-address', cells, settings)).toBe(expected);
  });

  it('is false where the config lists no address', () => {
    expect(valueOf('listed-by-address', {}, { owner: { people: ['Cy Dunn'] } })).toBe('no');
  });
});

describe('listed-by-name', () => {
  it.each<readonly [string, Cells, string]>([
    ['a listed person', { name: 'CY DUNN' }, 'yes'],
    ['a person of an employer', { name: 'Bo  Ek' }, 'yes'],
    ['nobody else', { name: 'Cy' }, 'no'],
    ['unknown without a name', {}, 'absent'],
  ])('%s', (_, cells, expected) => {
    expect(valueOf('listed-by-name', cells, settings)).toBe(expected);
  });
});

describe('note-fits-shared-history', () => {
  it.each([
    ['an employer and a year of it', 'We met at Halloran Systems in 2003', 'yes'],
    ['an employer by its alias and a person', 'HSI, with Bo Ek!', 'yes'],
    ['an employer by its first word and a year', 'Halloran, back in 2001', 'yes'],
    ['an employer to this day and a year', 'At Harbour Trade since 2019', 'yes'],
    ['an employer and a wrong year', 'We met at Halloran Systems in 2012', 'no'],
    ['an employer, a right and a wrong year', 'Halloran Systems 2003 to 2012', 'no'],
    ['an employer alone', 'We met at Halloran Systems', 'no'],
    ['a person alone', 'Bo Ek says hi', 'no'],
    ['a year alone', 'In 2003', 'no'],
    ['an employer inside a word', 'Hallorans in 2003', 'no'],
    ['nothing', '', 'no'],
  ])('%s', (_, note, expected) => {
    expect(valueOf('note-fits-shared-history', { note }, settings)).toBe(expected);
  });

  it('is unknown where the note is', () => {
    expect(evidenceFor('note-fits-shared-history', {}, settings).state).toBe('absent');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decided } from '../testing/journal-entry.js';
import { anyEntry } from '../testing/journal.js';
import { runs } from '../testing/runs.js';
import { unsafeIn } from '../testing/unsafe.js';
import { type Said, journalKeyOf, printJournalLine, readJournalLine } from './journal-line.js';

const digest = (text: string): string => `<${text}>`;
const said = (given: Partial<Said> = {}): Said => ({
  id: '1',
  name: 'Ann Lee',
  profileUrl: '',
  note: null,
  sentAt: null,
  ...given,
});

describe('journalKeyOf', () => {
  it.each([
    ['two forms of one address', { profileUrl: 'https://www.linkedin.com/in/ann-lee/' }, { profileUrl: 'linkedin.com/in/Ann-Lee?x=1' }],
    ['a name in capitals', { name: 'ANN  LEE' }, { name: 'Ann Lee' }],
    ['another id, where more is said', { id: '1' }, { id: '2' }],
    ['no note and a blank one', { note: null }, { note: ' ' }],
    ['a note with other quotes', { note: '“Hi”' }, { note: '"hi"' }],
  ] as const)('is the same for %s', (_, one, other) => {
    expect(journalKeyOf(said(one), digest)).toEqual(journalKeyOf(said(other), digest));
  }); // prettier-ignore

  it.each([
    ['another profile', { profileUrl: 'l.com/in/ann' }, { profileUrl: 'l.com/in/ben' }],
    ['another site', { profileUrl: 'https://a.com/@ann' }, { profileUrl: 'https://b.com/@ann' }],
    ['another day, without an address', { sentAt: '2026-03-01' }, { sentAt: '2026-03-02' }],
    ['another id, where nothing else is said', { id: '1', name: '' }, { id: '2', name: '' }],
  ] as const)('differs for %s', (_, one, other) => {
    expect(journalKeyOf(said(one), digest).key).not.toBe(journalKeyOf(said(other), digest).key);
  });
});

describe('what an invitation is called', () => {
  it.each<readonly [string, Partial<Said>, ReturnType<typeof journalKeyOf>]>([
    ['by its address', { profileUrl: 'https://www.linkedin.com/in/ann/', sentAt: '2026-01-31', note: 'Hi' }, { key: 'ann', sent: '2026-01-31', note: '<hi>' }],
    ['by its name, its day and its note', { sentAt: '2026-01-31', note: 'Hi' }, { key: '#<["ann lee","2026-01-31","hi"]>', sent: '2026-01-31', note: '<hi>' }],
    ['by what is said, with a blank address', { profileUrl: ' ' }, { key: '#<["ann lee",null,""]>', sent: null, note: '' }],
    ['by its note alone', { name: '', note: 'Hi' }, { key: '#<["",null,"hi"]>', sent: null, note: '<hi>' }],
    ['by its day alone', { name: ' ', sentAt: '2026-01-31' }, { key: '#<["","2026-01-31",""]>', sent: '2026-01-31', note: '' }],
    ['by its id, where nothing is said', { name: '' }, { key: '#<["1"]>', sent: null, note: '' }],
  ])('%s', (_, given, expected) => {
    expect(journalKeyOf(said(given), digest)).toEqual(expected);
  }); // prettier-ignore
});

describe('a line', () => {
  it('is read as it was printed, on one line, and safe to look at', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const line = printJournalLine(entry);
        expect(readJournalLine(line.slice(0, -1))).toEqual({ kind: 'entry', entry });
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(unsafeIn(line.replace(/(?<=\p{M}{4})\p{M}+/gu, ''))).toEqual([]);
      }),
      runs,
    );
  });

  it('is not read where it was cut', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(), (entry, at) => {
        const line = printJournalLine(entry).slice(0, -1);
        expect(readJournalLine(line.slice(0, at % line.length)).kind).toBe('unreadable');
      }),
      runs,
    );
  });

  const whole = JSON.parse(printJournalLine(decided())) as Readonly<Record<string, unknown>>;

  const bare = { ...whole, decision: undefined, name: undefined, url: undefined };
  it.each<readonly [string, unknown, string]>([
    ['a number', 7, 'it is no JSON'],
    ['nothing', null, 'it is no JSON'],
    ['a list', [whole], 'it is no line of a journal'],
    ['another object', { a: 1 }, 'it is no line of a journal'],
    ['one whose version is a text', { ...whole, journal: '1' }, 'it is no line of a journal'],
    ['one without a date', { ...whole, date: 'yesterday' }, 'it has no date'],
    ['one with more before its date', { ...whole, date: 'on 2026-01-31' }, 'it has no date'],
    ['one with more after its date', { ...whole, date: '2026-01-31T10:00' }, 'it has no date'],
    ['one whose date is a number', { ...whole, date: 20_260_131 }, 'it has no date'],
    ['one without a key', { ...whole, key: undefined }, 'it does not say which invitation is meant'],
    ['one whose note is none', { ...whole, note: null }, 'it does not say which invitation is meant'],
    ['one with a day that is none', { ...whole, sent: 'monday' }, 'it does not say which invitation is meant'],
    ['one without a day', { ...whole, sent: undefined }, 'it does not say which invitation is meant'],
    ['one with a decision that is none', { ...whole, decision: 'maybe' }, 'it does not say what was decided'],
    ['one with a decision of an object', { ...whole, decision: 'constructor' }, 'it does not say what was decided'],
    ['one without a suggestion', { ...whole, suggested: 'skip' }, 'it does not say what was decided'],
    ['one whose policy is a number', { ...whole, policy: 7 }, 'it does not say what was decided'],
    ['one without a name', { ...whole, name: 7 }, 'it does not say what was decided'],
    ['one without an address', { ...whole, url: null }, 'it does not say what was decided'],
    ['one that takes nothing back', { ...bare, undo: 'yes' }, 'it does not say what was decided'],
  ])('is not read where it is %s', (_, value, why) => {
    expect(readJournalLine(JSON.stringify(value))).toEqual({ kind: 'unreadable', why });
  }); // prettier-ignore

  it('of another kind of text is not read', () => {
    expect(readJournalLine('once upon')).toEqual({ kind: 'unreadable', why: 'it is no JSON' });
  });

  it('has no reply where that is no text', () => {
    expect(readJournalLine(JSON.stringify({ ...whole, reply: 7 }))).toEqual({
      kind: 'entry',
      entry: decided(),
    });
  });

  it('takes a decision back', () => {
    const { date, key, sent, note } = decided();
    expect(readJournalLine(JSON.stringify({ ...bare, undo: true }))).toEqual({
      kind: 'entry',
      entry: { kind: 'undone', date, key, sent, note },
    });
  });

  it('of a newer version is told apart', () => {
    expect(readJournalLine('{"journal":2,"what":"ever"}')).toEqual({ kind: 'newer', version: 2 });
  });

  it('may have more in it', () => {
    expect(readJournalLine(JSON.stringify({ ...whole, more: 1 }))).toEqual({
      kind: 'entry',
      entry: decided(),
    });
  });
});

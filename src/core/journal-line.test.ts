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

  it.each([
    ['a number', 7],
    ['nothing', null],
    ['another object', { a: 1 }],
    ['one without a date', { ...whole, date: 'yesterday' }],
    ['one without a key', { ...whole, key: undefined }],
    ['one with a day that is none', { ...whole, sent: 'monday' }],
    ['one with a decision that is none', { ...whole, decision: 'maybe' }],
    ['one without a name', { ...whole, name: 7 }],
  ])('is not read where it is %s', (_, value) => {
    expect(readJournalLine(JSON.stringify(value)).kind).toBe('unreadable');
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

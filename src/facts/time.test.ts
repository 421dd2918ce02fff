import { describe, expect, it } from 'vitest';
import { type CellValue } from '../core/value.js';
import { type Cells } from '../testing/invitation.js';
import { evidenceFor, valueOf } from '../testing/fact.js';

describe('sent-at', () => {
  it.each<readonly [string, CellValue, string]>([
    ['LinkedIn’s own form', '3/14/26, 9:05 AM', '2026-03-14'],
    ['a day', '2026-03-14', '2026-03-14'],
    ['a moment with a zone, in UTC', '2026-03-14T23:30:00-02:00', '2026-03-15'],
    ['milliseconds since 1970', 1_773_532_799_999, '2026-03-14'],
    ['seconds since 1970', 1_773_532_799, '2026-03-14'],
    ['milliseconds in a text', '1773532800000', '2026-03-15'],
    ['both readings of an ambiguous day', '3/4/2026', '2026-03-04 to 2026-04-03'],
    ['a blank cell', ' ', 'blank'],
    ['a cell that is no date', 'soon', 'unreadable'],
    ['zero', 0, 'unreadable'],
    ['a moment before 1970', -5, 'unreadable'],
    ['more milliseconds than there are', 1e300, 'unreadable'],
    ['a list', ['2026-03-14'], 'unreadable'],
  ])('%s', (_, cell, expected) => {
    expect(valueOf('sent-at', { 'sent-at': cell })).toBe(expected);
  });
});

describe('age-days, on 15 March 2026', () => {
  it.each<readonly [string, Cells, string]>([
    ['from the day it was sent', { 'sent-at': '2026-03-01' }, '14'],
    ['of today', { 'sent-at': '2026-03-15' }, '0'],
    ['from both readings', { 'sent-at': '1/2/2026' }, '42 to 72'],
    ['from its own column first', { 'sent-at': '2026-03-01', 'age-days': '3' }, '3'],
    ['from words where a date was expected', { 'sent-at': '2 weeks ago' }, '14 to 20'],
    ['from words', { 'age-days': '1 week ago' }, '7 to 13'],
    ['from a number', { 'age-days': 7 }, '7'],
    [
      'from the day where its own column is blank',
      { 'sent-at': '2026-03-01', 'age-days': '' },
      '14',
    ],
    ['of a day that can’t be read', { 'sent-at': 'soon' }, 'unreadable'],
    ['of no day', {}, 'absent'],
  ])('%s', (_, cells, expected) => {
    expect(valueOf('age-days', cells)).toBe(expected);
  });

  it('says what it is from', () => {
    expect(evidenceFor('age-days', { 'sent-at': '2026-03-01' })).toMatchObject({
      state: 'known',
      origin: 'from sent-at',
    });
  });
});

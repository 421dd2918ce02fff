import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import {
  type Days,
  dayOf,
  dayOfMoment,
  isAfter,
  isBefore,
  isAmbiguousDate,
  isDay,
  parseDays,
  printDate,
  printDay,
  printDays,
} from './day.js';
import { type Truth } from './truth.js';

const printed = (text: string): string | undefined => {
  const days = parseDays(text);
  return days && printDays(days);
};

describe('parseDays', () => {
  it.each([
    ['LinkedIn’s own form, month first', '3/14/26, 9:05 AM', '2026-03-14'],
    ['LinkedIn’s own form with a narrow space', '3/4/26, 9:05\u202fPM', '2026-03-04'],
    ['ISO', '2026-03-14', '2026-03-14'],
    ['ISO with slashes', '2026/03/14', '2026-03-14'],
    ['ISO with a time, as written', '2026-03-14T23:59:59', '2026-03-14'],
    ['ISO with a time after a space', '2026-03-14 23:59', '2026-03-14'],
    ['ISO in UTC', '2026-03-14T23:59:59.123Z', '2026-03-14'],
    ['ISO with a zone, the day in UTC', '2026-03-14T23:30:00-02:00', '2026-03-15'],
    ['ISO with a zone east', '2026-03-14T00:30:00+02:00', '2026-03-13'],
    ['day first with dots', '14.03.2026 09:05', '2026-03-14'],
    ['day first with dots, ambiguous elsewhere', '4.3.2026', '2026-03-04'],
    ['a day and a month in words', '14 Mar 2026', '2026-03-14'],
    ['a short year', '4-Apr-21', '2021-04-04'],
    ['a month in full', '14 September 2026', '2026-09-14'],
    ['a month in four letters', '14 Sept 2026', '2026-09-14'],
    ['a month in words first', 'Mar 14, 2026', '2026-03-14'],
    ['a month first with a time', 'March 14, 2026, 9:05 AM', '2026-03-14'],
    ['as the messages of an export have it', '2026-03-14 08:12:14 UTC', '2026-03-14'],
    ['as Java prints it', 'Sat Mar 14 08:12:14 UTC 2026', '2026-03-14'],
    ['a whole month', 'Feb 2024', '2024-02-01 to 2024-02-29'],
    ['December', 'Dec 2023', '2023-12-01 to 2023-12-31'],
    ['a whole year', '2015', '2015-01-01 to 2015-12-31'],
    ['both readings of a saved-again date', '3/4/2026', '2026-03-04 to 2026-04-03'],
    ['both readings with a time', '3/4/2026 9:05', '2026-03-04 to 2026-04-03'],
    ['the only reading with a day above 12', '14/3/2026', '2026-03-14'],
    ['the only reading, month first', '3/14/2026', '2026-03-14'],
    ['as a spreadsheet saves LinkedIn’s own form', '3/14/26 9:05', '2026-03-14'],
    ['with a time in the afternoon', '3/14/2026 2:37:00 PM', '2026-03-14'],
    ['with a time as Spanish writes it', '14/03/2026 9:05 a. m.', '2026-03-14'],
    ['with leading zeros', '07/22/2026 04:02', '2026-07-22'],
    ['both readings with dashes', '03-04-2026', '2026-03-04 to 2026-04-03'],
    ['the only reading with dashes', '14-03-2026 09:05', '2026-03-14'],
    ['dots and a short year', '14.03.26', '2026-03-14'],
    ['dots and a time with dots', '14.3.2026 9.05', '2026-03-14'],
    ['dots and spaces', '14. 3. 2026', '2026-03-14'],
    ['the year first, without zeros', '2026/3/4 9:05', '2026-03-04'],
    ['the year first, with dots', '2026. 3. 14.', '2026-03-14'],
    ['a month in German', '14. März 2026', '2026-03-14'],
    ['a month in short German', '14-Mrz-26', '2026-03-14'],
    ['a month in French', '1 août 2026', '2026-08-01'],
    ['a month in short French', '14-févr.-26', '2026-02-14'],
    ['a month in Portuguese', '14/out/2026', '2026-10-14'],
    ['a month in Italian', '14-gen-26', '2026-01-14'],
    ['a month in Dutch', '14 mei 2026', '2026-05-14'],
    ['a month in Spanish', '14 dic 2026', '2026-12-14'],
    ['a leap day', '2024-02-29', '2024-02-29'],
    ['space around it', '  2026-03-14 ', '2026-03-14'],
  ])('%s: "%s" is %s', (_, text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '31.04.2026',
    '14 Foo 2026',
    '14 Marble 2026',
    '14/13/2026',
    '2026-3-1x',
    '13/13/26, 9:05 AM',
    '2026-03-14T25:00:00Z',
    '20260314',
    '26-03-14', // could be 2026 as well as 2014
    '14 jui 2026', // juin, juillet
    '46095.378', // a spreadsheet's own number
    '14/03-2026',
    '14.03/2026',
    '14 Foo2 2026',
    'Foo 2026',
    'May32 2026',
    'Sat Foo 14 08:12:14 UTC 2026',
    'Feb 31, 2026',
  ])('"%s" is no date', (text) => {
    expect(printed(text)).toBeUndefined();
  });

  it.each([
    ['3/4/2026', true],
    ['3/4/26 9:05', true],
    ['03-04-2026', true],
    ['3/3/2026', false],
    ['3/14/2026', false],
    ['14/13/2026', false],
    ['3/4/26, 9:05 AM', false], // LinkedIn's own form
    ['4.3.2026', false],
    ['Jan 2022', false],
    ['soon', false],
    [' 3/4/2026 ', true],
    ['\t3/4/26\n', true],
    ['x 3/4/2026', false],
  ])('"%s" can be read in two ways: %s', (text, expected) => {
    expect(isAmbiguousDate(text)).toBe(expected);
  });

  it('reads back every day it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(parseDays(printDay(day))).toEqual({ first: day, last: day });
      }),
      runs,
    );
  });

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const [year = 0, month = 0, date = 0] = printDay(day).split('-').map(Number);
        expect(dayOf(year, month, date)).toBe(day);
        expect(dayOfMoment(day * 86_400_000 + 86_399_999)).toBe(day);
      }),
      runs,
    );
  });
});

describe('printDate', () => {
  it.each([
    ['2026-01-01', '1 Jan 2026'],
    ['2024-02-29', '29 Feb 2024'],
    ['2026-03-14', '14 Mar 2026'],
    ['2026-04-30', '30 Apr 2026'],
    ['2026-05-09', '9 May 2026'],
    ['2026-06-10', '10 Jun 2026'],
    ['2026-07-11', '11 Jul 2026'],
    ['2026-08-12', '12 Aug 2026'],
    ['2026-09-13', '13 Sep 2026'],
    ['2026-10-14', '14 Oct 2026'],
    ['2026-11-15', '15 Nov 2026'],
    ['1999-12-31', '31 Dec 1999'],
  ])('%s is %s', (text, expected) => {
    expect(parseDays(text)).toEqual({ first: expect.any(Number), last: expect.any(Number) });
    expect(printDate(parseDays(text)?.first ?? Number.NaN)).toBe(expected);
  });
});

describe('dayOf', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2024, 2, 29, 19_782],
    [26, 1, 1, -710_031],
  ])('%i-%i-%i is day %i', (year, month, date, expected) => {
    expect(dayOf(year, month, date)).toBe(expected);
  });

  it.each([
    [2023, 2, 29],
    [2024, 0, 1],
    [2024, 13, 1],
    [2024, 4, 31],
    [2024, 1, 0],
    [2025, 1, 366],
    [Number.NaN, 1, 1],
  ])('there is no %d-%d-%d', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeUndefined();
  });
});

const days: fc.Arbitrary<Days> = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.nat(6))
  .map(([first, length]) => ({ first, last: first + length }));

function oneByOne({ first, last }: Days, test: (day: number) => boolean): Truth {
  const members = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  if (members.every(test)) return 'true';
  return members.some(test) ? 'unknown' : 'false';
}

describe('tests of a date', () => {
  it.each<readonly [number, number, number, Truth, Truth, Truth]>([
    [5, 5, 4, 'false', 'true', 'false'],
    [5, 5, 5, 'false', 'false', 'true'],
    [5, 5, 6, 'true', 'false', 'false'],
    [5, 7, 4, 'false', 'true', 'false'],
    [5, 7, 5, 'false', 'unknown', 'unknown'],
    [5, 7, 6, 'unknown', 'unknown', 'unknown'],
    [5, 7, 7, 'unknown', 'false', 'unknown'],
    [5, 7, 8, 'true', 'false', 'false'],
  ])('%i to %i, and %i: before %s, after %s, on it %s', (first, last, day, before, after, on) => {
    const given = { first, last };
    expect([isBefore(given, day), isAfter(given, day), isDay(given, day)]).toEqual([
      before,
      after,
      on,
    ]);
  });

  it('agree with looking at its days one by one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1, max: 30 }), (one, day) => {
        expect(isBefore(one, day)).toBe(oneByOne(one, (member) => member < day));
        expect(isAfter(one, day)).toBe(oneByOne(one, (member) => member > day));
        expect(isDay(one, day)).toBe(oneByOne(one, (member) => member === day));
      }),
      runs,
    );
  });
});

import { type Truth } from './truth.js';

/** A calendar day as the number of days since 1 January 1970. Has no time and no zone. */
export type Day = number;

/**
 * A date as far as it is known, both ends inclusive: one day, a month (`Jan 2022`), or the two
 * readings of `3/4/2026`.
 */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

const dayMs = 86_400_000;

/** The day of a date of the Gregorian calendar; undefined when there is no such date. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const back = new Date(0);
  back.setUTCFullYear(year, month - 1, date); // unlike Date.UTC, which takes the year 26 for 1926
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return undefined;
  return back.getTime() / dayMs;
}

/** The day, in UTC, of a moment given in milliseconds since 1970. */
export function dayOfMoment(ms: number): Day {
  return Math.floor(ms / dayMs);
}

/** The day as `YYYY-MM-DD`. */
export function printDay(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The day for a person to read: `3 Mar 2025`. */
export function printDate(day: Day): string {
  const date = new Date(day * dayMs);
  const month = monthNames[date.getUTCMonth()]?.[0]?.slice(0, 3) ?? '';
  const name = month.charAt(0).toUpperCase() + month.slice(1);
  return `${date.getUTCDate()} ${name} ${date.getUTCFullYear()}`;
}

/** The date as `YYYY-MM-DD`, or `YYYY-MM-DD to YYYY-MM-DD` where it is not one day. */
export function printDays({ first, last }: Days): string {
  return first === last ? printDay(first) : `${printDay(first)} to ${printDay(last)}`;
}

/** Whether the date lies before `day`, which itself is excluded. */
export function isBefore(days: Days, day: Day): Truth {
  if (days.last < day) return 'true';
  return days.first >= day ? 'false' : 'unknown';
}

/** Whether the date lies after `day`, which itself is excluded. */
export function isAfter(days: Days, day: Day): Truth {
  if (days.first > day) return 'true';
  return days.last <= day ? 'false' : 'unknown';
}

/** Whether the date is `day`. */
export function isDay(days: Days, day: Day): Truth {
  if (day < days.first || day > days.last) return 'false';
  return days.first === days.last ? 'true' : 'unknown';
}

/** The names of the months, as spreadsheets of several languages write them, without accents. */
const monthNames = [
  'january januar januari janvier janeiro enero gennaio',
  'february februar februari fevrier fevereiro febrero febbraio',
  'march marz mrz maart mrt mars marco marzo',
  'april avril abril aprile',
  'may mai mei maio mayo maggio',
  'june juni juin junho junio giugno',
  'july juli juillet julho julio luglio',
  'august augustus aout agosto',
  'september septembre setembro septiembre settembre',
  'october oktober octobre outubro octubre ottobre',
  'november novembre novembro noviembre',
  'december dezember decembre dezembro diciembre dicembre',
].map((names) => names.split(' '));
// 9:05, 09:05:30.5, 9.05, 9:05 PM, 9:05 p. m.
const clock = String.raw`(?:,?[ T\u00a0\u202f]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:[ \u00a0\u202f]?[AaPp]\.?[ \u00a0\u202f]?[Mm]\.?)?(?: UTC)?)?`;
/** 3/4/2026, 3-4-2026, 3/4/26, as spreadsheets write dates in most countries. */
const eitherWay = new RegExp(
  `^(\\d{1,2})(?:/(\\d{1,2})/(\\d{2}|\\d{4})|-(\\d{1,2})-(\\d{4}))${clock}$`,
  'u',
);

type Reading = (parts: readonly (string | undefined)[]) => Days | undefined;

/** The forms of a date that exports use, each with the one way it is read. */
const forms: readonly (readonly [RegExp, Reading])[] = [
  // LinkedIn's own: 3/14/26, 9:05 AM - always month first
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{2}), \d{1,2}:\d{2}[ \u202f][AP]M$/u,
    ([m, d, y]) => one(`20${y}`, m, d),
  ],
  // ISO 8601 with a zone: a moment, whose day is taken in UTC
  [
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))$/u,
    ([moment]) => ofMoment(moment),
  ],
  // 2026-03-14, 2026/3/14, 2026. 3. 14., with or without a time
  [
    new RegExp(`^(\\d{4})(?:[-/]|\\. ?)(\\d{1,2})(?:[-/]|\\. ?)(\\d{1,2})\\.?${clock}$`, 'u'),
    ([y, m, d]) => one(y, m, d),
  ],
  // 14.03.2026 09:05, 14. 3. 26 - always day first
  [
    new RegExp(`^(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{2}|\\d{4})${clock}$`, 'u'),
    ([d, m, y]) => one(y, m, d),
  ],
  // 14 Mar 2026, 4-Apr-21, 14. März 2026
  [
    new RegExp(`^(\\d{1,2})\\.?[ /-](\\p{L}{3,9})\\.?[ /-](\\d{2}|\\d{4})${clock}$`, 'u'),
    ([d, m, y]) => one(y, m, d),
  ],
  // Mar 14, 2026
  [
    new RegExp(`^(\\p{L}{3,9})\\.? (\\d{1,2}), (\\d{4})${clock}$`, 'u'),
    ([m, d, y]) => one(y, m, d),
  ],
  // Sat Mar 14 08:12:14 UTC 2026
  [
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) \d{2}:\d{2}:\d{2} UTC (\d{4})$/u,
    ([m, d, y]) => one(y, m, d),
  ],
  // Jan 2022: the whole month; 2015: the whole year
  [/^(\p{L}{3,9})\.? (\d{4})$/u, ([m, y]) => wholeMonth(y, m)],
  [/^(\d{4})$/u, ([y]) => span(dayOf(Number(y), 1, 1), dayOf(Number(y), 12, 31))],
  // 3/14/2026 9:05, a file saved again by a spreadsheet: month or day first, nobody knows
  [eitherWay, ([a, b, y, c, z]) => eitherOrder(y ?? z, a, b ?? c)],
];

/**
 * The date a text says, read strictly in the forms listed above and never by guessing. A date that
 * can be read both month first and day first keeps both readings as its ends. Undefined when the
 * text is in no known form or names no day of the calendar.
 */
export function parseDays(text: string): Days | undefined {
  const trimmed = text.trim();
  for (const [form, read] of forms) {
    const match = form.exec(trimmed);
    if (match !== null) return read(match.slice(1));
  }
  return undefined;
}

/** Whether a date can be read both month first and day first, as two different days. */
export function isAmbiguousDate(text: string): boolean {
  if (!eitherWay.test(text.trim())) return false;
  const days = parseDays(text);
  return days !== undefined && days.first !== days.last;
}

function one(year?: string, month?: string, date?: string): Days | undefined {
  const day = dayOf(fullYear(year), monthNumber(month), Number(date));
  return span(day, day);
}

function span(first: Day | undefined, last: Day | undefined): Days | undefined {
  return first === undefined || last === undefined ? undefined : { first, last };
}

function wholeMonth(year?: string, month?: string): Days | undefined {
  const first = dayOf(fullYear(year), monthNumber(month), 1);
  const ends = [31, 30, 29, 28].map((date) => dayOf(fullYear(year), monthNumber(month), date));
  return span(
    first,
    ends.find((end) => end !== undefined),
  );
}

function eitherOrder(year?: string, a?: string, b?: string): Days | undefined {
  const monthFirst = one(year, a, b);
  const dayFirst = one(year, b, a);
  if (monthFirst === undefined || dayFirst === undefined) return monthFirst ?? dayFirst;
  return {
    first: Math.min(monthFirst.first, dayFirst.first),
    last: Math.max(monthFirst.last, dayFirst.last),
  };
}

function ofMoment(text = ''): Days | undefined {
  const ms = new Date(text).getTime();
  if (Number.isNaN(ms)) return undefined;
  return span(dayOfMoment(ms), dayOfMoment(ms));
}

function fullYear(year = ''): number {
  return Number(year.length === 2 ? `20${year}` : year);
}

function monthNumber(month = ''): number {
  if (/^\d+$/u.test(month)) return Number(month);
  const written = month.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const numbers = monthNames.flatMap((names, at) =>
    names.some((name) => name.startsWith(written)) ? [at + 1] : [],
  );
  return numbers.length === 1 ? (numbers[0] ?? 0) : 0;
}

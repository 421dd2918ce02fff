import { type Interval, exactly } from './interval.js';

/** Days in each unit: the fewest and the most that one of them is. */
const units: Readonly<Record<string, readonly [least: number, most: number]>> = {
  second: [0, 0],
  minute: [0, 0],
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  week: [7, 7],
  month: [30, 31],
  year: [365, 366],
};

/** How networks write the units; `m` is a minute, as `mo` is a month. */
const spellings: Readonly<Record<string, string>> = {
  s: 'second', sec: 'second', secs: 'second', second: 'second', seconds: 'second',
  m: 'minute', min: 'minute', mins: 'minute', minute: 'minute', minutes: 'minute',
  h: 'hour', hr: 'hour', hrs: 'hour', hour: 'hour', hours: 'hour',
  d: 'day', day: 'day', days: 'day',
  w: 'week', wk: 'week', wks: 'week', week: 'week', weeks: 'week',
  mo: 'month', mos: 'month', month: 'month', months: 'month',
  y: 'year', yr: 'year', yrs: 'year', year: 'year', years: 'year',
}; // prettier-ignore

const shape =
  /^(?:sent |received |invited )?(?:about |over )?(\d{1,4}|an?|one)(\+)? ?([a-z]+)(?: ago)?$/u;
const words: ReadonlyMap<string, number> = new Map([
  ['now', 0],
  ['just now', 0],
  ['today', 0],
  ['yesterday', 1],
]);

/**
 * How many whole days ago `1 week ago`, `2w`, `3 months ago`, `yesterday` or `30+ days ago` may be,
 * counted from when it was written: one week is 7 to 13 days. Undefined where the text is no age.
 */
export function parseAge(text: string): Interval | undefined {
  const said = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s.]+/gu, ' ')
    .trim();
  const day = words.get(said.replace(/^(?:sent|received|invited) /u, ''));
  if (day !== undefined) return exactly(day);
  const [, number = '', plus, spelling = ''] = shape.exec(said) ?? [];
  const unit = units[spellings[spelling] ?? ''];
  if (unit === undefined) return undefined;
  const count = /^\d/u.test(number) ? Number(number) : 1;
  const [least, most] = unit;
  const min = Math.floor(count * least);
  if (plus !== undefined) return { min, max: Infinity, open: false };
  // the network rounds down: what is one week is not yet two
  return { min, max: Math.max(min, Math.ceil((count + 1) * most) - 1), open: false };
}

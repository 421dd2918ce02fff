import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { parseAge } from './age.js';

describe('how many days ago', () => {
  it.each([
    ['1 week ago', [7, 13]],
    ['2 weeks ago', [14, 20]],
    ['1d', [1, 1]],
    ['3 days ago', [3, 3]],
    ['2w', [14, 20]],
    ['1 month ago', [30, 61]],
    ['1mo', [30, 61]],
    ['1 year ago', [365, 731]],
    ['1yr', [365, 731]],
    ['5 minutes ago', [0, 0]],
    ['5m', [0, 0]],
    ['23h', [0, 0]],
    ['23 hours ago', [0, 0]],
    ['a week ago', [7, 13]],
    ['an hour ago', [0, 0]],
    ['yesterday', [1, 1]],
    ['Today', [0, 0]],
    ['just now', [0, 0]],
    ['Sent 2 weeks ago', [14, 20]],
    ['Received yesterday', [1, 1]],
    ['Invited yesterday', [1, 1]],
    ['about 2 weeks ago', [14, 20]],
    ['1\u00a0week\u00a0ago', [7, 13]],
    ['30+ days ago', [30, Infinity]],
    ['2+ weeks', [14, Infinity]],
    ['5+h', [0, Infinity]],
    ['now', [0, 0]],
    ['Sent today', [0, 0]],
    ['received just now', [0, 0]],
    ['yesterday.', [1, 1]],
    ['Sent  yesterday', [1, 1]],
    ['  2W  ', [14, 20]],
    ['２w', [14, 20]],
    ['3 mos. ago', [90, 123]],
    ['0 days ago', [0, 0]],
    ['0 weeks ago', [0, 6]],
    ['9999 days', [9999, 9999]],
    ['one week ago', [7, 13]],
    ['An hour ago', [0, 0]],
    ['a month ago', [30, 61]],
    ['over 2 weeks ago', [14, 20]],
    ['sent about 2 weeks ago', [14, 20]],
    ['received 2 weeks ago', [14, 20]],
    ['invited over 2 weeks ago', [14, 20]],
    ['1 hour ago', [0, 0]],
    ['24 hours ago', [1, 1]],
    ['47 hours ago', [1, 1]],
    ['48 hours ago', [2, 2]],
    ['90 seconds ago', [0, 0]],
    ['2000 minutes ago', [0, 0]],
    ['2 months ago', [60, 92]],
    ['2 years ago', [730, 1097]],
  ])('is %s', (text, [min, max]) => {
    expect(parseAge(text)).toEqual({ min, max, open: false });
  });

  it.each([
    ['second', [0, 0], ['s', 'sec', 'secs', 'second', 'seconds']],
    ['minute', [0, 0], ['m', 'min', 'mins', 'minute', 'minutes']],
    ['hour', [4, 4], ['h', 'hr', 'hrs', 'hour', 'hours']],
    ['day', [100, 100], ['d', 'day', 'days']],
    ['week', [700, 706], ['w', 'wk', 'wks', 'week', 'weeks']],
    ['month', [3000, 3130], ['mo', 'mos', 'month', 'months']],
    ['year', [36_500, 36_965], ['y', 'yr', 'yrs', 'year', 'years']],
  ] as const)('is the same, however a %s is written', (_, [min, max], spellings) => {
    for (const spelling of spellings) {
      expect(parseAge(`100${spelling}`)).toEqual({ min, max, open: false });
      expect(parseAge(`100 ${spelling} ago`)).toEqual({ min, max, open: false });
    }
  });

  it.each(['12345 days', '2 weeks ago today', 'in 2 weeks', '2  +  weeks', '-2 weeks', 'tomorrow', 'sent', '2 weeksago', 'two weeks ago', 'said yesterday', '1.5 days'])(
    'is not said by %j',
    (text) => {
      expect(parseAge(text)).toBeUndefined();
    },
  ); // prettier-ignore

  it.each(['', '2026-03-14', '3/14/26, 9:05 AM', '1773479100000', '7', 'il y a 3 jours', 'week', '1 fortnight ago', 'last week', 'constructor'])(
    'can not be said of %j',
    (text) => {
      expect(parseAge(text)).toBeUndefined();
    },
  ); // prettier-ignore

  it('grows with the number, and leaves no gap up to the next', () => {
    const unit = fc.constantFrom('day', 'week');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), unit, (count, name) => {
        const [one, next] = [count, count + 1].map((n) => parseAge(`${n} ${name}s ago`));
        expect((one?.max ?? NaN) + 1).toBe(next?.min);
      }),
      runs,
    );
  });
});

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
    ['about 2 weeks ago', [14, 20]],
    ['1\u00a0week\u00a0ago', [7, 13]],
    ['30+ days ago', [30, Infinity]],
  ])('is %s', (text, [min, max]) => {
    expect(parseAge(text)).toEqual({ min, max, open: false });
  });

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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { type Truth, all, any, atLeastOf, not, truthOf } from './truth.js';

const truths = ['true', 'false', 'unknown'] as const satisfies readonly Truth[];
const truth = fc.constantFrom(...truths);
const several = fc.array(truth, { maxLength: 6 });
const same = (item: Truth): Truth => item;

describe('not', () => {
  it.each([
    ['true', 'false'],
    ['false', 'true'],
    ['unknown', 'unknown'],
  ] as const)('%s becomes %s', (given, expected) => {
    expect(not(given)).toBe(expected);
  });
});

describe('truthOf', () => {
  it.each([
    [true, 'true'],
    [false, 'false'],
  ] as const)('%s is %s', (holds, expected) => {
    expect(truthOf(holds)).toBe(expected);
  });
});

describe('Kleene’s tables', () => {
  it.each([
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ] as const)('%s with %s: all is %s, any is %s', (a, b, both, either) => {
    expect([all([a, b], same), all([b, a], same)]).toEqual([both, both]);
    expect([any([a, b], same), any([b, a], same)]).toEqual([either, either]);
  });

  it('nothing at all: all is true, any is false', () => {
    expect([all([], same), any([], same)]).toEqual(['true', 'false']);
  });
});

describe('the laws of truth', () => {
  it('not, twice, is nothing', () => {
    fc.assert(
      fc.property(truth, (one) => {
        expect(not(not(one))).toBe(one);
      }),
      runs,
    );
  });

  it('De Morgan: not all is any not', () => {
    fc.assert(
      fc.property(several, (items) => {
        expect(not(all(items, same))).toBe(any(items, not));
      }),
      runs,
    );
  });

  it('order and repetition never matter', () => {
    fc.assert(
      fc.property(several, (items) => {
        const shuffled = [...items, ...items].toReversed();
        expect([all(shuffled, same), any(shuffled, same)]).toEqual([
          all(items, same),
          any(items, same),
        ]);
      }),
      runs,
    );
  });

  it('grouping never matters', () => {
    fc.assert(
      fc.property(several, several, (left, right) => {
        const grouped = (join: typeof all): Truth =>
          join([join(left, same), join(right, same)], same);
        expect([grouped(all), grouped(any)]).toEqual([
          all([...left, ...right], same),
          any([...left, ...right], same),
        ]);
      }),
      runs,
    );
  });

  it('all distributes over any', () => {
    fc.assert(
      fc.property(truth, several, (one, items) => {
        expect(all([one, any(items, same)], same)).toBe(
          any(
            items.map((item) => all([one, item], same)),
            same,
          ),
        );
      }),
      runs,
    );
  });

  it('what is certain stays so, however the unknown turns out', () => {
    fc.assert(
      fc.property(several, fc.boolean(), fc.integer({ min: 1, max: 6 }), (items, holds, least) => {
        const settled = items.map((item) => (item === 'unknown' ? truthOf(holds) : item));
        for (const join of [all, any, atLeastOf.bind(undefined, least) as typeof all]) {
          const before = join(items, same);
          expect([before, 'unknown']).toContain(
            before === 'unknown' ? before : join(settled, same),
          );
        }
      }),
      runs,
    );
  });

  it('stops at what settles it', () => {
    const asked: Truth[] = [];
    const ask = (item: Truth): Truth => {
      asked.push(item);
      return item;
    };
    all(['true', 'false', 'unknown'], ask);
    any(['unknown', 'true', 'false'], ask);
    expect(asked).toEqual(['true', 'false', 'unknown', 'true']);
  });
});

describe('atLeastOf', () => {
  it.each([
    [2, ['true', 'true', 'unknown'], 'true'],
    [2, ['true', 'unknown', 'false'], 'unknown'],
    [2, ['true', 'false', 'false'], 'false'],
    [3, ['unknown', 'unknown'], 'false'],
  ] as const)('at least %i of %j is %s', (least, items, expected) => {
    expect(atLeastOf(least, items, same)).toBe(expected);
  });

  it('one is any, and as many as there are is all', () => {
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1, maxLength: 6 }), (items) => {
        expect(atLeastOf(1, items, same)).toBe(any(items, same));
        expect(atLeastOf(items.length, items, same)).toBe(all(items, same));
      }),
      runs,
    );
  });

  it('agrees with every way the unknown may turn out', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 6 }), (items, least) => {
        const found = new Set(worlds(items).map((world) => world.filter(Boolean).length >= least));
        const [only] = found.size === 1 ? found : [];
        expect(atLeastOf(least, items, same)).toBe(only === undefined ? 'unknown' : truthOf(only));
      }),
      runs,
    );
  });
});

/** Every assignment of true and false that agrees with the truths. */
function worlds(items: readonly Truth[]): readonly (readonly boolean[])[] {
  return items.reduce<readonly (readonly boolean[])[]>(
    (before, item) =>
      before.flatMap((world) =>
        [true, false].filter((holds) => item !== truthOf(!holds)).map((holds) => [...world, holds]),
      ),
    [[]],
  );
}

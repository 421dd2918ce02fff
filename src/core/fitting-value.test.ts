import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf, today } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { type Evidence, absent, known } from './evidence.js';
import { fittingValue } from './fitting-value.js';
import { exactly } from './interval.js';
import { Run } from './run.js';
import { Text } from './text.js';
import { type Truth } from './truth.js';
import { type Value, printValue } from './value.js';

/** A run whose policy has these tests, in this order. */
function runOf(tests: readonly string[], cells: Cells, assume = '{}'): Run {
  const rules = tests.map((test, at) => `  - { id: r${at}, when: { ${test} } }\n`);
  return new Run(
    contextOf(`assume: ${assume}\nrules:\n${rules.join('')}`),
    invitation(cells),
  ).evaluate();
}

const wantedOf = (truths: readonly Truth[]): ReadonlyMap<number, Truth> =>
  new Map(truths.entries());

/** The value found, as it is printed, or its state; `none` where there is none. */
function found(
  tests: readonly string[],
  truths: readonly Truth[],
  cells: Cells = {},
  assume?: string,
): string {
  const evidence = fittingValue(runOf(tests, cells, assume), 0, wantedOf(truths))?.evidence;
  if (evidence === undefined) return 'none';
  return 'value' in evidence ? printValue(evidence.value) : evidence.state;
}

describe('a value that fits', () => {
  it.each<readonly [string, readonly string[], readonly Truth[], string]>([
    ['a number within bounds', ['connections at most: 10', 'connections at least: 5'], ['true', 'true'], '5'],
    ['none between bounds that cross', ['connections at most: 10', 'connections at least: 500'], ['true', 'true'], 'none'],
    ['none outside bounds that leave nothing out', ['connections at most: 10', 'connections more than: 10'], ['false', 'false'], 'none'],
    ['a number that leaves one open', ['connections at most: 10', 'connections at least: 500'], ['false', 'unknown'], '11 to 500'],
    ['no fraction of a count', ['connections more than: 10', 'connections less than: 11'], ['true', 'true'], 'none'],
    ['nothing below zero', ['connections less than: 0'], ['true'], 'none'],
    ['a day', ['sent-at after: 2026-01-01', 'sent-at before: 2026-01-03'], ['true', 'true'], '2026-01-02'],
    ['days by their age', ['sent-at older than: 30 days', 'sent-at newer than: 40 days'], ['true', 'true'], '2026-02-04'],
    ['no day', ['sent-at before: 2026-01-01', 'sent-at newer than: 30 days'], ['true', 'true'], 'none'],
    ['a text with both', ['note contains: one', 'note contains: two'], ['true', 'true'], 'one\ntwo'],
    ['no empty text with a word', ['note is empty: true', 'note contains: one'], ['true', 'true'], 'none'],
    ['a text without what implies the other', ['note contains: [one, two]', 'note contains: one'], ['true', 'false'], 'two'],
    ['nothing where one implies the other', ['note contains: one', 'note contains: [one, two]'], ['true', 'false'], 'none'],
    ['the beginning first', ['note contains: one', 'note starts with: two'], ['true', 'true'], 'two\none'],
    ['a phrase with an ending and a gap', ['note contains: "collaborat* ... with"'], ['true'], 'collaborat with'],
    ['something that says nothing', ['note is empty: true', 'note contains: one'], ['false', 'false'], '…'],
    ['any text for a pattern', ['note matches: "a+b"', 'note contains: one'], ['true', 'true'], 'one'],
    ['no empty one for a pattern', ['note matches: "a+b"', 'note is empty: true'], ['true', 'true'], 'none'],
    ['a list', ['shared-groups contains: ops', 'shared-groups is: sales'], ['true', 'true'], 'ops, sales'],
    ['any list for a pattern', ['shared-groups matches: "a+b"', 'shared-groups contains: ops'], ['true', 'true'], 'ops'],
    ['no empty list for a pattern', ['shared-groups matches: "a+b"', 'shared-groups is empty: true'], ['true', 'true'], 'none'],
    ['no text for a pattern of which nothing is known', ['note matches: "a+b"', 'note contains: one'], ['unknown', 'true'], 'none'],
    ['an empty list', ['shared-groups is empty: true'], ['true'], ''],
    ['a flag', ['recommended is: true'], ['false'], 'no'],
    ['no flag that is both', ['recommended is: true', 'recommended is: false'], ['true', 'true'], 'none'],
    ['silence', ['connections is known: true', 'connections at most: 10'], ['false', 'unknown'], 'absent'],
    ['no silence that says something', ['connections is known: true', 'connections at most: 10'], ['false', 'true'], 'none'],
    ['a number that may be either', ['connections is empty: true', 'connections at most: 10'], ['false', 'unknown'], '9 to 11'],
  ])('%s', (_, tests, truths, expected) => {
    expect(found(tests, truths)).toBe(expected);
  }); // prettier-ignore

  it('may be what the policy assumes, which is not known', () => {
    const tests = ['connections is known: true', 'connections at most: 10'];
    expect(found(tests, ['false', 'true'], { connections: 7 }, '{ connections: 0 }')).toBe('0');
    expect(found(tests, ['false', 'false'], { connections: 7 }, '{ connections: 0 }')).toBe('none');
  });

  it.each<readonly [string, readonly string[], readonly Truth[], string, string]>([
    ['is none that a pattern is not found in any more', ['note matches: "a+b"', 'note is: one'], ['true', 'true'], 'aab', 'none'],
    ['may have a pattern that is not found now', ['note matches: "a+b"', 'note is: one'], ['true', 'true'], 'x', 'one'],
    ['keeps a pattern that is found now', ['note matches: "a+b"', 'note contains: one'], ['true', 'true'], 'aab', 'aab\none'],
    ['is another where a pattern is not to be found', ['note matches: "a+b"'], ['false'], 'aab', ''],
    ['stays where a pattern is not found', ['note matches: "a+b"'], ['false'], 'x', 'x'],
    ['is silence where nothing is to be known of a pattern', ['note matches: "a+b"'], ['unknown'], 'x', 'absent'],
  ])('%s', (_, patterns, truths, note, expected) => {
    expect(found(patterns, truths, { note })).toBe(expected);
  }); // prettier-ignore

  it('keeps what is said where it can', () => {
    expect(
      found(['note contains: one', 'note contains: two'], ['true', 'true'], { note: 'two!' }),
    ).toBe('two!\none');
    expect(
      found(['note contains: one', 'note contains: two'], ['true', 'false'], { note: 'two!' }),
    ).toBe('one');
  });
});

const tests = {
  connections: ['connections at most: 10', 'connections at least: 10', 'connections is: 11', 'connections more than: 13', 'connections is known: true', 'connections is empty: true'],
  note: ['note is empty: true', 'note contains: one', 'note contains: [one, two]', 'note is: two', 'note starts with: on', 'note ends with: two', 'note contains text: ne', 'note says: one'],
  'sent-at': ['sent-at before: 2026-03-10', 'sent-at after: 2026-03-11', 'sent-at newer than: 3 days', 'sent-at is: 2026-03-14'],
  recommended: ['recommended is: true', 'recommended is: false', 'recommended is known: true'],
} as const; // prettier-ignore

/** Many values of each fact: enough for every way in which the tests above can come out together. */
const many: Readonly<Record<keyof typeof tests, readonly Value[]>> = {
  connections: [...Array(17).keys()].flatMap((min) => [
    exactly(min),
    ...[...Array(17).keys(), Infinity].filter((max) => max > min).map((max) => ({ min, max, open: false })),
  ]),
  note: ['', 'one', 'two', 'on', 'only', 'bone', '…'].flatMap((a) =>
    ['', 'one', 'two', 'on', 'only', 'bone', '…'].flatMap((b) => ['', 'two'].map((c) => new Text(`${a} ${b} ${c}`.trim()))),
  ),
  'sent-at': Array.from({ length: 20 }, (_, at) => today - 15 + at).flatMap((first) =>
    Array.from({ length: 20 }, (_, at) => today - 15 + at).filter((last) => last >= first).map((last) => ({ first, last })),
  ),
  recommended: [true, false],
}; // prettier-ignore

const cells: Readonly<Record<keyof typeof tests, readonly (string | number)[]>> = {
  connections: [5, 10, '12+', 'many', ''],
  note: ['', 'one', 'two', 'one two', 'zero'],
  'sent-at': ['2026-03-09', '2026-03-14', 'Mar 2026'],
  recommended: ['yes', 'no', 'maybe'],
};

const tested = Object.keys(tests) as (keyof typeof tests)[];

describe('the law of fitting values', () => {
  it.each(tested)('%s: there is one if one of many values fits, and it fits; of others than texts, none is nearer', (name) => {
    const truths = fc.array(fc.constantFrom<Truth | undefined>('true', 'false', 'unknown', undefined), { minLength: tests[name].length, maxLength: tests[name].length });
    fc.assert(
      fc.property(truths, fc.option(fc.constantFrom(...cells[name])), (wanted, cell) => {
        const run = runOf(tests[name], cell === null ? {} : { [name]: cell });
        const asked = new Map([...wanted.entries()].flatMap(([at, truth]) => (truth === undefined ? [] : [[at, truth] as const])));
        const all: readonly Evidence[] = [
          ...many[name].map((value) => known(value, 'test')),
          absent,
          ...(name === 'note' ? [] : [{ state: 'blank' } as const, { state: 'unreadable' } as const]),
        ];
        const changes = all.flatMap((evidence) => {
          const outcome = run.context.policy.tests.map(({ test }) => test(evidence, today).truth);
          if ([...asked].some(([at, truth]) => outcome[at] !== truth)) return [];
          return [outcome.filter((truth, at) => !asked.has(at) && truth !== run.testTruth(at)).length];
        });
        const fitting = fittingValue(run, 0, asked);
        const changed = fitting && [...fitting.truths].filter(([at, truth]) => !asked.has(at) && truth !== run.testTruth(at)).length;
        const best = Math.min(Infinity, ...changes);
        // of texts there are too many to find the very best
        const isAsGood = name === 'note' ? changes.length === 0 || fitting !== undefined : (changed ?? Infinity) === best;
        const outcomes = fitting === undefined ? [] : [...fitting.truths].map(([at]) => run.context.policy.tests[at]?.test(fitting.evidence, today).truth);
        expect(isAsGood).toBe(true);
        expect(outcomes).toEqual(fitting === undefined ? [] : [...fitting.truths.values()]);
      }),
      runs,
    );
  }); // prettier-ignore
});

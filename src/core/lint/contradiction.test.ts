import { describe, expect, it } from 'vitest';
import { type Truth } from '../truth.js';
import { type Ask } from './atom.js';
import { isContradiction } from './contradiction.js';
import { type Formula } from './formula.js';

function ask(key: string, asked: Ask = { kind: 'other' }, fact = key): Formula {
  return { kind: 'atom', atom: { key, fact, type: 'text', ask: asked } };
}

const not = (part: Formula): Formula => ({ kind: 'not', part });
const least = (count: number, ...parts: readonly Formula[]): Formula => ({
  kind: 'count',
  least: count,
  parts,
});
const all = (...parts: readonly Formula[]): Formula => least(parts.length, ...parts);
const any = (...parts: readonly Formula[]): Formula => least(1, ...parts);
const [a, b, c] = [ask('a'), ask('b'), ask('c')];

/** The truths that the formula can't have, whatever the invitation. */
function impossible(formula: Formula): readonly Truth[] {
  return (['true', 'false', 'unknown'] as const).filter((truth) =>
    isContradiction([{ formula, truths: [truth] }]),
  );
}

describe('the truths a formula can never have', () => {
  const known = ask('known', { kind: 'known' });
  it.each<readonly [string, Formula, readonly Truth[]]>([
    ['none, of a test alone', a, []],
    ['none, of its opposite', not(a), []],
    ['none, of two tests', all(a, b), []],
    ['true, of a test and its opposite', all(a, not(a)), ['true']],
    ['false, of a test or its opposite', any(a, not(a)), ['false']],
    ['true and unknown, of nothing', any(), ['true', 'unknown']],
    ['false and unknown, of none of none', all(), ['false', 'unknown']],
    ['true and unknown, of more than there are', least(3, a, b), ['true', 'unknown']],
    ['true, of two of a test and its opposite and one more', least(3, a, not(a), b), ['true']],
    ['none, of two of three', least(2, a, b, c), []],
    ['false, of one of two opposites and another', least(1, a, not(a), b), ['false']],
    ['unknown, of what is known or not', known, ['unknown']],
    ['unknown, of the opposite of that', not(known), ['unknown']],
    ['none, where another is unknown', all(known, b), []],
    ['true and unknown, of two opposites of what is known', all(known, not(known)), ['true', 'unknown']],
  ])('are %s', (_, formula, truths) => {
    expect(impossible(formula)).toEqual(truths);
  }); // prettier-ignore
});

describe('several formulas', () => {
  it.each<readonly [string, readonly (readonly [Formula, readonly Truth[]])[], boolean]>([
    ['have any truths side by side', [[a, ['true']], [b, ['false']]], false],
    ['can not have two truths', [[a, ['true']], [a, ['false']]], true],
    ['may have one of several', [[a, ['true', 'unknown']], [a, ['unknown', 'false']]], false],
    ['are none of none', [[a, []]], true],
    ['are looked at together', [[any(a, b), ['true']], [a, ['false', 'unknown']], [b, ['false', 'unknown']]], true],
    ['count what is unknown', [[all(a, b), ['unknown']], [a, ['true']], [b, ['true']]], true],
    ['leave room for one that is unknown', [[all(a, b), ['unknown']], [a, ['true']]], false],
    ['know that false wins over unknown', [[all(a, b), ['unknown']], [a, ['false']]], true],
    ['know that true wins over unknown', [[any(a, b), ['unknown']], [a, ['true']]], true],
    ['turn with not', [[not(a), ['false']], [a, ['false', 'unknown']]], true],
    ['turn what is unknown to itself', [[not(a), ['unknown']], [a, ['unknown']]], false],
    ['compare bounds of a fact', [[ask('high', { kind: 'above', axis: '', bound: 6, strict: false }, 'n'), ['true']], [ask('low', { kind: 'above', axis: '', bound: 5, strict: false }, 'n'), ['false', 'unknown']]], true],
    ['compare no bounds of two facts', [[ask('high', { kind: 'above', axis: '', bound: 6, strict: false }, 'n'), ['true']], [ask('low', { kind: 'above', axis: '', bound: 5, strict: false }, 'm'), ['false', 'unknown']]], false],
  ])('%s', (_, wanted, expected) => {
    expect(isContradiction(wanted.map(([formula, truths]) => ({ formula, truths })))).toBe(expected);
  }); // prettier-ignore

  it('are looked at in any order', () => {
    const both: readonly Truth[] = ['true', 'unknown'];
    expect(isContradiction([{ formula: any(a, b), truths: both }, { formula: all(not(a), not(b)), truths: ['true'] }])).toBe(true);
    expect(isContradiction([{ formula: all(not(a), not(b)), truths: ['true'] }, { formula: any(a, c), truths: both }])).toBe(false);
  }); // prettier-ignore

  it('are left open where there are more than 60 tests', () => {
    const many = (count: number): Formula =>
      all(...Array.from({ length: count }, (_, at) => ask(`t${at}`)), not(ask('t0')));
    expect(isContradiction([{ formula: many(60), truths: ['true'] }])).toBe(true);
    expect(isContradiction([{ formula: many(61), truths: ['true'] }])).toBe(false);
  });

  it('are left open where it takes too long', () => {
    // exactly 6 of 12 tests are true, and so are exactly 7 of the same
    const tests = Array.from({ length: 12 }, (_, at) => ask(`t${at}`, { kind: 'known' }));
    const exactly = (count: number, of: readonly Formula[]): Formula =>
      all(least(count, ...of), not(least(count + 1, ...of)));
    const both = (of: readonly Formula[], count: number): boolean =>
      isContradiction([
        { formula: exactly(count, of), truths: ['true'] },
        { formula: exactly(count + 1, of), truths: ['true'] },
      ]);
    expect(both(tests.slice(0, 6), 3)).toBe(true);
    expect(both(tests, 6)).toBe(false);
  });
});

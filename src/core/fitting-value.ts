import { candidateValues } from './candidate-values.js';
import { type Day } from './day.js';
import { type Evidence, hasValue } from './evidence.js';
import { type CompiledTest } from './policy.js';
import { type Run } from './run.js';
import { Text } from './text.js';
import { type Truth } from './truth.js';

/** Tests of one fact, by their positions, and how each is to come out. */
export type Wanted = ReadonlyMap<number, Truth>;

/** A value of a fact, and how all the tests of the fact come out on it. */
export interface FittingValue {
  readonly evidence: Evidence;
  readonly truths: ReadonlyMap<number, Truth>;
}

/**
 * A value on which tests of the fact come out as wanted, whatever the invitation says now; undefined
 * where there is none, as for `at most 10` and `at least 500` both true. Of several, the first on
 * which the fewest other tests of the fact change.
 */
export function fittingValue(run: Run, fact: number, wanted: Wanted): FittingValue | undefined {
  let best: FittingValue | undefined;
  let least = Infinity;
  for (const value of fittingValues(run, fact, wanted)) {
    const changed = [...value.truths].filter(
      ([test, truth]) => truth !== run.testTruth(test),
    ).length;
    if (changed < least) [best, least] = [value, changed];
  }
  return best;
}

/** Values on which tests of the fact come out as wanted; for every way they can, at least one. */
export function* fittingValues(run: Run, fact: number, wanted: Wanted): Generator<FittingValue> {
  const { policy, today } = run.context;
  const tests = policy.tests.filter((test) => test.fact === fact);
  for (const evidence of candidateValues(run, fact, wanted))
    if (tests.every((test) => fits(run, test, wanted.get(test.index), evidence)))
      yield { evidence, truths: truthsOn(evidence, tests, wanted, today) };
}

function truthsOn(
  evidence: Evidence,
  tests: readonly CompiledTest[],
  wanted: Wanted,
  today: Day,
): ReadonlyMap<number, Truth> {
  return new Map(
    tests.map(({ index, test }) => [index, wanted.get(index) ?? test(evidence, today).truth]),
  );
}

function fits(
  run: Run,
  { index, test, edges }: CompiledTest,
  wanted: Truth | undefined,
  evidence: Evidence,
): boolean {
  const { today } = run.context;
  if (wanted === undefined || test(evidence, today).truth === wanted) return true;
  // no text can be made up that a pattern is found in: it may be in any but the empty one
  const newly = wanted === 'true' && run.testTruth(index) !== 'true';
  return newly && edges(today) === undefined && hasValue(evidence) && !isEmptyText(evidence.value);
}

function isEmptyText(value: unknown): boolean {
  return value instanceof Text
    ? value.folded.text === ''
    : Array.isArray(value) && value.length === 0;
}

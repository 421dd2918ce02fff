import { type FittingValue, fittingValue } from './fitting-value.js';
import { type Run } from './run.js';
import { type Truth } from './truth.js';
import { type Turn, type Unit, factOf } from './turn.js';

/** The invitation as it would come out, or the fact that no value lets come out so. */
export type Supposed = { readonly run: Run } | { readonly impossible: number };

/**
 * Takes units of one invitation to come out differently.
 *
 * An observation that is turned comes out as it is turned to, whatever its own condition says. The
 * tests of one fact come out together: those that are units and not turned stay as they are, and for
 * all of them there must be a value of the fact; the tests of this fact that stand in observations
 * follow that value. Everything else follows, or stays as it is.
 */
export class Suppositions {
  readonly #run: Run;
  /** The tests that are units, by their facts. */
  readonly #unitTests = new Map<number, number[]>();
  readonly #values = new Map<string, FittingValue | undefined>();

  constructor(run: Run, units: readonly Unit[]) {
    this.#run = run;
    for (const unit of units) {
      if (unit.kind !== 'test') continue;
      const fact = factOf(this.#run.context.policy, unit.test);
      this.#unitTests.set(fact, [...(this.#unitTests.get(fact) ?? []), unit.test]);
    }
  }

  suppose(turns: readonly Turn[]): Supposed {
    const rules = new Map<number, Truth>();
    const turned = new Map<number, Map<number, Truth>>();
    for (const { unit, to } of turns) {
      if (unit.kind === 'observation') rules.set(unit.rule, to);
      else {
        const fact = factOf(this.#run.context.policy, unit.test);
        turned.set(fact, (turned.get(fact) ?? new Map<number, Truth>()).set(unit.test, to));
      }
    }
    const tests = new Map<number, Truth>();
    for (const [fact, truths] of turned) {
      const value = this.valueFor(fact, truths);
      if (value === undefined) return { impossible: fact };
      for (const [test, truth] of value.truths) tests.set(test, truth);
    }
    return { run: this.#run.supposing({ rules, tests }).evaluate() };
  }

  /** The value of the fact on which these tests are turned so, and the other units are not turned. */
  valueFor(fact: number, turned: ReadonlyMap<number, Truth>): FittingValue | undefined {
    const wanted = new Map(
      (this.#unitTests.get(fact) ?? []).map((test) => [
        test,
        turned.get(test) ?? this.#run.testTruth(test),
      ]),
    );
    const key = JSON.stringify([...wanted]);
    if (!this.#values.has(key)) this.#values.set(key, fittingValue(this.#run, fact, wanted));
    return this.#values.get(key);
  }
}

import { type Policy } from './policy.js';
import { type Turn, factOf } from './turn.js';

/** Which turns may still be made, by their positions, while sets of them are tried. */
export class OpenTurns {
  readonly #turns: readonly Turn[];
  readonly #policy: Policy;
  readonly #byRule = new Map<number, readonly number[]>();
  readonly #byTest = new Map<number, readonly number[]>();
  readonly #byFact = new Map<number, readonly number[]>();
  readonly #ruledOut = new Set<number>();
  readonly #turnedRules = new Set<number>();
  readonly #turnedTests = new Set<number>();

  constructor(turns: readonly Turn[], policy: Policy) {
    this.#turns = turns;
    this.#policy = policy;
    for (const [at, { unit }] of turns.entries())
      if (unit.kind === 'observation') add(this.#byRule, unit.rule, at);
      else {
        add(this.#byTest, unit.test, at);
        add(this.#byFact, factOf(policy, unit.test), at);
      }
  }

  make(at: number): void {
    const unit = this.#turns[at]?.unit;
    if (unit?.kind === 'observation') this.#turnedRules.add(unit.rule);
    if (unit?.kind === 'test') this.#turnedTests.add(unit.test);
  }

  unmake(at: number): void {
    const unit = this.#turns[at]?.unit;
    if (unit?.kind === 'observation') this.#turnedRules.delete(unit.rule);
    if (unit?.kind === 'test') this.#turnedTests.delete(unit.test);
  }

  ruleOut(at: number): void {
    this.#ruledOut.add(at);
  }

  allow(at: number): void {
    this.#ruledOut.delete(at);
  }

  /** Whether the observation is turned, so that its condition counts no more. */
  isTurned(rule: number): boolean {
    return this.#turnedRules.has(rule);
  }

  /** Those of the observation to this truth: one, or none. */
  ofRule(rule: number, to: 'true' | 'false'): readonly number[] {
    return this.#allowed(this.#byRule.get(rule)).filter((at) => this.#turns[at]?.to === to);
  }

  /** Those that may bring the test to this truth: its own, or those of others of its fact. */
  ofTest(test: number, to: 'true' | 'false'): readonly number[] {
    const own = this.#byTest.get(test);
    // a test of an observation has no turn of its own, but follows its fact
    if (own === undefined) return this.ofFact(factOf(this.#policy, test));
    return this.#allowed(own).filter((at) => this.#turns[at]?.to === to);
  }

  /** The turns of all units of the fact. */
  ofFact(fact: number): readonly number[] {
    return this.#allowed(this.#byFact.get(fact));
  }

  #allowed(turns: readonly number[] = []): readonly number[] {
    return turns.filter((at) => {
      const unit = this.#turns[at]?.unit;
      return (
        !this.#ruledOut.has(at) &&
        !(unit?.kind === 'test' && this.#turnedTests.has(unit.test)) &&
        !(unit?.kind === 'observation' && this.#turnedRules.has(unit.rule))
      );
    });
  }
}

function add<K>(index: Map<K, readonly number[]>, key: K, at: number): void {
  index.set(key, [...(index.get(key) ?? []), at]);
}

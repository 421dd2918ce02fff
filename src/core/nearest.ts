import { gapOfDecision } from './decision-gap.js';
import { resolve } from './decision.js';
import { Gaps } from './gap.js';
import { OpenTurns } from './open-turns.js';
import { type Run } from './run.js';
import { Suppositions } from './suppose.js';
import { type Turn, turnsOf, unitsOf } from './turn.js';
import { type DecisionName, decisions } from './written.js';

/** The smallest sets of turns that lead to another decision. */
export interface NearestTurns {
  readonly decision: DecisionName;
  /** All sets of the least size, in the policy's order. Empty: there are none up to `searched`. */
  readonly sets: readonly (readonly Turn[])[];
  /** Every set of so many turns was looked into. Where this is less than the size of `sets`, there may be more of them. */
  readonly searched: number;
}

/** How far to look. */
export interface NearestOptions {
  /** The most turns in a set. */
  readonly most?: number;
  /** The most sets of turns to try, for each decision, before giving up; fewer where a policy is very large. */
  readonly tries?: number;
}

/** The smallest sets of turns for each decision but the one that is made, in the order of reports. */
export function nearestTurns(run: Run, options: NearestOptions = {}): readonly NearestTurns[] {
  const made = resolve(run).decision;
  return decisions
    .filter((decision) => decision !== made)
    .map((decision) => new Search(run, decision, options).nearest());
}

/** So many sets of one size are enough for anybody. */
const enough = 200;

/** How often rules may be evaluated anew in one search. */
const mostWork = 1_000_000;

class Search {
  readonly #run: Run;
  readonly #wanted: DecisionName;
  readonly #most: number;
  readonly #tries: number;
  readonly #turns: readonly Turn[];
  readonly #suppositions: Suppositions;
  readonly #open: OpenTurns;
  #found: (readonly number[])[] = [];
  #tried = 0;

  constructor(run: Run, wanted: DecisionName, { most = 4, tries = 5000 }: NearestOptions) {
    // in a run of its own all tests are made once, which would be made anew in every supposed one
    this.#run = run.supposing({});
    for (const { index } of run.context.policy.tests) this.#run.testTruth(index);
    this.#wanted = wanted;
    this.#most = most;
    this.#tries = Math.min(tries, mostWork / run.context.policy.rules.length);
    const units = unitsOf(run.context.policy);
    this.#turns = units.flatMap((unit) => turnsOf(this.#run, unit));
    this.#suppositions = new Suppositions(this.#run, units);
    this.#open = new OpenTurns(this.#turns, run.context.policy);
  }

  /** Looks for sets of one turn, then of two, and so on, so that the first found are the smallest. */
  nearest(): NearestTurns {
    let searched = 0;
    for (let size = 1; size <= this.#most; size += 1) {
      this.#extend([], size);
      if (!this.#gaveUp()) searched = size;
      if (this.#found.length > 0 || searched < size) break;
    }
    return { decision: this.#wanted, sets: this.#sets(), searched };
  }

  #gaveUp(): boolean {
    return this.#tried >= this.#tries || this.#found.length >= enough;
  }

  /** The sets in the order of their units; of the same units, those that are turned to true first. */
  #sets(): readonly (readonly Turn[])[] {
    const unitOf = (at: number): number =>
      this.#turns.findIndex(({ unit }) => unit === this.#turns[at]?.unit);
    const sorted = this.#found
      .map((set) => set.toSorted((a, b) => a - b))
      .map((set) => ({ set, units: set.map(unitOf) }))
      .toSorted((a, b) => compareLists(a.units, b.units) || compareLists(a.set, b.set));
    return sorted.map(({ set }) => set.flatMap((at) => this.#turns[at] ?? []));
  }

  /**
   * Finds every set that has the `made` turns, `left` more and none that is ruled out. Whatever is
   * in the way says which turns one of them must be; each is tried, and then ruled out for the next.
   */
  #extend(made: readonly number[], left: number): void {
    if (this.#gaveUp()) return;
    this.#tried += 1;
    const next = this.#next(made, left);
    if (next === 'found') this.#found.push(made);
    if (next === 'found' || left === 0) return;
    const tried: number[] = [];
    for (const turn of next) {
      this.#open.make(turn);
      this.#extend([...made, turn], left - 1);
      this.#open.unmake(turn);
      this.#open.ruleOut(turn);
      tried.push(turn);
    }
    for (const turn of tried) this.#open.allow(turn);
  }

  /** The turns of which one must be made next, in the policy's order; none where there is no way. */
  #next(made: readonly number[], left: number): 'found' | readonly number[] {
    const supposed = this.#suppositions.suppose(made.flatMap((at) => this.#turns[at] ?? []));
    if ('impossible' in supposed) return left === 0 ? [] : this.#open.ofFact(supposed.impossible);
    const { run } = supposed;
    const { decision } = resolve(run);
    if (decision === this.#wanted) return 'found';
    if (left === 0) return [];
    const gap = gapOfDecision(run, decision, this.#wanted, new Gaps(run, this.#open));
    return gap.least > left ? [] : [...gap.turns].toSorted((a, b) => a - b);
  }
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((item, index) => item !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

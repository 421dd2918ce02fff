import { type OpenTurns } from './open-turns.js';
import { type Condition, type Policy } from './policy.js';
import { type Run } from './run.js';
import { type Truth } from './truth.js';

/** What is asked of a truth. What is not true is false or unknown. */
export type Want = 'true' | 'false' | 'not true' | 'not false';

/**
 * What keeps something from coming out as wanted: unless one of these turns is made it can't,
 * whatever else is turned.
 */
export interface Gap {
  /** So many turns at least are needed: 0 where it comes out so, infinite where there is no way. */
  readonly least: number;
  /** The turns, by their positions. */
  readonly turns: ReadonlySet<number>;
}

const met: Gap = { least: 0, turns: new Set() };
const hopeless: Gap = { least: Infinity, turns: new Set() };

const opposite = {
  true: 'false',
  false: 'true',
  'not true': 'not false',
  'not false': 'not true',
} as const satisfies Readonly<Record<Want, Want>>;

const wants = ['true', 'false', 'not true', 'not false'] as const satisfies readonly Want[];

/** A policy of more rules than this may have chains of them that are too long to follow by recursion. */
const longChain = 500;

/** Finds the gaps of conditions in one run. */
export class Gaps {
  readonly #run: Run;
  readonly #policy: Policy;
  readonly #open: OpenTurns;
  readonly #known = new Map<string, Gap>();
  #prepared = false;

  constructor(run: Run, open: OpenTurns) {
    this.#run = run;
    this.#policy = run.context.policy;
    this.#open = open;
  }

  /** The gap of a rule by its position. */
  ofRule(index: number, want: Want): Gap {
    if (isMet(this.#run.ruleTruth(index), want)) return met;
    const key = `${want} ${index}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#policy.rules.length > longChain) this.#prepare();
    const gap = this.#ofUnmetRule(index, want);
    this.#known.set(key, gap);
    return gap;
  }

  /** Finds all gaps, each after those it is made of, so that no chain of rules is too long. */
  #prepare(): void {
    if (this.#prepared) return;
    this.#prepared = true;
    for (const index of this.#policy.order) for (const want of wants) this.ofRule(index, want);
  }

  #ofUnmetRule(index: number, want: Want): Gap {
    const rule = this.#policy.rules[index];
    if (rule === undefined || rule.disabled || this.#open.isTurned(index)) return hopeless;
    return oneOf([
      direct(this.#open.ofRule(index, toward(want))),
      this.#ofCondition(rule.condition, want),
    ]);
  }

  #ofCondition(condition: Condition, want: Want): Gap {
    if (isMet(condition.truth(this.#run), want)) return met;
    switch (condition.kind) {
      case 'test':
        return direct(this.#open.ofTest(condition.test, toward(want)));
      case 'rule':
        return this.ofRule(condition.rule, want);
      case 'not':
        return this.#ofCondition(condition.condition, opposite[want]);
      default:
        return this.#ofParts(condition, want);
    }
  }

  /** The gap of `at least N of`; `all` and `any` are two of them. */
  #ofParts(condition: Condition & { readonly kind: 'all' | 'any' | 'count' }, want: Want): Gap {
    const { conditions } = condition;
    const least = leastOf(condition);
    const needed = toward(want) === 'true' ? least : conditions.length - least + 1;
    return someOf(
      needed,
      conditions.map((part) => this.#ofCondition(part, want)),
    );
  }
}

function leastOf(condition: Condition & { readonly kind: 'all' | 'any' | 'count' }): number {
  if (condition.kind === 'count') return condition.least;
  return condition.kind === 'all' ? condition.conditions.length : 1;
}

function isMet(truth: Truth, want: Want): boolean {
  return want.startsWith('not ') ? truth !== want.slice(4) : truth === want;
}

function toward(want: Want): 'true' | 'false' {
  return want === 'true' || want === 'not false' ? 'true' : 'false';
}

function direct(turns: readonly number[]): Gap {
  return turns.length === 0 ? hopeless : { least: 1, turns: new Set(turns) };
}

/** The gap of one of several being closed. */
export function oneOf(gaps: readonly Gap[]): Gap {
  return someOf(1, gaps);
}

/** The gap of all of several being closed. */
export function allOf(gaps: readonly Gap[]): Gap {
  return someOf(gaps.length, gaps);
}

/**
 * The gap of `needed` of several being closed: of as few as leave no way to close so many without
 * them, taken where the turns are fewest.
 */
function someOf(needed: number, gaps: readonly Gap[]): Gap {
  const missing = needed - gaps.filter(({ least }) => least === 0).length;
  if (missing <= 0) return met;
  const open = gaps.filter(({ least }) => least > 0 && least < Infinity);
  if (open.length < missing) return hopeless;
  const fewest = open.toSorted((a, b) => a.turns.size - b.turns.size);
  const leasts = open.map(({ least }) => least).toSorted((a, b) => a - b);
  return {
    least: leasts[missing - 1] ?? Infinity,
    turns: new Set(fewest.slice(0, open.length - missing + 1).flatMap(({ turns }) => [...turns])),
  };
}

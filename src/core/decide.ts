import { type Truth } from './truth.js';
import { type DecisionName, type WhenUnsure } from './written.js';

/** What a deciding rule argues for, and whether it does. */
export interface Opinion {
  readonly decision: DecisionName;
  /** Higher wins. */
  readonly strength: number;
  readonly truth: Truth;
}

/** What follows from the opinions. */
export interface Resolution {
  readonly decision: DecisionName;
  /** The strongest opinions differ. */
  readonly conflict: boolean;
  /** What is unknown could have led to another decision. */
  readonly unsettled: boolean;
  /** No rule had an opinion. */
  readonly byDefault: boolean;
  /** Positions of the opinions that hold at the highest strength. */
  readonly winners: readonly number[];
  /** Positions of the unknown opinions that could have changed the decision. */
  readonly mattered: readonly number[];
}

/**
 * The strongest opinion wins; a tie between different decisions asks; and it asks where an unknown
 * opinion could have changed the decision, for some truths of the other unknown ones.
 */
export function decide(
  opinions: readonly Opinion[],
  otherwise: DecisionName,
  whenUnsure: WhenUnsure,
): Resolution {
  const winners = strongest(opinions);
  const held = winners.map((at) => opinions[at]?.decision);
  const settled = single(held) ?? (held.length === 0 ? otherwise : 'ask-for-context');
  const mattered = pivotal(opinions, otherwise);
  const unsettled = mattered.length > 0 && whenUnsure === 'ask-for-context';
  return {
    decision: unsettled ? 'ask-for-context' : settled,
    conflict: held.length > 0 && single(held) === undefined,
    unsettled,
    byDefault: held.length === 0,
    winners,
    mattered,
  };
}

function strongest(opinions: readonly Opinion[]): readonly number[] {
  let most = -1;
  let winners: number[] = [];
  for (const [at, { truth, strength }] of opinions.entries()) {
    if (truth !== 'true' || strength < most) continue;
    if (strength > most) winners = [];
    most = strength;
    winners.push(at);
  }
  return winners;
}

/** The one decision of a level where all agree; undefined where they differ or there is none. */
function single(decisions: readonly (DecisionName | undefined)[]): DecisionName | undefined {
  return new Set(decisions).size === 1 ? decisions[0] : undefined;
}

/**
 * The unknown opinions that change the decision when turned, for some truths of the others.
 *
 * Level by level, from the weakest that counts: with every stronger unknown taken as false, an
 * unknown opinion for D changes the level's decision where the level can come to a single other
 * decision, or where it can stay empty and the levels below can come to something other than D.
 */
function pivotal(opinions: readonly Opinion[], otherwise: DecisionName): readonly number[] {
  const unknown = [...opinions.keys()].filter((at) => opinions[at]?.truth === 'unknown');
  if (unknown.length === 0) return [];
  const base = opinions[strongest(opinions)[0] ?? -1]?.strength ?? -1;
  const levels = [...new Set(unknown.map((at) => opinions[at]?.strength ?? 0))].toSorted(
    (a, b) => a - b,
  );
  const mattered: number[] = [];
  /** What the levels below can come to. */
  let below: ReadonlySet<DecisionName> = new Set(base < 0 ? [otherwise] : []);
  if (base >= 0 && !levels.includes(base)) below = outcomesOf(held(opinions, base), [], below);
  for (const strength of levels) {
    if (strength < base) continue;
    const fixed = strength === base ? held(opinions, base) : [];
    const open = unknown.filter((at) => opinions[at]?.strength === strength);
    for (const at of open) {
      const others = open.filter((other) => other !== at);
      if (turns(opinions, at, fixed, others, below)) mattered.push(at);
    }
    below = outcomesOf(
      fixed,
      open.map((at) => decisionAt(opinions, at)),
      below,
    );
  }
  return mattered.toSorted((a, b) => a - b);
}

function held(opinions: readonly Opinion[], strength: number): readonly DecisionName[] {
  return opinions
    .filter((opinion) => opinion.truth === 'true' && opinion.strength === strength)
    .map(({ decision }) => decision);
}

function decisionAt(opinions: readonly Opinion[], at: number): DecisionName {
  return opinions[at]?.decision ?? 'ask-for-context';
}

/** Every decision a level can come to: `fixed` hold, each of `open` may; else the levels below. */
function outcomesOf(
  fixed: readonly DecisionName[],
  open: readonly DecisionName[],
  below: ReadonlySet<DecisionName>,
): ReadonlySet<DecisionName> {
  const outcomes = new Set<DecisionName>(fixed.length === 0 ? below : []);
  const sure = new Set(fixed);
  if (sure.size > 1) return new Set(['ask-for-context']);
  for (const decision of sure) outcomes.add(decision);
  if (sure.size === 0) for (const decision of open) outcomes.add(decision);
  if (new Set([...sure, ...open]).size > 1) outcomes.add('ask-for-context');
  return outcomes;
}

function turns(
  opinions: readonly Opinion[],
  at: number,
  fixed: readonly DecisionName[],
  others: readonly number[],
  below: ReadonlySet<DecisionName>,
): boolean {
  const decision = decisionAt(opinions, at);
  const sure = new Set(fixed);
  if (sure.size > 1) return false; // a tie, whatever is added
  const rivals = sure.size === 1 ? [...sure] : others.map((other) => decisionAt(opinions, other));
  if (rivals.some((rival) => rival !== decision && rival !== 'ask-for-context')) return true;
  return sure.size === 0 && [...below].some((outcome) => outcome !== decision);
}

import { type DecisionName } from '../written.js';
import { type Feature } from './features.js';
import { type Labelled, disagrees } from './labelled.js';

/** A condition with a decision, and how it would probably do. */
export interface Candidate {
  readonly condition: string;
  readonly decide: DecisionName;
  readonly size: number;
  readonly score: number;
}

/** What a decision that turns wrong weighs, and one of which nobody knows what the owner would say. */
const weightWrong = 2;
const weightUnknown = 0.25;
/** How many decisions must turn right for a rule to be worth it. */
export const fewestRight = 2;
/** How many single conditions are joined in pairs. */
const mostJoined = 24;

/** How good a rule is that turns so many decisions right, wrong, and nobody knows which. */
export function scoreOf(right: number, wrong: number, unknown: number, size: number): number {
  return right - weightWrong * wrong - weightUnknown * unknown - size / 4;
}

/** Conditions that would turn more decisions right than wrong, the best first; of equal ones the simplest. */
export function candidatesFor(
  all: readonly Labelled[],
  features: readonly Feature[],
  targets: ReadonlySet<number>,
  decide: DecisionName,
): readonly Candidate[] {
  const singles = features
    .map((feature) => ({ feature, ...scored(all, feature, targets, decide) }))
    .filter(({ right }) => right >= fewestRight)
    .toSorted((a, b) => b.score - a.score || a.feature.size - b.feature.size);
  const joined = singles.slice(0, mostJoined);
  const pairs = joined.flatMap((one, at) =>
    one.wrong + one.unknown === 0
      ? []
      : joined.slice(at + 1).map((other) => {
          const feature = join(one.feature, other.feature);
          return { feature, ...scored(all, feature, targets, decide) };
        }),
  );
  return [...singles, ...pairs]
    .filter(({ right, score }) => right >= fewestRight && score > 0)
    .toSorted((a, b) => b.score - a.score || a.feature.size - b.feature.size)
    .map(({ feature: { condition, size }, score }) => ({ condition, decide, size, score }));
}

function join(one: Feature, other: Feature): Feature {
  const parts = [one.condition, other.condition].map((condition) =>
    condition.includes(': ') ? `{ ${condition} }` : condition,
  );
  return {
    condition: `all: [${parts.join(', ')}]`,
    size: one.size + other.size + 1,
    holds: new Set([...one.holds].filter((at) => other.holds.has(at))),
  };
}

function scored(
  all: readonly Labelled[],
  { holds, size }: Feature,
  targets: ReadonlySet<number>,
  decide: DecisionName,
) {
  let right = 0;
  let wrong = 0;
  let unknown = 0;
  for (const at of holds) {
    const one = all[at];
    if (one === undefined || one.decision.decision === decide) continue;
    if (targets.has(at)) right += 1;
    else if (one.label === undefined) unknown += 1;
    else if (!disagrees(one)) wrong += 1;
  }
  return { right, wrong, unknown, score: scoreOf(right, wrong, unknown, size) };
}

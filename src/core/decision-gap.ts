import { type Gap, type Gaps, allOf, oneOf } from './gap.js';
import { type Policy, type Rule } from './policy.js';
import { type Run } from './run.js';
import { type DecisionName, strengths } from './written.js';

/**
 * What keeps a run, in which another decision is made, from coming to this one.
 *
 * It accepts or declines where a rule for it holds and none for anything else could at its strength
 * or above, or where none for anything else could at all and `otherwise` says so. In all other
 * cases it asks.
 */
export function gapOfDecision(run: Run, made: DecisionName, wanted: DecisionName, gaps: Gaps): Gap {
  return wanted === 'ask-for-context'
    ? gapOfLeaving(run, made, gaps)
    : gapOfReaching(run.context.policy, wanted, gaps);
}

function gapOfReaching(policy: Policy, wanted: DecisionName, gaps: Gaps): Gap {
  const { mine, others } = sidesOf(policy, wanted);
  const silent = policy.whenUnsure === 'ignore' ? 'not true' : 'false';
  const ways = [...strengths.keys()].map((strength) =>
    allOf([
      oneOf(at(strength, mine).map(({ index }) => gaps.ofRule(index, 'true'))),
      ...from(strength, others).map(({ index }) => gaps.ofRule(index, silent)),
    ]),
  );
  if (policy.otherwise === wanted)
    ways.push(allOf(others.map(({ index }) => gaps.ofRule(index, silent))));
  return oneOf(ways);
}

/** The decision made is not this one any more where its strongest rules fail, or others may hold. */
function gapOfLeaving(run: Run, made: DecisionName, gaps: Gaps): Gap {
  const { policy } = run.context;
  const { mine, others } = sidesOf(policy, made);
  const holding = mine.filter(({ index }) => run.ruleTruth(index) === 'true');
  const strongest = Math.max(-1, ...holding.map(({ strength }) => strength));
  const heard = policy.whenUnsure === 'ignore' ? 'true' : 'not false';
  const ways = from(strongest, others).map(({ index }) => gaps.ofRule(index, heard));
  if (holding.length > 0)
    ways.push(allOf(at(strongest, holding).map(({ index }) => gaps.ofRule(index, 'not true'))));
  return oneOf(ways);
}

function sidesOf({ rules }: Policy, decision: DecisionName) {
  const deciding = rules.filter(({ decide, disabled }) => decide !== undefined && !disabled);
  return {
    mine: deciding.filter(({ decide }) => decide === decision),
    others: deciding.filter(({ decide }) => decide !== decision),
  };
}

function at(strength: number, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => rule.strength === strength);
}

function from(strength: number, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => rule.strength >= strength);
}

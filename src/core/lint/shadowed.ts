import { type MergedRule } from '../merge-policy.js';
import { type Problem, warning } from '../problem.js';
import { type DecisionName, strengths } from '../written.js';
import { isContradiction } from './contradiction.js';
import { type FormulaContext, ruleFormula } from './formula.js';
import { depths } from './never-true.js';

/**
 * A rule that can never win: wherever it holds, another one holds that decides otherwise and is
 * stronger, or as strong, so that it is always asked.
 */
export function shadowed(
  rule: MergedRule,
  rules: readonly MergedRule[],
  context: FormulaContext,
): readonly Problem[] {
  const { decide } = rule.rule;
  if (decide === undefined) return [];
  const rivals = rules
    .filter((other) => !other.disabled && isRival(other, rule))
    .toSorted((a, b) => strengthOf(b) - strengthOf(a));
  const winner = rivals.find((other) => implies(rule, other, context));
  return winner === undefined ? [] : [problemOf(rule, winner)];
}

function strengthOf({ rule: { strength } }: MergedRule): number {
  return strengths.indexOf(strength?.value ?? 'normal');
}

/** Whether the rule decides nothing where the other one holds as well. */
function isRival(other: MergedRule, rule: MergedRule): boolean {
  const { decide } = other.rule;
  if (decide === undefined || decide === rule.rule.decide) return false;
  if (strengthOf(other) > strengthOf(rule)) return true;
  // a tie asks, which is what the rule wants
  return strengthOf(other) === strengthOf(rule) && rule.rule.decide !== 'ask-for-context';
}

/** Whether the other rule holds wherever the rule does. */
function implies(rule: MergedRule, other: MergedRule, context: FormulaContext): boolean {
  return depths.some((depth) =>
    isContradiction([
      { formula: ruleFormula(rule, context, depth), truths: ['true'] },
      { formula: ruleFormula(other, context, depth), truths: ['false', 'unknown'] },
    ]),
  );
}

const verbs: Readonly<Record<DecisionName, string>> = {
  accept: 'accepts',
  decline: 'declines',
  'ask-for-context': 'asks',
};

function problemOf(rule: MergedRule, winner: MergedRule): Problem {
  const { id, place } = rule.rule;
  const other = `${winner.pack}/${winner.rule.id}`;
  const verb = verbs[winner.rule.decide ?? 'ask-for-context'];
  const isTie = strengthOf(winner) === strengthOf(rule);
  const stronger = strengths[strengthOf(winner) + 1];
  const instead = `switch the other one off:  disable: [${other}]`;
  return warning(
    'never-wins',
    `the rule "${id}" never decides: wherever it holds, "${other}" holds too, which is ${isTie ? 'as strong' : 'stronger'} and ${verb}`,
    {
      place,
      hint:
        stronger === undefined
          ? instead
          : `say  strength: ${stronger}  in this rule, or ${instead}`,
      also: { place: winner.rule.place, message: 'the rule that wins' },
    },
  );
}

import { type MergedRule } from '../merge-policy.js';
import { type Problem, warning } from '../problem.js';
import { type WrittenCondition } from '../written.js';
import { isContradiction } from './contradiction.js';
import { type Formula, type FormulaContext, formulaOf } from './formula.js';

/** How far the rules that a rule refers to are opened up. */
export const depths = [0, 1, 2, 3] as const;

interface Part {
  readonly condition: WrittenCondition;
  readonly negated: boolean;
}

/** A rule that no invitation can satisfy, with the parts of it that contradict each other. */
export function neverTrue(merged: MergedRule, context: FormulaContext): Problem | undefined {
  const parts = partsOf(merged);
  for (const depth of depths) {
    const failing = smallestFailing(parts, context, depth);
    if (failing !== undefined) return problemOf(merged, failing, context);
  }
  return undefined;
}

/** What must hold, all of it, for the rule to hold. */
function partsOf({ rule: { when, unless } }: MergedRule): readonly Part[] {
  return [...conjuncts(when, false), ...(unless === undefined ? [] : conjuncts(unless, true))];
}

function conjuncts(condition: WrittenCondition, negated: boolean): readonly Part[] {
  const splits = condition.kind === (negated ? 'any' : 'all');
  if (splits && 'conditions' in condition && condition.conditions.length > 0)
    return condition.conditions.flatMap((part) => conjuncts(part, negated));
  return [{ condition, negated }];
}

/** As few of the parts as can't hold together; undefined where all of them can. */
function smallestFailing(
  parts: readonly Part[],
  context: FormulaContext,
  depth: number,
): readonly Part[] | undefined {
  const fails = (some: readonly Part[]): boolean =>
    isContradiction(
      some.map((part) => ({ formula: formulaOfPart(part, context, depth), truths: ['true'] })),
    );
  if (!fails(parts)) return undefined;
  let failing = parts;
  for (const part of parts) {
    const without = failing.filter((other) => other !== part);
    if (without.length > 0 && fails(without)) failing = without;
  }
  return failing;
}

function formulaOfPart(
  { condition, negated }: Part,
  context: FormulaContext,
  depth: number,
): Formula {
  const part = formulaOf(condition, context, depth);
  return negated ? { kind: 'not', part } : part;
}

function problemOf(
  { rule }: MergedRule,
  failing: readonly Part[],
  context: FormulaContext,
): Problem {
  const [first, ...others] = failing;
  const last = others.at(-1);
  const place = last?.condition.place ?? first?.condition.place ?? rule.place;
  if (last === undefined || first === undefined) {
    const why = whyAlone(first, context);
    return warning('never-true', `the rule "${rule.id}" can never hold: ${why}`, {
      place,
      hint: `${/^(?:the|an empty) list/u.test(why) ? 'write something into the list' : 'change this part'}, or take it out`,
    });
  }
  return warning(
    'never-true',
    `the rule "${rule.id}" can never hold: ${others.length > 1 ? 'its parts exclude one another' : 'these two parts exclude each other'}`,
    {
      place,
      hint: `take one of ${others.length > 1 ? 'them' : 'the two'} out; for one or the other, join them by any:`,
      also: { place: first.condition.place, message: 'excludes the other' },
    },
  );
}

/** Why a part of a rule can't hold on its own. */
function whyAlone(part: Part | undefined, { rules, lists }: FormulaContext): string {
  const condition = part?.condition;
  if (condition?.kind === 'rule' && part?.negated === false) {
    const meant = rules.get(condition.name);
    return meant?.disabled === true
      ? `the rule "${condition.name}" is switched off`
      : `the rule "${condition.name}" can never hold`;
  }
  if (condition?.kind === 'test') {
    const { operand } = condition;
    const isEmpty = operand.kind === 'list' && lists.get(operand.name.value)?.length === 0;
    if (isEmpty) return `the list "${operand.name.value}" is empty`;
    if (operand.kind === 'literals' && operand.items.length === 0)
      return 'an empty list has nothing in it';
  }
  return 'no invitation satisfies this part';
}

import { namePattern, nameRule } from '../core/policy-shape.js';
import { type Policy } from '../core/policy.js';
import { type Problem, error } from '../core/problem.js';
import { freeName } from '../core/rule-name.js';
import { type DecisionName, type Strength } from '../core/written.js';

/** What was said on the command line of a rule that is to be made. */
export interface NewRuleOptions {
  readonly id?: string | undefined;
  readonly decide?: DecisionName | undefined;
  readonly strength?: Strength | undefined;
}

/** What is wrong with a rule that is to be made for a policy, but for its condition. */
export function checkNewRule(
  { id, decide, strength }: NewRuleOptions,
  { rules }: Policy,
): readonly Problem[] {
  const problems: Problem[] = [];
  const taken = new Set(rules.map((rule) => rule.id));
  if (id !== undefined && !namePattern.test(id))
    problems.push(
      error('usage', `"${id}" is no name for a rule`, {
        hint: nameRule,
      }),
    );
  else if (id !== undefined && taken.has(id))
    problems.push(
      error('usage', `the policy has a rule "${id}" already`, {
        hint: `choose another name, such as ${freeName(id, taken)}`,
      }),
    );
  if (strength !== undefined && decide === undefined)
    problems.push(
      error('usage', '--strength says nothing of a rule that does not decide', {
        hint: 'add --decide, or leave it out',
      }),
    );
  return problems;
}

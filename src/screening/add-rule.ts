import { compilePolicy } from '../core/compile-policy.js';
import { nobody } from '../core/owner.js';
import { type Policy, type Rule } from '../core/policy.js';
import { type Problem } from '../core/problem.js';
import { type Day } from '../core/day.js';
import { type NewExample } from '../core/rule-text.js';
import { type WrittenRule } from '../core/written.js';
import { madeUpExample } from './example.js';
import { type LoadOptions, type LoadedPolicy, mergedPolicy } from './load-policy.js';
import { vocabulary } from './vocabulary.js';

/** A policy with one rule more. */
export interface AddedRule {
  /** Undefined where the rule has errors. */
  readonly policy?: Policy;
  /** The rule in it. */
  readonly rule?: Rule;
  /** What is wrong with the rule; what is wrong with the policy was said when it was loaded. */
  readonly problems: readonly Problem[];
}

/** A loaded policy with one rule more, of an id that none of its rules has. */
export function addRule(
  loaded: LoadedPolicy,
  rule: WrittenRule,
  { owner = nobody, lists = new Map() }: LoadOptions = {},
): AddedRule {
  const merged = mergedPolicy(loaded);
  const added = { rule, pack: merged.name, shipped: false, disabled: false, replaces: [] };
  const compiled = compilePolicy({ ...merged, rules: [...merged.rules, added] }, vocabulary, {
    owner,
    lists,
  });
  const problems = compiled.problems.filter(({ place }) => place?.file === rule.place.file);
  const found = compiled.policy?.rules.at(-1);
  return {
    problems,
    ...(compiled.policy && found && { policy: compiled.policy, rule: found }),
  };
}

/** An example made up for a rule that was added; undefined where none can be. */
export function exampleForAdded({ policy, rule }: AddedRule, today: Day): NewExample | undefined {
  return policy && rule && madeUpExample({ policy, vocabulary, today }, rule);
}

import { contradictions } from '../lint-policy.js';
import { type MergedPolicy, type MergedRule } from '../merge-policy.js';
import { type Vocabulary } from '../policy.js';
import { type Problem } from '../problem.js';
import { type ListItem } from '../written.js';
import { type FormulaContext } from './formula.js';
import { neverTrue } from './never-true.js';
import { shadowed } from './shadowed.js';

/**
 * What the user's own rules can never do, whatever an invitation says: hold, or win. It takes longer
 * than a run may, and so is looked for only where somebody asks whether the rules are right.
 * `lists` are those of the config, which replace the policy's.
 */
export function lintDeeply(
  merged: MergedPolicy,
  vocabulary: Vocabulary,
  lists: ReadonlyMap<string, readonly ListItem[]> = new Map(),
): readonly Problem[] {
  const context = contextOf(merged, vocabulary, lists);
  const own = merged.rules.filter(({ shipped, disabled }) => !shipped && !disabled);
  const problems: Problem[] = [];
  for (const rule of own) {
    if (contradictions(rule).length > 0) continue; // which every run says
    const never = neverTrue(rule, context);
    problems.push(...(never === undefined ? shadowed(rule, merged.rules, context) : [never]));
  }
  return problems;
}

function contextOf(
  merged: MergedPolicy,
  vocabulary: Vocabulary,
  lists: ReadonlyMap<string, readonly ListItem[]>,
): FormulaContext {
  const rules = new Map<string, MergedRule>();
  for (const rule of merged.rules) {
    rules.set(rule.rule.id, rule);
    // a reference to a rule that was replaced is one to what replaces it
    for (const pack of [rule.pack, ...rule.replaces]) rules.set(`${pack}/${rule.rule.id}`, rule);
  }
  const given = [...merged.lists].map(
    ([name, parts]) =>
      [name, parts.flatMap(({ items }) => items.map(({ value }) => value))] as const,
  );
  return { vocabulary, rules, lists: new Map([...given, ...lists]), made: new Map() };
}

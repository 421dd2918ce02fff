import { type Day } from '../core/day.js';
import { conditionYaml } from '../core/condition-yaml.js';
import { parseConditionText } from '../core/condition-text.js';
import { type Policy } from '../core/policy.js';
import { type Problem, hasErrors } from '../core/problem.js';
import { nameForCondition } from '../core/rule-name.js';
import { type NewRule, type RuleComments } from '../core/rule-text.js';
import { type DecisionName, type Strength, type WrittenCondition } from '../core/written.js';
import {
  type AddedRule,
  type LoadOptions,
  type LoadedPolicy,
  addRule,
  exampleForAdded,
} from '../index.js';
import { checkNewRule } from './new-rule-problems.js';

/** What was said of a rule that is to be made. */
export interface RuleAnswers {
  readonly id?: string | undefined;
  /** The condition as a text. */
  readonly when?: string | undefined;
  readonly decide?: DecisionName | undefined;
  readonly strength?: Strength | undefined;
  readonly because?: string | undefined;
}

/** A policy that has no errors. */
export type GoodPolicy = LoadedPolicy & { readonly policy: Policy };

/** A rule that works at once, for its author to change. */
export const sampleAnswers = {
  id: 'my-rule',
  when: 'note contains: [words to look for]',
  decide: 'ask-for-context',
  because: 'says “${match}”',
} as const satisfies RuleAnswers;

/** The sample's condition as a list, to be gone on with. */
const sampleCondition = { 'note contains': ['words to look for'] };

/** What stands before the keys of a new rule. */
export const ruleComments: RuleComments = {
  id: ['The name of the rule, by which reports and other rules call it.'],
  when: [
    'When it holds: a test, such as  note contains: [one, two]  or  connections at most: 10,',
    'or the name of another rule, or  all: [...],  any: [...],  not: ...  of these.',
  ],
  decide: [
    'accept, ask-for-context or decline. Without this line other rules can name it, no more.',
  ],
  because: ['What reports say when it holds; ${match} stands for the words that matched.'],
  examples: ['What "screen test" tries: here it should hold.'],
};

/** The rule that was asked for, fit to be added to the policy, or what is wrong with it. */
export function makeRule(
  answers: RuleAnswers,
  loaded: GoodPolicy,
  options: LoadOptions,
  today: Day,
): { readonly rule?: NewRule; readonly problems: readonly Problem[] } {
  const { id, decide, strength, when = sampleAnswers.when } = answers;
  const { condition, added, problems } = checkCondition(when, loaded, options);
  const all = [...problems, ...checkNewRule(answers, loaded.policy)];
  if (condition === undefined || added === undefined || hasErrors(all)) return { problems: all };
  const taken = new Set(loaded.policy.rules.map((rule) => rule.id));
  const name = id ?? nameForCondition(condition, taken);
  const because = answers.because ?? (looksForWords(condition) ? sampleAnswers.because : undefined);
  return {
    rule: {
      id: name,
      when: when === sampleAnswers.when ? sampleCondition : conditionYaml(condition),
      decide,
      strength,
      because: because ?? (decide && name.replaceAll('-', ' ')),
      example: exampleForAdded(added, today),
    },
    problems: all,
  };
}

/** A condition given as a text, and what is wrong with it in the policy. */
export function checkCondition(
  text: string,
  loaded: GoodPolicy,
  options: LoadOptions,
): {
  readonly condition?: WrittenCondition;
  readonly added?: AddedRule;
  readonly problems: readonly Problem[];
} {
  const { condition, problems } = parseConditionText(text);
  if (condition === undefined) return { problems };
  const rule = { id: '', place: condition.place, when: condition, examples: [] };
  const added = addRule(loaded, rule, options);
  const all = [...problems, ...added.problems];
  return hasErrors(all) ? { problems: all } : { condition, added, problems: all };
}

/** Whether a test of the condition looks for words. */
function looksForWords(condition: WrittenCondition): boolean {
  switch (condition.kind) {
    case 'test':
      return /^(?:says|contains|contains text|starts with|ends with|matches)$/u.test(
        condition.operator,
      );
    case 'rule':
    case 'not':
      return false;
    default:
      return condition.conditions.some(looksForWords);
  }
}

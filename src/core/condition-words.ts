import { type Condition, type Policy } from './policy.js';

/** How the parts of a condition are shown. */
export interface ConditionStyle {
  readonly rule: (id: string) => string;
  readonly test: (phrase: string) => string;
}

const asTheyAre: ConditionStyle = { rule: (id) => id, test: (phrase) => phrase };

/** A condition in words. */
export function conditionWords(
  policy: Policy,
  condition: Condition,
  style: ConditionStyle = asTheyAre,
  inner = false,
): string {
  const words = (part: Condition): string => conditionWords(policy, part, style, true);
  switch (condition.kind) {
    case 'test':
      return style.test(policy.tests[condition.test]?.phrase ?? '');
    case 'rule':
      return style.rule(policy.rules[condition.rule]?.id ?? '');
    case 'not':
      return `not ${words(condition.condition)}`;
    case 'count':
      return `at least ${condition.least} of (${condition.conditions.map(words).join(', ')})`;
    default: {
      const joined = condition.conditions
        .map(words)
        .join(condition.kind === 'all' ? ' and ' : ' or ');
      return inner && condition.conditions.length > 1 ? `(${joined})` : joined;
    }
  }
}

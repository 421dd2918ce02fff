import { type Condition, type Policy } from './policy.js';

/** A condition in words; `named` says how the rules it names are shown. */
export function conditionWords(
  policy: Policy,
  condition: Condition,
  named: (id: string) => string,
  inner = false,
): string {
  const words = (part: Condition): string => conditionWords(policy, part, named, true);
  switch (condition.kind) {
    case 'test':
      return policy.tests[condition.test]?.phrase ?? '';
    case 'rule':
      return named(policy.rules[condition.rule]?.id ?? '');
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

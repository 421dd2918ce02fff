import { type Condition, type Policy, type Rule } from './policy.js';
import { compareText } from './problem.js';
import { printValue } from './value.js';
import { type Strength, strengths } from './written.js';

/** A rule that is in one of two policies only, or not the same in both. */
export interface RuleChange {
  readonly rule: string;
  /** `added`: only in the second; `removed`: only in the first. A rule that is switched off is in neither. */
  readonly kind: 'added' | 'removed' | 'changed';
  /** What is not the same: `condition`, `strength strong, was normal`. */
  readonly what: readonly string[];
  /** Where it stands: in the second policy, or in the first if it is only there. */
  readonly file: string;
  readonly line: number;
}

/** Everything that is not the same in two policies. */
export interface PolicyChanges {
  /** In the order of their names. */
  readonly rules: readonly RuleChange[];
  /** Settings beside the rules: `otherwise is decline, was ask-for-context`. */
  readonly settings: readonly string[];
}

/** What is not the same in two policies, in so far as it can change a decision. */
export function comparePolicies(before: Policy, after: Policy): PolicyChanges {
  return { rules: rulesChanged(before, after), settings: settingsChanged(before, after) };
}

function rulesChanged(before: Policy, after: Policy): readonly RuleChange[] {
  const [first, second] = [inForce(before), inForce(after)];
  const ids = [...new Set([...first.keys(), ...second.keys()])].toSorted(compareText);
  return ids.flatMap((id) => {
    const [one, other] = [first.get(id), second.get(id)];
    if (one === undefined) return other === undefined ? [] : [change(other, 'added')];
    if (other === undefined) return [change(one, 'removed')];
    const what = differences(before, one, after, other);
    return what.length === 0 ? [] : [change(other, 'changed', what)];
  });
}

function inForce({ rules }: Policy): ReadonlyMap<string, Rule> {
  return new Map(rules.filter(({ disabled }) => !disabled).map((rule) => [rule.id, rule]));
}

function change(
  { id, place }: Rule,
  kind: RuleChange['kind'],
  what: readonly string[] = [],
): RuleChange {
  return { rule: id, kind, what, file: place.file, line: place.line };
}

function differences(before: Policy, one: Rule, after: Policy, other: Rule): readonly string[] {
  const same = shapeOf(before, one.condition) === shapeOf(after, other.condition);
  const was = (key: string, now: string, then: string): readonly string[] =>
    now === then ? [] : [`${key} ${now}, was ${then}`];
  return [
    ...(same ? [] : ['condition']),
    ...was('decides', other.decide ?? 'nothing', one.decide ?? 'nothing'),
    ...(one.decide && other.decide ? was('strength', strengthOf(other), strengthOf(one)) : []),
  ];
}

function strengthOf({ strength }: Rule): Strength {
  return strengths[strength] ?? 'normal';
}

/** A text that is the same for conditions that ask the same. */
function shapeOf(policy: Policy, condition: Condition): string {
  switch (condition.kind) {
    case 'test':
      return policy.tests[condition.test]?.key ?? '';
    case 'rule':
      return policy.rules[condition.rule]?.id ?? '';
    case 'not':
      return `not(${shapeOf(policy, condition.condition)})`;
    default: {
      const least = condition.kind === 'count' ? condition.least : '';
      return `${condition.kind}${least}(${condition.conditions.map((part) => shapeOf(policy, part)).join()})`;
    }
  }
}

function settingsChanged(before: Policy, after: Policy): readonly string[] {
  const facts = new Set([...before.assumed.keys(), ...after.assumed.keys()]);
  const assumed = (policy: Policy, fact: string): string => {
    const value = policy.assumed.get(fact);
    return value === undefined ? 'unknown' : printValue(value.value) || '(empty)';
  };
  const was = (key: string, now: string, then: string): readonly string[] =>
    now === then ? [] : [`${key} is ${now}, was ${then}`];
  return [
    ...was('otherwise', after.otherwise, before.otherwise),
    ...was('when-unsure', after.whenUnsure, before.whenUnsure),
    ...[...facts]
      .toSorted(compareText)
      .flatMap((fact) => was(`assumed ${fact}`, assumed(after, fact), assumed(before, fact))),
    ...(JSON.stringify(before.owner) === JSON.stringify(after.owner) ? [] : ['the owner']),
  ];
}

import { referencesOf } from './compile-policy.js';
import { type Condition, type Policy } from './policy.js';
import { type Run } from './run.js';
import { type Truth } from './truth.js';

/** What can be turned over by itself: an observation as a whole, or a test that a rule decides by. */
export type Unit =
  | { readonly kind: 'observation'; readonly rule: number }
  | { readonly kind: 'test'; readonly test: number };

/** A unit that is taken to come out differently than it does. */
export interface Turn {
  readonly unit: Unit;
  readonly from: Truth;
  readonly to: 'true' | 'false';
}

/**
 * Everything that can be turned over, in the policy's order: the observations that deciding rules
 * rest on, directly or through others, and the tests that stand in deciding rules themselves. A test
 * that stands in observations only is none: its observation is turned as a whole.
 */
export function unitsOf(policy: Policy): readonly Unit[] {
  const reached = reachedRules(policy);
  const tests = new Set<number>();
  return policy.rules.flatMap((rule): readonly Unit[] => {
    if (!reached.has(rule.index)) return [];
    if (!rule.decide) return [{ kind: 'observation', rule: rule.index }];
    const own = [...new Set(testsWrittenIn(rule.condition))].filter((test) => !tests.has(test));
    for (const test of own) tests.add(test);
    return own.map((test) => ({ kind: 'test', test }));
  });
}

/** How a unit comes out. */
function truthOfUnit(run: Run, unit: Unit): Truth {
  return unit.kind === 'test' ? run.testTruth(unit.test) : run.ruleTruth(unit.rule);
}

/** What a unit can be turned to: what is unknown, to either. */
export function turnsOf(run: Run, unit: Unit): readonly Turn[] {
  const from = truthOfUnit(run, unit);
  return (['true', 'false'] as const).filter((to) => to !== from).map((to) => ({ unit, from, to }));
}

/** The fact of a test, by their positions. */
export function factOf(policy: Policy, test: number): number {
  return policy.tests[test]?.fact ?? -1;
}

/** The rules in force that decide, and all that they refer to, however far away. */
function reachedRules(policy: Policy): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = policy.rules.flatMap(({ index, decide }) => (decide ? [index] : []));
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const rule = policy.rules[index];
    if (rule === undefined || rule.disabled || reached.has(index)) continue;
    reached.add(index);
    open.push(...referencesOf(rule.condition));
  }
  return reached;
}

/** The tests written in a condition itself, in written order. */
export function testsWrittenIn(condition: Condition): readonly number[] {
  switch (condition.kind) {
    case 'test':
      return [condition.test];
    case 'rule':
      return [];
    case 'not':
      return testsWrittenIn(condition.condition);
    default:
      return condition.conditions.flatMap(testsWrittenIn);
  }
}

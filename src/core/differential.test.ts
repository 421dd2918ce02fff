import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells } from '../testing/invitation.js';
import { explanationOf } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { type Truth } from './truth.js';
import { type DecisionName, decisions, strengths } from './written.js';

/**
 * A second evaluator, written from the description of the language and sharing nothing with the
 * first: it reads conditions as they stand in the file, and tries every truth of what is unknown.
 */
type Condition =
  | string
  | { readonly [test: string]: unknown }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

interface SomeRule {
  readonly id: string;
  readonly when: Condition;
  readonly unless?: Condition;
  readonly decide?: DecisionName;
  readonly strength?: string;
}

/** 1 is true, 0 false, and one half unknown: Kleene's logic is then minimum, maximum and 1 - x. */
type Number3 = 0 | 0.5 | 1;

function evaluate(condition: Condition, cells: Cells, rules: readonly SomeRule[]): Number3 {
  if (typeof condition === 'string') {
    const rule = rules.find(({ id }) => id === condition);
    return rule === undefined ? 0.5 : evaluateRule(rule, cells, rules);
  }
  const parts = Object.entries(condition).map(([key, value]): Number3 => {
    if (key === 'not') return (1 - evaluate(value as Condition, cells, rules)) as Number3;
    if (key === 'all' || key === 'any') {
      const all = (value as readonly Condition[]).map((part) => evaluate(part, cells, rules));
      return (key === 'all' ? Math.min(1, ...all) : Math.max(0, ...all)) as Number3;
    }
    if (key.startsWith('at least ')) {
      const all = (value as readonly Condition[]).map((part) => evaluate(part, cells, rules));
      const least = Number(key.split(' ')[2]);
      if (all.filter((one) => one === 1).length >= least) return 1;
      return all.filter((one) => one > 0).length >= least ? 0.5 : 0;
    }
    return evaluateTest(key, value, cells);
  });
  return Math.min(1, ...parts) as Number3;
}

function evaluateRule(rule: SomeRule, cells: Cells, rules: readonly SomeRule[]): Number3 {
  const when = evaluate(rule.when, cells, rules);
  const unless = rule.unless === undefined ? 0 : evaluate(rule.unless, cells, rules);
  return Math.min(when, 1 - unless) as Number3;
}

function evaluateTest(key: string, operand: unknown, cells: Cells): Number3 {
  const [fact = '', ...words] = key.split(' ');
  const operator = words.join(' ');
  const value = cells[fact];
  if (operator === 'is known') return (value !== undefined) === operand ? 1 : 0;
  if (value === undefined) return 0.5;
  const holds =
    operator === 'at most'
      ? Number(value) <= Number(operand)
      : operator === 'at least'
        ? Number(value) >= Number(operand)
        : operator === 'contains'
          ? String(value).split(' ').includes(String(operand))
          : value === operand;
  return holds ? 1 : 0;
}

/** The decision of a set of opinions whose truths are all known. */
function settle(holding: readonly SomeRule[], otherwise: DecisionName): DecisionName {
  const rank = ({ strength = 'normal' }: SomeRule): number => strengths.indexOf(strength as never);
  const most = Math.max(...holding.map(rank));
  const wanted = new Set(holding.filter((rule) => rank(rule) === most).map(({ decide }) => decide));
  const [only] = wanted;
  if (only === undefined) return otherwise;
  return wanted.size > 1 ? 'ask-for-context' : only;
}

/** Every decision that some truths of the unknown opinions lead to. */
function possible(
  rules: readonly SomeRule[],
  cells: Cells,
  otherwise: DecisionName,
): ReadonlySet<DecisionName> {
  const deciding = rules.filter(({ decide }) => decide !== undefined);
  const truths = deciding.map((rule) => evaluateRule(rule, cells, rules));
  const unknown = [...truths.keys()].filter((at) => truths[at] === 0.5);
  const outcomes = new Set<DecisionName>();
  for (let world = 0; world < 2 ** unknown.length; world += 1) {
    const holds = (at: number): boolean =>
      truths[at] === 1 ||
      (Math.floor(world / 2 ** unknown.indexOf(at)) % 2 === 1 && truths[at] === 0.5);
    outcomes.add(
      settle(
        deciding.filter((_, at) => holds(at)),
        otherwise,
      ),
    );
  }
  return outcomes;
}

const words = ['hello', 'money', 'talk'] as const;
const anyTest: fc.Arbitrary<Condition> = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((most) => ({ 'connections at most': most })),
  fc.integer({ min: 0, max: 4 }).map((least) => ({ 'connections at least': least })),
  fc.boolean().map((is) => ({ 'recommended is': is })),
  fc.constantFrom(...words).map((word) => ({ 'note contains': word })),
  fc.boolean().map((is) => ({ 'headline is known': is })),
  fc.constantFrom(...words).map((word) => ({ 'headline contains': word })),
);

/** A condition over tests and the rules before it. */
function anyCondition(before: readonly string[], depth: number): fc.Arbitrary<Condition> {
  const leaf = before.length === 0 ? anyTest : fc.oneof(anyTest, fc.constantFrom(...before));
  if (depth === 0) return leaf;
  const inner = anyCondition(before, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    leaf,
    several.map((all) => ({ all })),
    several.map((any) => ({ any })),
    inner.map((not) => ({ not })),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(inner, { minLength: 3, maxLength: 4 }))
      .map(([least, of]) => ({ [`at least ${least} of`]: of })),
    fc.tuple(anyTest, several).map(([test, any]) => ({ ...(test as object), any })),
  );
}

function anyRule(at: number): fc.Arbitrary<SomeRule> {
  const before = Array.from({ length: at }, (_, index) => `r${index}`);
  return fc
    .record(
      {
        id: fc.constant(`r${at}`),
        when: anyCondition(before, 2),
        unless: anyCondition(before, 1),
        decide: fc.constantFrom(...decisions),
        strength: fc.constantFrom(...strengths),
      },
      { requiredKeys: ['id', 'when'] },
    )
    .map(({ strength, ...rule }) => ({
      ...rule,
      ...(rule.decide !== undefined && strength !== undefined && { strength }),
      ...(rule.decide !== undefined && { because: 'so' }),
    }));
}

const anyRules = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyRule(at))));
const anyCells: fc.Arbitrary<Cells> = fc.record(
  {
    connections: fc.integer({ min: 0, max: 5 }),
    recommended: fc.boolean(),
    note: fc.array(fc.constantFrom(...words), { minLength: 1 }).map((said) => said.join(' ')),
    headline: fc.constantFrom(...words),
  },
  { requiredKeys: [] },
);
const truths: Readonly<Record<Number3, Truth>> = { 0: 'false', 0.5: 'unknown', 1: 'true' };

describe('a second evaluator of the language agrees with the first', () => {
  it('on every truth of every rule, and on the decision', () => {
    fc.assert(
      fc.property(anyRules, anyCells, fc.constantFrom(...decisions), (rules, cells, otherwise) => {
        const file = JSON.stringify({ screen: 1, otherwise, rules });
        const { rules: traced, decision: decided } = explanationOf(cells, file);
        expect(traced.map(({ truth }) => truth)).toEqual(
          rules.map((rule) => truths[evaluateRule(rule, cells, rules)]),
        );
        const outcomes = possible(rules, cells, otherwise);
        const { decision, unsettled } = decided;
        expect(unsettled).toBe(outcomes.size > 1);
        expect(decision).toBe(outcomes.size > 1 ? 'ask-for-context' : [...outcomes][0]);
      }),
      runs,
    );
  });
});

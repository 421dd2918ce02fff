import {
  type Decision,
  type ReasonEvidence,
  decisionOf,
  missingFacts,
  partsOf,
  printEvidence,
  renderReason,
  resolve,
} from './decision.js';
import { type Invitation } from './invitation.js';
import { type Condition, type Policy, type Rule } from './policy.js';
import { Run, type RunContext } from './run.js';
import { type Truth } from './truth.js';
import { type DecisionName, type Strength, strengths } from './written.js';

/** How one node of a rule's condition came out. */
export interface Trace {
  readonly kind: Condition['kind'];
  readonly truth: Truth;
  /** The test, or the id of the rule that is referred to. */
  readonly what?: string;
  readonly evidence?: ReasonEvidence;
  readonly parts?: readonly Trace[];
}

/** How one rule came out. */
export interface RuleTrace {
  readonly rule: string;
  readonly pack: string;
  readonly file: string;
  readonly line: number;
  readonly truth: Truth;
  readonly disabled: boolean;
  readonly decision?: DecisionName;
  readonly strength?: Strength;
  readonly won: boolean;
  readonly mattered: boolean;
  readonly because?: string;
  readonly missing: readonly string[];
  readonly trace: Trace;
}

/** One observation or test of a deciding rule that, turned over, changes the decision. */
export interface Turn {
  readonly what: string;
  readonly from: Truth;
  readonly to: Truth;
  readonly decision: DecisionName;
}

/** Everything about one decision. */
export interface Explanation {
  readonly decision: Decision;
  readonly rules: readonly RuleTrace[];
  readonly turns: readonly Turn[];
}

/** Explains a decision by the tree that made it. */
export function explainInvitation(context: RunContext, invitation: Invitation): Explanation {
  const run = new Run(context, invitation).evaluate();
  const { deciding, winners, mattered, decision } = resolve(run);
  const won = new Set(winners.map((at) => deciding[at]));
  const open = new Set(mattered.map((at) => deciding[at]));
  return {
    decision: decisionOf(run),
    rules: context.policy.rules.map((rule) => ruleTrace(run, rule, won.has(rule), open.has(rule))),
    turns: turnsOf(run, decision),
  };
}

function ruleTrace(run: Run, rule: Rule, won: boolean, mattered: boolean): RuleTrace {
  const truth = run.ruleTruth(rule.index);
  return {
    rule: rule.id,
    pack: rule.pack,
    file: rule.place.file,
    line: rule.place.line,
    truth,
    disabled: rule.disabled,
    ...(rule.decide && {
      decision: rule.decide,
      strength: strengths[rule.strength] ?? 'normal',
    }),
    won,
    mattered,
    ...(truth === 'true' && rule.because ? { because: renderReason(run, rule) } : {}),
    missing: rule.disabled ? [] : missingFacts(run, rule.condition),
    trace: traceOf(run, rule.condition),
  };
}

function traceOf(run: Run, condition: Condition): Trace {
  const { policy } = run.context;
  const { kind } = condition;
  const truth = condition.truth(run);
  if (kind === 'rule') return { kind, truth, what: policy.rules[condition.rule]?.id ?? '' };
  if (kind !== 'test')
    return { kind, truth, parts: partsOf(policy, condition).map((part) => traceOf(run, part)) };
  const test = policy.tests[condition.test];
  const fact = test && policy.facts[test.fact];
  if (test === undefined || fact === undefined) return { kind, truth };
  const match = truth === 'true' ? run.testMatch(condition.test) : undefined;
  return {
    kind,
    truth,
    what: test.phrase,
    evidence: printEvidence(fact, run.evidence(fact), match),
  };
}

/** Every single observation, or test written in a deciding rule, that would change the decision. */
function turnsOf(run: Run, decision: DecisionName): readonly Turn[] {
  const { policy } = run.context;
  const turns: Turn[] = [];
  const tryTurn = (what: string, from: Truth, suppose: (to: Truth) => Run): void => {
    for (const to of opposites(from)) {
      const other = resolve(suppose(to)).decision;
      if (other !== decision) turns.push({ what, from, to, decision: other });
    }
  };
  for (const rule of policy.rules)
    if (!rule.decide && !rule.disabled)
      tryTurn(rule.id, run.ruleTruth(rule.index), (to) =>
        run.supposing({ rules: new Map([[rule.index, to]]) }),
      );
  for (const test of testsOfDecidingRules(policy))
    tryTurn(policy.tests[test]?.phrase ?? '', run.testTruth(test), (to) =>
      run.supposing({ tests: new Map([[test, to]]) }),
    );
  return turns;
}

function opposites(truth: Truth): readonly Truth[] {
  if (truth === 'unknown') return ['true', 'false'];
  return truth === 'true' ? ['false'] : ['true'];
}

function testsOfDecidingRules(policy: Policy): ReadonlySet<number> {
  const tests = new Set<number>();
  const visit = (condition: Condition): void => {
    if (condition.kind === 'test') tests.add(condition.test);
    if (condition.kind === 'rule') return;
    for (const inner of partsOf(policy, condition)) visit(inner);
  };
  for (const { decide, disabled, condition } of policy.rules)
    if (decide && !disabled) visit(condition);
  return tests;
}

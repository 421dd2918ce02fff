import {
  type Decision,
  type ReasonEvidence,
  decisionOf,
  missingFacts,
  partsOf,
  printEvidence,
  printed,
  renderReason,
  resolve,
} from './decision.js';
import { type Invitation } from './invitation.js';
import { type Mark, marksOf } from './marks.js';
import { type NearestChanges, nearestChanges } from './nearest-changes.js';
import { type Condition, type Rule } from './policy.js';
import { Run, type RunContext } from './run.js';
import { type Truth } from './truth.js';
import { type WhyNot, whyNot } from './why-not.js';
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

/** A fact that the input is silent about, and what was taken instead. */
export interface AssumedFact {
  readonly fact: string;
  readonly value: string;
}

/** A fact that is not known, and the rules that could not be checked for want of it. */
export interface UnknownFact {
  readonly fact: string;
  readonly question: string;
  readonly rules: readonly string[];
  /** Whether it could have changed the decision. */
  readonly mattered: boolean;
}

/** Everything about one decision. */
export interface Explanation {
  readonly decision: Decision;
  /** The words of the note that rules found. */
  readonly marks: readonly Mark[];
  /** Every rule, in the policy's order. */
  readonly rules: readonly RuleTrace[];
  readonly unknown: readonly UnknownFact[];
  readonly assumed: readonly AssumedFact[];
  /** The smallest changes that would lead to each other decision. */
  readonly nearest: readonly NearestChanges[];
  /** What stands in the way of the decision that was asked about. */
  readonly whyNot?: WhyNot;
}

/** Explains a decision by the tree that made it. */
export function explainInvitation(
  context: RunContext,
  invitation: Invitation,
  asked?: DecisionName,
): Explanation {
  const run = new Run(context, invitation).evaluate();
  const { deciding, winners, mattered } = resolve(run);
  const won = new Set(winners.map((at) => deciding[at]));
  const open = new Set(mattered.map((at) => deciding[at]));
  const decision = decisionOf(run);
  return {
    decision,
    marks: marksOf(run),
    rules: context.policy.rules.map((rule) => ruleTrace(run, rule, won.has(rule), open.has(rule))),
    unknown: unknownFacts(decision, context),
    assumed: decision.assumed.map((fact) => ({ fact, value: printed(run, fact) ?? '' })),
    nearest: nearestChanges(run),
    ...(asked && { whyNot: whyNot(run, asked) }),
  };
}

/** The facts that are missing, in the order of the rules that miss them. */
function unknownFacts({ unchecked }: Decision, { vocabulary }: RunContext): readonly UnknownFact[] {
  const facts = new Set(unchecked.flatMap(({ missing }) => missing));
  return Array.from(facts, (fact) => {
    const missing = unchecked.filter((rule) => rule.missing.includes(fact));
    return {
      fact,
      question: vocabulary.fact(fact)?.question ?? '',
      rules: missing.map(({ rule }) => rule),
      mattered: missing.some((rule) => rule.mattered),
    };
  });
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

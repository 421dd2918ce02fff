import { printDay } from './day.js';
import { decide } from './decide.js';
import { type Evidence, hasValue } from './evidence.js';
import { type Fact } from './fact.js';
import { type Condition, type Policy, type Rule } from './policy.js';
import { type Match } from './operator.js';
import { type Said } from './journal-line.js';
import { Run, type RunContext } from './run.js';
import { type Invitation } from './invitation.js';
import { renderTemplate } from './template.js';
import { Text } from './text.js';
import { isBlank, printValue } from './value.js';
import { type DecisionName, type Strength, strengths } from './written.js';

/** What made a test come out as it did, as it is printed. */
export interface ReasonEvidence {
  readonly fact: string;
  /** The value for a person; of a text only where no words of it matched. */
  readonly value?: string;
  readonly assumed?: true;
  /** Where the value came from: a column, a file, other facts. */
  readonly from?: string;
  /** The words that matched, as the sender wrote them, and their UTF-16 offsets in the raw text. */
  readonly matched?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Why a rule's opinion bears on the decision. */
export interface Reason {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly decision: DecisionName;
  readonly strength: Strength;
  /** Whether it is among the opinions that made the decision. */
  readonly won: boolean;
  readonly because: string;
  /** The observations it rests on, in written order, each with what it says of this invitation. */
  readonly observed: readonly { readonly rule: string; readonly because: string }[];
  readonly evidence: readonly ReasonEvidence[];
}

/** A rule that could not be checked, and the facts that the input does not say. */
export interface Unchecked {
  readonly rule: string;
  readonly missing: readonly string[];
  /** Whether it could have changed the decision. */
  readonly mattered: boolean;
}

/** What to ask the sender, or look up, to settle an ask-for-context. */
export interface Question {
  readonly rule: string;
  readonly question: string;
}

/** What the run says of one invitation: all that a reporter needs. */
export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly profileUrl: string;
  readonly headline: string;
  /** As the sender wrote it; null when the input does not say. */
  readonly note: string | null;
  /** `YYYY-MM-DD`; null where the input doesn't say it to the day. */
  readonly sentAt: string | null;
  /** How the sender found the owner; null when the input does not say. */
  readonly source: string | null;
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly decision: DecisionName;
  readonly conflict: boolean;
  readonly unsettled: boolean;
  readonly byDefault: boolean;
  /** The invitation is so old that it has probably expired, where its source can list such. */
  readonly expired: boolean;
  /** What the owner's journal says of the sender: `you declined this sender on 3 Mar 2026`. */
  readonly remembered?: string;
  readonly reasons: readonly Reason[];
  readonly observations: readonly string[];
  readonly unchecked: readonly Unchecked[];
  readonly questions: readonly Question[];
  /** The facts the input is silent about whose assumed value was used. */
  readonly assumed: readonly string[];
}

/** Decides one invitation. Total: cannot fail. */
export function decideInvitation(context: RunContext, invitation: Invitation): Decision {
  return decisionOf(new Run(context, invitation).evaluate());
}

/** How the opinions of a run resolve, with the rules they belong to. */
export function resolve(run: Run) {
  const { policy } = run.context;
  const deciding = decidingRules(policy);
  const opinions = deciding.map((rule) => ({
    decision: rule.decide ?? 'ask-for-context',
    strength: rule.strength,
    truth: run.ruleTruth(rule.index),
  }));
  return { deciding, ...decide(opinions, policy.otherwise, policy.whenUnsure) };
}

const decidingByRules = new WeakMap<Policy['rules'], readonly Rule[]>();

/** The rules in force that decide. */
function decidingRules({ rules }: Policy): readonly Rule[] {
  const known = decidingByRules.get(rules);
  if (known !== undefined) return known;
  const deciding = rules.filter(({ decide: decision, disabled }) => decision && !disabled);
  decidingByRules.set(rules, deciding);
  return deciding;
}

/** The decision of a run, with its reasons. */
export function decisionOf(run: Run): Decision {
  const { invitation } = run;
  const { policy } = run.context;
  const resolution = resolve(run);
  const winners = new Set(resolution.winners.map((at) => resolution.deciding[at]));
  const mattered = new Set(resolution.mattered.map((at) => resolution.deciding[at]));
  const holding = resolution.deciding.filter(({ index }) => run.ruleTruth(index) === 'true');
  const { decision, conflict, unsettled, byDefault } = resolution;
  const { id, name, profileUrl, note, sentAt } = saidOf(run);
  const { file, row, line } = invitation;
  const source = rawText(run, 'source') ?? '';
  return {
    id,
    name,
    profileUrl,
    headline: rawText(run, 'headline') ?? '',
    note,
    sentAt,
    source: source.trim() === '' ? null : source,
    file,
    row,
    line,
    decision,
    conflict,
    unsettled,
    byDefault,
    expired: isExpired(run),
    reasons: holding
      .toSorted((a, b) => b.strength - a.strength || a.index - b.index)
      .map((rule) => reasonOf(run, rule, winners.has(rule))),
    observations: policy.rules
      .filter(({ decide: decides, index }) => !decides && run.ruleTruth(index) === 'true')
      .map((rule) => rule.id),
    unchecked: policy.rules
      .filter(({ index }) => run.ruleTruth(index) === 'unknown')
      .map((rule) => ({
        rule: rule.id,
        missing: missingFacts(run, rule.condition),
        mattered: mattered.has(rule),
      })),
    questions: decision === 'ask-for-context' ? questionsOf(run, [...winners, ...mattered]) : [],
    assumed: run.assumed(),
  };
}

/** What tells the invitation of a run from others. */
export function saidOf(run: Run): Said {
  return {
    id: run.invitation.id,
    name: rawText(run, 'name') ?? '',
    profileUrl: rawText(run, 'profile-url') ?? '',
    note: rawText(run, 'note') ?? null,
    sentAt: sentDay(run),
  };
}

function isExpired(run: Run): boolean {
  const { maxAgeDays, vocabulary } = run.context;
  if (!run.invitation.mayBeAnswered || maxAgeDays === undefined) return false;
  const fact = vocabulary.fact('age-days');
  const age = fact && run.evidence(fact);
  if (age === undefined || !hasValue(age)) return false;
  return typeof age.value === 'object' && 'min' in age.value && age.value.min > maxAgeDays;
}

function reasonOf(run: Run, rule: Rule, won: boolean): Reason {
  return {
    rule: rule.id,
    file: rule.place.file,
    line: rule.place.line,
    decision: rule.decide ?? 'ask-for-context',
    strength: strengths[rule.strength] ?? 'normal',
    won,
    because: renderReason(run, rule),
    observed: observedBy(run, rule.condition).map((index) => {
      const other = run.context.policy.rules[index];
      return {
        rule: other?.id ?? '',
        because: other === undefined ? '' : renderReason(run, other),
      };
    }),
    evidence: evidenceFor(run, rule.condition),
  };
}

/** The rules a condition refers to that hold and that it needs to hold, each once. */
function observedBy(run: Run, condition: Condition): readonly number[] {
  const rules = new Set<number>();
  const visit = (part: Condition): void => {
    if (part.kind === 'rule' && part.truth(run) === 'true') rules.add(part.rule);
    if (part.kind === 'all' || part.kind === 'any' || part.kind === 'count')
      part.conditions.forEach(visit);
  };
  visit(condition);
  return [...rules];
}

/** The rule's reason with its places filled; its id where it gives none. */
export function renderReason(run: Run, rule: Rule): string {
  if (rule.because === undefined) return rule.id;
  return renderTemplate(rule.because, (name) => named(run, rule, name));
}

/** What stands for a name in a text of the rule: the words that matched, or a fact's value. */
function named(run: Run, rule: Rule, name: string): string | undefined {
  return name === 'match' ? firstMatch(run, rule.condition)?.text : printed(run, name);
}

/** The first match of a condition that holds, taken through references in written order. */
function firstMatch(run: Run, condition: Condition): Match | undefined {
  if (condition.truth(run) !== 'true') return undefined;
  if (condition.kind === 'test') {
    const { tests, facts } = run.context.policy;
    const isHidden = facts[tests[condition.test]?.fact ?? -1]?.hidden === true;
    return isHidden ? undefined : run.testMatch(condition.test);
  }
  if (condition.kind === 'not') return undefined;
  for (const inner of partsOf(run.context.policy, condition)) {
    const match = firstMatch(run, inner);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** The conditions right below one; below a reference stands the other rule's own. */
export function partsOf(policy: Policy, condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'test':
      return [];
    case 'rule': {
      const rule = policy.rules[condition.rule];
      return rule === undefined || rule.disabled ? [] : [rule.condition];
    }
    case 'not':
      return [condition.condition];
    default:
      return condition.conditions;
  }
}

/**
 * The tests that a condition which holds rests on, each once, in written order: those that are
 * true, and those that it negates itself. What is negated further away, in other rules, is a long
 * list of things that are not there.
 */
function decisiveTests(run: Run, condition: Condition): readonly number[] {
  const tests = new Set<number>();
  const visit = (part: Condition): void => {
    if (part.kind === 'not') {
      if (part.condition.kind === 'test') tests.add(part.condition.test);
      return;
    }
    if (part.truth(run) !== 'true') return;
    if (part.kind === 'test') tests.add(part.test);
    for (const inner of partsOf(run.context.policy, part)) visit(inner);
  };
  visit(condition);
  return [...tests];
}

/** What makes a condition that holds so, with the words that matched. */
export function evidenceFor(run: Run, condition: Condition): readonly ReasonEvidence[] {
  return decisiveTests(run, condition).flatMap((index) => {
    const test = run.context.policy.tests[index];
    const fact = test && run.context.policy.facts[test.fact];
    if (fact === undefined) return [];
    const match = run.testTruth(index) === 'true' ? run.testMatch(index) : undefined;
    return [printEvidence(fact, run.evidence(fact), match)];
  });
}

/** Evidence as a report carries it. */
export function printEvidence(
  { name: fact, hidden = false }: Pick<Fact, 'name' | 'hidden'>,
  evidence: Evidence,
  match: Match | undefined,
): ReasonEvidence {
  const from = evidence.origin === undefined ? {} : { from: evidence.origin };
  if (!hasValue(evidence)) return { fact, ...from };
  const assumed = evidence.state === 'assumed' ? { assumed: true as const } : {};
  if (hidden) return { fact, value: '…', ...assumed, ...from };
  if (match !== undefined)
    return { fact, ...assumed, ...from, matched: match.text, start: match.start, end: match.end };
  return { fact, value: printValue(evidence.value), ...assumed, ...from };
}

/** The facts that leave a condition unknown, in written order, each once. */
export function missingFacts(run: Run, condition: Condition): readonly string[] {
  const { policy } = run.context;
  const missing = new Set<string>();
  const seen = new Set<number>();
  const visit = (part: Condition): void => {
    if (part.truth(run) !== 'unknown') return;
    if (part.kind === 'rule') {
      if (seen.has(part.rule)) return;
      seen.add(part.rule);
    }
    if (part.kind === 'test') {
      const fact = policy.facts[policy.tests[part.test]?.fact ?? -1];
      if (fact !== undefined) missing.add(fact.name);
    }
    for (const inner of partsOf(policy, part)) visit(inner);
  };
  visit(condition);
  return [...missing];
}

function questionsOf(run: Run, rules: readonly (Rule | undefined)[]): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const rule of rules) {
    if (rule === undefined) continue;
    for (const question of questionsOfRule(run, rule))
      if (!questions.has(question)) questions.set(question, { rule: rule.id, question });
  }
  return [...questions.values()];
}

function questionsOfRule(run: Run, rule: Rule): readonly string[] {
  const ask = rule.ask?.byLanguage.get('en') ?? rule.ask?.byLanguage.values().next().value;
  if (ask !== undefined) return [renderTemplate(ask, (name) => named(run, rule, name))];
  return missingFacts(run, rule.condition).flatMap(
    (name) => run.context.vocabulary.fact(name)?.question ?? [],
  );
}

/** A fact as a text shows it; undefined where it is unknown or empty. */
export function printed(run: Run, name: string): string | undefined {
  const fact = run.context.vocabulary.fact(name);
  const evidence = fact && run.evidence(fact);
  if (evidence === undefined || !hasValue(evidence) || fact?.hidden === true) return undefined;
  const text = printValue(evidence.value);
  return text === '' ? undefined : text;
}

function sentDay(run: Run): string | null {
  const fact = run.context.vocabulary.fact('sent-at');
  const evidence = fact && run.evidence(fact);
  if (evidence?.state !== 'known' || typeof evidence.value !== 'object') return null;
  if (!('first' in evidence.value) || evidence.value.first !== evidence.value.last) return null;
  const day = printDay(evidence.value.first);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : null; // a number too large is a year of five digits
}

/** A text as its cell has it, though it may be no value of the fact; undefined where nothing says it. */
function rawText(run: Run, name: string): string | undefined {
  const cell = run.invitation.cell(name)?.value;
  if (typeof cell === 'string' && !isBlank(cell)) return cell;
  const fact = run.context.vocabulary.fact(name);
  const evidence = fact && run.evidence(fact);
  const isSaid = evidence !== undefined && hasValue(evidence) && evidence.state !== 'assumed';
  if (isSaid && evidence.value instanceof Text) return evidence.value.raw;
  return typeof cell === 'string' ? cell : undefined;
}

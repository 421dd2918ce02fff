import { type PolicyChanges, type RuleChange, comparePolicies } from './compare-policies.js';
import { referencesOf } from './compile-policy.js';
import { type Decision, type Reason } from './decision.js';
import { type Policy } from './policy.js';
import { type Truth } from './truth.js';
import { type DecisionName, decisions } from './written.js';

/** A policy and what it decides of some invitations. */
export interface Decided {
  readonly policy: Policy;
  readonly decisions: readonly Decision[];
}

/** How a decision came about on one side of a comparison. */
export interface FlipSide {
  readonly decision: DecisionName;
  readonly conflict: boolean;
  readonly unsettled: boolean;
  readonly byDefault: boolean;
  /** The reasons that won. */
  readonly reasons: readonly Reason[];
  /** The rules that are unknown and could have changed it. */
  readonly open: readonly string[];
}

/** An invitation on which two policies decide differently. */
export interface Flip {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly row: number;
  readonly before: FlipSide;
  readonly after: FlipSide;
  /** The rules that are not the same in both policies and make the difference. */
  readonly by: readonly string[];
}

/** What becomes of decisions when one policy takes the place of another. */
export interface Comparison {
  readonly invitations: number;
  readonly flips: readonly Flip[];
  /** How many flips there are of each kind, in the order of decisions. */
  readonly counts: readonly {
    readonly from: DecisionName;
    readonly to: DecisionName;
    readonly count: number;
  }[];
  readonly changes: PolicyChanges;
}

/** Compares what two policies decide of the same invitations, which both sides have in one order. */
export function compareDecisions(before: Decided, after: Decided): Comparison {
  const changes = comparePolicies(before.policy, after.policy);
  const causes = new Causes(before.policy, after.policy, changes);
  const flips = before.decisions.flatMap((one, at) => {
    const other = after.decisions[at];
    if (other === undefined || other.decision === one.decision) return [];
    return [flipOf(one, other, causes.of(one, other))];
  });
  return { invitations: before.decisions.length, flips, counts: countsOf(flips), changes };
}

/** Finds the rules that make a decision another one. */
class Causes {
  readonly #changes: ReadonlyMap<string, RuleChange>;
  readonly #references: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(before: Policy, after: Policy, { rules }: PolicyChanges) {
    this.#changes = new Map(rules.map((change) => [change.rule, change]));
    this.#references = referencesByRule([before, after]);
  }

  /**
   * The rules that one of the decisions was made or held up by and that are not the same on the
   * other side; and of those that only come out differently, the rules they name that are why.
   */
  of(one: Decision, other: Decision): readonly string[] {
    const found = new Set<string>();
    const seen = new Set<string>();
    const open = [...decidersOf(other), ...decidersOf(one)];
    for (let rule = open.shift(); rule !== undefined; rule = open.shift()) {
      if (seen.has(rule)) continue;
      seen.add(rule);
      const change = this.#changes.get(rule);
      const turned = truthIn(one, rule) !== truthIn(other, rule);
      const inherited = turned && change?.kind === 'changed' && !change.what.includes('condition');
      if (change !== undefined && !inherited) found.add(rule);
      else if (turned)
        for (const named of this.#references.get(rule) ?? [])
          if (truthIn(one, named) !== truthIn(other, named)) open.push(named);
    }
    return [...found];
  }
}

/** The rules that each rule names itself, in any of the policies. */
function referencesByRule(policies: readonly Policy[]): ReadonlyMap<string, ReadonlySet<string>> {
  const references = new Map<string, Set<string>>();
  for (const { rules } of policies)
    for (const { id, condition } of rules) {
      const named = references.get(id) ?? new Set();
      for (const at of referencesOf(condition)) named.add(rules[at]?.id ?? '');
      references.set(id, named);
    }
  return references;
}

/** How a rule came out; false where there is no such rule. */
function truthIn({ observations, reasons, unchecked }: Decision, rule: string): Truth {
  if (observations.includes(rule) || reasons.some((reason) => reason.rule === rule)) return 'true';
  return unchecked.some((other) => other.rule === rule) ? 'unknown' : 'false';
}

function flipOf(one: Decision, other: Decision, by: readonly string[]): Flip {
  const { id, name, file, row } = other;
  return { id, name, file, row, before: sideOf(one), after: sideOf(other), by };
}

function sideOf(decision: Decision): FlipSide {
  const { conflict, unsettled, byDefault } = decision;
  return {
    decision: decision.decision,
    conflict,
    unsettled,
    byDefault,
    reasons: decision.reasons.filter(({ won }) => won),
    open: decision.unchecked.filter(({ mattered }) => mattered).map(({ rule }) => rule),
  };
}

/** The rules a decision was made by, or held up by. */
function decidersOf(decision: Decision): readonly string[] {
  const { reasons, open } = sideOf(decision);
  return [...reasons.map(({ rule }) => rule), ...open];
}

function countsOf(flips: readonly Flip[]): Comparison['counts'] {
  return decisions.flatMap((from) =>
    decisions.flatMap((to) => {
      const { length } = flips.filter(
        ({ before, after }) => before.decision === from && after.decision === to,
      );
      return length === 0 ? [] : [{ from, to, count: length }];
    }),
  );
}

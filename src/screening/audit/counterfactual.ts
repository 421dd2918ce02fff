import { decisionOf } from '../../core/decision.js';
import { type Cell, type Invitation } from '../../core/invitation.js';
import { type Run, type RunContext } from '../../core/run.js';
import { TrackedRun } from '../../core/tracked-run.js';
import { type CellValue } from '../../core/value.js';
import { type DecisionName } from '../../core/written.js';

/** One way in which an invitation is made another; nothing else about it changes. */
export interface Variant {
  /** How it is called in a report: the place, or the name. */
  readonly name: string;
  /** The value of a fact's cell in place of `value`. */
  cell(fact: string, value: CellValue): CellValue;
}

/** What is changed in a counterfactual run. */
export interface Change {
  readonly what: 'place' | 'name';
  /** The facts whose cells are changed. */
  readonly facts: readonly string[];
  readonly variants: readonly Variant[];
}

/** A decision that another place or name would have made another. */
export interface Move {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly row: number;
  readonly from: DecisionName;
  readonly to: DecisionName;
  /** The variants that move it so. */
  readonly variants: readonly string[];
  /** The rules that decided before, and those that decide then. */
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
  /** The rules, observations among them, that come out otherwise. */
  readonly turned: readonly string[];
}

/** How one invitation fares in the variants of a change. */
export interface Fate {
  readonly moves: readonly Move[];
  /** Whether no rule looked at what is changed, so that no variant could move it. */
  readonly untouched: boolean;
}

/** Judges an invitation again in every variant of a change. */
export function fateOf(context: RunContext, invitation: Invitation, change: Change): Fate {
  const base = new TrackedRun(context, invitation).evaluate();
  // a run reads cells and nothing else: what no fact was read from can not change what it says
  const touched = base.factsFrom(change.facts);
  if (touched.size === 0) return { moves: [], untouched: true };
  const before = decisionOf(base);
  const moves = new Map<string, Move & { variants: string[] }>();
  for (const variant of change.variants) {
    const run = base.changing(varied(invitation, change.facts, variant), touched).evaluate();
    const after = decisionOf(run);
    if (after.decision === before.decision) continue;
    const move = {
      id: before.id,
      name: before.name,
      file: before.file,
      row: before.row,
      from: before.decision,
      to: after.decision,
      rulesBefore: winners(before),
      rulesAfter: winners(after),
      turned: turned(base, run),
    };
    const key = JSON.stringify(move);
    const same = moves.get(key);
    if (same === undefined) moves.set(key, { ...move, variants: [variant.name] });
    else same.variants.push(variant.name);
  }
  return { moves: [...moves.values()], untouched: false };
}

function varied(invitation: Invitation, facts: readonly string[], variant: Variant): Invitation {
  const none = facts.every((fact) => invitation.cell(fact) === undefined);
  return {
    ...invitation,
    cell(fact): Cell | undefined {
      const cell = invitation.cell(fact);
      // where the input says nothing of it at all, the variant says it
      if (!facts.includes(fact) || (cell === undefined && !none)) return cell;
      return { column: cell?.column ?? fact, value: variant.cell(fact, cell?.value ?? null) };
    },
  };
}

function winners({ reasons }: ReturnType<typeof decisionOf>): readonly string[] {
  return reasons.filter(({ won }) => won).map(({ rule }) => rule);
}

function turned(before: Run, after: Run): readonly string[] {
  return before.context.policy.rules
    .filter(({ index }) => before.ruleTruth(index) !== after.ruleTruth(index))
    .map(({ id }) => id);
}

import { type Invitation } from '../core/invitation.js';
import { type Problem } from '../core/problem.js';
import { type Summary } from '../core/report.js';
import { Run, type RunContext } from '../core/run.js';
import { type InputFile } from '../files/input.js';
import { changesFor } from './audit/changes.js';
import { type Move, fateOf } from './audit/counterfactual.js';
import {
  type AuditedGroup,
  type Dimension,
  GroupCounter,
  dimensions,
  groupsOf,
} from './audit/groups.js';
import { type ScreenOptions, screen } from './screen.js';

/** What became of the decisions when one thing about every sender was changed. */
export interface Counterfactual {
  readonly changed: 'place' | 'name';
  /** The places or names that were tried, by which they are called in `moves`. */
  readonly tried: readonly string[];
  /** How many invitations no rule looked at the changed thing of. */
  readonly untouched: number;
  /** How many invitations have at least one move. */
  readonly moved: number;
  readonly moves: readonly Move[];
}

/** Whether decisions differ by who senders are, and whether changing that alone moves them. */
export interface AuditReport {
  readonly summary: Summary;
  /** Under how many a group is too small to judge. */
  readonly smallest: number;
  readonly groups: Readonly<Record<Dimension, readonly AuditedGroup[]>>;
  readonly counterfactuals: readonly Counterfactual[];
}

/** What is said while decisions are audited; the report comes last. */
export type AuditEvent =
  | { readonly kind: 'file' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'report'; readonly report: AuditReport };

/** A group of fewer is too small to judge, if nothing else is said. */
export const smallestGroup = 10;

/**
 * Looks at decisions by place, script of the name and language of the note, and makes them again with
 * only the place or only the name changed. Holds all invitations in memory.
 */
export async function* audit(
  inputs: readonly InputFile[],
  { smallest = smallestGroup, ...options }: ScreenOptions & { readonly smallest?: number },
): AsyncGenerator<AuditEvent> {
  const judged: Judged[] = [];
  const counters = new Map(dimensions.map((name) => [name, new GroupCounter()]));
  for await (const event of screen(inputs, options)) {
    if (event.kind === 'file') yield { kind: 'file' };
    else if (event.kind === 'problem') yield { kind: 'problem', problem: event.problem };
    else if (event.kind === 'decision') {
      const { context, invitation } = event;
      judged.push({ context, invitation });
      const groups = groupsOf(new Run(context, invitation));
      for (const [name, counter] of counters) counter.count(groups[name], event.decision);
    } else if (event.kind === 'end') {
      const groups = Object.fromEntries(
        [...counters].map(([name, counter]) => [name, counter.groups(smallest)]),
      ) as AuditReport['groups'];
      const { summary } = event;
      const counterfactuals = counterfactualsOf(judged);
      yield { kind: 'report', report: { summary, smallest, groups, counterfactuals } };
    }
  }
}

interface Judged {
  readonly context: RunContext;
  readonly invitation: Invitation;
}

function counterfactualsOf(judged: readonly Judged[]): readonly Counterfactual[] {
  return changesFor(judged.map(({ invitation }) => invitation)).map((change) => {
    const fates = judged.map(({ context, invitation }) => fateOf(context, invitation, change));
    return {
      changed: change.what,
      tried: change.variants.map(({ name }) => name),
      untouched: fates.filter(({ untouched }) => untouched).length,
      moved: fates.filter(({ moves }) => moves.length > 0).length,
      moves: fates.flatMap(({ moves }) => moves),
    };
  });
}

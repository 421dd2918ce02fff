import { type Day } from '../core/day.js';
import { type Decision, decideInvitation, printed } from '../core/decision.js';
import { type Invitation } from '../core/invitation.js';
import { type Policy } from '../core/policy.js';
import { type Problem } from '../core/problem.js';
import { Columns } from '../core/read-row.js';
import { Run, type RunContext } from '../core/run.js';
import { fold } from '../core/text.js';
import { facts } from '../facts/index.js';
import { type InputFile } from '../files/input.js';
import { readInvitations } from './read-invitations.js';
import { vocabulary } from './vocabulary.js';

/** Invitations that are held in memory, to be judged more than once. */
export interface Collection {
  readonly invitations: readonly Invitation[];
  readonly problems: readonly Problem[];
  /** How often each folded note occurs. */
  readonly noteCounts: ReadonlyMap<string, number>;
}

/** Reads all invitations of several inputs, in order. */
export async function collectInvitations(
  inputs: readonly InputFile[],
  columns?: ReadonlyMap<string, string>,
): Promise<Collection> {
  const invitations: Invitation[] = [];
  const problems: Problem[] = [];
  for await (const event of readInvitations(inputs, new Columns(facts, columns)))
    if (event.kind === 'invitation') invitations.push(event.invitation);
    else if (event.kind === 'problem') problems.push(event.problem);
  return { invitations, problems, noteCounts: countNotes(invitations) };
}

/** How often each folded note occurs. */
export function countNotes(invitations: Iterable<Invitation>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const invitation of invitations) {
    const note = fold(String(invitation.cell('note')?.value ?? '')).text;
    counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return counts;
}

/** What judges the invitations by a policy. */
export function contextOf({ noteCounts }: Collection, policy: Policy, today: Day): RunContext {
  return { policy, vocabulary, today, noteCounts };
}

/** The sender's name as the invitation says it; empty where it doesn't. */
export function senderOf(invitation: Invitation, policy: Policy, today: Day): string {
  return printed(new Run({ policy, vocabulary, today }, invitation), 'name') ?? '';
}

/** Decides all the invitations by a policy, in their order. */
export function decideAll(collection: Collection, policy: Policy, today: Day): readonly Decision[] {
  const context = contextOf(collection, policy, today);
  return collection.invitations.map((invitation) => decideInvitation(context, invitation));
}

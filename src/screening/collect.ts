import { type Decision, decideInvitation } from '../core/decision.js';
import { type Invitation } from '../core/invitation.js';
import { type Policy } from '../core/policy.js';
import { type Problem } from '../core/problem.js';
import { type RunContext } from '../core/run.js';
import { type InputFile } from '../files/input.js';
import { sameNotesOf } from './same-notes/same-notes.js';
import { type ScreenOptions, screen } from './screen.js';

/** Invitations that are held in memory, to be judged by other policies too. */
export interface Collection {
  readonly judged: readonly Judged[];
  readonly problems: readonly Problem[];
}

/** An invitation, and by what it is judged. */
export interface Judged {
  readonly invitation: Invitation;
  readonly context: RunContext;
}

/** Reads all invitations of several inputs, in order, with what other policies ask for too. */
export async function collectInvitations(
  inputs: readonly InputFile[],
  options: ScreenOptions,
  others: readonly Policy[] = [],
): Promise<Collection> {
  const judged: Judged[] = [];
  const problems: Problem[] = [];
  const facts = [options.policy, ...others].flatMap((policy) => policy.facts);
  // facts that come after those of the policy itself change nothing in it
  const policy = { ...options.policy, facts };
  for await (const event of screen(inputs, { ...options, policy }))
    if (event.kind === 'decision') judged.push(event);
    else if (event.kind === 'problem') problems.push(event.problem);
  return { judged: withSameNotes(judged), problems };
}

/** The invitations, for policies that ask who of them sent the same note. */
export function withSameNotes(judged: readonly Judged[]): readonly Judged[] {
  const sameNotes = sameNotesOf(judged.map(({ invitation }) => invitation));
  return judged.map(({ invitation, context }) => ({
    invitation,
    context: { ...context, sameNotes },
  }));
}

/** Decides all the invitations by a policy, in their order. */
export function decideAll(judged: readonly Judged[], policy: Policy): readonly Decision[] {
  return judged.map(({ invitation, context }) =>
    decideInvitation({ ...context, policy }, invitation),
  );
}

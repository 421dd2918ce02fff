import { type Archive } from '../archive/archive.js';
import { type Day } from '../core/day.js';
import { type Decision, decideInvitation } from '../core/decision.js';
import { hasValue } from '../core/evidence.js';
import { type Invitation } from '../core/invitation.js';
import { type Problem, error } from '../core/problem.js';
import { Columns } from '../core/read-row.js';
import { Run, type RunContext } from '../core/run.js';
import { facts } from '../facts/index.js';
import { type InputFile } from '../files/input.js';
import { namesShared, senderOf } from './pending.js';
import { NoteSenders } from './same-notes/same-notes.js';
import { readInvitations } from './read-invitations.js';
import { type ScreenOptions } from './screen.js';
import { vocabulary } from './vocabulary.js';

/** A past invitation: what the policy would have decided on its day, and what became of it. */
export interface Replayed {
  readonly decision: Decision;
  /** The day it came. */
  readonly day: Day;
  /** Whether the owner accepted it; unknown where they are not connected: it may have been declined, ignored, withdrawn, or be pending still. */
  readonly outcome: 'accepted' | 'unknown';
  /** Messages exchanged with the sender from that day on. */
  readonly messagesSince: number;
}

/** A policy replayed against the owner's own past. */
export interface Backtest {
  readonly replayed: readonly Replayed[];
  /** Invitations whose day is not known, so that they could not be replayed. */
  readonly undated: number;
  readonly problems: readonly Problem[];
}

/** What exists only of people who were accepted, and so would give the answer away. */
const withheld: ReadonlySet<string> = new Set(['already-connected']);

/**
 * Replays the archive's incoming invitations, each as of the day it came: only what the archive
 * dates before that day counts. Its archive must have been read with the connections apart.
 */
export async function backtest(
  inputs: readonly InputFile[],
  options: PastOptions,
): Promise<Backtest> {
  const { past, undated, problems } = await pastInvitations(inputs, options);
  const replayed = Array.from(past(), ({ invitation, context, day, outcome }): Replayed => ({
    decision: decideInvitation(context, invitation),
    day,
    outcome,
    messagesSince: messagesSince(invitation, options.archive, day),
  }));
  return { replayed, undated, problems };
}

/** How the past is read: with an archive. */
export type PastOptions = ScreenOptions & { readonly archive: Archive };

/** A past invitation, and what was known on the day it came. */
export interface Past extends Pick<Replayed, 'day' | 'outcome'> {
  readonly invitation: Invitation;
  /** Counts notes up to that day only until the next one is asked for. */
  readonly context: RunContext;
}

/** A past invitation to be judged later: it goes on counting the notes up to its day, and no more. */
export function heldPast(past: Past): Past {
  const others = past.context.sameNotes?.othersWith(past.invitation);
  return { ...past, context: { ...past.context, sameNotes: { othersWith: () => others } } };
}

/**
 * The archive's incoming invitations, in the order of their days, each with what the archive dates
 * before its day.
 */
export async function pastInvitations(
  inputs: readonly InputFile[],
  { policy, columns, archive }: PastOptions,
): Promise<{
  readonly past: () => Generator<Past>;
  readonly undated: number;
  readonly problems: readonly Problem[];
}> {
  const problems: Problem[] = [];
  const invitations: Invitation[] = [];
  for await (const event of readInvitations(inputs, new Columns(facts, columns), { archive })) {
    if (event.kind === 'problem') problems.push(event.problem);
    if (event.kind === 'invitation') invitations.push(event.invitation);
  }
  if (!archive.has('Connections.csv')) problems.push(noConnections());
  const dated = invitations.flatMap((invitation) => {
    const day = dayOfInvitation(invitation, { policy, archive });
    return day === undefined ? [] : [{ invitation, day }];
  });
  const accepted = acceptedOf(dated, archive);
  const sharedNames = namesShared(invitations);
  const past = function* (): Generator<Past> {
    const sameNotes = new NoteSenders(dated.map(({ invitation }) => invitation));
    for (const sameDay of inOrderOfDays(dated)) {
      for (const { invitation } of sameDay) sameNotes.count(invitation);
      for (const { invitation, day } of sameDay) {
        const relations = archive.viewed({ until: day, withheld, sharedNames });
        const context = { policy, vocabulary, today: day, sameNotes, relations };
        const outcome = accepted.has(invitation) ? 'accepted' : 'unknown';
        yield { invitation, context, day, outcome };
      }
    }
  };
  return { past, undated: invitations.length - dated.length, problems };
}

interface Dated {
  readonly invitation: Invitation;
  readonly day: Day;
}

function dayOfInvitation(
  invitation: Invitation,
  { policy, archive }: Pick<ScreenOptions, 'policy' | 'archive'>,
): Day | undefined {
  const sentAt = vocabulary.fact('sent-at');
  const run = new Run({ policy, vocabulary, today: 0, relations: archive }, invitation);
  const evidence = sentAt && run.evidence(sentAt);
  if (evidence === undefined || !hasValue(evidence)) return undefined;
  return typeof evidence.value === 'object' && 'first' in evidence.value
    ? evidence.value.first
    : undefined;
}

/** The invitations by which people became connections: of several by one sender, the last before that. */
function acceptedOf(dated: readonly Dated[], archive: Archive): ReadonlySet<Invitation> {
  const last = new Map<unknown, Dated>();
  for (const one of dated) {
    const sender = senderOf(one.invitation);
    const connection = sender && archive.connectionWith(sender);
    if (connection === undefined) continue;
    const { mention, match } = connection;
    // the zone of neither day is known
    if (mention.days !== undefined && one.day > mention.days.last + 1) continue;
    const known = last.get(match.person);
    if (known === undefined || known.day < one.day) last.set(match.person, one);
  }
  return new Set([...last.values()].map(({ invitation }) => invitation));
}

function inOrderOfDays(dated: readonly Dated[]): readonly (readonly Dated[])[] {
  const days = new Map<Day, Dated[]>();
  for (const one of dated) {
    const sameDay = days.get(one.day);
    if (sameDay === undefined) days.set(one.day, [one]);
    else sameDay.push(one);
  }
  return [...days].toSorted(([a], [b]) => a - b).map(([, sameDay]) => sameDay);
}

function messagesSince(invitation: Invitation, archive: Archive, day: Day): number {
  const sender = senderOf(invitation);
  const all = sender === undefined ? 0 : archive.messagesWith(sender);
  const before = sender === undefined ? 0 : archive.viewed({ until: day }).messagesWith(sender);
  return all - before;
}

function noConnections(): Problem {
  return error(
    'archive-part',
    'the archive has no Connections.csv, so it is not known whom you accepted',
    {
      hint: 'give the whole export, or both of its parts',
    },
  );
}

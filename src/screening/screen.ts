import { type Day } from '../core/day.js';
import { type Decision, decisionOf } from '../core/decision.js';
import { reminderOf } from '../core/journal.js';
import { type JournalKey } from '../core/journal-line.js';
import { type Invitation } from '../core/invitation.js';
import { type Policy } from '../core/policy.js';
import { compareText } from '../core/problem.js';
import { type LeftOut, noneLeftOut } from '../core/left-out.js';
import { Columns } from '../core/read-row.js';
import { type ReplyOptions, draftReply } from '../core/reply.js';
import { type Subject, type Summary } from '../core/report.js';
import { Run, type RunContext } from '../core/run.js';
import { type SameNotes } from '../core/same-notes.js';
import { type DecisionName } from '../core/written.js';
import { facts } from '../facts/index.js';
import { type InputFile } from '../files/input.js';
import { sameNotesOf } from './same-notes/same-notes.js';
import { joinProfiles } from './join-profiles.js';
import { namesShared, onlyPending } from './pending.js';
import { type ReadEvent, type ReadOptions, readInvitations } from './read-invitations.js';
import { type Memory, type Remembered, remember, withMemory } from './remember.js';
import { vocabulary } from './vocabulary.js';

/** What a run is screened by. */
export interface ScreenOptions extends ReadOptions {
  readonly policy: Policy;
  /** The day that ages are counted from, as days since 1970; see `dayOf`. */
  readonly today: Day;
  /** Columns of the input by name, each with the fact it says, beside the known ones. */
  readonly columns?: ReadonlyMap<string, string>;
  /** Files with profiles of the senders, whose facts are added; of two, the first is believed. */
  readonly profiles?: readonly InputFile[];
  /** Also screens invitations that the owner has accepted, as the archive says. */
  readonly all?: boolean;
  /** After how many days an invitation has probably expired. */
  readonly maxAgeDays?: number;
  /** What the owner has decided before: settled invitations are left out, and repeated ones marked. */
  readonly memory?: Memory | undefined;
  /** Where given, an answer is drafted to every invitation. */
  readonly replies?: ReplyOptions | undefined;
}

/** What a run says as it goes. */
export type ScreenEvent =
  | Exclude<ReadEvent, { readonly kind: 'invitation' | 'left-out' }>
  | ({
      readonly kind: 'decision';
      readonly decision: Decision;
      /** By what it was judged; `explain` takes it. */
      readonly context: RunContext;
      /** How the journal names it; there where the memory is to give it. */
      readonly key?: JournalKey;
    } & Subject)
  | { readonly kind: 'end'; readonly summary: Summary };

/**
 * Screens the invitations of files or streams: every decision as it is made, in the order of the
 * input, and the numbers last. Memory does not grow with the input, except where the policy names a
 * fact of the whole run, or an archive is used: a name that two senders have is no match in it.
 */
export async function* screen(
  inputs: readonly InputFile[],
  options: ScreenOptions,
): AsyncGenerator<ScreenEvent> {
  const { archive, policy, profiles = [], encoding } = options;
  const tally = new Tally();
  const columns = new Columns(facts, options.columns);
  const read = readInvitations(inputs, columns, options);
  const pending = archive === undefined || options.all === true ? read : onlyPending(read, archive);
  const events = joinProfiles(pending, profiles, { columns, policy, archive, encoding });
  const together = policy.wholeRun || archive !== undefined;
  for await (const event of together ? judgeTogether(events, options) : judge(events, options)) {
    tally.count(event);
    if (event.kind !== 'left-out') yield event;
  }
  yield { kind: 'end', summary: tally.summary() };
}

type Judged =
  | Exclude<ScreenEvent, { kind: 'end' }>
  | Extract<ReadEvent, { readonly kind: 'left-out' }>;

async function* judge(
  events: AsyncIterable<ReadEvent>,
  { policy, today, archive, maxAgeDays, memory, replies }: ScreenOptions,
  sameNotes?: SameNotes,
): AsyncGenerator<Judged> {
  const alone = { policy, vocabulary, today, sameNotes, maxAgeDays };
  let context: RunContext = alone;
  for await (const event of events) {
    if (event.kind === 'file')
      context = event.usesArchive ? { ...alone, relations: archive } : alone;
    if (event.kind !== 'invitation') yield event;
    else {
      const { invitation } = event;
      const remembered = memory && remember(new Run(context, invitation), memory, today);
      if (remembered?.standing.settled !== undefined && memory?.keepsSettled !== true)
        yield { kind: 'left-out', why: 'settled' };
      else {
        const own = remembered && memory ? withMemory(context, remembered, memory) : context;
        yield decided(invitation, own, { remembered, replies, memory });
      }
    }
  }
}

function decided(
  invitation: Invitation,
  context: RunContext,
  {
    remembered,
    memory,
    replies,
  }: Pick<ScreenOptions, 'memory' | 'replies'> & { readonly remembered: Remembered | undefined },
): Extract<Judged, { kind: 'decision' }> {
  const run = new Run(context, invitation).evaluate();
  const reminder = remembered && reminderOf(remembered.standing);
  return {
    kind: 'decision',
    decision: {
      ...decisionOf(run),
      ...(reminder !== undefined && { remembered: reminder }),
    },
    invitation,
    context,
    ...(memory?.givesKeys === true && remembered && { key: remembered.key }),
    ...(replies && { reply: draftReply(run, replies) }),
  };
}

async function* judgeTogether(
  events: AsyncIterable<ReadEvent>,
  options: ScreenOptions,
): AsyncGenerator<Judged> {
  const held: ReadEvent[] = [];
  const invitations: Invitation[] = [];
  for await (const event of events) {
    held.push(event);
    if (event.kind === 'invitation') invitations.push(event.invitation);
  }
  const archive = options.archive?.viewed({ sharedNames: namesShared(invitations) });
  yield* judge(
    fromArray(held),
    { ...options, ...(archive && { archive }) },
    sameNotesOf(invitations),
  );
}

async function* fromArray<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

class Tally {
  readonly #decisions: Record<DecisionName, number> = {
    accept: 0,
    'ask-for-context': 0,
    decline: 0,
  };
  readonly #leftOut: Record<LeftOut, number> = { ...noneLeftOut };
  readonly #assumed = new Set<string>();
  readonly #missing = new Map<string, Set<string>>();
  #rejected = 0;
  #conflict = 0;
  #unsettled = 0;
  #expired = 0;

  count(event: Judged): void {
    if (event.kind === 'left-out') this.#leftOut[event.why] += event.rows ?? 1;
    else if (event.kind === 'problem') this.#rejected += event.rejects ? (event.rows ?? 1) : 0;
    else if (event.kind === 'decision') this.#countDecision(event.decision);
  }

  summary(): Summary {
    const invitations = sum(this.#decisions);
    return {
      rows: invitations + sum(this.#leftOut) + this.#rejected,
      invitations,
      decisions: this.#decisions,
      conflict: this.#conflict,
      unsettled: this.#unsettled,
      leftOut: this.#leftOut,
      rejected: this.#rejected,
      expired: this.#expired,
      assumed: [...this.#assumed].toSorted(),
      missing: Object.fromEntries(
        [...this.#missing]
          .toSorted(([a], [b]) => compareText(a, b))
          .map(([fact, rules]) => [fact, [...rules].toSorted()]),
      ),
    };
  }

  #countDecision(decision: Decision): void {
    this.#decisions[decision.decision] += 1;
    if (decision.conflict) this.#conflict += 1;
    if (decision.unsettled) this.#unsettled += 1;
    if (decision.expired) this.#expired += 1;
    for (const fact of decision.assumed) this.#assumed.add(fact);
    for (const { rule, missing } of decision.unchecked)
      for (const fact of missing) {
        const rules = this.#missing.get(fact);
        if (rules === undefined) this.#missing.set(fact, new Set([rule]));
        else rules.add(rule);
      }
  }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

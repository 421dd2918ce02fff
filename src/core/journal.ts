import { type Day, dayOf, printDate } from './day.js';
import { type Decided, type JournalEntry, type JournalKey } from './journal-line.js';
import { type DecisionName } from './written.js';

/** After how many days an ask that was not answered lapses, where the config does not say. */
export const usualLapseDays = 21;

/** What the journal says of an invitation. */
export interface Standing {
  /** The decision in force on this very invitation. */
  readonly settled?: Decided;
  /** The owner asked, and that is so long ago that the invitation is open again. */
  readonly lapsed?: Decided;
  /** The last decision on an earlier invitation of the same sender. */
  readonly before?: Decided;
}

/** When it is, and after how many days an ask lapses. */
export interface Clock {
  readonly today: Day;
  readonly lapseDays: number;
}

/** The decisions of a journal that are in force: those that were not taken back. */
export class Journal {
  readonly #bySender = new Map<string, Decided[]>();
  #byNote: Map<string, Decided[]> | undefined;

  constructor(entries: Iterable<JournalEntry> = []) {
    for (const entry of entries) this.add(entry);
  }

  /** Whether it says nothing, and never has. */
  get isEmpty(): boolean {
    return this.#bySender.size === 0;
  }

  add(entry: JournalEntry): void {
    this.#byNote = undefined;
    const ofSender = this.#bySender.get(entry.key) ?? [];
    this.#bySender.set(entry.key, ofSender);
    if (entry.kind === 'decided') {
      ofSender.push(entry);
      return;
    }
    const last = ofSender.findLastIndex((decided) => isSame(decided, entry));
    if (last >= 0) ofSender.splice(last, 1);
  }

  /**
   * The decisions in force, by sender; of several on one invitation the last alone.
   * The order is that of the first decision on each sender.
   */
  inForce(): readonly Decided[] {
    return [...this.#bySender.values()].flatMap((ofSender) =>
      ofSender.filter((one, at) => !ofSender.slice(at + 1).some((later) => isSame(one, later))),
    );
  }

  /** The last decision on each sender of the very same note, in the order of {@link inForce}; of no note, none. */
  sendersOf(note: string): readonly Decided[] {
    if (note === '') return [];
    this.#byNote ??= byNote(this.inForce());
    return this.#byNote.get(note) ?? [];
  }

  /** What is known of an invitation, on a day. */
  standing(invitation: JournalKey, clock: Clock): Standing {
    const ofSender = this.#bySender.get(invitation.key) ?? [];
    const same = ofSender.findLast((decided) => isSame(decided, invitation));
    const before = ofSender.findLast(
      (decided) => !isSame(decided, invitation) && !isLater(decided, invitation),
    );
    return {
      ...(same && (isLapsed(same, clock) ? { lapsed: same } : { settled: same })),
      ...(before && { before }),
    };
  }
}

function byNote(decided: readonly Decided[]): Map<string, Decided[]> {
  const found = new Map<string, Decided[]>();
  for (const one of decided) {
    const others = (found.get(one.note) ?? []).filter(({ key }) => key !== one.key);
    found.set(one.note, [...others, one]);
  }
  return found;
}

/**
 * Whether two keys mean one invitation. Exports differ by a day, since some say it in UTC; where one
 * does not say the day, the note tells.
 */
export function isSame(one: JournalKey, other: JournalKey): boolean {
  if (one.key !== other.key) return false;
  const [sent, otherSent] = [dayIn(one.sent), dayIn(other.sent)];
  if (sent === undefined || otherSent === undefined) return one.note === other.note;
  return Math.abs(sent - otherSent) <= 1;
}

/** What the owner should be reminded of; undefined where there is nothing. */
export function reminderOf({ settled, lapsed, before }: Standing): string | undefined {
  if (lapsed !== undefined)
    return `you asked for context on ${dateOf(lapsed)}, and the ask has lapsed`;
  const decided = settled ?? before;
  return decided && pastDecision(decided);
}

/** `you declined this sender on 3 Mar 2026` */
export function pastDecision(decided: Decided): string {
  return `you ${pastWords[decided.decision]} on ${dateOf(decided)}`;
}

const pastWords: Readonly<Record<DecisionName, string>> = {
  accept: 'accepted this sender',
  'ask-for-context': 'asked this sender for context',
  decline: 'declined this sender',
};

function dateOf({ date }: Decided): string {
  const day = dayIn(date);
  return day === undefined ? date : printDate(day);
}

function isLapsed(decided: Decided, { today, lapseDays }: Clock): boolean {
  const day = dayIn(decided.date);
  return decided.decision === 'ask-for-context' && day !== undefined && today - day >= lapseDays;
}

function isLater(decided: JournalKey, { sent }: JournalKey): boolean {
  return decided.sent !== null && sent !== null && decided.sent > sent;
}

function dayIn(text: string | null): Day | undefined {
  const [, year, month, date] = /^(\d+)-(\d+)-(\d+)$/u.exec(text ?? '') ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(date));
}

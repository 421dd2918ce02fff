import { type Day } from '../core/day.js';
import { saidOf } from '../core/decision.js';
import { known } from '../core/evidence.js';
import { type Journal, type Standing, pastDecision } from '../core/journal.js';
import { type Decided, type JournalKey, journalKeyOf } from '../core/journal-line.js';
import { type Relations } from '../core/relation.js';
import { type Run, type RunContext } from '../core/run.js';
import { type OtherSenders, type SameNotes, namedSenders, senderIdOf } from '../core/same-notes.js';
import { digest } from '../files/digest.js';

/** What the owner has decided before, as a run uses it. */
export interface Memory {
  readonly journal: Journal;
  /** After how many days an ask that was not answered lapses. */
  readonly lapseDays: number;
  /** Whether what is settled is screened all the same. */
  readonly keepsSettled?: boolean;
  /** Whether every decision comes with how the journal names its invitation. */
  readonly givesKeys?: boolean;
}

/** An invitation as the journal names it, and what it says of it. */
export interface Remembered {
  readonly key: JournalKey;
  readonly standing: Standing;
}

/** What the journal says of the invitation of a run, on a day; undefined where nothing is asked of it. */
export function remember(
  run: Run,
  { journal, lapseDays, givesKeys = false }: Memory,
  today: Day,
): Remembered | undefined {
  if (journal.isEmpty && !givesKeys) return undefined;
  const key = journalKeyOf(saidOf(run), digest);
  return { key, standing: journal.standing(key, { today, lapseDays }) };
}

/** The context with what the journal says of the sender, and of the note, besides the run and the archive. */
export function withMemory(
  context: RunContext,
  { key, standing: { before } }: Remembered,
  { journal }: Memory,
): RunContext {
  const { relations, sameNotes } = context;
  return {
    ...context,
    ...(before && { relations: new Repeated(before, relations) }),
    ...(sameNotes && { sameNotes: new RememberedNotes(key, journal, sameNotes) }),
  };
}

/** The senders of a note in the run, and in the journal those of the very same: it holds no notes. */
class RememberedNotes implements SameNotes {
  readonly #key: JournalKey;
  readonly #journal: Journal;
  readonly #run: SameNotes;

  constructor(key: JournalKey, journal: Journal, run: SameNotes) {
    this.#key = key;
    this.#journal = journal;
    this.#run = run;
  }

  othersWith(...asked: Parameters<SameNotes['othersWith']>): OtherSenders | undefined {
    const found = this.#run.othersWith(...asked);
    if (found === undefined || found.tooLittle) return found;
    const more = this.#journal
      .sendersOf(this.#key.note)
      .filter((decided) => decided.key !== this.#key.key && !found.senders.has(idOf(decided)));
    if (more.length === 0) return found;
    return {
      ...found,
      count: found.count + more.length,
      names: [...found.names, ...more.map(({ name }) => name)].slice(0, namedSenders),
      from: 'this run and your journal',
    };
  }
}

function idOf({ key, name }: Decided): string {
  return senderIdOf(key.startsWith('#') ? undefined : key, name);
}

class Repeated implements Relations {
  readonly #before: Decided;
  readonly #others: Relations | undefined;

  constructor(before: Decided, others: Relations | undefined) {
    this.#before = before;
    this.#others = others;
  }

  evidence(...asked: Parameters<Relations['evidence']>): ReturnType<Relations['evidence']> {
    const [fact] = asked;
    if (fact === 'invited-before')
      return known<'flag'>(true, `your journal: ${pastDecision(this.#before)}`);
    return this.#others?.evidence(...asked);
  }
}

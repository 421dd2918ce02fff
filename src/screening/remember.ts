import { type Day } from '../core/day.js';
import { saidOf } from '../core/decision.js';
import { known } from '../core/evidence.js';
import { type Journal, type Standing, pastDecision } from '../core/journal.js';
import { type Decided, type JournalKey, journalKeyOf } from '../core/journal-line.js';
import { type Relations } from '../core/relation.js';
import { type Run, type RunContext } from '../core/run.js';
import { digest } from '../files/digest.js';

/** What the owner has decided before, as a run uses it. */
export interface Memory {
  readonly journal: Journal;
  /** After how many days an ask that was not answered lapses. */
  readonly lapseDays: number;
  /** Whether what is settled is screened all the same. */
  readonly keepsSettled?: boolean;
}

/** An invitation as the journal names it, and what it says of it. */
export interface Remembered {
  readonly key: JournalKey;
  readonly standing: Standing;
}

/** What the journal says of the invitation of a run, on a day. */
export function remember(run: Run, { journal, lapseDays }: Memory, today: Day): Remembered {
  const key = journalKeyOf(saidOf(run), digest);
  return { key, standing: journal.standing(key, { today, lapseDays }) };
}

/** The context with what the journal says of the sender as evidence, besides that of the archive. */
export function withMemory(context: RunContext, { before }: Standing): RunContext {
  return before === undefined
    ? context
    : { ...context, relations: new Repeated(before, context.relations) };
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

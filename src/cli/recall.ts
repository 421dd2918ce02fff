import { type Config } from '../core/config.js';
import { Journal, usualLapseDays } from '../core/journal.js';
import { hasErrors } from '../core/problem.js';
import { counted } from '../core/report-words.js';
import { type JournalPlace, readJournal } from '../files/journal.js';
import { type ScreenOptions } from '../index.js';
import { journalPlaceOf } from './journal-place.js';
import { type Session } from './session.js';

/** What a run needs of the journal. */
export interface Recalled {
  readonly place?: JournalPlace;
  readonly settings: Pick<ScreenOptions, 'memory'>;
}

/** That of a run without a journal. */
export const noMemory: Recalled = { settings: {} };

/**
 * Reads the journal, says that it is used, and changes nothing in it. Undefined where it can't be
 * read, which has been shown. With `all`, what is settled is kept as well.
 */
export async function recall(
  session: Session,
  config: Config,
  settled: 'left-out' | 'kept',
  all = false,
): Promise<Recalled | undefined> {
  const place = journalPlaceOf(session, config);
  if (place === undefined) return noMemory;
  const { entries, exists, problems } = await readJournal(place.path);
  await session.report(problems);
  if (hasErrors(problems)) return undefined;
  const journal = new Journal(entries);
  if (exists) {
    const count = counted(journal.inForce().length, 'decision');
    await session.remark(`Journal: ${place.path} (${count}).`);
  } else if (place.isNamed) await session.remark(`Journal: ${place.path} (not there yet).`);
  return {
    place,
    settings: {
      memory: {
        journal,
        lapseDays: config.lapseDays ?? usualLapseDays,
        keepsSettled: all || settled === 'kept',
      },
    },
  };
}

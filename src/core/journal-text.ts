import { type JournalEntry, journalVersion, readJournalLine } from './journal-line.js';
import { type Problem, error, warning } from './problem.js';

/** What the text of a journal says. */
export interface JournalText {
  readonly entries: readonly JournalEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of a journal called `path`. A line that can't be read is a warning; one of a newer
 * version, or a text that is no journal at all, is an error and leaves no entries.
 */
export function readJournalText(path: string, text: string): JournalText {
  const entries: JournalEntry[] = [];
  const problems: Problem[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readJournalLine(line);
    if (read.kind === 'entry') entries.push(read.entry);
    else if (read.kind === 'newer')
      return { entries: [], problems: [newer(path, index + 1, read.version)] };
    else {
      const isTorn = index === lines.length - 1;
      problems.push(unreadable(path, index + 1, isTorn ? torn : read.why));
    }
  }
  if (entries.length === 0 && problems.length > 0 && !looksLikeOurs(text))
    return { entries: [], problems: [noJournal(path)] };
  return { entries, problems };
}

/** Why nothing may be added to a file that begins so; undefined where it is a journal. */
export function refuseToAdd(path: string, head: string): Problem | undefined {
  return readJournalText(path, head).problems.find(({ severity }) => severity === 'error');
}

const torn = 'it has no end, since a run was killed as it wrote it';

/** Whether a text begins as a journal does, and be it with half a line. */
function looksLikeOurs(text: string): boolean {
  const begun = '{"journal":';
  const head = text.trimStart().slice(0, begun.length);
  return begun.startsWith(head);
}

function noJournal(path: string): Problem {
  return error('journal-failed', `"${path}" is no journal, and is left as it is`, {
    hint: 'name another file by --journal',
  });
}

function newer(path: string, line: number, version: number): Problem {
  return error(
    'journal-failed',
    `the journal "${path}" is of version ${version}, and this program reads ${journalVersion}`,
    {
      place: placeOf(path, line),
      hint: 'use the newer program, or go without the journal by --no-journal',
    },
  );
}

function unreadable(path: string, line: number, why: string): Problem {
  return warning('journal-line', `a line of the journal can not be read: ${why}`, {
    place: placeOf(path, line),
    hint: '"screen journal compact" takes it out',
  });
}

function placeOf(file: string, line: number) {
  return { file, line, column: 1, endColumn: 2 };
}

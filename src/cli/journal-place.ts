import { isAbsolute, join } from 'node:path';
import { type Config } from '../core/config.js';
import { type JournalPlace } from '../files/journal.js';
import { type Session } from './session.js';
import { type Terminal } from './terminal.js';

/** Where a journal is, and whether the owner said so. */
export interface NamedPlace extends JournalPlace {
  readonly isNamed: boolean;
}

/** Where the journal is: as the command line says, else the config, else in the user's data folder. */
export function journalPlaceOf(session: Session, config: Config): NamedPlace | undefined {
  const { journal } = session.options;
  if (journal === false) return undefined;
  const named = journal ?? config.journal;
  const path = named ?? usualJournal(session.terminal);
  return path === undefined ? undefined : { path, isRunning, isNamed: named !== undefined };
}

/** The journal in the user's folder of data; undefined for a user who has no home. */
function usualJournal(terminal: Terminal): string | undefined {
  const folder = dataFolderOf(terminal);
  return folder && join(folder, 'invitation-screener', 'journal.ndjson');
}

function dataFolderOf({ env, platform }: Terminal): string | undefined {
  const { XDG_DATA_HOME: data = '', LOCALAPPDATA: local = '' } = env;
  // a relative path would mean another folder with every run; the standard says to ignore it
  if (isAbsolute(data)) return data;
  if (platform === 'win32' && isAbsolute(local)) return local;
  const home = env['HOME'] ?? env['USERPROFILE'] ?? '';
  if (!isAbsolute(home)) return undefined;
  return platform === 'darwin'
    ? join(home, 'Library', 'Application Support')
    : join(home, '.local', 'share');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // a process of somebody else's may not be asked, but is there
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

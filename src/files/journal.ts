import { randomBytes } from 'node:crypto';
import { type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type JournalEntry, printJournalLine } from '../core/journal-line.js';
import { readJournalText, refuseToAdd } from '../core/journal-text.js';
import { type Problem, error } from '../core/problem.js';
import { disk } from './disk.js';
import { codeOf, isFailure, reasonOf } from './failure.js';
import { LockHeld, type LockOptions, withLock } from './lock.js';

/** Where a journal is, and who may write it. */
export interface JournalPlace extends LockOptions {
  readonly path: string;
}

/** What is in a journal. */
export interface ReadJournal {
  readonly entries: readonly JournalEntry[];
  /** Whether there is a file; one that nobody has written to yet has no entries. */
  readonly exists: boolean;
  readonly problems: readonly Problem[];
}

/** Reads a journal. Lines that can't be read are problems; those of a newer version stop it. */
export async function readJournal(path: string): Promise<ReadJournal> {
  try {
    const bytes = await readWhole(path);
    if (bytes === undefined) return { entries: [], exists: false, problems: [] };
    return { exists: true, ...readJournalText(path, bytes.toString('utf8')) };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { entries: [], exists: true, problems: [failed(path, 'read', thrown)] };
  }
}

/**
 * Adds entries at the end of a journal, which is made where there is none. When it resolves without a
 * problem they are on the disk and stay there; with one, none of them is.
 */
export async function appendToJournal(
  { path, ...lock }: JournalPlace,
  entries: readonly JournalEntry[],
): Promise<Problem | undefined> {
  return writing(path, async () => {
    await disk.mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const target = await realPathOf(path);
    return withLock(`${target}.lock`, lock, () => append(path, target, entries));
  });
}

/**
 * Writes a journal anew, with what `change` makes of its entries: all of it or, with a problem, nothing.
 * Lines that can't be read are left out.
 */
export async function rewriteJournal(
  { path, ...lock }: JournalPlace,
  change: (entries: readonly JournalEntry[]) => readonly JournalEntry[],
): Promise<Problem | undefined> {
  return writing(path, async () => {
    const target = await realPathOf(path);
    return withLock(`${target}.lock`, lock, async () => {
      const { entries, exists, problems } = await readJournal(target);
      const stopped = problems.find(({ severity }) => severity === 'error');
      if (stopped !== undefined || !exists) return stopped;
      await replace(target, change(entries).map(printJournalLine).join(''));
      return undefined;
    });
  });
}

async function writing(
  path: string,
  write: () => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  try {
    return await write();
  } catch (thrown) {
    if (thrown instanceof LockHeld) return locked(path, thrown);
    if (!isFailure(thrown)) throw thrown;
    return failed(path, 'written', thrown);
  }
}

async function append(
  path: string,
  target: string,
  entries: readonly JournalEntry[],
): Promise<Problem | undefined> {
  const file = await disk.open(target, 'a+', 0o600);
  try {
    const info = await file.stat();
    if (!info.isFile()) return noFile(path);
    if (info.size > 0) {
      const refusal = refuseToAdd(path, await readAt(file, 0, Math.min(info.size, 65_536)));
      if (refusal !== undefined) return refusal;
    }
    // a run that was killed may have left half a line, which must not swallow ours
    const torn = info.size > 0 && (await readAt(file, info.size - 1, 1)) !== '\n';
    await writeAtEnd(file, info.size, (torn ? '\n' : '') + entries.map(printJournalLine).join(''));
    if (info.size === 0) await syncFolder(dirname(target));
    return undefined;
  } finally {
    await file.close().catch(() => undefined); // what was to be on the disk is there
  }
}

/** Writes to the end, and to the disk; where that fails, nothing of it is left if possible. */
async function writeAtEnd(file: FileHandle, size: number, text: string): Promise<void> {
  try {
    await file.appendFile(text);
    await file.sync();
  } catch (thrown) {
    await file.truncate(size).catch(() => undefined);
    throw thrown;
  }
}

async function readAt(file: FileHandle, from: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead).toString('utf8');
}

/** Puts another text into the file's place, from a file beside it that is whole. */
async function replace(target: string, text: string): Promise<void> {
  const temporary = join(dirname(target), `.journal-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await disk.open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(temporary, target);
  } catch (thrown) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
  await syncFolder(dirname(target));
}

/** Makes sure that a name in the folder outlives a loss of power, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await disk.open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close().catch(() => undefined);
}

async function readWhole(path: string): Promise<Buffer | undefined> {
  try {
    const info = await disk.stat(path);
    if (!info.isFile())
      throw Object.assign(new Error(), { code: info.isDirectory() ? 'EISDIR' : 'ENOTSUP' });
    return await disk.readFile(path);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR') return undefined;
    throw thrown;
  }
}

/** The path that is meant, through links, or as it is where nothing is there yet. */
async function realPathOf(path: string): Promise<string> {
  return disk.realpath(path).catch((thrown: unknown) => {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
    return path;
  });
}

function failed(path: string, what: 'read' | 'written', thrown: unknown): Problem {
  return error('journal-failed', `the journal "${path}" can not be ${what}: ${reasonOf(thrown)}`, {
    hint: 'name another by --journal, or go without one by --no-journal',
  });
}

function noFile(path: string): Problem {
  return error('journal-failed', `the journal "${path}" can not be written: it is no file`);
}

function locked(path: string, { path: lock, holder }: LockHeld): Problem {
  return error('journal-failed', `the journal "${path}" is in use: ${holder} writes to it`, {
    hint: `wait until it is done; if nothing runs any more, delete "${lock}"`,
  });
}

import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Problem, error } from '../core/problem.js';
import { disk } from './disk.js';
import { codeOf, isFailure, reasonOf } from './failure.js';
import { waitFor } from './read-bytes.js';
import { unfinished } from './unfinished.js';

/** Where a report goes. `write` resolves when more can be taken. */
export interface Output {
  write(text: string): Promise<void>;
  /** All was written: what went to a file takes its name now. */
  commit(): Promise<void>;
  /** Nothing is to be left behind. */
  discard(): Promise<void>;
}

/** What this run reads, and so must not be written to. */
export interface ReadFiles {
  /** The inputs; `-` is what is piped in. */
  readonly inputs: readonly string[];
  /** Rule files and configs. */
  readonly rules?: readonly string[];
  /** The journal of the owner's decisions. */
  readonly journal?: string;
}

/**
 * A file that appears whole, with `commit`, or not at all; the file that was there keeps its
 * permissions. Never one that the run reads, by whatever name. A link is followed.
 */
export async function openOutput(path: string, read: ReadFiles): Promise<Output | Problem> {
  try {
    const target = await followLinks(resolve(path));
    const info = await infoOf(target);
    if (info?.isFile() === true) {
      const refusal = await refuseRead(path, info, read);
      if (refusal !== undefined) return refusal;
      // a file that may not be written to would be replaced all the same
      await disk.access(target, constants.W_OK);
    }
    if (path === '' || /[\\/]$/u.test(path) || info?.isDirectory() === true) throw isFolder();
    if (info !== undefined && !info.isFile())
      return directOutput(await waitFor(false, () => disk.open(target, 'w')));
    return await fileOutput(target, info);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return writeProblem(path, thrown);
  }
}

/** What a failure to write means to the user. */
export function writeProblem(path: string, failure: unknown): Problem {
  const said = codeOf(failure) === 'ENOENT' ? 'there is no such folder' : reasonOf(failure);
  return error('output-failed', `"${path}" can not be written: ${said}`);
}

/** The path that a link stands for, even where there is nothing yet. */
async function followLinks(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links < 40; links += 1) {
    const info = await disk.lstat(target).catch(ignoreMissing);
    if (info?.isSymbolicLink() !== true) return target;
    target = resolve(dirname(target), await disk.readlink(target));
  }
  throw Object.assign(new Error('links in a circle'), { code: 'ELOOP' });
}

async function infoOf(path: string): Promise<Stats | undefined> {
  return disk.stat(path).catch(ignoreMissing);
}

function ignoreMissing(thrown: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR'].includes(codeOf(thrown) ?? '')) throw thrown;
}

async function refuseRead(
  path: string,
  { dev, ino }: Stats,
  { inputs, rules = [], journal }: ReadFiles,
): Promise<Problem | undefined> {
  const isSame = async (read: string): Promise<boolean> => {
    const other = await (read === '-'
      ? disk.stat('/dev/stdin').catch(() => undefined)
      : infoOf(read));
    return other?.dev === dev && other.ino === ino;
  };
  const hint = { hint: 'give another name after -o' };
  for (const input of inputs)
    if (await isSame(input)) return error('output-failed', `"${path}" is the input itself`, hint);
  for (const rule of rules)
    if (await isSame(rule))
      return error('output-failed', `"${path}" is a rule file or config of this run`, hint);
  if (journal !== undefined && (await isSame(journal)))
    return error('output-failed', `"${path}" is your journal`, hint);
  return undefined;
}

function isFolder(): Error {
  return Object.assign(new Error('a folder'), { code: 'EISDIR' });
}

/** A device or a pipe is written to as it is; nothing can be taken back. */
function directOutput(file: FileHandle): Output {
  return {
    async write(text) {
      await waitFor(false, () => file.writeFile(text));
    },
    commit: () => file.close(),
    discard: () => file.close().catch(() => undefined),
  };
}

/** Writes beside the target, under a name of its own, until all is written. */
async function fileOutput(target: string, replaced: Stats | undefined): Promise<Output> {
  const temporary = join(dirname(target), `.screen-${randomBytes(6).toString('hex')}.tmp`);
  unfinished.add(temporary);
  const discard = async (file?: FileHandle): Promise<void> => {
    await file?.close().catch(() => undefined);
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    unfinished.delete(temporary);
  };
  let file: FileHandle | undefined;
  try {
    file = await disk.open(temporary, 'wx');
    if (replaced !== undefined) await keepOwner(file, replaced);
  } catch (thrown) {
    await discard(file);
    throw thrown;
  }
  const opened = file;
  return {
    async write(text) {
      await opened.writeFile(text);
    },
    async commit() {
      await opened.sync();
      await opened.close();
      await disk.rename(temporary, target);
      unfinished.delete(temporary);
    },
    discard: () => discard(opened),
  };
}

/** Gives a file the permissions of the one it replaces, and its owner where that is allowed. */
async function keepOwner(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  await file.chown(uid, gid).catch(() => undefined);
  await file.chmod(mode & 0o7777);
}

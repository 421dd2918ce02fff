import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Problem, error } from '../core/problem.js';

/** Where a report goes. `write` resolves when more can be taken. */
export interface Output {
  write(text: string): Promise<void>;
  /** All was written: what went to a file takes its name now. */
  commit(): Promise<void>;
  /** Nothing is to be left behind. */
  discard(): Promise<void>;
}

/** A file that appears whole, with `commit`, or not at all. Never one of the `inputs`. */
export async function openOutput(
  path: string,
  inputs: readonly string[],
): Promise<Output | Problem> {
  const target = await realpath(path).catch(() => path);
  for (const input of inputs)
    if ((await realpath(input).catch(() => undefined)) === target)
      return error('output-failed', `"${path}" is the input itself`, {
        hint: 'give another name after -o',
      });
  try {
    if (await isSpecial(target)) return directOutput(await open(target, 'w'));
    const mode = await modeOf(target);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    return fileOutput(await open(temporary, 'wx', mode), temporary, target);
  } catch (thrown) {
    return writeProblem(path, thrown);
  }
}

/** What a failure to write means to the user. */
export function writeProblem(path: string, thrown: unknown): Problem {
  const { code } = thrown as NodeJS.ErrnoException;
  const said =
    {
      ENOENT: 'there is no such folder',
      EACCES: 'you are not allowed to',
      EROFS: 'it is read-only',
      ENOSPC: 'the disk is full',
      EISDIR: 'it is a folder',
    }[String(code)] ?? String(code ?? thrown);
  return error('output-failed', `"${path}" can not be written: ${said}`);
}

/** Whether it is there and is no file to be replaced: a device, a pipe, a socket. */
async function isSpecial(target: string): Promise<boolean> {
  const info = await stat(target).catch(() => undefined);
  return info !== undefined && !info.isFile() && !info.isDirectory();
}

/** A special file is written to as it is; nothing can be taken back. */
function directOutput(file: FileHandle): Output {
  return {
    async write(text) {
      await file.writeFile(text);
    },
    commit: () => file.close(),
    discard: () => file.close().catch(() => undefined),
  };
}

/** The permissions of the file that is replaced; what is new is readable as usual. */
async function modeOf(target: string): Promise<number> {
  const info = await stat(target).catch(() => undefined);
  if (info?.isDirectory() === true) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  return info === undefined ? 0o666 : info.mode & 0o777;
}

function fileOutput(file: FileHandle, temporary: string, target: string): Output {
  return {
    async write(text) {
      await file.writeFile(text);
    },
    async commit() {
      await file.sync();
      await file.close();
      await rename(temporary, target);
    },
    async discard() {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
}

import { disk } from './disk.js';
import { dirname, join } from 'node:path';
import { type Problem } from '../core/problem.js';
import { writeProblem } from './output.js';

/** Files to make: the text of each by its path from the folder they belong to. */
export type NewFiles = ReadonlyMap<string, string>;

/**
 * The paths of those that are there already with another text than they are to have; undefined is
 * the text of none.
 */
export async function otherFiles(
  folder: string,
  files: ReadonlyMap<string, string | undefined>,
): Promise<readonly string[]> {
  const others: string[] = [];
  for (const [path, text] of files) {
    const found = await disk.readFile(join(folder, path), 'utf8').catch(unreadable);
    if (found !== undefined && found !== text) others.push(path);
  }
  return others;
}

/** What is there but can't be read is there all the same. */
function unreadable({ code }: NodeJS.ErrnoException): string | undefined {
  return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : '';
}

/**
 * Writes all of the files, with the folders they need, or none: what was written is taken away again
 * where one can't be, or where `signal` says to stop. Never over one that is there: one that has its
 * text already is left as it is.
 */
export async function writeNewFiles(
  folder: string,
  files: NewFiles,
  signal: AbortSignal,
): Promise<Problem | undefined> {
  const made: string[] = [];
  for (const [path, text] of files) {
    const target = join(folder, path);
    try {
      const first = await disk.mkdir(dirname(target), { recursive: true });
      if (first !== undefined) made.push(first);
      if ((await disk.readFile(target, 'utf8').catch(() => undefined)) === text) continue;
      const file = await disk.open(target, 'wx');
      made.push(target);
      await file.writeFile(text).finally(() => file.close());
    } catch (thrown) {
      await removeAll(made);
      return writeProblem(target, thrown);
    }
  }
  if (signal.aborted) await removeAll(made);
  return undefined;
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths.toReversed()) await disk.rm(path, { recursive: true, force: true });
}

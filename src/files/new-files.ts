import { dirname, join } from 'node:path';
import { type Problem, error } from '../core/problem.js';
import { disk } from './disk.js';
import { isFailure } from './failure.js';
import { writeProblem } from './output.js';
import { readText } from './read-text.js';
import { unfinished } from './unfinished.js';

/** Files to make: the text of each by its path from the folder they belong to. */
export type NewFiles = ReadonlyMap<string, string>;

/** Why a folder can't take new files, though it may yet have to be made. */
export async function refuseFolder(folder: string): Promise<Problem | undefined> {
  const info = await disk.stat(folder).catch(() => undefined);
  if (info?.isDirectory() !== false) return undefined;
  return error('usage', `"${folder}" is no folder`, { hint: 'give a folder after --dir' });
}

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
    const found = await readText(join(folder, path));
    // what is there but can't be read is there all the same
    const missing = typeof found !== 'string' && found.kind === 'missing';
    if (!missing && found !== text) others.push(path);
  }
  return others;
}

/**
 * Writes all of the files, with the folders they need, or none: what was written is taken away again
 * where one can't be. Never over one that is there: one that has its text already is left as it is.
 */
export async function writeNewFiles(folder: string, files: NewFiles): Promise<Problem | undefined> {
  const made: string[] = [];
  const note = (path: string): void => {
    made.push(path);
    unfinished.add(path);
  };
  let target = folder;
  try {
    for (const [path, text] of files) {
      target = join(folder, path);
      const first = await disk.mkdir(dirname(target), { recursive: true });
      if (first !== undefined) note(first);
      if ((await readText(target)) === text) continue;
      const file = await disk.open(target, 'wx');
      note(target);
      await file.writeFile(text).finally(() => file.close());
    }
    return undefined;
  } catch (thrown) {
    for (const path of made.toReversed()) await disk.rm(path, { force: true, recursive: true });
    if (!isFailure(thrown)) throw thrown;
    return writeProblem(target, thrown);
  } finally {
    for (const path of made) unfinished.delete(path);
  }
}

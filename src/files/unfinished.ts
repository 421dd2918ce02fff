import { disk } from './disk.js';

const paths = new Set<string>();

/**
 * What this run has begun to write: files that have no name yet, and files and folders of which
 * others are still to come. Should the run be interrupted, it is removed.
 */
export const unfinished: Pick<Set<string>, 'add' | 'delete'> = paths;

/** Removes what is left of a run that ends here and now. */
export function discardUnfinished(): void {
  for (const path of paths) disk.rmSync(path, { force: true, recursive: true });
  paths.clear();
}

import { applyEdits, sureFixes } from '../core/fix.js';
import { type PolicyFiles, readPolicyFiles } from '../files/policy-files.js';
import { checkFiles } from './check-policy.js';
import { type LoadOptions, type LoadedPolicy, defaultPolicy } from './load-policy.js';

/** One of the user's own rule files with what can be mended in it mended. */
export interface MendedFile {
  /** The file as the user knows it, and where it is. */
  readonly file: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many mistakes are mended. */
  readonly fixes: number;
}

/** A policy before and after mending. Nothing is written. */
export interface MendedPolicy {
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
  readonly files: readonly MendedFile[];
}

/** After so many rounds all is mended: mending one mistake rarely shows another that can be. */
const mostRounds = 20;

/**
 * Mends in the user's own files what can only be meant in one way, as their problems say. Only what
 * is wrong is changed, so comments and layout stay as they are.
 */
export async function mendPolicy(
  names: string | readonly string[] = defaultPolicy,
  options: LoadOptions = {},
): Promise<MendedPolicy> {
  const wanted = [names].flat();
  const before = checkFiles(await readPolicyFiles(wanted), options);
  const instead = new Map<string, string>();
  const fixes = new Map<string, number>();
  let after = before;
  for (let round = 0; round < mostRounds; round += 1) {
    const mended = mendOnce(after, fixes);
    if (mended.size === 0) break;
    for (const [path, text] of mended) instead.set(path, text);
    after = checkFiles(await readPolicyFiles(wanted, instead), options);
  }
  return { before, after, files: changedFiles(before.files, instead, fixes) };
}

/** By path: the texts of the files in which something was mended. */
function mendOnce(
  { problems, files }: LoadedPolicy,
  fixes: Map<string, number>,
): ReadonlyMap<string, string> {
  const mended = new Map<string, string>();
  for (const [file, path] of files.paths) {
    const text = files.texts.get(file) ?? '';
    const sure = sureFixes(file, problems);
    const changed = applyEdits(
      text,
      sure.flatMap(({ edits }) => edits),
    );
    if (changed === text) continue;
    mended.set(path, changed);
    fixes.set(path, (fixes.get(path) ?? 0) + sure.length);
  }
  return mended;
}

function changedFiles(
  files: PolicyFiles,
  instead: ReadonlyMap<string, string>,
  fixes: ReadonlyMap<string, number>,
): readonly MendedFile[] {
  return [...files.paths].flatMap(([file, path]) => {
    const [before, after] = [files.texts.get(file), instead.get(path)];
    if (before === undefined || after === undefined || before === after) return [];
    return [{ file, path, before, after, fixes: fixes.get(path) ?? 0 }];
  });
}

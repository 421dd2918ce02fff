import { applyEdits, leftOver, mistakeKey, sureFixes } from '../core/fix.js';
import { type Problem } from '../core/problem.js';
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
 * is wrong is changed, so comments and layout stay as they are. A fix that leaves its mistake is not
 * made.
 */
export async function mendPolicy(
  names: string | readonly string[] = defaultPolicy,
  options: LoadOptions = {},
): Promise<MendedPolicy> {
  const wanted = [names].flat();
  const before = checkFiles(await readPolicyFiles(wanted), options);
  const instead = new Map<string, string>();
  const fixes = new Map<string, number>();
  const givenUp = new Set<string>();
  let after = before;
  for (let round = 0; round < mostRounds; round += 1) {
    const open = after.problems.filter((problem) => !givenUp.has(mistakeKey(problem)));
    const mended = mendOnce(after.files, open);
    if (mended.length === 0) break;
    const tried = new Map([...instead, ...mended.map(({ path, text }) => [path, text] as const)]);
    const next = checkFiles(await readPolicyFiles(wanted, tried), options);
    const useless = leftOver(
      mended.flatMap(({ mistakes }) => mistakes),
      after.problems,
      next.problems,
    );
    for (const mistake of useless) givenUp.add(mistakeKey(mistake));
    if (useless.length > 0) continue;
    for (const { path, text, mistakes } of mended) {
      instead.set(path, text);
      fixes.set(path, (fixes.get(path) ?? 0) + mistakes.length);
    }
    after = next;
  }
  return { before, after, files: changedFiles(before.files, instead, fixes) };
}

interface MendedOnce {
  readonly path: string;
  readonly text: string;
  readonly mistakes: readonly Problem[];
}

/** The files in which something can be mended. */
function mendOnce(files: PolicyFiles, problems: readonly Problem[]): readonly MendedOnce[] {
  return [...files.paths].flatMap(([file, path]) => {
    const text = files.texts.get(file) ?? '';
    const sure = new Set(sureFixes(file, problems));
    const edits = [...sure].flatMap((fix) => fix.edits);
    const mistakes = problems.filter(({ fix }) => fix !== undefined && sure.has(fix));
    const changed = applyEdits(text, edits);
    return changed === text ? [] : [{ path, text: changed, mistakes }];
  });
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

import { type PolicySettings, compilePolicy } from '../core/compile-policy.js';
import { withoutEchoes } from '../core/echoes.js';
import { type MergedPolicy, mergePolicy } from '../core/merge-policy.js';
import { nobody } from '../core/owner.js';
import { type Policy } from '../core/policy.js';
import { type Problem, hasErrors } from '../core/problem.js';
import { type PolicyFiles, readPolicyFiles } from '../files/policy-files.js';
import { vocabulary } from './vocabulary.js';

/** The policy that is used where none is named. */
export const defaultPolicy = 'strangers';

/** A policy and what was wrong on the way to it. */
export interface LoadedPolicy {
  /** Undefined where a problem is an error. */
  readonly policy?: Policy;
  readonly problems: readonly Problem[];
  /** The files it was made of, parsed, and their texts. */
  readonly files: PolicyFiles;
}

/** What a policy is compiled with: the owner and the lists of a config. */
export type LoadOptions = Partial<PolicySettings>;

/**
 * Loads a policy: a shipped pack by name, a YAML file, a folder of them, or several of these
 * together. Never throws for what a user can mend: look at `problems`.
 */
export async function loadPolicy(
  names: string | readonly string[] = defaultPolicy,
  options: LoadOptions = {},
): Promise<LoadedPolicy> {
  const files = await readPolicyFiles([names].flat());
  return compileFiles(files, files.roots, options);
}

/** The policy that some of the files read make, each with what it extends. */
export function compileFiles(
  files: PolicyFiles,
  roots: readonly string[],
  { owner = nobody, lists = new Map() }: LoadOptions = {},
): LoadedPolicy {
  const { merged, problems } = mergePolicy(nameOf(files, roots), files.files, roots);
  const compiled = compilePolicy(merged, vocabulary, { owner, lists });
  const all = withoutEchoes(files.problems, [...problems, ...compiled.problems], files.broken);
  if (hasErrors(all) || compiled.policy === undefined) return { problems: all, files };
  return { policy: compiled.policy, problems: all, files };
}

/** The files of a loaded policy as one, before its rules are looked into. */
export function mergedPolicy({ files }: LoadedPolicy): MergedPolicy {
  return mergePolicy(nameOf(files, files.roots), files.files, files.roots).merged;
}

function nameOf(files: PolicyFiles, roots: readonly string[]): string {
  const [only] = roots.length === 1 ? roots : [];
  return (only === undefined ? undefined : files.files.get(only)?.written.name) ?? files.name;
}

import { checkExamples } from '../core/check-examples.js';
import { withoutEchoes } from '../core/echoes.js';
import { lintDeeply } from '../core/lint/deep-lint.js';
import { type Problem } from '../core/problem.js';
import { type PolicyFiles, readPolicyFiles } from '../files/policy-files.js';
import {
  type LoadOptions,
  type LoadedPolicy,
  compileFiles,
  defaultPolicy,
  mergedPolicy,
} from './load-policy.js';
import { vocabulary } from './vocabulary.js';

/**
 * Loads a policy and looks for everything that is wrong with the user's own files, also for what
 * does no harm to a run: their examples, and rules that can never do anything.
 */
export async function checkPolicy(
  names: string | readonly string[] = defaultPolicy,
  options: LoadOptions = {},
): Promise<LoadedPolicy> {
  return checkFiles(await readPolicyFiles([names].flat()), options);
}

/** The same of files that have been read. */
export function checkFiles(files: PolicyFiles, options: LoadOptions = {}): LoadedPolicy {
  const loaded = compileFiles(files, files.roots, options);
  const own = [...files.files.values()].filter(({ shipped }) => !shipped);
  const examples = own.flatMap(({ written }) => checkExamples(written, vocabulary));
  const problems = withoutEchoes([...loaded.problems, ...examples], lint(loaded, options), false);
  return { ...loaded, problems };
}

function lint(loaded: LoadedPolicy, { lists = new Map() }: LoadOptions): readonly Problem[] {
  if (loaded.policy === undefined) return [];
  const merged = mergedPolicy(loaded);
  const given = [...lists].map(([name, { items, add }]) => {
    const before = add ? (merged.lists.get(name) ?? []) : [];
    const all = [...before, { items }].flatMap((part) => part.items);
    return [name, all.map(({ value }) => value)] as const;
  });
  const said = new Set(loaded.problems.map(({ place }) => JSON.stringify(place)));
  return lintDeeply(merged, vocabulary, new Map(given)).filter(
    ({ place }) => !said.has(JSON.stringify(place)),
  );
}

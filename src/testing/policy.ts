import { type PolicySettings, compilePolicy } from '../core/compile-policy.js';
import { type Decision, decideInvitation } from '../core/decision.js';
import { type Explanation, explainInvitation } from '../core/explain.js';
import { type MergedPolicy, type PolicyFile, mergePolicy } from '../core/merge-policy.js';
import { nobody } from '../core/owner.js';
import { parsePolicy } from '../core/parse-policy.js';
import { type Policy } from '../core/policy.js';
import { type Problem, hasErrors } from '../core/problem.js';
import { type RunContext } from '../core/run.js';
import { vocabulary } from '../screening/vocabulary.js';
import { type Cells, invitation } from './invitation.js';

/** Rule files by name, the ones to start from first; a text alone is `test.yaml`. */
export type Files = string | Readonly<Record<string, string>>;

/** How to read {@link Files}. */
export interface FileOptions extends Partial<PolicySettings> {
  /** The files to start from; all where it isn't given. */
  readonly roots?: readonly string[];
  /** The files that came with the program. */
  readonly shipped?: readonly string[];
}

/** 15 March 2026, as a day. */
export const today = 20_527;

/** The files merged; `extends` names another of the files, with or without `.yaml`. */
export function merge(
  files: Files,
  { roots, shipped = [] }: FileOptions = {},
): { readonly merged: MergedPolicy; readonly problems: readonly Problem[] } {
  const texts = typeof files === 'string' ? { 'test.yaml': files } : files;
  const parsed = Object.entries(texts).map(([key, text]) => parse(key, text, shipped));
  const { merged, problems } = mergePolicy(
    'test',
    new Map(parsed.flatMap(({ file }) => (file === undefined ? [] : [[file.key, file]]))),
    roots ?? Object.keys(texts),
  );
  return { merged, problems: [...parsed.flatMap((one) => one.problems), ...problems] };
}

function parse(
  key: string,
  text: string,
  shipped: readonly string[],
): { readonly file?: PolicyFile; readonly problems: readonly Problem[] } {
  const { policy: written, problems } = parsePolicy(key, text);
  if (written === undefined) return { problems };
  const extended = written.extends.map(({ value }) => `${value.replace(/\.yaml$/u, '')}.yaml`);
  return { file: { key, written, extends: extended, shipped: shipped.includes(key) }, problems };
}

/** The files compiled, with all problems on the way. */
export function compile(
  files: Files,
  options: FileOptions = {},
): { readonly policy?: Policy; readonly problems: readonly Problem[] } {
  const { merged, problems } = merge(files, options);
  const { owner = nobody, lists = new Map() } = options;
  const compiled = compilePolicy(merged, vocabulary, { owner, lists });
  const all = { problems: [...problems, ...compiled.problems] };
  return hasErrors(all.problems) ? all : { ...compiled, ...all };
}

/** What is wrong with the files: each problem as `code line:column`. */
export function problemsIn(files: Files, options?: FileOptions): readonly string[] {
  return compile(files, options).problems.map(said);
}

/** A problem as `code line:column`. */
export function said({ code, place }: Problem): string {
  return place === undefined ? code : `${code} ${place.line}:${place.column}`;
}

/** The policy that the files make; they must have no errors. */
export function policy(files: Files, options?: FileOptions): Policy {
  const compiled = compile(files, options);
  if (
    compiled.policy === undefined ||
    compiled.problems.some(({ severity }) => severity === 'error')
  )
    throw new Error(
      compiled.problems.map((problem) => `${said(problem)} ${problem.message}`).join('\n'),
    );
  return compiled.policy;
}

/** What judges an invitation by the files, on {@link today}. */
export function contextOf(files: Files, options?: FileOptions): RunContext {
  return { policy: policy(files, options), vocabulary, today };
}

/** The decision on an invitation with these cells. */
export function decisionOn(cells: Cells, files: Files, options?: FileOptions): Decision {
  return decideInvitation(contextOf(files, options), invitation(cells));
}

/** The explanation of the decision on an invitation with these cells. */
export function explanationOf(cells: Cells, files: Files): Explanation {
  return explainInvitation(contextOf(files), invitation(cells));
}

/** The truth of a rule of the files on an invitation with these cells. */
export function truthOfRule(id: string, cells: Cells, files: Files): string | undefined {
  return explanationOf(cells, files).rules.find(({ rule }) => rule === id)?.truth;
}

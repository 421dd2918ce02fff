import { type Problem, type ProblemCode, hasErrors, sortProblems } from './problem.js';

/** What is said of names that would be known, were all files there and well formed. */
const ofMissingFiles: ReadonlySet<ProblemCode> = new Set([
  'unknown-rule',
  'unknown-list',
  'unused-list',
  'disagreeing-files',
  'useless-setting',
]);

/** Names that many places may use, and one typing error may take away. */
const ofNames: ReadonlySet<ProblemCode> = new Set(['unknown-rule', 'unknown-list', 'unknown-fact']);

/**
 * All problems of a policy's files in order, each once: without what one mistake makes wrong
 * elsewhere too. `broken` says that something is missing which may have had the names.
 */
export function withoutEchoes(
  ofFiles: readonly Problem[],
  ofPolicy: readonly Problem[],
  broken: boolean,
): readonly Problem[] {
  const said = new Set(ofFiles.filter(({ severity }) => severity === 'error').map(placeKey));
  const isWrong = hasErrors(ofFiles);
  const left = ofPolicy.filter(
    (problem) =>
      // a file that says something else than is meant can't be advised upon
      !(isWrong && problem.severity === 'warning') &&
      !(broken && ofMissingFiles.has(problem.code)) &&
      !(problem.place !== undefined && said.has(placeKey(problem))),
  );
  return joinNames(sortProblems([...ofFiles, ...left]));
}

function placeKey({ place }: Problem): string {
  return JSON.stringify([place?.file, place?.line, place?.column]);
}

/** One problem for all the places of a file that use the same unknown name. */
function joinNames(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { code, message, place } = problem;
    const key = ofNames.has(code) && place ? [code, message, place.file] : [groups.size];
    const group = groups.get(JSON.stringify(key));
    if (group === undefined) groups.set(JSON.stringify(key), [problem]);
    else group.push(problem);
  }
  return [...groups.values()].map(joined);
}

function joined([first, ...others]: readonly Problem[]): Problem {
  if (first === undefined) throw new Error('a group has a first problem');
  const lines = [...new Set(others.flatMap(({ place }) => place?.line ?? []))];
  if (lines.length === 0) return first;
  const fixes = [first, ...others].flatMap(({ fix }) => fix ?? []);
  const edits = fixes.flatMap((fix) => fix.edits);
  return {
    ...first,
    message: `${first.message}, here and on ${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)}`,
    ...(first.fix && { fix: { edits, sure: fixes.every(({ sure }) => sure) } }),
  };
}

function listed(lines: readonly number[]): string {
  const shown = lines.slice(0, 5).map(String);
  const more = lines.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

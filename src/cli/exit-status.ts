import { type Problem, type ProblemKind, problemCodes } from '../core/problem.js';

/** What the program's exit status means. A number never means anything else. */
export const exitStatus = {
  done: 0,
  /** A check that was asked for failed: `--fail-on`, `screen test`, `screen check`. */
  checkFailed: 1,
  /** Usage, config or policy. */
  usage: 2,
  /** A file, or some of its rows, could not be read. */
  input: 3,
  /** Output, or the journal, could not be written. */
  output: 4,
  bug: 70,
  interrupted: 130,
} as const;

const byKind = {
  policy: exitStatus.usage,
  config: exitStatus.usage,
  usage: exitStatus.usage,
  input: exitStatus.input,
  output: exitStatus.output,
} as const;

const order = [70, 130, 4, 2, 3, 1, 0];

/** The status of a run with an error of this kind alone. */
export function exitStatusOf(kind: ProblemKind): number {
  return byKind[kind];
}

/** The status of a run with these problems; `failed` when a check that was asked for failed. */
export function statusOf(problems: readonly Problem[], failed = false): number {
  const statuses = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => byKind[problemCodes[code].kind]);
  const all: number[] = failed ? [...statuses, exitStatus.checkFailed] : [...statuses];
  return order.find((status) => all.includes(status)) ?? exitStatus.done;
}

/** What each status means, in a line. */
export const exitMeanings = [
  [exitStatus.done, 'done, whatever the decisions'],
  [
    exitStatus.checkFailed,
    'a check that was asked for failed: --fail-on, screen test, screen check',
  ],
  [exitStatus.usage, 'usage, config or policy'],
  [exitStatus.input, 'input: a file, or some of its rows, could not be read'],
  [exitStatus.output, 'output, or the journal, could not be written'],
  [exitStatus.bug, 'a bug in this program'],
  [exitStatus.interrupted, 'interrupted'],
] as const;

/** For `--help`. */
export const exitStatusHelp = `Exit status:
${exitMeanings.map(([status, meaning]) => `  ${String(status).padEnd(4)} ${meaning}`).join('\n')}`;

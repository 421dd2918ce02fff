import { Chalk, type ChalkInstance } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';
import { ruleAt } from '../core/enclosing-rule.js';
import { type Place, type Problem, problemCodes } from '../core/problem.js';
import { visible } from '../core/visible.js';
import { codeFrame, fixedLines } from './code-frame.js';

/** How problems look. */
export interface ProblemOptions {
  readonly color: boolean;
  /** The columns there are. */
  readonly width: number;
  /** The texts of the files that places point into; those without are shown without their lines. */
  readonly texts: ReadonlyMap<string, string>;
}

/** How many problems are shown at once: who has more mends these first. */
const mostShown = 50;

/** Problems as the best compilers show them: what, where, the line with a caret, what to type. */
export function renderProblems(problems: readonly Problem[], options: ProblemOptions): string {
  const shown = problems.slice(0, mostShown).map((problem) => renderProblem(problem, options));
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more problems\n`] : [])].join('\n');
}

function renderProblem(problem: Problem, options: ProblemOptions): string {
  const { color, width, texts } = options;
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { place, also, message, severity } = problem;
  const paint = severity === 'error' ? chalk.red.bold : chalk.yellow.bold;
  const text = place && texts.get(place.file);
  const margin = String(Math.max(place?.line ?? 0, also?.place.line ?? 0)).length;
  const label = `${severity}: `;
  const lines = [hanging(label, paint(label), chalk.bold(visible(message)), width)];
  if (place !== undefined && text === undefined) lines.push(chalk.dim(`  --> ${where(place)}`));
  if (place !== undefined && text !== undefined)
    lines.push(...frames(problem, { ...options, chalk, margin, paint }));
  lines.push(...advice(problem, text, chalk, { margin, width }));
  return `${lines.join('\n')}\n`;
}

interface Look extends ProblemOptions {
  readonly chalk: ChalkInstance;
  readonly margin: number;
  paint(text: string): string;
}

/** The places of a problem, in the order of the file where they are in one. */
function frames(problem: Problem, { chalk, margin, paint, texts, width }: Look): readonly string[] {
  const { place, also, code } = problem;
  if (place === undefined) return [];
  const text = texts.get(place.file) ?? '';
  const arrow = (at: Place, rest = ''): string =>
    chalk.dim(`${' '.repeat(margin + 1)}--> ${where(at)}${rest}`);
  const isOneLine = also?.place.file === place.file && also.place.line === place.line;
  const second = isOneLine ? { place: also.place, mark: '-', paint: chalk.blue } : undefined;
  const own = (withBefore: boolean): readonly string[] =>
    codeFrame(
      text,
      { place, mark: '^', label: '', paint, withBefore, other: second },
      { margin, width },
    );
  const rule = ruleAt(text, place.line);
  const first = arrow(
    place,
    `${rule === undefined ? '' : `  in rule "${visible(rule)}"`}${codeOf(code)}`,
  );
  const alsoText = also && texts.get(also.place.file);
  if (also === undefined || alsoText === undefined || isOneLine) return [first, ...own(true)];
  const other = codeFrame(
    alsoText,
    {
      place: also.place,
      mark: '-',
      label: visible(also.message),
      paint: chalk.blue,
      withBefore: false,
    },
    { margin, width },
  );
  if (also.place.file !== place.file) return [first, ...own(true), arrow(also.place), ...other];
  const apart = Math.abs(place.line - also.place.line);
  return also.place.line > place.line
    ? [first, ...own(true), ...gap(apart, margin), ...other]
    : [first, ...other, ...gap(apart, margin), ...own(apart > 2)];
}

/** A mark for the lines that are left out between two frames. */
function gap(apart: number, margin: number): readonly string[] {
  return apart > 1 ? [`${' '.repeat(margin)}…`] : [];
}

/** The code that "screen help problem" explains, where a rule or config file is concerned. */
function codeOf(code: Problem['code']): string {
  const { kind } = problemCodes[code];
  return kind === 'policy' || kind === 'config' ? `  [${code}]` : '';
}

/** What to do, and the line to type. */
function advice(
  { hint, fix }: Problem,
  text: string | undefined,
  chalk: ChalkInstance,
  { margin, width }: { readonly margin: number; readonly width: number },
): readonly string[] {
  const typed =
    fix === undefined || text === undefined
      ? []
      : fixedLines(text, fix, chalk.green, { margin, width });
  if (hint === undefined && typed.length === 0) return [];
  const said = typed.length === 0 ? (hint ?? '') : leadIn(hint);
  const label = '  help: ';
  return [hanging(label, chalk.cyan(label), visible(said), width), ...typed];
}

/** What stands before the line to type. */
function leadIn(hint = 'type'): string {
  return hint.endsWith('?') ? `${hint} Type:` : `${hint}:`;
}

function where({ file, line, column }: Place): string {
  return `${visible(file)}:${line}:${column}`;
}

/** The text beside its label, in lines of the width; a word that is longer has a line of its own. */
function hanging(label: string, painted: string, text: string, width: number): string {
  const lines = wrapAnsi(text, Math.max(20, width - label.length)).split('\n');
  const indent = ' '.repeat(label.length);
  return lines.map((line, at) => (at === 0 ? painted : indent) + line.trimEnd()).join('\n');
}

import { Chalk } from 'chalk';
import { type Place, type Problem } from '../core/problem.js';
import { changeHidden, visible } from '../core/visible.js';

/** How problems look. */
export interface ProblemOptions {
  readonly color: boolean;
  /** The texts of the files that places point into; those without are shown without their lines. */
  readonly texts: ReadonlyMap<string, string>;
}

/** How many problems are shown at once: who has more mends these first. */
const mostShown = 50;

/** Problems as the best compilers show them: what, where, the line with a caret, what to do. */
export function renderProblems(problems: readonly Problem[], options: ProblemOptions): string {
  const shown = problems.slice(0, mostShown).map((problem) => renderProblem(problem, options));
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more problems\n`] : [])].join('\n');
}

function renderProblem(problem: Problem, { color, texts }: ProblemOptions): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint = problem.severity === 'error' ? chalk.red.bold : chalk.yellow.bold;
  const { place, also, hint, message, severity } = problem;
  const text = place && texts.get(place.file);
  const lines = [`${paint(`${severity}:`)} ${chalk.bold(visible(message))}`];
  if (place !== undefined && text === undefined) lines.push(chalk.dim(`  --> ${where(place)}`));
  if (place !== undefined && text !== undefined) {
    const margin = String(Math.max(place.line, also?.place.line ?? 0)).length;
    if (also === undefined || also.place.file === place.file)
      lines.push(chalk.dim(`${' '.repeat(margin + 1)}--> ${where(place)}`));
    const alsoText = also && texts.get(also.place.file);
    if (also !== undefined && alsoText !== undefined)
      lines.push(
        ...(also.place.file === place.file
          ? []
          : [chalk.dim(`${' '.repeat(margin + 1)}--> ${where(also.place)}`)]),
        ...frame(also.place, alsoText, margin, also.message, '-', chalk.blue),
        ...(also.place.file === place.file
          ? []
          : [chalk.dim(`${' '.repeat(margin + 1)}--> ${where(place)}`)]),
      );
    lines.push(
      ...frame(
        place,
        text,
        margin,
        '',
        '^',
        paint,
        also?.place.file !== place.file || also.place.line < place.line - 1,
      ),
    );
  }
  if (hint !== undefined) lines.push(`${chalk.cyan('  help:')} ${visible(hint)}`);
  return `${lines.join('\n')}\n`;
}

function where({ file, line, column }: Place): string {
  return `${visible(file)}:${line}:${column}`;
}

function frame(
  { line, column, endColumn }: Place,
  text: string,
  margin: number,
  label: string,
  mark: string,
  paint: (text: string) => string,
  withBefore = false,
): readonly string[] {
  const all = text.split(/\r\n|\n|\r/u);
  const shown =
    withBefore && line > 1 && (all[line - 2] ?? '').trim() !== '' ? [line - 1, line] : [line];
  const lines = shown.map(
    (number) => `${String(number).padStart(margin + 1)} | ${code(all[number - 1] ?? '')}`,
  );
  // what stands before the mark decides how wide it is shown
  const before = code((all[line - 1] ?? '').slice(0, column - 1)).length;
  const marks = mark.repeat(Math.max(1, Math.min(endColumn - column, 100)));
  return [
    ...lines,
    `${' '.repeat(margin + 1)} | ${' '.repeat(before)}${paint(`${marks}${label && ` ${label}`}`)}`,
  ];
}

/** A line of a file as it can be shown, with the same length for every character as its place says. */
function code(line: string): string {
  const shown = line
    .slice(0, 200)
    .toWellFormed()
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?')
    .replace(/(\p{M}{4})(\p{M}+)/gu, (_, kept: string, more: string) => kept + marked(more));
  return changeHidden(shown, marked);
}

function marked(text: string): string {
  return '?'.repeat(text.length);
}

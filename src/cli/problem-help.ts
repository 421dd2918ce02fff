import { wrapAnsi } from 'fast-wrap-ansi';
import { didYouMean } from '../core/did-you-mean.js';
import { type Problem, type ProblemCode, error, problemCodes } from '../core/problem.js';
import { exitStatusOf } from './exit-status.js';
import { problemPages } from './problem-pages/index.js';

/** What a code means, with a wrong example and the right one; all codes where none is named. */
export function problemHelp(code: string | undefined): string | Problem {
  if (code === undefined) return allCodes();
  if (!isCode(code))
    return error('usage', `there is no problem "${code}"`, {
      ...didYouMean(code, Object.keys(problemCodes), '"screen help problem" lists all of them'),
    });
  const { kind, help } = problemCodes[code];
  const { means, wrong, right } = problemPages[code];
  return `${code}

${wrapAnsi(help, 80)}

${wrapAnsi(means.replaceAll('\n', ' '), 80)}

Wrong:
${indented(wrong)}

Right:
${indented(right)}

${kinds[kind]}: exit status ${exitStatusOf(kind)}${kind === 'policy' ? ', or 1 under "screen check"' : ''}.
`;
}

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCodes, code);
}

const kinds = {
  policy: 'A problem of a rule file',
  config: 'A problem of a config',
  usage: 'A problem of the command line',
  input: 'A problem of what is screened',
  output: 'A problem of what is written',
} as const;

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function allCodes(): string {
  const parts = (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
    const codes = Object.entries(problemCodes).filter(([, of]) => of.kind === kind);
    return [
      `${kinds[kind].replace('A problem of', 'In')}:`,
      ...codes.map(([code, { help }]) => listed(code, help)),
    ].join('\n');
  });
  return `Every problem that can be reported, by its code

"screen help problem CODE" says what one means, with a wrong example and the
right one. The codes stay the same from version to version.

${parts.join('\n\n')}
`;
}

/** A code and its line of help, which may go on in the lines below. */
function listed(code: string, help: string): string {
  const [first = '', ...rest] = wrapAnsi(help, 58).split('\n');
  return [`  ${code.padEnd(19)} ${first}`, ...rest.map((line) => ' '.repeat(22) + line)].join('\n');
}

import { type Decision } from '../core/decision.js';
import { jsonText } from '../core/escape.js';
import { type Problem, error } from '../core/problem.js';
import { fold } from '../core/text.js';
import { visible } from '../core/visible.js';
import { type DecisionName } from '../core/written.js';
import { type Judged, explain, screen } from '../index.js';
import { exitStatus } from './exit-status.js';
import { renderExplanation } from './explanation/render.js';
import { inkOf } from './ink.js';
import { Session, isWorthTelling } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';

export interface ExplainOptions extends InputOptions {
  readonly row?: number;
  readonly id?: string;
  readonly name?: string;
  readonly whyNot?: DecisionName;
  readonly json?: boolean;
}

/** How many invitations are listed where one has to be chosen. */
const listed = 10;

/** `screen explain FILE --row N`: one invitation's whole trace, and what would change the decision. */
export async function explainCommand(
  file: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const prepared = await setUp(session, [file], options, { settled: 'kept' });
  if (prepared === undefined) return session.status();
  try {
    return await explainPrepared(session, prepared, file, options);
  } finally {
    await prepared.close();
  }
}

async function explainPrepared(
  session: Session,
  { inputs, settings }: SetUp,
  file: string,
  options: ExplainOptions,
): Promise<number> {
  const all: Decision[] = [];
  const meant: Decision[] = [];
  let first: Judged | undefined;
  for await (const event of screen(inputs, settings)) {
    if (event.kind === 'problem' && isWorthTelling(event.problem))
      await session.report([event.problem]);
    if (event.kind !== 'decision') continue;
    all.push(event.decision);
    if (!isMeant(event.decision, options)) continue;
    meant.push(event.decision);
    first ??= event;
  }
  if (first === undefined) {
    if (all.length > 0) await session.report([nobody(all, file, options)]);
    return session.status() === exitStatus.done ? exitStatus.usage : session.status();
  }
  if (meant.length > 1)
    await session.remark(
      `${meant.length} invitations are meant; this is the first. The others: ${list(meant.slice(1))}`,
    );
  const explanation = explain(first.invitation, first.context, options.whyNot);
  await session.out.write(
    options.json === true
      ? `${jsonText({ schemaVersion: 1, ...explanation }, 2)}\n`
      : renderExplanation(explanation, inkOf(session)),
  );
  return session.status();
}

function isMeant({ row, id, name }: Decision, options: ExplainOptions): boolean {
  if (options.row !== undefined && row !== options.row) return false;
  if (options.id !== undefined && id !== options.id) return false;
  return options.name === undefined || fold(name).text.includes(fold(options.name).text);
}

function nobody(
  all: readonly Decision[],
  file: string,
  { row, id, name }: ExplainOptions,
): Problem {
  const wanted = [
    row === undefined ? '' : `in row ${row}`,
    id === undefined ? '' : `with the id "${id}"`,
    name === undefined ? '' : `from somebody called "${name}"`,
  ].filter((part) => part !== '');
  return error('usage', `there is no invitation ${wanted.join(' and ')} in "${file}"`, {
    hint: `there ${all.length === 1 ? 'is' : 'are'} ${list(all)}`,
  });
}

/** Rows and names, to choose from. */
function list(some: readonly Decision[]): string {
  const shown = some
    .slice(0, listed)
    .map(({ row, name }) => `--row ${row} (${visible(name) || 'no name'})`);
  const more = some.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

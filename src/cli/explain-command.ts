import { type Day } from '../core/day.js';
import { type Invitation } from '../core/invitation.js';
import { type Problem, error } from '../core/problem.js';
import { fold } from '../core/text.js';
import { visible } from '../core/visible.js';
import { type DecisionName } from '../core/written.js';
import { collectInvitations, explain, senderOf } from '../index.js';
import { exitStatus } from './exit-status.js';
import { renderExplanation } from './explanation/render.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface ExplainOptions extends CommonOptions {
  readonly row?: number;
  readonly id?: string;
  readonly name?: string;
  readonly whyNot?: DecisionName;
  readonly json?: boolean;
  readonly today: Day;
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
  const found = await session.config();
  const loaded = found && (await session.policy(found.config));
  if (found === undefined || loaded?.policy === undefined) return session.status();
  const { policy } = loaded;
  const input = file === '-' ? { name: 'stdin', bytes: terminal.stdin } : file;
  const collection = await collectInvitations([input], found.config.columns);
  await session.report(collection.problems.filter(({ severity }) => severity === 'error'));
  const people = collection.invitations.map((invitation) => ({
    invitation,
    name: senderOf(invitation, policy, options.today),
  }));
  const invitation = await choose(people, file, options, session);
  if (invitation === undefined)
    return session.status() === exitStatus.done ? exitStatus.usage : session.status();
  const explanation = explain(invitation, {
    policy,
    today: options.today,
    noteCounts: collection.noteCounts,
    whyNot: options.whyNot,
  });
  const { width } = session.out;
  await session.out.write(
    options.json === true
      ? `${JSON.stringify({ schemaVersion: 1, ...explanation }, undefined, 2)}\n`
      : renderExplanation(explanation, {
          width,
          color: session.color,
          verbose: options.verbose === true,
        }),
  );
  return session.status();
}

interface Person {
  readonly invitation: Invitation;
  readonly name: string;
}

/** The invitation that is meant; where none is, a problem that lists those there are. */
async function choose(
  people: readonly Person[],
  file: string,
  options: ExplainOptions,
  session: Session,
): Promise<Invitation | undefined> {
  const meant = people.filter((person) => isMeant(person, options));
  const [first, ...others] = meant;
  if (first === undefined) {
    if (people.length > 0) await session.report([nobody(people, file, options)]);
    return undefined;
  }
  if (others.length > 0)
    await session.remark(
      `${meant.length} invitations are meant; this is the first. The others: ${list(others)}`,
    );
  return first.invitation;
}

function isMeant({ invitation, name }: Person, options: ExplainOptions): boolean {
  if (options.row !== undefined && invitation.row !== options.row) return false;
  if (options.id !== undefined && invitation.id !== options.id) return false;
  return options.name === undefined || fold(name).text.includes(fold(options.name).text);
}

function nobody(
  people: readonly Person[],
  file: string,
  { row, id, name }: ExplainOptions,
): Problem {
  const wanted = [
    row === undefined ? '' : `in row ${row}`,
    id === undefined ? '' : `with the id "${id}"`,
    name === undefined ? '' : `from somebody called "${name}"`,
  ].filter((part) => part !== '');
  return error('usage', `there is no invitation ${wanted.join(' and ')} in "${file}"`, {
    hint: `there ${people.length === 1 ? 'is' : 'are'} ${list(people)}`,
  });
}

/** Rows and names, to choose from. */
function list(people: readonly Person[]): string {
  const shown = people
    .slice(0, listed)
    .map(({ invitation, name }) => `--row ${invitation.row} (${visible(name) || 'no name'})`);
  const more = people.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

import { type Comparison } from '../core/compare-decisions.js';
import { type Config } from '../core/config.js';
import { type Day } from '../core/day.js';
import { type Policy } from '../core/policy.js';
import { type Problem, error } from '../core/problem.js';
import { collectInvitations, comparePoliciesOn, defaultPolicy, loadPolicy } from '../index.js';
import { type SideNames, changesText, countsLine, flipText } from './flips.js';
import { inputsOf } from './inputs.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';
import { tool } from './tool.js';

export interface DiffOptions extends CommonOptions {
  readonly json?: boolean;
  readonly failOn?: readonly string[];
  readonly today: Day;
}

/** `screen diff --policy A --policy B FILES…`: every decision that flips when B takes the place of A. */
export async function diffCommand(
  files: readonly string[],
  options: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const found = await session.config();
  if (found === undefined) return session.status();
  const sides = await sidesOf(session, found.config);
  const before = sides && (await loadSide(session, sides.before, found.config));
  const after = sides && (await loadSide(session, sides.after, found.config));
  if (sides === undefined || before === undefined || after === undefined) return session.status();
  const collection = await collectInvitations(inputsOf(files, terminal), found.config.columns);
  await session.report(collection.problems);
  if (collection.invitations.length === 0) {
    if (collection.problems.length === 0)
      await session.remark('There was no invitation to compare.');
    return session.status();
  }
  const comparison = comparePoliciesOn(collection, { before, after }, options.today);
  const names = { before: sides.before.join('+'), after: sides.after.join('+') };
  await session.out.write(
    options.json === true
      ? json(comparison, { before, after }, collection.problems)
      : text(comparison, names, session),
  );
  const failed = options.failOn?.includes('flips') === true && comparison.flips.length > 0;
  return session.status(failed);
}

/** The two policies that were named; the one in force stands for the first where only one was. */
async function sidesOf(
  session: Session,
  config: Config,
): Promise<{ readonly before: readonly string[]; readonly after: readonly string[] } | undefined> {
  const { policy = [] } = session.options;
  const named = policy.map((name) => [name]);
  const sides = named.length === 1 ? [config.policy ?? [defaultPolicy], ...named] : named;
  const [before, after] = sides;
  if (before !== undefined && after !== undefined && sides.length === 2) return { before, after };
  const found = policy.length === 0 ? 'none is named' : `${policy.length} are named`;
  await session.report([
    error('usage', `two policies are compared, and ${found}`, {
      hint: 'screen diff --policy strangers --policy my-rules.yaml Invitations.csv',
    }),
  ]);
  return undefined;
}

async function loadSide(
  session: Session,
  names: readonly string[],
  config: Config,
): Promise<Policy | undefined> {
  const { policy, problems, files } = await loadPolicy(names, config);
  await session.report(problems, files.texts);
  return policy;
}

function text(comparison: Comparison, names: SideNames, session: Session): string {
  const ink = session.ink();
  const flips = session.options.quiet === true ? [] : comparison.flips;
  const sections = [
    flips.map((flip) => flipText(flip, names, ink)).join('\n'),
    session.options.quiet === true ? '' : changesText(comparison.changes, names, ink),
    ink.line(ink.chalk.bold(`${countsLine(comparison)}, from ${names.before} to ${names.after}`)),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function json(
  { invitations, flips, counts, changes }: Comparison,
  { before, after }: { readonly before: Policy; readonly after: Policy },
  problems: readonly Problem[],
): string {
  const policyOf = ({ name, files }: Policy) => ({ name, files: files.map(({ file }) => file) });
  const document = {
    schemaVersion: 1,
    tool,
    before: policyOf(before),
    after: policyOf(after),
    summary: { invitations, flips: flips.length, counts },
    flips,
    ...changes,
    problems,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

import { type Comparison } from '../core/compare-decisions.js';
import { jsonText } from '../core/escape.js';
import { type Policy } from '../core/policy.js';
import { type Problem, error } from '../core/problem.js';
import { visible } from '../core/visible.js';
import {
  type LoadedPolicy,
  collectInvitations,
  comparePoliciesOn,
  defaultPolicy,
  loadPolicy,
} from '../index.js';
import { type SideNames, changesText, countsLine, flipText } from './flips.js';
import { inkOf } from './ink.js';
import { Session } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';
import { tool } from './tool.js';

export interface DiffOptions extends InputOptions {
  readonly json?: boolean;
  readonly failOn?: readonly string[];
}

/** `screen diff --policy A --policy B FILES…`: every decision that flips when B takes the place of A. */
export async function diffCommand(
  files: readonly string[],
  { policy = [], ...options }: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  // where one policy is named it is compared with the one in force
  const [after, before, ...more] = policy.toReversed();
  const session = new Session(
    terminal,
    before === undefined ? options : { ...options, policy: [before] },
  );
  if (after === undefined || more.length > 0) {
    await session.report([notTwo(policy.length)]);
    return session.status();
  }
  let loaded: LoadedPolicy | undefined;
  const prepared = await setUp(session, files, options, {
    moreFacts: async (_, config) => {
      loaded = await loadPolicy([after], config);
      await session.report(loaded.problems, loaded.files.texts);
      return loaded.policy?.facts ?? [];
    },
  });
  if (prepared === undefined) return session.status();
  try {
    if (loaded?.policy === undefined) return session.status();
    const names = { before: visible(before ?? nameInForce(prepared)), after: visible(after) };
    return await compare(session, prepared, loaded.policy, names, options);
  } finally {
    await prepared.close();
  }
}

function notTwo(count: number): Problem {
  const found = count === 0 ? 'none is named' : `${count} are named`;
  return error('usage', `two policies are compared, and ${found}`, {
    hint: 'screen diff --policy strangers --policy my-rules.yaml Invitations.csv',
  });
}

function nameInForce({ config }: SetUp): string {
  return (config.policy ?? [defaultPolicy]).join('+');
}

async function compare(
  session: Session,
  { inputs, settings }: SetUp,
  after: Policy,
  names: SideNames,
  { json, failOn }: DiffOptions,
): Promise<number> {
  const before = settings.policy;
  const { judged, problems } = await collectInvitations(inputs, settings, [after]);
  await session.report(problems);
  if (judged.length === 0) {
    await session.remark('There was no invitation to compare.');
    return session.status();
  }
  const comparison = comparePoliciesOn(judged, before, after);
  await session.out.write(
    json === true
      ? jsonOf(comparison, before, after, problems)
      : textOf(comparison, names, session),
  );
  return session.status(failOn?.includes('flips') === true && comparison.flips.length > 0);
}

function textOf(comparison: Comparison, names: SideNames, session: Session): string {
  const ink = inkOf(session);
  const quiet = session.options.quiet === true;
  const sections = [
    (quiet ? [] : comparison.flips).map((flip) => flipText(flip, names, ink)).join('\n'),
    quiet ? '' : changesText(comparison.changes, names, ink),
    ink.line(ink.chalk.bold(`${countsLine(comparison)}, from ${names.before} to ${names.after}`)),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function jsonOf(
  { invitations, flips, counts, changes }: Comparison,
  before: Policy,
  after: Policy,
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
  return `${jsonText(document, 2)}\n`;
}

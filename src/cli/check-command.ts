import { Chalk } from 'chalk';
import { type Day } from '../core/day.js';
import { type Problem, hasErrors } from '../core/problem.js';
import { policyOrigins } from '../core/policy-origins.js';
import { type LoadedPolicy, checkPolicy, disagreements, mergedPolicy } from '../index.js';
import { disagreementLines, originLines, plural } from './check-report.js';
import { exitStatus } from './exit-status.js';
import { fixFiles } from './fix-files.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

/** The options of `screen check`. */
export interface CheckCommandOptions extends CommonOptions {
  readonly today: Day;
  /** Mend what can only be meant in one way. */
  readonly fix?: boolean;
  /** Only show what would be mended. */
  readonly dryRun?: boolean;
}

/** `screen check [policies…]`: whether rule files are right, without any invitation. */
export async function checkCommand(
  names: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const found = await session.config();
  if (found === undefined) return session.status();
  const wanted = names.length > 0 ? names : session.policyNames(found.config);
  const checked =
    options.fix === true
      ? await fixFiles(wanted, found.config, options.dryRun === true, session)
      : await checkPolicy(wanted, found.config);
  const { policy, problems, files } = checked;
  await session.report(problems, files.texts);
  if (policy === undefined || hasErrors(problems)) {
    await session.out.write(`${toFix(problems)}\n`);
    return session.out.problem === undefined ? exitStatus.checkFailed : exitStatus.output;
  }
  if (options.quiet !== true)
    await session.out.write(`${report(checked, options, session).join('\n')}\n`);
  return session.status();
}

/** What is left to do, and how to read more of it. */
function toFix(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const sure = errors.filter(({ fix }) => fix?.sure === true).length;
  const all = sure === errors.length ? (sure === 1 ? 'which' : 'all of which') : `${sure} of which`;
  return [
    `${plural(errors.length, 'problem')} to fix${sure === 0 ? '' : `, ${all} "screen check --fix" mends`}`,
    ...(errors[0] === undefined
      ? []
      : [`"screen help problem ${errors[0].code}" says what stands in brackets`]),
  ].join('\n');
}

function report(
  checked: LoadedPolicy,
  { verbose = false, today }: CheckCommandOptions,
  session: Session,
): readonly string[] {
  const { policy, problems } = checked;
  if (policy === undefined) return [];
  const chalk = new Chalk({ level: session.color ? 1 : 0 });
  const own = policy.rules.filter(({ shipped }) => !shipped).length;
  const warnings = plural(problems.length, 'warning');
  return [
    `policy ${policy.name}: ${plural(policy.rules.length, 'rule')} in ${plural(policy.files.length, 'file')}, ${own} of them your own`,
    ...originLines(policyOrigins(mergedPolicy(checked)), verbose),
    ...disagreementLines(disagreements(policy, today), chalk),
    problems.length === 0
      ? 'No problem was found.'
      : `No problem that stops anything was found; ${warnings}.`,
  ];
}

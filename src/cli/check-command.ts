import { checkPolicy } from '../index.js';
import { hasErrors } from '../core/problem.js';
import { exitStatus } from './exit-status.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

/** `screen check [policies…]`: whether rule files are right, without any invitation. */
export async function checkCommand(
  names: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const found = await session.config();
  if (found === undefined) return session.status();
  const wanted = names.length > 0 ? names : session.policyNames(found.config);
  const { policy, problems, files } = await checkPolicy(wanted, found.config);
  await session.report(problems, files.texts);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (policy === undefined || hasErrors(problems)) {
    await session.out.write(`${plural(errors, 'problem')} to fix\n`);
    return session.out.problem === undefined ? exitStatus.checkFailed : exitStatus.output;
  }
  const own = policy.rules.filter(({ shipped }) => !shipped).length;
  const lines = [
    `policy ${policy.name}: ${plural(policy.rules.length, 'rule')} in ${plural(policy.files.length, 'file')}, ${own} of them your own`,
    ...(problems.length > 0 ? [plural(problems.length, 'warning')] : []),
    ...(options.verbose === true ? policy.rules.map(describeRule) : []),
    'No problem was found.',
  ];
  if (options.quiet !== true) await session.out.write(`${lines.join('\n')}\n`);
  return session.status();
}

function describeRule({
  id,
  pack,
  decide,
  disabled,
  replaces,
}: {
  readonly id: string;
  readonly pack: string;
  readonly decide?: string;
  readonly disabled: boolean;
  readonly replaces: readonly string[];
}): string {
  const what = disabled ? 'switched off' : (decide ?? 'observes');
  const instead =
    replaces.length > 0
      ? `, in place of ${replaces.map((other) => `${other}/${id}`).join(', ')}`
      : '';
  return `  ${pack}/${id}: ${what}${instead}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

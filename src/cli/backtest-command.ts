import { error } from '../core/problem.js';
import { backtest } from '../index.js';
import { backtestJson, backtestText } from './render-backtest.js';
import { Session } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';

export interface BacktestOptions extends InputOptions {
  readonly json?: boolean;
}

/** `screen backtest ARCHIVE`: what the policy would have decided on past invitations, and what you did. */
export async function backtestCommand(
  archive: string,
  options: BacktestOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const prepared = await setUp(session, [archive], options, { connectionsApart: true });
  if (prepared === undefined) return session.status();
  try {
    return await replay(session, prepared, archive, options);
  } finally {
    await prepared.close();
  }
}

async function replay(
  session: Session,
  { inputs, settings, archive }: SetUp,
  name: string,
  options: BacktestOptions,
): Promise<number> {
  if (archive === undefined) {
    await session.report([
      error(
        'bad-archive',
        `"${name}" is no archive, and there is nothing else that says whom you accepted`,
        {
          hint: 'give your own export, ZIP or folder; or add it by --archive',
        },
      ),
    ]);
    return session.status();
  }
  const report = await backtest(inputs, { ...settings, archive: archive.archive });
  await session.report(report.problems);
  if (report.replayed.length === 0) {
    await session.remark('There was no invitation to replay.');
    return session.status();
  }
  await session.out.write(
    options.json === true
      ? backtestJson(report, settings.policy.name)
      : backtestText(report, settings.policy.name, {
          width: session.out.width,
          color: session.color,
        }),
  );
  return session.status();
}

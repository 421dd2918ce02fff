import { type Decided, compareDecisions } from '../core/compare-decisions.js';
import { type Problem, error } from '../core/problem.js';
import { decisions } from '../core/written.js';
import { type Judged, collectInvitations, decideAll } from '../index.js';
import { exitStatus } from './exit-status.js';
import { countsLine, flipText } from './flips.js';
import { type Ink, inkOf } from './ink.js';
import { type ScreenCommandOptions, mistypedCommands, screenPrepared } from './screen-command.js';
import { Session } from './session.js';
import { type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';
import { type Watched, pathsAmong, shownPaths, watching } from './watching.js';

/** `screen FILES --watch`: the report, and then which decisions flip whenever a rule file is saved. */
export async function watchCommand(
  files: readonly string[],
  options: ScreenCommandOptions,
  terminal: Terminal,
  commands: readonly string[],
): Promise<number> {
  const session = new Session(terminal, options);
  const refused = refusal(options) ?? (await mistypedCommands(files, commands))[0];
  if (refused !== undefined) {
    await session.report([refused]);
    return session.status();
  }
  const stdin = await heldInput(files, terminal);
  const again = (): Terminal => ({ ...terminal, stdin: stdin() });
  return watching(session, new WatchRun(session, files, { ...options, format: 'text' }, again));
}

/** What can't be said of something that goes on. */
function refusal({ json, format, output, failOn }: ScreenCommandOptions): Problem | undefined {
  const given = [
    json === true && '--json',
    format !== undefined && format !== 'text' && `--format ${format}`,
    output !== undefined && '--output',
    failOn !== undefined && '--fail-on',
  ].find((option) => option !== false);
  if (given === undefined) return undefined;
  return error('usage', `"${given}" does not go with --watch, which prints changes as they come`, {
    hint: 'leave one of the two out; "screen diff" compares two policies once',
  });
}

/** What is piped in, read once, to be read again as often as it takes. */
async function heldInput(
  files: readonly string[],
  { stdin }: Terminal,
): Promise<() => AsyncGenerator<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  if (files.length === 0 || files.includes('-'))
    for await (const chunk of stdin) chunks.push(chunk);
  return async function* () {
    yield* chunks;
  };
}

class WatchRun implements Watched {
  readonly #session: Session;
  readonly #inputs: readonly string[];
  readonly #options: ScreenCommandOptions;
  readonly #terminal: () => Terminal;
  #files: readonly string[] = [];
  /** What was decided when all was well last. */
  #before: Decided | undefined;
  #broken = false;

  constructor(
    session: Session,
    inputs: readonly string[],
    options: ScreenCommandOptions,
    terminal: () => Terminal,
  ) {
    this.#session = session;
    this.#inputs = inputs;
    this.#options = options;
    this.#terminal = terminal;
  }

  files(): readonly string[] {
    return [
      ...this.#session.configFiles(),
      ...pathsAmong(this.#options.policy ?? []),
      ...pathsAmong(this.#options.archive ?? []),
      ...this.#inputs.filter((name) => name !== '-'),
      ...this.#files,
    ];
  }

  async begin(): Promise<number | undefined> {
    const session = new Session(this.#terminal(), this.#options);
    const prepared = await this.#prepare(session);
    if (prepared === undefined) {
      // what is wrong with the rules can be mended while it is watched
      this.#broken = session.status() === exitStatus.usage;
      return this.#broken ? undefined : session.status();
    }
    try {
      const judged: Judged[] = [];
      const status = await screenPrepared(session, prepared, this.#options, this.#inputs, (one) =>
        judged.push(one),
      );
      this.#before = decidedOf(prepared, judged);
      return judged.length === 0 ? status : undefined;
    } finally {
      await prepared.close();
    }
  }

  async again(changed: readonly string[]): Promise<void> {
    const known = this.files();
    const session = new Session(this.#terminal(), { ...this.#options, quiet: true });
    const prepared = await this.#prepare(session);
    const about = changed.filter((file) => [...known, ...this.files()].includes(file));
    const names = shownPaths(about, this.#session.terminal.cwd);
    if (prepared === undefined) {
      this.#broken = true;
      return this.#session.remark(
        `${names}: nothing can be decided like this; what was decided stays.`,
      );
    }
    try {
      const { judged } = await collectInvitations(prepared.inputs, prepared.settings);
      if (about.length > 0 || this.#broken) await this.#tell(names, decidedOf(prepared, judged));
    } finally {
      await prepared.close();
    }
  }

  /** Reads the config, the policy and what they need; remembers the files, also where it fails. */
  async #prepare(session: Session): Promise<SetUp | undefined> {
    const prepared = await setUp(session, this.#inputs, this.#options, {
      settled: 'left-out',
    });
    this.#files = session.filesRead;
    return prepared;
  }

  /** Says what flipped, or, where the invitations are others, how many there are of each decision. */
  async #tell(names: string, after: Decided): Promise<void> {
    const mended = this.#broken ? `${names} is mended` : names;
    const before = this.#before;
    this.#broken = false;
    this.#before = after;
    const ink = inkOf(this.#session);
    await this.#session.out.write(
      before !== undefined && isSame(before, after)
        ? flipsText(mended, before, after, ink)
        : ink.line(`${ink.chalk.bold(mended)}: now ${numbersOf(after)}`),
    );
  }
}

function decidedOf({ settings: { policy } }: SetUp, judged: readonly Judged[]): Decided {
  return { policy, decisions: decideAll(judged, policy) };
}

/** Whether both are about the same invitations. */
function isSame(before: Decided, after: Decided): boolean {
  return (
    before.decisions.length === after.decisions.length &&
    before.decisions.every(({ id, note }, at) => {
      const other = after.decisions[at];
      return other?.id === id && other.note === note;
    })
  );
}

function flipsText(title: string, before: Decided, after: Decided, ink: Ink): string {
  const comparison = compareDecisions(before, after);
  const flips = comparison.flips.map((flip) =>
    flipText(flip, { before: 'before', after: 'now' }, ink),
  );
  return [
    ink.line(`${ink.chalk.bold(title)}: ${countsLine(comparison)}`),
    ...flips,
    flips.length === 0 ? '' : ink.line(`now ${numbersOf(after)}`),
  ].join('');
}

/** `12 accept, 3 ask-for-context, 45 decline`. */
function numbersOf({ decisions: made }: Decided): string {
  return decisions
    .map((name) => `${made.filter(({ decision }) => decision === name).length} ${name}`)
    .join(', ');
}

import { basename, normalize } from 'node:path';
import { noneLeftOut } from '../core/left-out.js';
import { nearestWord } from '../core/did-you-mean.js';
import { type Problem, error } from '../core/problem.js';
import { type Rendering, type Reporter, type Summary } from '../core/report.js';
import { visibleLines } from '../core/visible.js';
import { type DecisionName, decisions } from '../core/written.js';
import { disk } from '../files/disk.js';
import { isFailure } from '../files/failure.js';
import { type Output, openOutput, writeProblem } from '../files/output.js';
import {
  type InputFile,
  type Judged,
  type LoadedPolicy,
  type ScreenOptions,
  facts,
  reporters,
  screen,
} from '../index.js';
import { type Config } from '../core/config.js';
import { Session } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';
import { tool } from './tool.js';

export interface ScreenCommandOptions extends InputOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly only?: readonly DecisionName[];
  readonly failOn?: readonly string[];
  readonly limit?: number;
  readonly watch?: boolean;
}

/** `screen [files…]`: screens the files and prints the report. Resolves to the exit status. */
export async function screenCommand(
  files: readonly string[],
  options: ScreenCommandOptions,
  terminal: Terminal,
  commands: readonly string[],
): Promise<number> {
  const session = new Session(terminal, options);
  const mistyped = await mistypedCommands(files, commands);
  await session.report(mistyped);
  if (mistyped.length > 0) return session.status();
  const prepared = await setUp(session, files, options, { settled: 'left-out' });
  if (prepared === undefined) {
    await session.remark('Nothing was screened.');
    return session.status();
  }
  try {
    return await screenPrepared(session, prepared, options, files);
  } finally {
    await prepared.close();
  }
}

/** Prints the report; `seen` is told of every invitation that is decided. */
export async function screenPrepared(
  session: Session,
  prepared: SetUp,
  options: ScreenCommandOptions,
  files: readonly string[],
  seen?: (judged: Judged) => void,
): Promise<number> {
  const reporter = chooseReporter(options, prepared.config);
  if ('code' in reporter) {
    await session.report([reporter]);
    return session.status();
  }
  await session.remark(describeSettings(prepared.configFile, prepared.loaded));
  const output = await chooseOutput(session, reporter, options, prepared);
  if ('code' in output) {
    await session.report([output]);
    return session.status();
  }
  return new ScreenRun(session, options, reporter, output, files).run(prepared, seen);
}

/** Refuses a file that isn't there but is nearly called like a command. */
export async function mistypedCommands(
  files: readonly string[],
  commands: readonly string[],
): Promise<readonly Problem[]> {
  const [first] = files;
  if (first === undefined || first === '-' || /[./\\]/u.test(first)) return [];
  if ((await disk.stat(first).catch(() => undefined)) !== undefined) return [];
  const nearest = nearestWord(first, commands);
  return nearest === undefined
    ? []
    : [
        error('usage', `there is no command and no file "${first}"`, {
          hint: `did you mean "screen ${nearest}"?`,
        }),
      ];
}

function chooseReporter(options: ScreenCommandOptions, config: Config): Reporter | Problem {
  const byEnding = reporters.find(
    ({ extension }) => options.output?.endsWith(`.${extension}`) === true,
  );
  const name =
    options.json === true ? 'json' : (options.format ?? byEnding?.name ?? config.format ?? 'text');
  const reporter = reporters.find((known) => known.name === name);
  if (reporter !== undefined) return reporter;
  const names = reporters.map((known) => known.name);
  const nearest = nearestWord(name, names);
  return error('usage', `there is no format "${name}"`, {
    hint: nearest === undefined ? `formats: ${names.join(', ')}` : `did you mean "${nearest}"?`,
  });
}

async function chooseOutput(
  session: Session,
  { isExact = false }: Reporter,
  { output }: ScreenCommandOptions,
  { reads }: SetUp,
): Promise<Output | Problem> {
  if (output !== undefined && output !== '-') return openOutput(output, reads);
  return {
    write: (text) =>
      session.out.write(isExact && session.out.isTerminal ? visibleLines(text) : text),
    commit: async () => {},
    discard: async () => {},
  };
}

function describeSettings(config: string | undefined, { policy }: LoadedPolicy): string {
  const own = policy?.files.filter(({ shipped }) => !shipped).map(({ file }) => file) ?? [];
  const from = own.length === 0 ? '' : ` (${own.join(', ')})`;
  return `Config: ${config ?? 'none'}. Policy: ${policy?.name ?? ''}${from}.`;
}

class ScreenRun {
  readonly #session: Session;
  readonly #options: ScreenCommandOptions;
  readonly #reporter: Reporter;
  readonly #rendering: Rendering;
  readonly #output: Output;
  readonly #files: readonly string[];
  readonly #problems: Problem[] = [];
  readonly #shown = { accept: 0, 'ask-for-context': 0, decline: 0 };
  readonly #hidden = { accept: 0, 'ask-for-context': 0, decline: 0 };
  #read = 0;
  #firstRow: { readonly file: string; readonly row: number } | undefined;

  constructor(
    session: Session,
    options: ScreenCommandOptions,
    reporter: Reporter,
    output: Output,
    files: readonly string[],
  ) {
    this.#files = files;
    this.#session = session;
    this.#options = options;
    this.#output = output;
    this.#reporter = reporter;
    this.#rendering = reporter.render({
      width: session.out.width,
      color: (options.output === undefined || options.output === '-') && session.color,
      quiet: options.quiet === true,
      verbose: options.verbose === true,
    });
  }

  async run({ inputs, settings, config }: SetUp, seen?: (judged: Judged) => void): Promise<number> {
    const { policy } = settings;
    try {
      const head = {
        tool,
        policy: {
          name: policy.name,
          files: policy.files.map(({ file }) => file),
          rules: policy.rules.length,
        },
        today: this.#todayText(),
      };
      const { signature } = config;
      const replies = this.#reporter.showsReplies === true ? { signature } : undefined;
      const drafting = { ...settings, replies };
      const summary = await this.#screen(inputs, drafting, this.#rendering.begin(head), seen);
      if (this.#read === 0) {
        await this.#output.discard();
        return this.#session.status();
      }
      await this.#output.write(
        this.#rendering.end({ summary, problems: this.#problems, hidden: this.#hidden }),
      );
      await this.#output.commit();
      if (!this.#session.out.isDone) {
        if (settings.archive === undefined) await this.#offerArchive(summary);
        await this.#hint(summary);
      }
      return this.#session.status(this.#fails(summary));
    } catch (thrown) {
      await this.#output.discard();
      if (!isFailure(thrown)) throw thrown;
      await this.#session.report([writeProblem(this.#options.output ?? 'stdout', thrown)]);
      return this.#session.status();
    }
  }

  /** Writes what has `begun` and every decision; nothing at all where no input can be read. */
  async #screen(
    inputs: readonly InputFile[],
    settings: ScreenOptions,
    begun: string,
    seen?: (judged: Judged) => void,
  ): Promise<Summary> {
    let summary: Summary | undefined;
    let piece = begun;
    for await (const event of screen(inputs, settings)) {
      if (event.kind === 'decision') seen?.(event);
      if (event.kind === 'end') ({ summary } = event);
      else if (event.kind === 'file') {
        this.#read += 1;
        await this.#session.remark(`Read ${event.file} as ${event.source}: ${event.why}.`);
      } else if (event.kind === 'remark')
        await this.#session.remark(`${event.file}: ${event.remark}.`);
      else if (event.kind === 'problem') {
        this.#problems.push(event.problem);
        await this.#session.report([event.problem]);
      } else if (event.kind === 'decision' && this.#shows(event.decision.decision)) {
        this.#firstRow ??= event.decision;
        piece += this.#rendering.decision(event.decision, event);
        if (piece.length < 65_536) continue;
        await this.#output.write(piece);
        piece = '';
        if (this.#session.out.isDone) break;
      }
    }
    if (this.#read > 0) await this.#output.write(piece);
    return summary ?? emptySummary;
  }

  #shows(decision: DecisionName): boolean {
    const { only, limit = Infinity } = this.#options;
    const shows = (only === undefined || only.includes(decision)) && this.#shown[decision] < limit;
    (shows ? this.#shown : this.#hidden)[decision] += 1;
    return shows;
  }

  #fails({ decisions: counts, conflict, unsettled }: Summary): boolean {
    const numbers: Readonly<Record<string, number>> = { ...counts, conflict, unsettled };
    return (this.#options.failOn ?? []).some((name) => (numbers[name] ?? 0) > 0);
  }

  #todayText(): string {
    return new Date(this.#options.today * 86_400_000).toISOString().slice(0, 10);
  }

  /** What the owner's own export would say, where the policy had to assume it. */
  async #offerArchive({ assumed }: Summary): Promise<void> {
    const names = facts.filter(({ archive }) => archive !== undefined).map(({ name }) => name);
    const wanted = assumed.filter((fact) => names.includes(fact));
    if (wanted.length === 0) return;
    await this.#session.remark(
      `Your own export would say instead of assuming: ${wanted.join(', ')}. Add --archive Basic_LinkedInDataExport_….zip`,
    );
  }

  /** What one would do next. */
  async #hint({ invitations }: Summary): Promise<void> {
    if (invitations === 0) return this.#session.remark('There was no invitation to screen.');
    const first = this.#firstRow;
    if (first === undefined || first.file === 'stdin') return;
    const file =
      this.#files.find((name) => first.file.startsWith(`${normalize(name)}/`)) ?? first.file;
    const joined = (this.#options.with ?? []).map((name) => ` --with ${typed(name)}`).join('');
    await this.#session.remark(
      `These are suggestions; nothing was sent or changed. Next: screen explain ${typed(file)} --row ${first.row}${joined}`,
    );
  }
}

/** A file as it is typed in a command. */
function typed(file: string): string {
  return /^[\w./-]+$/u.test(file) ? file : `"${basename(file)}"`;
}

const emptySummary: Summary = {
  rows: 0,
  invitations: 0,
  decisions: { accept: 0, 'ask-for-context': 0, decline: 0 },
  conflict: 0,
  unsettled: 0,
  leftOut: noneLeftOut,
  rejected: 0,
  expired: 0,
  assumed: [],
  missing: {},
};

/** What `--fail-on` may name. */
export const failChoices: readonly string[] = [...decisions, 'unsettled', 'conflict'];

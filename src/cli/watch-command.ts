import { normalize } from 'node:path';
import { type Decided, compareDecisions } from '../core/compare-decisions.js';
import { type Problem, error, hasErrors } from '../core/problem.js';
import { decisions } from '../core/written.js';
import { type FoundConfig } from '../files/config.js';
import {
  type Collection,
  type LoadedPolicy,
  collectInvitations,
  decideAll,
  loadPolicy,
} from '../index.js';
import { exitStatus } from './exit-status.js';
import { countsLine, flipText } from './flips.js';
import { inputsOf } from './inputs.js';
import { type ScreenCommandOptions, screenCommand } from './screen-command.js';
import { Session } from './session.js';
import { type Terminal } from './terminal.js';
import { type Watched, shownPaths, watching } from './watching.js';

/** `screen FILES --watch`: the report, and then which decisions flip whenever a rule file is saved. */
export async function watchCommand(
  files: readonly string[],
  options: ScreenCommandOptions,
  terminal: Terminal,
  commands: readonly string[],
): Promise<number> {
  const session = new Session(terminal, options);
  const refused = refusal(options);
  if (refused !== undefined) {
    await session.report([refused]);
    return session.status();
  }
  const stdin = await held(files, terminal);
  const again: Terminal = { ...terminal, stdin: stdin() };
  const status = await screenCommand(files, { ...options, format: 'text' }, again, commands);
  if (status !== exitStatus.done && status !== exitStatus.input && status !== exitStatus.usage)
    return status;
  const run = new WatchRun(session, files, () => ({ ...terminal, stdin: stdin() }));
  return (await run.start()) ? watching(session, run) : status;
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
async function held(
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
  readonly #files: readonly string[];
  readonly #terminal: () => Terminal;
  #found: FoundConfig | undefined;
  #loaded: LoadedPolicy | undefined;
  #collection: Collection | undefined;
  /** What was decided when all was well last. */
  #before: Decided | undefined;
  #broken = false;

  constructor(session: Session, files: readonly string[], terminal: () => Terminal) {
    this.#session = session;
    this.#files = files;
    this.#terminal = terminal;
  }

  /** Whether there is anything to watch for. */
  async start(): Promise<boolean> {
    this.#broken = hasErrors(await this.#load());
    await this.#collect();
    this.#before = this.#decided();
    return (this.#collection?.invitations.length ?? 0) > 0;
  }

  /** The rule files as they were found or named, the configs that count, and the inputs. */
  files(): readonly string[] {
    const parsed = [...(this.#loaded?.files.files.values() ?? [])];
    const shipped = parsed.flatMap((file) => (file.shipped ? [file.written.file] : []));
    const read = [...(this.#loaded?.files.texts.keys() ?? [])];
    return [
      ...this.#session.configFiles(),
      ...this.#names().filter((name) => /[\\/]|\.ya?ml$/iu.test(name)),
      ...read.filter((file) => !shipped.includes(file)),
      ...this.#inputs(),
    ];
  }

  async again(changed: readonly string[]): Promise<void> {
    const known = this.files();
    const problems = await this.#load();
    const about = changed.filter((file) => [...known, ...this.files()].includes(file));
    if (about.length === 0 && !this.#broken) return;
    const names = shownPaths(about.length > 0 ? about : changed, this.#session.terminal.cwd);
    await this.#session.show(problems, this.#texts());
    if (hasErrors(problems)) return this.#stays(names);
    const anew = about.some((file) => !this.#rulesIn(file));
    if (anew) await this.#collect();
    await this.#tell(names, anew);
  }

  async #stays(names: string): Promise<void> {
    this.#broken = true;
    await this.#session.remark(
      `${names}: the rules can not be used like this; the decisions stay as they were.`,
    );
  }

  /** Says what flipped, or, where the invitations are others, how many there are of each decision. */
  async #tell(names: string, anew: boolean): Promise<void> {
    const after = this.#decided();
    const ink = this.#session.ink();
    const mended = this.#broken ? `${names} is mended` : names;
    const before = anew ? undefined : this.#before;
    this.#broken = false;
    this.#before = after;
    if (after === undefined) return;
    const comparison = before && compareDecisions(before, after);
    await this.#session.out.write(
      [
        comparison === undefined
          ? ''
          : ink.line(`${ink.chalk.bold(mended)}: ${countsLine(comparison)}`),
        ...(comparison?.flips ?? []).map((flip) =>
          flipText(flip, { before: 'before', after: 'now' }, ink),
        ),
        comparison?.flips.length === 0
          ? ''
          : ink.line(`${comparison === undefined ? `${mended}: ` : ''}now ${numbersOf(after)}`),
      ].join(''),
    );
  }

  /** Reads the config and the policy anew; what is wrong with them. */
  async #load(): Promise<readonly Problem[]> {
    this.#found = await this.#session.findConfig();
    const { config, problems } = this.#found;
    this.#loaded = await loadPolicy(this.#session.policyNames(config), config);
    return [...problems, ...this.#loaded.problems];
  }

  async #collect(): Promise<void> {
    const inputs = inputsOf(this.#files, this.#terminal());
    this.#collection = await collectInvitations(inputs, this.#found?.config.columns);
  }

  #decided(): Decided | undefined {
    const policy = this.#loaded?.policy;
    if (policy === undefined || this.#collection === undefined) return undefined;
    const { today } = this.#session.options as ScreenCommandOptions;
    return { policy, decisions: decideAll(this.#collection, policy, today) };
  }

  #names(): readonly string[] {
    return (this.#found && this.#session.policyNames(this.#found.config)) ?? [];
  }

  #inputs(): readonly string[] {
    return this.#files.filter((file) => file !== '-');
  }

  /** Whether the file holds rules, and neither settings nor invitations. */
  #rulesIn(file: string): boolean {
    const others = [...this.#inputs(), ...this.#session.configFiles()].map((name) =>
      normalize(name),
    );
    return !others.includes(file);
  }

  #texts(): ReadonlyMap<string, string> {
    return new Map([...(this.#found?.texts ?? []), ...(this.#loaded?.files.texts ?? [])]);
  }
}

/** `12 accept, 3 ask-for-context, 45 decline`. */
function numbersOf({ decisions: made }: Decided): string {
  return decisions
    .map((name) => `${made.filter(({ decision }) => decision === name).length} ${name}`)
    .join(', ');
}

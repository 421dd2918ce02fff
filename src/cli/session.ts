import { isAbsolute, join } from 'node:path';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Config, noConfig } from '../core/config.js';
import { type Problem, hasErrors } from '../core/problem.js';
import { visible } from '../core/visible.js';
import {
  type ConfigPlaces,
  type FoundConfig,
  configFilesIn,
  findConfig,
  loadConfig,
} from '../files/config.js';
import { type LoadedPolicy, loadPolicy, unknownColumnFacts } from '../index.js';
import { statusOf } from './exit-status.js';
import { renderProblems } from './render-problem.js';
import { type ColorChoice, Printer, type Terminal, wantsColor } from './terminal.js';

/** The options that every command has. */
export interface CommonOptions {
  readonly color?: ColorChoice;
  readonly config?: string | false;
  readonly journal?: string | false;
  readonly policy?: readonly string[];
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

const worthTelling: ReadonlySet<string> = new Set([
  'bad-encoding',
  'profiles-unmatched',
  'profiles-differ',
]);

/** Whether a command that shows something else than a report says a problem of the input. */
export function isWorthTelling({ severity, code }: Problem): boolean {
  return severity === 'error' || worthTelling.has(code);
}

/** What every command works with: the two streams, the options, and what has gone wrong so far. */
export class Session {
  readonly terminal: Terminal;
  readonly options: CommonOptions;
  readonly out: Printer;
  readonly err: Printer;
  readonly #problems: Problem[] = [];
  readonly #texts = new Map<string, string>();
  readonly #shown = new Set<string>();

  constructor(terminal: Terminal, options: CommonOptions) {
    this.terminal = terminal;
    this.options = options;
    this.out = new Printer(terminal.stdout, 'stdout', (problem) => this.report([problem]));
    this.err = new Printer(terminal.stderr, 'stderr');
  }

  get color(): boolean {
    return wantsColor(this.options.color ?? 'auto', this.terminal.env, this.out.isTerminal);
  }

  /** Says something that is no part of the report. */
  async remark(text: string): Promise<void> {
    if (this.options.quiet === true) return;
    const shown = visible(text);
    await this.err.write(`${this.err.isTerminal ? wrapAnsi(shown, this.err.width) : shown}\n`);
  }

  /** The rule files and configs that were read, as they are called in problems. */
  get filesRead(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** Shows problems at once, and remembers them for the exit status. */
  async report(
    found: readonly Problem[],
    texts: ReadonlyMap<string, string> = new Map(),
  ): Promise<void> {
    // the same file may be read for two things, and be wrong for both
    const problems = found.filter((problem) => !this.#shown.has(JSON.stringify(problem)));
    for (const problem of problems) this.#shown.add(JSON.stringify(problem));
    this.#problems.push(...problems);
    await this.show(problems, texts);
  }

  /** Shows problems at once, and forgets them: what they are in is about to be mended. */
  async show(
    problems: readonly Problem[],
    texts: ReadonlyMap<string, string> = new Map(),
  ): Promise<void> {
    for (const [file, text] of texts) this.#texts.set(file, text);
    if (problems.length === 0) return;
    const color = wantsColor(this.options.color ?? 'auto', this.terminal.env, this.err.isTerminal);
    await this.err.write(
      `${renderProblems(problems, { color, width: this.err.width, texts: this.#texts })}\n`,
    );
  }

  /** The exit status of all that has happened. */
  status(failed = false): number {
    const { problem } = this.err;
    return statusOf(problem === undefined ? this.#problems : [...this.#problems, problem], failed);
  }

  /** The config in force, or undefined and its problems shown. */
  async config(): Promise<FoundConfig | undefined> {
    const found = await this.findConfig();
    await this.report(found.problems, found.texts);
    return hasErrors(found.problems) ? undefined : found;
  }

  /** The policy in force, or undefined and its problems shown. */
  async policy(config: Config): Promise<LoadedPolicy | undefined> {
    const loaded = await loadPolicy(this.policyNames(config), config);
    await this.report(loaded.problems, loaded.files.texts);
    return loaded.policy === undefined ? undefined : loaded;
  }

  /** The policies that were named on the command line, else in the config; else the default. */
  policyNames(config: Config): readonly string[] | undefined {
    return this.options.policy ?? config.policy;
  }

  /** The config in force with what is wrong with it, of which nothing is said yet. */
  async findConfig(): Promise<FoundConfig> {
    const { config } = this.options;
    if (config === false) return { config: noConfig, problems: [], texts: new Map() };
    const found =
      config === undefined
        ? await findConfig(this.#configPlaces())
        : await loadConfig(config, this.terminal.cwd);
    return { ...found, problems: [...found.problems, ...unknownColumnFacts(found.config)] };
  }

  /** The files that may be the config in force, whether they are there or not. */
  configFiles(): readonly string[] {
    const { config } = this.options;
    if (config === false) return [];
    return config === undefined ? configFilesIn(this.#configPlaces()) : [config];
  }

  #configPlaces(): ConfigPlaces {
    const { env, cwd } = this.terminal;
    return { cwd, userFolder: userFolderOf(env) };
  }
}

/** The folder of the user's own configs; undefined for a user who has no home. */
function userFolderOf(env: Terminal['env']): string | undefined {
  const { XDG_CONFIG_HOME: configs = '', HOME: home = env['USERPROFILE'] ?? '' } = env;
  // a relative path would mean another folder with every run; the standard says to ignore it
  if (isAbsolute(configs)) return join(configs, 'invitation-screener');
  return isAbsolute(home) ? join(home, '.config', 'invitation-screener') : undefined;
}

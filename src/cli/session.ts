import { join } from 'node:path';
import wrapAnsi from 'wrap-ansi';
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
import { type LoadedPolicy, loadPolicy } from '../index.js';
import { statusOf } from './exit-status.js';
import { Ink } from './ink.js';
import { renderProblems } from './render-problem.js';
import { type ColorChoice, Printer, type Terminal, wantsColor } from './terminal.js';

/** The options that every command has. */
export interface CommonOptions {
  readonly color?: ColorChoice;
  readonly config?: string | false;
  readonly policy?: readonly string[];
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** What every command works with: the two streams, the options, and what has gone wrong so far. */
export class Session {
  readonly terminal: Terminal;
  readonly options: CommonOptions;
  readonly out: Printer;
  readonly err: Printer;
  readonly #problems: Problem[] = [];
  readonly #texts = new Map<string, string>();

  constructor(terminal: Terminal, options: CommonOptions) {
    this.terminal = terminal;
    this.options = options;
    this.out = new Printer(terminal.stdout);
    this.err = new Printer(terminal.stderr);
  }

  get color(): boolean {
    return wantsColor(this.options.color ?? 'auto', this.terminal.env, this.out.isTerminal);
  }

  /** What prints for people on stdout. */
  ink(): Ink {
    const { verbose } = this.options;
    return new Ink({ width: this.out.width, color: this.color, verbose: verbose === true });
  }

  /** Says something that is no part of the report. */
  async remark(text: string): Promise<void> {
    if (this.options.quiet === true) return;
    await this.err.write(
      `${wrapAnsi(visible(text), this.err.isTerminal ? this.err.width : 10_000)}\n`,
    );
  }

  /** Shows problems at once, and remembers them for the exit status. */
  async report(
    problems: readonly Problem[],
    texts: ReadonlyMap<string, string> = new Map(),
  ): Promise<void> {
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
    await this.err.write(`${renderProblems(problems, { color, texts: this.#texts })}\n`);
  }

  /** The exit status of all that has happened. */
  status(failed = false): number {
    const problems = [this.out.problem, this.err.problem].filter(
      (problem) => problem !== undefined,
    );
    return statusOf([...this.#problems, ...problems], failed);
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
    if (config !== undefined) return loadConfig(config, this.terminal.cwd);
    return findConfig(this.#configPlaces());
  }

  /** The files that may be the config in force, whether they are there or not. */
  configFiles(): readonly string[] {
    const { config } = this.options;
    if (config === false) return [];
    return config === undefined ? configFilesIn(this.#configPlaces()) : [config];
  }

  #configPlaces(): ConfigPlaces {
    const { env, cwd } = this.terminal;
    const home = env['XDG_CONFIG_HOME'] || join(env['HOME'] ?? cwd, '.config');
    return { cwd, userFolder: join(home, 'invitation-screener') };
  }
}

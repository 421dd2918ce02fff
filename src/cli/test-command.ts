import { Chalk } from 'chalk';
import { type Day } from '../core/day.js';
import { type Problem, hasErrors } from '../core/problem.js';
import { visible } from '../core/visible.js';
import {
  type ExampleResult,
  type RuleCoverage,
  type TestReport,
  defaultPolicy,
  testPolicies,
} from '../index.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';
import { type Watched, pathsAmong, shownPaths, watching } from './watching.js';

export interface TestCommandOptions extends CommonOptions {
  readonly all?: boolean;
  readonly watch?: boolean;
  readonly today: Day;
}

/** `screen test [policies…]`: runs the examples that stand inside rules. */
export async function testCommand(
  names: readonly string[],
  options: TestCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const run = new ExamplesRun(session, names, options);
  if (options.watch === true) return watching(session, run);
  await session.report(await run.run(), run.texts);
  return session.status(run.failed);
}

class ExamplesRun implements Watched {
  readonly #session: Session;
  readonly #named: readonly string[];
  readonly #options: TestCommandOptions;
  #read: readonly string[] = [];
  #wanted: readonly string[] = [];
  texts: ReadonlyMap<string, string> = new Map();
  /** Whether an example came out otherwise than it says. */
  failed = false;

  constructor(session: Session, named: readonly string[], options: TestCommandOptions) {
    this.#session = session;
    this.#named = named;
    this.#options = options;
  }

  files(): readonly string[] {
    const named = pathsAmong([...this.#named, ...this.#wanted]);
    return [...this.#session.configFiles(), ...named, ...this.#read];
  }

  async begin(): Promise<undefined> {
    await this.#session.show(await this.run(), this.texts);
  }

  async again(changed: readonly string[]): Promise<void> {
    const known = this.files();
    const about = changed.filter((file) => known.includes(file));
    if (about.length === 0) return;
    await this.#session.remark(`${shownPaths(about, this.#session.terminal.cwd)}:`);
    await this.#session.show(await this.run(), this.texts);
  }

  /** Runs all examples and prints how they came out; where the rules have errors, returns these. */
  async run(): Promise<readonly Problem[]> {
    const found = await this.#session.findConfig();
    if (hasErrors(found.problems)) return found.problems;
    const { owner, lists } = found.config;
    this.#wanted =
      this.#named.length > 0
        ? this.#named
        : (this.#session.policyNames(found.config) ?? [defaultPolicy]);
    const { today, all = false } = this.#options;
    const report = await testPolicies(this.#wanted, { owner, lists, today, all });
    this.texts = new Map([...found.texts, ...report.texts]);
    this.#read = [...report.texts.keys()];
    this.failed = report.results.some(({ outcome }) => outcome !== 'passed');
    const problems = [...found.problems, ...report.problems];
    if (!hasErrors(problems)) await this.#session.out.write(this.#text(report));
    return problems;
  }

  #text({ results, coverage }: TestReport): string {
    const failed = results.filter(({ outcome }) => outcome !== 'passed');
    const chalk = new Chalk({ level: this.#session.color ? 1 : 0 });
    const passed = results.length - failed.length;
    const lines = [
      ...failed.map((result) => chalk.red(failure(result))),
      ...coverageLines(coverage, this.#options.verbose === true).map((line) => chalk.dim(line)),
      chalk.bold(
        `${plural(results.length, 'example')} of ${plural(coverage.length, 'rule')}: ${passed} passed, ${failed.length} failed`,
      ),
    ];
    return `${lines.join('\n')}\n`;
  }
}

function failure({ rule, outcome, expected, got, place }: ExampleResult): string {
  return `${outcome}: ${rule} - expected ${expected}, got ${got} (${visible(place.file)}:${place.line})`;
}

function coverageLines(coverage: readonly RuleCoverage[], verbose: boolean): readonly string[] {
  const without = coverage.filter(({ examples }) => examples === 0);
  const partly = coverage.filter(({ examples, never }) => examples > 0 && never.length > 0);
  const summary = [
    ...(without.length > 0 ? [`no examples: ${without.map(({ rule }) => rule).join(', ')}`] : []),
    ...(partly.length > 0 && !verbose
      ? [
          `${plural(partly.length, 'rule')} never shown true, false or unknown; --verbose names them`,
        ]
      : []),
  ];
  const details = partly.map(({ rule, never }) => `${rule}: never ${never.join(', never ')}`);
  return verbose ? [...details, ...summary] : summary;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

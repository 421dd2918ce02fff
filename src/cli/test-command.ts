import { Chalk } from 'chalk';
import { type Day } from '../core/day.js';
import { hasErrors } from '../core/problem.js';
import { visible } from '../core/visible.js';
import { type ExampleResult, type RuleCoverage, defaultPolicy, testPolicies } from '../index.js';
import { exitStatus } from './exit-status.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface TestCommandOptions extends CommonOptions {
  readonly all?: boolean;
  readonly today: Day;
}

/** `screen test [policies…]`: runs the examples that stand inside rules. */
export async function testCommand(
  names: readonly string[],
  options: TestCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const found = await session.config();
  if (found === undefined) return session.status();
  const wanted = names.length > 0 ? names : (session.policyNames(found.config) ?? [defaultPolicy]);
  const { owner, lists } = found.config;
  const report = await testPolicies(wanted, {
    owner,
    lists,
    today: options.today,
    ...(options.all && { all: true }),
  });
  await session.report(report.problems, report.texts);
  if (hasErrors(report.problems)) return session.status();
  const failed = report.results.filter(({ outcome }) => outcome !== 'passed');
  const chalk = new Chalk({ level: session.color ? 1 : 0 });
  const passed = report.results.length - failed.length;
  const lines = [
    ...failed.map((result) => chalk.red(failure(result))),
    ...coverageLines(report.coverage, options.verbose === true).map((line) => chalk.dim(line)),
    chalk.bold(
      `${plural(report.results.length, 'example')} of ${plural(report.coverage.length, 'rule')}: ${passed} passed, ${failed.length} failed`,
    ),
  ];
  await session.out.write(`${lines.join('\n')}\n`);
  const status = session.status(failed.length > 0);
  return status === exitStatus.done && failed.length > 0 ? exitStatus.checkFailed : status;
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

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Day } from '../core/day.js';
import { nearestWord } from '../core/did-you-mean.js';
import { dayOperand } from '../core/operand.js';
import { visible } from '../core/visible.js';
import { type DecisionName, decisions } from '../core/written.js';
import { reporters } from '../index.js';
import { type ExplainOptions } from './explain-command.js';
import { exitStatus, exitStatusHelp } from './exit-status.js';
import { type FactsOptions } from './facts-command.js';
import { type ScreenCommandOptions, failChoices, screenCommand } from './screen-command.js';
import { type PolicyCommandOptions } from './policy-command.js';
import { type RepliesOptions } from './replies-command.js';
import { type CommonOptions } from './session.js';
import { type Terminal } from './terminal.js';
import { type TestCommandOptions } from './test-command.js';
import { tool } from './tool.js';

const examples = `Examples:
  screen Invitations.csv                      the report on your terminal
  screen Invitations.csv --json | jq .summary the same for scripts
  screen Invitations.csv --policy my-rules.yaml
  screen explain Invitations.csv --row 4      why, and what would change it
  screen test my-rules.yaml                   run the examples in your rules`;

// commands are loaded when they are called: most runs need one of them

/** Runs the program on a terminal; resolves to the exit status. */
export async function run(terminal: Terminal): Promise<number> {
  let status: number = exitStatus.done;
  const set = (given: number): void => {
    status = given;
  };
  const program = buildProgram(terminal, set);
  try {
    await program.parseAsync([...terminal.args], { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? exitStatus.done : exitStatus.usage;
  }
  return status;
}

function buildProgram(terminal: Terminal, set: (status: number) => void): Command {
  const program = new Command('screen');
  configure(program, terminal)
    .description(
      'Screens invitations to connect by rules you can read: accept, decline or ask for context.\nReads CSV or JSON exports. Offline; nothing is sent or changed.',
    )
    .version(tool.version)
    .usage('[options] [files...]')
    .enablePositionalOptions()
    .helpCommand('help [command]', 'show help, or that of a command')
    .argument('[files...]', 'exports of pending invitations; "-" or nothing reads what is piped in')
    .addOption(
      new Option(
        '-f, --format <name>',
        reporters.map(({ name, about }) => `${name}: ${about}`).join('; '),
      ),
    )
    .option('--json', 'short for --format json')
    .option('-o, --output <file>', 'write the report to a file, whole or not at all')
    .option(
      '--only <decisions>',
      `report only these, by commas: ${decisions.join(', ')}`,
      parseDecisions,
    )
    .option('--limit <n>', 'report at most n invitations of each decision', parseCount)
    .option(
      '--fail-on <names>',
      `exit with 1 where there is one of: ${failChoices.join(', ')}`,
      parseFailOn,
    )
    .addHelpText('after', `\n${examples}\n\n${exitStatusHelp}`);
  addCommon(program);
  const commands = ['explain', 'check', 'test', 'facts', 'replies', 'policy', 'help'];
  program.action(async (files: string[], options: ScreenCommandOptions) => {
    const piped = terminal.stdin.isTTY !== true;
    if (files.length === 0 && !piped) {
      program.outputHelp({ error: true });
      return set(exitStatus.usage);
    }
    return set(await screenCommand(files, options, terminal, commands));
  });
  addSubcommands(program, terminal, set);
  return program;
}

function addSubcommands(program: Command, terminal: Terminal, set: (status: number) => void): void {
  const command = (usage: string, about: string): Command =>
    addCommon(configure(program.command(usage), terminal).description(about));
  command('explain <file>', 'one invitation: every rule, what decided, and what would change it')
    .option('--row <n>', 'the invitation in this row, counted without the header', parseCount)
    .option('--id <id>', 'the invitation with this id')
    .option('--name <text>', 'the first invitation whose sender’s name has this in it')
    .option('--json', 'as JSON')
    .action(async (file: string, _: object, self: Command) =>
      set(
        await (
          await import('./explain-command.js')
        ).explainCommand(file, self.optsWithGlobals<ExplainOptions>(), terminal),
      ),
    );
  command('check [policies...]', 'whether rule files are right, without any invitation').action(
    async (names: string[], _: object, self: Command) =>
      set(
        await (
          await import('./check-command.js')
        ).checkCommand(names, self.optsWithGlobals<CommonOptions>(), terminal),
      ),
  );
  command('test [policies...]', 'run the examples that stand inside rules')
    .option('--all', 'also those of the packs that are extended')
    .action(async (names: string[], _: object, self: Command) =>
      set(
        await (
          await import('./test-command.js')
        ).testCommand(names, self.optsWithGlobals<TestCommandOptions>(), terminal),
      ),
    );
  command('replies <files...>', 'draft the honest answer to each; nothing is sent')
    .option(
      '--decision <decisions>',
      'for these decisions; decline and ask-for-context if not given',
      parseDecisions,
    )
    .addOption(
      new Option('-f, --format <name>', 'how to print them').choices([
        'text',
        'markdown',
        'csv',
        'json',
      ]),
    )
    .action(async (files: string[], _: object, self: Command) =>
      set(
        await (
          await import('./replies-command.js')
        ).repliesCommand(files, self.optsWithGlobals<RepliesOptions>(), terminal),
      ),
    );
  command('policy [policies...]', 'the policy in plain sentences, fit to be published')
    .addOption(
      new Option(
        '-f, --format <name>',
        'markdown, or yaml: all that is in force, with its origin',
      ).choices(['markdown', 'yaml']),
    )
    .action(async (names: string[], _: object, self: Command) =>
      set(
        await (
          await import('./policy-command.js')
        ).policyCommand(names, self.optsWithGlobals<PolicyCommandOptions>(), terminal),
      ),
    );
  command('facts [file]', 'the facts and comparisons rules may use; for a file, which it has')
    .option('--json', 'as JSON')
    .action(async (file: string | undefined, _: object, self: Command) =>
      set(
        await (
          await import('./facts-command.js')
        ).factsCommand(file, self.optsWithGlobals<FactsOptions>(), terminal),
      ),
    );
}

/** The options every command has; each command has them of its own, so their order doesn't matter. */
function addCommon(command: Command): Command {
  return command
    .option(
      '-p, --policy <name>',
      'a shipped policy, a rule file or a folder of them; may be repeated',
      collect,
    )
    .option('-c, --config <file>', 'this config and no other')
    .option('--no-config', 'no config at all')
    .addOption(
      new Option('--today <date>', 'the day that ages are counted from, as 2026-01-31')
        .argParser(parseDay)
        .default(undefined),
    )
    .addOption(
      new Option('--color <when>', 'colour the output')
        .choices(['always', 'never', 'auto'])
        .default('auto'),
    )
    .option('-q, --quiet', 'only the numbers, and problems')
    .option('-v, --verbose', 'also what was observed and could not be checked');
}

function configure(command: Command, terminal: Terminal): Command {
  return command
    .exitOverride()
    .showHelpAfterError('(run "screen --help" for all options)')
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text, () => {}),
      // a file's name may be anything, and the parser repeats what it was given
      writeErr: (text) =>
        void terminal.stderr.write(text.split('\n').map(visible).join('\n'), () => {}),
    })
    .hook('preAction', (_, action) => {
      if (action.opts()['today'] === undefined && !('today' in action.optsWithGlobals()))
        action.setOptionValue('today', parseDay(terminal.today));
      action.setOptionValue('today', action.optsWithGlobals()['today'] ?? parseDay(terminal.today));
    });
}

function parseDay(text: string): Day {
  const parsed = dayOperand.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError('expected a date such as 2026-01-31');
  return parsed.data;
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('expected a number from 1');
  return Number(text);
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function parseDecisions(text: string): readonly DecisionName[] {
  return parseNames(text, decisions) as readonly DecisionName[];
}

function parseFailOn(text: string): readonly string[] {
  return parseNames(text, failChoices);
}

function parseNames(text: string, choices: readonly string[]): readonly string[] {
  return text.split(',').map((part) => {
    const name = part.trim() === 'ask' ? 'ask-for-context' : part.trim();
    if (choices.includes(name)) return name;
    const nearest = nearestWord(name, choices);
    const hint =
      nearest === undefined ? `expected ${choices.join(', ')}` : `did you mean "${nearest}"?`;
    throw new InvalidArgumentError(hint);
  });
}

/** Runs the program on the process it is in. */
export async function main(): Promise<void> {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  // what a write says goes to its own callback; without a listener it would end the process
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    process.exitCode = await run({
      args: process.argv.slice(2),
      env: process.env,
      cwd: process.cwd(),
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      today,
    });
  } catch (thrown) {
    process.exitCode = exitStatus.bug;
    const said = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    process.stderr.write(
      `This is a bug in ${tool.name} ${tool.version}; please report it with these lines:\n${said}\n`,
    );
  }
}

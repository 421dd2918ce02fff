import { basename } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { visible, visibleLines } from '../core/visible.js';
import { decisions } from '../core/written.js';
import { codeOf, reasonOf } from '../files/failure.js';
import { discardUnfinished } from '../files/unfinished.js';
import { waitsForPipe } from '../files/read-bytes.js';
import { reporters } from '../index.js';
import { type CommandDeclaration, type GivenOptions } from './command.js';
import { commands } from './commands/index.js';
import { examplesHelp } from './examples.js';
import { exitStatus, exitStatusHelp } from './exit-status.js';
import { gnuScreenRemark } from './gnu-screen.js';
import { addHelp, topicsHelp } from './help.js';
import {
  addCommonOptions,
  addInputOptions,
  addJournalOptions,
  addWithOption,
  parseCount,
  parseDay,
  parseDecisions,
  parseNames,
} from './options.js';
import { Session } from './session.js';
import { type ScreenCommandOptions, failChoices, screenCommand } from './screen-command.js';
import { addSelfDescription } from './self-description.js';
import { type Terminal } from './terminal.js';
import { tool } from './tool.js';

/** Runs the program on a terminal; resolves to the exit status. */
export async function run(terminal: Terminal): Promise<number> {
  let status: number = exitStatus.done;
  const set = (given: number): void => {
    status = given;
  };
  // what the parser itself prints: help, and what is wrong with the arguments
  const parser = new Session(terminal, {});
  const remark = gnuScreenRemark(terminal);
  if (remark !== undefined) {
    await parser.remark(remark);
    return exitStatus.usage;
  }
  const program = buildProgram(parser, set);
  try {
    await program.parseAsync([...terminal.args], { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    status = thrown.exitCode === 0 ? exitStatus.done : exitStatus.usage;
  }
  await parser.out.settled();
  await parser.err.settled();
  return parser.status() === exitStatus.done ? status : parser.status();
}

/** The program's parser with all commands; `set` is told the exit status of the one that is run. */
export function buildProgram(parser: Session, set: (status: number) => void): Command {
  const { terminal } = parser;
  const program = new Command('screen');
  configure(program, parser)
    .description(
      'Screens invitations to connect by rules you can read: accept, decline or ask for context.\nReads CSV or JSON exports. Offline; nothing is sent or changed.',
    )
    .version(tool.version)
    .usage('[options] [files...]')
    .enablePositionalOptions()
    .helpCommand(false)
    .argument('[files...]', 'exports of pending invitations; "-" or nothing reads what is piped in')
    .addOption(
      new Option(
        '-f, --format <format>',
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
      '--fail-on <outcomes>',
      `exit with 1 where there is one of: ${failChoices.join(', ')}`,
      parseFailOn,
    )
    .option('--watch', 'then say which decisions flip whenever a rule file is saved')
    .addHelpText('after', `\n${examplesHelp}\n\n${topicsHelp}\n\n${exitStatusHelp}`);
  addCommonOptions(addWithOption(addJournalOptions(addInputOptions(program))));
  const names = [...commands.map(({ usage }) => usage.split(' ')[0] ?? ''), 'help'];
  program.action(async (files: string[], options: ScreenCommandOptions) => {
    const piped = terminal.stdin.isTTY !== true;
    if (files.length === 0 && !piped) {
      program.outputHelp({ error: true });
      return set(exitStatus.usage);
    }
    if (options.watch !== true) return set(await screenCommand(files, options, terminal, names));
    const { watchCommand } = await import('./watch-command.js');
    return set(await watchCommand(files, options, terminal, names));
  });
  for (const declaration of commands) addCommand(program, declaration, parser, set);
  configure(addHelp(program, terminal, set), parser);
  for (const command of addSelfDescription(program, terminal, set)) configure(command, parser);
  return program;
}

function addCommand(
  program: Command,
  declaration: CommandDeclaration,
  parser: Session,
  set: (status: number) => void,
): void {
  const command = program.command(declaration.usage).description(declaration.about);
  addCommonOptions(configure(command, parser));
  declaration.declare?.(command);
  command.action(async () => {
    const options = command.optsWithGlobals<GivenOptions>();
    set(await declaration.run(command.processedArgs, options, parser.terminal));
  });
}

function configure(command: Command, { terminal, out, err }: Session): Command {
  return command
    .exitOverride()
    .showHelpAfterError(`(run "${helpCall(command)}" for all options)`)
    .configureOutput({
      writeOut: (text) => out.queue(text),
      writeErr: (text) => err.queue(text),
      // a file's name may be anything, and the parser repeats what it was given
      outputError: (text, write) => write(`${visible(text.trimEnd())}\n`),
    })
    .hook('preAction', (_, action) => {
      if (action.opts()['today'] === undefined && !('today' in action.optsWithGlobals()))
        action.setOptionValue('today', parseDay(terminal.today));
      action.setOptionValue('today', action.optsWithGlobals()['today'] ?? parseDay(terminal.today));
    });
}

function helpCall(command: Command): string {
  return command.parent === null ? 'screen --help' : `screen help ${command.name()}`;
}

function parseFailOn(text: string): readonly string[] {
  return parseNames(text, failChoices);
}

/** Runs the program on the process it is in. */
export async function main(): Promise<void> {
  // the library that reads YAML would print all it reads where these are set, by whomever
  for (const name of ['LOG_TOKENS', 'LOG_STREAM']) delete process.env[name];
  // what a write says goes to its own callback; without a listener it would end the process
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)
    process.once(signal, () => {
      discardUnfinished();
      process.stderr.write('Interrupted.\n');
      // to exit is to wait for what is being read; a second, default signal does not
      if (waitsForPipe()) process.kill(process.pid, signal);
      else process.exit(exitStatus.interrupted);
    });
  process.once('uncaughtException', (thrown) => {
    discardUnfinished();
    process.stderr.write(bugReport(thrown));
    process.exit(exitStatus.bug);
  });
  const cwd = currentFolder();
  if (cwd === undefined) {
    process.stderr.write('error: the folder you are in is gone\n  help: go to another one: cd ~\n');
    process.exitCode = exitStatus.usage;
    return;
  }
  try {
    process.exitCode = await run({
      args: process.argv.slice(2),
      env: process.env,
      cwd,
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      today: todayText(),
      platform: process.platform,
      calledAs: basename(process.argv[1] ?? ''),
    });
  } catch (thrown) {
    const shortage = shortageIn(thrown);
    process.exitCode = shortage === undefined ? exitStatus.bug : exitStatus.input;
    process.stderr.write(shortage ?? bugReport(thrown));
  }
}

/** The folder the program was started in; undefined where it has been removed. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/** What the system had too little of, which is no bug. */
function shortageIn(thrown: unknown): string | undefined {
  if (!['EMFILE', 'ENFILE', 'ENOMEM'].includes(codeOf(thrown) ?? '')) return undefined;
  return `error: the system gives no more: ${reasonOf(thrown)}\n  help: close other programs, or raise the limit: ulimit -n 1024\n`;
}

function bugReport(thrown: unknown): string {
  const said = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return `This is a bug in ${tool.name} ${tool.version}; please report it with these lines:\n${visibleLines(said)}\n`;
}

/** The day it is where the user is. */
function todayText(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

import { type Command } from 'commander';
import { nearestWord } from '../core/did-you-mean.js';
import { error } from '../core/problem.js';
import { exitStatus } from './exit-status.js';
import { Session } from './session.js';
import { type Terminal } from './terminal.js';
import { type Topic, topics } from './topics/index.js';

/** Adds `screen help [name]`: the help of the program, of a command, or a topic. */
export function addHelp(
  program: Command,
  terminal: Terminal,
  set: (status: number) => void,
): Command {
  return program
    .command('help [topic] [code]')
    .description('show help, that of a command, a topic, or a problem by its code')
    .helpOption(false)
    .exitOverride()
    .action(async (name: string | undefined, code: string | undefined) =>
      set(
        name === 'problem'
          ? await showProblem(code, terminal)
          : await showHelp(program, name, terminal),
      ),
    );
}

/** For `--help`. */
export const topicsHelp = `Help topics, shown by "screen help <topic>":
${topics.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join('\n')}`;

async function showHelp(
  program: Command,
  name: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, {});
  const command = name === undefined ? program : findCommand(program, name);
  const topic = topics.find((known) => known.name === name);
  if (command === undefined && topic === undefined) {
    await session.report([noSuchHelp(program, name ?? '')]);
    return exitStatus.usage;
  }
  const parts = [
    ...(command === undefined ? [] : [textOf(command)]),
    ...(topic === undefined ? [] : [await topicText(topic, session.out.width)]),
  ];
  await session.out.write(parts.join('\n'));
  return session.status();
}

/** What a problem's code means, with examples; all codes where none is given. */
async function showProblem(code: string | undefined, terminal: Terminal): Promise<number> {
  const session = new Session(terminal, {});
  const { problemHelp } = await import('./problem-help.js');
  const found = problemHelp(code);
  if (typeof found === 'string') await session.out.write(found);
  else await session.report([found]);
  return session.status();
}

async function topicText({ title, blocks }: Topic, width: number): Promise<string> {
  const { renderBlocks } = await import('./topics/render-blocks.js');
  return renderBlocks(title, await blocks(), width);
}

function findCommand(program: Command, name: string): Command | undefined {
  return program.commands.find((command) => command.name() === name);
}

/** The help with what is added to it, as `--help` prints it. */
function textOf(command: Command): string {
  let text = '';
  const output = command.configureOutput();
  command.configureOutput({ ...output, writeOut: (piece) => (text += piece) });
  command.outputHelp();
  command.configureOutput(output);
  return text;
}

function noSuchHelp(program: Command, name: string) {
  const known = [...program.commands, ...topics].map((one) =>
    typeof one.name === 'string' ? one.name : one.name(),
  );
  const nearest = nearestWord(name, known);
  return error('usage', `there is no command and no help topic "${name}"`, {
    hint:
      nearest === undefined
        ? `topics: ${topics.map((topic) => topic.name).join(', ')}; "screen --help" lists the commands`
        : `did you mean "screen help ${nearest}"?`,
  });
}

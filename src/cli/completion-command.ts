import { type Command } from 'commander';
import { problemCodes } from '../core/problem.js';
import { decisions } from '../core/written.js';
import { encodings } from '../files/decoders.js';
import { loadPolicy, reporters, shippedPolicies } from '../index.js';
import { bashScript } from './completion/bash.js';
import { type Word, commandTree } from './completion/command-tree.js';
import { fishScript } from './completion/fish.js';
import { placeholderValue } from './completion/placeholders.js';
import { powershellScript } from './completion/powershell.js';
import { type Program } from './completion/script.js';
import { type shells } from './completion/shells.js';
import { zshScript } from './completion/zsh.js';
import { failChoices } from './screen-command.js';
import { Session } from './session.js';
import { type Terminal } from './terminal.js';
import { tool } from './tool.js';
import { topics } from './topics/index.js';

const scripts = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** `screen completion <shell>`: prints the script. Resolves to the exit status. */
export async function completionCommand(
  shell: (typeof shells)[number],
  { for: name }: { readonly for?: string },
  program: Command,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, {});
  const tree = await programTree(program);
  await session.out.write(scripts[shell]({ name: name ?? nameOf(terminal), tree }));
  return session.status();
}

/** The program's commands, options and what may stand in each place. */
export async function programTree(program: Command): Promise<Program['tree']> {
  const commands = program.createHelp().visibleCommands(program);
  const known = {
    policies: await shippedPolicies(),
    formats: reporters,
    decisions: decisions.map(bareWord),
    outcomes: failChoices.map(bareWord),
    encodings: encodings.map(bareWord),
    topics: [
      ...commands.map((command) => ({ name: command.name(), about: command.description() })),
      ...topics,
      { name: 'problem', about: 'what a problem means, by its code' },
    ],
    codes: Object.entries(problemCodes).map(([name, { help }]) => ({ name, about: help })),
  };
  return commandTree(
    program,
    (placeholder, choices) => placeholderValue(placeholder, choices, known) ?? { kind: 'files' },
  );
}

function bareWord(name: string): Word {
  return { name, about: '' };
}

/** The name to complete: what was typed to start it, if that is one of ours. */
function nameOf({ calledAs }: Terminal): string {
  return calledAs === 'screen' ? calledAs : tool.name;
}

/** `screen complete rules`: the ids of the rules in force, one a line; none where that can't be told. */
export async function completeRules(terminal: Terminal): Promise<number> {
  const session = new Session(terminal, {});
  const found = await session.config();
  const loaded = found && (await loadPolicy(session.policyNames(found.config), found.config));
  const ids = loaded?.policy?.rules.map(({ id }) => `${id}\n`) ?? [];
  await session.out.write(ids.join(''));
  return session.status();
}

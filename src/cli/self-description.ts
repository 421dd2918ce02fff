import { Argument, type Command } from 'commander';
import { shells } from './completion/shells.js';
import { parseProgramName } from './options.js';
import { type Terminal } from './terminal.js';

/**
 * Adds what the program says of itself to others: `screen completion <shell>`, what its scripts ask
 * while somebody types, and the page for `man`.
 */
export function addSelfDescription(
  program: Command,
  terminal: Terminal,
  set: (status: number) => void,
): readonly Command[] {
  const completion = program
    .command('completion')
    .description('a script by which a shell completes what you type, at the Tab key')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .option('--for <command>', 'the name that you call this program by', parseProgramName)
    .action(async (shell: (typeof shells)[number], options: { readonly for?: string }) => {
      const { completionCommand } = await import('./completion-command.js');
      set(await completionCommand(shell, options, program, terminal));
    });
  const complete = program
    .command('complete', { hidden: true })
    .addArgument(new Argument('<what>').choices(['rules']))
    .action(async () => {
      const { completeRules } = await import('./completion-command.js');
      set(await completeRules(terminal));
    });
  const man = program.command('man', { hidden: true }).action(async () => {
    const { manCommand } = await import('./man-command.js');
    set(await manCommand(program, terminal));
  });
  return [completion, complete, man];
}

import { type CheckCommandOptions } from '../check-command.js';
import { type CommandDeclaration } from '../command.js';

export const check: CommandDeclaration = {
  usage: 'check [policies...]',
  about: 'whether rule files are right, without any invitation',
  declare(command) {
    command
      .option('--fix', 'mend what can only be meant in one way, showing the difference')
      .option('--dry-run', 'with --fix: only show the difference');
  },
  async run([names]: readonly [readonly string[]], options: CheckCommandOptions, terminal) {
    const { checkCommand } = await import('../check-command.js');
    return checkCommand(names, options, terminal);
  },
};

import { type CommandDeclaration } from '../command.js';
import { type TestCommandOptions } from '../test-command.js';

export const test: CommandDeclaration = {
  usage: 'test [policies...]',
  about: 'run the examples that stand inside rules',
  declare(command) {
    command
      .option('--all', 'also those of the packs that are extended')
      .option('--watch', 'run them again whenever a rule file is saved');
  },
  async run([names]: readonly [readonly string[]], options: TestCommandOptions, terminal) {
    const { testCommand } = await import('../test-command.js');
    return testCommand(names, options, terminal);
  },
};

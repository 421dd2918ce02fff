import { type CommandDeclaration } from '../command.js';
import { type InitOptions } from '../init-command.js';

export const init: CommandDeclaration = {
  usage: 'init',
  about: 'write a config and rules of your own to start from; overwrites nothing',
  declare(command) {
    command
      .option('-y, --yes', 'ask nothing, and take what is usual for what is not given here')
      .option('--dir <folder>', 'where to write; the current folder if not given')
      .option(
        '-a, --archive <file>',
        'your own export, ZIP or folder: your name, and where you worked',
      )
      .option('--name <text>', 'your name')
      .option('--fields <words>', 'your fields of work, by commas')
      .option(
        '--employers <names>',
        'where you have worked, by commas, with years if you like: Acme 1999-2006',
      );
  },
  async run(_, options: InitOptions, terminal) {
    const { initCommand } = await import('../init-command.js');
    return initCommand(options, terminal);
  },
};

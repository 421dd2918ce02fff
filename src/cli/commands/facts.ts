import { type CommandDeclaration } from '../command.js';
import { type FactsOptions } from '../facts-command.js';
import { addInputOptions, addWithOption } from '../options.js';

export const facts: CommandDeclaration = {
  usage: 'facts [file]',
  about: 'the facts and comparisons rules may use; for a file, which it has',
  declare(command) {
    addWithOption(addInputOptions(command)).option('--json', 'as JSON');
  },
  async run([file]: readonly [string | undefined], options: FactsOptions, terminal) {
    const { factsCommand } = await import('../facts-command.js');
    return factsCommand(file, options, terminal);
  },
};

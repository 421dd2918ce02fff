import { type CommandDeclaration } from '../command.js';
import { type ExplainOptions } from '../explain-command.js';
import {
  addInputOptions,
  addJournalOptions,
  addWithOption,
  parseCount,
  parseDecision,
} from '../options.js';

export const explain: CommandDeclaration = {
  usage: 'explain <file>',
  about: 'one invitation: every rule, what decided, and what would change it',
  declare(command) {
    addWithOption(addJournalOptions(addInputOptions(command)))
      .option('--row <n>', 'the invitation in this row, counted without the header', parseCount)
      .option('--id <id>', 'the invitation with this id')
      .option('--name <text>', 'the first invitation whose sender’s name has this in it')
      .option('--why-not <decision>', 'what stands in the way of this decision', parseDecision)
      .option('--json', 'as JSON');
  },
  async run([file]: readonly [string], options: ExplainOptions, terminal) {
    const { explainCommand } = await import('../explain-command.js');
    return explainCommand(file, options, terminal);
  },
};

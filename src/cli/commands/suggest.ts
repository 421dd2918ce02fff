import { type CommandDeclaration } from '../command.js';
import { addInputOptions, addWithOption } from '../options.js';
import { type SuggestCommandOptions } from '../suggest-command.js';

export const suggest: CommandDeclaration = {
  usage: 'suggest <files...>',
  about: 'rules that would have agreed more often with what you decided; nothing is changed',
  declare(command) {
    addWithOption(addInputOptions(command))
      .option('--labels <file>', 'a table with what you decided, in a column "decision"')
      .option('--json', 'as JSON');
  },
  async run([files]: readonly [readonly string[]], options: SuggestCommandOptions, terminal) {
    const { suggestCommand } = await import('../suggest-command.js');
    return suggestCommand(files, options, terminal);
  },
};

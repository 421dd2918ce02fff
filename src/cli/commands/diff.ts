import { type CommandDeclaration } from '../command.js';
import { type DiffOptions } from '../diff-command.js';
import { addInputOptions, addWithOption, parseNames } from '../options.js';

export const diff: CommandDeclaration = {
  usage: 'diff <files...>',
  about: 'every decision that flips from one --policy to another, and the rules that flip it',
  declare(command) {
    addWithOption(addInputOptions(command))
      .option('--json', 'as JSON')
      .option('--fail-on <names>', 'exit with 1 where there are flips', (text) =>
        parseNames(text, ['flips']),
      );
  },
  async run([files]: readonly [readonly string[]], options: DiffOptions, terminal) {
    const { diffCommand } = await import('../diff-command.js');
    return diffCommand(files, options, terminal);
  },
};

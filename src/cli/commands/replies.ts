import { Option } from 'commander';
import { type CommandDeclaration } from '../command.js';
import { addInputOptions, addJournalOptions, addWithOption, parseDecisions } from '../options.js';
import { type RepliesOptions } from '../replies-command.js';

export const replies: CommandDeclaration = {
  usage: 'replies <files...>',
  about: 'draft the honest answer to each; nothing is sent',
  declare(command) {
    addWithOption(addJournalOptions(addInputOptions(command)))
      .option(
        '--decision <decisions>',
        'for these decisions; decline and ask-for-context if not given',
        parseDecisions,
      )
      .addOption(
        new Option('-f, --format <format>', 'how to print them').choices([
          'text',
          'markdown',
          'csv',
          'json',
        ]),
      );
  },
  async run([files]: readonly [readonly string[]], options: RepliesOptions, terminal) {
    const { repliesCommand } = await import('../replies-command.js');
    return repliesCommand(files, options, terminal);
  },
};

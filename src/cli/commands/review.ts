import { type CommandDeclaration } from '../command.js';
import { addInputOptions, addJournalOptions, addWithOption, parseDecisions } from '../options.js';
import { type ReviewOptions } from '../review-command.js';

export const review: CommandDeclaration = {
  usage: 'review <files...>',
  about: 'decide one after the other, with a key each; what you decide is kept',
  declare(command) {
    addWithOption(addJournalOptions(addInputOptions(command))).option(
      '--only <decisions>',
      'only those for which these are suggested, by commas',
      parseDecisions,
    );
  },
  async run([files]: readonly [readonly string[]], options: ReviewOptions, terminal) {
    const { reviewCommand } = await import('../review-command.js');
    return reviewCommand(files, options, terminal);
  },
};

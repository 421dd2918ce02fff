import { Option } from 'commander';
import { type CommandDeclaration } from '../command.js';
import { type JournalOptions } from '../journal-command.js';
import { addJournalOptions, parseDay, parseDecisions } from '../options.js';

export const journal: CommandDeclaration = {
  usage: 'journal [action] [person]',
  about: 'what you have decided: list, export, forget PERSON, or compact',
  declare(command) {
    addJournalOptions(command)
      .option('--decision <decisions>', 'only these decisions, by commas', parseDecisions)
      .option('--since <date>', 'only decisions of this day and later, as 2026-01-31', parseDay)
      .option('--who <text>', 'only senders with this in their name or address')
      .addOption(
        new Option('-f, --format <format>', 'how to print them').choices(['text', 'csv', 'json']),
      );
  },
  async run(
    [action, person]: readonly [string | undefined, string | undefined],
    options: JournalOptions,
    terminal,
  ) {
    const { journalCommand } = await import('../journal-command.js');
    return journalCommand({ action, person }, options, terminal);
  },
};

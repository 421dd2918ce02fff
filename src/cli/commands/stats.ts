import { type CommandDeclaration } from '../command.js';
import { addInputOptions, addJournalOptions } from '../options.js';
import { type StatsOptions } from '../stats-command.js';

export const stats: CommandDeclaration = {
  usage: 'stats <files...>',
  about: 'bars: decisions, rules that decided, months, what was observed, sources',
  declare(command) {
    addJournalOptions(addInputOptions(command)).option('--json', 'as JSON');
  },
  async run([files]: readonly [readonly string[]], options: StatsOptions, terminal) {
    const { statsCommand } = await import('../stats-command.js');
    return statsCommand(files, options, terminal);
  },
};

import { Option } from 'commander';
import { strengths } from '../../core/written.js';
import { type CommandDeclaration } from '../command.js';
import { addInputOptions, addWithOption, parseCount, parseDecision } from '../options.js';
import { type TryCommandOptions } from '../try-command.js';

export const tryCondition: CommandDeclaration = {
  usage: 'try <condition> <files...>',
  about: 'a condition on a file before it is written down, and the rule to paste',
  declare(command) {
    addWithOption(addInputOptions(command))
      .option('--decide <decision>', 'what would change if it decided this', parseDecision)
      .addOption(new Option('--strength <strength>', 'how strongly').choices(strengths))
      .option('--id <id>', 'the name of the rule to paste')
      .option('--because <text>', 'its reason')
      .option('--limit <n>', 'show at most n invitations for which it holds', parseCount)
      .option('--json', 'as JSON');
  },
  async run(
    [condition, files]: readonly [string, readonly string[]],
    options: TryCommandOptions,
    terminal,
  ) {
    const { tryCommand } = await import('../try-command.js');
    return tryCommand(condition, files, options, terminal);
  },
};

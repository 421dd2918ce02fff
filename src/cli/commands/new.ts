import { Option } from 'commander';
import { strengths } from '../../core/written.js';
import { type CommandDeclaration } from '../command.js';
import { type NewCommandOptions } from '../new-command.js';
import { parseDecision } from '../options.js';

export const newRule: CommandDeclaration = {
  usage: 'new <what>',
  about: 'new rule: a rule to begin with, printed or added to a rule file',
  declare(command) {
    command
      .option('--id <id>', 'its name')
      .option('--when <condition>', 'when it holds, such as "note contains: [quick call]"')
      .option('--decide <decision>', 'what it decides; nothing if not given', parseDecision)
      .addOption(new Option('--strength <strength>', 'how strongly').choices(strengths))
      .option('--because <text>', 'its reason')
      .option('--into <file>', 'add it to this rule file, which is made where there is none');
  },
  async run([what]: readonly [string], options: NewCommandOptions, terminal) {
    const { newCommand } = await import('../new-command.js');
    return newCommand(what, options, terminal);
  },
};

import { type CommandDeclaration, type GivenOptions } from '../command.js';

export const check: CommandDeclaration = {
  usage: 'check [policies...]',
  about: 'whether rule files are right, without any invitation',
  async run([names]: readonly [readonly string[]], options: GivenOptions, terminal) {
    const { checkCommand } = await import('../check-command.js');
    return checkCommand(names, options, terminal);
  },
};

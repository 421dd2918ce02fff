import { Option } from 'commander';
import { type CommandDeclaration, type GivenOptions } from '../command.js';
import { type PolicyCommandOptions } from '../policy-command.js';

export const policy: CommandDeclaration = {
  usage: 'policy [policies...]',
  about: 'the policy in plain sentences, fit to be published',
  declare(command) {
    command
      .addOption(
        new Option(
          '-f, --format <format>',
          'markdown, or yaml: all that is in force, with its origin',
        ).choices(['markdown', 'yaml']),
      )
      .option('--rule <rule>', 'only this rule, as it is written, with its origin');
  },
  async run(
    [names]: readonly [readonly string[]],
    options: PolicyCommandOptions & GivenOptions,
    terminal,
  ) {
    const { policyCommand } = await import('../policy-command.js');
    return policyCommand(names, options, terminal);
  },
};

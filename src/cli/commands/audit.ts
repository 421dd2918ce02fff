import { Option } from 'commander';
import { type AuditOptions } from '../audit-command.js';
import { type CommandDeclaration } from '../command.js';
import { addInputOptions, parseCount } from '../options.js';

export const audit: CommandDeclaration = {
  usage: 'audit <files...>',
  about:
    'fairness: rates by place, script and language, and what another place or name would change',
  declare(command) {
    addInputOptions(command)
      .option(
        '--min-group <n>',
        'groups of fewer are too small to judge; 10 if not given',
        parseCount,
      )
      .addOption(
        new Option(
          '--fail-on <what>',
          'exit with 1 where another place or name moves a decision',
        ).choices(['moved']),
      )
      .option('--json', 'as JSON');
  },
  async run([files]: readonly [readonly string[]], options: AuditOptions, terminal) {
    const { auditCommand } = await import('../audit-command.js');
    return auditCommand(files, options, terminal);
  },
};

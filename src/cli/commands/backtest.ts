import { type BacktestOptions } from '../backtest-command.js';
import { type CommandDeclaration } from '../command.js';
import { addInputOptions } from '../options.js';

export const backtest: CommandDeclaration = {
  usage: 'backtest <archive>',
  about:
    'the policy replayed against your own past: what it would have decided on whom you accepted',
  declare(command) {
    addInputOptions(command).option('--json', 'as JSON');
  },
  async run([archive]: readonly [string], options: BacktestOptions, terminal) {
    const { backtestCommand } = await import('../backtest-command.js');
    return backtestCommand(archive, options, terminal);
  },
};

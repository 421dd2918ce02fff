import { Chalk } from 'chalk';
import { shorten, visible } from '../core/visible.js';
import { type Group } from '../core/statistics.js';
import { type DecisionName, decisions } from '../core/written.js';
import { type Terminal } from './terminal.js';

/** How bars are drawn. */
export interface BarStyle {
  /** Columns of a line. */
  readonly width: number;
  readonly color: boolean;
  /** Whether eighths of a block can be shown; else `#`. */
  readonly blocks: boolean;
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const colors = { accept: 'green', 'ask-for-context': 'yellow', decline: 'red' } as const;

/** A bar that is `share` (0 to 1) of `width` columns long; of anything above 0 something is seen. */
export function bar(share: number, width: number, blocks: boolean): string {
  const columns = share * width;
  if (!blocks) return '#'.repeat(share > 0 ? Math.max(1, Math.round(columns)) : 0);
  const units = share > 0 ? Math.max(1, Math.round(columns * 8)) : 0;
  return '█'.repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? '');
}

/**
 * A line for each group: its number, its share of `whole`, its bar, and last its name, since nothing
 * can be set below each other that stands after a stranger's text.
 */
export function barLines(
  groups: readonly Group[],
  whole: number,
  unnamed: string,
  style: BarStyle,
): readonly string[] {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const most = Math.max(1, ...groups.map(({ total }) => total));
  const digits = String(whole).length;
  const rest = style.width - digits - 11;
  const length = Math.min(30, Math.max(4, Math.floor(rest * 0.4)));
  return groups.map((group) => {
    const { name, total } = group;
    const drawn = bar(total / most, length, style.blocks);
    const share = `${Math.round((total / Math.max(1, whole)) * 100)} %`.padStart(5);
    const color = colorOf(group);
    const colored = color === undefined ? drawn : chalk[color](drawn);
    const label = shorten(visible(name ?? unnamed), Math.max(4, rest - length - 1));
    return `  ${String(total).padStart(digits)}  ${share}  ${colored}${' '.repeat(length - Array.from(drawn).length)} ${name === null ? chalk.dim(label) : label}`;
  });
}

/** The colour of the one decision that all of a group got. */
function colorOf({ counts, total }: Group): (typeof colors)[DecisionName] | undefined {
  const only = decisions.find((name) => total > 0 && counts[name] === total);
  return only && colors[only];
}

/** Whether blocks can be shown: not on a terminal of a kind that has none. The locale changes nothing, here as elsewhere. */
export function showsBlocks(env: Terminal['env'], isTerminal: boolean): boolean {
  return !isTerminal || (env['TERM'] !== 'dumb' && env['TERM'] !== 'linux');
}

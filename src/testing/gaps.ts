import { type Gap, Gaps } from '../core/gap.js';
import { OpenTurns } from '../core/open-turns.js';
import { Run } from '../core/run.js';
import { type Turn, turnsOf, unitsOf } from '../core/turn.js';
import { type Cells, invitation } from './invitation.js';
import { contextOf } from './policy.js';

/** The gaps in a run of the policy, and a gap in short: `1: few true, note is empty false`. */
export function turnsIn(
  files: string,
  cells: Cells,
): {
  readonly run: Run;
  readonly open: OpenTurns;
  readonly gaps: Gaps;
  readonly inShort: (gap: Gap) => string;
} {
  const context = contextOf(files);
  const { policy } = context;
  const run = new Run(context, invitation(cells)).evaluate();
  const turns = unitsOf(policy).flatMap((unit) => turnsOf(run, unit));
  const open = new OpenTurns(turns, policy);
  const nameOf = ({ unit, to }: Turn): string => {
    const what =
      unit.kind === 'test'
        ? policy.tests[unit.test]?.phrase.replace(/ \d+$/u, '')
        : policy.rules[unit.rule]?.id;
    return `${what} ${to}`;
  };
  const inShort = ({ least, turns: needed }: Gap): string =>
    `${least}: ${[...needed]
      .toSorted((a, b) => a - b)
      .flatMap((at) => turns[at] ?? [])
      .map(nameOf)
      .join(', ')}`;
  return { run, open, gaps: new Gaps(run, open), inShort };
}

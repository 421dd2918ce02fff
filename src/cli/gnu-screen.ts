import { tool } from './tool.js';
import { type Terminal } from './terminal.js';

/** How GNU screen is called most often, but for what this program takes itself. */
const flags: ReadonlySet<string> = new Set(
  '-r -R -RR -rR -d -D -dr -dR -dRR -DR -DRR -x -xR -ls -list -S -m -dm -dmS -Dm -wipe -X -Q -U -t'.split(
    ' ',
  ),
);

/** What to say to somebody who meant GNU screen, which has the same name; undefined to others. */
export function gnuScreenRemark({ args, calledAs }: Terminal): string | undefined {
  const [first = ''] = args;
  if (calledAs === tool.name || !flags.has(first)) return undefined;
  return `"${first}" is for GNU screen, which is another program; this is the invitation screener (see "screen --help").`;
}

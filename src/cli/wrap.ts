import { wrapAnsi } from 'fast-wrap-ansi';

/** How lines are indented. */
export interface Indent {
  /** The columns there are. */
  readonly width: number;
  /** How far every line is indented. */
  readonly indent: number;
  /** What stands before the first line in place of its indentation; it may be longer or shorter. */
  readonly first?: string;
}

/** The text on lines of at most `width` columns, cut at words, each ended by a line break. */
export function wrapped(
  text: string,
  { width, indent, first = ' '.repeat(indent) }: Indent,
): string {
  const lines = wrapAnsi(text, Math.max(16, width - indent), { hard: true }).split('\n');
  return lines
    .map((line, at) => `${`${at === 0 ? first : ' '.repeat(indent)}${line}`.trimEnd()}\n`)
    .join('');
}

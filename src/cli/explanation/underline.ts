import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { visible } from '../../core/visible.js';

/** Some characters of a text, and what is said of them. The end is exclusive. */
export interface Underlined {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** How a text is shown. */
export interface UnderlineOptions {
  readonly width: number;
  /** Underlines words in the text itself; undefined where there is no colour. */
  readonly underline?: ((text: string) => string) | undefined;
}

/**
 * A text a stranger wrote, wrapped, with `~~~~` under the parts and their labels beside or below.
 * In a line where it can't be known how wide a terminal shows what stands before them, as of emoji
 * or of scripts that run from right to left, the parts are underlined or bracketed in the line
 * itself, and listed below it.
 */
export function underlined(
  text: string,
  parts: readonly Underlined[],
  options: UnderlineOptions,
): readonly string[] {
  return paragraphsOf(text).flatMap(({ start, end }) =>
    linesOf(showParts(text.slice(start, end), within(parts, start, end)), options.width).flatMap(
      (line) => (hasSureColumns(line) ? below(line, options) : inside(line, options)),
    ),
  );
}

interface Shown {
  readonly text: string;
  readonly parts: readonly Underlined[];
}

/** Where the lines of the text stand; blank ones are left out. */
function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\n\r\u0085\u2028\u2029]+/gu)]
    .filter(([line]) => visible(line).trim() !== '')
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

/** What of the parts lies from `start` to `end`, counted from there. */
function within(parts: readonly Underlined[], start: number, end: number): readonly Underlined[] {
  return parts
    .filter((part) => part.start < end && part.end > start)
    .map((part) => ({
      // of a part that goes on from the line before, the label stands there
      label: part.start < start ? '' : part.label,
      start: Math.max(part.start, start) - start,
      end: Math.min(part.end, end) - start,
    }));
}

/**
 * The text as it may be shown, composed (NFC) as the wrapping of lines would leave it, with the
 * parts moved to where their characters now stand. Composed before it is made visible too, since
 * some letters are decomposed by that and get marks that {@link visible} must count.
 */
function showParts(text: string, parts: readonly Underlined[]): Shown {
  const cuts = new Set([0, text.length, ...parts.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const moved = new Map<number, number>();
  let shown = '';
  for (const [at, cut] of sorted.entries()) {
    moved.set(cut, shown.normalize().length);
    shown += visible(text.slice(cut, sorted[at + 1] ?? cut).normalize());
  }
  return {
    text: shown.normalize(),
    parts: parts.map(({ label, start, end }) => ({
      label,
      start: moved.get(start) ?? 0,
      end: moved.get(end) ?? 0,
    })),
  };
}

/** The text cut into lines, without white space at their ends, each with its parts. */
function linesOf({ text, parts }: Shown, width: number): readonly Shown[] {
  let from = 0;
  return wrapAnsi(text, width, { hard: true, trim: false })
    .split('\n')
    .map((piece) => {
      const start = from + piece.length - piece.trimStart().length;
      from += piece.length;
      const line = piece.trim();
      const end = start + line.length;
      return {
        text: line,
        parts: within(parts, start, end).filter((part) => part.end > part.start),
      };
    });
}

// letters that stand alone, each one column wide, or two as those of Chinese, Japanese and Korean
const sureWidth =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uac00-\ud7a3\u3001-\u3011\uff01-\uff5e]*$/u;
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether every terminal shows the parts of the line at the same columns. */
function hasSureColumns({ text, parts }: Shown): boolean {
  const before = text.slice(0, Math.max(0, ...parts.map(({ end }) => end)));
  return sureWidth.test(before) && !/\p{M}/u.test(before) && !rightToLeft.test(text);
}

/** The line with marks below it. */
function below({ text, parts }: Shown, { width }: UnderlineOptions): readonly string[] {
  const marks = parts.map(({ start, end, label }) => ({
    column: stringWidth(text.slice(0, start)),
    columns: stringWidth(text.slice(start, end)),
    label,
  }));
  return [text, ...markLines(marks, width)];
}

/** A mark below a line: where it begins and how wide it is, in columns. */
interface Mark {
  readonly column: number;
  readonly columns: number;
  readonly label: string;
}

/** The lines below a line of text: marks, each with its label on the right, or else below it. */
function markLines(marks: readonly Mark[], width: number): readonly string[] {
  const lines: string[] = [];
  let left = marks;
  while (left.length > 0) {
    const first = nonOverlapping(left);
    left = left.filter((mark) => !first.includes(mark));
    const page = new Page(width);
    const later: Mark[] = [];
    for (const mark of first) page.put(0, mark.column, '~'.repeat(mark.columns));
    for (const mark of first.toReversed())
      if (!page.fits(0, mark.column + mark.columns + 1, mark.label)) later.push(mark);
      else page.put(0, mark.column + mark.columns + 1, mark.label);
    for (const mark of later) page.putBelow(mark.column, mark.label);
    lines.push(...page.lines());
  }
  return lines;
}

/** Those that don't overlap one taken before, from the left. */
function nonOverlapping(marks: readonly Mark[]): readonly Mark[] {
  let end = -1;
  return marks.filter(({ column, columns }) => {
    if (column <= end) return false;
    end = column + columns;
    return true;
  });
}

/** Lines on which pieces of plain text are put at columns. */
class Page {
  readonly #width: number;
  readonly #lines: string[] = [''];

  constructor(width: number) {
    this.#width = width;
  }

  /** Whether there is room for the text, with a space on both sides. */
  fits(line: number, column: number, text: string): boolean {
    if (column + text.length > this.#width) return false;
    const there = this.#lines[line] ?? '';
    return there.slice(Math.max(0, column - 1), column + text.length + 1).trim() === '';
  }

  put(line: number, column: number, text: string): void {
    const there = (this.#lines[line] ?? '').padEnd(column);
    this.#lines[line] = there.slice(0, column) + text + there.slice(column + text.length);
  }

  /** Puts a text on the first line below the top that has room for it, as near to the column as it goes. */
  putBelow(column: number, text: string): void {
    const short = text.slice(0, this.#width);
    const at = Math.max(0, Math.min(column, this.#width - short.length));
    let line = 1;
    while (!this.fits(line, at, short)) line += 1;
    this.put(line, at, short);
  }

  lines(): readonly string[] {
    return this.#lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  }
}

/** The line with the parts marked in it, and a list of them below. */
function inside({ text, parts }: Shown, { width, underline }: UnderlineOptions): readonly string[] {
  const mark = underline ?? ((part: string) => `[${part}]`);
  let marked = '';
  let from = 0;
  for (const { start, end } of joined(parts)) {
    marked += text.slice(from, start) + mark(text.slice(start, end));
    from = end;
  }
  const list = parts
    .filter(({ label }) => label !== '')
    .map(({ start, end, label }) => `- ${text.slice(start, end)}: ${label}`);
  return [marked + text.slice(from), ...list].flatMap((line) =>
    wrapAnsi(line, width, { hard: true }).split('\n'),
  );
}

/** Parts that overlap or touch, as one. */
function joined(parts: readonly Underlined[]): readonly { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of parts.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

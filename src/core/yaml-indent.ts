import {
  type Mistake,
  type SpanEdit,
  type Spot,
  type YamlError,
  lineAt,
  writtenLine,
} from './yaml-spot.js';

/** A line that begins further in or out than it should. */
export function indentMistake(error: YamlError, spot: Spot): Mistake | undefined {
  return isIndent(error, spot) ? unevenMistake(error, spot) : undefined;
}

/** Tabs in the indentation, all of them at once. */
export function tabMistake({ code }: YamlError, spot: Spot): Mistake | undefined {
  const lines = spot.layout.starts.map((_, line) => lineAt(spot, line));
  const tabbed = lines.filter(({ raw }) => tabs.test(raw));
  const [first] = tabbed;
  const isBefore = first !== undefined && first.from <= lineAt(spot, spot.line + 1).from;
  if (first === undefined || (code !== 'TAB_AS_INDENT' && !isBefore)) return undefined;
  const start = first.from + first.raw.indexOf('\t');
  const others = tabbed.length - 1;
  return {
    start,
    end: start + 1,
    message: `a tab in the indentation${others > 0 ? `, and in ${others} more ${others === 1 ? 'line' : 'lines'}` : ''}`,
    hint: 'type spaces instead of the tab key',
    sure: true,
    candidates: [stepOf(lines.map(({ raw }) => raw)), 2, 4, 8, 3, 1].map((width) =>
      tabbed.map((line) => untabbed(line, width)),
    ),
  };
}

const tabs = /^ *(?:- *)*\t/u;

/** By how much the file indents. */
function stepOf(lines: readonly string[]): number {
  const indents = lines.map((line) => /^ +(?=\S)/u.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents.filter((indent) => indent > 0));
  return least <= 8 ? least : 2;
}

function untabbed({ from, raw }: { from: number; raw: string }, width: number): SpanEdit {
  const [lead = ''] = /^[ \t]*(?:-[ \t]+)*/u.exec(raw) ?? [];
  const spaces = lead.replace(/-[ \t]*\t[ \t]*/gu, '- ').replaceAll('\t', ' '.repeat(width));
  return { start: from, end: from + lead.length, text: spaces };
}

/** Whether the parser stumbled over where a line begins. */
function isIndent({ code, message, start }: YamlError, spot: Spot): boolean {
  if (code === 'BAD_INDENT') return !/quoted|Flow/u.test(message);
  if (/^Sequence item|block sequence may not/u.test(message)) return true;
  if (!/compact mappings|single line/u.test(message)) return false;
  // the value goes on in the next line, which is a key of its own
  const here = keyLine(spot, spot.line);
  const next = keyLine(spot, spot.line + 1, 1);
  return (
    here !== undefined &&
    next !== undefined &&
    next.indent > here.column &&
    /^[^\s#:][^:]*:(?:\s|$)/u.test(next.raw.trimStart()) &&
    !/: /u.test(spot.text.slice(start, here.from + here.raw.length))
  );
}

/** A line that is further in or out than those it belongs to. */
function unevenMistake({ start }: YamlError, spot: Spot): Mistake | undefined {
  const here = keyLine(spot, writtenLine(spot));
  if (here === undefined) return undefined;
  const next = keyLine(spot, here.number + 1, 1);
  const before = keyLine(spot, spot.line - 1, -1);
  // a key with a value can't have lines that are indented further below it
  const wrong =
    next !== undefined && next.indent > here.column && start > here.from + here.column
      ? [next, here]
      : [here, next];
  const columns = [before, here, next, ...ancestors(spot)].flatMap((line) =>
    line === undefined ? [] : [line.column, line.indent],
  );
  const candidates = wrong.flatMap((line) =>
    line === undefined
      ? []
      : [...new Set(columns)]
          .filter((column) => column !== line.indent)
          .toSorted((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent))
          .map((column) => [
            { start: line.from, end: line.from + line.indent, text: ' '.repeat(column) },
          ]),
  );
  const [first = here] = wrong;
  const other = linedUp(first, spot);
  return {
    start: first.from + first.indent,
    end: first.from + first.raw.length,
    message: 'this line is indented differently from the ones it belongs to',
    hint: 'line it up with its neighbours, using spaces',
    ...(other !== undefined && {
      also: {
        start: other.from + other.column,
        end: other.from + other.raw.length,
        message: 'it does not line up with this one',
      },
    }),
    candidates,
  };
}

/** The line above that the line belongs to, or to an item of: the first further out, or an item. */
function linedUp(line: KeyLine, spot: Spot): KeyLine | undefined {
  return ancestors({ ...spot, line: line.number }).find(
    ({ indent, column }) => column !== line.indent && (indent < line.indent || column > indent),
  );
}

interface KeyLine {
  /** Counted from 0. */
  readonly number: number;
  readonly from: number;
  readonly raw: string;
  readonly indent: number;
  /** Where its text begins, after the dashes. */
  readonly column: number;
}

/** The line, or the nearest one in the direction, that has something on it. */
function keyLine(spot: Spot, line: number, direction: -1 | 0 | 1 = 0): KeyLine | undefined {
  const isBlank = (at: number): boolean => (spot.layout.code[at] ?? '').trim() === '';
  let number = line;
  if (direction !== 0) while (number in spot.layout.starts && isBlank(number)) number += direction;
  if (!(number in spot.layout.starts) || isBlank(number)) return undefined;
  const { from, raw } = lineAt(spot, number);
  const indent = /^ */u.exec(raw)?.[0].length ?? 0;
  return { number, from, raw, indent, column: /^ *(?:- +)*/u.exec(raw)?.[0].length ?? 0 };
}

/** The lines above that the line may be part of: each further out than the one below it. */
function ancestors(spot: Spot): readonly KeyLine[] {
  const found: KeyLine[] = [];
  for (let line = spot.line - 1; line >= 0; line -= 1) {
    const above = keyLine(spot, line);
    if (above !== undefined && above.indent < (found.at(-1)?.indent ?? Infinity)) found.push(above);
  }
  return found;
}

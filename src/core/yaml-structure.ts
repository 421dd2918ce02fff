import { depthBefore } from './yaml-layout.js';
import { type Mistake, type SpanEdit, type Spot, lineAt, writtenLine } from './yaml-spot.js';

/** A line before the error whose place in the file can't be right, by what its keys are for. */
export function structureMistake(spot: Spot): Mistake | undefined {
  let above: Line | undefined;
  const before: Line[] = [];
  const last = Math.max(spot.line + 1, writtenLine(spot));
  for (let number = 0; number <= last; number += 1) {
    const line = read(spot, number);
    if (line === undefined) continue;
    const mistake =
      above === undefined
        ? indentedStart(line, spot)
        : (noDash(line, [...before, above], spot) ??
          lostDash(line, [...before, above], spot) ??
          noItem(above, line, spot) ??
          strayKey(line, spot) ??
          underValue(above, line, before, spot));
    if (mistake !== undefined) return mistake;
    if (above !== undefined) before.push(above);
    above = line;
  }
  return undefined;
}

interface Line {
  readonly from: number;
  readonly raw: string;
  readonly indent: number;
  /** Where what is on it begins, after the dashes. */
  readonly column: number;
  readonly isItem: boolean;
  readonly key: string | undefined;
  /** What stands after the key. */
  readonly value: string;
}

/** The line, unless it is blank, a comment, or inside of quotes, brackets or a block of text. */
function read(spot: Spot, number: number): Line | undefined {
  const { from, raw } = lineAt(spot, number);
  const code = spot.layout.code[number] ?? '';
  const indent = raw.search(/\S/u);
  if (indent < 0 || code.charAt(indent) === ' ' || isInside(spot, number)) return undefined;
  const [dashes = ''] = /^\s*(?:- +)*/u.exec(raw) ?? [];
  const [, key, value = ''] =
    /^([^\s:"'#[{][^:]*?):(?:\s+(.*))?$/u.exec(code.slice(dashes.length)) ?? [];
  return {
    from,
    raw,
    indent,
    column: dashes.length,
    isItem: dashes.includes('-') || /^\s*-$/u.test(raw),
    key,
    value: value.trim(),
  };
}

function lineBelow({ from }: Line, spot: Spot): Line | undefined {
  const { starts } = spot.layout;
  for (let number = starts.indexOf(from) + 1; number < starts.length; number += 1) {
    const line = read(spot, number);
    if (line !== undefined) return line;
  }
  return undefined;
}

function isInside({ layout }: Spot, number: number): boolean {
  return depthBefore(layout, number) > 0;
}

function whole({ from, raw, indent }: Line): { readonly start: number; readonly end: number } {
  return { start: from + indent, end: from + raw.length };
}

function indentedStart(line: Line, spot: Spot): Mistake | undefined {
  if (line.indent === 0) return undefined;
  const edits: SpanEdit[] = [];
  for (let number = spot.layout.starts.indexOf(line.from); ; number += 1) {
    const { from, raw } = lineAt(spot, number);
    const indent = raw.search(/\S/u);
    if (number >= spot.layout.starts.length || (indent >= 0 && indent < line.indent)) break;
    if (indent >= 0) edits.push({ start: from, end: from + line.indent, text: '' });
  }
  return {
    ...whole(line),
    message: 'the first line is indented',
    hint: 'begin the keys of the whole file without any space, and indent the others less as well',
    candidates: [edits],
  };
}

const bullets = /^\s*([–—•*·-])/u;

/** What begins with something like a dash where an item above it, in line with it, begins with a dash. */
function noDash(line: Line, above: readonly Line[], spot: Spot): Mistake | undefined {
  const [, bullet] = bullets.exec(line.raw) ?? [];
  if (bullet === undefined || line.isItem) return undefined;
  const neighbour = above.findLast(({ indent }) => indent <= line.indent);
  if (neighbour?.isItem !== true || neighbour.indent < line.indent) return undefined;
  return wrongBullet(bullet, line, 'begin each item of a list with "- "', spot);
}

/** The first key of an item again, where the dashes of the items before it stand. */
function lostDash(line: Line, above: readonly Line[], spot: Spot): Mistake | undefined {
  if (line.isItem || line.key === undefined) return undefined;
  const outer = above.filter(({ indent }) => indent <= line.indent);
  const item = outer.at(-1);
  if (item?.isItem !== true || item.indent < line.indent || item.key !== line.key) return undefined;
  // the key of a list may stand where its dashes do, and this one beside it
  const list = outer.findLast(({ isItem }) => !isItem);
  if (list?.indent === line.indent) return undefined;
  const start = line.from + line.indent;
  const below = lineBelow(line, spot);
  return {
    ...whole(line),
    message: 'an item of the list above without its "- "',
    hint: 'begin each item of a list with "- "',
    also: { ...whole(item), message: 'an item of this list' },
    sure: below?.indent === item.column,
    candidates: [[{ start, end: start, text: '- ' }]],
  };
}

/** What doesn't begin with a dash under a key that has a list. */
function noItem(above: Line, line: Line, spot: Spot): Mistake | undefined {
  const { words } = spot;
  const isList = above.key !== undefined && words.kindOf(above.key) === 'list';
  if (!isList || above.value !== '' || line.isItem || line.indent < above.column) return undefined;
  if (
    line.indent === above.column &&
    line.key !== undefined &&
    words.kindOf(line.key) !== undefined
  )
    return undefined;
  const [, bullet] = bullets.exec(line.raw) ?? [];
  const start = line.from + line.indent;
  const hint = `begin each item of "${above.key}" with "- "`;
  if (bullet !== undefined) return wrongBullet(bullet, line, hint, spot);
  return {
    ...whole(line),
    message: `a line under "${above.key}:" that does not begin with "- "`,
    hint,
    also: {
      start: above.from + above.column,
      end: above.from + above.column + (above.key?.length ?? 0),
      message: 'the list that it stands in',
    },
    candidates: [
      [{ start: line.from + Math.max(0, line.indent - 2), end: start, text: '- ' }],
      [{ start, end: start, text: '- ' }],
    ],
  };
}

/** A bullet or a long dash in place of a dash, in all lines that begin with it outside of texts. */
function wrongBullet(bullet: string, line: Line, hint: string, spot: Spot): Mistake {
  const start = line.from + line.indent;
  const edits = spot.layout.starts.flatMap((_, number) => {
    const { from, raw } = lineAt(spot, number);
    const indent = raw.search(/\S/u);
    const rest = raw.slice(indent + 1);
    if (from < line.from || indent < 0 || raw.charAt(indent) !== bullet) return [];
    if (spot.layout.code[number]?.charAt(indent) !== bullet) return [];
    if (bullet === '-' && /^(?:\s|$)/u.test(rest)) return [];
    const end = from + raw.length - rest.trimStart().length;
    return [{ start: from + indent, end, text: '- ' }];
  });
  return {
    start,
    end: start + 1,
    message:
      bullet === '-' ? 'no space after the "-"' : `"${bullet}" is no dash that begins an item`,
    hint,
    sure: true,
    candidates: [edits],
  };
}

/** A key of a rule at the very left, where only those of the whole file stand. */
function strayKey(line: Line, { words }: Spot): Mistake | undefined {
  const { key } = line;
  if (line.column > 0 || key === undefined || words.isTop(key)) return undefined;
  if (words.kindOf(key) === undefined) return undefined;
  return {
    ...whole(line),
    message: `"${key}" stands at the very left, where only keys of the whole file do`,
    hint: 'indent it as far as the other keys of its rule',
    candidates: [2, 4, 6, 8].map((columns) => [
      { start: line.from, end: line.from, text: ' '.repeat(columns) },
    ]),
  };
}

/** A key that is indented below one that has a value already; `before` are the lines above both. */
function underValue(
  above: Line,
  line: Line,
  before: readonly Line[],
  { words }: Spot,
): Mistake | undefined {
  if (above.key === undefined || above.value === '' || /^[|>]|[[{,]$/u.test(above.value))
    return undefined;
  if (line.indent <= above.column || line.key === undefined) return undefined;
  const isKey =
    line.isItem || words.kindOf(line.key) !== undefined || words.kindOf(above.key) === 'word';
  if (!isKey) return undefined;
  const sibling = before.findLast(({ column }) => column <= line.indent);
  // where the line is in line with those before, it is the one above that isn't
  if (sibling?.column === line.indent && !above.isItem) return outOfLine(above, sibling);
  return {
    ...whole(line),
    message: 'this line is indented so far that it belongs to the one above, which has a value',
    hint: 'line it up with its neighbours, using spaces',
    also: { ...fromColumn(above), message: 'the line above' },
    candidates: [above.column, above.indent, 0].map((columns) => [
      { start: line.from, end: line.from + line.indent, text: ' '.repeat(columns) },
    ]),
  };
}

function outOfLine(line: Line, sibling: Line): Mistake {
  return {
    ...whole(line),
    message: 'this line is indented less than the ones it belongs to',
    hint: 'line it up with its neighbours, using spaces',
    also: { ...fromColumn(sibling), message: 'one of them' },
    candidates: [
      [{ start: line.from, end: line.from + line.indent, text: ' '.repeat(sibling.column) }],
    ],
  };
}

function fromColumn({ from, raw, column }: Line): { readonly start: number; readonly end: number } {
  return { start: from + column, end: from + raw.length };
}

import { applyEdits } from '../core/fix.js';
import { type Fix, type Place } from '../core/problem.js';
import { changeHidden } from '../core/visible.js';

/** How a frame looks. */
export interface FrameOptions {
  /** The columns of the numbers of its lines. */
  readonly margin: number;
  /** The columns of the whole frame; longer lines are cut around what is marked. */
  readonly width: number;
}

/** A line of a file, what is marked on it, and how. */
export interface Marked {
  readonly place: Place;
  readonly mark: string;
  /** What stands after the mark. */
  readonly label: string;
  paint(text: string): string;
  /** Whether the line before is shown too. */
  readonly withBefore: boolean;
  /** Something else on the same line that is marked as well. */
  readonly other?: Pick<Marked, 'place' | 'mark' | 'paint'> | undefined;
}

/** The lines of a text around a place, with a mark under it. */
export function codeFrame(text: string, marked: Marked, options: FrameOptions): readonly string[] {
  const { place, label, paint, withBefore, other } = marked;
  const lines = linesOf(text);
  const line = lines[place.line - 1] ?? '';
  const before = lines[place.line - 2] ?? '';
  const cut = windowOf(line, place, options);
  const isShown = withBefore && /[^\s…]/u.test(cut.show(before));
  const spans = [marked, ...(other !== undefined && cut.has(other.place) ? [other] : [])].toSorted(
    (a, b) => a.place.column - b.place.column,
  );
  let shown = '';
  let column = 0;
  for (const span of spans) {
    const pad = cut.pad(line, span.place);
    const marks = span.mark.repeat(
      Math.max(1, Math.min(span.place.endColumn - span.place.column, cut.room(span.place))),
    );
    shown += `${pad.slice(column)}${span.paint(marks)}`;
    column = pad.length + marks.length;
  }
  return [
    ...(isShown ? [numbered(place.line - 1, cut.show(before), options)] : []),
    numbered(place.line, cut.show(line), options),
    `${' '.repeat(options.margin + 1)} | ${shown}${label && paint(` ${label}`)}`,
  ];
}

/** The lines as they are with the fix, with a mark under what is new. */
export function fixedLines(
  text: string,
  fix: Fix,
  paint: (text: string) => string,
  options: FrameOptions,
): readonly string[] {
  const [edit] = fix.edits;
  if (edit === undefined) return [];
  const { line, column } = edit.place;
  const onLine = fix.edits.filter(({ place }) => place.line === line);
  const fixed = linesOf(applyEdits(text, onLine));
  const added = onLine.reduce((sum, { text: typed }) => sum + typed.split('\n').length - 1, 0);
  const shown = fixed.slice(line - 1, line + added);
  const [first = ''] = shown;
  const single = onLine.length === 1 && added === 0;
  const marks = single && edit.text.trim() !== '' ? edit.text.trimEnd().length : 0;
  const lead = single ? edit.text.length - edit.text.trimStart().length : 0;
  const place = { ...edit.place, column: column + lead, endColumn: column + Math.max(marks, 1) };
  const cut = windowOf(first, place, options);
  return [
    ...shown.map((one, at) => numbered(line + at, cut.show(one), options)),
    ...(marks > 0
      ? [
          `${' '.repeat(options.margin + 1)} | ${cut.pad(first, place)}${paint('~'.repeat(Math.min(marks - lead, cut.room(place))))}`,
        ]
      : []),
  ];
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/\r$/u, ''));
}

function numbered(line: number, shown: string, { margin }: FrameOptions): string {
  return `${String(line).padStart(margin + 1)} | ${shown}`.trimEnd();
}

/** The part of the lines that there is room for, around a place. */
function windowOf(line: string, place: Place, { margin, width }: FrameOptions): Window {
  const room = Math.max(20, width - margin - 4);
  const end = Math.max(line.length, place.column);
  if (end <= room) return new Window(0, room, end);
  const from = Math.max(0, Math.min(place.column - 1 - Math.floor(room / 3), end - room + 1));
  return new Window(from, room, end);
}

class Window {
  readonly #from: number;
  readonly #to: number;

  constructor(from: number, room: number, end: number) {
    this.#from = from;
    this.#to = Math.min(from + room - (from > 0 ? 1 : 0), Math.max(end, room));
  }

  /** A line of the file as it can be shown: what is cut off leaves an ellipsis. */
  show(line: string): string {
    const cutEnd = line.length > this.#to;
    const shown = safe(line.slice(this.#from, cutEnd ? this.#to - 1 : undefined));
    return `${this.#from > 0 ? '…' : ''}${shown}${cutEnd ? '…' : ''}`;
  }

  /** What stands before the place, as blanks that are as wide. */
  pad(line: string, { column }: Place): string {
    const before = line.slice(this.#from, column - 1);
    return (
      (this.#from > 0 ? ' ' : '') +
      safe(before)
        .replace(wide, '\u3000')
        .replace(/[^\u3000]/gu, ' ')
    );
  }

  /** Whether the place begins in it. */
  has({ column }: Place): boolean {
    return column - 1 >= this.#from && column <= this.#to;
  }

  /** How many columns there are from the place on. */
  room({ column }: Place): number {
    return Math.max(1, this.#to - column + 1);
  }
}

// characters that a terminal shows in two columns
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu;

/** A piece of a line as it can be shown, with the same length for every unit as its place says. */
function safe(piece: string): string {
  const shown = piece
    .toWellFormed()
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?')
    .replace(/(\p{M}{4})(\p{M}+)/gu, (_, kept: string, more: string) => kept + unshown(more));
  return changeHidden(shown, unshown);
}

function unshown(text: string): string {
  return '?'.repeat(text.length);
}

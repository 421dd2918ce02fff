import { type Edit, type Place } from './problem.js';
import { type SpanEdit } from './yaml-spot.js';

interface Made extends SpanEdit {
  /** Where its text begins in the mended text. */
  readonly at: number;
}

/**
 * A text with its first mistakes mended, so that what comes after them can be looked at too. Places
 * are always those of the text as its file has it.
 */
export class MendedText {
  readonly file: string;
  readonly #original: string;
  readonly #starts: readonly number[];
  /** In the order of the text; positions are those of the original. */
  #made: readonly Made[] = [];
  #text: string;

  constructor(file: string, original: string) {
    this.file = file;
    this.#original = original;
    this.#text = original;
    this.#starts = lineStarts(original);
  }

  /** The text as it is now. */
  get text(): string {
    return this.#text;
  }

  /** A line of the file, counted from 1. */
  originalLine(line: number): string {
    const from = this.#starts[line - 1] ?? this.#original.length;
    const end = this.#starts[line] ?? this.#original.length + 1;
    return this.#original.slice(from, end - 1).replace(/\r$/u, '');
  }

  /** The text with the edits, which are positions of the text as it is now. */
  with(edits: readonly SpanEdit[]): string {
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
      pieces.push(this.#text.slice(from, start), text);
      from = end;
    }
    return pieces.join('') + this.#text.slice(from);
  }

  /** Makes the edits. */
  make(edits: readonly SpanEdit[]): void {
    const text = this.with(edits);
    const made = edits.map((edit) => ({
      ...edit,
      start: this.#origin(edit.start, false),
      end: this.#origin(edit.end, true),
    }));
    let shift = 0;
    this.#made = [...this.#made, ...made]
      .toSorted((a, b) => a.start - b.start)
      .map((edit) => {
        const at = edit.start + shift;
        shift += edit.text.length - (edit.end - edit.start);
        return { ...edit, at };
      });
    this.#text = text;
  }

  /** The place of what stands from `start` to `end` now; it is on one line. */
  placeOf(start: number, end: number): Place {
    return this.#place(this.#origin(start, false), this.#origin(end, true), 1);
  }

  /** The edit of the file that an edit of the text as it is now comes to. */
  editOf({ start, end, text }: SpanEdit): Edit {
    return { place: this.#place(this.#origin(start, false), this.#origin(end, true), 0), text };
  }

  #place(start: number, end: number, least: number): Place {
    const line = lastAtMost(this.#starts, start, (from) => from);
    const from = this.#starts[line] ?? 0;
    const column = start - from + 1;
    const lineEnd = (this.#starts[line + 1] ?? this.#original.length + 1) - 1;
    const length = this.#original.slice(start, Math.min(end, lineEnd));
    const width = Math.max(least, least === 0 ? length.length : length.trimEnd().length);
    return { file: this.file, line: line + 1, column, endColumn: column + width };
  }

  /** Where a position of the text as it is now stands in the original. */
  #origin(position: number, isEnd: boolean): number {
    const edit = this.#made[lastAtMost(this.#made, position, ({ at }) => at)];
    if (edit === undefined || edit.at > position) return position;
    if (isEnd && position === edit.at) return edit.start;
    const after = edit.at + edit.text.length;
    if (position >= after) return edit.end + (position - after);
    return isEnd ? edit.end : edit.start;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last of the items, sorted by `key`, whose key is at most the value; else the first. */
function lastAtMost<T>(sorted: readonly T[], value: number, key: (item: T) => number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const item = sorted[middle];
    if (item !== undefined && key(item) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { maxRecordUnits } from './json-records.js';

/** A line of a text with something in it. */
export interface Line {
  /** Without its end; of a line that is too long to be a record, just enough to tell that. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Cuts a text into lines, piece by piece; holds no more of a line than can be a record. */
export class LineCutter {
  #begun = '';
  #line = 1;
  /** Whether the last piece ended with a \r, so that a \n now belongs to it. */
  #endedInReturn = false;

  /** The lines that end in this piece: with \n, \r\n or \r. */
  cut(piece: string): readonly Line[] {
    const lines: Line[] = [];
    let from = this.#endedInReturn && piece.startsWith('\n') ? 1 : 0;
    const ends = piece.includes('\r') ? /\r\n?|\n/gu : /\n/gu;
    ends.lastIndex = from;
    for (let end = ends.exec(piece); end !== null; end = ends.exec(piece)) {
      lines.push({ text: this.#begun + piece.slice(from, end.index), line: this.#line });
      this.#begun = '';
      this.#line += 1;
      from = ends.lastIndex;
    }
    if (this.#begun.length <= maxRecordUnits) this.#begun += piece.slice(from);
    if (piece !== '') this.#endedInReturn = piece.endsWith('\r');
    return lines.filter(({ text }) => text.trim() !== '');
  }

  /** The last line, where it has no end. */
  end(): readonly Line[] {
    return this.#begun.trim() === '' ? [] : [{ text: this.#begun, line: this.#line }];
  }
}

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

  /** The lines that end in this piece. */
  cut(piece: string): readonly Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      lines.push({ text: this.#begun + piece.slice(from, end), line: this.#line });
      this.#begun = '';
      this.#line += 1;
      from = end + 1;
    }
    if (this.#begun.length <= maxRecordUnits) this.#begun += piece.slice(from);
    return lines.filter(({ text }) => text.trim() !== '');
  }

  /** The last line, where it has no end. */
  end(): readonly Line[] {
    return this.#begun.trim() === '' ? [] : [{ text: this.#begun, line: this.#line }];
  }
}

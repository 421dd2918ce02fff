import { type Line } from './lines.js';
import { maxRecordUnits } from './json-records.js';
import { JsonString } from './json-string.js';

/**
 * Cuts JSON objects that follow each other, piece by piece, as `jq` prints them: over lines or not, with
 * commas between them or not. Holds no more of one than can be a record. What is none and stands
 * between them ends with its line.
 */
export class ObjectCutter {
  #begun = '';
  #line = 1;
  #begunAt = 0;
  #depth = 0;
  #inString = false;
  readonly #quoted = new JsonString();

  /** The objects that end in this piece. */
  cut(piece: string): readonly Line[] {
    const records: Line[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (this.#inString) at = this.#quoted.endIn(piece, at, this.#nextLine);
      const char = piece[at] ?? '';
      if (this.#begunAt === 0 && !/[\s,]/u.test(char)) {
        this.#begunAt = this.#line;
        from = at;
      }
      if (this.#endsWith(char)) {
        records.push({ text: this.#begun + piece.slice(from, at + 1), line: this.#begunAt });
        this.#begun = '';
        this.#begunAt = 0;
      }
      if (char === '\n') this.#line += 1;
    }
    if (this.#begunAt > 0 && this.#begun.length <= maxRecordUnits) this.#begun += piece.slice(from);
    return records;
  }

  /** What is left of a text that ends in the middle of an object. */
  end(): readonly Line[] {
    return this.#begunAt === 0 ? [] : [{ text: this.#begun, line: this.#begunAt }];
  }

  readonly #nextLine = (): void => {
    this.#line += 1;
  };

  /** Takes in a character that is in no string, or the quote that ends one; whether it ends an object. */
  #endsWith(char: string): boolean {
    if (char === '"') this.#inString = !this.#inString && this.#begunAt > 0;
    if (this.#begunAt === 0 || this.#inString) return false;
    if (char === '{' || char === '[') this.#depth += 1;
    if (char === '}' || char === ']') {
      this.#depth = Math.max(0, this.#depth - 1);
      return this.#depth === 0;
    }
    return this.#depth === 0 && char === '\n';
  }
}

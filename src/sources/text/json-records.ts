import { JsonString } from './json-string.js';

/** A record found in a JSON text: its characters, its line, and the keys that lead to its list. */
export interface JsonRecord {
  readonly text: string;
  readonly line: number;
  /** `invitations`, `data.items`; empty for a list that is the whole text. */
  readonly path: string;
}

/** How a text isn't JSON: where, counted in lines from 1. */
export interface JsonFault {
  readonly fault: string;
  readonly line: number;
}

/** The longest record, in UTF-16 units; a longer one is no invitation. */
export const maxRecordUnits = 1 << 20;

/** How much of a key is kept, which is more than any that means something. */
const maxKeyUnits = 1000;

/**
 * The items of every list that is not inside another list, as they come: the records of
 * `[…]`, of `{"invitations": […]}`, of `{"data": {"items": […]}}`. Only cuts; parsing is for others.
 */
export class JsonCutter {
  readonly #maxUnits: number;
  readonly #several: boolean;
  #line: number;
  /** What is open, outermost first: `{` with its current key, `[` for the list. */
  readonly #open: { readonly bracket: '{' | '['; key: string }[] = [];
  #inList = false;
  #depthInRecord = 0;
  #record = '';
  #recordLine = 0;
  #string: string | undefined;
  readonly #quoted = new JsonString();
  #lastString = '';
  #done = false;
  #fault: JsonFault | undefined;

  /**
   * `maxUnits`: the longest record; of a longer one no more is kept than tells that. `several`:
   * whether more texts may follow each other, as pages of an answer saved one after the other do.
   * `line`: the line on which the text begins.
   */
  constructor({ maxUnits = maxRecordUnits, several = false, line = 1 } = {}) {
    this.#maxUnits = maxUnits;
    this.#several = several;
    this.#line = line;
  }

  /** The records that end in this piece of the text. */
  cut(piece: string): readonly JsonRecord[] {
    const records: JsonRecord[] = [];
    let from = 0;
    for (let at = 0; at < piece.length && this.#fault === undefined; at += 1) {
      if (this.#string !== undefined) {
        at = this.#passString(piece, at);
        continue;
      }
      const char = piece[at] ?? '';
      if (char === '\n') this.#line += 1;
      if (this.#inList) {
        if (this.#recordLine === 0 && !/[\s,\]]/u.test(char)) {
          this.#recordLine = this.#line;
          from = at;
        }
        if (this.#endsRecord(char)) {
          if (this.#recordLine > 0) records.push(this.#take(piece.slice(from, at)));
          if (char === ']') this.#close(']');
        } else this.#recordChar(char);
      } else this.#outsideChar(char);
    }
    if (this.#recordLine > 0 && this.#record.length <= this.#maxUnits)
      this.#record += piece.slice(from);
    return records;
  }

  /** Whether something follows after the end of the text. */
  get isAfterEnd(): boolean {
    return this.#done && this.#fault !== undefined;
  }

  /** What is wrong with the text, once all of it was cut. */
  end(): JsonFault | undefined {
    if (this.#fault !== undefined) return this.#fault;
    if (this.#open.length === 0 && this.#string === undefined) return undefined;
    if (this.#inList && this.#recordLine === 0)
      return { fault: 'the text ends before its list does', line: this.#line };
    return {
      fault: 'the text ends in the middle of a record',
      line: this.#recordLine || this.#line,
    };
  }

  /** The record in the middle of which the text ended, as far as it goes. */
  unfinished(): JsonRecord | undefined {
    return this.#recordLine > 0 ? this.#take('') : undefined;
  }

  /** The last record of a text that broke off after it: nothing of it is missing. */
  finished(): JsonRecord | undefined {
    const isWhole = this.#depthInRecord === 0 && this.#string === undefined;
    // a number may go on
    return isWhole && /[\]}]\s*$/u.test(this.#record) ? this.unfinished() : undefined;
  }

  /** Goes on in a string; returns where its quote stands, or the end of the piece. */
  #passString(piece: string, from: number): number {
    const at = this.#quoted.endIn(piece, from, this.#nextLine);
    const text = this.#string ?? '';
    this.#string = this.#inList ? '' : text + piece.slice(from, Math.min(at, from + maxKeyUnits));
    if (this.#string.length > maxKeyUnits) this.#string = this.#string.slice(0, maxKeyUnits);
    if (at === piece.length) return at;
    this.#lastString = this.#string;
    this.#string = undefined;
    return at;
  }

  readonly #nextLine = (): void => {
    this.#line += 1;
  };

  #endsRecord(char: string): boolean {
    return this.#depthInRecord === 0 && (char === ',' || char === ']');
  }

  #recordChar(char: string): void {
    if (char === '"') this.#string = '';
    else if (char === '{' || char === '[') this.#depthInRecord += 1;
    else if (char === '}' || char === ']') this.#depthInRecord -= 1;
    if (this.#depthInRecord < 0)
      this.#fault = { fault: `a "${char}" that closes nothing`, line: this.#line };
  }

  #take(end: string): JsonRecord {
    const path = this.#open
      .filter(({ bracket }) => bracket === '{')
      .map(({ key }) => key)
      .join('.');
    const record = { text: this.#record + end, line: this.#recordLine, path };
    this.#record = '';
    this.#recordLine = 0;
    return record;
  }

  #outsideChar(char: string): void {
    if (/\s/u.test(char)) return;
    if (this.#several && (char === '{' || char === '[')) this.#done = false;
    if (this.#done) this.#fault = { fault: 'something follows after the end', line: this.#line };
    else if (char === '"') this.#string = '';
    else if (char === '{' || char === '[') {
      this.#open.push({ bracket: char, key: '' });
      this.#inList = char === '[';
    } else if (char === '}') this.#close('}');
    else if (char === ':') {
      const top = this.#open.at(-1);
      if (top !== undefined) top.key = this.#lastString;
    }
  }

  #close(char: '}' | ']'): void {
    const top = this.#open.pop();
    if (top === undefined || (top.bracket === '{') !== (char === '}'))
      this.#fault = { fault: `a "${char}" that closes nothing`, line: this.#line };
    this.#inList = false;
    this.#done = this.#open.length === 0;
  }
}

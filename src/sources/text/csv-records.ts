import { parse } from 'csv-parse/sync';
import { countLineEnds } from '../../core/lines.js';
import { type QuoteFault, cutRecord, endOfLine } from './csv-cut.js';

/** Why a record of a CSV text can't be read. */
export type CsvFault =
  | QuoteFault
  /** There is a NUL character in it. */
  | 'nul'
  /** There are bytes in it that stand for no character. */
  | 'damaged';

/** Where a record of a CSV text stands. Empty lines are no records. */
interface RecordPlace {
  /** The lines on which it begins and ends, from 1. */
  readonly line: number;
  readonly lastLine: number;
  /** How much of the text there is up to its end, in UTF-16 units. */
  readonly end: number;
}

/** A record that can't be read, and where it is amiss: at the quote, if it is one. */
export interface BadRecord extends RecordPlace {
  readonly fault: { readonly why: CsvFault; readonly line: number; readonly column: number };
  readonly fields?: undefined;
}

/** A record of a CSV text. */
export type CsvRecord =
  | BadRecord
  | (RecordPlace & { readonly fields: readonly string[]; readonly fault?: undefined });

/** A place in a text where a line begins: how much of the text is before it, and its line. */
export interface LineStart {
  readonly at: number;
  readonly line: number;
}

/** How many records are parsed together, which is faster than each alone. */
const batchSize = 4096;

/**
 * Reads CSV piece by piece: cuts it into records, and has those parsed. It knows the physical line
 * of each, and after one that can't be read it goes on with the next line, so that a bad row never
 * costs the others.
 */
export class CsvReader {
  readonly #delimiter: string;
  #position: LineStart;
  /** What is still to be cut. */
  #rest = '';
  /** Whether it begins inside a line that is too long, the end of which is passed over. */
  #passesOver = false;

  /** The text that it will read begins with a line, which is the first one if no other is given. */
  constructor(delimiter: string, start: LineStart = { at: 0, line: 1 }) {
    this.#delimiter = delimiter;
    this.#position = start;
  }

  /** The records that end in the next piece of the text, in batches. */
  read(piece: string): Generator<readonly CsvRecord[]> {
    this.#rest += piece;
    return this.#readAll(false);
  }

  /** The records that are left when the text has ended. */
  end(): Generator<readonly CsvRecord[]> {
    return this.#readAll(true);
  }

  /** The first records of a text of which this is all, or the beginning. */
  first(count: number, text: string, isAll: boolean): readonly CsvRecord[] {
    this.#rest = text;
    const end = this.#position.at + text.length;
    const records = this.#read(true, count);
    return isAll ? records : records.filter((record) => record.end < end);
  }

  *#readAll(isLast: boolean): Generator<readonly CsvRecord[]> {
    for (;;) {
      const records = this.#read(isLast, batchSize);
      yield records;
      if (records.length < batchSize) return;
    }
  }

  #read(isLast: boolean, most: number): readonly CsvRecord[] {
    if (this.#passesOver) this.#passOver(isLast);
    const text = this.#rest;
    const isClean = text.isWellFormed() && !text.includes('\0');
    const batch = new Batch(this.#delimiter);
    let from = 0;
    while (from < text.length && batch.size < most && !this.#passesOver) {
      const cut = cutRecord(text, from, this.#delimiter, isLast);
      if (cut === undefined) break;
      const raw = text.slice(from, cut.end ?? withoutReturn(text));
      const fault =
        cut.fault === undefined
          ? !isClean && faultIn(raw)
          : { why: cut.fault.why, at: cut.fault.at - from };
      const place = this.#advance(raw, !cut.isQuoted && !cut.fault);
      if (fault) batch.addBad(place, fault, raw);
      else if (!isLineEnd(raw.charCodeAt(0))) batch.add(place, raw);
      from += raw.length;
      this.#passesOver = cut.end === undefined;
    }
    this.#rest = text.slice(from);
    return batch.records();
  }

  /** Goes on to after these characters; returns where the record stands which they are. */
  #advance(raw: string, isOneLine: boolean): RecordPlace {
    const { at, line } = this.#position;
    const end = at + raw.length;
    const ends = isOneLine ? 1 : countLineEnds(raw);
    this.#position = { at: end, line: line + ends };
    const endsLast = isOneLine || isLineEnd(raw.charCodeAt(raw.length - 1));
    return { line, lastLine: line + ends - (endsLast ? 1 : 0), end };
  }

  /** Passes over the rest of a line, or all that there is of it. */
  #passOver(isLast: boolean): void {
    const end = endOfLine(this.#rest, 0, isLast);
    const passed = this.#rest.slice(0, end ?? withoutReturn(this.#rest));
    this.#passesOver = end === undefined;
    this.#advance(passed, false);
    this.#rest = this.#rest.slice(passed.length);
  }
}

/** Records to be parsed together. */
class Batch {
  readonly #delimiter: string;
  readonly #places: (RecordPlace | BadRecord)[] = [];
  readonly #texts: string[] = [];

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  get size(): number {
    return this.#places.length;
  }

  add(place: RecordPlace, raw: string): void {
    this.#places.push(place);
    this.#texts.push(raw);
  }

  addBad(place: RecordPlace, { why, at }: FaultAt, raw: string): void {
    const before = raw.slice(0, at);
    const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    const line = place.line + countLineEnds(before);
    this.#places.push({ ...place, fault: { why, line, column: at - lineStart + 1 } });
  }

  /** The records with their fields, in the order in which they were added. */
  records(): readonly CsvRecord[] {
    const parsed = parse(this.#texts.join(''), {
      delimiter: this.#delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    if (parsed.length !== this.#texts.length)
      throw new Error('records were cut where there are none');
    let next = 0;
    return this.#places.map((place) => {
      if ('fault' in place) return place;
      const { line, lastLine, end } = place; // much faster than to spread it
      next += 1;
      return { line, lastLine, end, fields: parsed[next - 1] ?? [] };
    });
  }
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** How long a text is without a \r at its end, which may be half a line end. */
function withoutReturn(text: string): number {
  return text.endsWith('\r') ? text.length - 1 : text.length;
}

interface FaultAt {
  readonly why: CsvFault;
  /** In units from the beginning of the record. */
  readonly at: number;
}

/** What is wrong with the characters of a record. */
function faultIn(raw: string): FaultAt | undefined {
  const nul = raw.indexOf('\0');
  if (nul >= 0) return { why: 'nul', at: nul };
  return raw.isWellFormed() ? undefined : { why: 'damaged', at: raw.search(/\p{Surrogate}/u) };
}

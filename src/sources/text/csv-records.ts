import { type Options, type Parser, parse } from 'csv-parse';

/** A record of a CSV text, or one that can't be read. `raw` are its characters, blank lines before it included. */
export interface CsvRecord {
  readonly fields?: readonly string[];
  /** The parser's code of what is wrong. */
  readonly failure?: string;
  readonly raw: string;
}

/** The longest record that is read; in a longer one a quote was opened by mistake. */
export const maxRecordUnits = 1 << 20;

/**
 * The records of a CSV text, in batches. Where the parser gives up, the record's first line is
 * reported and reading begins anew on the next line, so that one bad row never costs the others.
 */
export async function* readRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly CsvRecord[]> {
  let reader = new RecordReader(delimiter);
  /** How much is fed at once; small after a failure, since what follows it is fed again. */
  let piece = Infinity;
  let rest = '';
  /** Why the line that `rest` begins with can't be read. */
  let failure: string | undefined;
  const restart = (): void => {
    rest = reader.pending + rest;
    reader = new RecordReader(delimiter);
    piece = 1024;
  };
  const feedRest = async function* (isLast: boolean): AsyncGenerator<readonly CsvRecord[]> {
    while (rest !== '') {
      if (failure !== undefined) {
        const raw = firstLine(rest, isLast);
        if (raw === undefined) return; // its end is still to come
        rest = rest.slice(raw.length);
        yield [{ failure, raw }];
        failure = undefined;
      }
      const fed = rest.slice(0, wholeUnits(rest, piece, isLast));
      if (fed === '') return;
      failure = await reader.feed(fed);
      rest = rest.slice(fed.length);
      yield reader.take();
      if (failure === undefined) piece = Math.min(piece * 2, 1 << 20);
      else restart();
    }
  };
  for await (const chunk of chunks) {
    rest += chunk;
    yield* feedRest(false);
  }
  do {
    yield* feedRest(true);
    failure = await reader.end();
    yield reader.take();
    if (failure !== undefined) restart();
  } while (failure !== undefined);
}

/** The first line of a text with its end, and the blank lines before it; undefined if it may go on. */
function firstLine(text: string, isLast: boolean): string | undefined {
  const [line = '', end = ''] = /^(?:[ \t]*(?:\r\n|\n|\r))*[^\r\n]*(\r\n|\n|\r)?/u.exec(text) ?? [];
  const mayGoOn = end === '' || (end === '\r' && line.length === text.length);
  return mayGoOn && !isLast ? undefined : line;
}

/**
 * How much of the text to feed: `units`, or one less where that would cut a character or a line end
 * in two, of which the parser would make two characters, or lose one.
 */
function wholeUnits(text: string, units: number, isLast: boolean): number {
  const end = Math.min(units, text.length);
  const [before, after] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
  const cutsLineEnd = before === 13 && (after === 10 || (end === text.length && !isLast));
  return cutsLineEnd || (after >= 0xdc00 && after <= 0xdfff) ? end - 1 : end;
}

/** One csv-parse parser, and what it has been fed since its last whole record. */
class RecordReader {
  pending = '';
  readonly #parser: Parser;
  #records: CsvRecord[] = [];
  #parsed: { readonly fields: readonly string[]; readonly raw: string }[] = [];
  #failure: string | undefined;

  constructor(delimiter: string) {
    const options = {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: maxRecordUnits,
      raw: true,
      encoding: 'utf8',
      // records are taken here and never buffered by the stream
      on_record: ({ record, raw }: { record: string[]; raw: string }) => {
        this.#parsed.push({ fields: record, raw });
        return null;
      },
    };
    this.#parser = parse(options as unknown as Options);
    this.#parser.on('error', (thrown: Error & { code?: string }) => {
      this.#failure ??= thrown.code ?? thrown.message;
    });
    this.#parser.resume();
  }

  /** Feeds a text; returns the code of a failure, after which the reader is of no more use. */
  async feed(text: string): Promise<string | undefined> {
    this.pending += text;
    await new Promise<void>((done) => {
      this.#parser.write(text, () => done());
    });
    this.#settle();
    return this.#failure;
  }

  async end(): Promise<string | undefined> {
    await new Promise<void>((done) => {
      this.#parser.once('close', done);
      this.#parser.end();
    });
    this.#settle();
    return this.#failure;
  }

  /** Gives the records just parsed the characters they were parsed from. */
  #settle(): void {
    let from = 0;
    for (const { fields, raw } of this.#parsed) {
      const end = endOf(this.pending, from, raw);
      this.#records.push({ fields, raw: this.pending.slice(from, end) });
      from = end;
    }
    this.#parsed = [];
    this.pending = this.pending.slice(from);
  }

  /** The records read since the last call. */
  take(): readonly CsvRecord[] {
    const taken = this.#records;
    this.#records = [];
    return taken;
  }
}

/** Where a record ends that begins at `from`: csv-parse leaves the \n of a \r\n out of `raw`. */
function endOf(text: string, from: number, raw: string): number {
  let at = from;
  if (text.startsWith(raw, from)) at += raw.length;
  else
    for (const unit of raw.split('')) {
      if (text[at] === '\n' && unit !== '\n') at += 1;
      at += 1;
    }
  return raw.endsWith('\r') && text[at] === '\n' ? at + 1 : at;
}

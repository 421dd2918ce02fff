/** How the quotes of a record are amiss, or that it is too long. */
export type QuoteFault =
  /** A quote is opened and never closed. */
  | 'open-quote'
  /** A field goes on after the quote that closes it. */
  | 'after-quote'
  /** A quote stands inside a field that is not quoted. */
  | 'bare-quote'
  | 'too-long';

/** What was cut off a text: a record, or the lines of one that can't be read. */
export interface Cut {
  /** After its last line; undefined where that line is too long, and goes on after the text. */
  readonly end: number | undefined;
  /** Whether there are quotes in it, so that it may be of several lines. */
  readonly isQuoted: boolean;
  /** What is wrong, and where: at the quote that is amiss, if it is one. */
  readonly fault: { readonly why: QuoteFault; readonly at: number } | undefined;
}

/** The longest record that is read, in UTF-16 units; in a longer one a quote was opened by mistake. */
export const maxRecordUnits = 1 << 20;

const [newline, carriageReturn, quote] = [10, 13, 34];

/**
 * Cuts off the record that begins at `from`. Undefined where the text must go on before it can be
 * told where the record ends, which it can't if it `isLast`. A record whose quotes are amiss ends with
 * the line of that quote; where one is never closed, with the line on which it is opened.
 */
export function cutRecord(
  text: string,
  from: number,
  delimiter: string,
  isLast: boolean,
): Cut | undefined {
  const stop = scanRecord(text, from, delimiter.charCodeAt(0), isLast);
  if (stop === undefined) return undefined;
  const { at, isQuoted, why } = stop;
  const end = endOfLine(text, at, isLast);
  if (end === undefined && text.length - from <= maxRecordUnits) return undefined;
  return { end, isQuoted, fault: why && { why, at } };
}

/** Where a record ends, before its line end, or where it is amiss. */
interface Stop {
  readonly at: number;
  readonly isQuoted: boolean;
  readonly why?: QuoteFault;
}

function scanRecord(
  text: string,
  from: number,
  delimiter: number,
  isLast: boolean,
): Stop | undefined {
  const limit = Math.min(text.length, from + maxRecordUnits);
  const goesOn = limit === text.length && !isLast;
  let startsField = true;
  let isQuoted = false;
  for (let at = from; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === newline || unit === carriageReturn) return { at, isQuoted };
    if (unit === quote) {
      isQuoted = true;
      if (!startsField) return { at, isQuoted, why: 'bare-quote' };
      const close = closingQuote(text, at, limit);
      if (goesOn && (close === undefined || close + 1 === text.length)) return undefined;
      if (close === undefined)
        return { at, isQuoted, why: limit < text.length ? 'too-long' : 'open-quote' };
      if (!endsField(text, close + 1, delimiter)) return { at, isQuoted, why: 'after-quote' };
      at = close;
    }
    startsField = unit === delimiter;
  }
  if (limit < text.length) return { at: from, isQuoted, why: 'too-long' };
  return isLast ? { at: limit, isQuoted } : undefined;
}

/** The position of the quote that closes the one at `open`; two quotes are one that is said. */
function closingQuote(text: string, open: number, limit: number): number | undefined {
  for (let at = text.indexOf('"', open + 1); at >= 0 && at < limit; at = text.indexOf('"', at + 2))
    if (text.charCodeAt(at + 1) !== quote) return at;
  return undefined;
}

function endsField(text: string, at: number, divides: number): boolean {
  const unit = text.charCodeAt(at);
  return at === text.length || unit === divides || unit === newline || unit === carriageReturn;
}

/** After the line that `from` stands on; undefined where the line may go on after the text. */
export function endOfLine(text: string, from: number, isLast: boolean): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === newline) return at + 1;
    if (unit !== carriageReturn) continue;
    if (at + 1 === text.length && !isLast) return undefined;
    return text.charCodeAt(at + 1) === newline ? at + 2 : at + 1;
  }
  return isLast ? text.length : undefined;
}

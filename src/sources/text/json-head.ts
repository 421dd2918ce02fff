import { JsonCutter } from './json-records.js';
import { type JsonObject, parseObject } from './json-rows.js';

/** What the beginning of a JSON text shows of the whole. */
export interface JsonHead {
  /** The objects in its lists, each with the keys that lead there; the last may be cut short. */
  readonly records: readonly { readonly object: JsonObject; readonly path: string }[];
  /** The object that the text is, as far as it is seen; the first one of several. */
  readonly object: JsonObject | undefined;
  /** Whether it is one object a line. */
  readonly isLines: boolean;
}

let last: { readonly head: string; readonly seen: JsonHead | undefined } | undefined;

/**
 * What a format is recognised by. Undefined where the text is no JSON. The last answer is kept,
 * since every format asks of the same beginning.
 */
export function jsonHead(head: string): JsonHead | undefined {
  if (last?.head !== head) last = { head, seen: look(head) };
  return last.seen;
}

function look(head: string): JsonHead | undefined {
  if (!/^\s*[[{]/u.test(head)) return undefined;
  const text = closed(head);
  const records = new JsonCutter({ several: true, maxUnits: Infinity })
    .cut(text)
    .flatMap((record) => {
      const parsed = parseObject(record.text, Infinity);
      return 'object' in parsed ? [{ object: parsed.object, path: record.path }] : [];
    });
  const whole = objectOf(text);
  if (whole !== undefined) return { records, object: whole, isLines: false };
  const first = objectOf(/^\s*(.*)/u.exec(head)?.[1] ?? '');
  return { records, object: first, isLines: first !== undefined };
}

function objectOf(text: string): JsonObject | undefined {
  const parsed = parseObject(text, Infinity);
  return 'object' in parsed ? parsed.object : undefined;
}

/** A text that was cut off, without its last value and with everything closed that it opened. */
function closed(text: string): string {
  let closers = '';
  let end = 0;
  let closersAtEnd = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') at = stringEnd(text, at);
    else if (char === '{' || char === '[') closers = (char === '{' ? '}' : ']') + closers;
    else if (char === '}' || char === ']') closers = closers.slice(1);
    else if (char !== ',') continue;
    if (char === '"') continue;
    end = char === ',' ? at : at + 1;
    closersAtEnd = closers;
  }
  return closers === '' ? text : text.slice(0, end) + closersAtEnd;
}

/** Where the string that begins at `start` closes; the text's end where it doesn't. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

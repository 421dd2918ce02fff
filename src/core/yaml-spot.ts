import { type Layout } from './yaml-layout.js';
import { type YamlWords } from './yaml-words.js';

/** What a YAML parser stumbled over; `start` and `end` count from the begin of the text. */
export interface YamlError {
  readonly code: string;
  /** The parser's own words, which are for programmers. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Where it stumbled, and all that is known around it. */
export interface Spot {
  readonly text: string;
  readonly layout: Layout;
  /** The line of the error, counted from 0. */
  readonly line: number;
  readonly words: YamlWords;
}

/** A change of the text from `start` to `end`. */
export interface SpanEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What went wrong, in a user's words. */
export interface Mistake {
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
  /** What else the message speaks of. */
  readonly also?: { readonly start: number; readonly end: number; readonly message: string };
  /** Ways to mend it, the likeliest first; the first one that lets the parser go on is good. */
  readonly candidates?: readonly (readonly SpanEdit[])[];
  /** Whether nothing else can be meant, if one of the ways is good. */
  readonly sure?: boolean;
}

/** A line of the text, and where it begins; empty where there is no such line. */
export function lineAt({ text, layout }: Spot, line: number): { from: number; raw: string } {
  const from = layout.starts[line] ?? text.length;
  const end = text.indexOf('\n', from);
  return { from, raw: text.slice(from, end < 0 ? text.length : end).replace(/\r$/u, '') };
}

/** The line of the error, or the first after it where that one is empty or a comment; -1 for none. */
export function writtenLine(spot: Spot): number {
  const { starts } = spot.layout;
  return starts.findIndex((_, at) => at >= spot.line && !/^\s*(?:#|$)/u.test(lineAt(spot, at).raw));
}

/**
 * The line without a comment at its end. Where the last quote of the line stands within a text and
 * in the comment as well, as in `'it's # 1'`, the comment may be part of the text, and stays.
 */
export function withoutComment({ layout }: Spot, line: number, raw: string): string {
  const at = layout.comments[line];
  if (at === undefined) return raw.trimEnd();
  const code = (layout.code[line] ?? '').slice(0, at);
  const [, last = ''] = /(["'])[^"']+$/u.exec(code.trimEnd()) ?? [];
  const isOpen = last !== '' && raw.slice(at).split(last).length % 2 === 0;
  return (isOpen ? raw : raw.slice(0, at)).trimEnd();
}

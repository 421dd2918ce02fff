import { fold } from './text.js';
import {
  type Span,
  isEdge,
  isEdgeless,
  isWordUnit,
  scriptWithoutSpaces,
  wordEnd,
} from './words.js';
import { isNegated } from './negation.js';

/** The best match so far of each list. */
export type Found = (Span | undefined)[];

/** How many words ` ... ` in a phrase may stand for. */
export const gapWords = 5;

/** What a phrase that was found belongs to. */
export interface Ending {
  /** The list of the index. */
  readonly list: number;
  /** Whether it counts only where no negation stands right before it. */
  readonly affirmed: boolean;
}

/** One written phrase: the segments between its ` ... `; a segment's pieces stand between its `*`. */
export interface Phrase extends Ending {
  readonly segments: readonly (readonly string[])[];
}

/** Whether the phrase is well formed: words on both sides of each ` ... `, letters before each `*`. */
export function isPhrase(written: string): boolean {
  if (!hasPattern.test(written)) return fold(written).text !== '';
  return segmentsOf(written).every((pieces) =>
    pieces.every((piece, index) =>
      index === pieces.length - 1 ? piece !== '' || index > 0 : isEdgeless(piece, piece.length - 1),
    ),
  );
}

/** Most phrases are words only. */
const hasPattern = /[*\u2026]|\.\.\./u;

/** The phrase cut at its ` ... ` and its `*`, each piece folded. */
export function segmentsOf(written: string): readonly (readonly string[])[] {
  if (!hasPattern.test(written)) return [[fold(written).text]];
  return written
    .split(/(?:^|\s+)(?:\.\.\.|\u2026)(?=\s|$)/u)
    .map((segment) => segment.split('*').map(foldPiece));
}

// a piece keeps the space at its inner ends: "pay* for" is "pay" and " for"
function foldPiece(piece: string, index: number, pieces: readonly string[]): string {
  const { text } = fold(piece);
  const before = index > 0 && /^\s/u.test(piece) ? ' ' : '';
  const after = index < pieces.length - 1 && text !== '' && /\s$/u.test(piece) ? ' ' : '';
  return before + text + after;
}

/** A text that the phrase is found in, close to how it is written. */
export function examplePhrase(written: string): string {
  if (!hasPattern.test(written)) return written;
  return segmentsOf(written)
    .map((pieces) => pieces.join(''))
    .join(' ');
}

/** Notes the phrase's leftmost match, wherever in the text it begins. */
export function searchAnywhere(text: string, phrase: Phrase, found: Found): void {
  const first = phrase.segments[0]?.find((piece) => piece !== '') ?? '';
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const best = found[phrase.list];
    if (best !== undefined && best.start < at) return;
    const end = phraseEnd(text, phrase, at);
    if (end === undefined || (phrase.affirmed && isNegated(text, at))) continue;
    if (best === undefined || best.start > at || end > best.end)
      found[phrase.list] = { start: at, end };
    return;
  }
}

/** Where the phrase that begins at `start` ends, the longest way; undefined where it doesn't match. */
function phraseEnd(text: string, { segments }: Phrase, start: number): number | undefined {
  let ends: readonly number[] = [];
  for (const [index, segment] of segments.entries()) {
    const starts = index === 0 ? [start] : new Set(ends.flatMap((end) => gapEnds(text, end)));
    ends = Array.from(starts, (at) => matchSegment(text, segment, at)).filter(
      (end) => end !== undefined,
    );
    if (ends.length === 0) return undefined;
  }
  return Math.max(...ends);
}

/** The places where the segment after a gap may begin: after none and up to five words. */
function gapEnds(text: string, from: number): readonly number[] {
  const ends: number[] = [];
  let at = from;
  for (let words = 0; words <= gapWords; words += 1) {
    while (at < text.length && !isWordUnit(text, at)) {
      ends.push(at);
      at += 1;
    }
    ends.push(at);
    if (at >= text.length) break;
    at = scriptWithoutSpaces(text, at) ? at + 1 : wordEnd(text, at);
  }
  return ends;
}

function matchSegment(text: string, pieces: readonly string[], start: number): number | undefined {
  if (isEdgeless(text, start) && !isEdge(text, start)) return undefined;
  let at = start;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) at = wordEnd(text, at);
    if (!text.startsWith(piece, at)) return undefined;
    at += piece.length;
  }
  const last = pieces.at(-1) ?? '';
  const needsEdge = last !== '' && isEdgeless(text, at - 1);
  return needsEdge && !isEdge(text, at) ? undefined : at;
}

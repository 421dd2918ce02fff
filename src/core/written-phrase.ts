import { fold } from './text.js';
import { tailsOf } from './phrase-gaps.js';
import { matchSegment } from './phrase-segment.js';
import { type Span, isEdgeless } from './words.js';
import { isNegated } from './negation.js';

/** The best match so far of each list that has one. */
export type Found = Map<number, Span>;

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
  const [segment = [], ...rest] = phrase.segments;
  const first = segment.find((piece) => piece !== '') ?? '';
  let after: ReturnType<typeof tailsOf> | undefined;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const best = found.get(phrase.list);
    if (best !== undefined && best.start < at) return;
    let end = matchSegment(text, segment, at);
    if (end !== undefined && rest.length > 0) end = (after ??= tailsOf(text, rest))(end);
    if (end === undefined || (phrase.affirmed && isNegated(text, at))) continue;
    if (best === undefined || best.start > at || end > best.end)
      found.set(phrase.list, { start: at, end });
    return;
  }
}

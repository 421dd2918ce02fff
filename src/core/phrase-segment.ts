import { isEdge, isEdgeless, wordEnd } from './words.js';

/**
 * Where a segment of a phrase ends that begins at `start`: its pieces stand between its `*`. Undefined
 * where it doesn't match.
 */
export function matchSegment(
  text: string,
  pieces: readonly string[],
  start: number,
): number | undefined {
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

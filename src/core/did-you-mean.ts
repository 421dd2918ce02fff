import { distance } from 'fastest-levenshtein';

/**
 * The known word nearest to what was typed, ignoring case, `_` and `-`; undefined when none is near
 * enough to be what was meant (more than two fifths of its letters differ).
 */
export function nearestWord(typed: string, known: Iterable<string>): string | undefined {
  const bare = simplify(typed);
  let nearest: string | undefined;
  let least = Infinity;
  for (const word of known) {
    const apart = distance(bare, simplify(word));
    if (apart < least) [nearest, least] = [word, apart];
  }
  return least <= Math.max(1, Math.floor(bare.length * 0.4)) ? nearest : undefined;
}

/** `did you mean "…"?` for the nearest known word, as the details of a problem; else `fallback`. */
export function didYouMean(
  typed: string,
  known: Iterable<string>,
  fallback?: string,
): { readonly hint?: string } {
  const nearest = nearestWord(typed, known);
  if (nearest !== undefined) return { hint: `did you mean "${nearest}"?` };
  return fallback === undefined ? {} : { hint: fallback };
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/gu, '');
}

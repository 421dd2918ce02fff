import { distance } from 'fastest-levenshtein';
import { type ProblemDetails } from './problem.js';

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

/**
 * The one known word that can be meant by what was typed: but for case, `_` and `-` the same, or the
 * only one from which a slip of the finger leads to it. Short words are not guessed at.
 */
export function meantWord(typed: string, known: Iterable<string>): string | undefined {
  const bare = simplify(typed);
  const words = [...known];
  const same = words.filter((word) => simplify(word) === bare);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const near = words.filter((word) => isSlip(bare, simplify(word)));
  return near.length === 1 ? near[0] : undefined;
}

/** `did you mean "…"?` for the nearest known word, as the details of a problem; else `fallback`. */
export function didYouMean(
  typed: string,
  known: Iterable<string>,
  fallback?: string,
): Pick<ProblemDetails, 'hint'> {
  const nearest = nearestWord(typed, known);
  if (nearest !== undefined) return { hint: `did you mean "${nearest}"?` };
  return fallback === undefined ? {} : { hint: fallback };
}

/** Whether one letter is wrong, missing or too many, or two are exchanged; two in a long word. */
function isSlip(typed: string, word: string): boolean {
  if (word.length < 4) return false;
  const apart = distance(typed, word);
  if (apart <= (word.length >= 9 ? 2 : 1)) return true;
  return apart === 2 && typed.length === word.length && isExchange(typed, word);
}

function isExchange(typed: string, word: string): boolean {
  const at = Array.from(word).findIndex((letter, index) => letter !== typed[index]);
  return typed[at] === word[at + 1] && typed[at + 1] === word[at];
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/gu, '');
}

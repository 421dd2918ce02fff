import { segmentsOf } from './written-phrase.js';
import { Words } from './words.js';

/** The step that stands for up to five words; no word has this character. */
export const gapStep = '\u2026';

/**
 * A phrase that is made of words alone, as the steps in which a text is compared with it: each word
 * with what stands before it, as " help"; a word's beginning with a `*` after it; and gaps. Undefined
 * for any other phrase, such as C++, 5% and 你好.
 */
export function stepsOf(written: string): readonly string[] | undefined {
  const steps: string[] = [];
  for (const [index, pieces] of segmentsOf(written).entries()) {
    if (index > 0) steps.push(gapStep);
    if (!addSteps(pieces, steps)) return undefined;
  }
  return steps;
}

/** Adds the words of a segment; false where there is more than words. */
function addSteps(pieces: readonly string[], steps: string[]): boolean {
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    if (piece === '' && index > 0 && last) break;
    const words = new Words(piece);
    if (!words.coverEnd || words.length === 0 || (index === 0 && words.start(0) > 0)) return false;
    if (/[^\p{L}\p{N}\p{M}\p{Pc}\s'"&/.,:;!?()-]/u.test(piece) || words.hasOther) return false;
    for (let at = 0; at < words.length; at += 1)
      steps.push(at === words.length - 1 && !last ? `${words.key(at)}*` : words.key(at));
  }
  return true;
}

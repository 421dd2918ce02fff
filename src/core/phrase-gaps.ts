import { matchSegment } from './phrase-segment.js';
import { isWordUnit, scriptWithoutSpaces, wordEnd } from './words.js';

/** How many words ` ... ` in a phrase may stand for. */
export const gapWords = 5;

/**
 * For a place in the text, where the longest way ends to match segments with a gap before each of
 * them; undefined where there is none. Takes time in proportion to the text and the segments, in
 * however many ways the gaps could be filled.
 */
export function tailsOf(
  text: string,
  segments: readonly (readonly string[])[],
): (from: number) => number | undefined {
  const gaps = new Gaps(text);
  let tails: (from: number) => number | undefined = (end) => end;
  for (const segment of segments.toReversed()) {
    const after = tails;
    const longest = gaps.longest((start) => {
      const end = matchSegment(text, segment, start);
      return end === undefined ? undefined : after(end);
    });
    tails = longest;
  }
  return tails;
}

/** Where in a text something may begin after a gap. */
class Gaps {
  readonly #text: string;
  /** For each place, how many words begin before it. */
  readonly #rank: Int32Array;
  /** For each place, the next one where something may begin: outside of words, or where one begins. */
  readonly #next: Int32Array;

  constructor(text: string) {
    this.#text = text;
    this.#rank = new Int32Array(text.length + 2);
    this.#next = new Int32Array(text.length + 2);
    let at = 0;
    let words = 0;
    while (at < text.length) {
      const end = this.#wordEnd(at);
      this.#rank[at] = words;
      this.#next[at] = at;
      for (let inside = at + 1; inside < end; inside += 1) {
        this.#rank[inside] = words + 1;
        this.#next[inside] = end;
      }
      words += end > at + 1 || isWordUnit(text, at) ? 1 : 0;
      at = end;
    }
    this.#rank[text.length] = words;
    this.#next[text.length] = text.length;
  }

  /** Where the word ends that begins here; right after the unit that is none. */
  #wordEnd(at: number): number {
    const isWord = isWordUnit(this.#text, at) && !scriptWithoutSpaces(this.#text, at);
    return isWord ? wordEnd(this.#text, at) : at + 1;
  }

  /** For a place: the most that `value` gives at any place a gap may lead to from there. */
  longest(value: (start: number) => number | undefined): (from: number) => number | undefined {
    const { length } = this.#text;
    // by place: the most from there to the end of its rank; by rank: the most of all its places
    const fromHere = new Int32Array(length + 2).fill(-1);
    const ofRank = new Int32Array((this.#rank[length] ?? 0) + 2).fill(-1);
    for (let at = length; at >= 0; at -= 1) {
      if (this.#next[at] !== at) continue;
      const rank = this.#rank[at] ?? 0;
      const most = Math.max(value(at) ?? -1, ofRank[rank] ?? -1);
      fromHere[at] = most;
      ofRank[rank] = most;
    }
    return (from) => {
      const next = this.#next[from] ?? length;
      const rank = this.#rank[next] ?? 0;
      // a word that is gone through from its middle counts as one
      const last = rank + gapWords - (next > from ? 1 : 0);
      let most = Math.max(fromHere[next] ?? -1, next > from ? (value(from) ?? -1) : -1);
      for (let other = rank + 1; other <= last && other < ofRank.length; other += 1)
        most = Math.max(most, ofRank[other] ?? -1);
      return most < 0 ? undefined : most;
    };
  }
}

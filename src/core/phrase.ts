import { isNegated } from './negation.js';
import { type Mapped, rawSpan } from './text.js';
import { type Span, Words } from './words.js';
import { type Found, type Phrase, gapWords, searchAnywhere, segmentsOf } from './written-phrase.js';

/** A place in the tree of all phrases: what may follow, and the lists whose phrases end here. */
interface Branch {
  /** The next word, with what divides it from the last: " help". */
  readonly words: Map<string, Branch>;
  /** The same for a word's beginning, written with a `*`. */
  readonly beginnings: Map<string, Branch>;
  /** The lengths of the keys of `beginnings`. */
  readonly lengths: Set<number>;
  /** After ` ... `. */
  gap: Branch | undefined;
  readonly ends: Phrase[];
}

/**
 * Many lists of phrases, searched in a text in one pass: a tree of words is walked from each word of
 * the text, so that phrases with a common beginning are compared once.
 *
 * A phrase matches whole words; `*` inside a word stands for the rest of that word; ` ... ` stands
 * for up to five words. An edge is asked for only where the phrase ends in a letter or digit of a
 * script that divides words by spaces.
 */
export class PhraseIndex {
  readonly #tree = newBranch();
  /** Phrases that are not made of words alone, such as C++, 5% and 你好; they are few. */
  readonly #others: Phrase[] = [];
  #lists = 0;

  /**
   * Adds a list of phrases; returns its position in what {@link search} returns. An `affirmed` list
   * passes over phrases that are negated: "not looking for a job" does not say "looking for a job".
   */
  add(phrases: readonly string[], affirmed = false): number {
    const list = this.#lists;
    this.#lists += 1;
    for (const written of phrases) {
      const phrase: Phrase = { segments: segmentsOf(written), list, affirmed };
      if (!addToTree(this.#tree, phrase)) this.#others.push(phrase);
    }
    return list;
  }

  /** For each list, its leftmost and then longest match, as offsets in the raw text. */
  search(mapped: Mapped): readonly (Span | undefined)[] {
    const found: Found = [];
    found.length = this.#lists;
    const words = new Words(mapped.text);
    for (let at = 0; at < words.length; at += 1)
      if (words.mayStart(at)) walk(this.#tree, words, at, at, '', found);
    for (const phrase of this.#others) searchAnywhere(mapped.text, phrase, found);
    // most lists have no match: forEach passes over what was never set
    found.forEach((span, list) => {
      if (span !== undefined) found[list] = rawSpan(mapped, span.start, span.end);
    });
    return found;
  }
}

function newBranch(): Branch {
  return { words: new Map(), beginnings: new Map(), lengths: new Set(), gap: undefined, ends: [] };
}

/** Adds a phrase that is made of words alone; false for any other, which is left out. */
function addToTree(root: Branch, phrase: Phrase): boolean {
  const steps = phrase.segments.map(stepsOf);
  if (steps.some((step) => step === undefined)) return false;
  let branch = root;
  for (const [index, segment] of steps.entries()) {
    if (index > 0) branch = branch.gap ??= newBranch();
    for (const { key, open } of segment ?? []) branch = follow(branch, key, open);
  }
  branch.ends.push(phrase);
  return true;
}

function follow(branch: Branch, key: string, open: boolean): Branch {
  const map = open ? branch.beginnings : branch.words;
  if (open) branch.lengths.add(key.length);
  const next = map.get(key) ?? newBranch();
  map.set(key, next);
  return next;
}

/** The words of a segment, each with what stands before it; undefined where there is more. */
function stepsOf(
  pieces: readonly string[],
): readonly { readonly key: string; readonly open: boolean }[] | undefined {
  const steps: { key: string; open: boolean }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const words = new Words(piece);
    if (piece === '' && index > 0 && index === pieces.length - 1) break;
    if (!words.coverEnd || words.length === 0 || (index === 0 && words.start(0) > 0))
      return undefined;
    if (/[^\p{L}\p{N}\p{M}\p{Pc}\s'"&/.,:;!?()-]/u.test(piece) || words.hasOther) return undefined;
    for (let at = 0; at < words.length; at += 1)
      steps.push({
        key: words.key(at),
        open: at === words.length - 1 && index < pieces.length - 1,
      });
  }
  return steps;
}

/**
 * Follows the tree from word `at`. `divider` replaces what stands before the word at the beginning
 * of a phrase or after a gap, where it doesn't matter.
 */
function walk(
  branch: Branch,
  words: Words,
  first: number,
  at: number,
  divider: string | undefined,
  found: Found,
): void {
  const key = divider === undefined ? words.key(at) : divider + words.word(at);
  const next = branch.words.get(key);
  if (next !== undefined) step(next, words, first, at, words.mayEnd(at), found);
  for (const length of branch.lengths) {
    if (length > key.length) continue;
    const begun = branch.beginnings.get(key.slice(0, length));
    if (begun !== undefined) step(begun, words, first, at, true, found);
  }
}

/** What follows after word `at` was matched. */
function step(
  branch: Branch,
  words: Words,
  first: number,
  at: number,
  mayEnd: boolean,
  found: Found,
): void {
  if (mayEnd)
    for (const phrase of branch.ends) note(words, phrase, words.start(first), words.end(at), found);
  if (at + 1 < words.length && (branch.words.size > 0 || branch.lengths.size > 0))
    walk(branch, words, first, at + 1, undefined, found);
  if (branch.gap === undefined || !mayEnd) return;
  const last = Math.min(words.length - 1, at + 1 + gapWords);
  for (let next = at + 1; next <= last; next += 1)
    if (words.mayStart(next)) walk(branch.gap, words, first, next, '', found);
}

function note(
  words: Words,
  { list, affirmed }: Phrase,
  start: number,
  end: number,
  found: Found,
): void {
  const best = found[list];
  if (best !== undefined && (best.start < start || (best.start === start && best.end >= end)))
    return;
  if (affirmed && isNegated(words.text, start)) return;
  found[list] = { start, end };
}

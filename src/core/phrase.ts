import { type KeptList, type KeptPhrases, keptSteps } from './kept-phrases.js';
import { stepsOf } from './phrase-steps.js';
import { Branch, TreeSearch } from './phrase-tree.js';
import { type Mapped, rawSpan } from './text.js';
import { type Span, Words } from './words.js';
import {
  type Ending,
  type Found,
  type Phrase,
  searchAnywhere,
  segmentsOf,
} from './written-phrase.js';

/**
 * Many lists of phrases, searched in a text in one pass: a tree of words is walked from each word of
 * the text, so that phrases with a common beginning are compared once.
 *
 * A phrase matches whole words; `*` inside a word stands for the rest of that word; ` ... ` stands
 * for up to five words. An edge is asked for only where the phrase ends in a letter or digit of a
 * script that divides words by spaces.
 */
export class PhraseIndex {
  readonly #tree = new Branch();
  /** Phrases that are not made of words alone, such as C++, 5% and 你好; they are few. */
  readonly #others: Phrase[] = [];
  /** What the build has kept, with the lists of this index that each of its lists stands for. */
  readonly #kept = new Map<KeptPhrases, Map<number, Ending[]>>();
  /** The words whose kept phrases are in the tree. */
  readonly #unfolded = new Set<string>();
  #lists = 0;

  /**
   * Adds a list of phrases; returns its position in what {@link search} returns. An `affirmed` list
   * passes over phrases that are negated: "not looking for a job" does not say "looking for a job".
   * Those of its phrases that are `kept` come into the tree when a text has their first word.
   */
  add(phrases: readonly string[], affirmed = false, kept: readonly KeptList[] = []): number {
    const ending: Ending = { list: this.#lists, affirmed };
    this.#lists += 1;
    for (const written of phrases) {
      const steps = stepsOf(written);
      if (steps === undefined) this.#others.push({ ...ending, segments: segmentsOf(written) });
      else this.#tree.plant(steps, ending);
    }
    for (const list of kept) this.#addKept(list, ending);
    return ending.list;
  }

  /** For each list, its leftmost and then longest match, as offsets in the raw text. */
  search(mapped: Mapped): readonly (Span | undefined)[] {
    const found: Found = [];
    found.length = this.#lists;
    const words = new Words(mapped.text);
    const search = new TreeSearch(words, found);
    for (let at = 0; at < words.length; at += 1)
      if (words.mayStart(at)) {
        for (const [{ words: kept }, endings] of this.#kept)
          this.#unfold(words.word(at), kept, endings);
        search.from(this.#tree, at);
      }
    for (const phrase of this.#others) searchAnywhere(mapped.text, phrase, found);
    // most lists have no match: forEach passes over what was never set
    found.forEach((span, list) => {
      if (span !== undefined) found[list] = rawSpan(mapped, span.start, span.end);
    });
    return found;
  }

  #addKept({ phrases, list }: KeptList, ending: Ending): void {
    const endings = this.#kept.get(phrases) ?? new Map<number, Ending[]>();
    this.#kept.set(phrases, endings.set(list, [...(endings.get(list) ?? []), ending]));
    this.#unfolded.clear();
    for (const steps of phrases.begun.get(list) ?? []) this.#tree.plant(steps, ending);
    for (const segments of phrases.others.get(list) ?? [])
      this.#others.push({ ...ending, segments });
  }

  /** Puts the kept phrases that begin with a word into the tree. */
  #unfold(
    word: string,
    kept: KeptPhrases['words'],
    endings: ReadonlyMap<number, readonly Ending[]>,
  ): void {
    const phrases = kept.get(word);
    if (phrases === undefined || this.#unfolded.has(word)) return;
    this.#unfolded.add(word);
    const branch = this.#tree.follow(word);
    for (const { list, steps } of keptSteps(phrases))
      for (const ending of endings.get(list) ?? []) branch.plant(steps, ending);
  }
}

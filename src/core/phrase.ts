import { type KeptList, type KeptPhrases, keptSteps } from './kept-phrases.js';
import { stepsOf } from './phrase-steps.js';
import { Branch, type Start, TreeSearch } from './phrase-tree.js';
import { type Mapped, rawSpan } from './text.js';
import { type Span, Words } from './words.js';
import {
  type Ending,
  type Found,
  type Phrase,
  searchAnywhere,
  segmentsOf,
} from './written-phrase.js';

/** How many words are remembered that texts had, and of what length: a longer one holds on to its text. */
const mostStarts = 20_000;
const longestStart = 12;

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
  /** What of the tree begins with words that were looked up before. */
  readonly #starts = new Map<string, readonly Start[]>();
  /**
   * Phrases that are not made of words alone, such as C++, 5% and 你好, by a character they have;
   * they are few.
   */
  readonly #others = new Map<string, Phrase[]>();
  /** What the build has kept, with the lists of this index that each of its lists stands for. */
  readonly #kept = new Map<KeptPhrases, Map<number, Ending[]>>();
  /** The words whose kept phrases are in the tree. */
  readonly #unfolded = new Set<string>();
  #lists = 0;

  /** How many lists there are; the position that the next one is given. */
  get size(): number {
    return this.#lists;
  }

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
      if (steps === undefined) this.#addOther({ ...ending, segments: segmentsOf(written) });
      else this.#tree.plant(steps, ending);
    }
    for (const list of kept) this.#addKept(list, ending);
    this.#starts.clear();
    return ending.list;
  }

  /** Of each list that is found, its leftmost and then longest match, as offsets in the raw text. */
  search(mapped: Mapped): ReadonlyMap<number, Span> {
    const found: Found = new Map();
    const words = new Words(mapped.text);
    const search = new TreeSearch(words, found);
    for (let at = 0; at < words.length; at += 1)
      if (words.mayStart(at)) search.from(this.#startsOf(words.word(at)), at);
    for (const [character, phrases] of this.#others) {
      if (!mapped.text.includes(character)) continue;
      for (const phrase of phrases) searchAnywhere(mapped.text, phrase, found);
    }
    if (mapped.offsets !== undefined)
      for (const [list, span] of found) found.set(list, rawSpan(mapped, span.start, span.end));
    return found;
  }

  #startsOf(word: string): readonly Start[] {
    const known = this.#starts.get(word);
    if (known !== undefined) return known;
    for (const [{ words }, endings] of this.#kept) this.#unfold(word, words, endings);
    const starts = this.#tree.startsOf(word);
    if (word.length > longestStart) return starts;
    if (this.#starts.size >= mostStarts) this.#starts.clear();
    this.#starts.set(word, starts);
    return starts;
  }

  #addOther(phrase: Phrase): void {
    const pieces = phrase.segments.flat().join('');
    const telling = /[^a-z0-9\s]/u.exec(pieces)?.[0] ?? pieces.charAt(0);
    const alike = this.#others.get(telling);
    if (alike === undefined) this.#others.set(telling, [phrase]);
    else alike.push(phrase);
  }

  #addKept({ phrases, list }: KeptList, ending: Ending): void {
    const endings = this.#kept.get(phrases) ?? new Map<number, Ending[]>();
    this.#kept.set(phrases, endings.set(list, [...(endings.get(list) ?? []), ending]));
    this.#unfolded.clear();
    for (const steps of phrases.begun.get(list) ?? []) this.#tree.plant(steps, ending);
    for (const segments of phrases.others.get(list) ?? []) this.#addOther({ ...ending, segments });
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

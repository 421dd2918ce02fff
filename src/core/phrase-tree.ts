import { isNegated } from './negation.js';
import { gapWords } from './phrase-gaps.js';
import { gapStep } from './phrase-steps.js';
import { type Words } from './words.js';
import { type Ending, type Found } from './written-phrase.js';

/** A place in the tree of all phrases: what may follow, and the lists whose phrases end here. */
export class Branch {
  /** The next word, with what divides it from the last: " help". */
  words: Map<string, Branch> | undefined;
  /** The same for a word's beginning, written with a `*`. */
  beginnings: Map<string, Branch> | undefined;
  /** The lengths of the keys of `beginnings`. */
  lengths: number[] = none;
  /** After ` ... `. */
  gap: Branch | undefined;
  ends: Ending[] = none;

  /** Adds a phrase that goes on from here. */
  plant(steps: readonly string[], ending: Ending): void {
    const last = steps.reduce<Branch>((branch, step) => branch.follow(step), this);
    if (last.ends === none) last.ends = [];
    last.ends.push(ending);
  }

  /** The branch one step further, which is made where there is none. */
  follow(step: string): Branch {
    if (step === gapStep) return (this.gap ??= new Branch());
    if (!step.endsWith('*')) return branchOf((this.words ??= new Map()), step);
    const key = step.slice(0, -1);
    if (this.lengths === none) this.lengths = [];
    if (!this.lengths.includes(key.length)) this.lengths.push(key.length);
    return branchOf((this.beginnings ??= new Map()), key);
  }

  /** The branches that a word, or its beginning, leads to. */
  startsOf(word: string): readonly Start[] {
    const starts: Start[] = [];
    const branch = this.words?.get(word);
    if (branch !== undefined) starts.push({ branch, whole: true });
    for (const length of this.lengths) {
      const begun = length > word.length ? undefined : this.beginnings?.get(word.slice(0, length));
      if (begun !== undefined) starts.push({ branch: begun, whole: false });
    }
    return starts.length === 0 ? none : starts;
  }
}

/** Where a phrase may go on after its first word. */
export interface Start {
  readonly branch: Branch;
  /** Whether it is the whole word, and not its beginning only. */
  readonly whole: boolean;
}

// most branches have no list of their own of anything
const none: never[] = [];

function branchOf(branches: Map<string, Branch>, key: string): Branch {
  const known = branches.get(key);
  if (known !== undefined) return known;
  const made = new Branch();
  branches.set(key, made);
  return made;
}

/** What a way through the tree comes to: the list whose phrase it is, and where in the text it ends. */
type Emit = (ending: Ending, end: number) => void;

interface Tail {
  readonly ending: Ending;
  end: number;
}

/** A search of the tree in one text. */
export class TreeSearch {
  readonly #words: Words;
  readonly #found: Found;
  /**
   * What follows after a gap, by where in the text it begins. Without it, a phrase of many gaps is
   * looked for in more ways than there are words in all texts.
   */
  readonly #tails = new Map<Branch, (readonly Tail[] | undefined)[]>();

  constructor(words: Words, found: Found) {
    this.#words = words;
    this.#found = found;
  }

  /** Notes what begins with word `first`, which leads to `starts`. */
  from(starts: readonly Start[], first: number): void {
    if (starts.length === 0) return;
    const start = this.#words.start(first);
    const emit: Emit = (ending, end) => this.#note(ending, start, end);
    for (const { branch, whole } of starts)
      this.#step(branch, first, !whole || this.#words.mayEnd(first), emit);
  }

  /**
   * Follows the tree from word `at`. `divider` replaces what stands before the word at the beginning
   * of a phrase or after a gap, where it doesn't matter.
   */
  #walk(branch: Branch, at: number, divider: string | undefined, emit: Emit): void {
    const words = this.#words;
    const key = divider === undefined ? words.key(at) : divider + words.word(at);
    const next = branch.words?.get(key);
    if (next !== undefined) this.#step(next, at, words.mayEnd(at), emit);
    for (const length of branch.lengths) {
      if (length > key.length) continue;
      const begun = branch.beginnings?.get(key.slice(0, length));
      if (begun !== undefined) this.#step(begun, at, true, emit);
    }
  }

  /** What follows after word `at` was matched. */
  #step(branch: Branch, at: number, mayEnd: boolean, emit: Emit): void {
    const words = this.#words;
    if (mayEnd) for (const ending of branch.ends) emit(ending, words.end(at));
    if (at + 1 < words.length && (branch.words !== undefined || branch.lengths.length > 0))
      this.#walk(branch, at + 1, undefined, emit);
    if (branch.gap === undefined || !mayEnd) return;
    const last = Math.min(words.length - 1, at + 1 + gapWords);
    for (let next = at + 1; next <= last; next += 1)
      for (const { ending, end } of this.#tailsFrom(branch.gap, next)) emit(ending, end);
  }

  /** What may follow a gap that ends before word `at`: of each list the longest. */
  #tailsFrom(gap: Branch, at: number): readonly Tail[] {
    let ofGap = this.#tails.get(gap);
    if (ofGap === undefined) this.#tails.set(gap, (ofGap = []));
    const known = ofGap[at];
    if (known !== undefined) return known;
    let tails: Tail[] = none;
    if (this.#words.mayStart(at))
      this.#walk(gap, at, '', (ending, end) => {
        const same = tails.find((tail) => tail.ending === ending);
        if (same !== undefined) same.end = Math.max(same.end, end);
        else if (tails === none) tails = [{ ending, end }];
        else tails.push({ ending, end });
      });
    ofGap[at] = tails;
    return tails;
  }

  #note({ list, affirmed }: Ending, start: number, end: number): void {
    const best = this.#found.get(list);
    if (best !== undefined && (best.start < start || (best.start === start && best.end >= end)))
      return;
    if (affirmed && isNegated(this.#words.text, start)) return;
    this.#found.set(list, { start, end });
  }
}

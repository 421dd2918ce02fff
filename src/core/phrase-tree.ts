import { isNegated } from './negation.js';
import { gapStep } from './phrase-steps.js';
import { type Words } from './words.js';
import { type Ending, type Found, gapWords } from './written-phrase.js';

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

/**
 * Follows the tree from word `at`. `divider` replaces what stands before the word at the beginning
 * of a phrase or after a gap, where it doesn't matter.
 */
export function walk(
  branch: Branch,
  words: Words,
  first: number,
  at: number,
  divider: string | undefined,
  found: Found,
): void {
  const key = divider === undefined ? words.key(at) : divider + words.word(at);
  const next = branch.words?.get(key);
  if (next !== undefined) step(next, words, first, at, words.mayEnd(at), found);
  for (const length of branch.lengths) {
    if (length > key.length) continue;
    const begun = branch.beginnings?.get(key.slice(0, length));
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
    for (const ending of branch.ends) note(words, ending, words.start(first), words.end(at), found);
  if (at + 1 < words.length && (branch.words !== undefined || branch.lengths.length > 0))
    walk(branch, words, first, at + 1, undefined, found);
  if (branch.gap === undefined || !mayEnd) return;
  const last = Math.min(words.length - 1, at + 1 + gapWords);
  for (let next = at + 1; next <= last; next += 1)
    if (words.mayStart(next)) walk(branch.gap, words, first, next, '', found);
}

function note(
  words: Words,
  { list, affirmed }: Ending,
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

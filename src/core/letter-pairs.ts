import { type PatternChoices, type PatternNode, patternTree } from './pattern-tree.js';

/**
 * Which letters stand next to each other in a text: enough to see of most words that they are not in
 * it, for far less than looking for them. All digits are one; a pair may be taken for another.
 */
export class LetterPairs {
  readonly #bits = new Uint32Array(size / 32);

  constructor(text: string) {
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = letterAt(text, at);
      this.#add(letter);
      this.#add(pairOf(before, letter));
      before = letter;
    }
  }

  /** Whether the text may have one of the words that these are the pairs of. */
  mayHaveOneOf(words: readonly PairsOfWord[]): boolean {
    for (const pairs of words) if (this.#hasAll(pairs)) return true;
    return false;
  }

  #hasAll(pairs: PairsOfWord): boolean {
    for (const pair of pairs)
      if (((this.#bits[pair >> 5] ?? 0) & (1 << (pair & 31))) === 0) return false;
    return true;
  }

  #add(pair: number): void {
    this.#bits[(pair & last) >> 5]! |= 1 << (pair & 31);
  }
}

/** The pairs of letters of a word, or its only letter. */
export type PairsOfWord = readonly number[];

/**
 * The words one of which is in every text that has a need of a pattern, by their pairs; undefined
 * where there are none, or too many.
 */
export function pairsOfNeed(need: string): readonly PairsOfWord[] | undefined {
  const tree = patternTree(need);
  return tree && wordsOfAny(tree)?.map(pairsOfWord);
}

// a power of two, with room for all pairs of letters and digits
const size = 4096;
const last = size - 1;
const zero = 48;

function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= zero && unit <= 57 ? zero : unit;
}

function pairOf(before: number, letter: number): number {
  return (before * 37 + letter) & last;
}

function pairsOfWord(word: string): PairsOfWord {
  if (word.length === 1) return [letterAt(word, 0) & last];
  return Array.from({ length: word.length - 1 }, (_, at) =>
    pairOf(letterAt(word, at), letterAt(word, at + 1)),
  );
}

/** More words than these take longer than the need itself. */
const mostWords = 60;

/** The best words of every choice; undefined where one of them has none. */
function wordsOfAny(choices: PatternChoices): readonly string[] | undefined {
  const words = new Set<string>();
  for (const choice of choices) {
    const own = wordsOfSequence(choice);
    if (own === undefined) return undefined;
    for (const word of own) words.add(word);
  }
  return words.size > mostWords ? undefined : [...words];
}

/** Words one of which is in every match of a sequence: of all its parts, those that tell the most. */
function wordsOfSequence(sequence: readonly PatternNode[]): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let run = '';
  const offer = (words: readonly string[] | undefined): void => {
    if (words !== undefined && (best === undefined || tells(words) > tells(best))) best = words;
  };
  for (const node of sequence) {
    const letter = letterOf(node);
    run = letter === undefined ? '' : run + letter;
    if (run !== '') offer([run]);
    if (node.kind === 'group') offer(wordsOfAny(node.choices));
    if (node.kind === 'repeat' && node.least > 0) offer(wordsOfSequence([node.node]));
  }
  return best;
}

/** How much it tells of a text that it has one of the words. */
function tells(words: readonly string[]): number {
  return Math.min(4, ...words.map(({ length }) => length)) - words.length / mostWords;
}

/** The one letter a node stands for; 0 for a digit. */
function letterOf(node: PatternNode): string | undefined {
  if (node.kind !== 'exact') return undefined;
  if (node.source === '[0-9]') return '0';
  const [, letter] = /^\\?([^\\])$/su.exec(node.source) ?? [];
  return node.source.startsWith('\\') && /[a-z]/u.test(letter ?? '') ? undefined : letter;
}

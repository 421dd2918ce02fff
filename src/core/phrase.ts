import { type Mapped, fold, rawSpan } from './text.js';

/** A piece of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many words ` ... ` in a phrase may stand for. */
const gapWords = 5;

/** One written phrase: the segments between its ` ... `; a segment's pieces stand between its `*`. */
interface Phrase {
  readonly segments: readonly (readonly string[])[];
  /** The list of the index that this phrase belongs to. */
  readonly list: number;
  /** Whether it counts only where no negation stands right before it. */
  readonly affirmed: boolean;
}

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

/** The best match so far of each list. */
type Found = (Span | undefined)[];

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

/** The words of a folded text, of the scripts that divide words by spaces. */
class Words {
  readonly text: string;
  readonly #spans: readonly Span[];

  constructor(text: string) {
    this.text = text;
    this.#spans = wordsOf(text);
  }

  get length(): number {
    return this.#spans.length;
  }

  /** Whether nothing stands after the last word. */
  get coverEnd(): boolean {
    return this.#spans.at(-1)?.end === this.text.length;
  }

  /** Whether there are letters of a script without spaces. */
  get hasOther(): boolean {
    for (let at = 0; at < this.text.length; at += 1)
      if (scriptWithoutSpaces(this.text, at)) return true;
    return false;
  }

  start(at: number): number {
    return this.#spans[at]?.start ?? 0;
  }

  end(at: number): number {
    return this.#spans[at]?.end ?? 0;
  }

  word(at: number): string {
    return this.text.slice(this.start(at), this.end(at));
  }

  /** The word with what stands between it and the word before. */
  key(at: number): string {
    return this.text.slice(at === 0 ? 0 : this.end(at - 1), this.end(at));
  }

  mayStart(at: number): boolean {
    return isEdge(this.text, this.start(at));
  }

  mayEnd(at: number): boolean {
    return isEdge(this.text, this.end(at));
  }
}

/** Whether the phrase is well formed: words on both sides of each ` ... `, letters before each `*`. */
export function isPhrase(written: string): boolean {
  return segmentsOf(written).every((pieces) =>
    pieces.every((piece, index) =>
      index === pieces.length - 1 ? piece !== '' || index > 0 : isEdgeless(piece, piece.length - 1),
    ),
  );
}

function segmentsOf(written: string): readonly (readonly string[])[] {
  return written
    .split(/(?:^|\s+)(?:\.\.\.|\u2026)(?=\s|$)/u)
    .map((segment) => segment.split('*').map(foldPiece));
}

// a piece keeps the space at its inner ends: "pay* for" is "pay" and " for"
function foldPiece(piece: string, index: number, pieces: readonly string[]): string {
  const { text } = fold(piece);
  const before = index > 0 && /^\s/u.test(piece) ? ' ' : '';
  const after = index < pieces.length - 1 && text !== '' && /\s$/u.test(piece) ? ' ' : '';
  return before + text + after;
}

function searchAnywhere(text: string, phrase: Phrase, found: Found): void {
  const first = phrase.segments[0]?.find((piece) => piece !== '') ?? '';
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const best = found[phrase.list];
    if (best !== undefined && best.start < at) return;
    const end = phraseEnd(text, phrase, at);
    if (end === undefined || (phrase.affirmed && isNegated(text, at))) continue;
    if (best === undefined || best.start > at || end > best.end)
      found[phrase.list] = { start: at, end };
    return;
  }
}

/** Where the phrase that begins at `start` ends, the longest way; undefined where it doesn't match. */
function phraseEnd(text: string, { segments }: Phrase, start: number): number | undefined {
  let ends: readonly number[] = [];
  for (const [index, segment] of segments.entries()) {
    const starts = index === 0 ? [start] : new Set(ends.flatMap((end) => gapEnds(text, end)));
    ends = Array.from(starts, (at) => matchSegment(text, segment, at)).filter(
      (end) => end !== undefined,
    );
    if (ends.length === 0) return undefined;
  }
  return Math.max(...ends);
}

/** The places where the segment after a gap may begin: after none and up to five words. */
function gapEnds(text: string, from: number): readonly number[] {
  const ends: number[] = [];
  let at = from;
  for (let words = 0; words <= gapWords; words += 1) {
    while (at < text.length && !isWordUnit(text, at)) {
      ends.push(at);
      at += 1;
    }
    ends.push(at);
    if (at >= text.length) break;
    at = scriptWithoutSpaces(text, at) ? at + 1 : wordEnd(text, at);
  }
  return ends;
}

function matchSegment(text: string, pieces: readonly string[], start: number): number | undefined {
  if (isEdgeless(text, start) && !isEdge(text, start)) return undefined;
  let at = start;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) at = wordEnd(text, at);
    if (!text.startsWith(piece, at)) return undefined;
    at += piece.length;
  }
  const last = pieces.at(-1) ?? '';
  const needsEdge = last !== '' && isEdgeless(text, at - 1);
  return needsEdge && !isEdge(text, at) ? undefined : at;
}

const wordUnit = /[\p{L}\p{N}\p{M}\p{Pc}]/u;
const spaceless =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Bopo}\u30fc]/u;

/** Whether the unit at `at` belongs to a word of a script that divides words by spaces. */
function isEdgeless(text: string, at: number): boolean {
  return isWordUnit(text, at) && !scriptWithoutSpaces(text, at);
}

// tables for the common half of Unicode, so that most characters cost one look-up
const kinds = new Uint8Array(0x10000);
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 1;
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const surrogate = unit >= 0xd800 && unit <= 0xdfff;
  const char = surrogate ? wholeCharacter(text, at) : String.fromCharCode(unit);
  const kind = !wordUnit.test(char) ? 1 : spaceless.test(char) ? 3 : 2;
  if (!surrogate) kinds[unit] = kind;
  return kind;
}

function wholeCharacter(text: string, at: number): string {
  const low = text.charCodeAt(at) >= 0xdc00;
  return String.fromCodePoint(text.codePointAt(low && at > 0 ? at - 1 : at) ?? 0);
}

function isWordUnit(text: string, at: number): boolean {
  return kindAt(text, at) > 1;
}

function scriptWithoutSpaces(text: string, at: number): boolean {
  return kindAt(text, at) === 3;
}

/** Whether a word may begin or end between the units `at - 1` and `at`. */
function isEdge(text: string, at: number): boolean {
  const before = kindAt(text, at - 1);
  const after = at < text.length ? kindAt(text, at) : 1;
  if (at === 0) return true;
  if (before === 2 && after === 2) return false;
  return !joinsDigits(text, at) && !joinsNot(text, at);
}

/** Whether `at` stands on either side of the separator inside a number such as 3.5 or 1,000. */
function joinsDigits(text: string, at: number): boolean {
  const joined = /^\d[.,]\d$/u;
  return (
    joined.test(text.slice(at - 1, at + 2)) || (at > 1 && joined.test(text.slice(at - 2, at + 1)))
  );
}

/** Whether `at` stands before the apostrophe of an English "n't": "can" is no word of "can't". */
function joinsNot(text: string, at: number): boolean {
  return text.startsWith("'t", at) && text[at - 1] === 'n' && kindAt(text, at + 2) === 1;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isEdgeless(text, at)) at += 1;
  return at;
}

function wordsOf(text: string): readonly Span[] {
  const words: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isEdgeless(text, at)) continue;
    const end = wordEnd(text, at);
    words.push({ start: at, end });
    at = end;
  }
  return words;
}

/** Words that turn what follows into its opposite, folded, in the languages the packs are in. */
const negations = new Set(
  'not no never without nor neither don didn doesn isn aren wasn won wouldn haven hasn cannot nicht kein keine keinen keiner keinem nie ohne pas jamais sans aucun aucune no ni nunca sin ningun ninguna nao sem nenhum nenhuma non mai senza nessun nessuna niet geen nooit zonder inte ingen ej nie'.split(
    ' ',
  ),
);

/** How many words before a phrase a negation still reaches. */
const negationReach = 3;

/** Whether one of the three words before `start`, in the same clause, negates what stands there. */
function isNegated(text: string, start: number): boolean {
  const clause = /[^.!?;:,()\n]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const words = clause.match(/[\p{L}']+/gu) ?? [];
  return words
    .slice(-negationReach)
    .some((word) => negations.has(word.replace(/'t$|'$/u, '')) || word.endsWith("n't"));
}

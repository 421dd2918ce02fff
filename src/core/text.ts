import { LetterPairs } from './letter-pairs.js';
import { type PhraseIndex } from './phrase.js';
import { shapeless } from './visible.js';
import { type Span } from './words.js';

/** A text derived from a raw one, with the way back: where each of its UTF-16 units came from. */
export interface Mapped {
  readonly text: string;
  /** For each unit of `text`, and for its end, the offset in the raw text. Undefined: the same. */
  readonly offsets: readonly number[] | undefined;
}

/**
 * A text a stranger wrote: the raw string, and the forms in which it is compared, each made once
 * and only when asked for.
 */
export class Text {
  readonly raw: string;
  #folded: Mapped | undefined;
  #plain: Mapped | undefined;
  #lower: string | undefined;
  #pairs: LetterPairs | undefined;
  #found: { index: PhraseIndex; spans: ReadonlyMap<number, Span> } | undefined;
  #made: Map<object, unknown> | undefined;

  constructor(raw: string) {
    this.raw = raw;
  }

  /**
   * A text of these words, with all that has been found in it: the same notes and headlines come again
   * and again. Long ones are not kept.
   */
  static of(raw: string): Text {
    const known = recent.get(raw);
    if (known !== undefined) return known;
    const text = new Text(raw);
    if (raw.length > longestRecent) return text;
    if (recent.size >= mostRecent) recent.clear();
    recent.set(raw, text);
    return text;
  }

  /** What `make` makes of this text; made once for `by`, and it must depend on nothing else. */
  once<T>(by: object, make: (text: Text) => T): T {
    this.#made ??= new Map();
    if (!this.#made.has(by)) this.#made.set(by, make(this));
    return this.#made.get(by) as T;
  }

  /** The text as people compare it: see {@link fold}. */
  get folded(): Mapped {
    return (this.#folded ??= fold(this.raw));
  }

  /** The text as patterns see it: NFKC without invisible characters, case and accents kept. */
  get plain(): Mapped {
    return (this.#plain ??= plain(this.raw));
  }

  /** The plain text in lower case, where nothing of the text makes more of itself, as İ does. */
  get lower(): string | undefined {
    const { text } = this.plain;
    this.#lower ??= text.toLowerCase();
    return this.#lower.length === text.length ? this.#lower : undefined;
  }

  /** The pairs of letters of the plain text in lower case; undefined where that is. */
  get pairs(): LetterPairs | undefined {
    const { lower: text } = this;
    return text === undefined ? undefined : (this.#pairs ??= new LetterPairs(text));
  }

  /** The leftmost, then longest match of every phrase list of `index` that has one, in one pass. */
  find(index: PhraseIndex): ReadonlyMap<number, Span> {
    if (this.#found?.index !== index) this.#found = { index, spans: index.search(this.folded) };
    return this.#found.spans;
  }
}

/** The texts that {@link Text.of} has made last. */
const recent = new Map<string, Text>();
const mostRecent = 1000;
const longestRecent = 400;

/** The piece of the raw text that made the units `start` to `end` (exclusive) of `mapped`. */
export function rawSpan(mapped: Mapped, start: number, end: number): Span {
  const { offsets } = mapped;
  if (offsets === undefined) return { start, end };
  const first = offsets[start] ?? 0;
  let after = end;
  // one raw character can make several units, as ß makes ss: never end inside it
  while (after < offsets.length - 1 && offsets[after] === offsets[end - 1]) after += 1;
  return { start: first, end: Math.max(first, offsets[after] ?? first) };
}

// what nobody sees, and controls that no text has: neither may stand between the letters of a word.
// U+0085 ends a line
const unseen = String.raw`(?!\u0085)[\u0000-\u0008\u000e-\u001f\u007f${shapeless}]`;
const ignorable = new RegExp(unseen, 'gu');
// what normalization may join with the character before it: marks, jamo and their half-width forms
const extending = new RegExp(
  String.raw`^(?:[\p{M}\u1160-\u11ff\u3131-\u318e\ud7b0-\ud7ff\uff9e-\uffdc]|${unseen})$`,
  'u',
);
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
const needsNoFolding = /^[\x21-\x5f\x61-\x7e]+(?: [\x21-\x5f\x61-\x7e]+)*$/u;
const needsNoPlaining = /^[\x20-\x7e\t\n]*$/u;

const alike: Readonly<Record<string, string>> = {
  '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201b': "'", '\u2032': "'", '`': "'",
  '\u02bc': "'", '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u201f': '"', '\u00ab': '"', '\u00bb': '"',
  '\u2033': '"', '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-',
  ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe',
}; // prettier-ignore

/**
 * The text as people compare it: NFKC, without case, accents and invisible characters, curly quotes
 * and dashes made plain, white space collapsed and trimmed. Idempotent.
 */
export function fold(raw: string): Mapped {
  if (needsNoFolding.test(raw)) return { text: raw.toLowerCase(), offsets: undefined };
  return collapse(mapClusters(raw, foldCluster, lower));
}

/** The text as patterns see it: NFKC without what nobody sees, case and accents kept. */
function plain(raw: string): Mapped {
  if (needsNoPlaining.test(raw)) return { text: raw, offsets: undefined };
  return mapClusters(raw, plainCluster, same);
}

/** Clusters seen before; a few hundred make up most texts. */
const foldedClusters = new Map<string, string>();

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  const folded = foldNewCluster(cluster);
  if (cluster.length < 8 && foldedClusters.size < 5000) foldedClusters.set(cluster, folded);
  return folded;
}

function foldNewCluster(cluster: string): string {
  // before NFKC, which would make it a space with an accent
  let text = plainCluster(cluster.replaceAll('\u00b4', "'"));
  for (;;) {
    // upper, then lower: full case folding, so that ß is ss and the final ς is σ
    const bare = text.toUpperCase().toLowerCase().normalize('NFD').replace(accents, '');
    const next = plainCluster(Array.from(bare, (char) => alike[char] ?? char).join(''));
    if (next === text) return text;
    text = next;
  }
}

function plainCluster(cluster: string): string {
  let text = cluster.toWellFormed().replaceAll('\u0085', ' ');
  for (;;) {
    const next = text.normalize('NFKC').replace(ignorable, '');
    if (next === text) return text;
    text = next;
  }
}

function lower(run: string): string {
  return run.toLowerCase();
}

function same(run: string): string {
  return run;
}

/** Characters that nothing changes but their case: each is a cluster of its own. */
const simpleRun = /[\t\n\r\x20-\x5f\x61-\x7e]+/uy;

/**
 * Applies `change` to each cluster: a character with the marks, joiners and jamo that belong to it.
 * Nothing that normalization joins crosses the border of two clusters. Runs of plain ASCII, which
 * is most of most texts, are changed at once by `changeRun`, which keeps their length.
 */
function mapClusters(
  raw: string,
  change: (cluster: string) => string,
  changeRun: (run: string) => string,
): Mapped {
  const offsets: number[] = [];
  let text = '';
  for (let start = 0; start < raw.length;) {
    const plainEnd = simpleRunEnd(raw, start);
    if (plainEnd > start) {
      for (let unit = start; unit < plainEnd; unit += 1) offsets.push(unit);
      text += changeRun(raw.slice(start, plainEnd));
      start = plainEnd;
      continue;
    }
    const end = clusterEnd(raw, start);
    const changed = change(raw.slice(start, end));
    for (let unit = 0; unit < changed.length; unit += 1) offsets.push(start);
    text += changed;
    start = end;
  }
  offsets.push(raw.length);
  return { text, offsets };
}

/** Where a run of plain ASCII ends; its last character is left out where marks may follow it. */
function simpleRunEnd(raw: string, start: number): number {
  simpleRun.lastIndex = start;
  if (!simpleRun.test(raw)) return start;
  const end = simpleRun.lastIndex;
  return end < raw.length && mayExtend(raw, end) ? Math.max(start, end - 1) : end;
}

function clusterEnd(raw: string, start: number): number {
  let end = start + unitsAt(raw, start);
  while (end < raw.length) {
    if (!mayExtend(raw, end)) break;
    if (!extending.test(String.fromCodePoint(raw.codePointAt(end) ?? 0))) break;
    end += unitsAt(raw, end);
  }
  return end;
}

/** Whether the unit may belong to the character before it; most don't, and are told at once. */
function mayExtend(raw: string, at: number): boolean {
  const unit = raw.charCodeAt(at);
  return unit < 0x20 || (unit >= 0x7f && (unit < 0xa0 || unit >= 0xad));
}

function unitsAt(raw: string, at: number): number {
  return (raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Makes every run of white space one space, and none at the ends. */
function collapse({ text, offsets = [] }: Mapped): Mapped {
  const kept: number[] = [];
  let out = '';
  let end = 0;
  for (const match of text.matchAll(/\s+|\S+/gu)) {
    const [piece] = match;
    const at = match.index;
    if (/^\s/u.test(piece)) {
      if (at === 0 || at + piece.length === text.length) continue;
      kept.push(offsets[at] ?? 0);
      out += ' ';
    } else {
      for (let unit = 0; unit < piece.length; unit += 1) kept.push(offsets[at + unit] ?? 0);
      out += piece;
      end = at + piece.length;
    }
  }
  kept.push(offsets[end] ?? 0);
  return { text: out, offsets: kept };
}

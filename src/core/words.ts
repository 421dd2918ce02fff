/** A piece of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a folded text, of the scripts that divide words by spaces. */
export class Words {
  readonly text: string;
  readonly #spans: readonly Span[];
  readonly #starts: (boolean | undefined)[] = [];
  readonly #ends: (boolean | undefined)[] = [];

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
    return (this.#starts[at] ??= isEdge(this.text, this.start(at)));
  }

  mayEnd(at: number): boolean {
    return (this.#ends[at] ??= isEdge(this.text, this.end(at)));
  }
}

const wordUnit = /[\p{L}\p{N}\p{M}\p{Pc}]/u;
const spaceless =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Bopo}\u30fc]/u;

/** Whether the unit at `at` belongs to a word of a script that divides words by spaces. */
export function isEdgeless(text: string, at: number): boolean {
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

/** Whether the unit at `at` belongs to a word of any script. */
export function isWordUnit(text: string, at: number): boolean {
  return kindAt(text, at) > 1;
}

/** Whether the unit at `at` belongs to a script that does not divide words by spaces. */
export function scriptWithoutSpaces(text: string, at: number): boolean {
  return kindAt(text, at) === 3;
}

/** Whether a word may begin or end between the units `at - 1` and `at`. */
export function isEdge(text: string, at: number): boolean {
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

/** Where the words first stand by themselves, else where they stand in others; -1 where they don't. */
export function findWords(text: string, words: string): number {
  const first = text.indexOf(words);
  for (let at = first; at >= 0; at = text.indexOf(words, at + 1))
    if (isEdge(text, at) && isEdge(text, at + words.length)) return at;
  return first;
}

/** Where the word that begins at `from` ends. */
export function wordEnd(text: string, from: number): number {
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

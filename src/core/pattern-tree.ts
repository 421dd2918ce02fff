/** A part of a pattern, as far as it helps to see what every match has in it. */
export type PatternNode =
  /** Lower case, as a RegExp without flags; what it says is all that it says. */
  | { readonly kind: 'exact'; readonly source: string }
  /** Anything that is not looked into, such as `\p{L}`, `[^.]` and `^`. */
  | { readonly kind: 'any' }
  | { readonly kind: 'group'; readonly choices: PatternChoices }
  | {
      readonly kind: 'repeat';
      readonly node: PatternNode;
      readonly least: number;
      readonly most: number;
    };

/** What may stand in one place: each choice is a sequence. */
export type PatternChoices = readonly (readonly PatternNode[])[];

/** A pattern in RE2 syntax as a tree; undefined where it has what is not known here. */
export function patternTree(pattern: string): PatternChoices | undefined {
  const reader = new PatternReader(pattern);
  const choices = reader.choices();
  return reader.gaveUp || !reader.atEnd ? undefined : choices;
}

const any: PatternNode = { kind: 'any' };
const digit: PatternNode = { kind: 'exact', source: '[0-9]' };
const escapes: Readonly<Record<string, string>> = {
  d: '[0-9]',
  w: '[0-9a-z_]',
  s: '\\s',
  b: '\\b',
  t: '\\t',
  n: '\\n',
  r: '\\r',
};

class PatternReader {
  gaveUp = false;
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get atEnd(): boolean {
    return this.#at >= this.#pattern.length;
  }

  choices(): PatternChoices {
    const choices = [this.#sequence()];
    while (this.#pattern[this.#at] === '|') {
      this.#at += 1;
      choices.push(this.#sequence());
    }
    return choices;
  }

  #sequence(): readonly PatternNode[] {
    const nodes: PatternNode[] = [];
    while (!this.gaveUp && !this.atEnd && !'|)'.includes(this.#pattern[this.#at] ?? '')) {
      const node = this.#atom();
      if (node !== undefined) nodes.push(this.#repeated(node));
    }
    return nodes;
  }

  /** What the sticky expression matches here, passed over. */
  #take(expression: RegExp): readonly string[] | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#pattern);
    if (match === null) return undefined;
    this.#at = expression.lastIndex;
    return match;
  }

  /** Undefined for a setting, which changes nothing here. */
  #atom(): PatternNode | undefined {
    const char = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0);
    switch (char) {
      case '(':
        return this.#take(/\(\?[imsU-]+\)/uy) === undefined ? this.#group() : undefined;
      case '[':
        return this.#charClass();
      case '\\':
        return this.#escape();
      case '.':
      case '^':
      case '$':
        this.#at += 1;
        return any;
      case ']':
      case '*':
      case '+':
      case '?':
        return this.#giveUp();
      default:
        this.#at += char.length;
        return literal(char);
    }
  }

  #giveUp(): PatternNode {
    this.gaveUp = true;
    return any;
  }

  #group(): PatternNode {
    if (this.#take(/\((?:\?(?:[imsU-]*:|P?<\w+>))?(?!\?)/uy) === undefined) return this.#giveUp();
    const choices = this.choices();
    if (this.#pattern[this.#at] !== ')') return this.#giveUp();
    this.#at += 1;
    return { kind: 'group', choices };
  }

  #escape(): PatternNode {
    if (this.#take(/\\[pP](?:\{\^?\w+\}|\w)|\\[DWSBAz]/uy) !== undefined) return any;
    const [, char] = this.#take(/\\([dwsbtnr]|[^a-zA-Z0-9])/uy) ?? [];
    if (char === undefined) return this.#giveUp();
    const source = escapes[char];
    return source === undefined ? literal(char) : { kind: 'exact', source };
  }

  /** A class; it is looked into where it is all digits or a few characters that are written out. */
  #charClass(): PatternNode {
    const [, members] = this.#take(/\[((?:\\p\{\w+\}|\\[^Q]|[^\\[\]])+)\]/uy) ?? [];
    if (members === undefined) return this.#giveUp();
    if (members === '0-9' || members === '\\d') return digit;
    const bare = members.replace(/\\([^a-zA-Z0-9])/gu, '$1');
    if (/^\^|.-.|\\/su.test(bare)) return any;
    const chars = Array.from(bare, literal);
    return { kind: 'group', choices: chars.map((char) => [char]) };
  }

  #repeated(node: PatternNode): PatternNode {
    if (!'*+?{'.includes(this.#pattern[this.#at] ?? ' ')) return node;
    const found = this.#take(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy);
    if (found === undefined) return node;
    const [, sign, from, comma, to = ''] = found;
    if (sign !== undefined)
      return {
        kind: 'repeat',
        node,
        least: sign === '+' ? 1 : 0,
        most: sign === '?' ? 1 : Infinity,
      };
    const least = Number(from);
    const most = comma === '' ? least : to === '' ? Infinity : Number(to);
    return { kind: 'repeat', node, least, most };
  }
}

/**
 * A character, where it is the same in all texts that it is found in once they are in lower case:
 * Latin letters and what has no case. (µ, ſ and İ are found in other letters.)
 */
function literal(char: string): PatternNode {
  if (char < '\u0080' && /[\w ]/u.test(char)) return { kind: 'exact', source: char.toLowerCase() };
  const lower = char.toLowerCase();
  const cased = lower !== char.toUpperCase();
  if (/[µſİ]/u.test(char) || (cased && char > '\u017f')) return any;
  return { kind: 'exact', source: lower.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&') };
}

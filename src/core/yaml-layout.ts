/** A quote or bracket, and where it stands. */
export interface Mark {
  readonly mark: string;
  readonly offset: number;
  /** Counted from 0. */
  readonly line: number;
}

/** A quote or bracket that is open still on the line where something else begins, or at the end. */
export interface Unclosed extends Mark {
  readonly until: number;
}

/** A closing bracket that closes nothing, and the bracket that is open around it. */
export interface Stray extends Mark {
  readonly within?: Mark | undefined;
}

/** A quote that goes on over several lines, and the last of them that was seen. */
export interface Crossing extends Mark {
  readonly to: number;
}

/** What can be said of a YAML text line by line, however wrong it is. */
export interface Layout {
  /**
   * Its lines, with blanks for all that is quoted, a comment, in a block of text, or a bracket that
   * is only part of a text.
   */
  readonly code: readonly string[];
  /** Where on each line its comment begins; undefined where it has none. */
  readonly comments: readonly (number | undefined)[];
  /** Where each line begins. */
  readonly starts: readonly number[];
  /** Quotes and brackets that are open still where something else begins. */
  readonly unclosed: readonly Unclosed[];
  /** Closing brackets that close nothing. */
  readonly stray: readonly Stray[];
  /** Quotes that go on over lines which look like something else than text. */
  readonly crossing: readonly Crossing[];
}

/** How many brackets are open before the place. */
export function depthAt(layout: Layout, offset: number): number {
  const { code, starts } = layout;
  const line = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  const before = (code[line] ?? '').slice(0, offset - (starts[line] ?? 0));
  return depthBefore(layout, line) + balance(before);
}

const depths = new WeakMap<Layout, readonly number[]>();

/** How many brackets are open before the line, counted from 0. */
export function depthBefore(layout: Layout, line: number): number {
  const known = depths.get(layout);
  if (known !== undefined) return known[line] ?? known.at(-1) ?? 0;
  const counted = [0];
  for (const text of layout.code) counted.push((counted.at(-1) ?? 0) + balance(text));
  depths.set(layout, counted);
  return counted[line] ?? 0;
}

/** How many more brackets are opened than closed. */
function balance(code: string): number {
  return code.replace(/[^[{]/gu, '').length - code.replace(/[^\]}]/gu, '').length;
}

/** Looks at the quotes, brackets, comments and indentation of a YAML text, which may be broken. */
export function layoutOf(text: string): Layout {
  const scanner = new Scanner();
  for (const line of text.split('\n')) scanner.line(line);
  scanner.end();
  return scanner;
}

const closes: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

interface Open extends Mark {
  /** The column of the key or dash that it belongs to: what stands there or before is another's. */
  readonly indent: number;
}

class Scanner implements Layout {
  readonly code: string[] = [];
  readonly comments: (number | undefined)[] = [];
  readonly starts: number[] = [];
  readonly unclosed: Unclosed[] = [];
  readonly stray: Stray[] = [];
  readonly crossing: Crossing[] = [];
  #offset = 0;
  #line = '';
  #at = 0;
  /** The column of the innermost key or dash of the line. */
  #indent = 0;
  /** Whether a text may begin here; else one goes on. */
  #fresh = true;
  #quote: Open | undefined;
  #brackets: Open[] = [];
  /** Where a block of text is open: the column of its key. */
  #block: number | undefined;
  #masked: string[] = [];

  line(line: string): void {
    this.starts.push(this.#offset);
    this.comments.push(undefined);
    this.#line = line;
    this.#scan();
    this.code.push(this.#masked.join(''));
    this.#offset += line.length + 1;
  }

  end(): void {
    this.starts.push(this.#offset);
    this.#giveUp();
    this.starts.pop();
  }

  #scan(): void {
    this.#masked = Array.from({ length: this.#line.length }, () => ' ');
    const indent = this.#line.search(/[^ \t]/u);
    if (indent < 0 || this.#line.trim() === '') return;
    if (this.#block !== undefined && indent > this.#block) return;
    this.#block = undefined;
    const open = this.#quote ?? this.#brackets[0];
    const closing = this.#quote === undefined && /[\]}]/u.test(this.#line.charAt(indent));
    if (open !== undefined && indent <= open.indent && !closing) this.#giveUp();
    if (this.#quote !== undefined && /^\s*(?:- )?[\p{L}][^:]*:(?:\s|$)|[[{,]\s*$/u.test(this.#line))
      this.crossing.push({ ...this.#quote, to: this.starts.length });
    if (this.#quote === undefined && this.#brackets.length === 0) this.#indent = indent;
    this.#fresh = true;
    this.#at = indent;
    while (this.#at < this.#line.length) this.#step();
  }

  /** What is open still is closed nowhere. */
  #giveUp(): void {
    const open = [...this.#brackets, ...(this.#quote === undefined ? [] : [this.#quote])];
    this.unclosed.push(...open.map((mark) => this.#openUntil(mark)));
    this.#brackets = [];
    this.#quote = undefined;
  }

  #step(): void {
    const char = this.#line.charAt(this.#at);
    if (this.#quote !== undefined) this.#quoted(char, this.#quote.mark);
    else if (char === '#' && /^$|\s/u.test(this.#line.charAt(this.#at - 1))) {
      this.comments[this.comments.length - 1] = this.#at;
      this.#at = this.#line.length;
    } else if (/\s/u.test(char)) this.#at += 1;
    else this.#plain(char);
  }

  #quoted(char: string, quote: string): void {
    const next = this.#line.charAt(this.#at + 1);
    if (quote === '"' && char === '\\') this.#at += 2;
    else if (char !== quote) this.#at += 1;
    else if (quote === "'" && next === "'") this.#at += 2;
    else {
      this.#keep(char);
      this.#quote = undefined;
    }
  }

  #plain(char: string): void {
    const inFlow = this.#brackets.length > 0;
    const next = this.#line.charAt(this.#at + 1);
    const ends = next === '' || /\s/u.test(next);
    if (this.#fresh && (char === '"' || char === "'")) {
      this.#quote = this.#opened(char);
      this.#keep(char);
      this.#fresh = false;
    } else if ('[{'.includes(char) && (this.#fresh || inFlow)) {
      this.#brackets.push(this.#opened(char));
      this.#keep(char, true);
    } else if (']}'.includes(char) && (this.#fresh || inFlow || this.#followsBracket())) {
      this.#close(char);
      this.#keep(char);
      this.#fresh = false;
    } else if (char === ',' && inFlow) this.#keep(char, true);
    else if (char === ':' && (ends || (inFlow && /[,[\]{}]/u.test(next)))) this.#keep(char, true);
    else if (!inFlow && this.#fresh && /[-?]/u.test(char) && ends) this.#dash(char);
    else if (!inFlow && this.#fresh && /^[|>][+\-\d]*\s*(?:\s#.*)?$/u.test(this.#rest())) {
      this.#block = this.#indent;
      this.#keep(char);
    } else {
      if (!inFlow && this.#fresh && this.#beginsKey()) this.#indent = this.#at;
      this.#keep('[]{}'.includes(char) ? ' ' : char);
    }
  }

  #rest(): string {
    return this.#line.slice(this.#at);
  }

  #dash(char: string): void {
    this.#indent = this.#at;
    this.#keep(char, true);
  }

  /** Whether only dashes stand before, so that what begins here may be a key. */
  #beginsKey(): boolean {
    return /^[\s\-?]*$/u.test(this.#line.slice(0, this.#at)) && /:(?:\s|$)/u.test(this.#rest());
  }

  /** Whether a bracket was closed on this line just before, and so this one is one too many. */
  #followsBracket(): boolean {
    return /[\]}]\s*$/u.test(this.#masked.slice(0, this.#at).join(''));
  }

  #keep(char: string, fresh = false): void {
    this.#masked[this.#at] = char;
    this.#at += 1;
    this.#fresh = fresh;
  }

  #opened(mark: string): Open {
    const line = this.starts.length - 1;
    return { mark, offset: this.#offset + this.#at, line, indent: this.#indent };
  }

  #close(char: string): void {
    const at = this.#brackets.findLastIndex(({ mark }) => mark === closes[char]);
    if (at < 0) this.stray.push({ ...this.#opened(char), within: this.#brackets.at(-1) });
    else {
      const inner = this.#brackets.splice(at).slice(1);
      this.unclosed.push(...inner.map((mark) => this.#openUntil(mark)));
    }
  }

  #openUntil(mark: Mark): Unclosed {
    return { ...mark, until: this.starts.length - 1 };
  }
}

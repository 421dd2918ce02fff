import { emitKeypressEvents } from 'node:readline';
import { type ReadStream } from 'node:tty';

/**
 * A key: a character, `enter`, `end` (Ctrl-D), `interrupt` (Ctrl-C), or the name of another, as
 * `<up>` and `<ctrl-a>`.
 */
export type Key = string;

interface Pressed {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

/**
 * Reads single keys from a terminal, and lines where the owner writes. `byLine`: a letter counts
 * when Enter is pressed after it, for those whom single keys surprise.
 */
export class Keyboard {
  readonly #stdin: ReadStream;
  readonly #byLine: boolean;
  readonly #pressed: Key[] = [];
  #waiting: (() => void) | undefined;
  #ended = false;

  constructor(stdin: ReadStream, byLine: boolean) {
    this.#stdin = stdin;
    this.#byLine = byLine;
    emitKeypressEvents(stdin);
    stdin.on('keypress', this.#press);
    stdin.on('end', this.#end);
    stdin.resume();
  }

  /** Whether the terminal itself shows what is typed. */
  get echoes(): boolean {
    return this.#byLine;
  }

  async key(): Promise<Key> {
    this.#stdin.setRawMode(!this.#byLine);
    if (!this.#byLine) return this.#next();
    const line = await this.#readLine();
    if (line === undefined) return 'end';
    return Array.from(line.trim())[0] ?? 'enter';
  }

  /** The lines until one that has only a dot; undefined where the terminal ended before it. */
  async lines(): Promise<string | undefined> {
    this.#stdin.setRawMode(false);
    const lines: string[] = [];
    for (;;) {
      const line = await this.#readLine();
      if (line === undefined) return undefined;
      if (line.trim() === '.') return lines.join('\n');
      lines.push(line);
    }
  }

  /** Gives the terminal back as it was. */
  close(): void {
    this.#stdin.off('keypress', this.#press);
    this.#stdin.off('end', this.#end);
    this.#stdin.setRawMode(false);
    this.#stdin.pause();
  }

  async #readLine(): Promise<string | undefined> {
    let line = '';
    for (;;) {
      const key = await this.#next();
      if (key === 'end') return undefined;
      if (key === 'enter') return line;
      // what moves a cursor writes nothing
      if (isCharacter(key)) line += key;
    }
  }

  async #next(): Promise<Key> {
    while (this.#pressed.length === 0 && !this.#ended)
      await new Promise<void>((done) => (this.#waiting = done));
    return this.#pressed.shift() ?? 'end';
  }

  readonly #press = (character: string | undefined, pressed: Pressed): void => {
    this.#pressed.push(keyOf(character, pressed));
    this.#waiting?.();
  };

  readonly #end = (): void => {
    this.#ended = true;
    this.#waiting?.();
  };
}

function keyOf(character: string | undefined, { name = 'key', ctrl, meta }: Pressed): Key {
  if (ctrl === true && name === 'c') return 'interrupt';
  if (ctrl === true && name === 'd') return 'end';
  if (name === 'return' || name === 'enter') return 'enter';
  // with Ctrl or Alt a letter is another key, which must decide nothing
  if (ctrl === true || meta === true) return `<${ctrl === true ? 'ctrl' : 'alt'}-${name}>`;
  return character !== undefined && isCharacter(character) ? character : `<${name}>`;
}

function isCharacter(key: Key): boolean {
  return Array.from(key).length === 1 && !/\p{Cc}/u.test(key);
}

import { emitKeypressEvents } from 'node:readline';
import { type ReadStream } from 'node:tty';

/**
 * A key: a character, `enter`, `end` (Ctrl-D), `interrupt` (Ctrl-C), or the name of another, as
 * `<up>` and `<ctrl-a>`. Ctrl-Z is none: it stops the program, as it does everywhere.
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
  readonly #stop: () => void;
  #waiting: (() => void) | undefined;
  #ended = false;
  #isRaw = false;

  /** `stop` is what Ctrl-Z does: it returns when the program goes on. */
  constructor(stdin: ReadStream, byLine: boolean, stop: () => void = stopProgram) {
    this.#stdin = stdin;
    this.#byLine = byLine;
    this.#stop = stop;
    emitKeypressEvents(stdin);
    stdin.on('keypress', this.#press);
    stdin.on('end', this.#end);
    process.on('SIGCONT', this.#goOn);
    stdin.resume();
  }

  /** Whether the terminal itself shows what is typed. */
  get echoes(): boolean {
    return this.#byLine;
  }

  async key(): Promise<Key> {
    this.#setRaw(!this.#byLine);
    if (!this.#byLine) return this.#next();
    const line = await this.#readLine();
    if (line === undefined) return 'end';
    return Array.from(line.trim())[0] ?? 'enter';
  }

  /** The lines until one that has only a dot; undefined where the terminal ended before it. */
  async lines(): Promise<string | undefined> {
    this.#setRaw(false);
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
    process.off('SIGCONT', this.#goOn);
    this.#setRaw(false);
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

  #setRaw(isRaw: boolean): void {
    this.#isRaw = isRaw;
    this.#stdin.setRawMode(isRaw);
  }

  readonly #press = (character: string | undefined, pressed: Pressed): void => {
    if (pressed.ctrl === true && pressed.name === 'z' && this.#isRaw) {
      this.#suspend();
      return;
    }
    this.#pressed.push(keyOf(character, pressed));
    this.#waiting?.();
  };

  /** A terminal in which single keys are read does not stop the program by itself. */
  #suspend(): void {
    this.#stdin.setRawMode(false);
    this.#stop();
    // where nobody can make it go on, it is not stopped either
    setTimeout(this.#goOn, goOnAfterMs).unref();
  }

  readonly #goOn = (): void => {
    if (this.#isRaw) this.#stdin.setRawMode(true);
  };

  readonly #end = (): void => {
    this.#ended = true;
    this.#waiting?.();
  };
}

const goOnAfterMs = 100;

/** Stops this program, and those it is in a pipe with, until the shell lets them go on. */
function stopProgram(): void {
  if (process.platform !== 'win32') process.kill(0, 'SIGTSTP');
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

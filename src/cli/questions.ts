import { type Terminal } from './terminal.js';

/** Asks questions on a terminal, one line of answer each. */
export class Questions {
  readonly #terminal: Terminal;
  readonly #input: AsyncIterator<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #rest = '';
  #ended = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.#input = terminal.stdin[Symbol.asyncIterator]();
  }

  /** The answer, without the white space around it; undefined where the input has ended. */
  async ask(question: string): Promise<string | undefined> {
    await new Promise<void>((done) => {
      this.#terminal.stderr.write(`${question} `, () => done());
    });
    return (await this.#line())?.trim();
  }

  /** Lets the input go, so that nothing waits for it any more. */
  async close(): Promise<void> {
    await this.#input.return?.();
  }

  async #line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end >= 0) {
        const line = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 1);
        return line;
      }
      if (this.#ended) return undefined;
      const { value, done } = await this.#input.next();
      if (done === true) this.#ended = true;
      else this.#rest += this.#decoder.decode(value, { stream: true });
    }
  }
}

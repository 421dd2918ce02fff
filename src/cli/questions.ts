import { createInterface } from 'node:readline';
import { wrapAnsi } from 'fast-wrap-ansi';
import { visible } from '../core/visible.js';
import { type Session } from './session.js';

/**
 * Asks questions on a terminal, one after the other and never redrawn, so that a screen reader can
 * follow. What is usual stands in brackets.
 */
export class Questions {
  readonly #session: Session;
  readonly #reader;
  /** Resolves when somebody presses Ctrl-C or Ctrl-D instead of answering. */
  readonly interrupted: Promise<undefined>;
  #interrupt: () => void = () => {};
  /** What was typed before it was asked for. */
  readonly #typed: string[] = [];
  #waiting: ((line: string) => void) | undefined;
  #ended = false;

  constructor(session: Session) {
    const { stdin, stderr } = session.terminal;
    this.#session = session;
    this.#reader = createInterface({
      input: stdin as unknown as NodeJS.ReadableStream,
      output: stderr as unknown as NodeJS.WritableStream,
      historySize: 0,
    });
    this.interrupted = new Promise((done) => (this.#interrupt = () => done(undefined)));
    this.#reader.on('line', (line) => this.#take(line));
    this.#reader.on('SIGINT', () => this.#interrupt());
    this.#reader.on('close', () => this.#end());
  }

  /** What is typed, or `usual` where nothing is. Never settles once it is interrupted. */
  async ask(question: string, usual: string): Promise<string> {
    const { err } = this.#session;
    const asked = `${question} [${usual}]: `.split('\n').map(visible).join('\n');
    const lines = wrapAnsi(asked, err.width, { trim: false }).split('\n');
    this.#reader.setPrompt(lines.pop() ?? '');
    await err.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
    if (!this.#ended) this.#reader.prompt();
    return (await this.#next()).trim() || usual;
  }

  close(): void {
    this.#reader.close();
  }

  #next(): Promise<string> {
    const typed = this.#typed.shift();
    if (typed !== undefined) return Promise.resolve(typed);
    if (this.#ended) this.#interrupt();
    return new Promise((done) => (this.#waiting = done));
  }

  /** What was typed before the end still counts. */
  #end(): void {
    this.#ended = true;
    if (this.#waiting !== undefined) this.#interrupt();
  }

  #take(line: string): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) this.#typed.push(line);
    else waiting(line);
  }
}

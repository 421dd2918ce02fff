import { writeProblem } from '../files/output.js';
import { type Problem } from '../core/problem.js';

/** The process as the commands see it; a test gives another one. */
export interface Terminal {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** `YYYY-MM-DD`, the day it is where the user is. */
  readonly today: string;
  /** The system, as Node calls it; where it is not given, one with the folders of Unix. */
  readonly platform?: string;
  /** The file name that the program was started by. */
  readonly calledAs?: string;
}

/** A stream to print on. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string, done: (error?: Error | null) => void): unknown;
}

/** Prints; remembers when nobody reads on, or when it can't be written. */
export class Printer {
  readonly #stream: Stream;
  readonly #name: string;
  readonly #onProblem: ((problem: Problem) => Promise<void>) | undefined;
  /** The reader has gone away: nothing is wrong, and nothing more needs to be done. */
  closed = false;
  problem: Problem | undefined;
  #queue: Promise<void> = Promise.resolve();

  /** `onProblem` is told once, when the stream called `name` can't be written. */
  constructor(stream: Stream, name: string, onProblem?: (problem: Problem) => Promise<void>) {
    this.#stream = stream;
    this.#name = name;
    this.#onProblem = onProblem;
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** Columns of the terminal, from 20 to 100; 80 where it is none, or says that it has none. */
  get width(): number {
    const columns = (this.isTerminal ? this.#stream.columns : undefined) ?? 0;
    return columns === 0 ? 80 : Math.min(100, Math.max(20, columns));
  }

  /** Whether there is any sense in writing more. */
  get isDone(): boolean {
    return this.closed || this.problem !== undefined;
  }

  async write(text: string): Promise<void> {
    if (text === '' || this.isDone) return;
    const failure = await new Promise<Error | null | undefined>((done) => {
      this.#stream.write(text, done);
    });
    if (failure) await this.#failed(failure);
  }

  /** Writes for a caller that can't wait; {@link settled} does. */
  queue(text: string): void {
    this.#queue = this.#queue.then(() => this.write(text));
  }

  /** Resolves when all that was queued is written. */
  settled(): Promise<void> {
    return this.#queue;
  }

  async #failed(failure: Error): Promise<void> {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') this.closed = true;
    else if (this.problem === undefined) {
      this.problem = writeProblem(this.#name, failure);
      await this.#onProblem?.(this.problem);
    }
  }
}

/** When output is coloured. */
export type ColorChoice = 'always' | 'never' | 'auto';

/** Whether to colour a stream: the option, then NO_COLOR, FORCE_COLOR, TERM=dumb, then a terminal. */
export function wantsColor(
  choice: ColorChoice,
  env: Terminal['env'],
  isTerminal: boolean,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

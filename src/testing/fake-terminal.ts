import { PassThrough, Writable } from 'node:stream';
import { type Terminal } from '../cli/terminal.js';

/** A terminal that is typed on by a test. */
export interface FakeTerminal {
  readonly terminal: Pick<Terminal, 'stdin' | 'stdout' | 'stderr'>;
  /** What is on it by now. */
  shown(): string;
  type(keys: string): void;
  /** As it is when its window is closed. */
  end(): void;
  /** Whether single keys are read, and not lines. */
  isRaw(): boolean;
}

/** A terminal of so many columns. */
export function fakeTerminal(columns: number): FakeTerminal {
  let shown = '';
  let isRaw = false;
  const screen = (): Writable =>
    Object.assign(
      new Writable({
        decodeStrings: false,
        write(text: string, _, done) {
          shown += text;
          queueMicrotask(done);
        },
      }),
      { isTTY: true, columns },
    );
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (raw: boolean) => (isRaw = raw),
  });
  return {
    terminal: { stdin, stdout: screen(), stderr: screen() },
    shown: () => shown,
    type: (keys) => void stdin.write(keys),
    end: () => void stdin.end(),
    isRaw: () => isRaw,
  };
}

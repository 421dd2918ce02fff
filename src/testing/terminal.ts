import { run } from '../cli/main.js';
import { type Terminal } from '../cli/terminal.js';

/** What a run of the whole program leaves behind. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process, on a terminal that is none: nothing reaches the real one. */
export async function runProgram(
  args: readonly string[],
  given: Partial<Terminal> = {},
): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write(text: string, done: (error?: Error | null) => void) {
      printed[name] += text;
      queueMicrotask(done);
    },
  });
  const status = await run({
    args,
    env: {},
    cwd: '/nonexistent',
    stdin: nothing(),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    today: '2026-03-15',
    ...given,
  });
  return { status, ...printed };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // nothing is piped in
}

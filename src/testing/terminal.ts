import { Writable } from 'node:stream';
import { buildProgram, run } from '../cli/main.js';
import { Session } from '../cli/session.js';
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
  const stream = (name: 'stdout' | 'stderr') =>
    new Writable({
      decodeStrings: false,
      write(text: string, _, done) {
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

/** The program with all its commands, on a terminal that prints nothing. */
export function programFor(): ReturnType<typeof buildProgram> {
  const silent = new Writable({ write: (_, __, done) => done() });
  const terminal: Terminal = {
    args: [],
    env: {},
    cwd: '/nonexistent',
    stdin: nothing(),
    stdout: silent,
    stderr: silent,
    today: '2026-03-15',
  };
  return buildProgram(new Session(terminal, {}), () => {});
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // nothing is piped in
}

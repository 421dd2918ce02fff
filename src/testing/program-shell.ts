import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built program, as a shell calls it. */
const program = fileURLToPath(new URL('../../bin/screen.js', import.meta.url));

/** What a shell script left behind. */
export interface ShellRan {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of `sh` in a folder, in which `screen` is the built program. */
export async function shell(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ShellRan> {
  const child = start('sh', ['-c', `screen() { "$SCREEN" "$@"; }\n${script}`], cwd, env);
  child.stdin?.end();
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.setEncoding('utf8').on('data', (text: string) => (printed[stream] += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...printed };
}

/** Starts the built program, to be looked at while it runs. */
export function startProgram(args: readonly string[], cwd: string): ChildProcess {
  return start(process.execPath, [program, ...args], cwd, {});
}

function start(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const bare = { PATH: process.env['PATH'], HOME: '/nonexistent', LANG: 'C', TZ: 'UTC' };
  return spawn(command, args, { cwd, env: { ...bare, SCREEN: program, ...env } });
}

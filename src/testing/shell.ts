import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the shell is on this machine. */
export function hasShell(shell: string): boolean {
  return spawnSync(shell, ['-c', '']).error === undefined;
}

/** What a shell prints that runs the text as a script, and what it complains of. */
export function runShell(
  shell: string,
  args: readonly string[],
  script: string,
  cwd: string,
): { readonly stdout: string; readonly stderr: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'screen-shell-')), 'script.ps1');
  writeFileSync(file, script);
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, LC_ALL: 'C.UTF-8' };
  const { stdout, stderr } = spawnSync(shell, [...args, file], { cwd, env, encoding: 'utf8' });
  return { stdout, stderr };
}

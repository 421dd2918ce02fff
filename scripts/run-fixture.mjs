// Runs a case of fixtures/: its run.sh, in its own folder, as a person would.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The folders of fixtures/ that have a run.sh, sorted. */
export function fixtureNames() {
  return readdirSync(fixtures)
    .filter((name) => existsSync(join(fixtures, name, 'run.sh')))
    .toSorted();
}

/** What the case prints and its exit status. The environment is bare, so that it is the same everywhere. */
export function runFixture(name) {
  return new Promise((done, fail) => {
    const env = { PATH: process.env.PATH, HOME: '/nonexistent', LANG: 'C', TZ: 'UTC' };
    const child = spawn('sh', ['run.sh'], { cwd: join(fixtures, name), env });
    const texts = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => (texts[stream] += text));
    child.stdin.end();
    child.on('error', fail);
    child.on('close', (status) => done({ ...texts, status: `${status}\n` }));
  });
}

/** What the case is expected to print, as it stands in its folder `expected`. */
export function expectedOf(name) {
  const read = (file) => {
    const path = join(fixtures, name, 'expected', file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  return { stdout: read('stdout'), stderr: read('stderr'), status: read('status') };
}

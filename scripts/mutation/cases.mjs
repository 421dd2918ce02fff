// The whole-program cases that are nothing but calls of the program, run in the process they are
// in: what only fixtures/ asserts, such as the words of a message, counts as tested too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { expectedOf, fixtureNames, fixtures } from '../run-fixture.mjs';

const calls =
  /^\.\.\/\.\.\/bin\/screen\.js(?<args>(?: (?:'[^']*'|"[^"$`\\]*"|[^\s'"$`\\|&<>;*?(){}#~]+))*)$/u;

/** The arguments of each call; `undefined` where the shell is needed for more than calling. */
function callsOf(name) {
  const script = readFileSync(join(fixtures, name, 'run.sh'), 'utf8');
  const commands = script
    .split(/[;\n]/u)
    .map((command) => command.trim())
    .filter((command) => command !== '' && !command.startsWith('#'));
  const found = commands.map((command) => calls.exec(command)?.groups.args);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return found.map((args) =>
    [...args.matchAll(/ (?:'([^']*)'|"([^"]*)"|(\S+))/gu)].map(
      (match) => match[1] ?? match[2] ?? match[3],
    ),
  );
}

/** What the calls print, and the exit status of the last. */
async function resultOf(name, allArgs) {
  const texts = { stdout: '', stderr: '' };
  const stream = (of) => ({
    write(text, done) {
      texts[of] += text;
      done();
    },
  });
  let status = 0;
  const before = process.cwd();
  const cwd = join(fixtures, name);
  process.chdir(cwd);
  for (const args of allArgs)
    status = await run({
      args,
      env: { HOME: '/nonexistent', LANG: 'C', TZ: 'UTC' },
      cwd,
      stdin: (async function* nothing() {})(),
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      today: '2026-03-15',
      platform: 'linux',
      calledAs: 'screen.js',
    });
  process.chdir(before);
  return { ...texts, status: `${status}\n` };
}

describe('whole-program cases', () => {
  for (const name of fixtureNames()) {
    const allArgs = callsOf(name);
    if (allArgs === undefined) continue;
    it(`${name} prints what is expected`, async () => {
      const expected = expectedOf(name);
      expect(await resultOf(name, allArgs)).toEqual(expected);
    });
  }
});

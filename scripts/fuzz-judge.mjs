// Gives a file to the program, in this process, and says what is wrong with how it took it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../dist/cli/main.js';

const sample = fileURLToPath(new URL('../fixtures/sample/invitations.csv', import.meta.url));
const policy = fileURLToPath(new URL('../fixtures/missing-column/rules.yaml', import.meta.url));
const common = ['--no-config', '--today', '2026-03-15'];

/** What is fuzzed: which files to start from, and the command that reads them. */
export const kinds = {
  input: {
    seeds: (path) => /\.(?:csv|json|ndjson|tsv)$/u.test(path) && !path.includes('screen.config'),
    args: (path) => [path, ...common, '--policy', policy],
  },
  archive: {
    seeds: (path) => path.endsWith('.zip'),
    args: (path) => [path, ...common, '--policy', policy, '--json'],
  },
  rules: {
    seeds: (path) => /\.ya?ml$/u.test(path) && !path.includes('screen.config'),
    args: (path) => ['check', path, ...common],
  },
  config: {
    seeds: (path) => /screen\.config\.(?:ya?ml|json)$/u.test(path),
    args: (path) => [
      sample,
      '--config',
      path,
      '--today',
      '2026-03-15',
      '--quiet',
      '--policy',
      policy,
    ],
  },
  journal: {
    seeds: (path) => path.endsWith('journal.ndjson'),
    args: (path) => [sample, ...common, '--policy', policy, '--journal', path],
  },
  'journal-list': {
    seeds: (path) => path.endsWith('journal.ndjson'),
    args: (path) => ['journal', 'list', ...common, '--journal', path],
  },
};

const unsafe =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/u;

/** What is wrong with how the program takes these bytes; undefined where nothing is. */
export async function judgeBytes(kind, bytes, extension, folder, { timed = true } = {}) {
  const path = join(folder, `fuzzed${extension}`);
  writeFileSync(path, bytes);
  const printed = { stdout: '', stderr: '' };
  const stream = (name) => ({
    write(text, done) {
      printed[name] += text;
      done();
    },
  });
  const start = process.cpuUsage();
  let status;
  try {
    status = await run({
      args: kinds[kind].args(path),
      env: {},
      cwd: folder,
      stdin: (async function* () {})(),
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      today: '2026-03-15',
    });
  } catch (thrown) {
    return `threw ${thrown instanceof Error ? thrown.stack : String(thrown)}`;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  if (![0, 1, 2, 3, 4].includes(status)) return `ended with ${status}`;
  if (status !== 0 && printed.stderr === '') return `ended with ${status} and said nothing`;
  // the processor's time: a loaded machine is slow; what grows faster than the file is looked for
  if (timed && seconds > 3 + (bytes.length / 1_000_000) * 4) return `took ${seconds.toFixed(1)} s`;
  const text = kind === 'archive' ? printed.stderr : printed.stdout + printed.stderr;
  if (unsafe.test(text)) return `printed ${JSON.stringify(unsafe.exec(text)?.[0])}`;
  if (/\bat .*:\d+:\d+\)?$/mu.test(printed.stderr)) return 'printed a stack trace';
  return undefined;
}

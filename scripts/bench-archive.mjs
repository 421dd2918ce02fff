// Times the loading of synthetic archives of two sizes: time and memory are to grow no faster than
// the size. Ratios to csv-parse alone on the messages of the same archive, in the same session.
//   npm run bench
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeArchive } from './make-archive.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'screen-bench-'));
const csvParse = `
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
const parser = createReadStream(process.argv[1]).pipe(parse({ relax_column_count: true }));
parser.on('readable', () => { while (parser.read() !== null); });
`;
const probe = `process.on('exit', () => process.stderr.write('\\nRSS ' + process.resourceUsage().maxRSS + '\\n'))`;

/** Seconds and peak MiB of a whole process. */
function time(args) {
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args],
    { cwd: project, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const mib = Number.parseInt(/RSS (\d+)/u.exec(stderr)?.[1] ?? '0', 10) / 1024;
  return { seconds: (performance.now() - start) / 1000, mib };
}

process.stdout.write(
  '\n| archive | MB | seconds | ratio to csv-parse | peak MiB |\n| --- | --- | --- | --- | --- |\n',
);
for (const [megabytes, count] of [
  [20, 10_000],
  [200, 100_000],
]) {
  const archive = join(folder, String(megabytes));
  await makeArchive(archive, { megabytes, count });
  const messages = join(archive, 'messages.csv');
  const size = statSync(messages).size / 1_000_000;
  const alone = time(['--input-type=module', '-e', csvParse, messages]);
  const { seconds, mib } = time(['bin/screen.js', archive, '--quiet']);
  process.stdout.write(
    `| ${count} messages | ${size.toFixed(0)} | ${seconds.toFixed(1)} | ${(seconds / alone.seconds).toFixed(2)} | ${mib.toFixed(0)} |\n`,
  );
}
rmSync(folder, { recursive: true });

// Times whole runs against csv-parse alone on the same file, in the same session: ratios, not seconds.
//   npm run bench [-- --rows 100000]
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const rows = Number.parseInt(values.rows, 10);
const project = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'screen-bench-'));

const notes = [
  '',
  '',
  "I'd like to add you to my professional network on LinkedIn.",
  'Hi, we help 40+ founders scale their revenue. Got 15 minutes for a quick call this week?',
  'Great post on white papers. We need two by March, budget approved; in return we could refer clients. Lunch Tuesday?',
  'Guten Tag, ich würde mich gern mit Ihnen vernetzen.\nBeste Grüße aus Köln',
];

/** A table of invented invitations, a sixth of them with a line break in the note. */
async function writeTable(path, count) {
  const file = createWriteStream(path);
  file.write('name,profileUrl,headline,connections,sentAt,message\n');
  for (let row = 0; row < count; row += 1) {
    const day = String((row % 28) + 1).padStart(2, '0');
    const line = `Person ${row},https://www.linkedin.com/in/person-${row},"Head of things, Acme",${row % 700}${row % 3 ? '' : '+'},2026-01-${day},"${notes[row % notes.length]}"\n`;
    if (!file.write(line)) await new Promise((done) => file.once('drain', done));
  }
  await new Promise((done) => file.end(done));
}

const csvParse = `
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
const parser = createReadStream(process.argv[1]).pipe(parse({ relax_column_count: true }));
let rows = 0;
parser.on('readable', () => { while (parser.read() !== null) rows += 1; });
`;

/** Seconds and peak MiB of a whole process; the median of three runs. */
function time(args) {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    const probe =
      'process.on("exit", () => process.stderr.write("\\nRSS " + process.resourceUsage().maxRSS + "\\n"))';
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args],
      {
        cwd: project,
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    return {
      seconds: (performance.now() - start) / 1000,
      mib: Number.parseInt(/RSS (\d+)/u.exec(stderr)?.[1] ?? '0', 10) / 1024,
    };
  });
  return runs.toSorted((a, b) => a.seconds - b.seconds)[1];
}

const small = join(folder, 'small.csv');
const large = join(folder, 'large.csv');
await writeTable(small, 100);
await writeTable(large, rows);
const oneRule = join(project, 'fixtures/missing-column/rules.yaml');
const cases = [
  ['node alone', ['-e', '0']],
  ['screen, 100 rows', ['bin/screen.js', small, '--format', 'ndjson']],
  [`csv-parse alone, ${rows} rows`, ['--input-type=module', '-e', csvParse, large]],
  [
    `screen, ${rows} rows, two rules`,
    ['bin/screen.js', large, '--format', 'ndjson', '--policy', oneRule],
  ],
  [`screen, ${rows} rows, default policy`, ['bin/screen.js', large, '--format', 'ndjson']],
  [`screen, ${rows} rows, default policy, JSON`, ['bin/screen.js', large, '--json']],
];
let base = 1;
process.stdout.write('| run | seconds | ratio | peak MiB |\n| --- | --- | --- | --- |\n');
for (const [name, args] of cases) {
  const { seconds, mib } = time(args);
  if (/^(?:node|csv-parse) alone/u.test(name)) base = seconds;
  process.stdout.write(
    `| ${String(name)} | ${seconds.toFixed(2)} | ${(seconds / base).toFixed(1)} | ${mib.toFixed(0)} |\n`,
  );
}
rmSync(folder, { recursive: true });

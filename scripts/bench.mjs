// Times the start against Node's own, and whole runs against csv-parse alone on the same file, in the
// same session: ratios, not seconds.
//   npm run bench [-- --rows 100000] [-- --start]   with --start: the start alone
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, start: { type: 'boolean' } },
});
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

// more certificates of the system's make every start of Node slower, and hide the rest
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const probe =
  'process.on("exit", () => process.stderr.write("\\nRSS " + process.resourceUsage().maxRSS + "\\n"))';

/** Seconds and peak MiB of a whole process. */
function run(args) {
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args],
    {
      cwd: project,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return {
    seconds: (performance.now() - start) / 1000,
    mib: Number.parseInt(/RSS (\d+)/u.exec(stderr)?.[1] ?? '0', 10) / 1024,
  };
}

/** The medians of rounds in which the cases take turns, so that all meet the same weather. */
function measure(cases, rounds) {
  const runs = cases.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, [, args]] of cases.entries()) runs[index].push(run(args));
  const median = (all, key) =>
    all.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
  return cases.map(([name], index) => ({
    name,
    seconds: median(runs[index], 'seconds'),
    mib: median(runs[index], 'mib'),
  }));
}

/** A table; the ratio is to the first row whose name ends in "alone". */
function print(title, results) {
  const base = results.find(({ name }) => / alone/u.test(name))?.seconds ?? 1;
  const rows = results.map(
    ({ name, seconds, mib }) =>
      `| ${name} | ${seconds.toFixed(3)} | ${(seconds / base).toFixed(1)} | ${mib.toFixed(0)} |\n`,
  );
  process.stdout.write(
    `| ${title} | seconds | ratio | peak MiB |\n| --- | --- | --- | --- |\n${rows.join('')}\n`,
  );
}

const small = join(folder, 'small.csv');
await writeTable(small, 100);
print(
  'start',
  measure(
    [
      ['node alone', ['-e', '0']],
      ['screen --version', ['bin/screen.js', '--version']],
      ['screen, 100 rows, a policy of two rules', screening(small, '--policy', twoRules())],
      ['screen, 10 rows of the sample', screening('fixtures/sample/invitations.csv')],
      ['screen, 100 rows', screening(small)],
    ],
    9,
  ),
);
if (values.start !== true) {
  const large = join(folder, 'large.csv');
  await writeTable(large, rows);
  print(
    `${rows} rows`,
    measure(
      [
        ['csv-parse alone', ['--input-type=module', '-e', csvParse, large]],
        ['screen, two rules', screening(large, '--policy', twoRules())],
        ['screen, default policy', screening(large)],
        ['screen, default policy, JSON', ['bin/screen.js', large, '--json']],
      ],
      3,
    ),
  );
}
rmSync(folder, { recursive: true });

function screening(file, ...more) {
  return ['bin/screen.js', file, '--format', 'ndjson', ...more];
}

function twoRules() {
  return join(project, 'fixtures/missing-column/rules.yaml');
}

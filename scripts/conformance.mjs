// Reads a suite of CSV files with the project's own reader, the delimiter not given, and compares the cells.
//   npm run conformance -- FOLDER      a folder with manifest.json, its cases, and e2e-cells.json
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { build } from 'esbuild';
import { loadPolicy, screen } from '../dist/index.js';

const [suite] = process.argv.slice(2);
if (suite === undefined) {
  process.stderr.write('Which suite? npm run conformance -- FOLDER\n');
  process.exit(2);
}
const project = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'screen-conformance-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const { CsvReader, likelyBeginning, openInput } = await importReader();
const load = (name) => readFileSync(join(suite, name));
const manifest = JSON.parse(load('manifest.json'));
const { policy } = await loadPolicy('open');

/** The modules that sources read tables with, which the built program has joined with all others. */
async function importReader() {
  const contents = [
    "export { openInput } from './src/files/input.ts';",
    "export { CsvReader } from './src/sources/text/csv-records.ts';",
    "export { likelyBeginning } from './src/sources/text/csv-table.ts';",
  ].join('\n');
  const outfile = join(folder, 'reader.mjs');
  const stdin = { contents, resolveDir: project };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm' });
  return import(pathToFileURL(outfile).href);
}

/** The records of a file, by the delimiter that its beginning suggests, and what the decoder warned of. */
async function recordsOf(file) {
  const warnings = [];
  const input = await openInput(join(suite, file), (problem) => warnings.push(problem));
  if ('code' in input) return { records: [], warnings, refusal: input };
  const { delimiter, start } = likelyBeginning(input.head);
  const reader = new CsvReader(delimiter);
  const records = [];
  for await (const chunk of input.chunks) records.push(...[...reader.read(chunk)].flat());
  records.push(...[...reader.end()].flat());
  return { records: records.filter(({ line }) => line >= start.line), warnings };
}

/** What the whole program says of a file in which one column is made known by the config. */
async function eventsOf(file, column) {
  const columns = new Map([[column, 'note']]);
  const events = [];
  for await (const event of screen([join(suite, file)], { policy, today: 20_000, columns }))
    events.push(event);
  const decisions = events
    .filter(({ kind }) => kind === 'decision')
    .map(({ decision }) => decision);
  const problems = events.filter(({ kind }) => kind === 'problem').map(({ problem }) => problem);
  return { decisions, problems, summary: events.at(-1).summary };
}
const inShort = ({ code, place }) => `${code} in line ${place?.line}`;
const linesOf = (things) => things.map(({ line, place }) => line ?? place?.line);

/** The cells of a file, or for a record that can't be read, why. */
async function cellsOf({ file }) {
  const { records } = await recordsOf(file);
  return records.map(({ fields, fault }) => fields ?? `${fault.why} in line ${fault.line}`);
}
const same = (expected, found) =>
  JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ expected, found }];
const withoutBlank = (rows) => rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '');
/** In a table of one column an empty line could be an empty cell; here it is no row. */
const isCells = async (one, expected) => {
  const found = await cellsOf(one);
  const failures = same(expected, found);
  return failures.length === 0 ? [] : same(withoutBlank(expected), found);
};

/** Malformed files that are read otherwise than by the library whose result the suite holds. */
const readOtherwise = {
  'papaparse/parse-mixed-slash-n-and-slash-r-should-choose-first-as-precident':
    'each of \\n, \\r and \\r\\n ends a line, in any mixture',
};
/** The first column of the header that stands below other lines. */
const headers = {
  'qsv/snifftest-csv': 'h1',
  'qsv/snifftest-flexible-csv': 'h1',
  'qsv/inputcommenttest-csv': 'column1',
  'qsv/iwfg09-phos-river-200911-csv': 'Location',
};

/** What is expected of each kind, and the check; a check returns what is not as it should be. */
const kinds = {
  valid: ['every cell exact; an empty line is no row', isCells],
  'valid-blank-lines': ['every cell exact; an empty line is no row', isCells],
  sniff: ['the delimiter found, every cell exact', isCells],
  'first-row-only': [
    'the first row exact',
    async (one, expected) => same(expected, (await cellsOf(one)).slice(0, 1)),
  ],
  ragged: [
    'rows that do not fit are named by their lines, the others are decided',
    async ({ file }) => {
      const [header, ...rows] = load(file)
        .toString()
        .trimEnd()
        .split(/\r?\n/u)
        .map((line) => line.split(','));
      const lines = (fits) =>
        rows.flatMap((row, at) => ((row.length === header.length) === fits ? [at + 2] : []));
      const { decisions, problems } = await eventsOf(file, header[0]);
      return same([lines(true), lines(false)], [linesOf(decisions), linesOf(problems)]);
    },
  ],
  invalid: [
    'the bad line is named, the others are decided',
    async ({ file, note }, _, name) => {
      const bad = Number(/line[ -](\d+)/u.exec(note + name)?.[1] ?? 1);
      const [header, ...rows] = load(file).toString().trimEnd().split(/\r?\n/u);
      const { decisions, problems } = await eventsOf(
        file,
        header.split(',')[0].replaceAll('"', ''),
      );
      const good = rows.map((_row, at) => at + 2).filter((line) => line !== bad);
      return same([good, [bad]], [linesOf(decisions), linesOf(problems)]);
    },
  ],
  nul: [
    'exact, or the line is named; never cut off at the NUL',
    async (one, expected) => {
      const { records, refusal } = await recordsOf(one.file);
      if (refusal !== undefined) return same('bad-encoding in line 1', inShort(refusal));
      return same(
        expected.map((row, at) => (row.join('').includes('\0') ? `nul in line ${at + 1}` : row)),
        records.map(({ fields, fault }) => fields ?? `${fault.why} in line ${fault.line}`),
      );
    },
  ],
  preamble: [
    'the header is found below it, and every row is decided, left out or named',
    async ({ file }, expected, name) => {
      const at = expected.findIndex(([first]) => first === headers[name]);
      const rows = expected.slice(at + 1);
      const fit = rows.filter((row) => row.length === expected[at].length && row.join('') !== '');
      const { decisions, summary } = await eventsOf(file, headers[name]);
      return same(
        [fit.map(([first]) => first), withoutBlank(rows).length],
        [decisions.map(({ note }) => note), summary.rows],
      );
    },
  ],
  'duplicate-headers': [
    'refused: which column is meant can not be known',
    async ({ file }, [header]) => {
      const { problems } = await eventsOf(file, header[0]);
      return same(['duplicate-column in line 1'], problems.map(inShort));
    },
  ],
  empty: [
    'refused as empty',
    async ({ file }) =>
      same(['not-an-export in line 1'], (await eventsOf(file, 'a')).problems.map(inShort)),
  ],
  lenient: [
    'as the library that is lenient with it reads it, or the bad line is named',
    async (one, expected, name) => {
      const found = await cellsOf(one);
      const names = found.some((row) => typeof row === 'string');
      return names || name in readOtherwise ? [] : same(withoutBlank(expected), found);
    },
  ],
};

/** The notes that the program reports of a file, run as a user runs it. */
function notesOf(file) {
  const rules = join(folder, 'rules.yaml');
  writeFileSync(rules, 'screen: 1\notherwise: accept\n');
  const args = ['bin/screen.js', file, '--json', '--no-config', '--no-journal', '--policy', rules];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: project,
    maxBuffer: 1 << 30,
  });
  return JSON.parse(stdout).decisions.map(({ note }) => note);
}

/** Whether every cell comes back as the note of a decision, byte for byte. */
function roundTrips() {
  const cells = JSON.parse(load('e2e-cells.json'));
  const rows = cells.map((note, at) => ({ name: `Person ${at}`, note }));
  const texts = {
    csv: stringify(rows, { header: true, quoted_string: true }),
    json: JSON.stringify(rows),
  };
  return Object.entries(texts).map(([format, text]) => {
    const file = join(folder, `cells.${format}`);
    writeFileSync(file, text);
    const notes = notesOf(file);
    const failures = cells.flatMap((cell, at) => same(cell, notes[at]));
    if (notes.length !== cells.length)
      failures.push({ expected: cells.length, found: notes.length });
    return [`cells as notes, through ${format}`, cells.length, failures];
  });
}

const results = new Map(Object.keys(kinds).map((kind) => [kind, { passed: 0, of: 0 }]));
const failures = [];
for (const [name, one] of Object.entries(manifest)) {
  const [, check] = kinds[one.kind];
  const expected = one.expected && JSON.parse(load(one.expected));
  const found = await check(one, expected, name);
  const result = results.get(one.kind);
  result.of += 1;
  result.passed += found.length === 0 ? 1 : 0;
  failures.push(...found.map((failure) => ({ name, ...failure })));
}
const rows = [...results].map(([kind, { passed, of }]) => [kind, passed, of, kinds[kind][0]]);
for (const [what, of, lost] of roundTrips()) {
  rows.push([what, of - lost.length, of, 'every note of a decision exact']);
  failures.push(...lost.map((failure) => ({ name: what, ...failure })));
}
const print = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
print(['kind', 'passed', 'of', 'expected']);
print(['---', '---:', '---:', '---']);
for (const row of rows) print(row);
for (const [name, why] of Object.entries(readOtherwise))
  if (name in manifest) process.stdout.write(`\nread otherwise: ${name}: ${why}\n`);
const shorten = (value) => JSON.stringify(value).slice(0, 500);
for (const { name, expected, found } of failures)
  process.stdout.write(
    `\n${manifest[name]?.file ?? name}\n  expected ${shorten(expected)}\n  found    ${shorten(found)}\n`,
  );
process.exitCode = failures.length === 0 ? 0 : 1;

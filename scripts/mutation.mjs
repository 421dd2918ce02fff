// Changes the core in one place at a time and sees whether a test notices.
//   npm run mutation -- [--every 1] [--part 0] [--again] [--concurrency 2] [--tests core/] [FILE ...]
// Without files: one of so many parts of src/core and src/operators, each of files from all over.
// What is found is kept in reports/mutation-PART.json, and told by scripts/mutation-score.mjs;
// --again tries only what no test has noticed there. --tests: only files of tests with this in their path (a pattern).
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    part: { type: 'string', default: '0' },
    again: { type: 'boolean', default: false },
    tests: { type: 'string', default: '' },
    concurrency: { type: 'string', default: '2' },
  },
  allowPositionals: true,
});
const folder = `${root}/reports`;
const report = `${folder}/mutation-${values.part}.json`;
const before = values.again ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
const given = `${folder}/mutation-${values.part}.config.json`;
mkdirSync(folder, { recursive: true });
writeFileSync(
  given,
  JSON.stringify({
    ...JSON.parse(readFileSync(`${root}/stryker.config.json`, 'utf8')),
    mutate: before === undefined ? filesToChange() : unnoticedIn(before),
    concurrency: Number(values.concurrency),
    tempDirName: `.stryker-tmp/${values.part}`,
    jsonReporter: { fileName: report },
  }),
);
const temporary = mkdtempSync(join(tmpdir(), 'screen-mutation-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const env = {
  ...process.env,
  TZ: 'UTC',
  LANG: 'C',
  PROPERTY_RUNS: '30',
  TMPDIR: temporary,
  MUTATION_TESTS: values.tests,
};
const durations = `${root}/dist/mutation/durations.json`;
if (!existsSync(durations) && values.tests === '') {
  run('node', ['scripts/mutation/bundle-tests.mjs']);
  const args = [
    'mocha',
    'dist/mutation/tests.mjs',
    '--timeout',
    '0',
    '--exit',
    '--reporter',
    'json',
  ];
  run('npx', [...args, '--reporter-option', `output=${durations}.log`]);
  const { passes } = JSON.parse(readFileSync(`${durations}.log`, 'utf8'));
  const taken = passes.map(({ title, duration }) => [title.replace(/^\d+ /u, ''), duration]);
  writeFileSync(durations, JSON.stringify(taken));
}
run('npx', ['stryker', 'run', given]);
if (before !== undefined) {
  const found = JSON.parse(readFileSync(report, 'utf8'));
  writeFileSync(report, JSON.stringify(joined(before, found)));
}

/** What was found before, with what was found now in its place. */
function joined(old, found) {
  const key = ({ location, mutatorName, replacement }) =>
    JSON.stringify([location, mutatorName, replacement]);
  for (const [name, file] of Object.entries(found.files)) {
    if (old.files[name]?.source !== file.source) old.files[name] = file;
    const now = new Map(
      file.mutants.filter(isNoticed).map((mutant) => [key(mutant), mutant.status]),
    );
    for (const mutant of old.files[name].mutants)
      if (!isNoticed(mutant)) mutant.status = now.get(key(mutant)) ?? mutant.status;
  }
  return old;
}

/** Where the changes are that no test has noticed; a file that is another since then is tried whole. */
function unnoticedIn({ files }) {
  return Object.entries(files).flatMap(([name, { source, mutants }]) =>
    source === readFileSync(`${root}/${name}`, 'utf8')
      ? mutants
          .filter((mutant) => !isNoticed(mutant) && mutant.status !== 'Ignored')
          .map(
            ({ location: { start, end } }) =>
              `${name}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
          )
      : [name],
  );
}

function isNoticed({ status }) {
  return status === 'Killed' || status === 'Timeout';
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function filesToChange() {
  return positionals.length > 0 ? positionals : partOf(Number(values.every), Number(values.part));
}

/** About every so-many-th file. */
function partOf(every, part) {
  return ['src/core', 'src/operators']
    .flatMap((top) =>
      readdirSync(`${root}/${top}`, { recursive: true, encoding: 'utf8' }).map(
        (name) => `${top}/${name}`,
      ),
    )
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => mixed(name) % every === part)
    .toSorted();
}

/** A number for a name (FNV-1a), so that neighbours in a folder get into different parts. */
function mixed(name) {
  let state = 2_166_136_261;
  for (const char of name) state = Math.imul(state ^ char.codePointAt(0), 16_777_619) >>> 0;
  return state;
}

// Changes the core in one place at a time and sees whether a test notices.
//   npm run mutation -- [--every 1] [--part 0] [FILE ...]
// Without files: every so-many-th file of src/core and src/operators, in an order that looks random and is the same each time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    part: { type: 'string', default: '0' },
    concurrency: { type: 'string', default: '2' },
  },
  allowPositionals: true,
});
const files =
  positionals.length > 0 ? positionals : partOf(Number(values.every), Number(values.part));
const config = JSON.parse(readFileSync(`${root}/stryker.config.json`, 'utf8'));
const folder = `${root}/reports`;
const given = `${folder}/mutation-${values.part}.config.json`;
mkdirSync(folder, { recursive: true });
writeFileSync(
  given,
  JSON.stringify({
    ...config,
    mutate: files,
    concurrency: Number(values.concurrency),
    tempDirName: `.stryker-tmp/${values.part}`,
    jsonReporter: { fileName: `${folder}/mutation-${values.part}.json` },
  }),
);
const env = { ...process.env, TZ: 'UTC', LANG: 'C', PROPERTY_RUNS: '30' };
process.exitCode =
  spawnSync('npx', ['stryker', 'run', given], { cwd: root, env, stdio: 'inherit' }).status ?? 1;

/** Every so-many-th file from the given one on. */
function partOf(every, part) {
  return ['src/core', 'src/operators']
    .flatMap((top) =>
      readdirSync(`${root}/${top}`, { recursive: true, encoding: 'utf8' }).map(
        (name) => `${top}/${name}`,
      ),
    )
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted((a, b) => mixed(a) - mixed(b))
    .filter((_, at) => at % every === part);
}

/** A number for a name (FNV-1a), so that neighbours in a folder get into different parts. */
function mixed(name) {
  let state = 2_166_136_261;
  for (const char of name) state = Math.imul(state ^ char.codePointAt(0), 16_777_619) >>> 0;
  return state;
}

// Joins the tests, and all they import, to one file that mocha runs: those of what is changed first,
// and the quick ones, if it is known which these are.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

// what is left out starts programs, waits for the clock, looks at the time or the source itself, or
// leaves files that a later run of it would find
const leftOut =
  /^src\/(?:architecture|docs|security|schema\/editor|core\/yaml-bounds|cli\/(?:completion-command|fixtures|fuzz|hostile|journal-command|man\/man-page|names|privacy|process|recipes|review-command|secrets|transcripts|watch)|screening\/quality|files\/(?:journal|new-files|watch|zip))\.test\.ts$|\.(?:browser|terminal)\.test\.ts$/u;
const tests = [
  ...readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => name.endsWith('.test.ts') && !leftOut.test(name)),
  'scripts/mutation/cases.mjs',
].filter((name) => new RegExp(process.env.MUTATION_TESTS ?? '', 'u').test(name));

/** A module finds files beside itself, also when it is joined to others; a test knows its file. */
const ownAddress = {
  name: 'own-address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.(?:m?js|ts)$/ }, ({ path }) =>
      path.includes('node_modules')
        ? undefined
        : {
            contents: `${beginningOf(path)}${readFileSync(path, 'utf8').replaceAll(
              'import.meta.url',
              JSON.stringify(pathToFileURL(path).href),
            )}`,
            loader: path.endsWith('.ts') ? 'ts' : 'js',
          },
    ),
};

function beginningOf(path) {
  if (!path.endsWith('.test.ts')) return '';
  return `import { beginFile } from 'vitest'; beginFile(${JSON.stringify(relative(root, path))});\n`;
}

const folder = `${root}/dist/mutation`;
const known = `${folder}/durations.json`;
const durations = existsSync(known) ? readFileSync(known, 'utf8') : '[]';
const contents = [
  ...tests.map((name) => `import './${name}';`),
  "import { declareTests } from 'vitest';",
  `declareTests(${durations});`,
];
await build({
  absWorkingDir: root,
  stdin: { contents: contents.join('\n'), resolveDir: root },
  outfile: `${folder}/tests.mjs`,
  bundle: true,
  ignoreAnnotations: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  alias: { vitest: `${root}/scripts/mutation/vitest-on-mocha.mjs` },
  plugins: [ownAddress],
  logLevel: 'warning',
});

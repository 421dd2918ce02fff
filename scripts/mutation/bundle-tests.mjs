// Joins the tests of what is mutated, and all they import, to one file that mocha runs: the quick
// tests first, if it is known which these are.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

// what is left out only looks at the time that reading takes
const taken =
  /^src\/(?:core|operators)\/(?!yaml-bounds).*\.test\.ts$|^src\/cli\/broken-rules\.test\.ts$/u;
const tests = [
  ...readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => taken.test(name)),
  'scripts/mutation/cases.mjs',
];

/** A module finds files beside itself, also when it is joined to others. */
const ownAddress = {
  name: 'own-address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.(?:m?js|ts)$/ }, ({ path }) =>
      path.includes('node_modules')
        ? undefined
        : {
            contents: readFileSync(path, 'utf8').replaceAll(
              'import.meta.url',
              JSON.stringify(pathToFileURL(path).href),
            ),
            loader: path.endsWith('.ts') ? 'ts' : 'js',
          },
    ),
};

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

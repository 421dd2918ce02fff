// Joins the tests of what is mutated, and all they import, to one file that mocha runs.
import { readFileSync, readdirSync } from 'node:fs';
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

function bundle(names, options) {
  return build({
    absWorkingDir: root,
    stdin: { contents: names.map((name) => `import './${name}';`).join('\n'), resolveDir: root },
    outfile: `${root}/dist/mutation/tests.mjs`,
    bundle: true,
    ignoreAnnotations: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    alias: { vitest: `${root}/scripts/mutation/vitest-on-mocha.mjs` },
    plugins: [ownAddress],
    logLevel: 'warning',
    ...options,
  });
}

/** How many modules each test rests on. */
async function reachOf(names) {
  const { metafile } = await bundle(names, { metafile: true, write: false });
  const reached = (name, seen = new Set()) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const { path } of metafile.inputs[name]?.imports ?? []) reached(path, seen);
    return seen;
  };
  return new Map(names.map((name) => [name, reached(name).size]));
}

// a change is tried until a test notices: first by the tests of a single module, last by whole programs
const reach = await reachOf(tests);
await bundle(tests.toSorted((a, b) => reach.get(a) - reach.get(b)));

// Builds dist/ after an install that has the compiler; an install without it has nothing to build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  // an import of types alone must load nothing
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
  // libraries of the older kind ask for Node's modules by require
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
};
const compiler = join(root, 'node_modules/typescript/bin/tsc');
// the compiler may come along as somebody's peer; the types come with the development tools only
if (existsSync(compiler) && existsSync(join(root, 'node_modules/@types/node'))) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const args = [compiler, '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) {
    await bundle();
    await keepPacks();
  }
  process.exitCode = status ?? 1;
}

/**
 * Joins the modules of the program and of its libraries: loading some hundred files one by one takes
 * longer than all the rest of a run. What is imported when it is needed stays apart.
 */
async function bundle() {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    ...options,
    entryPoints: ['src/index.ts', 'src/cli/main.ts'],
    outdir: 'dist',
    outbase: 'src',
    // as deep as src/files is, from where rules/ and packs.json are looked for
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    metafile: true,
    minifyWhitespace: true,
    minifySyntax: true,
  });
  writeFileSync(join(root, 'dist/licenses.txt'), licensesOf(metafile));
}

/** Parses the shipped packs once, so that no run has to. */
async function keepPacks() {
  const { build } = await import('esbuild');
  const outfile = join(root, 'dist/keep-packs.js');
  await build({ ...options, entryPoints: ['src/files/keep-packs.ts'], outfile });
  const { keepPacks: keep } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  const { operators } = await import('../dist/index.js');
  const names = readdirSync(join(root, 'rules')).filter((name) => name.endsWith('.yaml'));
  const texts = new Map(
    names.map((name) => [`rules/${name}`, readFileSync(join(root, 'rules', name), 'utf8')]),
  );
  writeFileSync(join(root, 'dist/packs.json'), asciiJson(keep(texts, operators)));
}

/** JSON in ASCII: it is read in half the time, and takes half the memory. */
function asciiJson(data) {
  return JSON.stringify(data).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The licences of the libraries that became part of the program, which ask to be kept with it. */
function licensesOf({ inputs }) {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path) ?? [],
  );
  return [...new Set(folders)]
    .toSorted()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(root, folder, 'package.json'), 'utf8'),
      );
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/iu.test(entry));
      const text = file === undefined ? license : readFileSync(join(root, folder, file), 'utf8');
      return `${name} ${version}\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

// Writes what is said now of the broken rule files beside them. Read the diff before you commit it.
//   npm run broken:update [names…]
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { brokenFiles, messageOf, messagePath } from './broken-rules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// as deep as the build, for the program finds its packs from where it is
const outfile = fileURLToPath(new URL('../dist/cli/broken-rules.mjs', import.meta.url));
const contents = `export { checkPolicy } from './src/index.js';
export { renderProblems } from './src/cli/render-problem.js';`;

await build({
  stdin: { contents, resolveDir: root, loader: 'ts' },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
const program = await import(outfile);
const wanted = process.argv.slice(2);
for (const name of brokenFiles())
  if (wanted.length === 0 || wanted.includes(name.replace('.yaml', '')))
    writeFileSync(messagePath(name), await messageOf(name, program));
rmSync(outfile);

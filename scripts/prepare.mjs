// Builds dist/ after an install that has the compiler; an install without it has nothing to build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = `${root}/node_modules/typescript/bin/tsc`;
// the compiler may come along as somebody's peer; the types come with the development tools only
if (existsSync(compiler) && existsSync(`${root}/node_modules/@types/node`)) {
  rmSync(`${root}/dist`, { recursive: true, force: true });
  const args = [compiler, '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) await keepPacks();
  process.exitCode = status ?? 1;
}

/** Parses the shipped packs once, so that no run has to. */
async function keepPacks() {
  const { packsToKeep } = await import('../dist/files/parsed-packs.js');
  const names = readdirSync(`${root}/rules`).filter((name) => name.endsWith('.yaml'));
  const texts = new Map(
    names.map((name) => [`rules/${name}`, readFileSync(`${root}/rules/${name}`, 'utf8')]),
  );
  writeFileSync(`${root}/dist/packs.json`, packsToKeep(texts));
}

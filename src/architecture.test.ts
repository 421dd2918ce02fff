import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url));

/** Which folders a folder of src/ may import from, besides itself. `.` is index.ts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  facts: ['core'],
  operators: ['core'],
  sources: ['core'],
  reporters: ['core'],
  archive: ['core'],
  files: ['core'],
  schema: ['core'],
  screening: ['core', 'facts', 'operators', 'sources', 'reporters', 'archive', 'files', 'schema'],
  '.': ['core', 'facts', 'operators', 'sources', 'reporters', 'archive', 'files', 'screening'],
  cli: ['.', 'core', 'files'],
};

function sourceFiles(folder = src): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sourceFiles(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

function folderOf(path: string): string {
  const [first = '', ...rest] = relative(src, path).split('/');
  return rest.length === 0 ? '.' : first;
}

function importsOf(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/gu)].map(([, name = '']) => name);
}

describe('imports run one way', () => {
  it.each(sourceFiles().map((path) => [relative(src, path), path] as const))('%s', (_, path) => {
    const folder = folderOf(path);
    const allowed = [folder, ...(mayImport[folder] ?? [])];
    const reached = importsOf(path)
      .filter((name) => name.startsWith('.'))
      .map((name) => folderOf(resolve(dirname(path), name)));
    expect(reached.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('only the folders at the border touch the world', () => {
  const outside = /^node:(?!util$)/u;
  it.each(sourceFiles().map((path) => [relative(src, path), path] as const))('%s', (_, path) => {
    const folder = folderOf(path);
    const text = readFileSync(path, 'utf8');
    if (folder !== 'files' && folder !== 'cli')
      expect(importsOf(path).filter((name) => outside.test(name))).toEqual([]);
    if (folder !== 'cli') expect(text).not.toMatch(/\bprocess\.(?!pid\b)/u);
    expect(text).not.toMatch(
      /\bDate\.(?:now|parse)\b|\bnode:(?:net|http|https|dgram|tls|dns|vm)\b|\bfetch\(/u,
    );
    // a page is opened by the system, and only where its key is pressed
    const opens = relative(src, path) === 'cli/review/open-address.ts';
    if (!opens) expect(text).not.toMatch(/\bnode:child_process\b/u);
    if (folder === 'core') expect(text).not.toMatch(/new Date\(\)/u);
  });
});

describe('a start', () => {
  it('loads no library at once that few runs need', async () => {
    const { metafile } = await build({
      absWorkingDir: join(src, '..'),
      entryPoints: ['src/index.ts', 'src/cli/main.ts'],
      outdir: 'dist',
      bundle: true,
      splitting: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      minifySyntax: true,
      // as in scripts/prepare.mjs
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
    });
    const libraries = new Set<string>();
    const open = ['dist/cli/main.js'];
    // what is pushed while it is gone through is gone through too
    for (const path of open) {
      const { inputs = {}, imports = [] } = metafile.outputs[path] ?? {};
      for (const [name, { bytesInOutput }] of Object.entries(inputs))
        if (bytesInOutput > 0)
          libraries.add(/^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(name)?.[1] ?? 'none');
      for (const { kind, path: chunk } of imports)
        if (kind === 'import-statement' && !open.includes(chunk)) open.push(chunk);
    }
    expect(libraries).toContain('commander');
    expect([...libraries].filter((name) => /^(?:zod|yaml|cosmiconfig)$/u.test(name))).toEqual([]);
  });
});

describe('the file system is touched in one place, where a test can let it fail', () => {
  // what the program reads of itself is no input of anybody's
  const exempt = ['files/disk.ts', 'files/parsed-packs.ts', 'cli/tool.ts'];
  it.each(sourceFiles().map((path) => [relative(src, path), path] as const))('%s', (name, path) => {
    const used = [...readFileSync(path, 'utf8').matchAll(/^import \{([^}]*)\} from 'node:fs/gmu)]
      .flatMap(([, names = '']) => names.split(','))
      .filter((one) => !/^\s*(?:type [A-Z]\w*|constants)?\s*$/u.test(one));
    expect(exempt.includes(name) ? [] : used).toEqual([]);
  });
});

describe('a plug-in is one file, one test beside it, one line in its registry', () => {
  it.each(['operators', 'facts', 'sources', 'reporters'])('%s', (folder) => {
    const files = readdirSync(join(src, folder)).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts',
    );
    const registry = readFileSync(join(src, folder, 'index.ts'), 'utf8');
    const imported = [...registry.matchAll(/from '\.\/([^']+)\.js'/gu)].map(
      ([, name]) => `${name}.ts`,
    );
    expect(imported.toSorted()).toEqual(files.toSorted());
    for (const file of files)
      expect(
        existsSync(join(src, folder, file.replace('.ts', '.test.ts'))),
        `a test for ${file}`,
      ).toBe(true);
  });
});

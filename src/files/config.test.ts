import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfig, loadConfig } from './config.js';

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'screen-config-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

/** A file of that size that takes no room. */
function sparse(path: string, size: number): void {
  writeFileSync(path, '');
  truncateSync(path, size);
}

const places = (cwd: string, userFolder = join(cwd, 'nowhere')) => ({ cwd, userFolder });

describe('findConfig', () => {
  it('takes the config of the current folder before that of the user', async () => {
    const cwd = folder({ 'screen.config.yaml': 'format: json' });
    const user = folder({ 'screen.config.yaml': 'format: ndjson' });
    const found = await findConfig(places(cwd, user));
    expect(found.config.format).toBe('json');
    expect(found.file).toBe('screen.config.yaml');
  });

  it('takes the config of the user where the current folder has none', async () => {
    const user = folder({ 'screen.config.yml': 'format: ndjson' });
    expect((await findConfig(places(folder({}), user))).config.format).toBe('ndjson');
  });

  it('reads JSON, and the key "screen" of package.json', async () => {
    const json = folder({ 'screen.config.json': '{ "signature": "Nora" }' });
    const manifest = folder({
      'package.json': '{ "name": "x", "screen": { "signature": "Nora" } }',
    });
    for (const cwd of [json, manifest])
      expect((await findConfig(places(cwd))).config.signature).toBe('Nora');
  });

  it('passes over a package.json that says nothing of it', async () => {
    const found = await findConfig(places(folder({ 'package.json': '{ "name": "x" }' })));
    expect(found).toMatchObject({ problems: [], config: { columns: new Map() } });
    expect(found.file).toBeUndefined();
  });

  it('takes the paths in it to be beside it', async () => {
    const cwd = folder({ 'my.yaml': 'policy: ./rules.yaml\narchive: export.zip' });
    const { config } = await loadConfig(join(cwd, 'my.yaml'), cwd);
    expect([config.policy, config.archive]).toEqual([['rules.yaml'], 'export.zip']);
    const elsewhere = await loadConfig(join(cwd, 'my.yaml'), tmpdir());
    expect(elsewhere.config.archive).toMatch(/screen-config-\w+\/export\.zip$/u);
  });

  it('does not look in a folder above', async () => {
    const above = folder({ 'screen.config.yaml': 'format: json' });
    const found = await findConfig(places(join(above, 'below')));
    expect(found.config.format).toBeUndefined();
  });

  it('refuses a package.json that nests without end', async () => {
    const deep = `{ "screen": ${'['.repeat(50_000)}${']'.repeat(50_000)} }`;
    const { problems } = await findConfig(places(folder({ 'package.json': deep })));
    expect(problems.map(({ code }) => code)).toEqual(['config-invalid']);
  });

  it('says that a broken package.json can not be read', async () => {
    const found = await findConfig(places(folder({ 'package.json': '{ "name": ' })));
    expect(found.problems.map(({ code }) => code)).toEqual(['config-invalid']);
  });

  it.each([
    ...['cjs', 'mjs', 'js', 'ts', 'cts', 'mts', 'json5', 'toml'].map((end) => `screen.config.${end}`),
    ...['', '.js', '.cjs', '.mjs', '.ts', '.json', '.yaml', '.yml'].map((end) => `.screenrc${end}`),
    ...['screenrc', 'screenrc.js', 'screenrc.cjs', 'screenrc.mjs', 'screenrc.json'].map((name) => `.config/${name}`),
    'screen.js',
    'index.js',
    'node_modules/screen/index.js',
  ])('never reads or runs %s', async (name) => {
    const cwd = folder({});
    const proof = join(cwd, 'ran');
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(
      join(cwd, name),
      `globalThis.process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(proof)}, "")`,
    );
    const found = await findConfig(places(cwd));
    expect(found).toMatchObject({ problems: [] });
    expect(found.file).toBeUndefined();
    expect(existsSync(proof)).toBe(false);
  }); // prettier-ignore

  it.each([
    ['screen.config.yaml', '$import: ./evil.cjs'],
    ['screen.config.yml', 'owner: { $import: ./evil.cjs }'],
    ['screen.config.json', '{ "$import": ["./evil.cjs", "./evil.mjs"] }'],
    ['package.json', '{ "name": "x", "screen": { "$import": "./evil.cjs" } }'],
  ])('refuses $import in %s, and does not follow it', async (name, text) => {
    const cwd = folder({ [name]: text });
    const proof = join(cwd, 'ran');
    for (const evil of ['evil.cjs', 'evil.mjs'])
      writeFileSync(
        join(cwd, evil),
        `globalThis.process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(proof)}, "")`,
      );
    const found = await findConfig(places(cwd));
    expect(found.problems).toMatchObject([
      {
        code: 'config-invalid',
        message: '"$import" is not followed: this file is data, and reads no other',
      },
    ]);
    expect(existsSync(proof)).toBe(false);
  });

  it.each(['null', '[]', '"text"', '7', '{}', '{"__proto__": {"screen": {"format": "json"}}}'])(
    'passes over a package.json that is %s',
    async (text) => {
      const found = await findConfig(places(folder({ 'package.json': text })));
      expect(found).toMatchObject({ problems: [], config: { columns: new Map() } });
      expect(found.config.format).toBeUndefined();
    },
  );

  it.each([
    ['is larger than 256 KiB', (path: string) => sparse(path, 300 * 1024)],
    ['is larger than the memory', (path: string) => sparse(path, 2 ** 42)],
    ['is a folder', (path: string) => mkdirSync(path)],
    ['is a link to a device without end', (path: string) => symlinkSync('/dev/zero', path)],
    ['is a link to itself', (path: string) => symlinkSync(path, path)],
    ['is a pipe that nobody writes to', (path: string) => execFileSync('mkfifo', [path])],
    ['is not UTF-8', (path: string) => writeFileSync(path, Buffer.from([0x61, 0xff]))],
  ])('refuses a config that %s', async (_, make) => {
    for (const name of ['screen.config.yaml', 'package.json']) {
      const cwd = folder({});
      make(join(cwd, name));
      if (name === 'package.json' && _.includes('256')) continue;
      const { problems } = await findConfig(places(cwd));
      expect(problems.map(({ code }) => code)).toEqual(['config-invalid']);
    }
  });

  it('looks nowhere else for a user without a home', async () => {
    expect(await findConfig({ cwd: folder({}) })).toMatchObject({ problems: [] });
  });
});

describe('loadConfig', () => {
  it('takes policies beside the config', async () => {
    const cwd = folder({ 'c.yaml': 'policy: [./mine.yaml, strict]' });
    const { config } = await loadConfig(join(cwd, 'c.yaml'), cwd);
    expect(config.policy).toEqual(['mine.yaml', 'strict']);
  });

  it.each([
    ['a file that is not there', 'none.yaml', 'config-missing'],
    ['a file that is code', 'c.js', 'config-invalid'],
    ['a typing error', 'typo.yaml', 'config-invalid'],
    ['a value of another kind', 'kind.yaml', 'config-invalid'],
  ])('refuses %s', async (_, name, code) => {
    const cwd = folder({
      'c.js': 'module.exports = {}',
      'typo.yaml': 'polcy: strict',
      'kind.yaml': 'owner: { employers: [{ name: X, from: long ago }] }',
    });
    const { problems } = await loadConfig(join(cwd, name), cwd);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

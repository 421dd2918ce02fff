import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfig, loadConfig } from './config.js';

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'screen-config-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
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

  it('says that a broken package.json can not be read', async () => {
    const found = await findConfig(places(folder({ 'package.json': '{ "name": ' })));
    expect(found.problems.map(({ code }) => code)).toEqual(['config-invalid']);
  });

  it.each([
    'screen.config.cjs',
    'screen.config.js',
    'screen.config.mjs',
    'screen.config.ts',
    '.screenrc',
    '.screenrc.js',
  ])('never reads or runs %s', async (name) => {
    const cwd = folder({});
    const proof = join(cwd, 'ran');
    writeFileSync(
      join(cwd, name),
      `require("node:fs").writeFileSync(${JSON.stringify(proof)}, "")`,
    );
    const found = await findConfig(places(cwd));
    expect(found.file).toBeUndefined();
    expect(existsSync(proof)).toBe(false);
  });

  it('refuses $import, and does not follow it', async () => {
    const cwd = folder({
      'screen.config.yaml': '$import: ./evil.cjs',
      'evil.cjs': 'throw new Error("ran")',
    });
    const found = await findConfig(places(cwd));
    expect(found.problems).toMatchObject([
      { code: 'config-invalid', message: 'unknown key "$import"' },
    ]);
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

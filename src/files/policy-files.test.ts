import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicyFiles, shippedPacks } from './policy-files.js';

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'screen-policy-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

async function codesOf(...names: readonly string[]): Promise<readonly string[]> {
  return (await readPolicyFiles(names)).problems.map(({ code }) => code);
}

describe('readPolicyFiles', () => {
  it('reads a file, and a folder of files in the order of their names', async () => {
    const path = folder({ 'b.yaml': 'screen: 1', 'a.yml': 'screen: 1', 'notes.txt': 'no rules' });
    const { roots, problems } = await readPolicyFiles([path]);
    expect(problems).toEqual([]);
    expect(roots.map((key) => key.split('/').at(-1))).toEqual(['a.yml', 'b.yaml']);
  });

  it('follows extends to files beside, and to shipped packs', async () => {
    const path = folder({ 'a.yaml': 'extends: [./b.yaml, strict]', 'b.yaml': 'screen: 1' });
    const { files, problems } = await readPolicyFiles([join(path, 'a.yaml')]);
    expect(problems).toEqual([]);
    const names = [...files.values()].map(({ written }) => written.name);
    expect(names).toEqual(expect.arrayContaining(['a', 'b', 'strict']));
  });

  it('names the shipped packs, the default among them', async () => {
    expect(await shippedPacks()).toContain('strangers');
  });

  it('refuses files outside the folder of the policy, by a path or by a link', async () => {
    const outside = folder({ 'secret.yaml': 'screen: 1' });
    const path = folder({
      'up.yaml': 'extends: ../x.yaml',
      'link.yaml': 'extends: ./to-secret.yaml',
    });
    symlinkSync(join(outside, 'secret.yaml'), join(path, 'to-secret.yaml'));
    writeFileSync(join(path, '..', 'x.yaml'), 'screen: 1');
    expect(await codesOf(join(path, 'up.yaml'))).toEqual(['extends-outside']);
    expect(await codesOf(join(path, 'link.yaml'))).toEqual(['extends-outside']);
  });

  it.each([
    ['a circle', { 'a.yaml': 'extends: ./b.yaml', 'b.yaml': 'extends: ./a.yaml' }, 'extends-cycle'],
    ['itself', { 'a.yaml': 'extends: ./a.yaml' }, 'extends-cycle'],
    ['a file that is not there', { 'a.yaml': 'extends: ./b.yaml' }, 'policy-missing'],
    ['a pack that is not there', { 'a.yaml': 'extends: stranger' }, 'policy-missing'],
    ['an address', { 'a.yaml': 'extends: https://example.com/b.yaml' }, 'policy-missing'],
    ['a package', { 'a.yaml': 'extends: some-package' }, 'policy-missing'],
    ['a file that is not UTF-8', { 'a.yaml': 'extends: ./b.yaml' }, 'policy-unreadable'],
  ])('refuses to extend %s', async (what, files, code) => {
    const path = folder(files);
    if (what.includes('UTF-8')) writeFileSync(join(path, 'b.yaml'), Buffer.from([0xff, 0x41]));
    expect(await codesOf(join(path, 'a.yaml'))).toEqual([code]);
  });

  it('refuses a chain that is too long', async () => {
    const files: Record<string, string> = {};
    for (let number = 0; number < 15; number += 1)
      files[`p${number}.yaml`] = `extends: ./p${number + 1}.yaml`;
    expect(await codesOf(join(folder({ ...files, 'p15.yaml': 'screen: 1' }), 'p0.yaml'))).toEqual([
      'extends-cycle',
    ]);
  });

  it('says what is missing of what was named', async () => {
    expect(await codesOf('no-such-policy', folder({}))).toEqual([
      'policy-missing',
      'policy-missing',
    ]);
  });
});

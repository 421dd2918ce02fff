import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
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
    ['by ..', '../x.yaml'],
    ['by .. in the middle', './rules/../../x.yaml'],
    ['by its whole path', '/etc/x.yaml'],
    ['by a home', '~/../../../x.yaml'],
    ['with backslashes', '..\\\\x.yaml'],
    ['that is not there', '../no-such.yaml'],
  ])('does not look at a file outside %s', async (_, name) => {
    const path = folder({ 'rules/a.yaml': `extends: "${name}"`, 'x.yaml': 'a: [' });
    const codes = await codesOf(join(path, 'rules/a.yaml'));
    expect(codes.length).toBe(1);
    expect(['extends-outside', 'policy-missing']).toContain(codes[0]);
    if (/^(?:\.\.)?\//u.test(name)) expect(codes).toEqual(['extends-outside']);
  });

  it('refuses a link in a folder of rules that leads out of it', async () => {
    const outside = folder({ 'secret.yaml': 'screen: 1', 'rules/x.yaml': 'screen: 1' });
    const path = folder({ 'a.yaml': 'screen: 1' });
    symlinkSync(join(outside, 'secret.yaml'), join(path, 'b.yaml'));
    symlinkSync(outside, join(path, 'c'));
    writeFileSync(join(path, 'd.yaml'), 'extends: ./c/rules/x.yaml');
    expect(await codesOf(path)).toEqual(['extends-outside', 'extends-outside']);
  });

  it('follows a link that the user names, and looks beside the file that it leads to', async () => {
    const path = folder({ 'a.yaml': 'extends: ./b.yaml', 'b.yaml': 'screen: 1' });
    const other = folder({ 'b.yaml': 'policy: other' });
    symlinkSync(join(path, 'a.yaml'), join(other, 'link.yaml'));
    const { files, problems } = await readPolicyFiles([join(other, 'link.yaml')]);
    expect(problems).toEqual([]);
    expect([...files.values()].map(({ written }) => written.name)).toEqual(
      ['a', 'b'].with(0, 'link'),
    );
  });

  it.each([
    ['a pipe that nobody writes to', (path: string) => execFileSync('mkfifo', [path])],
    ['a device without end', (path: string) => symlinkSync('/dev/zero', path)],
    ['a terminal', (path: string) => symlinkSync('/dev/tty', path)],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to nothing', (path: string) => symlinkSync('nothing', path)],
    ['a link to itself', (path: string) => symlinkSync(path, path)],
  ])('refuses %s as a rule file, and does not wait for it', async (_, make) => {
    const path = folder({ 'a.yaml': 'screen: 1', 'x.yaml': 'extends: ./rule.yaml' });
    make(join(path, 'rule.yaml'));
    for (const name of [join(path, 'x.yaml'), path])
      for (const code of await codesOf(name))
        expect(['policy-unreadable', 'policy-missing', 'extends-outside']).toContain(code);
    expect((await codesOf(join(path, 'x.yaml'))).length).toBe(1);
    if (_ !== 'a folder') expect((await codesOf(join(path, 'rule.yaml'))).length).toBe(1);
  });

  it.each([300 * 1024, 2 ** 42])(
    'refuses a rule file of %s bytes before it is read',
    async (size) => {
      const path = join(folder({ 'a.yaml': '' }), 'a.yaml');
      truncateSync(path, size);
      expect(await codesOf(path)).toEqual(['file-too-large']);
    },
  );

  it('stops where one file extends too many', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `./${at}.yaml`);
    const path = folder({ 'a.yaml': `extends: [${many.join(', ')}]` });
    const codes = await codesOf(join(path, 'a.yaml'));
    expect(codes.length).toBe(101);
    expect(codes).toContain('wrong-shape');
  });

  it('shows a circle as a chain', async () => {
    const path = folder({
      'a.yaml': 'extends: ./b.yaml',
      'b.yaml': 'extends: ./c.yaml',
      'c.yaml': 'extends: ./b.yaml',
    });
    const [problem] = (await readPolicyFiles([join(path, 'a.yaml')])).problems;
    expect(problem?.message).toContain('b.yaml → c.yaml → b.yaml');
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

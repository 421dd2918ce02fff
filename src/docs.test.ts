import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPolicy, testPolicies } from './index.js';
// @ts-expect-error plain JavaScript, so that it also runs without the build
import { readme, tables, updated } from '../scripts/docs-tables.mjs';

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');

describe('README.md', () => {
  const text = readFileSync(readme as string, 'utf8');

  it('has every generated table, as the registries say it', async () => {
    const parts = (await tables()) as Readonly<Record<string, string>>;
    for (const name of Object.keys(parts)) expect(text).toContain(`<!-- ${name}: generated -->`);
    expect(await updated(text)).toBe(text);
  });
});

describe('the rule files in the documents', () => {
  const blocks = ['README.md', 'CONTRIBUTING.md'].flatMap((name) =>
    [...read(name).matchAll(/```yaml\n(screen: 1\n[^]*?)```/gu)].map(([, block = '']) => block),
  );

  it('are several', () => {
    expect(blocks.length).toBeGreaterThan(4);
  });

  it.each(blocks)('%s is right, and does what its examples say', async (block) => {
    const path = join(mkdtempSync(join(tmpdir(), 'screen-readme-')), 'my-rules.yaml');
    writeFileSync(path, block);
    expect((await checkPolicy(path)).problems).toEqual([]);
    const { results } = await testPolicies([path], { today: 20_000 });
    expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  it('has the version of package.json on top', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(/^## (?:\[)?([^\s\]]+)/mu.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });
});

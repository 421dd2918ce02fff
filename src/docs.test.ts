import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
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

describe('CHANGELOG.md', () => {
  it('has the version of package.json on top', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(/^## (?:\[)?([^\s\]]+)/mu.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });
});

import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Output, openOutput } from './output.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'screen-output-'));

async function opened(path: string, inputs: readonly string[] = []): Promise<Output> {
  const output = await openOutput(path, { inputs });
  if ('code' in output) throw new Error(output.message);
  return output;
}

describe('openOutput', () => {
  it('shows nothing before commit, and all of it after', async () => {
    const path = join(folder(), 'report.txt');
    const output = await opened(path);
    await output.write('one ');
    await output.write('two');
    expect(existsSync(path)).toBe(false);
    await output.commit();
    expect(readFileSync(path, 'utf8')).toBe('one two');
    expect(readdirSync(join(path, '..'))).toEqual(['report.txt']);
  });

  it('leaves what was there, and nothing else, after discard', async () => {
    const path = join(folder(), 'report.txt');
    writeFileSync(path, 'old');
    const output = await opened(path);
    await output.write('new');
    await output.discard();
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(path, '..'))).toEqual(['report.txt']);
  });

  it('keeps the permissions of the file it replaces, and a link to it', async () => {
    const path = join(folder(), 'report.txt');
    writeFileSync(path, 'old', { mode: 0o600 });
    const link = join(folder(), 'link.txt');
    symlinkSync(path, link);
    const output = await opened(link);
    await output.write('new');
    await output.commit();
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('refuses an input, even by another name for it', async () => {
    const path = join(folder(), 'in.csv');
    writeFileSync(path, 'name\n');
    const link = join(folder(), 'other.csv');
    symlinkSync(path, link);
    expect(await openOutput(link, { inputs: [path] })).toMatchObject({ code: 'output-failed' });
  });

  it.each([
    ['a folder that is not there', 'no/such/report.txt'],
    ['a folder', '.'],
  ])('refuses %s', async (_, name) => {
    expect(await openOutput(join(folder(), name), { inputs: [] })).toMatchObject({
      code: 'output-failed',
    });
  });
});

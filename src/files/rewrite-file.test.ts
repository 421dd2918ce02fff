import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rewriteFile } from './rewrite-file.js';

const root = mkdtempSync(join(tmpdir(), 'screen-rewrite-'));
afterAll(() => rmSync(root, { recursive: true }));

function file(text: string): string {
  const path = join(mkdtempSync(join(root, 'a-')), 'rules.yaml');
  writeFileSync(path, text);
  return path;
}

describe('rewriteFile', () => {
  it('puts another text into a file, and leaves nothing beside it', async () => {
    const path = file('one\n');
    expect(await rewriteFile(path, 'one\n', 'two\n')).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('two\n');
    expect(readdirSync(join(path, '..'))).toEqual(['rules.yaml']);
  });

  it('keeps its permissions, its encoding mark, and a link to it', async () => {
    const path = file('\ufeffone\n');
    chmodSync(path, 0o640);
    const link = `${path}.link`;
    symlinkSync(path, link);
    expect(await rewriteFile(link, 'one\n', 'two\n')).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('\ufefftwo\n');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('leaves alone a file that says something else by now', async () => {
    const path = file('three\n');
    expect(await rewriteFile(path, 'one\n', 'two\n')).toMatchObject({ code: 'output-failed' });
    expect(readFileSync(path, 'utf8')).toBe('three\n');
  });

  it('says what is in the way', async () => {
    expect(await rewriteFile(join(root, 'nothing.yaml'), 'one\n', 'two\n')).toMatchObject({
      code: 'output-failed',
    });
  });
});

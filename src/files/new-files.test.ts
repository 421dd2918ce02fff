import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { disk } from './disk.js';
import { otherFiles, writeNewFiles } from './new-files.js';
import { discardUnfinished } from './unfinished.js';

const files = new Map([
  ['one.yaml', 'one'],
  ['deep/folder/two.yaml', 'two'],
]);

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'screen-new-'));
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}

describe('new files', () => {
  it('are written with the folders they need', async () => {
    const folder = join(emptyFolder(), 'not/there');
    expect(await writeNewFiles(folder, files)).toBeUndefined();
    expect(pathsIn(folder)).toEqual(['deep', 'deep/folder', 'deep/folder/two.yaml', 'one.yaml']);
    expect(readFileSync(join(folder, 'one.yaml'), 'utf8')).toBe('one');
  });

  it('are none of them left where one can not be written', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'deep'), 'a file where a folder must be');
    expect(await writeNewFiles(folder, files)).toMatchObject({ code: 'output-failed' });
    expect(pathsIn(folder)).toEqual(['deep']);
  });

  it('never replace one that is there', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'one.yaml'), 'mine');
    expect(await writeNewFiles(folder, files)).toMatchObject({ code: 'output-failed' });
    expect(readFileSync(join(folder, 'one.yaml'), 'utf8')).toBe('mine');
    expect(pathsIn(folder)).toEqual(['one.yaml']);
  });

  it('leave alone what is there with the same text', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'one.yaml'), 'one');
    expect(await writeNewFiles(folder, files)).toBeUndefined();
    expect(pathsIn(folder)).toContain('deep/folder/two.yaml');
  });

  it('are taken away, with their folders, where the run ends in between', async () => {
    const folder = join(emptyFolder(), 'new');
    const { mkdir } = disk;
    await new Promise<void>((ended) => {
      vi.spyOn(disk, 'mkdir')
        .mockImplementationOnce(mkdir)
        .mockImplementationOnce(() => {
          discardUnfinished();
          ended();
          return new Promise(() => {});
        });
      void writeNewFiles(folder, files);
    });
    vi.restoreAllMocks();
    expect(pathsIn(dirname(folder))).toEqual([]);
  });

  it('are not taken away once they are all there', async () => {
    const folder = emptyFolder();
    await writeNewFiles(folder, files);
    discardUnfinished();
    expect(pathsIn(folder)).toContain('one.yaml');
  });

  it('are others where another text is there, or any text must not be', async () => {
    const folder = emptyFolder();
    for (const name of ['same', 'other', 'any']) writeFileSync(join(folder, name), 'text');
    const wanted = new Map([
      ['same', 'text'],
      ['other', 'new text'],
      ['any', undefined],
      ['missing', 'text'],
    ]);
    expect(await otherFiles(folder, wanted)).toEqual(['other', 'any']);
  });
});

import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputStopped } from './decode.js';
import { readBytes } from './read-bytes.js';

const size = 300_000;

function file(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'screen-bytes-')), 'in.csv');
  writeFileSync(path, 'x'.repeat(size));
  return path;
}

/** How many bytes are read, and what is thrown, where something happens after the first piece. */
async function readWhile(path: string, happens: () => void) {
  let length = 0;
  try {
    for await (const bytes of readBytes(path)) {
      if (length === 0) happens();
      length += bytes.length;
    }
  } catch (thrown) {
    return { length, thrown };
  }
  return { length };
}

describe('readBytes', () => {
  it('gives all bytes, and again when it is asked again', async () => {
    const path = file();
    for (let time = 0; time < 2; time += 1)
      expect(await readWhile(path, () => {})).toEqual({ length: size });
  });

  it('reads to the end what loses its name meanwhile', async () => {
    const path = file();
    expect(await readWhile(path, () => rmSync(path))).toEqual({ length: size });
  });

  it.each([
    ['grows', (path: string) => appendFileSync(path, 'y')],
    ['is cut short', (path: string) => truncateSync(path, 70_000)],
    ['is written anew', (path: string) => writeFileSync(path, 'z'.repeat(size))],
  ])('says so where the file %s meanwhile', async (_, change) => {
    const path = file();
    const { thrown } = await readWhile(path, () => change(path));
    expect(thrown).toBeInstanceOf(InputStopped);
    expect((thrown as InputStopped).problem.code).toBe('input-unreadable');
  });
});

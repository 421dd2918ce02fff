import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileWatcher } from './watch.js';

let folder = '';
let watcher = new FileWatcher();
const path = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'screen-watcher-'));
  writeFileSync(path('a.yaml'), 'one');
  watcher = new FileWatcher();
  await watcher.follow([path('a.yaml'), path('later/b.yaml'), path('in.csv')]);
});

afterEach(() => {
  watcher.close();
  rmSync(folder, { recursive: true });
});

describe('a file watcher tells of a file that is', () => {
  it.each<readonly [string, () => void, readonly string[]]>([
    ['written to', () => writeFileSync(path('a.yaml'), 'two!'), ['a.yaml']],
    ['replaced by another', () => {
      writeFileSync(path('.a.tmp'), 'two!');
      renameSync(path('.a.tmp'), path('a.yaml'));
    }, ['a.yaml']],
    ['taken away', () => rmSync(path('a.yaml')), ['a.yaml']],
    ['made', () => writeFileSync(path('in.csv'), 'x'), ['in.csv']],
    ['made beside it, and has rules', () => writeFileSync(path('c.yaml'), 'x'), ['c.yaml']],
    ['made in a folder that was not there', () => {
      mkdirSync(path('later'));
      writeFileSync(path('later/b.yaml'), 'x');
    }, ['later/b.yaml']],
  ])('%s', async (_, change, expected) => {
    const next = watcher.next();
    change();
    expect(await next).toEqual(expected.map(path));
  }); // prettier-ignore
});

describe('a file watcher', () => {
  it('tells of several changes at once, and of none twice', async () => {
    writeFileSync(path('a.yaml'), 'two!');
    writeFileSync(path('in.csv'), 'x');
    expect((await watcher.next()).toSorted()).toEqual([path('a.yaml'), path('in.csv')]);
    writeFileSync(path('a.yaml'), 'three');
    expect(await watcher.next()).toEqual([path('a.yaml')]);
  });

  it('says nothing of files that no editor leaves behind', async () => {
    writeFileSync(path('.a.yaml.swp'), 'x');
    writeFileSync(path('a.yaml~'), 'x');
    writeFileSync(path('in.csv'), 'x');
    expect(await watcher.next()).toEqual([path('in.csv')]);
  });

  it('tells of what changed before the files to follow became others', async () => {
    writeFileSync(path('a.yaml'), 'two!');
    await watcher.follow([path('a.yaml')]);
    expect(await watcher.next()).toEqual([path('a.yaml')]);
  });

  it('ends when it is closed', async () => {
    const next = watcher.next();
    watcher.close();
    expect(await next).toEqual([]);
  });
});

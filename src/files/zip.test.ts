import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ZipEntry, zipOf } from '../testing/zip.js';
import { isArchive, openArchive } from './archive-files.js';
import { InputStopped } from './decode.js';

const folder = mkdtempSync(join(tmpdir(), 'screen-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const invitations = 'From,To,Sent At,Message,Direction\n';
const good: ZipEntry = { name: 'Invitations.csv', text: invitations };

function zipFile(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** What a ZIP gives: each file with its text, or with the code of what is wrong with it. */
async function contentsOf(path: string): Promise<Readonly<Record<string, string>>> {
  const archive = await openArchive(path);
  if ('code' in archive) return { '': archive.code };
  const contents: Record<string, string> = {};
  for (const { path: name, bytes } of archive.files)
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes()) chunks.push(chunk);
      contents[name] = Buffer.concat(chunks).toString('utf8');
    } catch (thrown) {
      if (!(thrown instanceof InputStopped)) throw thrown;
      contents[name] = thrown.problem.code;
    }
  for (const { code, message } of archive.problems)
    contents[/"([^"]+)"/u.exec(message)?.[1] ?? ''] = code;
  await archive.close();
  return contents;
}

describe('a ZIP', () => {
  const large = 'a'.repeat(17 * 1024 * 1024);

  it.each<readonly [string, readonly ZipEntry[], Readonly<Record<string, string>>]>([
    ['gives its files', [good, { name: 'Jobs/Saved Jobs.csv', text: 'x', stored: true }], { 'Invitations.csv': invitations, 'Jobs/Saved Jobs.csv': 'x' }],
    ['says of an encrypted file that it is', [{ ...good, encrypted: true }], { 'Invitations.csv': 'bad-archive' }],
    ['notices a wrong check sum', [{ ...good, claimedSum: 1 }], { 'Invitations.csv': 'bad-archive' }],
    ['notices a file that is longer than it says', [{ ...good, claimedSize: 3 }], { 'Invitations.csv': 'bad-archive' }],
    ['notices a file that is shorter than it says', [{ ...good, claimedSize: 300 }], { 'Invitations.csv': 'bad-archive' }],
    ['refuses a path that climbs out, and reads the rest', [{ name: '../../etc/Invitations.csv', text: 'x' }, { name: '/Connections.csv', text: 'x' }, { name: 'C:\\Notes.csv', text: 'x' }, good], { 'Invitations.csv': invitations, '../../etc/Invitations.csv': 'bad-archive', '/Connections.csv': 'bad-archive', 'C:/Notes.csv': 'bad-archive' }],
    ['reads only the first of two files of one name', [good, { ...good, text: 'other' }], { 'Invitations.csv': 'bad-archive' }],
    ['refuses a link', [{ ...good, mode: 0xa1ff }], { 'Invitations.csv': 'bad-archive' }],
    ['refuses a way of packing it does not know', [{ ...good, method: 12 }], { 'Invitations.csv': 'bad-archive' }],
    ['refuses a bomb, and reads the rest', [{ name: 'Bomb.csv', text: large }, good], { 'Bomb.csv': 'bad-archive', 'Invitations.csv': invitations }],
    ['refuses what claims to be huge', [{ name: 'Huge.csv', text: 'x', claimedSize: 3_000_000_000 }, good], { 'Huge.csv': 'bad-archive', 'Invitations.csv': invitations }],
    ['has names in any script', [{ name: '招待/Invitations.csv', text: invitations }], { '招待/Invitations.csv': invitations }],
    ['may be empty', [], {}],
  ])('%s', async (name, entries, expected) => {
    const path = zipFile(`${name.replace(/\W+/gu, '-')}.zip`, zipOf(entries));
    expect(await contentsOf(path)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, -30), { '': 'bad-archive' }],
    [
      'its list of files is garbled',
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, 70), Buffer.alloc(30, 7), bytes.subarray(100)]),
      { '': 'bad-archive' },
    ],
    [
      'it is the beginning alone',
      () => Buffer.from('PK\u0003\u0004', 'latin1'),
      { '': 'bad-archive' },
    ],
  ])('is refused where %s', async (name, damage, expected) => {
    const path = zipFile(`${name.replace(/\W+/gu, '-')}.zip`, damage(zipOf([good])));
    expect(await contentsOf(path)).toEqual(expected);
  });

  it('is told by its content, whatever it is called', async () => {
    const path = zipFile('Basic_LinkedInDataExport.zip.zip (1).csv', zipOf([good]));
    expect(await isArchive(path)).toBe(true);
    expect(await isArchive(zipFile('not.zip', Buffer.from('From,To\n')))).toBe(false);
    expect(await isArchive(join(folder, 'nowhere'))).toBe(false);
  });
});

it('a ZIP may hold as many files as one can', async () => {
  const empty = Array.from({ length: 65_534 }, (_, at) => ({
    name: `${at}.csv`,
    text: '',
    stored: true,
  }));
  const archive = await openArchive(zipFile('full.zip', zipOf([...empty, good])));
  if ('code' in archive) throw new Error(archive.message);
  const [last] = archive.files.slice(-1);
  const chunks: Uint8Array[] = [];
  for await (const chunk of last?.bytes() ?? []) chunks.push(chunk);
  await archive.close();
  expect([archive.files.length, Buffer.concat(chunks).toString()]).toEqual([65_535, invitations]);
});

describe('a folder', () => {
  it('gives the tables in it and below, and no link that leads out', async () => {
    const root = join(folder, 'export.zip');
    mkdirSync(join(root, 'Jobs'), { recursive: true });
    writeFileSync(join(root, 'Invitations.csv'), invitations);
    writeFileSync(join(root, 'Jobs', 'Saved Jobs.csv'), 'x');
    writeFileSync(join(root, 'notes.txt'), 'x');
    writeFileSync(join(folder, 'secret.csv'), 'secret');
    symlinkSync(join(folder, 'secret.csv'), join(root, 'Connections.csv'));
    symlinkSync(join(root, 'Invitations.csv'), join(root, 'Copy.csv'));
    expect(await contentsOf(root)).toEqual({
      'Invitations.csv': invitations,
      'Copy.csv': invitations,
      'Jobs/Saved Jobs.csv': 'x',
      'Connections.csv': 'bad-archive',
    });
  });

  it.each([
    ['nowhere', 'input-missing'],
    ['secret.csv', 'bad-archive'],
  ])('that is %s is a problem', async (name, code) => {
    expect(await contentsOf(join(folder, name))).toEqual({ '': code });
  });
});

/** The files that this process holds open, where the system tells. */
const openFiles = '/proc/self/fd';
const holds = (path: string): boolean =>
  readdirSync(openFiles).some((name) => {
    try {
      return readlinkSync(join(openFiles, name)) === path;
    } catch {
      return false; // the one that reading the folder opened
    }
  });

describe.skipIf(!existsSync(openFiles))('a ZIP is not held open', () => {
  const whole = zipOf([good, { name: 'Connections.csv', text: 'a\n' }]);
  const second = whole.lastIndexOf('PK\u0001\u0002');
  const cut = (from: number): Buffer =>
    Buffer.concat([whole.subarray(0, from), Buffer.from('xx'), whole.subarray(from + 2)]);

  it.each([
    ['that is read to its end', whole],
    ['whose list of files breaks off', cut(second)],
    ['whose end is damaged', cut(whole.length - 22)],
    ['whose content is damaged', cut(60)],
  ])('%s', async (_, bytes) => {
    const path = zipFile('held.zip', bytes);
    await contentsOf(path);
    await vi.waitFor(() => expect(holds(path)).toBe(false));
  });
});

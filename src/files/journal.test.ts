import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printJournalLine } from '../core/journal-line.js';
import { withFault } from '../testing/faults.js';
import { decided } from '../testing/journal-entry.js';
import { appendToJournal, readJournal, rewriteJournal } from './journal.js';

const root = mkdtempSync(join(tmpdir(), 'screen-journal-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

/** A new folder in which the journal has this text; none where it is undefined. */
function journalOf(text?: string): string {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  const path = join(folder, 'journal.ndjson');
  if (text !== undefined) writeFileSync(path, text);
  return path;
}

const place = (path: string, tries = 2) => ({ path, tries, isRunning: (pid: number) => pid === 1 });
const ann = decided();
const ben = decided({ key: 'ben' });
const line = printJournalLine(ann);
const codesOf = async (path: string) =>
  (await readJournal(path)).problems.map(({ code, place: at }) => [code, at?.line]);

describe('readJournal', () => {
  it.each([
    ['no file', undefined, [], []],
    ['an empty file', '', [], []],
    ['lines', line + printJournalLine(ben), [ann, ben], []],
    ['a last line without its end', line + printJournalLine(ben).slice(0, -1), [ann, ben], []],
    ['half a last line', line + line.slice(0, 40), [ann], [['journal-line', 2]]],
    ['half a first line', line.slice(0, 5), [], [['journal-line', 1]]],
    ['half a line in the middle', `${line.slice(0, 40)}\n${line}`, [ann], [['journal-line', 1]]],
    ['empty lines', `\n\n${line}\n`, [ann], []],
    ['lines of Windows', line.replace('\n', '\r\n'), [ann], []],
    ['a newer version', `${line}{"journal":2}\n`, [], [['journal-failed', 2]]],
    ['another file', 'name,note\nAnn,hi\n', [], [['journal-failed', undefined]]],
    ['bytes that are no text', '\u0000\u0001', [], [['journal-failed', undefined]]],
  ] as const)('of %s', async (_, text, entries, problems) => {
    const path = journalOf(text);
    expect(await readJournal(path)).toMatchObject({ entries, exists: text !== undefined });
    expect(await codesOf(path)).toEqual(problems);
  });

  it('of a folder says so', async () => {
    expect(await codesOf(root)).toEqual([['journal-failed', undefined]]);
  });

  it('of a device says so', async () => {
    const [problem] = (await readJournal('/dev/null')).problems;
    expect(problem?.message).toMatch(/it is a device or a pipe, and no file$/u);
  });
});

describe('appendToJournal', () => {
  it('makes the file and its folders, for the owner alone', async () => {
    const path = join(journalOf(), '..', 'data', 'screener', 'journal.ndjson');
    expect(await appendToJournal(place(path), [ann])).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe(line);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(path, '..'))).toEqual(['journal.ndjson']);
  });

  it('leaves half a line for what it is', async () => {
    const path = journalOf(line + line.slice(0, 30));
    await appendToJournal(place(path), [ben]);
    expect(await readJournal(path)).toMatchObject({ entries: [ann, ben] });
    expect(await codesOf(path)).toEqual([['journal-line', 2]]);
  });

  it.each([
    ['a first line that can not be read', `what?\n${line}`],
    ['empty lines', '\n\n'],
    ['half a first line', line.slice(0, 8)],
  ])('adds to a journal with %s', async (_, text) => {
    const path = journalOf(text);
    expect(await appendToJournal(place(path), [ben])).toBeUndefined();
    expect((await readJournal(path)).entries.at(-1)).toEqual(ben);
  });

  it('follows a link', async () => {
    const path = journalOf(line);
    const link = join(path, '..', 'link');
    symlinkSync('journal.ndjson', link);
    await appendToJournal(place(link), [ben]);
    await rewriteJournal(place(link), (entries) => entries.slice(1));
    expect(readFileSync(path, 'utf8')).toBe(printJournalLine(ben));
  });

  it.each([
    ['a table', 'name,note\nAnn,hi\n'],
    ['a newer journal', '{"journal":2}\n'],
  ])('leaves %s as it is', async (_, text) => {
    const path = journalOf(text);
    expect(await appendToJournal(place(path), [ann])).toMatchObject({ code: 'journal-failed' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each([
    ['a full device', '/dev/full'],
    ['a folder', root],
    ['a path through a file', join(fileURLToPath(import.meta.url), 'x')],
  ])('fails for %s', async (_, path) => {
    expect(await appendToJournal(place(path), [ann])).toMatchObject({ code: 'journal-failed' });
  });
});

describe('the lock', () => {
  const held = (path: string, pid: number, host: string) =>
    writeFileSync(`${path}.lock`, `${pid} c0ffee ${host}`);
  const here = hostname();

  it('of a run that is alive is waited for, and then said', async () => {
    const path = journalOf(line);
    held(path, 1, here);
    const problem = await appendToJournal(place(path), [ben]);
    expect(problem).toMatchObject({
      code: 'journal-failed',
      hint: expect.stringContaining(`${path}.lock`) as unknown,
    });
    expect(problem?.message).toContain('process 1 ');
    expect(readFileSync(path, 'utf8')).toBe(line);
  });

  it('of another machine is never taken over', async () => {
    const path = journalOf(line);
    held(path, 99_999_999, 'elsewhere');
    expect(await appendToJournal(place(path), [ben])).toMatchObject({ code: 'journal-failed' });
  });

  it.each([
    ['says who', `99999999 c0ffee ${here}`],
    ['was not written yet', ''],
  ])('of a run that was killed is taken over: it %s', async (_, text) => {
    const path = journalOf(line);
    writeFileSync(`${path}.lock`, text);
    expect(await appendToJournal(place(path, 100), [ben])).toBeUndefined();
    expect(readdirSync(join(path, '..'))).toEqual(['journal.ndjson']);
  });

  it('of a run that was killed is taken over by one of many, also where one of those was killed', async () => {
    const path = journalOf(line);
    held(path, 99_999_999, here);
    writeFileSync(`${path}.lock.c0ffee`, `99999998 dead ${here}`);
    const alive = { path, tries: 400, isRunning: (pid: number) => pid === process.pid };
    const keys = Array.from({ length: 20 }, (_, at) => `k${at}`);
    const problems = await Promise.all(
      keys.map((key) => appendToJournal(alive, [decided({ key })])),
    );
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
    const { entries } = await readJournal(path);
    expect(entries.map(({ key }) => key).toSorted()).toEqual(['ann-lee', ...keys].toSorted());
    expect(readdirSync(join(path, '..'))).toEqual(['journal.ndjson']);
  });
});

describe('where the disk fails', () => {
  const codes = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'];

  it.each(codes)(
    'nothing that was confirmed is lost, whichever call fails with %s',
    async (code) => {
      const path = journalOf(line);
      const folder = join(path, '..');
      const run = () => appendToJournal(place(path), [ben]);
      const { calls } = await withFault(run);
      for (let at = 0; at < calls.length; at += 1) {
        for (const name of readdirSync(folder)) rmSync(join(folder, name));
        writeFileSync(path, line);
        const { result: problem } = await withFault(run, { at, code });
        const said = { call: calls[at], ...(await readJournal(path)) };
        expect(said).toMatchObject({
          entries: problem === undefined ? [ann, ben] : [ann],
          problems: [],
        });
      }
    },
  );

  it.each(codes)('a rewrite is whole or not at all, whichever call fails with %s', async (code) => {
    const path = journalOf(line + line);
    const folder = join(path, '..');
    const run = () => rewriteJournal(place(path), () => [ben]);
    const { calls } = await withFault(run);
    for (let at = 0; at < calls.length; at += 1) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      writeFileSync(path, line + line);
      const { result: problem } = await withFault(run, { at, code });
      const { entries } = await readJournal(path);
      expect({ call: calls[at], entries }).toEqual({
        call: calls[at],
        entries: problem === undefined ? [ben] : [ann, ann],
      });
      // a lock may stay where it can't be removed; it is free when the run ends
      expect(readdirSync(folder).filter((name) => !name.startsWith('journal.ndjson'))).toEqual([]);
    }
  });

  it('says that a folder may not be written to', async () => {
    const path = journalOf();
    chmodSync(join(path, '..'), 0o500);
    const problem = await appendToJournal(place(path), [ann]);
    // whoever may do everything may do this as well
    expect(problem?.code).toBe(process.getuid?.() === 0 ? undefined : 'journal-failed');
    chmodSync(join(path, '..'), 0o700);
  });
});

describe('several runs at once', () => {
  let script = '';
  beforeAll(async () => {
    script = join(root, 'writer.mjs');
    const entry = fileURLToPath(new URL('../testing/journal-writer.ts', import.meta.url));
    await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    });
  });

  /** Starts a run that writes; `confirmed` grows by what it has said to be kept. */
  function start(path: string, name: string, count: number) {
    const child = spawn(process.execPath, [script, path, name, String(count)]);
    const run = { child, said: '', complained: '', ended: once(child, 'close') };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.complained += text));
    return run;
  }
  const confirmed = (said: string): readonly string[] => said.split('\n').slice(0, -1);

  it('lose nothing that was confirmed, and write nothing twice', async () => {
    const path = journalOf();
    const writers = ['a', 'b', 'c'].map((name) => start(path, name, 40));
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map(({ complained }) => complained)).toEqual(['', '', '']);
    const { entries, problems } = await readJournal(path);
    expect(problems).toEqual([]);
    expect(entries.map(({ key }) => key).toSorted()).toEqual(
      writers.flatMap(({ said }) => confirmed(said)).toSorted(),
    );
    expect(entries).toHaveLength(120);
  });

  it('lose nothing while it is written anew again and again', async () => {
    const path = journalOf(line);
    const alive = { path, tries: 400, isRunning: () => true };
    const writer = start(path, 'a', 60);
    while (writer.child.exitCode === null)
      expect(await rewriteJournal(alive, (entries) => entries)).toBeUndefined();
    expect((await readJournal(path)).entries).toHaveLength(61);
    await writer.ended;
    expect(confirmed(writer.said)).toHaveLength(60);
  });

  // JOURNAL_KILLS=200 is the long run
  const kills = Number(process.env['JOURNAL_KILLS'] ?? 8);
  it(
    'lose nothing that was confirmed when they are killed',
    async () => {
      const path = journalOf();
      const all: string[] = [];
      for (let at = 0; at < kills; at += 1) {
        const pair = [start(path, `a${at}`, 1e6), start(path, `b${at}`, 1e6)] as const;
        while (
          pair.some(({ said }) => said === '') &&
          pair.every(({ complained }) => complained === '')
        )
          await new Promise((done) => setTimeout(done, 5));
        await new Promise((done) => setTimeout(done, (at * 37) % 61));
        for (const { child } of pair) child.kill('SIGKILL');
        await Promise.all(pair.map(({ ended }) => ended));
        expect(pair.map(({ complained }) => complained)).toEqual(['', '']);
        all.push(...pair.flatMap(({ said }) => confirmed(said)));
        const { entries, problems } = await readJournal(path);
        const keys = new Set(entries.map(({ key }) => key));
        expect(all.filter((key) => !keys.has(key))).toEqual([]);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
      expect(all.length).toBeGreaterThan(kills);
    },
    60_000 + kills * 3_000,
  );
});

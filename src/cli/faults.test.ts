import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printJournalLine } from '../core/journal-line.js';
import { decided } from '../testing/journal-entry.js';
import { withFault } from '../testing/faults.js';
import { type Ran, runProgram } from '../testing/terminal.js';
import { exitStatus } from './exit-status.js';

const files = {
  'in.csv': 'name,note\nAnn,hello\nBen,\n',
  'rules.yaml':
    'extends: ./base.yaml\nrules:\n  - { id: wrote, when: has-note, decide: decline, because: wrote }\n',
  'base.yaml': 'rules:\n  - { id: has-note, when: { note is empty: false } }\n',
  'config.yaml': 'signature: Nora\n',
  'journal.ndjson': printJournalLine(decided()),
  'rules/wrote.yaml':
    'rules:\n  - { id: wrote, when: { note is empty: false }, decide: decline, because: wrote }\n',
  'old.txt': 'what was there before',
  'Invitations.csv':
    'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nAnn,Me,"1/4/26, 9:05 AM",hi,INCOMING,https://www.linkedin.com/in/ann,https://www.linkedin.com/in/me\n',
  'Connections.csv':
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,https://www.linkedin.com/in/ann,,,,15 Jan 2026\n',
};

/** Runs that between them make every call there is. */
const scenarios: Readonly<Record<string, readonly string[]>> = {
  'a report': ['in.csv', '-c', 'config.yaml', '-p', 'rules.yaml'],
  'a report into a new file': ['in.csv', '-c', 'config.yaml', '-p', 'rules.yaml', '-o', 'new.json'],
  'a report over an old file': ['in.csv', '-c', 'config.yaml', '-p', 'rules.yaml', '-o', 'old.txt'],
  'an archive and a folder of rules': ['.', '-p', 'rules'],
  'an explanation': ['explain', 'in.csv', '-p', 'rules.yaml', '--row', '1'],
  'a check': ['check', 'rules.yaml'],
  'a test': ['test', 'rules.yaml'],
  replies: ['replies', 'in.csv', '-p', 'rules.yaml'],
  'a run with a journal': ['in.csv', '-p', 'rules.yaml', '--journal', 'journal.ndjson'],
  'a list of the journal': ['journal', '--journal', 'journal.ndjson'],
  'facts of a file': ['facts', 'in.csv', '-p', 'rules.yaml'],
};

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'screen-faults-'));
  mkdirSync(join(folder, 'rules'));
  restore(folder);
  return folder;
}

/** Makes a folder what it was. */
function restore(folder: string): void {
  for (const name of Object.keys(contentsOf(folder)))
    if (!(name in files)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** The program, with the names of the folder's files among its arguments as paths. */
const runIn = (folder: string, args: readonly string[]): Promise<Ran> =>
  runProgram(
    args.map((arg) => (/^(?:\w+\.\w+|rules|\.)$/u.test(arg) ? join(folder, arg) : arg)),
    { cwd: folder },
  );

function contentsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name !== 'rules')
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

const harmless: readonly number[] = [0, 1, 2, 3, 4];

const writing = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'ENOENT'];
const reading = ['EIO', 'ENOENT'];
/** A journal that is not there has nothing in it. */
const remembering = ['EIO', 'EACCES'];
const cases = Object.entries(scenarios).flatMap(([name, args]) => {
  const codes = args.includes('--journal') ? remembering : args.includes('-o') ? writing : reading;
  return codes.map((code) => [name, code, args] as const);
});

describe('where the file system fails', () => {
  it.each(cases)(
    '%s says so, whichever call fails with %s, and leaves no half file',
    async (_, code, args) => {
      const folder = folderOf();
      const whole = await withFault(() => runIn(folder, args));
      expect(whole.result).toMatchObject({ status: exitStatus.done });
      const after = contentsOf(folder);
      for (let at = 0; at < whole.calls.length; at += 1) {
        restore(folder);
        const { result, calls } = await withFault(() => runIn(folder, args), { at, code });
        const { status, stderr } = result;
        const said = { call: `${at}: ${calls[at]}`, status, stderr, left: contentsOf(folder) };
        expect(said.stderr).not.toMatch(/^This is a bug|^\s+at /mu);
        expect(harmless).toContain(status);
        // what fails without any effect may be passed over; all else is said
        if (status === exitStatus.done)
          expect(said).toMatchObject({ left: after, stderr: whole.result.stderr });
        else
          expect(said).toMatchObject({
            left: files,
            stderr: expect.stringMatching(/^error: /mu) as unknown,
          });
        expect(Object.keys(said.left).toSorted()).toEqual(
          Object.keys(status === exitStatus.done ? after : files).toSorted(),
        );
      }
      rmSync(folder, { recursive: true });
    },
  );
});

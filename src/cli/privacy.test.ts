import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printJournalLine } from '../core/journal-line.js';
import { decided } from '../testing/journal-entry.js';
import { programFor } from '../testing/terminal.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Every command as a person calls it, in a folder of its own; a new command needs a line here. */
const calls: Readonly<Record<string, readonly string[]>> = {
  screen: ['in.csv', '-p', 'rules.yaml', '-v'],
  'screen, into a file': ['in.csv', '-p', 'rules.yaml', '-o', 'report.json'],
  'screen, an archive': ['archive', '-p', 'rules.yaml', '-f', 'ndjson'],
  'screen, as CSV': ['in.csv', '-p', 'rules.yaml', '-f', 'csv'],
  'screen, as Markdown': ['in.csv', '-p', 'rules.yaml', '-f', 'markdown'],
  'screen, as a page': ['in.csv', '-p', 'rules.yaml', '-f', 'html'],
  explain: ['explain', 'in.csv', '-p', 'rules.yaml', '--row', '1'],
  try: ['try', 'note is empty: false', 'in.csv'],
  new: ['new', 'rule'],
  diff: ['diff', 'in.csv', '-p', 'rules.yaml', '-p', 'strangers'],
  check: ['check', 'rules.yaml', '-v'],
  test: ['test', 'rules.yaml'],
  suggest: ['suggest', 'in.csv', '--labels', 'labels.csv', '-p', 'rules.yaml'],
  backtest: ['backtest', 'archive', '-p', 'rules.yaml'],
  journal: ['journal', 'export', '--journal', 'journal.ndjson'],
  'journal, made smaller': ['journal', 'compact', '--journal', 'journal.ndjson'],
  // without a terminal it ends at once; in one it is watched by review.terminal.test.ts
  review: ['review', 'in.csv', '-p', 'rules.yaml'],
  replies: ['replies', 'in.csv', '-p', 'rules.yaml'],
  policy: ['policy', 'rules.yaml'],
  facts: ['facts', 'in.csv', '-p', 'rules.yaml'],
  init: ['init', '--yes'],
  stats: ['stats', 'in.csv', '-p', 'rules.yaml'],
  audit: ['audit', 'in.csv', '-p', 'rules.yaml'],
  help: ['help', 'privacy'],
  completion: ['completion', 'bash'],
  complete: ['complete', 'rules'],
  man: ['man'],
};

/** What each may change of the file system, besides a hidden file that takes the report's name. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'screen, into a file': ['report.json'],
  'journal, made smaller': ['journal.ndjson', '.journal-'],
  init: [
    'screen.config.yaml',
    'my-rules.yaml',
    'rules.yaml',
    'screen.schema.json',
    'config.schema.json',
    'schema',
    '.vscode',
  ],
};

const root = mkdtempSync(join(tmpdir(), 'screen-privacy-'));
afterAll(() => rmSync(root, { recursive: true }));

function folderFor(name: string): string {
  const folder = join(root, name.replaceAll(/\W+/gu, '-'));
  mkdirSync(folder);
  cpSync(join(project, 'fixtures/archive-folder/linkedin-archive'), join(folder, 'archive'), {
    recursive: true,
  });
  writeFileSync(join(folder, 'journal.ndjson'), printJournalLine(decided()));
  writeFileSync(join(folder, 'in.csv'), 'name,note\nAnn,see https://example.com/x\nBen,\n');
  if (name === 'suggest') writeFileSync(join(folder, 'labels.csv'), 'name,decision\nAnn,accept\n');
  if (name !== 'init')
    writeFileSync(
      join(folder, 'rules.yaml'),
      'rules:\n  - { id: wrote, when: { note is empty: false }, decide: decline, because: wrote }\n',
    );
  return folder;
}

const can = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** No network at all where the system can take it away; the preload takes it away from Node anyway. */
const withoutNetwork = can('unshare', '-n', 'true')
  ? ['unshare', '-n']
  : can('unshare', '-rn', 'true')
    ? ['unshare', '-rn']
    : [];
/** What the system is asked for, where it can be seen; the preload sees what Node is asked for anyway. */
const canTrace = can('strace', '-o', '/dev/null', 'true');
const how = [
  'with a preload that takes the network away from Node and notes each change of files',
  withoutNetwork.length > 0
    ? 'in a network namespace that has none (unshare)'
    : 'without unshare, which is not here',
  canTrace ? 'traced by the system (strace)' : 'without strace, which is not here',
];

interface Watched {
  readonly status: number | null;
  readonly stderr: string;
  /** What the program asked of Node. */
  readonly noted: readonly string[];
  /** The calls to the system that open connections, or change files. */
  readonly traced: readonly string[];
}

const tracedCalls =
  'trace=socket,connect,bind,listen,accept,accept4,sendto,openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat,chown,fchownat,mknod,mknodat,execve';

function watch(args: readonly string[], cwd: string): Watched {
  const noted = join(cwd, '..', 'noted.txt');
  const trace = join(cwd, '..', 'trace.txt');
  for (const file of [noted, trace]) writeFileSync(file, '');
  const strace = canTrace ? ['strace', '-f', '-qq', '-e', tracedCalls, '-o', trace] : [];
  const [command = '', ...rest] = [
    ...withoutNetwork, ...strace, process.execPath, '--import', join(project, 'scripts/watched.mjs'), join(project, 'bin/screen.js'), ...args,
  ]; // prettier-ignore
  const env = { PATH: process.env['PATH'], HOME: join(cwd, 'home'), WATCHED: noted };
  const { status, stderr } = spawnSync(command, rest, { cwd, env, encoding: 'utf8', input: '' });
  const lines = (file: string): readonly string[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  return {
    status,
    stderr,
    noted: lines(noted),
    traced: lines(trace).filter((line) => isChange(line, noted)),
  };
}

/** Whether a traced call opens a connection or changes a file; what the preload writes is not meant. */
function isChange(line: string, noted: string): boolean {
  // what a call was given stands in its first part, where another thread's comes between its two
  if (line.includes(`"${noted}"`) || /= -1 E|<\.\.\. \w+ resumed>/u.test(line)) return false;
  if (/\bopen(?:at)?\(/u.test(line))
    return /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/u.test(line) && !line.includes('"/dev/null"');
  // the first execve is the program itself
  return !/\bexecve\(|\+\+\+|---/u.test(line);
}

/** What was read besides the program itself, by its path in the folder. */
function readElsewhere(noted: readonly string[], folder: string): readonly string[] {
  return noted
    .filter((line) => line.startsWith('read '))
    .map((line) => line.slice('read '.length))
    .map((file) => (file.startsWith('file:') ? fileURLToPath(file) : resolve(folder, file)))
    .filter((file) => !file.startsWith(project) && file !== '/dev/stdin')
    .map((file) => relative(folder, file));
}

/** The config that is looked for, and the files that are named, are all that may be read. */
function mayBeRead(file: string, args: readonly string[]): boolean {
  if (
    /^(?:home\/\.config\/invitation-screener\/)?(?:screen\.config\.(?:ya?ml|json)|package\.json)$/u.test(
      file,
    )
  )
    return true;
  return file === '' ? args[0] === 'init' : args.includes(file.split('/')[0] ?? '');
}

describe(`nothing leaves the machine, ${how.join(', ')}`, () => {
  it('is tried with every command', () => {
    const names = programFor().commands.map((command) => command.name());
    const tried = Object.values(calls).map(([name]) => name);
    expect(names.filter((name) => !tried.includes(name))).toEqual([]);
  });

  const known = new Set(programFor().commands.map((command) => command.name()));
  const here = Object.entries(calls).filter(
    ([name]) => known.has(name) || name.startsWith('screen'),
  );

  it.each(here)(
    '%s opens no connection, starts no program, and reads and writes what was asked for',
    (name, args) => {
      const folder = folderFor(name);
      const before = readdirSync(folder);
      const { status, stderr, noted, traced } = watch(args, folder);
      expect({ status, stderr: /^This is a bug|taken away/mu.exec(stderr)?.[0] }).toEqual({
        status: name === 'review' ? 2 : 0,
        stderr: undefined,
      });
      const allowed = asked[name] ?? [];
      const isAllowed = (line: string): boolean =>
        allowed.some((file) => line.includes(file)) ||
        (allowed.length > 0 && line === `mkdir ${folder}`) ||
        (allowed.length > 0 && /\.screen-\w+\.tmp/u.test(line));
      expect(noted.filter((line) => !line.startsWith('read ') && !isAllowed(line))).toEqual([]);
      expect(
        readElsewhere(noted, folder).filter((file) => !mayBeRead(file, [...args, ...allowed])),
      ).toEqual([]);
      expect(traced.filter((line) => !isAllowed(line))).toEqual([]);
      const added = readdirSync(folder).filter((file) => !before.includes(file));
      expect(added.filter((file) => !allowed.includes(file))).toEqual([]);
      if (name === 'screen, into a file') expect(added).toEqual(['report.json']);
    },
  );

  it('would be seen, were it otherwise', () => {
    const folder = folderFor('otherwise');
    const evil = join(folder, 'evil.mjs');
    writeFileSync(
      evil,
      `
      import { writeFileSync } from 'node:fs';
      import { connect } from 'node:net';
      writeFileSync('left-behind', '');
      try { connect(80, 'example.com'); } catch {}
    `,
    );
    const noted = join(root, 'noted.txt');
    writeFileSync(noted, '');
    spawnSync(process.execPath, ['--import', join(project, 'scripts/watched.mjs'), evil], {
      cwd: folder,
      env: { ...process.env, WATCHED: noted },
    });
    expect(
      readFileSync(noted, 'utf8')
        .split('\n')
        .filter((line) => !line.includes(evil)),
    ).toEqual(['writeFile left-behind', 'refused net.connect', '']);
  });
});

describe('the same bytes come out', () => {
  const worlds = {
    'under LANG=C': { LANG: 'C', LC_ALL: 'C' },
    'in Turkish': { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
    'fourteen hours ahead': { TZ: 'Pacific/Kiritimati' },
    'five hours behind': { TZ: 'America/New_York' },
    'where other programs have settings of their own': { LOG_TOKENS: '1', LOG_STREAM: '1', COLUMNS: '30', NODE_ENV: 'development', DEBUG: '*', LC_NUMERIC: 'de_DE.UTF-8' },
  }; // prettier-ignore
  const commands = Object.values(calls).filter(([name]) => name !== 'init' && name !== 'man');

  const printed = (cwd: string, env: Readonly<Record<string, string>>): readonly string[] =>
    commands.map((args) => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [
          join(project, 'bin/screen.js'),
          ...args,
          ...(['help', 'completion', 'complete'].includes(args[0] ?? '')
            ? []
            : ['--today', '2026-03-15']),
        ],
        {
          cwd,
          env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...env },
          encoding: 'utf8',
          input: '',
        },
      );
      return `${args.join(' ')}\n${status}\n${stdout}\n${stderr}`;
    });

  let folder = '';
  let expected: readonly string[] = [];
  beforeAll(() => {
    folder = folderFor('everywhere');
    expected = printed(folder, { TZ: 'UTC' });
  }, 120_000);

  it.each(Object.entries(worlds))(
    '%s',
    (_, env) => {
      expect(printed(folder, env)).toEqual(expected);
    },
    120_000,
  );
});

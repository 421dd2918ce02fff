import { describe, expect, it } from 'vitest';
import { noConfig } from '../core/config.js';
import { programFor } from '../testing/terminal.js';
import { journalPlaceOf } from './journal-place.js';
import { Session } from './session.js';
import { type Terminal } from './terminal.js';

const stream = { write: (_: string, done: () => void) => done() };
const place = (given: Partial<Terminal>, journal?: string | false, config?: string) => {
  const terminal: Terminal = {
    args: [],
    env: {},
    cwd: '/',
    stdin: { [Symbol.asyncIterator]: async function* nothing() {} },
    stdout: stream,
    stderr: stream,
    today: '2026-03-15',
    ...given,
  };
  const options = journal === undefined ? {} : { journal };
  const settings = config === undefined ? noConfig : { ...noConfig, journal: config };
  return journalPlaceOf(new Session(terminal, options), settings);
};

describe('where the journal is', () => {
  it.each([
    ['nowhere, for somebody without a home', {}, undefined],
    ['below the home', { env: { HOME: '/home/nora' } }, '/home/nora/.local/share/invitation-screener/journal.ndjson'],
    ['in the folder of data', { env: { HOME: '/home/nora', XDG_DATA_HOME: '/data' } }, '/data/invitation-screener/journal.ndjson'],
    ['not in a folder that moves', { env: { HOME: '/home/nora', XDG_DATA_HOME: 'data' } }, '/home/nora/.local/share/invitation-screener/journal.ndjson'],
    ['in the Library of a Mac', { env: { HOME: '/Users/nora' }, platform: 'darwin' }, '/Users/nora/Library/Application Support/invitation-screener/journal.ndjson'],
    ['in the local data of Windows', { env: { LOCALAPPDATA: '/local', USERPROFILE: '/u' }, platform: 'win32' }, '/local/invitation-screener/journal.ndjson'],
    ['nowhere, below a home that moves', { env: { HOME: '.' } }, undefined],
  ] as const)('%s', (_, given, path) => {
    expect(place(given)?.path).toBe(path);
  }); // prettier-ignore

  it.each([
    ['the command line says, whatever the config says', 'j', 'c', { path: 'j', isNamed: true }],
    ['the config says', undefined, 'c', { path: 'c', isNamed: true }],
  ] as const)('where %s', (_, journal, config, expected) => {
    expect(place({ env: { HOME: '/home/nora' } }, journal, config)).toMatchObject(expected);
  });

  it('nowhere, where none is to be used', () => {
    expect(place({ env: { HOME: '/home/nora' } }, false, 'c')).toBeUndefined();
  });

  it('knows whether a process runs', () => {
    const found = place({ env: { HOME: '/home/nora' } });
    expect([process.pid, 2 ** 30].map((pid) => found?.isRunning(pid))).toEqual([true, false]);
  });
});

describe('the options of the journal', () => {
  it.each(['review', 'journal', 'explain', 'replies', 'stats'])('are those of %s', (name) => {
    const command = programFor().commands.find((one) => one.name() === name);
    const flags = command?.options.map(({ long }) => long);
    expect(flags).toEqual(expect.arrayContaining(['--journal', '--no-journal']));
  });
});

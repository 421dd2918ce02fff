import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadConfigFile } from '../index.js';
import { runProgram } from '../testing/terminal.js';

const archive = fileURLToPath(
  new URL('../../fixtures/archive-folder/linkedin-archive', import.meta.url),
);

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'screen-init-'));
}

/** `screen init` in a folder, by somebody at a terminal who types this. */
async function initTyping(cwd: string, typed: string, args: readonly string[] = []) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  stdin.end(typed);
  return runProgram(['init', ...args], { cwd, stdin });
}

describe('screen init', () => {
  it('asks on a terminal, and writes what was answered', async () => {
    const cwd = emptyFolder();
    const { status, stderr } = await initTyping(cwd, 'Nora\nediting\nAcme 1999-2006\nopen\n');
    expect(status).toBe(0);
    expect(stderr).toContain('Your name [none]');
    expect(readFileSync(join(cwd, 'screen.config.yaml'), 'utf8')).toContain('fields: [editing]');
    expect(readFileSync(join(cwd, 'my-rules.yaml'), 'utf8')).toContain('\nextends: open\n');
    expect(readdirSync(join(cwd, 'schema'))).toEqual(['config.schema.json', 'policy.schema.json']);
  });

  it('proposes the name and the employers that an archive says, and names it in the config', async () => {
    const cwd = emptyFolder();
    const { status, stderr } = await initTyping(cwd, '\n\n\n\n', ['--archive', archive]);
    expect(status).toBe(0);
    expect(stderr).toContain('[Nadia Ferreira]');
    const { config } = await loadConfigFile(join(cwd, 'screen.config.yaml'), cwd);
    expect(config.owner).toMatchObject({
      name: 'Nadia Ferreira',
      employers: expect.arrayContaining([
        { name: 'Testworks', from: 2017, to: 2021, aliases: [], people: [] },
      ]),
    });
    expect(resolve(cwd, config.archive ?? '')).toBe(archive);
  });

  it('writes nothing where the archive can not be read', async () => {
    const cwd = emptyFolder();
    const args = ['init', '--yes', '--archive', join(cwd, 'nosuch.zip')];
    expect((await runProgram(args, { cwd })).status).toBe(3);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('leaves nothing when the questions are given up', async () => {
    const cwd = emptyFolder();
    expect((await initTyping(cwd, 'Nora\n', ['--dir', 'new'])).status).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('asks nothing where nobody is at a terminal, and says so', async () => {
    const cwd = emptyFolder();
    const { status, stderr } = await runProgram(['init', '--dir', 'new/one'], { cwd });
    expect([status, stderr]).toEqual([0, expect.stringContaining('--yes')]);
    expect(existsSync(join(cwd, 'new/one/my-rules.yaml'))).toBe(true);
  });

  it.each([
    ['my-rules.yaml', 'mine'],
    ['screen.config.json', '{}'],
    ['package.json', '{ "screen": {} }'],
    ['schema/policy.schema.json', '{}'],
  ])('keeps %s, writes nothing, and asks nothing', async (path, text) => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
    const { status, stdout, stderr } = await initTyping(cwd, '');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--dir');
    expect(readFileSync(join(cwd, path), 'utf8')).toBe(text);
    expect(readdirSync(cwd)).toEqual([path.split('/')[0]]);
  });

  it.each([
    [['--policy', 'stict']],
    [['--policy', 'open', '--policy', 'strict']],
    [['--policy', 'people-i-know']],
  ])('refuses %j', async (args) => {
    const cwd = emptyFolder();
    expect((await runProgram(['init', '--yes', ...args], { cwd })).status).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const document = readFileSync('docs/recipes.md', 'utf8');
const script = /^```sh\n(#!\/bin\/sh\n# weekly\.sh[^]*?)^```$/mu.exec(document)?.[1] ?? '';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'screen-recipes-'));
  writeFileSync(join(folder, 'weekly.sh'), script);
  program('screen', `exec '${process.execPath}' '${resolve('bin/screen.js')}' "$@"`);
  program('mail', `printf '%s\\n' "$@" >'${folder}/arguments'; cat >'${folder}/mailed'`);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string, lines: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** What the weekly script mails; undefined where it mails nothing. */
function mailed(...input: readonly string[]): { to: string; text: string } | undefined {
  const files = ['arguments', 'mailed'].map((name) => join(folder, name));
  for (const file of files) rmSync(file, { force: true });
  const env = { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, LANG: 'C', TZ: 'UTC' };
  spawnSync('sh', ['weekly.sh', 'me@example.org', ...input, '--today', '2026-03-15'], {
    cwd: folder,
    env,
  });
  try {
    const [to = '', text = ''] = files.map((file) => readFileSync(file, 'utf8'));
    return { to, text };
  } catch {
    return undefined;
  }
}

describe('the digest of every week', () => {
  it('mails who waits for an answer, and nobody who is declined', () => {
    const mail = mailed(resolve('fixtures/sample/invitations.csv'));
    expect(mail?.to).toBe('-s\nInvitations to answer\nme@example.org\n');
    expect(mail?.text).toContain('王小青');
    expect(mail?.text).not.toContain('Growth Guru Max');
  });

  it('mails nothing where nobody waits', () => {
    writeFileSync(join(folder, 'none.csv'), 'Name,Message\n');
    expect(mailed('none.csv')).toBeUndefined();
  });

  it('mails what went wrong', () => {
    const mail = mailed('missing.csv');
    expect(mail?.to).toBe('-s\nInvitations: screen ended with 3\nme@example.org\n');
    expect(mail?.text).toContain('missing.csv');
  });

  it('is called by the line for cron with its address and its file', () => {
    expect(document).toMatch(/^0 7 \* \* 1 {2}sh \$HOME\/weekly\.sh me@example\.org \S+\.csv$/mu);
  });
});

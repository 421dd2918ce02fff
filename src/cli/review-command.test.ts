import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readJournal } from '../files/journal.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { runProgram } from '../testing/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'screen-review-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

const rules = `rules:
  - { id: wrote, when: { note is empty: false }, decide: accept, because: wrote, reply: Thank you }
  - { id: silent, when: { note is empty: true }, decide: decline, because: wrote nothing }
`;
const rows = `name,note,profileUrl
Ann,hello,https://l.com/in/ann
Ben,,https://l.com/in/ben
Cleo,,https://l.com/in/cleo
`;

/** A folder of its own, and how to review what is in it. */
function set(env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(root, String((folders += 1))));
  const file = (name: string): string => join(folder, name);
  writeFileSync(file('in.csv'), rows);
  writeFileSync(file('rules.yaml'), rules);
  const journal = file('journal.ndjson');
  const review = async (keys: string, more: readonly string[] = [], columns = 80) => {
    const fake = fakeTerminal(columns);
    fake.type(keys);
    const args = [
      'review',
      file('in.csv'),
      '-p',
      file('rules.yaml'),
      '--journal',
      journal,
      '--color',
      'never',
    ];
    const { status } = await runProgram([...args, ...more], { ...fake.terminal, env });
    return { status, shown: fake.shown(), isRaw: fake.isRaw() };
  };
  const kept = async (): Promise<readonly string[]> =>
    (await readJournal(journal)).entries.map((entry) =>
      entry.kind === 'undone' ? `undo ${entry.key}` : `${entry.decision} ${entry.key}`,
    );
  return { file, journal, review, kept };
}

describe('screen review', () => {
  it('keeps what is decided, and says so', async () => {
    const { review, kept } = set();
    const { status, shown, isRaw } = await review('\rdk\r');
    expect(status).toBe(0);
    expect(await kept()).toEqual(['accept ann', 'decline ben', 'ask-for-context cleo']);
    expect(shown).toContain('Accepted: Ann.');
    expect(shown).toContain('1 accepted, 1 asked for context, 1 declined.');
    expect(isRaw).toBe(false);
  }); // prettier-ignore

  it('goes on where it was left', async () => {
    const { review, kept } = set();
    expect((await review('aq')).shown).toContain('2 left for another time');
    const { shown } = await review('dq');
    expect(shown).toContain('1 of 3 are decided already');
    expect(shown).not.toContain('Accepted: Ann');
    expect(await kept()).toEqual(['accept ann', 'decline ben']);
    await review('d\r');
    expect((await review('')).shown).toContain('There is nothing to decide');
  });

  it('begins with all again when that is asked for', async () => {
    const { review } = set();
    await review('a\u0004');
    expect((await review('q', ['--all'])).shown).toContain('note: you accepted this sender');
  });

  it('shows only what is suggested so', async () => {
    const { review, kept } = set();
    await review('\r\r', ['--only', 'accept']);
    expect(await kept()).toEqual(['accept ann']);
  });

  it.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 0],
    ['q', 'q', 0],
  ])('loses nothing by %s', async (_, key, status) => {
    const { review, kept } = set();
    const ran = await review(`a${key}`);
    expect(ran.status).toBe(status);
    expect(ran.isRaw).toBe(false);
    expect(ran.shown).toContain('1 accepted');
    expect(await kept()).toEqual(['accept ann']);
  });

  it('takes the reply as it was written', async () => {
    const { review, journal } = set();
    const { shown } = await review('rDear Ann,\nyes.\n.\naq');
    expect(shown).toContain('reply: Thank you');
    expect(readFileSync(journal, 'utf8')).toContain(String.raw`"reply":"Dear Ann,\nyes."`);
  });

  it('decides many at once, and takes them back', async () => {
    const { review, kept } = set();
    const { shown } = await review('b1yuq');
    expect(shown).toContain('decline all 2 that silent decided');
    expect(shown).toContain('Taken back: Ben; Cleo.');
    expect(await kept()).toEqual(['decline ben', 'decline cleo', 'undo ben', 'undo cleo']);
  });

  it('explains, with what would change the decision', async () => {
    const { review } = set();
    expect((await review('eq')).shown).toMatch(/\[wrote,\s/u);
  });

  it('takes a letter with Enter where it is to be accessible', async () => {
    const { review, kept } = set({ ACCESSIBLE: '1' });
    const { shown } = await review('a\n\nquit\n');
    expect(shown).toContain('Declined: Ben.');
    expect(await kept()).toEqual(['accept ann', 'decline ben']);
  });

  it('stops where the journal can not be written, and confirms nothing', async () => {
    const { review } = set();
    const { status, shown } = await review('a', ['--journal', '/dev/full']);
    expect(status).toBe(4);
    expect(shown).not.toContain('Accepted: Ann');
  });

  it('never moves the cursor', async () => {
    const { review } = set();
    const { shown } = await review('?beuoxr.\naskq', ['--color', 'always'], 40);
    expect(shown.replace(/\u001b\[\d+m/gu, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u);
  });

  it.each([
    ['is no terminal', {}, []],
    ['is told to use no journal', fakeTerminal(80).terminal, ['--no-journal']],
    ['is told to read what is piped in', fakeTerminal(80).terminal, ['-']],
  ])('refuses what %s', async (_, terminal, more) => {
    const { file } = set();
    const args = ['review', file('in.csv'), '-p', file('rules.yaml'), ...more];
    expect((await runProgram(args, terminal)).status).toBe(2);
  });
});

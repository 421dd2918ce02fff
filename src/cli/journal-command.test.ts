import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printJournalLine } from '../core/journal-line.js';
import { decided } from '../testing/journal-entry.js';
import { type Ran, runProgram } from '../testing/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'screen-journal-'));
afterAll(() => rmSync(root, { recursive: true }));
let files = 0;

const ann = decided();
const ben = decided({
  key: 'ben',
  name: 'Ben',
  url: 'https://l.com/in/ben',
  decision: 'accept',
  date: '2026-03-10',
});

/** A journal with these entries, and how to use it. */
function journalOf(...entries: Parameters<typeof printJournalLine>[0][]) {
  const path = join(root, `${(files += 1)}.ndjson`);
  writeFileSync(path, entries.map(printJournalLine).join(''));
  const run = (...args: readonly string[]): Promise<Ran> =>
    runProgram(['journal', ...args, '--journal', path]);
  return { path, run, text: () => readFileSync(path, 'utf8') };
}

describe('screen journal', () => {
  it.each([
    ['everything', [], ['Ann Lee', 'Ben']],
    ['one decision', ['--decision', 'accept'], ['Ben']],
    ['several', ['--decision', 'accept,ask,decline'], ['Ann Lee', 'Ben']],
    ['from a day on', ['--since', '2026-03-10'], ['Ben']],
    ['a part of a name', ['--who', 'ANN'], ['Ann Lee']],
    ['a part of an address', ['--who', '/ben'], ['Ben']],
    ['nobody', ['--who', 'cleo'], []],
  ] as const)('exports %s', async (_, filters, names) => {
    const { stdout } = await journalOf(ben, ann).run('export', ...filters);
    const { decisions } = JSON.parse(stdout) as { decisions: readonly { name: string }[] };
    expect(decisions.map(({ name }) => name)).toEqual(names);
  });

  it('leaves out what was taken back', async () => {
    const { stdout } = await journalOf(ann, { ...ann, kind: 'undone' }).run('list', '--quiet');
    expect(stdout).toContain('0 decisions');
  });

  it('takes every line on a person out, those of before and those taken back too', async () => {
    const { run, text } = journalOf(ann, { ...ann, kind: 'undone' }, ben, decided({ sent: null }));
    expect((await run('forget', 'ann lee')).status).toBe(0);
    expect(text()).toBe(printJournalLine(ben));
  });

  it('forgets nobody where two have the name', async () => {
    const { run, text } = journalOf(ann, decided({ key: 'ann-2', url: 'https://l.com/in/ann-2' }));
    const before = text();
    const { status, stderr } = await run('forget', 'Ann Lee');
    expect([status, text()]).toEqual([2, before]);
    expect(stderr).toContain('https://l.com/in/ann-2');
    await run('forget', 'l.com/in/ann-2');
    expect(text()).toBe(printJournalLine(ann));
  });

  it('keeps what is in force when it is made smaller', async () => {
    const { run, text } = journalOf(
      ann,
      ben,
      { ...ben, kind: 'undone' },
      decided({ decision: 'accept' }),
    );
    expect((await run('compact')).stdout).toContain('4 lines before, 1 now');
    expect(text()).toBe(printJournalLine(decided({ decision: 'accept' })));
  });

  it.each([
    ['an action it has not', ['burn'], 2],
    ['a person with no action for one', ['list', 'Ann'], 2],
    ['nobody to forget', ['forget'], 2],
    ['somebody who is not in it', ['forget', 'Cleo'], 2],
    ['a filter where it would be ignored', ['compact', '--who', 'ann'], 2],
  ] as const)('refuses %s', async (_, args, status) => {
    const { run, text } = journalOf(ann);
    expect((await run(...args)).status).toBe(status);
    expect(text()).toBe(printJournalLine(ann));
  });

  it('of a newer program is not touched, and stops a run that would need it', async () => {
    const { path, run, text } = journalOf();
    writeFileSync(path, '{"journal":2}\n');
    const statuses = [(await run()).status, (await run('compact')).status];
    const input = join(root, 'in.csv');
    writeFileSync(input, 'name,note\nAnn,hi\n');
    const policy = join(root, 'r.yaml');
    writeFileSync(policy, 'screen: 1');
    const screened = await runProgram([input, '-p', policy, '--journal', path]);
    expect([...statuses, screened.status]).toEqual([4, 4, 4]);
    expect(text()).toBe('{"journal":2}\n');
    expect((await runProgram([input, '-p', policy, '--no-journal'])).status).toBe(0);
  });

  it('is not begun by anything that only looks', async () => {
    const data = join(root, 'data');
    const input = join(root, 'in.csv');
    writeFileSync(input, 'name,note\nAnn,hi\n');
    const env = { XDG_DATA_HOME: data };
    for (const args of [[input], ['explain', input, '--row', '1'], ['stats', input], ['replies', input], ['journal'], ['journal', 'compact']])
      await runProgram(args, { env });
    expect(existsSync(data)).toBe(false);
  }); // prettier-ignore
});

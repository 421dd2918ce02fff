import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readJournal } from '../files/journal.js';
import { Tmux, hasTmux } from '../testing/tmux.js';

const program = fileURLToPath(new URL('../../bin/screen.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'screen-terminal-'));
afterAll(() => rmSync(root, { recursive: true }));

const long = `We help. ${'A word about my work. '.repeat(100)}The end.`;
const rows = [
  ['name', 'note', 'profileUrl'],
  ['Ann', long, 'https://l.com/in/ann'],
  ['שרה כהן', 'שלום, אני עורכת ספרים', 'https://l.com/in/sara'],
  ['王小青', '您好，我是自动化测试工程师，希望能建立联系。'.repeat(3), 'https://l.com/in/wang'],
  ['Dan', '', 'https://l.com/in/dan'],
];
const rules = `rules:
  - { id: sells, when: { note contains: we help }, decide: decline, because: sells, reply: No }
  - { id: other, when: { note contains: [您好, שלום] }, decide: accept, because: says hello }
`;

const open: Tmux[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
});

/** A folder of its own with invitations, and how to review them in a terminal of this size. */
function set() {
  const folder = mkdtempSync(join(root, 'in-'));
  writeFileSync(
    join(folder, 'in.csv'),
    rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  );
  writeFileSync(join(folder, 'rules.yaml'), rules);
  const start = (columns = 80, lines = 40, node = '', env = ''): Tmux => {
    const terminal = new Tmux(
      `trap : INT; cd ${folder}; HOME=${folder} ${env} sh -c 'echo $$ > pid; exec ${process.execPath} ${node} ${program} review in.csv -p rules.yaml --today 2026-03-15'; status=$?; stty -a | grep -o '.icanon'; echo "status $status"; sleep 60`,
      columns,
      lines,
    );
    open.push(terminal);
    return terminal;
  };
  const journal = join(folder, '.local', 'share', 'invitation-screener', 'journal.ndjson');
  const kept = async (): Promise<readonly string[]> =>
    (await readJournal(journal)).entries.map((entry) =>
      entry.kind === 'undone' ? `undo ${entry.key}` : `${entry.decision} ${entry.key}`,
    );
  return { start, kept, journal, folder };
}

const why = hasTmux ? '' : ' (skipped: install tmux to run it)';

describe.skipIf(!hasTmux)(`a review in a real terminal${why}`, () => {
  it('goes from the first to the last, and gives the terminal back', async () => {
    const { start, kept } = set();
    const terminal = start();
    await terminal.until('Enter: decline?');
    terminal.type('Enter');
    await terminal.until('2 of 4');
    terminal.type('u');
    await terminal.until('Taken back: Ann');
    terminal.type('r');
    await terminal.until('Write the reply');
    terminal.type('Grüße, 王', 'Enter');
    terminal.type('.', 'Enter');
    await terminal.until('This reply is kept');
    terminal.type('d', 'a', 'k', 's');
    await terminal.until('That was the last one');
    terminal.type('Enter');
    const shown = await terminal.until('status 0');
    expect(shown).toContain('1 accepted, 1 asked for context, 1 declined; 1 skipped.');
    expect(shown).toContain(' icanon');
    expect(await kept()).toEqual([
      'decline ann',
      'undo ann',
      'decline ann',
      'accept sara',
      'ask-for-context wang',
    ]);
  });

  it('keeps the reply as it was written', async () => {
    const { start, journal } = set();
    const terminal = start();
    await terminal.until('Enter: decline?');
    terminal.type('r');
    await terminal.until('Write the reply');
    terminal.type('Grüße, 王', 'Enter', '.', 'Enter');
    await terminal.until('This reply is kept');
    terminal.type('d');
    await terminal.until('Declined: Ann');
    expect(readFileSync(journal, 'utf8')).toContain('"reply":"Grüße, 王"');
  });

  it('is left by Ctrl-C in the middle, and goes on where it was', async () => {
    const { start, kept } = set();
    const first = start();
    await first.until('Enter: decline?');
    first.type('a');
    await first.until('Accepted: Ann');
    first.type('C-c');
    expect(await first.until('status 130')).toContain(' icanon');
    const second = start();
    const shown = await second.until('1 of 3');
    expect(shown).toContain('1 of 4 are decided already');
    expect(shown).not.toContain('A word about my work');
    second.type('C-d');
    await second.until('status 0');
    expect(await kept()).toEqual(['accept ann']);
  });

  it('is left by Ctrl-C while a reply is written', async () => {
    const { start, kept } = set();
    const terminal = start();
    await terminal.until('Enter: decline?');
    terminal.type('r');
    await terminal.until('Write the reply');
    terminal.type('half a', 'C-c');
    expect(await terminal.until('status 130')).toContain(' icanon');
    expect(await kept()).toEqual([]);
  });

  it('gives the terminal back when it is told to end', async () => {
    const { start, folder } = set();
    const terminal = start();
    await terminal.until('Enter: decline?');
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGTERM');
    const shown = await terminal.until('status 130');
    expect(shown).toContain(' icanon');
  });

  it('shows a note of 2,000 characters whole, in any width, and marks what matched', async () => {
    const { start } = set();
    const terminal = start(40, 20);
    const shown = await terminal.until('Enter: decline?');
    expect(shown).toContain('The end.');
    expect(shown).toMatch(/^ {2}We help\. A word.*\n {2}~~~~~~~ sells$/mu);
    expect(Math.max(...terminal.lines().map((line) => line.length))).toBeLessThanOrEqual(40);
    terminal.resize(100, 30);
    terminal.type('?');
    const wide = await terminal.until('explain: every rule, and what would change the decision');
    expect(wide).toContain('take the suggestion');
    terminal.type('d');
    await terminal.until('2 of 4');
  });

  it('shows text from right to left, and wide text, as it was written', async () => {
    const { start } = set();
    const terminal = start(60, 40);
    await terminal.until('Enter: decline?');
    terminal.type('d');
    expect(await terminal.until('2 of 4')).toContain('שלום, אני עורכת ספרים');
    terminal.type('a');
    await terminal.until('3 of 4');
    const shown = terminal.shown();
    expect(shown).toContain('Accepted: שרה כהן.');
    expect(shown.replaceAll(/\s/gu, '')).toContain('希望能建立联系');
  });

  it('writes the journal and nothing else, opens no connection and starts no program', async () => {
    const { start, folder } = set();
    const noted = join(folder, 'noted.txt');
    writeFileSync(noted, '');
    const preload = fileURLToPath(new URL('../../scripts/watched.mjs', import.meta.url));
    const terminal = start(80, 40, `--import ${preload}`, `WATCHED=${noted}`);
    await terminal.until('Enter: decline?');
    terminal.type('d', 'o', 'e', 'a', 'u', 'q');
    await terminal.until('status 0');
    const lines = readFileSync(noted, 'utf8').split('\n');
    const changes = lines.filter((line) => line !== '' && !line.startsWith('read '));
    expect(changes.length).toBeGreaterThan(3);
    expect(changes.filter((line) => !line.includes('/invitation-screener'))).toEqual([]);
  });

  it('keeps nothing where nothing is decided', async () => {
    const { start, kept } = set();
    const terminal = start();
    await terminal.until('Enter: decline?');
    terminal.type('q');
    await terminal.until('status 0');
    expect(await kept()).toEqual([]);
  });
});

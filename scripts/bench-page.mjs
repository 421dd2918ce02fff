// Times the HTML report in a browser: how long it takes to open, and to find words in it.
//   npm run bench:page [-- --rows 10000]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000' } } });
const count = Number.parseInt(values.rows, 10);
const project = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'screen-page-'));
const input = join(folder, 'invitations.ndjson');
const page = join(folder, 'report.html');

const samples = readFileSync(join(project, 'fixtures/quality/tuning.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const rows = Array.from({ length: count }, (_, at) => {
  const { name, profileUrl, headline, source, sentAt, message } = samples[at % samples.length];
  return JSON.stringify({ name: `${name} ${at}`, profileUrl, headline, source, sentAt, message });
});
writeFileSync(input, `${rows.join('\n')}\n`);
const { status } = spawnSync(
  process.execPath,
  ['bin/screen.js', input, '--no-config', '--today', '2025-10-01', '-o', page],
  { cwd: project, stdio: 'ignore' },
);
if (status !== 0) throw new Error(`screen: exit ${status}`);

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const executablePath = places.find((path) => path !== undefined && existsSync(path));
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const opening = performance.now();
await tab.goto(`file://${page}`);
const opened = performance.now() - opening;

/** Milliseconds from a search to the frame that shows what was found. */
const search = (words) =>
  tab.evaluate(async (text) => {
    const field = document.querySelector('.filters input[type=search]');
    const found = document.querySelector('.found');
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const before = found.textContent;
    while (found.textContent === before) await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, words);
const first = await search('white paper');
const again = await search('coffee');
const all = await search('');
await browser.close();

process.stdout.write(`| what | measured |\n| --- | --- |\n`);
for (const [what, measured] of [
  ['invitations', String(count)],
  ['page', `${(statSync(page).size / 1e6).toFixed(1)} MB`],
  ['opened', `${(opened / 1000).toFixed(1)} s`],
  ['first search', `${first.toFixed(0)} ms`],
  ['second search', `${again.toFixed(0)} ms`],
  ['all shown again', `${all.toFixed(0)} ms`],
])
  process.stdout.write(`| ${what} | ${measured} |\n`);
rmSync(folder, { recursive: true });

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { unguardFormula } from '../core/escape.js';
import { elementsOf } from '../testing/page.js';
import { runProgram } from '../testing/terminal.js';

const inProject = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Texts that break programs, as collected by others. */
const naughty = JSON.parse(
  readFileSync(inProject('fixtures/naughty/strings.json'), 'utf8'),
) as readonly string[];

/** Each as a name, a note and an address. The id keeps an empty one from being an empty row. */
const rows = naughty.map((text, at) => ({
  id: `n${at}`,
  name: text,
  note: text,
  profileUrl: text,
}));
const inputs = {
  csv: stringify(rows, { header: true, quoted_string: true }),
  json: JSON.stringify(rows),
  ndjson: rows.map((row) => JSON.stringify(row)).join('\n'),
};
type Shown = (typeof rows)[number];

async function* piped(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const policy = inProject('fixtures/missing-column/rules.yaml');

async function report(input: string, format: string): Promise<string> {
  const { status, stdout, stderr } = await runProgram(
    ['-', '--format', format, '--policy', policy, '--no-config'],
    { stdin: piped(input) },
  );
  expect([status, unseen(stderr)]).toEqual([0, []]);
  return stdout;
}

/** The lines that have a character in them that is not seen, or moves the cursor. */
function unseen(text: string): readonly string[] {
  const controls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff\u{e0000}-\u{e0fff}]/u;
  return text.split(/\r?\n/u).filter((line) => controls.test(line));
}

const shownOf = ({ id, name, note, profileUrl }: Shown): Shown => ({ id, name, note, profileUrl });

describe('naughty texts', () => {
  it('are some', () => {
    expect(naughty.length).toBeGreaterThan(500);
  });

  it.each(Object.entries(inputs))('as %s are read exactly, one decision each', async (_, input) => {
    const json = JSON.parse(await report(input, 'json')) as { decisions: readonly Shown[] };
    expect(json.decisions.map(shownOf)).toEqual(rows);
    const ndjson = (await report(input, 'ndjson')).trimEnd().split('\n');
    expect(ndjson.map((line) => shownOf(JSON.parse(line) as Shown))).toEqual(rows);
  });

  it('come back exactly from CSV', async () => {
    const lines = parse(await report(inputs.csv, 'csv'));
    expect(lines.slice(1).map((line) => line.slice(0, 4).map(unguardFormula))).toEqual(
      rows.map((row) => Object.values(row)),
    );
  });

  it.each(['text', 'markdown', 'html'])(
    'are inert in %s: what is not seen reaches no page',
    async (format) => {
      expect(unseen(await report(inputs.csv, format))).toEqual([]);
    },
  );

  it('are shown by a terminal without what is not seen, in CSV too', async () => {
    const args = ['-', '--format', 'csv', '--no-config', '--policy', policy, '--quiet'];
    let shown = '';
    const stdout = {
      isTTY: true,
      write(text: string, done: () => void) {
        shown += text;
        queueMicrotask(done);
      },
    };
    await runProgram(args, { stdin: piped(inputs.csv), stdout });
    expect(shown.length).toBeGreaterThan(50_000);
    expect(unseen(shown)).toEqual([]);
  });

  it('have a row each in Markdown, an article in HTML', async () => {
    const markdown = new MarkdownIt({ html: true, linkify: true }).render(
      await report(inputs.csv, 'markdown'),
    );
    const page = elementsOf(await report(inputs.csv, 'html'));
    const count = (elements: readonly { tag: string }[], tag: string): number =>
      elements.filter((one) => one.tag === tag).length;
    const tables = elementsOf(markdown);
    expect(count(tables, 'tr') - count(tables, 'thead')).toBe(rows.length);
    expect(count(page, 'article')).toBe(rows.length);
    for (const theirs of ['img', 'iframe', 'h5', 'object'])
      expect([...elementsOf(markdown), ...page].filter(({ tag }) => tag === theirs)).toEqual([]);
    expect(['a', 'script'].map((tag) => count(elementsOf(markdown), tag))).toEqual([0, 0]);
    expect(count(page, 'script')).toBe(1);
  });

  it('have an entry each in the text', async () => {
    const text = await report(inputs.csv, 'text');
    const entries = [...text.replace(/\s+/gu, ' ').matchAll(/\(row (\d+)\)/gu)].map(([, row]) =>
      Number(row),
    );
    expect(entries.toSorted((a, b) => a - b)).toEqual(rows.map((_, at) => at + 1));
  });
});

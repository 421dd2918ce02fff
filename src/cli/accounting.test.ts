import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Problem } from '../core/problem.js';
import { type Summary } from '../core/report.js';
import { openInput } from '../files/input.js';
import { sources } from '../sources/index.js';
import { CsvReader } from '../sources/text/csv-records.js';
import { findTable } from '../sources/text/csv-table.js';
import { runs } from '../testing/runs.js';
import { columns } from '../testing/source.js';
import { runProgram } from '../testing/terminal.js';

const policy = fileURLToPath(new URL('../../fixtures/missing-column/rules.yaml', import.meta.url));

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function report(bytes: Uint8Array, format: string) {
  const args = ['-', '--format', format, '--policy', policy, '--no-config'];
  return runProgram(args, { stdin: streamOf(bytes) });
}

interface Report {
  readonly decisions: readonly { readonly row: number }[];
  readonly summary: Summary;
  readonly problems: readonly Problem[];
}

/** How many records there are under the header of a table; undefined where the bytes are no table. */
async function recordsIn(bytes: Uint8Array): Promise<number | undefined> {
  const input = await openInput({ name: 'x', bytes: streamOf(bytes) }, () => {});
  if ('code' in input) return undefined;
  const source = sources.find((one) => one.recognise(input.head, columns) !== undefined);
  const table = source?.name === 'csv' ? findTable(input.head, columns) : undefined;
  if (table === undefined) return undefined;
  const reader = new CsvReader(table.delimiter, table.rows);
  const text = input.head.slice(table.rows.at);
  return [...reader.read(text), ...reader.end()].flat().length;
}

const cell = fc.oneof(
  fc.array(fc.constantFrom('a', 'é', '😀', ',', ';', '"', '\n', '\r\n', ' '), { maxLength: 6 }),
  fc.constant(['hello']),
);
const rows = fc.array(
  fc.record({ name: cell, note: cell, direction: fc.constantFrom('INCOMING', 'OUTGOING', '') }),
  { maxLength: 7 },
);
type Written = readonly Readonly<Record<string, string>>[];

const quoted = (text: string): string =>
  /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const written: Readonly<Record<string, (records: Written) => string>> = {
  csv: (records) =>
    ['name,note,direction', ...records.map((one) => Object.values(one).map(quoted).join(','))].join(
      '\n',
    ),
  'semicolons and Windows lines': (records) =>
    [
      'name;note;direction',
      ...records.map((one) => Object.values(one).map(quoted).join(';')),
      '',
    ].join('\r\n'),
  json: (records) => JSON.stringify(records, undefined, 1),
  ndjson: (records) => records.map((one) => JSON.stringify(one)).join('\n'),
};

/** Where in the bytes, as a share of them, and what happens there. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constantFrom(0, 0, 1, 5, 30),
  put: fc.oneof(
    fc.constantFrom('"', '\n', ',', '}', '{', '\0', '""').map((text) => Buffer.from(text)),
    fc.integer({ min: 0, max: 255 }).map((byte) => Buffer.of(byte)),
    fc.constant(Buffer.alloc(0)),
  ),
});

function damaged(text: string, all: readonly { at: number; cut: number; put: Buffer }[]): Buffer {
  return all.reduce((bytes, { at, cut, put }) => {
    const from = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
  }, Buffer.from(text));
}

/** What a run of damaged bytes must be, in every format. */
async function expectAccounted(bytes: Buffer): Promise<void> {
  const json = await report(bytes, 'json');
  if (json.stdout === '') {
    expect([json.status, json.stderr.includes('error:')]).toEqual([3, true]);
    return;
  }
  const { decisions, summary, problems } = JSON.parse(json.stdout) as Report;
  const leftOut = Object.values(summary.leftOut).reduce((sum, count) => sum + count, 0);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect([summary.invitations, summary.rejected]).toEqual([decisions.length, errors.length]);
  expect(summary.rows).toBe(decisions.length + leftOut + errors.length);
  expect(json.status).toBe(errors.length > 0 ? 3 : 0);
  expect(summary.rows).toBe((await recordsIn(bytes)) ?? summary.rows);
  const ndjson = (await report(bytes, 'ndjson')).stdout.split('\n').slice(0, -1);
  expect(ndjson.map((line) => JSON.parse(line) as unknown)).toEqual(decisions);
  expect((await report(bytes, 'text')).stdout).toContain(`${decisions.length} invitation`);
}

describe('every row of a damaged file is decided, left out or named', () => {
  it.each(Object.entries(written))('of %s, in every format', async (_, write) => {
    expect.hasAssertions();
    const anyDamage = fc.array(damage, { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rows, anyDamage, async (records, all) => {
        const texts = records.map(({ name, note, direction }) => ({
          name: name.join(''),
          note: note.join(''),
          direction,
        }));
        await expectAccounted(damaged(write(texts), all));
      }),
      { numRuns: Math.ceil(runs.numRuns / 6) },
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision } from '../core/decision.js';
import { type InputFile } from '../files/input.js';
import { policy, today } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { collect } from '../testing/streams.js';
import { zipOf } from '../testing/zip.js';
import { openInputs } from './open-inputs.js';
import { screen } from './screen.js';

const rules = policy(`screen: 1
assume: { messages-exchanged: 0 }
rules:
  - { id: no-note, when: { note is empty: true } }
  - { id: sells, when: { note contains: [sales, buy] }, decide: decline, because: "sells \${match}" }
  - { id: many, when: { connections at least: 600 }, decide: decline, strength: weak, because: "has \${connections}" }
  - { id: old, when: { sent-at older than: 30 days }, decide: decline, strength: weak, because: old }
  - { id: wrote, when: { messages-exchanged at least: 1 }, decide: accept, strength: strong, because: wrote }
  - { id: friend, when: { column.how-we-met is empty: false }, unless: no-note, decide: accept, because: "\${column.how-we-met}" }
`);

const row = fc.record({
  Name: fc.constantFrom('Ann Lee', 'Bo "Bobby" Ek', '李雷', 'Cy, Dunn'),
  Message: fc.constantFrom('', 'Buy bees!', 'Hello\nthere', '“Sales”, she said', 'x,y;z'),
  Connections: fc.constantFrom('', '5', '500+', '1,234', '12k', 'many'),
  'Sent At': fc.constantFrom('', '2026-03-14', '3/4/2026', '1/2/20, 9:05 AM'),
  messagesExchanged: fc.constantFrom('', '0', '7'),
  'How we met': fc.constantFrom('', 'school'),
  Direction: fc.constantFrom('', 'INCOMING', 'OUTGOING'),
});
type Row = Readonly<Record<string, string>>;

const formats: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  csv: (rows) => csv(rows, ',', '\r\n'),
  'CSV with semicolons and a byte order mark': (rows) => `\ufeff${csv(rows, ';', '\n')}`,
  'CSV with tabs, as old Macs end lines': (rows) => csv(rows, '\t', '\r'),
  'CSV with its columns the other way round': (rows) =>
    csv(
      rows.map((one) => Object.fromEntries(Object.entries(one).toReversed())),
      ',',
      '\n',
    ),
  json: (rows) => JSON.stringify(rows, undefined, 2),
  wrapped: (rows) => JSON.stringify({ count: rows.length, invitations: rows }),
  ndjson: (rows) => rows.map((one) => `${JSON.stringify(one)}\n`).join(''),
};

function csv(rows: readonly Row[], delimiter: string, newline: string): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((one) => Object.values(one))];
  return lines
    .map((line) => line.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter))
    .join(newline);
}

async function decisionsOf(text: string): Promise<readonly Omit<Decision, 'line'>[]> {
  const bytes = new TextEncoder().encode(text);
  const half = Math.floor(bytes.length / 2);
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, half);
    yield bytes.subarray(half);
  }
  return screened({ name: 'input', bytes: stream() });
}

async function screened(input: InputFile): Promise<readonly Omit<Decision, 'line'>[]> {
  const events = await collect(screen([input], { policy: rules, today }));
  return events.flatMap((event) => {
    if (event.kind !== 'decision') return [];
    const { line, ...decision } = event.decision;
    return line > 0 ? [decision] : [];
  });
}

describe('the same data', () => {
  it('gives the same decisions as CSV, JSON and NDJSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const expected = await decisionsOf(formats['csv']?.(rows) ?? '');
        expect(expected).toHaveLength(
          rows.filter(({ Direction }) => Direction !== 'OUTGOING').length,
        );
        for (const write of Object.values(formats))
          expect(await decisionsOf(write(rows))).toEqual(expected);
      }),
      runs,
    );
  });

  it('gives the same decisions in a ZIP', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'screen-formats-'));
    const path = join(folder, 'export.zip');
    const rowsOfFile = fc.array(row, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rowsOfFile, fc.boolean(), async (rows, stored) => {
        const text = formats['csv']?.(rows) ?? '';
        writeFileSync(path, zipOf([{ name: 'Export/Invitations.csv', text, stored }]));
        const opened = await openInputs([path]);
        const [input] = opened.inputs;
        if (typeof input !== 'object') throw new Error('there is no input in the ZIP');
        const decisions = await screened({ ...input, name: 'input' });
        await opened.close();
        expect(decisions).toEqual(await decisionsOf(text));
      }),
      runs,
    );
    rmSync(folder, { recursive: true });
  });
});

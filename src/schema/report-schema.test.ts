import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../core/report.js';
import { json } from '../reporters/json.js';
import { ndjson } from '../reporters/ndjson.js';
import { anyDecision, reportOf } from '../testing/report.js';
import { runs } from '../testing/runs.js';
import { projectFile, refusalsOf } from '../testing/schema.js';
import { runProgram } from '../testing/terminal.js';

/**
 * The schema of every version of the report, as a hash of what it demands. Where this test fails,
 * somebody's script may: raise `schemaVersion` and add a line. A version that has not been released
 * yet may change.
 */
const versions: Readonly<Record<number, string>> = {
  1: '12f4e54a0de5fb18',
};

/** A schema without what only explains it. */
function demandsOf(schema: string): string {
  return JSON.stringify(JSON.parse(schema), (key, value: unknown) =>
    ['description', 'title', 'examples'].includes(key) && typeof value !== 'object'
      ? undefined
      : value,
  );
}

describe('the schema of reports', () => {
  it('changes with its version only', () => {
    const demands = demandsOf(projectFile('schema/report.schema.json'));
    const hash = createHash('sha256').update(demands).digest('hex').slice(0, 16);
    expect(hash).toBe(versions[schemaVersion]);
  });

  it('knows the version', () => {
    const { properties } = JSON.parse(projectFile('schema/report.schema.json')) as {
      properties: { schemaVersion: unknown };
    };
    expect(properties.schemaVersion).toMatchObject({ const: schemaVersion });
  });

  it('takes a report of any decisions', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 3 }), (decided) => {
        expect(refusalsOf('report', JSON.parse(reportOf(json, decided)))).toEqual([]);
        for (const line of reportOf(ndjson, decided).split('\n').slice(0, -1))
          expect(refusalsOf('decision', JSON.parse(line))).toEqual([]);
      }),
      runs,
    );
  });

  it('takes the report of the sample by the default policy', () => {
    const report: unknown = JSON.parse(projectFile('fixtures/sample-json/expected/stdout'));
    expect(refusalsOf('report', report)).toEqual([]);
  });

  it.each([
    ['assumed/invitations.csv', 'fixtures/assumed/rules.yaml'],
    ['conflict/invitations.csv', 'fixtures/conflict/rules.yaml'],
    ['json-broken/invitations.json', 'fixtures/json-broken/rules.yaml'],
    ['old-layout/Invitations.csv', 'fixtures/assumed/rules.yaml'],
    ['ragged-rows/invitations.csv', 'fixtures/ragged-rows/rules.yaml'],
    ['unclosed-quote/invitations.csv', 'fixtures/unclosed-quote/rules.yaml'],
    ['unknown-that-matters/invitations.csv', 'fixtures/unknown-that-matters/rules.yaml'],
  ])('takes the report of %s by %s, and each of its lines', async (file, policy) => {
    const args = [`fixtures/${file}`, '--policy', policy, '--no-config', '--format'];
    const report: unknown = JSON.parse((await runProgram([...args, 'json'])).stdout);
    expect(refusalsOf('report', report)).toEqual([]);
    const lines = (await runProgram([...args, 'ndjson'])).stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(refusalsOf('decision', JSON.parse(line))).toEqual([]);
  });

  it.each([
    ['a report without a summary', 'report', { summary: undefined }, [' required']],
    ['a key of another version', 'report', { verdicts: [] }, [' verdicts']],
    ['a decision that there is not', 'report', { decisions: [{}] }, ['/decisions/0 required']],
  ])('refuses %s', (_, schema, change, found) => {
    const report = JSON.parse(reportOf(json, [])) as object;
    expect(refusalsOf(schema, JSON.parse(JSON.stringify({ ...report, ...change })))).toEqual(found);
  });
});

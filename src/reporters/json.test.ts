import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { error } from '../core/problem.js';
import { anyDecision, decision, reportOf, tailOf } from '../testing/report.js';
import { runs } from '../testing/runs.js';
import { json } from './json.js';

const parse = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>;

describe('json', () => {
  it('is a document with a version, the run, the numbers and the decisions', () => {
    const problems = [error('bad-csv', 'x')];
    const document = parse(reportOf(json, [decision()], {}, tailOf([decision()], { problems })));
    expect(Object.keys(document).toSorted()).toEqual(
      ['schemaVersion', 'tool', 'policy', 'today', 'summary', 'decisions', 'problems'].toSorted(),
    );
    expect(document).toMatchObject({
      schemaVersion: 1,
      tool: { version: '1.2.3' },
      policy: { name: 'mine', rules: 4 },
      today: '2026-03-15',
      summary: { rows: 1, invitations: 1, decisions: { accept: 1, decline: 0 } },
      problems: [{ code: 'bad-csv', severity: 'error' }],
    });
  });

  it('says every decision as it is, in the order of the input', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 4 }), (decided) => {
        expect(parse(reportOf(json, decided))['decisions']).toEqual(decided);
      }),
      runs,
    );
  });

  it('says a run without decisions', () => {
    expect(parse(reportOf(json, []))).toMatchObject({ decisions: [], summary: { rows: 0 } });
  });

  it('is the same whatever the width and the colour, and ends its last line', () => {
    const plain = reportOf(json, [decision()]);
    expect(reportOf(json, [decision()], { width: 20, color: true })).toBe(plain);
    expect(plain.endsWith('}\n')).toBe(true);
  });
});

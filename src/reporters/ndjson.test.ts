import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDecision, decision, reportOf, subjectOf } from '../testing/report.js';
import { runs } from '../testing/runs.js';
import { ndjson } from './ndjson.js';

describe('ndjson', () => {
  it('says every decision on a line of its own, in the order of the input', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 4 }), (decided) => {
        const lines = reportOf(ndjson, decided).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(decided);
      }),
      runs,
    );
  });

  it('says it as soon as it is made', () => {
    const rendering = ndjson.render({ width: 80, color: false, quiet: false, verbose: false });
    expect(JSON.parse(rendering.decision(decision(), subjectOf(decision())))).toEqual(decision());
  });

  it('says nothing of a run without decisions', () => {
    expect(reportOf(ndjson, [])).toBe('');
  });
});

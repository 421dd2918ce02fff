import { describe, expect, it } from 'vitest';
import { decision, reason, reportOf } from '../testing/report.js';
import { reporters } from './index.js';

describe('every reporter', () => {
  it('has a name and an ending of its own', () => {
    for (const key of ['name', 'extension'] as const) {
      const values = reporters.map((reporter) => reporter[key]);
      expect(values).toEqual([...new Set(values)]);
    }
  });

  it.each(reporters.map((reporter) => [reporter.name, reporter] as const))(
    '%s: says each decision once, and the same twice',
    (_, reporter) => {
      const decided = ['Qqann', 'Qqbo'].map((name) => decision({ name, reasons: [reason()] }));
      const report = reportOf(reporter, decided);
      expect(report.match(/Qq(?:ann|bo)/gu)).toEqual(['Qqann', 'Qqbo']);
      expect(reportOf(reporter, decided)).toBe(report);
    },
  );
});

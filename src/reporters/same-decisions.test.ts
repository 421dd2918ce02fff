import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type Decision } from '../core/decision.js';
import { elementsOf } from '../testing/page.js';
import { anyDecision, reportOf, subjectOf } from '../testing/report.js';
import { runs } from '../testing/runs.js';
import { reporters } from './index.js';

/** What a report says: `row: decision`, sorted. */
type Said = readonly string[];

const decisionOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

/** How each format is read by those who have only the report. */
const readers: Readonly<Record<string, (report: string) => Said>> = {
  text(report) {
    let title = '';
    return report.split('\n').flatMap((line) => {
      title = /^(ACCEPT|ASK FOR CONTEXT|DECLINE) {2}\d+$/u.exec(line)?.[1] ?? title;
      const row = /\(row (\d+)\)$/u.exec(line)?.[1];
      return row === undefined ? [] : [`${row}: ${decisionOf(title)}`];
    });
  },
  json: (report) => (JSON.parse(report) as { decisions: readonly Decision[] }).decisions.map(said),
  ndjson: (report) =>
    report
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => said(JSON.parse(line) as Decision)),
  csv: (report) =>
    parse(report, { columns: true }).map(
      (line) => `${(line as Row).row}: ${(line as Row).decision}`,
    ),
  markdown(report) {
    let title = '';
    return elementsOf(new MarkdownIt().render(report)).flatMap(({ tag, text, inside }) => {
      if (tag === 'h2') title = text.replace(/:.*$/u, '');
      const first = inside.find((cell) => cell.tag === 'td');
      return tag === 'tr' && first ? [`${first.text}: ${decisionOf(title)}`] : [];
    });
  },
  html: (report) =>
    elementsOf(report)
      .filter(({ tag }) => tag === 'article')
      .map(({ attributes, inside }) => {
        const facts = inside.find((one) => one.attributes['class'] === 'facts');
        return `${/row (\d+)/u.exec(facts?.text ?? '')?.[1]}: ${attributes['data-decision']}`;
      }),
};

interface Row {
  readonly row: string;
  readonly decision: string;
}

function said({ row, decision }: { readonly row: number; readonly decision: string }): string {
  return `${row}: ${decision}`;
}

describe('every format carries the same decisions', () => {
  it.each(reporters.map((reporter) => [reporter.name, reporter] as const))(
    '%s',
    (name, reporter) => {
      fc.assert(
        fc.property(fc.array(anyDecision, { maxLength: 5 }), (given) => {
          const decided = given.map((one, at) => ({ ...one, row: at + 1 }));
          const subjects = new Map(
            decided.map((one) => [one, subjectOf(one, { row: String(one.row) })]),
          );
          const report = reportOf(reporter, decided, { width: 10_000 }, undefined, subjects);
          expect(readers[name]?.(report).toSorted()).toEqual(decided.map(said).toSorted());
        }),
        runs,
      );
    },
  );
});

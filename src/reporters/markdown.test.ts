import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { anyDecision, decision, reason, reportOf, tailOf } from '../testing/report.js';
import { hostileTexts } from '../testing/hostile.js';
import { runs } from '../testing/runs.js';
import { markdown } from './markdown.js';

// as permissive as a page may be
const page = new MarkdownIt({ html: true, linkify: true, typographer: true }).enable([
  'strikethrough',
]);

/** The tags of the rendered report, each opened once for every time it stands here. */
function tagsOf(report: string): readonly string[] {
  return [...page.render(report).matchAll(/<([a-z][a-z0-9]*)\b/giu)].map(([, tag = '']) => tag);
}

const count = (tags: readonly string[], tag: string): number =>
  tags.filter((one) => one === tag).length;

/** The rows of the tables, without their headers. */
function rowsOf(report: string): number {
  const tags = tagsOf(report);
  return count(tags, 'tr') - count(tags, 'thead');
}

describe('markdown', () => {
  const decided = [
    decision({ decision: 'decline', row: 7, note: null }),
    decision({ decision: 'accept', headline: 'CEO', reasons: [reason({ because: 'wrote' })] }),
  ];

  it('has the numbers first, then a table for each decision, in the order of reports', () => {
    const report = reportOf(markdown, decided);
    const at = ['# 2 invitations', '## Accept: 1', '| 1 |', '## Decline: 1', '| 7 |'].map((part) =>
      report.indexOf(part),
    );
    expect(at).not.toContain(-1);
    expect(at.toSorted((a, b) => a - b)).toEqual(at);
    expect(report).not.toContain('## Ask');
  });

  it.each([
    ['its name and headline', decision({ name: 'Ann', headline: 'CEO' }), ['**Ann**, CEO']],
    ['a stand-in for a blank name', decision({ name: ' ' }), ['(no name)']],
    ['its note', decision({ note: 'Hello there' }), ['Hello there']],
    ['that there is no note', decision({ note: ' ' }), ['(none)']],
    ['its reasons with their rules', decision({ reasons: [reason({ because: 'wrote' })] }), ['wrote (rule, rules\\.yaml:7)']],
    ['both sides of a tie', decision({ conflict: true, reasons: [reason(), reason({ decision: 'decline' })] }), ['accept: because', 'decline: because']],
    ['what spoke against it', decision({ reasons: [reason({ won: false, decision: 'decline' })] }), ['against: because']],
    ['what is unknown', decision({ unsettled: true, unchecked: [{ rule: 'r', missing: ['industry'], mattered: true }] }), ['unknown: industry']],
    ['its questions', decision({ questions: [{ rule: 'r', question: 'How so?' }] }), ['| Ask |', 'How so?']],
    ['its file, where there are several', decision({ file: 'b.csv' }), ['b\\.csv:1']],
  ])('says of an invitation %s', (_, given, expected) => {
    const report = reportOf(markdown, [decision({ file: 'a.csv' }), given]);
    expect(expected.filter((part) => !report.includes(part))).toEqual([]);
  }); // prettier-ignore

  it('shows a long note in part', () => {
    expect(reportOf(markdown, [decision({ note: 'word '.repeat(4000) })]).length).toBeLessThan(800);
  });

  it('says how many are not shown', () => {
    const hidden = { accept: 41, 'ask-for-context': 0, decline: 0 };
    const numbers = { decisions: { accept: 42, 'ask-for-context': 0, decline: 0 } };
    const report = reportOf(markdown, [decision()], {}, tailOf([], { hidden, numbers }));
    expect(report).toContain('… and 41 more');
  });

  it('has only the numbers where only they are asked for', () => {
    expect(tagsOf(reportOf(markdown, decided, { quiet: true }))).toEqual(['h1', 'p']);
  });
});

describe('what strangers wrote', () => {
  const own = new Set(
    'h1 h2 p ul li table thead tbody tr th td strong'.split(' '), // ours, and no others
  );

  it.each(hostileTexts)('is one row and nothing else: %j', (text) => {
    const given = decision({
      name: text,
      headline: text,
      note: text,
      reasons: [reason({ because: text })],
      questions: [{ rule: 'r', question: text }],
    });
    const report = reportOf(markdown, [given, decision({ decision: 'decline' })]);
    expect(rowsOf(report)).toBe(2);
    const tags = tagsOf(report);
    expect(tags.filter((tag) => !own.has(tag))).toEqual([]);
    expect([count(tags, 'h1'), count(tags, 'h2'), count(tags, 'td')]).toEqual([1, 2, 9]);
  });

  it('is one row for each, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 4 }), (decided) => {
        const report = reportOf(markdown, decided);
        expect(rowsOf(report)).toBe(decided.length);
        expect(tagsOf(report).filter((tag) => !own.has(tag))).toEqual([]);
      }),
      runs,
    );
  });
});

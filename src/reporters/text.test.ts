import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { noneLeftOut } from '../core/left-out.js';
import { describe, expect, it } from 'vitest';
import { anyDecision, decision, reason, reportOf, tailOf } from '../testing/report.js';
import { runs } from '../testing/runs.js';
import { text } from './text.js';

const linesOf = (report: string): readonly string[] => report.split('\n');
const positions = (report: string, words: readonly string[]): readonly number[] =>
  words.map((word) => report.indexOf(word));

describe('the order', () => {
  const decided = [
    decision({ name: 'Dee', decision: 'decline' }),
    decision({ name: 'Asa', decision: 'ask-for-context' }),
    decision({ name: 'Acy', decision: 'accept' }),
    decision({ name: 'Ada', decision: 'accept' }),
  ];

  it('is accept, ask for context, decline, and the input’s within each', () => {
    const at = positions(reportOf(text, decided), [
      'ACCEPT',
      'Acy',
      'Ada',
      'ASK',
      'Asa',
      'DECLINE',
      'Dee',
    ]);
    expect(at.toSorted((a, b) => a - b)).toEqual(at);
    expect(at).not.toContain(-1);
  });

  it('has the numbers last', () => {
    const report = reportOf(text, decided);
    expect(report.indexOf('4 invitations')).toBeGreaterThan(report.indexOf('Dee'));
    expect(report).toContain('2 accept');
  });

  it('leaves out a decision that nobody got', () => {
    expect(reportOf(text, decided.slice(2))).not.toContain('DECLINE');
  });
});

describe('an invitation', () => {
  it.each([
    ['has its name and its headline', decision({ name: 'Ann', headline: 'CEO' }), ['Ann', 'CEO']],
    ['has its reasons, with their rules and places', decision({ reasons: [reason({ because: 'wrote 5 times' })] }), ['wrote 5 times', '[rule, rules.yaml:7]']],
    ['has what a reason rests on', decision({ reasons: [reason({ observed: [{ rule: 'seen', because: 'wrote twice' }] })] }), ['wrote twice', '[seen]']],
    ['has its questions', decision({ questions: [{ rule: 'r', question: 'How so?' }] }), ['How so?']],
    ['has what is missing, where it mattered', decision({ unsettled: true, unchecked: [{ rule: 'r', missing: ['connections'], mattered: true }] }), ['connections']],
    ['has both sides of a tie', decision({ conflict: true, reasons: [reason({ because: 'pro' }), reason({ decision: 'decline', because: 'con' })] }), ['accept: pro', 'decline: con']],
    ['has a stand-in for a name that is blank', decision({ name: ' \u200b' }), ['(no name)']],
  ])('%s', (_, given, expected) => {
    const report = reportOf(text, [given]);
    expect(expected.filter((words) => !report.includes(words))).toEqual([]);
  }); // prettier-ignore

  it('has its observations and what was not checked only where asked for', () => {
    const given = decision({
      observations: ['seen'],
      unchecked: [{ rule: 'unseen', missing: [], mattered: false }],
    });
    const words = (verbose: boolean) =>
      ['seen', 'unseen'].map((word) => reportOf(text, [given], { verbose }).includes(word));
    expect([words(false), words(true)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});

describe('the numbers', () => {
  it.each([
    ['rows left out', { leftOut: { ...noneLeftOut, outgoing: 13 } }, '13'],
    ['empty rows', { leftOut: { ...noneLeftOut, blank: 17 } }, '17'],
    ['rows that could not be read', { rejected: 19 }, '19'],
    ['ties', { conflict: 23 }, '23'],
    ['what is unsettled', { unsettled: 29 }, '29'],
    ['what was assumed', { assumed: ['messages-exchanged'] }, 'messages-exchanged'],
    ['what is missing', { missing: { location: ['rule'] } }, 'location'],
  ])('say %s', (_, numbers, expected) => {
    expect(reportOf(text, [], {}, tailOf([], { numbers }))).toContain(expected);
    expect(reportOf(text, [])).not.toContain(expected);
  });

  it('are one line where there is nothing else to say', () => {
    expect(reportOf(text, [], { width: 200 }).trim().split('\n')).toHaveLength(1);
  });

  it('are all there is where only they are asked for', () => {
    const report = reportOf(text, [decision()], { quiet: true });
    expect([report.includes('Ann'), report.includes('1 invitation:')]).toEqual([false, true]);
  });

  it('say how many are not shown', () => {
    const numbers = { decisions: { accept: 42, 'ask-for-context': 0, decline: 0 } };
    const hidden = { accept: 41, 'ask-for-context': 0, decline: 0 };
    expect(reportOf(text, [decision()], {}, tailOf([decision()], { numbers, hidden }))).toContain(
      '41',
    );
  });
});

describe('the page', () => {
  const allowed = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029]*$/u;

  it('has no character that hides or moves, whatever a stranger writes', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 3 }), (decided) => {
        expect(linesOf(reportOf(text, decided)).filter((line) => !allowed.test(line))).toEqual([]);
      }),
      runs,
    );
  });

  it('has a line a name: no text begins a line of its own at the margin', () => {
    const report = reportOf(text, [
      decision({ name: 'Ann\nDECLINE  7', headline: 'x\r\n1 invitation' }),
    ]);
    expect(linesOf(report).filter((line) => /^(?:DECLINE|1 invitation$)/u.test(line))).toEqual([]);
  });

  it.each([40, 80, 120])('is at most %i wide, and has no space at the ends of lines', (width) => {
    const long =
      'many words and averyveryveryverylongwordthatgoesonandonandonandonandonandon '.repeat(4);
    const given = decision({
      name: long,
      headline: long,
      reasons: [reason({ because: long })],
      questions: [{ rule: 'r', question: long }],
    });
    const lines = linesOf(reportOf(text, [given], { width, verbose: true }));
    expect(lines.filter((line) => line.length > width || line !== line.trimEnd())).toEqual([]);
  });

  it('is the same with and without colour, but for the colour', () => {
    const given = [decision({ reasons: [reason()] }), decision({ decision: 'decline' })];
    const colored = reportOf(text, given, { color: true });
    expect(colored).toContain('\u001b[');
    expect(stripVTControlCharacters(colored)).toBe(reportOf(text, given));
  });
});

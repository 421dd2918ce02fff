import { describe, expect, it } from 'vitest';
import { decision, tailOf } from '../testing/report.js';
import { noneLeftOut } from './left-out.js';
import { counted, missingIn, remarksOn } from './report-words.js';

const kindsOf = (numbers: Parameters<typeof tailOf>[1] & object, verbose = false) =>
  remarksOn(tailOf([], numbers).summary, { verbose }).map(({ kind }) => kind);

describe('remarksOn', () => {
  it.each([
    ['nothing', {}, []],
    ['ties and what is unsettled', { conflict: 1, unsettled: 2 }, ['open', 'open']],
    ['what was assumed and what is missing', { assumed: ['a'], missing: { b: ['r'] } }, ['unsaid', 'unsaid']],
    ['what was left out, by why', { leftOut: { ...noneLeftOut, outgoing: 1, blank: 1 } }, ['left-out', 'left-out']],
    ['what is old', { expired: 2, assumed: ['a'] }, ['unsaid', 'expired']],
    ['rows that are lost, last', { rejected: 1, conflict: 1 }, ['open', 'rejected']],
  ])('says %s', (_, numbers, kinds) => {
    expect(kindsOf({ numbers })).toEqual(kinds);
  }); // prettier-ignore

  it('names the rules that were not checked where asked to, a line for each fact', () => {
    const { summary } = tailOf([], { numbers: { missing: { a: ['r1'], b: ['r2', 'r3'] } } });
    const said = (verbose: boolean) => remarksOn(summary, { verbose }).map(({ text }) => text);
    expect(said(true)).toHaveLength(2);
    expect(said(true).join(' ')).toMatch(/r1.*r2, r3/u);
    expect(said(false).join(' ')).not.toContain('r1');
  });
});

describe('the words of a remark', () => {
  it.each<readonly [string, Parameters<typeof tailOf>[1] & object, readonly string[]]>([
    ['a tie', { numbers: { conflict: 3 } }, ['3 with rules of equal strength for and against']],
    ['what is unsettled', { numbers: { unsettled: 2 } }, ['2 where something unknown could change the decision']],
    ['what was assumed', { numbers: { assumed: ['a', 'b'] } }, ['assumed, since the input does not say: a, b']],
    ['what is missing', { numbers: { missing: { b: ['r'], c: ['s'] } } }, ['not always checked, for want of: b, c']],
    ['what was assumed, and what is missing', { numbers: { assumed: ['a'], missing: { b: ['r'] } } }, ['assumed, since the input does not say: a', 'not always checked, for want of: b']],
    ['one that is old', { numbers: { expired: 1 } }, ['1 of them has probably expired (see --max-age-days)']],
    ['several that are old', { numbers: { expired: 2 } }, ['2 of them have probably expired (see --max-age-days)']],
    ['one row that is lost', { numbers: { rejected: 1 } }, ['1 row could not be read']],
    ['several rows that are lost', { numbers: { rejected: 2 } }, ['2 rows could not be read']],
  ])('are of %s', (_, given, expected) => {
    const { summary } = tailOf([], given);
    expect(remarksOn(summary, { verbose: false }).map(({ text }) => text)).toEqual(expected);
  }); // prettier-ignore

  it('name what was assumed and all rules that were not checked, where asked to', () => {
    const { summary } = tailOf([], {
      numbers: { assumed: ['x', 'y'], missing: { a: ['r1'], b: ['r2', 'r3'] } },
    });
    expect(remarksOn(summary, { verbose: true }).map(({ text }) => text)).toEqual([
      'assumed, since the input does not say: x, y',
      'no a, so not checked: r1',
      'no b, so not checked: r2, r3',
    ]);
  });
});

describe('missingIn', () => {
  it.each([
    ['no fact, where all was checked', [], []],
    ['each fact once', [['a', 'b'], ['b', 'c']], ['a', 'b', 'c']],
  ])('has %s', (_, missing, expected) => {
    const unchecked = missing.map((facts) => ({ rule: 'r', missing: facts, mattered: true }));
    expect(missingIn(decision({ unchecked }))).toEqual(expected);
  }); // prettier-ignore

  it('has no fact that could not have changed the decision', () => {
    const unchecked = [
      { rule: 'r', missing: ['a'], mattered: false },
      { rule: 's', missing: ['b'], mattered: true },
      { rule: 't', missing: ['c'], mattered: false },
    ];
    expect(missingIn(decision({ unchecked }))).toEqual(['b']);
  });
});

describe('counted', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [2, '2 rows'],
  ])('says %i as "%s"', (count, words) => {
    expect(counted(count, 'row')).toBe(words);
  });
});

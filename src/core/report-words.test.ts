import { describe, expect, it } from 'vitest';
import { tailOf } from '../testing/report.js';
import { noneLeftOut } from './left-out.js';
import { counted, remarksOn } from './report-words.js';

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

describe('counted', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [2, '2 rows'],
  ])('says %i as "%s"', (count, words) => {
    expect(counted(count, 'row')).toBe(words);
  });
});

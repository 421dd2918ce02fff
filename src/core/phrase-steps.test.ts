import { describe, expect, it } from 'vitest';
import { gapStep, stepsOf } from './phrase-steps.js';

describe('the steps of a phrase', () => {
  it.each([
    ['a word', 'Help', ['help']],
    ['words', 'real  Estate', ['real', ' estate']],
    ['words of any script with spaces', '채용 담당 naïve', ['채용', ' 담당', ' naive']],
    ['digits', '500 a day', ['500', ' a', ' day']],
    ['a word with a line below', 'seo_expert', ['seo_expert']],
    ['what stands between words', 'a "b" & c/d.e, f: g; h! i? (j)-k', ['a', ' "b', '" & c', '/d', '.e', ', f', ': g', '; h', '! i', '? (j', ')-k']],
    ['an apostrophe', "don't", ['don', "'t"]],
    ['a beginning', 'collaborat*', ['collaborat*']],
    ['a beginning before a word', 'pay* for', ['pay*', ' for']],
    ['words before a beginning', 'we will collaborat*', ['we', ' will', ' collaborat*']],
    ['two beginnings', 'invest* opportunit*', ['invest*', ' opportunit*']],
    ['a gap', 'work ... together', ['work', gapStep, 'together']],
    ['two gaps, and words between', 'a … b c ... d*', ['a', gapStep, 'b', ' c', gapStep, 'd*']],
  ])('are %s', (_, written, steps) => {
    expect(stepsOf(written)).toEqual(steps);
  }); // prettier-ignore

  it.each([
    ['a sign at the end', 'C++'],
    ['a sign in the end of a number', '5%'],
    ['a point at the end', 'ltd.'],
    ['a sign at the beginning', '.net'],
    ['a sign between words', 'a+b'],
    ['a currency between words', 'a € b'],
    ['a script without spaces', '你好'],
    ['a script without spaces between words', 'a 你好 b'],
    ['a sign after a gap', 'a ... $ b'],
    ['a sign at the end before a gap', 'C++ ... a'],
    ['a sign before a star', 'a+* b'],
    ['two stars in a row', 'a** b'],
    ['nothing', ''],
  ])('are none of a phrase with %s', (_, written) => {
    expect(stepsOf(written)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { isNegated } from './negation.js';

/** Whether `leads` is negated in the text. */
const isLeadsNegated = (text: string): boolean => isNegated(text, text.indexOf('leads'));

describe('a phrase is negated', () => {
  it.each([
    ['by the word before it', 'no leads'],
    ['by the third word before it', 'never again buy leads'],
    ['by a word with n’t', "i don't want leads"],
    ['by any word with n’t', "i couldn't want leads"],
    ['by a word in another language', 'ich will keine leads'],
    ['by a word at the end of a quote', "not' leads"],
    ['in a new clause', 'hello. no leads'],
    ['whatever comes after', `i do not want leads ${'and so on '.repeat(12)}`],
    ['whatever comes before', `${'and so on '.repeat(12)} we do not sell leads`],
  ])('%s', (_, text) => {
    expect(isLeadsNegated(text)).toBe(true);
  });

  it.each([
    ['by nothing', 'leads'],
    ['by other words', 'we sell leads'],
    ['by the fourth word before it', 'never we want more leads'],
    ['by a word after it', 'leads, never'],
    ['by a word in another sentence', 'why not. we sell leads'],
    ['by a word in another clause', 'if not, we sell leads'],
    ['by a word in brackets', '(or not) leads'],
    ['by a word in another line', 'why not\nleads'],
    ['by a part of a word', 'notes on leads'],
    ['by a word with something else inside', "n'ot our leads"],
    ['by a word with t inside', "n'to our leads"],
    ['by a word that is too far away', `not ${'x'.repeat(60)} leads`],
  ])('not %s', (_, text) => {
    expect(isLeadsNegated(text)).toBe(false);
  });
});

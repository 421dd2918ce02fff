import { describe, expect, it } from 'vitest';
import { didYouMean, meantWord, nearestWord } from './did-you-mean.js';

const known = ['connections', 'mutual-connections', 'note', 'headline', 'sent-at'];

describe('nearestWord', () => {
  it.each([
    ['a letter left out', 'conections', 'connections'],
    ['letters exchanged', 'headlnie', 'headline'],
    ['capitals', 'NOTE', 'note'],
    ['an underscore for a dash', 'sent_at', 'sent-at'],
    ['no dash', 'mutualconnections', 'mutual-connections'],
    ['the word itself', 'note', 'note'],
    ['one letter off a short word', 'nore', 'note'],
  ])('%s: "%s" is meant for %s', (_, typed, expected) => {
    expect(nearestWord(typed, known)).toBe(expected);
  });

  it.each(['xylophone', '', 'zzzz'])('"%s" is near to nothing', (typed) => {
    expect(nearestWord(typed, known)).toBeUndefined();
  });

  it('takes the first of two equally near', () => {
    expect(nearestWord('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('knows nothing where nothing is known', () => {
    expect(nearestWord('note', [])).toBeUndefined();
  });
});

describe('didYouMean', () => {
  it('names the nearest word, else falls back, else says nothing', () => {
    expect(didYouMean('notte', known, 'see the list').hint).toContain('"note"');
    expect(didYouMean('xylophone', known, 'see the list')).toEqual({ hint: 'see the list' });
    expect(didYouMean('xylophone', known)).toEqual({});
  });
});

describe('meantWord', () => {
  const keys = ['id', 'when', 'unless', 'decide', 'because', 'examples', 'connection', 'otherwise'];
  it.each([
    ['capitals', 'Decide', 'decide'],
    ['a letter left out', 'becuse', 'because'],
    ['a letter too many', 'exampless', 'examples'],
    ['two letters exchanged', 'wehn', 'when'],
    ['a short word in capitals', 'ID', 'id'],
    ['two letters of a long word', 'conectiom', 'connection'],
    ['two letters exchanged at the end', 'decied', 'decide'],
    ['two letters exchanged in capitals', 'DECIED', 'decide'],
    ['two letters of a word of nine', 'otherwixx', 'otherwise'],
    ['a letter left out of a word of four', 'whe', 'when'],
  ])('%s: "%s" can only be meant for %s', (_, typed, expected) => {
    expect(meantWord(typed, keys)).toBe(expected);
  });

  it.each([
    ['a short word with another letter', 'ip', keys],
    ['two letters off', 'becoose', keys],
    ['one letter off two words', 'bat-man', ['cat-man', 'hat-man']],
    ['what is near to nothing', 'color', keys],
    ['two letters off, one of them left out', 'decdx', keys],
    ['two other letters in a row', 'dexxde', keys],
    ['a letter exchanged for another one', 'dcexde', keys],
    ['a letter moved further', 'ecidde', keys],
    ['two letters off a word of eight', 'exampxxs', keys],
    ['a short word with a letter too many', 'idx', keys],
    ['what only differs in dashes from two words', 'batman', ['bat-man', 'bat_man']],
  ])('%s is not sure', (_, typed, known) => {
    expect(meantWord(typed, known)).toBeUndefined();
  });
});

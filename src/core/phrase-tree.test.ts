import { describe, expect, it } from 'vitest';
import { gapStep, stepsOf } from './phrase-steps.js';
import { Branch, TreeSearch } from './phrase-tree.js';
import { Words } from './words.js';
import { type Ending, type Found } from './written-phrase.js';

const ending = (list: number, affirmed = false): Ending => ({ list, affirmed });

describe('a branch', () => {
  it('is bare as long as nothing is planted', () => {
    expect(new Branch()).toMatchObject({ words: undefined, beginnings: undefined, lengths: [], gap: undefined, ends: [] }); // prettier-ignore
  });

  it('has what begins alike once', () => {
    const root = new Branch();
    root.plant(['real', ' estate'], ending(0));
    root.plant(['real', ' money'], ending(1));
    root.plant(['real'], ending(2));
    root.plant(['real'], ending(3));
    expect([...(root.words?.keys() ?? [])]).toEqual(['real']);
    const real = root.words?.get('real');
    expect([...(real?.words?.keys() ?? [])]).toEqual([' estate', ' money']);
    expect(real?.ends).toEqual([ending(2), ending(3)]);
    expect(real?.words?.get(' money')?.ends).toEqual([ending(1)]);
    expect(root.ends).toEqual([]);
    expect(new Branch().ends).toEqual([]);
  });

  it('has beginnings of words, and each of their lengths once', () => {
    const root = new Branch();
    root.plant(['ab*'], ending(0));
    root.plant(['cd*'], ending(1));
    root.plant(['a*', ' b'], ending(2));
    expect([...(root.beginnings?.keys() ?? [])]).toEqual(['ab', 'cd', 'a']);
    expect(root.lengths).toEqual([2, 1]);
    expect(root.words).toBeUndefined();
    expect(new Branch().lengths).toEqual([]);
  });

  it('has one gap', () => {
    const root = new Branch();
    const gap = root.follow(gapStep);
    expect(root.follow(gapStep)).toBe(gap);
    expect(root.gap).toBe(gap);
    expect(root.words).toBeUndefined();
  });

  it('says where a word and its beginnings lead to', () => {
    const root = new Branch();
    const whole = root.follow('invest');
    const long = root.follow('inv*');
    const all = root.follow('invest*');
    const other = root.follow('bro*');
    expect(root.startsOf('invest')).toEqual([
      { branch: whole, whole: true },
      { branch: long, whole: false },
      { branch: all, whole: false },
    ]);
    expect(root.startsOf('inv')).toEqual([{ branch: long, whole: false }]);
    expect(root.startsOf('brother')).toEqual([{ branch: other, whole: false }]);
    expect(root.startsOf('in')).toEqual([]);
    expect(root.startsOf('x')).toEqual([]);
  });
});

/** What is found of phrases, each of a list of its own: `0-5`, or nothing. */
function search(
  text: string,
  phrases: readonly string[],
  affirmed = false,
): readonly (string | undefined)[] {
  const root = new Branch();
  for (const [list, written] of phrases.entries())
    root.plant(stepsOf(written) ?? [], ending(list, affirmed));
  const found: Found = new Map();
  const words = new Words(text);
  const tree = new TreeSearch(words, found);
  for (let at = 0; at < words.length; at += 1)
    if (words.mayStart(at)) tree.from(root.startsOf(words.word(at)), at);
  return phrases.map((_, list) => {
    const span = found.get(list);
    return span && `${span.start}-${span.end}`;
  });
}

describe('a search of the tree', () => {
  it.each<readonly [string, string, readonly string[], readonly (string | undefined)[]]>([
    ['words', 'a real estate', ['real estate', 'real', 'estate', 'a estate'], ['2-13', '2-6', '7-13', undefined]],
    ['words with a sign between', 'real, estate', ['real, estate', 'real estate'], ['0-12', undefined]],
    ['no more words than there are', 'real', ['real estate'], [undefined]],
    ['beginnings', 'investors pay', ['invest*', 'invest* pay', 'investor', 'pa*'], ['0-9', '0-13', undefined, '10-13']],
    ['beginnings after a word', 'we invest', ['we inv*', 'we invest*', 'we investor*'], ['0-9', '0-9', undefined]],
    ['a word and its beginning after a word', 'we invest now', ['we invest', 'we inv* now'], ['0-9', '0-13']],
    ['not a word that may not end', "i can't", ['can', 'ca*', "can't"], [undefined, '2-5', '2-7']],
    ['not a word that may not end, after a word', "i can't", ['i can', 'i ca*'], [undefined, '0-5']],
    ['the first of several places', 'x a x', ['x'], ['0-1']],
  ])('finds %s', (_, text, phrases, expected) => {
    expect(search(text, phrases)).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, string, readonly string[], readonly (string | undefined)[]]>([
    ['no words', 'a b', ['a ... b'], ['0-3']],
    ['five words', 'a 1 2 3 4 5 b', ['a ... b'], ['0-13']],
    ['not six words', 'a 1 2 3 4 5 6 b', ['a ... b'], [undefined]],
    ['any sign', 'a, b', ['a ... b'], ['0-4']],
    ['up to the farthest place', 'a b 1 b', ['a ... b'], ['0-7']],
    ['up to the farthest place that words follow', 'a b c b', ['a ... b c', 'a ... b'], ['0-5', '0-7']],
    ['words that begin', 'a 1 bcd e', ['a ... bc*', 'a ... bc* e', 'a ... bcde*'], ['0-7', '0-9', undefined]],
    ['not what may not begin', 'a 3.5', ['a ... 5', 'a ... 3.5'], [undefined, '0-5']],
    ['nothing after a word that may not end', "can't b", ['can ... b', 'ca* ... b'], [undefined, '0-7']],
    ['another gap', 'a 1 b 2 c', ['a ... b ... c', 'a ... c ... b'], ['0-9', undefined]],
    ['two phrases with one beginning', 'a 1 b c', ['a ... b', 'a ... c', 'a ... b c'], ['0-5', '0-7', '0-7']],
    ['one gap from two places', 'a a 1 2 3 4 5 b', ['a ... b'], ['2-15']],
    ['the end of the text', 'b a', ['a ... b'], [undefined]],
  ])('goes over %s', (_, text, phrases, expected) => {
    expect(search(text, phrases)).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, readonly (string | undefined)[]]>([
    ['looking now', ['0-7']],
    ['not looking', [undefined]],
    ['not looking, but looking', ['17-24']],
  ])('of what must be affirmed in "%s"', (text, expected) => {
    expect(search(text, ['looking'], true)).toEqual(expected);
  });

  it.each<readonly [string, readonly [number, number], readonly [number, number]]>([
    ['earlier', [0, 1], [0, 1]],
    ['in the same place and longer', [2, 9], [2, 9]],
    ['in the same place and shorter', [2, 3], [2, 6]],
    ['later', [3, 20], [2, 6]],
  ])('beside what is found %s', (_, [start, end], expected) => {
    const root = new Branch();
    root.plant(['real'], ending(7));
    const found: Found = new Map([[7, { start, end }]]);
    new TreeSearch(new Words('a real estate'), found).from(root.startsOf('real'), 1);
    const span = found.get(7);
    expect([span?.start, span?.end]).toEqual(expected);
  });

  it('finds the longest of one list', () => {
    const root = new Branch();
    for (const steps of [['real', ' estate'], ['real'], ['real', gapStep, 'agent'], ['re*']])
      root.plant(steps, ending(0));
    const found: Found = new Map();
    new TreeSearch(new Words('real estate agent'), found).from(root.startsOf('real'), 0);
    expect([...found]).toEqual([[0, { start: 0, end: 17 }]]);
  });

  it('finds the longest of one list after a gap', () => {
    const root = new Branch();
    const one = ending(0);
    for (const written of ['a ... b c', 'a ... b', 'a ... b*'])
      root.plant(stepsOf(written) ?? [], one);
    const found: Found = new Map();
    new TreeSearch(new Words('a b c'), found).from(root.startsOf('a'), 0);
    expect([...found]).toEqual([[0, { start: 0, end: 5 }]]);
  });

  it('from nothing finds nothing', () => {
    const found: Found = new Map();
    new TreeSearch(new Words('a'), found).from([], 0);
    expect(found.size).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { compile, problemsIn } from '../testing/policy.js';

const when = (condition: string, more = ''): string =>
  `rules:\n  - id: one\n    when: ${condition}\n${more}`;
const other = '  - { id: two, when: { note is empty: true } }\n';

describe('a rule that can never hold', () => {
  it.each([
    ['asks for something and its opposite', when('{ all: [two, { not: two }] }', other), ['never-true 3:26']],
    ['asks for something, unless it', when('two', `    unless: two\n${other}`), ['never-true 4:13']],
    ['asks for a test and its opposite', when('{ note is empty: true, not: { note is empty: true } }'), ['never-true 3:34']],
    ['has bounds that cross', when('{ connections at least: 10, connections at most: 5 }'), ['never-true 3:39']],
    ['has bounds that only touch', when('{ connections at least: 10, connections less than: 10 }'), ['never-true 3:39']],
    ['has bounds that cross deep inside', when('{ all: [{ connections more than: 10 }, { all: [{ connections at most: 10 }] }] }'), ['never-true 3:60']],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text).filter((problem) => problem.startsWith('never-true'))).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['bounds that meet', when('{ connections at least: 10, connections at most: 10 }')],
    ['bounds of two facts', when('{ connections at least: 10, mutual-connections at most: 5 }')],
    [
      'bounds of which one is enough',
      when('{ any: [{ connections at least: 10 }, { connections at most: 5 }] }'),
    ],
    ['an opposite that is enough alone', when('{ any: [two, { not: two }] }', other)],
    [
      'the opposite of something else',
      when('{ all: [two, { not: { note contains: x } }] }', other),
    ],
  ])('is not suspected: %s', (_, text) => {
    expect(problemsIn(text)).toEqual([]);
  });
});

describe('two rules that say the same', () => {
  const decides = (decision: string): string => `    decide: ${decision}\n    because: x\n`;
  it.each([
    ['are pointed out', when('{ note is empty: true }', other), ['same-condition 4:11']],
    ['may decide differently', `${when('{ note is empty: true }')}${decides('accept')}${other}`, []],
    ['may differ in unless', when('{ note is empty: true }', `    unless: three\n${other}  - { id: three, when: { connections at most: 9 } }\n`), []],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  }); // prettier-ignore

  it('are both pointed at', () => {
    const [problem] = compile(when('{ note is empty: true }', other)).problems;
    expect(problem?.also?.place).toMatchObject({ line: 2, column: 9 });
  });
});

describe('a list that no test uses', () => {
  it.each([
    ['is pointed out', 'lists:\n  words: [a]\n', ['unused-list 2:3']],
    ['is fine where it is used', `lists: { words: [a] }\n${when('{ note contains: { list: words } }')}`, []],
    ['is fine where a pack uses it', { 'a.yaml': 'extends: b\nlists: { words: [a] }\n', 'b.yaml': when('{ note contains: { list: words } }') }, []],
  ])('%s', (_, files, expected) => {
    expect(problemsIn(files)).toEqual(expected);
  }); // prettier-ignore
});

describe('${match} in a rule that looks for no words', () => {
  const because = '    because: says “${match}”\n';
  it.each([
    ['is pointed out', when('{ connections at most: 10 }', because), ['likely-mistake 4:14']],
    [
      'is pointed out of a negation',
      when('{ not: { note contains: x } }', because),
      ['likely-mistake 4:14'],
    ],
    ['is fine where words are looked for', when('{ note contains: x }', because), []],
    ['is fine where another rule may look for words', when('two', because + other), []],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  });
});

describe('lint', () => {
  const slips = when('{ connections at least: 10, connections at most: 5 }');

  it('only warns', () => {
    const { policy, problems } = compile(slips);
    expect(policy).toBeDefined();
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('leaves alone what came with the program, and what is switched off', () => {
    const files = { 'a.yaml': 'extends: b', 'b.yaml': `${slips}lists: { unused: [x] }\n` };
    expect(problemsIn(files, { shipped: ['b.yaml'] })).toEqual([]);
    expect(problemsIn(`${slips}disable: [one]\n`)).toEqual([]);
  });
});

describe('a policy without a rule', () => {
  it('is pointed out', () => {
    expect(problemsIn('screen: 1')).toEqual(['useless-setting 1:1']);
  });
});

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
    ['has bounds that cross once, and again', when('{ all: [{ connections at least: 10 }, { connections at most: 5 }, { connections at most: 4 }] }'), ['never-true 3:51']],
    ['has bounds that meet, and then cross', when('{ all: [{ connections at least: 10 }, { connections at most: 10 }, { connections at most: 5 }] }'), ['never-true 3:80']],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text).filter((problem) => problem.startsWith('never-true'))).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['bounds that meet', when('{ connections at least: 10, connections at most: 10 }')],
    ['bounds that are far apart', when('{ connections more than: 10, connections at most: 100 }')],
    ['bounds that are near', when('{ connections at least: 10, connections less than: 11 }')],
    ['a bound and a number', when('{ connections is: 10, connections at least: 10 }')],
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

  it.each([
    ['{ connections at least: 10, connections at most: 5 }', 39, 13],
    ['{ connections at most: 5, connections at least: 10 }', 37, 13],
    ['{ all: [{ connections at least: 3 }, { connections at least: 10 }, { connections at most: 5 }] }', 80, 50],
    ['{ all: [{ connections at least: 10 }, { connections at least: 10 }, { connections at most: 5 }] }', 81, 21],
    ['{ all: [{ connections at most: 5 }, { connections at most: 5 }, { connections at least: 10 }] }', 77, 21],
  ])('is told with both bounds: %s', (condition, column, other) => {
    expect(compile(when(condition)).problems).toMatchObject([
      {
        message: 'the rule "one" can never hold: no "connections" is both',
        place: { line: 3, column },
        hint: 'for one or the other, join the two by any:',
        also: { place: { line: 3, column: other }, message: 'the other bound' },
      },
    ]);
  }); // prettier-ignore

  it('is told with both opposites', () => {
    expect(compile(when('{ all: [two, { not: two }] }', other)).problems).toMatchObject([
      {
        severity: 'warning',
        message: 'the rule "one" can never hold: it asks for a thing and its opposite',
        place: { line: 3, column: 26 },
        hint: 'take one of the two out, or join them by any:',
        also: { place: { line: 3, column: 19 }, message: 'the opposite' },
      },
    ]);
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

  it.each([
    ['in another order', '{ all: [A, B] }', '{ all: [B, A] }', true],
    ['one of them twice', '{ any: [A, B, A] }', '{ any: [B, A] }', true],
    ['as opposites', '{ not: A }', '{ not: A }', true],
    ['by opposites of different things', '{ not: A }', '{ not: B }', false],
    ['with the same values in another order', '{ note contains: [x, y] }', '{ note contains: [y, x] }', true],
    ['with different values', '{ note contains: x }', '{ note contains: y }', false],
    ['with the same list', '{ note contains: { list: owner.clients } }', '{ note contains: { list: owner.clients } }', true],
    ['with different lists', '{ note contains: { list: owner.clients } }', '{ note contains: { list: owner.employers } }', false],
    ['one by all and one by any', '{ all: [A, B] }', '{ any: [A, B] }', false],
    ['of more than the other', '{ all: [A, B] }', '{ all: [A, B, C] }', false],
    ['of other things', '{ any: [A, B] }', '{ any: [A, C] }', false],
    ['by the same number', '{ at least 2 of: [A, B, C] }', '{ at least 2 of: [C, B, A] }', true],
    ['by different numbers', '{ at least 1 of: [A, B, C] }', '{ at least 2 of: [A, B, C] }', false],
  ])('are found by their conditions: %s', (_, one, two, same) => {
    const written = (condition: string): string =>
      condition
        .replaceAll('A', '{ connections at most: 10 }')
        .replaceAll('B', '{ note contains: x }')
        .replaceAll('C', '{ headline contains: x }');
    const text = `rules:\n  - { id: one, when: ${written(one)} }\n  - { id: two, when: ${written(two)} }\n`;
    expect(problemsIn(text)).toEqual(same ? ['same-condition 3:11'] : []);
  }); // prettier-ignore

  it.each([
    ['accept', ['same-condition 6:9']],
    ['decline', []],
  ])('decide both, the other one to %s', (decision, expected) => {
    const text = `${when('{ note is empty: true }')}${decides('accept')}  - id: two\n    when: { note is empty: true }\n${decides(decision)}`;
    expect(problemsIn(text)).toEqual(expected);
  }); // prettier-ignore

  it('are both pointed at', () => {
    expect(compile(when('{ note is empty: true }', other)).problems).toMatchObject([
      {
        severity: 'warning',
        message: 'the rule "two" says the same as "one"',
        hint: 'one of them is enough',
        also: { place: { line: 2, column: 9 }, message: 'the other one' },
      },
    ]);
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

  it('is told with what to do about it', () => {
    expect(compile('lists:\n  words: [a]\n').problems).toMatchObject([
      {
        severity: 'warning',
        message: 'no test uses the list "words"',
        hint: 'use it in a test:  note contains: { list: words }',
      },
    ]);
  });
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
    ['is pointed out where a test looks only whether there are words', when('{ note is empty: false }', because), ['likely-mistake 4:14']],
    ['is pointed out where no part looks for words', when('{ all: [{ connections at most: 10 }, { note is known: true }] }', because), ['likely-mistake 4:14']],
    ['is fine where one part looks for words', when('{ all: [{ connections at most: 10 }, { note says: x }] }', because), []],
    ['is fine where words are looked for', when('{ note contains: x }', because), []],
    ['is fine where another rule may look for words', when('two', because + other), []],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  }); // prettier-ignore

  it('is told with what to do about it', () => {
    expect(compile(when('{ connections at most: 10 }', because)).problems).toMatchObject([
      {
        message: '"${match}" shows the words that matched, and this rule looks for none',
        hint: 'name a fact instead, such as ${headline}',
      },
    ]);
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
    expect(compile('screen: 1').problems).toEqual([
      {
        code: 'useless-setting',
        severity: 'warning',
        message: 'there is no rule in this policy',
        place: { file: 'test.yaml', line: 1, column: 1, endColumn: 2 },
        hint: 'add  extends: strangers  or rules of your own',
      },
    ]);
  });

  it.each([
    ['of no file', {}, []],
    ['with a list that is used nowhere', { 'a.yaml': 'lists: { words: [a] }' }, ['unused-list 1:10']],
  ])('is fine, or something else is wrong: %s', (_, files, expected) => {
    expect(problemsIn(files)).toEqual(expected);
  }); // prettier-ignore
});

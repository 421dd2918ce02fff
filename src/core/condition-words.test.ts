import { describe, expect, it } from 'vitest';
import { policy } from '../testing/policy.js';
import { conditionWords } from './condition-words.js';

const style = { rule: (id: string) => `<${id}>`, test: (phrase: string) => `[${phrase}]` };

describe('a condition in words', () => {
  it.each([
    ['a test', '{ note contains: b }', 'note contains "b"', '[note contains "b"]'],
    ['a rule', 'two', 'two', '<two>'],
    ['what must not be', '{ not: two }', 'not two', 'not <two>'],
    ['all of some', '{ all: [two, { note contains: b }] }', 'two and note contains "b"', '<two> and [note contains "b"]'],
    ['one of some', '{ any: [two, three] }', 'two or three', '<two> or <three>'],
    ['so many of some', '{ at least 2 of: [two, three, { not: three }] }', 'at least 2 of (two, three, not three)', 'at least 2 of (<two>, <three>, not <three>)'],
    ['some in others', '{ any: [two, { all: [two, three] }, { any: [three, two] }] }', 'two or (two and three) or (three or two)', '<two> or (<two> and <three>) or (<three> or <two>)'],
    ['some in none', '{ not: { any: [two, three] } }', 'not (two or three)', 'not (<two> or <three>)'],
    ['some among so many', '{ at least 1 of: [{ all: [two, three] }, three] }', 'at least 1 of ((two and three), three)', 'at least 1 of ((<two> and <three>), <three>)'],
    ['one alone in others', '{ all: [{ any: [two] }, three] }', 'two and three', '<two> and <three>'],
  ])('is %s', (_, condition, words, styled) => {
    const compiled = policy(`rules:
  - { id: one, when: ${condition} }
  - { id: two, when: { connections at least: 2 } }
  - { id: three, when: { connections at least: 3 } }
`);
    const tree = compiled.rules.find(({ id }) => id === 'one')?.condition;
    if (tree === undefined) throw new Error('the rule is there');
    expect(conditionWords(compiled, tree)).toBe(words);
    expect(conditionWords(compiled, tree, style)).toBe(styled);
  }); // prettier-ignore

  it('that is not of this policy has no words', () => {
    const rules = 'rules: [{ id: one, when: { any: [two, { note contains: a }] } }, { id: two, when: { note contains: b } }]';
    const tree = policy(rules).rules.find(({ id }) => id === 'one')?.condition;
    if (tree === undefined) throw new Error('the rule is there');
    expect(conditionWords(policy('rules: []'), tree)).toBe(' or ');
  }); // prettier-ignore
});

import { describe, expect, it } from 'vitest';
import { indentedTooFar, policyWords, policyYaml } from './policy-words.js';
import { type YamlPath } from './yaml-tree.js';

const example: YamlPath = ['rules', 0, 'examples', 1];
const owner: YamlPath = [...example, 'owner'];

describe('the keys that may stand in a part of a policy file', () => {
  it.each<readonly [string, YamlPath, readonly string[]]>([
    ['the file', [], ['screen', 'policy', 'about', 'extends', 'otherwise', 'when-unsure', 'assume', 'lists', 'rules', 'disable']],
    ['a rule', ['rules', 3], ['id', 'about', 'when', 'unless', 'decide', 'strength', 'because', 'ask', 'reply', 'examples']],
    ['an example', example, ['given', 'today', 'owner', 'expect']],
    ['a list that adds to another', ['lists', 'my-field'], ['add']],
    ['the owner of an example', owner, ['name', 'employers', 'clients', 'groups', 'events', 'posts', 'fields', 'people']],
    ['an employer of the owner', [...owner, 'employers', 0], ['name', 'aliases', 'from', 'to', 'people']],
  ])('are those of %s', (_, path, keys) => {
    expect(policyWords.keysAt(path)).toEqual(keys);
  }); // prettier-ignore

  it.each<readonly [string, YamlPath]>([
    ['the lists', ['lists']],
    ['something in a list', ['lists', 'my-field', 0]],
    ['what is assumed', ['assume']],
    ['something in what is assumed', ['assume', 'note']],
    ['all rules', ['rules']],
    ['a condition', ['rules', 0, 'when']],
    ['a part of a condition', ['rules', 0, 'when', 'all', 0]],
    ['texts by language', ['rules', 0, 'ask']],
    ['all examples', ['rules', 0, 'examples']],
    ['what an example is given', [...example, 'given']],
    ['something that an example is given', [...example, 'given', 'note']],
    ['all employers', [...owner, 'employers']],
    ['the people of an employer', [...owner, 'employers', 0, 'people']],
    ['something else of the owner', [...owner, 'clients', 0]],
    ['what is of no known kind', ['colour', 0]],
  ])('may be any in %s', (_, path) => {
    expect(policyWords.keysAt(path)).toBeUndefined();
    expect(policyWords.synonym?.('if', path)).toBeUndefined();
  });
});

describe('a word of everyday language', () => {
  it.each<readonly [string, YamlPath, Readonly<Record<string, string>>]>([
    ['the file', [], {
      extends: 'include includes import imports use uses base',
      otherwise: 'default else fallback',
      'when-unsure': 'unsure',
      screen: 'version',
      policy: 'name title',
      about: 'description comment',
      lists: 'words',
      disable: 'disabled off without',
      assume: 'assumptions defaults',
    }],
    ['a rule', ['rules', 0], {
      id: 'name rule title',
      when: 'if where condition conditions match',
      unless: 'except but-not',
      decide: 'then decision action result verdict',
      because: 'reason why message',
      ask: 'question',
      reply: 'answer response',
      examples: 'tests test cases',
      strength: 'weight priority',
      about: 'description comment',
    }],
    ['an example', example, {
      given: 'facts input invitation with when if',
      expect: 'expected result decision decide then should',
      today: 'date day',
    }],
    ['a list', ['lists', 'a'], { add: 'adds append plus more extend' }],
  ])('means a key of %s', (_, path, words) => {
    for (const [key, said] of Object.entries(words))
      for (const word of said.split(' '))
        expect([word, policyWords.synonym?.(word, path)]).toEqual([word, key]);
    expect(policyWords.synonym?.('colour', path)).toBeUndefined();
  }); // prettier-ignore
});

describe('a key at the wrong place', () => {
  it.each<readonly [string, string, YamlPath, string | undefined]>([
    ['of a rule in the file', 'because', [], '"because" belongs to a rule: indent it as far as the other keys of its rule'],
    ['of an example in a rule', 'expect', ['rules', 0], '"expect" belongs to an example: put it after "- ", or in its braces'],
    ['of the file in a rule', 'otherwise', ['rules', 0], '"otherwise" belongs to the whole file: begin its line without any space'],
    ['of the file in an example', 'lists', example, '"lists" belongs to the whole file: begin its line without any space'],
    ['of a rule in an example', 'id', example, '"id" belongs to a rule: indent it as far as the other keys of its rule'],
    ['of a rule and of the file, in an example', 'about', example, '"about" belongs to a rule: indent it as far as the other keys of its rule'],
    ['of where it stands', 'id', ['rules', 0], undefined],
    ['a test in a rule', 'note contains', ['rules', 0], 'a test stands under "when:":  when: { note contains: … }'],
    ['a test in the file', 'shared-groups.2 is', [], 'a test stands under "when:":  when: { shared-groups.2 is: … }'],
    ['a test after a word of a sentence', 'if note contains', ['rules', 0], 'a test stands under "when:":  when: { note contains: … }'],
    ['a test after a key', 'when note contains', ['rules', 0], 'a test stands under "when:":  when: { note contains: … }'],
    ['a test of such a word', 'if contains', ['rules', 0], 'a test stands under "when:":  when: { if contains: … }'],
    ['a test in an example', 'note contains', example, undefined],
    ['a test of a list', 'note contains', ['lists', 'a'], undefined],
    ['no test: capitals', 'Note contains', ['rules', 0], undefined],
    ['no test: one word', 'note', ['rules', 0], undefined],
    ['no test: nothing after the space', 'note ', ['rules', 0], undefined],
    ['no test: a sign after the space', 'note =', ['rules', 0], undefined],
    ['no test: something before', '- note contains', ['rules', 0], undefined],
  ])('is told where it belongs: %s', (_, key, path, home) => {
    expect(policyWords.home?.(key, path)).toBe(home);
  }); // prettier-ignore
});

describe('keys of the file that stand under another', () => {
  it.each<readonly [string, unknown, readonly YamlPath[]]>([
    ['rules under lists', { lists: { rules: [{ id: 'a' }], mine: ['a'] } }, [['lists', 'rules']]],
    ['a text under lists', { lists: { otherwise: 'accept' } }, [['lists', 'otherwise']]],
    ['several, in the order of the file', { assume: { disable: 'a' }, lists: { about: 'b', policy: {} } }, [['lists', 'about'], ['lists', 'policy'], ['assume', 'disable']]],
    ['a list of lists', { lists: { rules: ['a', ['b']] } }, [['lists', 'rules']]],
    ['rules under what is assumed', { assume: { rules: [{ id: 'a' }] } }, [['assume', 'rules']]],
    ['lists that are called so', { lists: { rules: ['a', 2], about: [] } }, []],
    ['other lists', { lists: { mine: 'a' } }, []],
    ['rules under rules', { rules: { lists: {} } }, []],
    ['no map of lists', { lists: ['about'], assume: null }, []],
    ['a text', 'lists', []],
    ['nothing', null, []],
    ['a list', [{ lists: { about: 'a' } }], []],
  ])('are found: %s', (_, data, expected) => {
    expect(indentedTooFar(data)).toEqual(expected);
  }); // prettier-ignore
});

describe('what stands under a key', () => {
  it.each([
    ['text', 'about because ask reply en de fr es pt it nl'],
    ['keys', 'when unless not given owner assume lists'],
    ['list', 'rules examples all any disable extends'],
    ['word', 'id decide strength expect screen policy otherwise when-unsure today add'],
  ])('is a %s', (kind, keys) => {
    for (const key of keys.split(' ')) expect([key, policyYaml.kindOf(key)]).toEqual([key, kind]);
  });

  it('is a list of conditions to be counted', () => {
    expect(['at least 2 of', 'at least 12 of'].map(policyYaml.kindOf)).toEqual(['list', 'list']);
    expect(
      ['at least two of', 'at least 2', 'at least  of', 'at least 2 of them', 'not at least 2 of', 'colour'].map(policyYaml.kindOf),
    ).toEqual(Array.from({ length: 6 }));
  }); // prettier-ignore

  it('may begin a line where the key is one of the file', () => {
    expect(['rules', 'otherwise', 'about'].every(policyYaml.isTop)).toBe(true);
    expect(['id', 'when', 'colour', ''].some(policyYaml.isTop)).toBe(false);
  });
});

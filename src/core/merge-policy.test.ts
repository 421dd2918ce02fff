import { describe, expect, it } from 'vitest';
import { type FileOptions, type Files, merge, said } from '../testing/policy.js';

const rule = (id: string, when: string): string => `  - { id: ${id}, when: ${when} }\n`;
const rules = (...given: readonly string[]): string => `rules:\n${given.join('')}`;

const codes = (files: Files, options?: FileOptions): readonly string[] =>
  merge(files, options).problems.map(said);

/** Each rule in force with what its condition names, and whether it is switched off. */
const inForce = (files: Files, options?: FileOptions): readonly string[] =>
  merge(files, options)
    .merged.rules.map(({ rule: { id, when }, pack, disabled }) => {
      const named = when.kind === 'rule' ? when.name : when.kind;
      return `${pack}/${id}: ${named}${disabled ? ' (off)' : ''}`;
    })
    .toSorted();

const pack = rules(rule('shared', 'of-pack'), rule('own', 'of-pack'));

describe('rules', () => {
  it.each<readonly [string, Files, readonly string[]]>([
    ['of files that join are all in force', { 'a.yaml': rules(rule('x', 'p')), 'b.yaml': rules(rule('y', 'q')) }, ['a/x: p', 'b/y: q']],
    ['of an extended file are in force', { 'a.yaml': 'extends: pack', 'pack.yaml': pack }, ['pack/own: of-pack', 'pack/shared: of-pack']],
    ['replace, whole, those of an extended file', { 'a.yaml': `extends: pack\n${rules(rule('shared', 'of-a'))}`, 'pack.yaml': pack }, ['a/shared: of-a', 'pack/own: of-pack']],
    ['replace through a file between', { 'a.yaml': `extends: b\n${rules(rule('shared', 'of-a'))}`, 'b.yaml': 'extends: pack', 'pack.yaml': pack }, ['a/shared: of-a', 'pack/own: of-pack']],
    ['are there once though two files extend their pack', { 'a.yaml': 'extends: pack', 'b.yaml': 'extends: pack', 'pack.yaml': pack }, ['pack/own: of-pack', 'pack/shared: of-pack']],
    ['are switched off by their id', { 'a.yaml': 'extends: pack\ndisable: [own]', 'pack.yaml': pack }, ['pack/own: of-pack (off)', 'pack/shared: of-pack']],
    ['are switched off by pack and id', { 'a.yaml': 'extends: pack\ndisable: [pack/own]', 'pack.yaml': pack }, ['pack/own: of-pack (off)', 'pack/shared: of-pack']],
    ['of one id: switching one off leaves the other', { 'a.yaml': `${rules(rule('x', 'p'))}disable: [b/x]`, 'b.yaml': rules(rule('x', 'q')) }, ['a/x: p']],
  ])('%s', (_, files, expected) => {
    expect(codes(files)).toEqual([]);
    expect(inForce(files, { roots: Object.keys(files).filter((key) => key !== 'pack.yaml') })).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, Files, readonly string[]]>([
    ['two of one id in one file', rules(rule('x', 'p'), rule('x', 'q')), ['duplicate-rule 3:11']],
    ['one id in two files that don’t extend each other', { 'a.yaml': rules(rule('x', 'p')), 'b.yaml': rules(rule('x', 'q')) }, ['duplicate-rule 2:11']],
    ['one id in two packs', { 'c.yaml': 'extends: [a, b]', 'a.yaml': rules(rule('x', 'p')), 'b.yaml': rules(rule('x', 'q')) }, ['duplicate-rule 2:11']],
    ['switching off what isn’t there', 'disable: [x]', ['unknown-rule 1:11']],
    ['switching off another pack’s', { 'a.yaml': 'extends: pack\ndisable: [other/own]', 'pack.yaml': pack }, ['unknown-rule 2:11']],
  ])('are refused: %s', (_, files, expected) => {
    expect(codes(files)).toEqual(expected);
  }); // prettier-ignore

  it('a problem of two files names both', () => {
    const files = { 'a.yaml': rules(rule('x', 'p')), 'b.yaml': rules(rule('x', 'q')) };
    const [problem] = merge(files).problems;
    expect([problem?.place?.file, problem?.also?.place.file]).toEqual(['b.yaml', 'a.yaml']);
  });

  it('two packs of one id are settled by a file that replaces both', () => {
    const files = {
      'c.yaml': `extends: [a, b]\n${rules(rule('x', 'r'))}`,
      'a.yaml': rules(rule('x', 'p')),
      'b.yaml': rules(rule('x', 'q')),
    };
    expect(codes(files)).toEqual([]);
    expect(inForce(files)).toEqual(['c/x: r']);
  });

  it('say which packs’ rules they replace', () => {
    const files = { 'a.yaml': `extends: pack\n${rules(rule('own', 'p'))}`, 'pack.yaml': pack };
    const own = merge(files).merged.rules.find(({ rule: { id } }) => id === 'own');
    expect(own?.replaces).toEqual(['pack']);
  });
});

describe('what a policy is about', () => {
  const about = (files: Files): string | undefined => merge(files).merged.about;
  it('is what its own file says, and nothing where there are several', () => {
    expect(about('about: mine')).toBe('mine');
    expect(about({ 'a.yaml': 'about: mine', 'b.yaml': 'about: other' })).toBeUndefined();
  });
});

describe('settings', () => {
  it.each<readonly [string, Files, readonly [string, string]]>([
    ['by default', 'screen: 1', ['ask-for-context', 'ask-for-context']],
    ['as given', 'otherwise: decline\nwhen-unsure: ignore', ['decline', 'ignore']],
    ['of a pack', { 'a.yaml': 'extends: b', 'b.yaml': 'otherwise: decline' }, ['decline', 'ask-for-context']],
    ['over those of a pack', { 'a.yaml': 'extends: b\notherwise: accept', 'b.yaml': 'otherwise: decline' }, ['accept', 'ask-for-context']],
    ['of two files that agree', { 'a.yaml': 'otherwise: decline', 'b.yaml': 'otherwise: decline' }, ['decline', 'ask-for-context']],
  ])('%s', (_, files, expected) => {
    const { merged, problems } = merge(files);
    expect(problems).toEqual([]);
    expect([merged.otherwise, merged.whenUnsure]).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, Files, readonly string[]]>([
    ['otherwise', { 'a.yaml': 'otherwise: decline', 'b.yaml': 'otherwise: accept' }, ['disagreeing-files 1:12']],
    ['when-unsure', { 'a.yaml': 'when-unsure: ignore', 'b.yaml': 'when-unsure: ask-for-context' }, ['disagreeing-files 1:14']],
    ['what to assume', { 'a.yaml': 'assume: { x: 1 }', 'b.yaml': 'assume: { x: 2 }' }, ['disagreeing-files 1:11']],
    ['a list', { 'a.yaml': 'lists: { x: [a] }', 'b.yaml': 'lists: { x: [b] }' }, ['disagreeing-files 1:10']],
  ])('two files that disagree on %s are refused', (_, files, expected) => {
    expect(codes(files)).toEqual(expected);
  }); // prettier-ignore
});

const listed = (files: Files, options?: FileOptions): readonly unknown[] =>
  (merge(files, options).merged.lists.get('x') ?? [])
    .flatMap(({ items }) => items.map(({ value }) => value))
    .toSorted();

describe('lists', () => {
  it.each<readonly [string, Files, readonly unknown[]]>([
    ['given once', 'lists: { x: [a, 1] }', [1, 'a']],
    ['given again replace', { 'a.yaml': 'extends: b\nlists: { x: [new] }', 'b.yaml': 'lists: { x: [old] }' }, ['new']],
    ['with add: add', { 'a.yaml': 'extends: b\nlists: { x: { add: [new] } }', 'b.yaml': 'lists: { x: [old] }' }, ['new', 'old']],
    ['added to by two files', { 'a.yaml': 'lists: { x: { add: [p] } }', 'b.yaml': 'lists: { x: { add: [q] } }' }, ['p', 'q']],
    ['replaced after they were added to', { 'a.yaml': 'extends: b\nlists: { x: [new] }', 'b.yaml': 'extends: c\nlists: { x: { add: [more] } }', 'c.yaml': 'lists: { x: [old] }' }, ['new']],
    ['added to after they were replaced', { 'a.yaml': 'extends: b\nlists: { x: { add: [more] } }', 'b.yaml': 'extends: c\nlists: { x: [new] }', 'c.yaml': 'lists: { x: [old] }' }, ['more', 'new']],
    ['the same in two files', { 'a.yaml': 'lists: { x: [a] }', 'b.yaml': 'lists: { x: [a] }' }, ['a']],
  ])('%s', (_, files, expected) => {
    expect(codes(files)).toEqual([]);
    expect(listed(files)).toEqual(expected);
  }); // prettier-ignore
});

describe('what to assume', () => {
  it.each<readonly [string, Files, readonly unknown[]]>([
    ['of one file', 'assume: { x: 0, y: "" }', [['x', 0], ['y', '']]],
    ['of a pack, replaced', { 'a.yaml': 'extends: b\nassume: { x: 5 }', 'b.yaml': 'assume: { x: 0, y: 1 }' }, [['x', 5], ['y', 1]]],
    ['of a pack, withdrawn', { 'a.yaml': 'extends: b\nassume: { x: unknown }', 'b.yaml': 'assume: { x: 0, y: 1 }' }, [['y', 1]]],
  ])('%s', (_, files, expected) => {
    const { merged, problems } = merge(files);
    expect(problems).toEqual([]);
    expect([...merged.assume].map(([fact, { value }]) => [fact, value]).toSorted()).toEqual(expected);
  }); // prettier-ignore
});

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

describe('a problem of joined files says', () => {
  const two = (first: string, second: string) => ({ 'b.yaml': first, 'a.yaml': second });
  const at = (file: string, line: number, column: number, endColumn: number) => ({
    file,
    line,
    column,
    endColumn,
  });
  const problem = (files: Files, options?: FileOptions) => merge(files, options).problems;

  it.each([
    ['otherwise', 'otherwise: decline', 'otherwise: accept', '"otherwise"', at('b.yaml', 1, 12, 19), at('a.yaml', 1, 12, 18)],
    ['when-unsure', 'when-unsure: ignore', 'when-unsure: ask-for-context', '"when-unsure"', at('b.yaml', 1, 14, 20), at('a.yaml', 1, 14, 29)],
    ['what to assume', 'assume: { x: 1 }', 'assume: { x: 2 }', 'what to assume of "x"', at('b.yaml', 1, 11, 12), at('a.yaml', 1, 11, 12)],
    ['a list', 'lists: { x: [a] }', 'lists: { x: [b] }', 'the list "x"', at('b.yaml', 1, 10, 11), at('a.yaml', 1, 10, 11)],
  ])('where they disagree on %s, whichever comes first', (_, b, a, what, place, also) => {
    const expected = [
      {
        code: 'disagreeing-files',
        severity: 'error',
        message: `a.yaml and b.yaml say different things about ${what}`,
        place,
        hint: 'say it in one of them only, or let one extend the other',
        also: { place: also, message: 'said differently here' },
      },
    ];
    expect(problem({ 'a.yaml': a, 'b.yaml': b })).toEqual(expected);
    expect(problem(two(b, a))).toEqual(expected);
  }); // prettier-ignore

  it('where each of three says another thing, that the first two and the first and the last do', () => {
    const files = { 'a.yaml': 'otherwise: decline', 'b.yaml': 'otherwise: accept', 'c.yaml': 'otherwise: ask-for-context' }; // prettier-ignore
    expect(problem(files).map(({ message }) => message)).toEqual([
      'a.yaml and b.yaml say different things about "otherwise"',
      'a.yaml and c.yaml say different things about "otherwise"',
    ]);
  });

  it('which rule has the id of another, whichever comes first', () => {
    const [a, b] = [rules(rule('x', 'p')), rules(rule('y', 'p'), rule('x', 'q'))];
    const expected = [
      {
        code: 'duplicate-rule',
        severity: 'error',
        message: 'a.yaml and b.yaml both have a rule "x"',
        place: at('b.yaml', 3, 11, 12),
        hint: 'rename one of them, or switch one off: disable: [b/x]',
        also: { place: at('a.yaml', 2, 11, 12), message: 'the other one' },
      },
    ];
    expect(problem({ 'a.yaml': a, 'b.yaml': b })).toEqual(expected);
    expect(problem(two(b, a))).toEqual(expected);
  });

  it('which rule of a file has the id of another', () => {
    expect(problem(rules(rule('x', 'p'), rule('y', 'p'), rule('x', 'q')))).toEqual([
      {
        code: 'duplicate-rule',
        severity: 'error',
        message: 'two rules have the id "x"',
        place: at('test.yaml', 4, 11, 12),
        hint: 'give one of them another id',
        also: { place: at('test.yaml', 2, 11, 12), message: 'first used here' },
      },
    ]);
  });

  it('what rule may be meant to be switched off', () => {
    const files = `${rules(rule('quiet', 'p'))}disable: [test/quite]`;
    const place = at('test.yaml', 3, 11, 21);
    expect(problem(files)).toEqual([
      {
        code: 'unknown-rule',
        severity: 'error',
        message: 'there is no rule "test/quite" to switch off',
        place,
        hint: 'did you mean "quiet"?',
        fix: { edits: [{ place, text: 'quiet' }], sure: false },
      },
    ]);
  });

  it('where the rules are listed, if none is like the one to be switched off', () => {
    const [found] = problem(`${rules(rule('quiet', 'p'))}disable: [banks]`);
    expect(found).toMatchObject({
      message: 'there is no rule "banks" to switch off',
      hint: 'a pack’s rules are listed by "screen check --verbose"',
    });
    expect(found).not.toHaveProperty('fix');
  });

  it('nothing of rules without a name, which have nothing to do with each other', () => {
    const nameless = 'rules:\n  - { when: p }\n  - { when: q }\n';
    const { merged, problems } = merge({ 'a.yaml': nameless, 'b.yaml': nameless });
    expect(merged.rules).toHaveLength(4);
    expect(problems.map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'missing-key'),
    );
  });
});

describe('a rule in force', () => {
  const files = {
    'a.yaml': `extends: [b, c]\n${rules(rule('x', 'of-a'))}`,
    'b.yaml': rules(rule('x', 'of-b')),
    'c.yaml': rules(rule('x', 'of-c'), rule('y', 'of-c')),
  };
  const roots = ['a.yaml'];
  const found = (id: string, given: Files, options?: FileOptions) => {
    const one = merge(given, options).merged.rules.find((other) => other.rule.id === id);
    return one && { pack: one.pack, shipped: one.shipped, disabled: one.disabled, replaces: one.replaces }; // prettier-ignore
  };

  it('says where it is from', () => {
    const options = { roots, shipped: ['b.yaml', 'c.yaml'] };
    expect(found('x', files, options)).toEqual({ pack: 'a', shipped: false, disabled: false, replaces: ['b', 'c'] }); // prettier-ignore
    expect(found('y', files, options)).toEqual({ pack: 'c', shipped: true, disabled: false, replaces: [] }); // prettier-ignore
  });

  it.each([
    ['a', `${files['a.yaml']}disable: [c/x]`, { pack: 'a', disabled: false }],
    ['a, which is off', `${files['a.yaml']}disable: [x]`, { pack: 'a', disabled: true }],
    ['a, which is off where it is from', `${files['a.yaml']}disable: [a/x]`, { pack: 'a', disabled: true }],
    ['c, where that of b is off', 'extends: [b, c]\ndisable: [b/x]', { pack: 'c', disabled: false, replaces: ['b'] }],
    ['b, where that of c is off', 'extends: [b, c]\ndisable: [c/x]', { pack: 'b', disabled: false, replaces: ['c'] }],
    ['b, where both are off', 'extends: [b, c]\ndisable: [x]', { pack: 'b', disabled: true, replaces: ['c'] }],
  ])('is that of %s', (_, text, expected) => {
    const given = { ...files, 'a.yaml': text };
    expect(merge(given, { roots }).problems).toEqual([]);
    expect(found('x', given, { roots })).toMatchObject(expected);
  }); // prettier-ignore
});

describe('the files of a policy', () => {
  const order = (files: Files, options?: FileOptions) =>
    merge(files, options).merged.files.map(({ key }) => key);

  it('are those it starts from and all that they extend, each once', () => {
    const files = { 'a.yaml': 'extends: [c, b]', 'b.yaml': 'extends: c', 'c.yaml': 'extends: d', 'd.yaml': '', 'e.yaml': '' }; // prettier-ignore
    expect(order(files, { roots: ['a.yaml'] })).toEqual(['a.yaml', 'c.yaml', 'd.yaml', 'b.yaml']);
  });

  it('are there once where they extend each other', () => {
    expect(order({ 'a.yaml': 'extends: b', 'b.yaml': 'extends: a' })).toEqual(['a.yaml', 'b.yaml']);
  });

  it('leave out what is not there', () => {
    expect(order('extends: nothing')).toEqual(['test.yaml']);
  });

  it('have a name together, and what one file alone is about', () => {
    const files = { 'a.yaml': 'extends: b', 'b.yaml': 'about: the pack' };
    const { merged } = merge(files, { roots: ['a.yaml'] });
    expect(merged.name).toBe('test');
    expect(merged).not.toHaveProperty('about');
  });
});

describe('where a list is given', () => {
  const places = (files: Files, options?: FileOptions) =>
    [...merge(files, options).merged.listPlaces].map(([name, { place }]) => [name, place.file]);

  it.each<readonly [string, Files, readonly (readonly string[])[]]>([
    ['is its file', { 'a.yaml': 'lists: { x: [a], y: [b] }' }, [['x', 'a.yaml'], ['y', 'a.yaml']]],
    ['is the file that replaces it', { 'a.yaml': 'extends: b\nlists: { x: [a] }', 'b.yaml': 'lists: { x: [b] }' }, [['x', 'a.yaml']]],
    ['is the file that adds to it', { 'a.yaml': 'extends: pack\nlists: { x: { add: [a] } }', 'pack.yaml': 'lists: { x: [b] }' }, [['x', 'a.yaml']]],
    ['is nowhere for one that came with the program', { 'a.yaml': 'extends: pack', 'pack.yaml': 'lists: { x: [b] }' }, []],
  ])('%s', (_, files, expected) => {
    expect(places(files, { roots: ['a.yaml'], shipped: ['pack.yaml'] })).toEqual(expected);
  }); // prettier-ignore
});

describe('lists that two files give', () => {
  it('are kept apart where one file adds to what it does not extend', () => {
    const files = {
      'a.yaml': 'extends: b\nlists: { x: [new] }',
      'b.yaml': 'lists: { x: { add: [replaced] } }',
      'c.yaml': 'lists: { x: { add: [more] } }',
    };
    expect(codes(files)).toEqual([]);
    expect(listed(files)).toEqual(['more', 'new']);
    const [base, added] = merge(files).merged.lists.get('x') ?? [];
    expect([base, added].map((part) => part?.items.map(({ value }) => value))).toEqual([
      ['new'],
      ['more'],
    ]);
  });

  it('are refused once where they are given with other items', () => {
    const files = { 'a.yaml': 'lists: { x: [a, b] }', 'b.yaml': 'lists: { x: [a] }' };
    expect(codes(files)).toEqual(['disagreeing-files 1:10']);
  });

  it('are no matter where a file replaces both', () => {
    const files = {
      'a.yaml': 'extends: [b, c]\nlists: { x: [a] }\notherwise: accept\nassume: { y: 1 }',
      'b.yaml': 'lists: { x: [b] }\notherwise: decline\nassume: { y: 2 }',
      'c.yaml': 'lists: { x: [c] }\notherwise: ask-for-context\nassume: { y: 3 }',
    };
    expect(codes(files)).toEqual([]);
    expect(listed(files)).toEqual(['a']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import {
  compile,
  contextOf,
  decisionOn,
  merge,
  policy,
  problemsIn,
  truthOfRule,
} from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { vocabulary } from '../screening/vocabulary.js';
import { compilePolicy, referencesOf } from './compile-policy.js';
import { decideInvitation } from './decision.js';
import { keepPhrases, keptPhrases } from './kept-phrases.js';
import { nobody } from './owner.js';

const when = (condition: string): string => `rules:\n  - id: one\n    when: ${condition}\n`;

describe('a condition is refused', () => {
  it.each([
    ['an unknown fact', '{ conections at most: 10 }', ['unknown-fact 3:13']],
    ['a column’s name for a fact', '{ message contains: x }', ['unknown-fact 3:13']],
    ['a text that names an unknown column', '{ column. is: x }', ['unknown-fact 3:13']],
    ['an unknown comparison', '{ connections under: 10 }', ['unknown-operator 3:25']],
    ['a comparison of another type', '{ connections contains: x }', ['wrong-operand 3:25']],
    ['a text for a number', '{ connections at most: ten }', ['wrong-operand 3:34']],
    ['a number in quotes', '{ connections at most: "10" }', ['wrong-operand 3:34']],
    ['a number for a text', '{ note contains: 10 }', ['wrong-operand 3:28']],
    ['yes for true', '{ note is empty: yes }', ['wrong-operand 3:28']],
    ['no for a flag', '{ recommended is: no }', ['wrong-operand 3:29']],
    ['nothing for a text', '{ note contains: }', ['wrong-operand 3:28']],
    ['nothing for a number', '{ connections at most: }', ['wrong-operand 3:34']],
    ['nothing in a list', '{ note contains: [a, ~] }', ['wrong-operand 3:32']],
    ['a list where one is wanted', '{ connections at most: [1, 2] }', ['wrong-operand 3:13']],
    ['a date that isn’t one', '{ sent-at before: 2026-02-30 }', ['wrong-operand 3:29']],
    ['a duration that isn’t one', '{ sent-at older than: 3 moons }', ['wrong-operand 3:33']],
    ['a pattern that can’t be read', "{ note matches: '(' }", ['bad-pattern 3:27']],
    ['a pattern between slashes', "{ note matches: '/x/i' }", ['bad-pattern 3:27']],
    ['backspaces in a pattern', '{ note matches: "\\bCEO\\b" }', ['bad-pattern 3:27']],
    ['backspaces in a phrase', '{ note contains: "\\bCEO\\b" }', ['wrong-operand 3:28']],
    ['a phrase that begins with *', "{ note contains: '*ing' }", ['wrong-operand 3:28']],
    ['an empty phrase', '{ note contains: "" }', ['wrong-operand 3:28']],
    ['an unknown list', '{ note contains: { list: mine } }', ['unknown-list 3:36']],
    ['an unknown rule', 'two', ['unknown-rule 3:11']],
    ['a test that lost its colon', 'note is empty', ['unknown-rule 3:11']],
    ['itself', 'one', ['rule-cycle 3:11']],
    ['its own opposite', '{ not: one }', ['rule-cycle 3:18']],
  ])('%s', (_, condition, expected) => {
    expect(problemsIn(when(condition))).toEqual(expected);
    expect(compile(when(condition)).policy).toBeUndefined();
  });

  it('with what was meant', () => {
    const hint = (condition: string): string | undefined =>
      compile(when(condition)).problems[0]?.hint;
    expect(hint('{ conections at most: 10 }')).toContain('"connections"');
    expect(hint('{ message contains: x }')).toContain('"note"');
    expect(hint('{ connections at mots: 10 }')).toContain('"at most"');
    expect(hint('{ note is empty: yes }')).toContain('true');
    expect(hint('{ connections contains: x }')).toContain('at most');
  });
});

describe('a policy is refused', () => {
  it.each([
    ['without an id', ''],
    ['whose id is a number', 'id: 7, '],
    ['whose id is a blank', "id: ' ', "],
  ])('a rule %s hides nothing else that is wrong', (_, id) => {
    const rule = (fact: string): string => `  - { ${id}when: { ${fact} contains: x } }\n`;
    const found = problemsIn(
      `rules:\n${rule('nots')}${rule('hedline')}  - { id: c, when: { nam contains: x } }\n`,
    );
    expect(found.filter((one) => one.startsWith('unknown-fact'))).toHaveLength(3);
    expect(found.filter((one) => one.startsWith('duplicate'))).toEqual([]);
    expect(found).toHaveLength(5);
  });

  it.each([
    ['a circle of rules', 'rules:\n  - { id: a, when: b }\n  - { id: b, when: { not: c } }\n  - { id: c, when: { any: [a, b] } }\n', ['rule-cycle 4:28', 'rule-cycle 4:31']],
    ['a circle through unless', 'rules:\n  - { id: a, when: { note is empty: true }, unless: a }\n', ['rule-cycle 2:53']],
    ['an unknown name in a reason', `${when('{ note is empty: true }')}    because: has \${conections}\n`, ['unknown-name 4:20']],
    ['an unknown name in a question', `${when('{ note is empty: true }')}    ask: What of \${nothing}?\n`, ['unknown-name 4:20']],
    ['an unknown name in an answer', `${when('{ note is empty: true }')}    reply: { de: "\${nichts}" }\n`, ['unknown-name 4:12']],
    ['an unknown fact to assume', 'assume: { connectoins: 3 }\n', ['unknown-fact 1:11']],
    ['something a fact can’t be', 'assume: { connections: many }\n', ['wrong-operand 1:24']],
    ['nothing to assume of a number', 'assume: { connections: "" }\n', ['wrong-operand 1:24']],
    ['all that is wrong at once', 'rules:\n  - { id: a, when: x }\n  - { id: b, when: { y is: 1 } }\n', ['unknown-rule 2:20', 'unknown-fact 3:22']],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  }); // prettier-ignore

  it('a reply that names where the sender lives, though a reason may', () => {
    const naming = (key: string) =>
      problemsIn(`${when('{ note is empty: true }')}    ${key}: "In \${location}"\n`);
    expect([naming('reply'), naming('because')]).toEqual([['unknown-name 4:12'], []]);
  });

  it('in every place where the same is wrong', () => {
    const rule = (id: string) => `  - { id: ${id}, when: { connections at most: ten } }\n`;
    expect(problemsIn(`rules:\n${rule('a')}${rule('b')}`)).toEqual([
      'wrong-operand 2:43',
      'wrong-operand 3:43',
    ]);
  });

  it('and none is made', () => {
    expect(compile(when('two')).policy).toBeUndefined();
  });
});

describe('a policy is made', () => {
  it.each([
    ['with a list of the owner', when('{ company is: { list: owner.clients } }')],
    ['with a column of the user’s own', when('{ column.hair-colour is: red }')],
    ['with one item in a list', when('{ connections at most: [10] }')],
    [
      'with places for facts',
      `${when('{ note contains: x }')}    because: "\${match} \${first-name|there} \${column.x}"\n`,
    ],
  ])('%s', (_, text) => {
    expect(problemsIn(text)).toEqual([]);
    expect(compile(text).policy).toBeDefined();
  });

  it('in which equal tests are made once', () => {
    const { tests } = policy(
      'rules:\n  - { id: a, when: { note contains: x } }\n  - { id: b, when: { any: [{ note contains: x }, { note contains: y }] } }\n',
    );
    expect(tests.map(({ phrase }) => phrase)).toEqual(['note contains "x"', 'note contains "y"']);
  });

  it('in which each rule comes after those it refers to', () => {
    const { order, rules } = policy(
      'rules:\n  - { id: a, when: { all: [c, b] } }\n  - { id: b, when: c }\n  - { id: c, when: { note is empty: true } }\n',
    );
    for (const [at, index] of order.entries())
      expect(order.slice(0, at)).toEqual(
        expect.arrayContaining([
          ...new Set(rules[index] === undefined ? [] : referencesOf(rules[index].condition)),
        ]),
      );
    expect(order).toHaveLength(3);
  });

  it('that reads the whole run only where a rule needs it', () => {
    expect(policy(when('{ same-note-count at least: 1 }')).wholeRun).toBe(true);
    expect(policy(when('{ note is empty: true }')).wholeRun).toBe(false);
    expect(policy(when('{ note is empty: true, same-note-count at least: 1 }')).wholeRun).toBe(
      true,
    );
    expect(policy('rules: []').wholeRun).toBe(false);
  });

  it('with the config’s lists after its own', () => {
    const place = { file: 'config', line: 1, column: 1, endColumn: 2 };
    const given = (add: boolean) => new Map([['x', { add, items: [{ value: 'new', place }] }]]);
    const truths = (add: boolean) =>
      ['old', 'new'].map((headline) => {
        const context = contextOf(
          `lists: { x: [old] }\n${when('{ headline contains: { list: x } }')}`,
          { lists: given(add) },
        );
        return decisionNames(context, { headline });
      });
    expect(truths(false)).toEqual([[], ['one']]);
    expect(truths(true)).toEqual([['one'], ['one']]);
  });

  it('with the owner’s lists', () => {
    const { merged } = merge(when('{ company is: { list: owner.clients } }'));
    const owner = { ...nobody, clients: ['Acme'] };
    const { policy: made } = compilePolicy(merged, vocabulary, { owner, lists: new Map() });
    expect(
      made && decisionNames({ policy: made, vocabulary, today: 0 }, { company: 'ACME' }),
    ).toEqual(['one']);
  });
});

function decisionNames(
  context: Parameters<typeof decideInvitation>[0],
  cells: Cells,
): readonly string[] {
  return decideInvitation(context, invitation(cells)).observations;
}

describe('a condition comes out', () => {
  const files = `rules:
  - { id: few, when: { connections at most: 10 } }
  - { id: silent, when: { note is empty: true } }
  - { id: both, when: { all: [few, silent] } }
  - { id: either, when: { any: [few, silent] } }
  - { id: neither, when: { not: { any: [few, silent] } } }
  - { id: entries, when: { connections at most: 10, note is empty: true } }
  - { id: few-unless, when: few, unless: silent }
  - { id: refers, when: few-unless }
  - { id: one-of, when: { at least 1 of: [few, silent] } }
  - { id: known, when: { connections is known: true } }
`;
  it.each<readonly [string, Cells, string]>([
    ['few', { connections: 5 }, 'true'],
    ['few', {}, 'unknown'],
    ['both', { connections: 5, note: '' }, 'true'],
    ['both', { connections: 50 }, 'false'],
    ['both', { connections: 5 }, 'unknown'],
    ['either', { note: '' }, 'true'],
    ['either', { note: 'hi' }, 'unknown'],
    ['neither', { note: 'hi' }, 'unknown'],
    ['neither', { note: '' }, 'false'],
    ['entries', { connections: 50 }, 'false'],
    ['entries', { connections: 5, note: '' }, 'true'],
    ['few-unless', { connections: 5, note: 'hi' }, 'true'],
    ['few-unless', { connections: 5, note: '' }, 'false'],
    ['few-unless', { connections: 5 }, 'unknown'],
    ['refers', { connections: 5, note: '' }, 'false'],
    ['one-of', { note: '' }, 'true'],
    ['one-of', { note: 'x' }, 'unknown'],
    ['known', {}, 'false'],
    ['known', { connections: 0 }, 'true'],
  ])('%s on %j: %s', (id, cells, expected) => {
    expect(truthOfRule(id, cells, files)).toBe(expected);
  });

  it('a disabled rule is false wherever it is referred to', () => {
    const off = `${files}disable: [few]\n`;
    const cells = { connections: 5, note: 'hi' };
    expect(['few', 'both', 'either', 'refers'].map((id) => truthOfRule(id, cells, off))).toEqual([
      'false',
      'false',
      'false',
      'false',
    ]);
  });

  it('a reference means the rule that replaces', () => {
    const replaced = {
      'a.yaml': 'extends: b\nrules:\n  - { id: x, when: { note is empty: false } }\n',
      'b.yaml': 'rules:\n  - { id: x, when: { note is empty: true } }\n  - { id: y, when: x }\n',
    };
    expect(truthOfRule('y', { note: 'hi' }, replaced)).toBe('true');
  });

  it('a rule of a pack is named with its pack', () => {
    const named = {
      'a.yaml': 'extends: b\nrules:\n  - { id: y, when: b/x }\n',
      'b.yaml': 'rules:\n  - { id: x, when: { note is empty: true } }\n',
    };
    expect(truthOfRule('y', { note: '' }, named)).toBe('true');
  });

  it('a thousand references in a row are no matter', () => {
    const chain = Array.from({ length: 1000 }, (_, at) => `  - { id: r${at}, when: r${at + 1} }\n`);
    const text = `rules:\n${chain.join('')}  - { id: r1000, when: { note is empty: true } }\n`;
    expect(decisionOn({ note: '' }, text).observations).toHaveLength(1001);
  });
});

const opinions = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    when: fc.constantFrom(
      '{ note contains: hello }', '{ note is empty: true }', '{ connections at most: 10 }', '{ headline contains: [ceo, founder] }',
      '{ not: base }', 'base', '{ any: [base, { connections more than: 400 }] }', '{ note contains: { list: words } }',
    ),
    decide: fc.constantFrom('accept', 'decline', 'ask-for-context'),
    strength: fc.constantFrom('weak', 'normal', 'strong'),
  }),
  { selector: ({ id }) => id, minLength: 1 },
); // prettier-ignore
const cells = fc.record(
  {
    note: fc.constantFrom('', 'hello there', 'buy now'),
    connections: fc.constantFrom('5', '500+', ''),
    headline: fc.constantFrom('CEO', 'Teacher'),
  },
  { requiredKeys: [] },
);

describe('the order of rules and of files', () => {
  const base = 'rules:\n  - { id: base, when: { headline contains: teacher } }\n';
  const file = (rules: readonly { id: string; when: string; decide: string; strength: string }[]) =>
    `lists: { words: { add: [${rules.length > 2 ? 'buy' : 'hello'}] } }\nrules: [${rules
      .map(
        ({ id, when: condition, decide, strength }) =>
          `{ id: ${id}, when: ${condition}, decide: ${decide}, strength: ${strength}, because: b }`,
      )
      .join(', ')}]\n`;
  const essence = (files: Readonly<Record<string, string>>, given: Cells) => {
    const decision = decisionOn(given, files);
    return {
      ...decision,
      reasons: decision.reasons.map(({ rule, won }) => `${rule} ${won}`).toSorted(),
      unchecked: decision.unchecked.map(({ rule, mattered }) => `${rule} ${mattered}`).toSorted(),
      observations: decision.observations.toSorted(),
      questions: decision.questions.map(({ question }) => question).toSorted(),
    };
  };

  it('never changes a decision', () => {
    fc.assert(
      fc.property(opinions, fc.nat(6), cells, (rules, split, given) => {
        const [first, second] = [rules.slice(0, split), rules.slice(split)];
        const one = { 'a.yaml': file(first), 'b.yaml': file(second), 'c.yaml': base };
        const other = {
          'c.yaml': base,
          'b.yaml': file(second.toReversed()),
          'a.yaml': file(first.toReversed()),
        };
        expect(essence(other, given)).toEqual(essence(one, given));
      }),
      runs,
    );
  });
});

describe('a refusal says what is wrong and what to do', () => {
  const place = (line: number, column: number, endColumn: number) => ({
    file: 'test.yaml',
    line,
    column,
    endColumn,
  });

  it.each([
    ['of a list for one value', when('{ connections at most: [1, 2] }'), '"at most" takes one value and no list', 'write a number, such as 10; a span takes two tests:  { connections at least: 10, connections at most: 20 }'],
    ['of a place in a reply', `${when('{ note is empty: true }')}    reply: "In \${location}"\n`, 'a reply may not name the sender\'s location', 'take ${location} out: it says nothing about the person, and it follows their origin'],
    ['of a place in one language of a reply', `${when('{ note is empty: true }')}    reply: { en: Hello, de: "In \${country}" }\n`, 'a reply may not name the sender\'s country', 'take ${country} out: it says nothing about the person, and it follows their origin'],
    ['of a text to assume', 'assume: { connections: many }\n', '"many" can not be a value of connections', 'expected a number, or unknown'],
    ['of a flag to assume', 'assume: { worked-together: maybe }\n', '"maybe" can not be a value of worked-together', 'expected true or false, or unknown'],
    ['of a day to assume', 'assume: { sent-at: soon }\n', '"soon" can not be a value of sent-at', 'expected a date, or unknown'],
    ['of a name in a text', `${when('{ note is empty: true }')}    ask: About \${compny}?\n`, '"${compny}" names no fact', 'did you mean "${company}"?'],
    ['of a name in a reason', `${when('{ note is empty: true }')}    because: About \${compny}\n`, '"${compny}" names no fact', 'did you mean "${company}"?'],
    ['of nothing to assume', 'assume: { shared-groups: ~ }\n', '"null" can not be a value of shared-groups', 'expected a list of texts, or unknown'],
    ['of a name in one language', `${when('{ note is empty: true }')}    reply: { de: "\${compny}" }\n`, '"${compny}" names no fact, in the text of "de:"', 'did you mean "${company}"?'],
    ['of a list', when('{ note contains: { list: mine } }'), 'there is no list "mine"', 'give it at the left of the file:  lists: { mine: [one, two] }'],
    ['of a list of another name', `lists: { colours: [red] }\n${when('{ any: [{ note contains: { list: colurs } }, { note contains: { list: colours } }] }')}`, 'there is no list "colurs"', 'did you mean "colours"?'],
    ['of a rule that is like one', 'rules:\n  - { id: quiet, when: { note is empty: true } }\n  - { id: b, when: quite }\n', 'there is no rule "quite"', 'did you mean "quiet"?'],
  ])('%s', (_, text, message, hint) => {
    expect(compile(text).problems).toMatchObject([{ severity: 'error', message, hint }]);
  }); // prettier-ignore

  it.each([
    ['a rule that refers to itself', when('one'), 'the rule "one" depends on itself: one → one', place(3, 11, 14), place(2, 9, 12)],
    ['a circle that is come to from outside', 'rules:\n  - { id: a, when: b }\n  - { id: b, when: { all: [{ note is empty: true }, c] } }\n  - { id: c, when: { any: [{ note is empty: true }, { not: b }] } }\n', 'the rule "b" depends on itself: b → c → b', place(4, 60, 61), place(3, 11, 12)],
    ['a circle by a number of conditions', 'rules:\n  - { id: a, when: { at least 1 of: [b, { note is empty: true }] } }\n  - { id: b, when: a }\n', 'the rule "a" depends on itself: a → b → a', place(3, 20, 21), place(2, 11, 12)],
    ['one that refers to another rule first', 'rules:\n  - { id: a, when: { all: [b, a] } }\n  - { id: b, when: { note is empty: true } }\n', 'the rule "a" depends on itself: a → a', place(2, 31, 32), place(2, 11, 12)],
  ])('of %s', (_, text, message, at, of) => {
    expect(compile(text).problems).toEqual([
      { code: 'rule-cycle', severity: 'error', message, place: at, hint: 'take one of these references out', also: { place: of, message: 'the rule' } },
    ]);
  }); // prettier-ignore

  it.each([
    ['that is not read in a way of its own', 'worked-together', ''],
    ['that is', 'recommended', ' '],
  ])('of a blank to assume of a flag %s', (_, fact, blank) => {
    expect(compile(`assume: { ${fact}: "${blank}" }\n`).problems).toMatchObject([
      { severity: 'error', message: `"${blank}" can not be a value of ${fact}` },
    ]);
  });

  it('of an item of the owner, in their config', () => {
    const { merged } = merge(when('{ connections is: { list: owner.clients } }'));
    const owner = { ...nobody, clients: ['Acme'] };
    const made = compilePolicy(merged, vocabulary, { owner, lists: new Map() });
    expect(made.policy).toBeUndefined();
    expect(made.problems.map((problem) => problem.place)).toEqual([
      { file: 'config', line: 1, column: 1, endColumn: 2 },
    ]);
  });

  it('and nothing of what is only unusual, before it is mended', () => {
    const unused = 'lists: { x: [a] }\n';
    expect(problemsIn(`${unused}${when('{ note is empty: true }')}`)).toEqual(['unused-list 1:10']);
    expect(problemsIn(`${unused}${when('two')}`)).toEqual(['unknown-rule 4:11']);
  });
});

describe('of what the build has found good', () => {
  const checkedOf = (condition: string) => {
    const { merged } = merge(`lists: { x: ['('] }\n${when(condition)}`);
    const rules = merged.rules.map((one) => ({
      ...one,
      rule: { ...one.rule, checked: { needs: new Map() } },
    }));
    const { problems } = compilePolicy({ ...merged, rules }, vocabulary, {
      owner: nobody,
      lists: new Map(),
    });
    return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  };

  it.each([
    ['a value of a rule is not looked at again', "{ note matches: '(' }", []],
    ['a value of the wrong type is refused all the same', '{ note matches: 7 }', ['wrong-operand']],
    ['an item of a list, which may be the user’s, is looked at', '{ note matches: { list: x } }', ['bad-pattern']],
  ])('%s', (_, condition, codes) => {
    expect(checkedOf(condition)).toEqual(codes);
  }); // prettier-ignore
});

describe('a rule is made', () => {
  const ruleOf = (entries: string) => policy(`rules:\n  - { id: a, ${entries} }\n`).rules[0];

  it('with all that its file says', () => {
    const rule = ruleOf(
      'when: { note is empty: true }, decide: decline, strength: always, because: "No ${match}", ask: " What? ", reply: { en: " Hi ", de: "Ja" }',
    );
    expect(rule).toMatchObject({
      index: 0,
      id: 'a',
      pack: 'test',
      shipped: false,
      disabled: false,
      replaces: [],
      place: { file: 'test.yaml', line: 2, column: 11, endColumn: 12 },
      decide: 'decline',
      strength: 3,
      because: ['No ', { name: 'match', fallback: undefined }],
      noReply: false,
      examples: [],
    });
    expect([...(rule?.ask?.byLanguage ?? [])]).toEqual([['en', ['What?']]]);
    expect([...(rule?.reply?.byLanguage ?? [])]).toEqual([
      ['en', ['Hi']],
      ['de', ['Ja']],
    ]);
  });

  it('with nothing that its file does not say', () => {
    const rule = ruleOf('when: { note is empty: true }');
    expect(rule).toMatchObject({ strength: 1, noReply: false });
    for (const key of ['decide', 'because', 'ask', 'reply']) expect(rule).not.toHaveProperty(key);
  });

  it('without an answer, where nobody is to be answered', () => {
    const rule = ruleOf('when: { note is empty: true }, decide: decline, because: b, reply: none');
    expect(rule?.noReply).toBe(true);
    expect(rule).not.toHaveProperty('reply');
  });

  it('with its examples', () => {
    const rule = ruleOf(
      'when: { note is empty: true }, examples: [{ given: { note: "" }, expect: true }]',
    );
    expect(rule?.examples).toHaveLength(1);
  });

  it('with its condition and the opposite of its exception', () => {
    const unless = ruleOf('when: { note is known: true }, unless: { note is empty: true }');
    const rule = unless?.condition;
    expect(rule).toMatchObject({
      kind: 'all',
      place: { line: 2, column: 22 },
      conditions: [
        { kind: 'test', test: 0, place: { line: 2, column: 22 } },
        { kind: 'not', place: { column: 55 }, condition: { kind: 'test', test: 1, place: { column: 55 } } },
      ],
    }); // prettier-ignore
    expect(ruleOf('when: { note is known: true }')?.condition.kind).toBe('test');
    expect(ruleOf('when: { at least 1 of: [{ note is known: true }, { note is empty: true }] }')?.condition).toMatchObject({ kind: 'count', least: 1 }); // prettier-ignore
  });
});

describe('the policy', () => {
  const files = {
    'a.yaml': `about: mine\nextends: b\notherwise: decline\nwhen-unsure: ignore\n${when('x')}`,
    'b.yaml': 'rules:\n  - { id: x, when: { note is empty: true } }\n',
  };

  it('says what it is and what it is made of', () => {
    const owner = { ...nobody, clients: ['Acme'] };
    expect(policy(files, { roots: ['a.yaml'], shipped: ['b.yaml'], owner })).toMatchObject({
      name: 'test',
      about: 'mine',
      files: [
        { file: 'a.yaml', pack: 'a', shipped: false },
        { file: 'b.yaml', pack: 'b', shipped: true },
      ],
      otherwise: 'decline',
      whenUnsure: 'ignore',
      owner,
    });
  });

  it('has no word of what it is about where its file has none', () => {
    expect(policy('rules: []')).not.toHaveProperty('about');
  });

  it('has the facts of its tests and of its texts, each once', () => {
    const { facts } = policy(
      `${when('{ note contains: x, note is known: true }')}    because: "\${match} of \${position}, \${note}"\n    ask: In \${company|there}?\n`,
    );
    expect(facts.map(({ name }) => name)).toEqual(['note', 'position', 'company']);
  });

  it('has each test with its fact and how it is said', () => {
    const { tests } = policy(
      'rules:\n  - { id: a, when: { all: [{ connections at most: 10 }, { note contains: x }, { note says: x }, { note contains: { list: l } }, { note contains: y }] } }\nlists: { l: [x] }\n',
    );
    expect(tests).toMatchObject([
      { index: 0, fact: 0, phrase: 'connections at most 10', denial: 'connections more than 10', key: '["connections","at most",[10],[]]' },
      { index: 1, fact: 1, phrase: 'note contains "x"', denial: 'note does not contain "x"', key: '["note","contains",["x"],[]]', search: { list: 0 } },
      { index: 2, fact: 1, phrase: 'note says "x"', search: { list: 1 } },
      { index: 3, fact: 1, phrase: 'note contains "y"', search: { list: 2 } },
    ]); // prettier-ignore
    expect(tests).toHaveLength(4);
    expect(tests[0]).not.toHaveProperty('search');
    expect(tests.map((test) => test.edges(0))).toEqual([[10], ['x'], ['x'], ['y']]);
  });

  it.each<readonly [string, string, unknown]>([
    ['a number', 'connections: 5', { min: 5, max: 5, open: false }],
    ['a number in words', 'connections: 500+', { min: 500, max: Infinity, open: false }],
    ['a flag', 'worked-together: no', false],
    ['a flag that is read in a way of its own', 'recommended: requested', false],
    ['a day', 'sent-at: 2026-03-01', { first: 20_513, last: 20_513 }],
    ['no groups', 'shared-groups: ""', []],
  ])('assumes %s', (_, entry, value) => {
    expect([...policy(`assume: { ${entry} }\nrules: []\n`).assumed.values()]).toEqual([
      { state: 'assumed', value, origin: 'assumed' },
    ]);
  });

  it('assumes an empty text', () => {
    expect(policy('assume: { note: "" }\nrules: []\n').assumed.get('note')).toMatchObject({
      state: 'assumed',
      value: { raw: '' },
    });
  });
});

describe('a rule is named', () => {
  const refers = (condition: string, files: Readonly<Record<string, string>>) =>
    compile({ 'a.yaml': `extends: [b, c]\n${when(condition)}`, ...files }).problems.map(
      ({ message }) => message,
    );
  const files = {
    'b.yaml': 'rules:\n  - { id: x, when: { note is empty: true } }\n',
    'c.yaml': 'rules:\n  - { id: y, when: { note is known: true } }\n',
  };

  it.each([
    ['x', []],
    ['b/x', []],
    ['c/y', []],
    ['a/one', ['the rule "one" depends on itself: one → one']],
    ['c/x', ['there is no rule "c/x"']],
    ['d/x', ['there is no rule "d/x"']],
  ])('by its id, or its pack and its id: %s', (condition, expected) => {
    expect(refers(condition, files)).toEqual(expected);
  });
});

describe('referencesOf', () => {
  it.each([
    ['b', [1]],
    ['{ not: c }', [2]],
    ['{ note is empty: true }', []],
    ['{ any: [c, { all: [b, { note is empty: true }] }, { not: c }] }', [2, 1, 2]],
    ['{ at least 1 of: [c, b] }', [2, 1]],
  ])('says the rules of %s', (condition, expected) => {
    const { rules } = policy(
      `rules:\n  - { id: a, when: ${condition} }\n  - { id: b, when: { note is known: true } }\n  - { id: c, when: { note is empty: true } }\n`,
    );
    expect(rules[0] && referencesOf(rules[0].condition)).toEqual(expected);
  });
});

describe('the lists of the config', () => {
  const place = { file: 'config', line: 1, column: 1, endColumn: 2 };
  const given = (name: string, add: boolean) =>
    new Map([[name, { add, items: [{ value: 'new', place }] }]]);
  const owner = { ...nobody, clients: ['old'] };
  const edges = (name: string, add: boolean, text = '') =>
    policy(`${text}${when(`{ headline contains: { list: ${name} } }`)}`, {
      lists: given(name, add),
      owner,
    }).tests[0]?.edges(0);

  it.each<readonly [string, string, boolean, string, readonly string[]]>([
    ['add to nothing', 'x', true, '', ['new']],
    ['add to a list of the policy', 'x', true, 'lists: { x: [a, b] }\n', ['a', 'b', 'new']],
    ['replace a list of the policy', 'x', false, 'lists: { x: [a, b] }\n', ['new']],
    ['add to a list of the owner', 'owner.clients', true, '', ['old', 'new']],
    ['replace a list of the owner', 'owner.clients', false, '', ['new']],
  ])('%s', (_, name, add, text, expected) => {
    expect(edges(name, add, text)).toEqual(expected);
  });
});

describe('a list that the build has made ready', () => {
  const phrases = keptPhrases(keepPhrases([['old one'], ['other']]));
  const place = { file: 'pack.yaml', line: 1, column: 1, endColumn: 2 };
  const part = (value: string, list?: number) => ({
    items: [{ value, place }],
    ...(list !== undefined && { kept: { phrases, list } }),
  });
  const made = (condition: string) => {
    const { merged } = merge(`lists: { x: [a], y: [a] }\n${when(`{ any: [${condition}] }`)}`);
    const lists = new Map([
      ['x', [part('old one', 0), part('new')]],
      ['y', [part('other', 1), part('new')]],
    ]);
    const settings = { owner: nobody, lists: new Map() };
    return compilePolicy({ ...merged, lists }, vocabulary, settings).policy;
  };

  it('is in what a test looks for, after what is not ready', () => {
    const test = made('{ note contains: { list: x } }')?.tests[0];
    expect(test?.key).toBe('["note","contains",["new"],[0]]');
    expect(test?.edges(0)).toEqual(['new', 'old one']);
  });

  it('makes a test another one than that of another list', () => {
    const tests = made('{ note contains: { list: x } }, { note contains: { list: y } }')?.tests;
    expect(tests?.map((test) => test.edges(0))).toEqual([
      ['new', 'old one'],
      ['new', 'other'],
    ]);
  });

  it('is as written for a comparison that looks for no phrases', () => {
    const test = made('{ note starts with: { list: x } }')?.tests[0];
    expect(test?.key).toBe('["note","starts with",["old one","new"],[]]');
  });

  it.each([
    ['Old one', ['one']],
    ['new', ['one']],
    ['other', []],
  ])('is found in %s', (note, expected) => {
    const found = made('{ note contains: { list: x } }');
    expect(found && decisionNames({ policy: found, vocabulary, today: 0 }, { note })).toEqual(
      expected,
    );
  });
});

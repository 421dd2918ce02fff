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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../screening/vocabulary.js';
import { invitation } from '../../testing/invitation.js';
import {
  type FileOptions,
  type Files,
  contextOf,
  merge,
  policy,
  said,
} from '../../testing/policy.js';
import { runs } from '../../testing/runs.js';
import { resolve } from '../decision.js';
import { type Problem } from '../problem.js';
import { Run } from '../run.js';
import { lintDeeply } from './deep-lint.js';

function lint(files: Files, options?: FileOptions): readonly Problem[] {
  return lintDeeply(merge(files, options).merged, vocabulary);
}

const codes = (files: Files, options?: FileOptions): readonly string[] =>
  lint(files, options).map(said);
const when = (condition: string): string => `rules:\n  - id: one\n    when: ${condition}\n`;
const two = '  - id: two\n    when: { note contains: hello }\n';

describe('a rule that can never hold', () => {
  it.each([
    ['bounds that exclude each other', '{ all: [{ connections at most: 10 }, { not: { connections less than: 50 } }] }'],
    ['a number that is two', '{ connections is: 5, connections at least: 6 }'],
    ['an empty text with words', '{ note is empty: true, note contains: hello }'],
    ['two different texts', '{ all: [{ company is: Acme }, { company is: Tidewater }] }'],
    ['days in the wrong order', '{ sent-at before: 2026-01-01, sent-at after: 2026-02-01 }'],
    ['longer ago and less long ago', '{ sent-at older than: 2 weeks, sent-at newer than: 10 days }'],
    ['true and false', '{ all: [{ worked-together is: true }, { worked-together is: false }] }'],
    ['fewer words in a not', '{ note contains: [a, b], not: { note contains: [c, b, a] } }'],
    ['more of than can be', '{ at least 2 of: [{ company is: Acme }, { company is: Tidewater }] }'],
    ['through another rule', '{ all: [two, { note is empty: true }] }'],
    ['nothing in a list', '{ note contains: { list: words } }'],
    ['a rule that is switched off', 'off'],
  ])('is found: %s', (_, condition) => {
    const files = `${when(condition)}${two}  - { id: off, when: two }\ndisable: [off]\nlists: { words: [] }\n`;
    expect(lint(files).map(({ code }) => code)).toEqual(['never-true']);
  }); // prettier-ignore

  it.each([
    ['bounds that meet', '{ connections at most: 10, connections at least: 10 }'],
    ['a number that is one of two', '{ connections is: [5, 6], connections at least: 6 }'],
    ['texts of which there may be several', '{ all: [{ shared-groups is: a }, { shared-groups is: b }] }'],
    ['a pattern, which may find nothing', "{ note is empty: true, note matches: '^$' }"],
    ['months and days, which can not be compared', '{ sent-at older than: 1 month, sent-at newer than: 29 days }'],
    ['something of which nothing is known', '{ any: [two, { note is empty: true }] }'],
    ['a list that the config may fill', '{ note contains: { list: owner.clients } }'],
    ['another way to compare', '{ note contains: [a], not: { note says: [a] } }'],
  ])('is not suspected: %s', (_, condition) => {
    expect(lint(`${when(condition)}${two}`)).toEqual([]);
  }); // prettier-ignore

  it('has no more than one place where it is one part', () => {
    const [problem] = lint(`${when('off')}${two}  - { id: off, when: two }\ndisable: [off]\n`);
    expect([problem?.place, problem?.also]).toEqual([
      { file: 'test.yaml', line: 3, column: 11, endColumn: 14 },
      undefined,
    ]);
  });

  it('has the parts that exclude each other', () => {
    const [problem] = lint(
      when('{ note is known: true, connections is: 5, company is: A, connections at least: 6 }'),
    );
    expect(problem).toMatchObject({
      place: { line: 3, column: 68 },
      also: { place: { line: 3, column: 34 }, message: 'excludes the other' },
    });
  });

  it.each([
    ['two parts', '{ note is empty: true, note contains: hello }', 'these two parts exclude each other', 'take one of the two out; for one or the other, join them by any:'],
    ['more parts', '{ all: [{ any: [two, three] }, { not: two }, { not: three }] }', 'its parts exclude one another', 'take one of them out; for one or the other, join them by any:'],
    ['a rule that is off', 'off', 'the rule "off" is switched off', 'change this part, or take it out'],
    ['a rule that can never hold', 'never', 'the rule "never" can never hold', 'change this part, or take it out'],
    ['the opposite of a rule that always holds', '{ not: always }', 'no invitation satisfies this part', 'change this part, or take it out'],
    ['an empty list', '{ note contains: { list: words } }', 'the list "words" is empty', 'write something into the list, or take it out'],
    ['another part', '{ any: [{ note contains: { list: words } }, never] }', 'no invitation satisfies this part', 'change this part, or take it out'],
  ])('says why: %s', (_, condition, why, hint) => {
    const others = `  - { id: three, when: { note contains: ciao } }
  - { id: never, when: { all: [two, { note is empty: true }] } }
  - { id: always, when: { any: [{ note is known: true }, { note is known: false }] } }
  - { id: off, when: two }
disable: [off]
lists: { words: [] }
`;
    const problem = lint(`${when(condition)}${two}${others}`).find(({ place }) => place?.line === 3);
    expect([problem?.message, problem?.hint]).toEqual([`the rule "one" can never hold: ${why}`, hint]);
  }); // prettier-ignore

  it.each([
    ['an exception that always holds', 'two, unless: always', 'no invitation satisfies this part', 'change this part, or take it out', 37],
    ['an exception that a test always makes', 'two, unless: { worked-together is: [true, false] }', 'no invitation satisfies this part', 'change this part, or take it out', 39],
    ['one of the exceptions', 'two, unless: { any: [three, two] }', 'these two parts exclude each other', 'take one of the two out; for one or the other, join them by any:', 52],
    ['nothing in a list that is written', '{ note contains: [] }', 'an empty list has nothing in it', 'write something into the list, or take it out', 26],
    ['more of than there are', '{ at least 2 of: [two] }', 'no invitation satisfies this part', 'change this part, or take it out', 26],
  ])('says why and where: %s', (_, condition, why, hint, column) => {
    const rules = `rules:
  - { id: first, when: ${condition} }
${two}  - { id: three, when: { note contains: ciao } }
  - { id: always, when: { any: [{ note is known: true }, { note is known: false }] } }
`;
    const problems = lint(rules).map(({ message, hint: tip, place }) => [message, tip, place?.line, place?.column]);
    expect(problems).toEqual([[`the rule "first" can never hold: ${why}`, hint, 2, column]]);
  }); // prettier-ignore

  it('is not said again of what every run says', () => {
    expect(lint(when('{ connections at least: 10, connections at most: 5 }'))).toEqual([]);
  });
});

describe('a rule that can never win', () => {
  const rules = (own: string, other: string): string =>
    `rules:\n  - { id: own, because: x, ${own} }\n  - { id: other, because: x, ${other} }\n`;

  it.each([
    ['by a stronger one with more words', 'when: { note contains: a }, decide: accept', 'when: { note contains: [b, a] }, decide: decline, strength: strong'],
    ['by a stronger one with a wider bound', 'when: { connections at least: 500, note contains: a }, decide: accept', 'when: { connections more than: 100 }, decide: decline, strength: always'],
    ['by one that is as strong, so that it is asked', 'when: { note contains: a, connections at least: 1 }, decide: decline', 'when: { note contains: a }, decide: accept'],
  ])('is found: %s', (_, own, other) => {
    expect(lint(rules(own, other)).map(({ code, place, also }) => [code, place?.line, also?.place.line])).toEqual([['never-wins', 2, 3]]);
  }); // prettier-ignore

  it.each([
    ['one that decides the same', 'when: { note contains: a }, decide: accept', 'when: { note contains: [b, a] }, decide: accept, strength: strong'],
    ['a weaker one', 'when: { note contains: a }, decide: accept', 'when: { note contains: [b, a] }, decide: decline, strength: weak'],
    ['one with fewer words', 'when: { note contains: [a, b] }, decide: accept', 'when: { note contains: a }, decide: decline, strength: strong'],
    ['a tie that asks, where it asks itself', 'when: { note contains: a }, decide: ask-for-context', 'when: { note contains: [a, b] }, decide: accept'],
    ['one with an exception', 'when: { note contains: a }, decide: accept', 'when: { note contains: a }, unless: { connections at least: 5 }, decide: decline, strength: strong'],
  ])('is not suspected beside %s', (_, own, other) => {
    expect(lint(rules(own, other))).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['a stronger one', 'decide: accept', 'decide: decline, strength: strong', 'stronger and declines', 'say  strength: always  in this rule, or switch the other one off:  disable: [test/other]'],
    ['one that is as strong', 'decide: decline', 'decide: accept', 'as strong and accepts', 'say  strength: strong  in this rule, or switch the other one off:  disable: [test/other]'],
    ['one that asks', 'decide: decline', 'decide: ask-for-context, strength: strong', 'stronger and asks', 'say  strength: always  in this rule, or switch the other one off:  disable: [test/other]'],
    ['one that nothing is stronger than', 'decide: decline, strength: always', 'decide: accept, strength: always', 'as strong and accepts', 'switch the other one off:  disable: [test/other]'],
  ])('says why: %s', (_, own, other, why, hint) => {
    const condition = 'when: { note contains: a }';
    expect(lint(rules(`${condition}, ${own}`, `${condition}, ${other}`))[0]).toMatchObject({
      severity: 'warning',
      message: `the rule "own" never decides: wherever it holds, "test/other" holds too, which is ${why}`,
      hint,
      also: { message: 'the rule that wins' },
    });
  }); // prettier-ignore

  it('is told of the strongest that wins over it', () => {
    const third = '  - { id: strongest, because: x, when: { note contains: [a, b] }, decide: decline, strength: always }\n';
    const [problem] = lint(
      rules('when: { note contains: a }, decide: accept', 'when: { note contains: a }, decide: decline, strength: strong') + third,
    );
    expect(problem?.message).toContain('"test/strongest" holds too');
  }); // prettier-ignore

  it('is none that decides nothing', () => {
    expect(lint(rules('when: { note contains: a }', 'when: { note contains: a }, decide: decline'))).toEqual([]);
  }); // prettier-ignore

  it('by a rule of a pack, but never one of a pack itself', () => {
    const pack =
      'rules: [{ id: pitch, when: { note contains: buy }, decide: decline, strength: strong, because: x }]\n';
    const mine =
      'extends: b\nrules: [{ id: mine, when: { all: [pitch, { connections at least: 9 }] }, decide: accept, because: x }]\n';
    expect(codes({ 'a.yaml': mine, 'b.yaml': pack }, { shipped: ['b.yaml'] })).toEqual([
      'never-wins 2:15',
    ]);
    expect(codes({ 'a.yaml': mine, 'b.yaml': pack }, { shipped: ['a.yaml', 'b.yaml'] })).toEqual(
      [],
    );
  });
});

describe('what is said to be impossible', () => {
  const test = fc.constantFrom(
    'connections at most: 10', 'connections at least: 10', 'connections more than: 10', 'connections less than: 500', 'connections is: [10, 500]',
    'note contains: a', 'note contains: [a, b]', 'note is empty: true', 'note is empty: false', 'note is: a', 'note is: [b, a b]', 'note starts with: a',
    'note is known: true', 'worked-together is: true', 'worked-together is: false', 'sent-at after: 2026-01-10', 'sent-at before: 2026-01-11',
    'sent-at older than: 10 days', 'sent-at newer than: 2 weeks',
  ); // prettier-ignore
  const tests = test.map((text) => `{ ${text} }`);
  const reference = fc.constantFrom('r0', 'r1');
  const part = fc.oneof(tests, tests, reference);
  const condition = fc.oneof(
    fc.tuple(fc.constantFrom('all', 'any', 'at least 2 of'), fc.array(fc.oneof(part, part.map((inner) => `{ not: ${inner} }`)), { minLength: 2, maxLength: 3 }))
      .map(([kind, parts]) => `{ ${kind}: [${parts.join(', ')}] }`),
    part,
  ); // prettier-ignore
  const decisions = fc.constantFrom(
    '',
    ', decide: accept, because: x',
    ', decide: decline, because: x',
    ', decide: decline, strength: strong, because: x',
    ', decide: accept, strength: weak, because: x',
  );
  const policies = fc
    .tuple(
      tests,
      tests,
      fc.array(fc.tuple(condition, fc.option(part), decisions), { minLength: 1, maxLength: 4 }),
    )
    .map(([first, second, rules]) =>
      [
        `rules:\n  - { id: r0, when: ${first} }\n  - { id: r1, when: ${second} }`,
        ...rules.map(
          ([of, unless, decide], at) =>
            `  - { id: x${at}, when: ${of}${unless === null ? '' : `, unless: ${unless}`}${decide} }`,
        ),
      ].join('\n'),
    );
  const cells = fc.record(
    {
      connections: fc.constantFrom(0, 10, 11, 499, 500, '500+', '5+', ''),
      note: fc.constantFrom('', 'a', 'b', 'a b', 'c', null),
      'worked-together': fc.constantFrom('yes', 'no', ''),
      'sent-at': fc.constantFrom(
        '2026-01-10',
        '2026-01-11',
        '2026-03-05',
        '2026-03-02',
        'Jan 2026',
        '',
      ),
    },
    { requiredKeys: [] },
  );

  it('never happens, whatever an invitation says', () => {
    let found = 0;
    fc.assert(
      fc.property(policies, fc.array(cells, { minLength: 20, maxLength: 20 }), (files, many) => {
        const problems = lint(files);
        found += problems.length;
        if (problems.length === 0) return;
        const rules = problems.map(({ code, place }) => ({
          code,
          rule: policy(files).rules.find((one) => one.place.line === place?.line),
        }));
        for (const one of many) {
          const run = new Run(contextOf(files), invitation(one)).evaluate();
          const { winners, deciding, conflict } = resolve(run);
          for (const { code, rule } of rules) {
            if (rule === undefined) throw new Error('a problem is in a rule');
            if (code === 'never-true') expect(run.ruleTruth(rule.index)).not.toBe('true');
            const wins = winners.some((at) => deciding[at]?.id === rule.id) && !conflict;
            if (code === 'never-wins') expect(wins).toBe(false);
          }
        }
      }),
      runs,
    );
    expect(found).toBeGreaterThan(runs.numRuns / 15);
  });
});

import { describe, expect, it } from 'vitest';
import { policy } from '../testing/policy.js';
import { type Evidence, absent, known } from './evidence.js';
import { exactly } from './interval.js';
import { type Policy } from './policy.js';
import { type TestedFact, isText, testedFacts, visitDiffering } from './tested-facts.js';
import { Text } from './text.js';
import { type Truth } from './truth.js';

const rules = `assume: { company: Acme }
rules:
  - { id: sells, when: { note contains: [leads] } }
  - { id: grows, when: { note matches: 'grow' } }
  - { id: big, when: { connections at least: 500 } }
  - { id: buys, when: { note contains: [seo] } }
  - { id: small, when: { connections at most: 10 } }
  - { id: shares, when: { shared-groups contains: [sales] } }
  - { id: mute, when: { shared-groups is empty: true } }
  - { id: told, when: { note is known: true }, decide: accept, because: 'at \${company|?}' }
`;

/** The tests of the policy by what they say, in order. */
const phrases = ({ tests }: Policy, wanted: Iterable<number>): readonly (string | undefined)[] =>
  [...wanted].map((index) => tests[index]?.phrase);

/** The tests that are visited where facts have this evidence, and each test this truth ahead. */
function visited(
  tested: readonly TestedFact[],
  given: Policy,
  evidence: Readonly<Record<string, Evidence>>,
  ahead: Readonly<Record<string, Truth>> = {},
  before: Readonly<Record<string, Truth>> = {},
): readonly (string | undefined)[] {
  const visits: number[] = [];
  visitDiffering(
    {
      evidence: ({ name }) => evidence[name] ?? absent,
      truthAhead: (test) => ahead[given.tests[test]?.phrase ?? ''] ?? 'false',
    },
    tested,
    given.tests.map(({ phrase }) => before[phrase] ?? 'false'),
    (test) => visits.push(test),
  );
  return phrases(given, visits);
}

describe('the facts that are tested', () => {
  it('are those with their own tests, apart by whether they search phrases', () => {
    const given = policy(rules);
    const all = testedFacts(given).map(({ fact, direct, testOfList, phrases: index }) => [
      fact.name,
      phrases(given, direct),
      phrases(given, testOfList.values()),
      index !== undefined,
    ]);
    expect(given.facts.map(({ name }) => name)).toContain('company');
    expect(all).toEqual([
      ['note', ['note matches "grow"', 'note is known'], ['note contains "leads"', 'note contains "seo"'], true],
      ['connections', ['connections at least 500', 'connections at most 10'], [], false],
      ['shared-groups', ['shared-groups is empty'], ['shared-groups contains "sales"'], true],
    ]);
  }); // prettier-ignore
});

describe('the tests that are visited', () => {
  it.each<
    readonly [string, Readonly<Record<string, Evidence>>, Readonly<Record<string, Truth>>, readonly string[]]
  >([
    ['none of what is not said', {}, {}, []],
    ['those of the phrases of a text', { note: known(new Text('leads and seo'), 'x') }, {}, ['note contains "leads"', 'note contains "seo"']],
    ['the others of a text that are not false', { note: known(new Text('hello'), 'x') }, { 'note is known': 'true' }, ['note is known']],
    ['those of the phrases of each text', { 'shared-groups': known([new Text('tea'), new Text('sales')], 'x') }, {}, ['shared-groups contains "sales"']],
    ['none of the phrases of a number', { connections: known(exactly(500), 'x') }, { 'connections at least 500': 'true' }, ['connections at least 500']],
    ['those that are not known', {}, { 'connections at least 500': 'unknown' }, ['connections at least 500']],
  ])('are %s', (_, evidence, ahead, expected) => {
    const given = policy(rules);
    expect(visited(testedFacts(given), given, evidence, ahead)).toEqual(expected);
  }); // prettier-ignore

  it('are none that come out as before', () => {
    const given = policy(rules);
    const truths = { 'connections at least 500': 'true', 'connections at most 10': 'false' } as const;
    const evidence = { connections: known(exactly(500), 'x') };
    expect(visited(testedFacts(given), given, evidence, truths, truths)).toEqual([]);
    expect(visited(testedFacts(given), given, evidence, truths)).toEqual(['connections at least 500']);
    expect(visited(testedFacts(given), given, evidence, {}, truths)).toEqual(['connections at least 500']);
  }); // prettier-ignore

  it.each<readonly [string, 'known' | 'assumed', readonly string[]]>([
    ['the same for a text that was said', 'known', ['note is known']],
    ['found anew for a text that is assumed', 'assumed', []],
  ])('are %s', (_, state, expected) => {
    const given = policy(rules);
    const tested = testedFacts(given);
    const note: Evidence = { state, value: new Text('hello'), origin: 'x' };
    expect(visited(tested, given, { note }, { 'note is known': 'true' })).toEqual([
      'note is known',
    ]);
    expect(visited(tested, given, { note })).toEqual(expected);
  });

  it('are those of the phrases of a text that is assumed', () => {
    const given = policy(rules);
    const note: Evidence = { state: 'assumed', value: new Text('seo'), origin: 'x' };
    expect(visited(testedFacts(given), given, { note })).toEqual(['note contains "seo"']);
  });

  it('are none of phrases where no test searches any', () => {
    const given = policy(`rules: [{ id: grows, when: { note matches: 'grow' } }]`);
    const note = known(new Text('leads'), 'x');
    expect(visited(testedFacts(given), given, { note })).toEqual([]);
  });

  it('are none of phrases that belong to other facts', () => {
    const given = policy(rules);
    const tested = testedFacts(given).map((one) => ({ ...one, testOfList: new Map() }));
    expect(visited(tested, given, { note: known(new Text('leads'), 'x') })).toEqual([]);
  });
});

describe('evidence of one text', () => {
  it.each<readonly [string, Evidence, boolean]>([
    ['a text', known(new Text('x'), 'x'), true],
    ['texts', known([new Text('x')], 'x'), false],
    ['a number', known(exactly(1), 'x'), false],
    ['nothing', absent, false],
  ])('of %s', (_, evidence, expected) => {
    expect(isText(evidence)).toBe(expected);
  });
});

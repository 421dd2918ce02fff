import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { baselinesOf } from './baseline.js';
import { decisionOf } from './decision.js';
import { Run, type RunContext } from './run.js';

const rules = `
screen: 1
assume: { endorsed: false, connections: 7, company: Acme }
rules:
  - id: sells
    when: { any: [{ note contains: [leads, seo] }, { note matches: '(?i)grow \\d' }] }
  - id: knows
    when: { any: [{ endorsed is: true }, { connections at least: 500 }] }
  - id: shares
    when: { any: [{ shared-groups contains: [sales] }, { shared-groups contains: [tea] }] }
  - id: blank
    when: { note is empty: true }
  - id: told
    when: { all: [{ connections is known: true }, { company contains: acme }] }
  - id: off
    when: { note says: [leads] }
  - id: quiet
    when: { all: [{ not: sells }, { not: off }, shares] }
    decide: accept
    because: it says so
  - id: pitch
    when: { at least 2 of: [sells, off, { headline contains: [sales] }, { not: knows }] }
    decide: decline
    because: it says so
  - id: unclear
    when: { any: [told, { all: [blank, { headline contains: [tea] }] }] }
    decide: ask-for-context
    because: it says so
    ask: Why?
`;

const cell = fc.constantFrom('', 'leads', 'no leads', 'SEO; tea', 'grow 5', 'sales; tea', 'hello');
const cells: fc.Arbitrary<Cells> = fc.record(
  {
    note: cell,
    headline: cell,
    'shared-groups': cell,
    company: cell,
    connections: fc.constantFrom('', '3', '500+', 'many'),
    endorsed: fc.constantFrom('', 'yes', 'no'),
  },
  { requiredKeys: [] },
);

describe('invitations that are judged one after the other', () => {
  it('come out as each of them does by itself, rule by rule', () => {
    const context = contextOf(rules);
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (all) => {
        for (const one of all) {
          const run = new Run(context, invitation(one)).evaluate();
          const alone = new Run(context, invitation(one));
          const truths = context.policy.rules.map(({ index }) => alone.ruleTruth(index));
          expect(context.policy.rules.map(({ index }) => run.ruleTruth(index))).toEqual(truths);
          expect(run.assumed()).toEqual(alone.assumed());
          expect(decisionOf(run)).toEqual(decisionOf(alone));
        }
      }),
      runs,
    );
  });

  it('have all their baselines however many there are', () => {
    const facts = ['note', 'headline', 'shared-groups', 'company', 'connections', 'endorsed', 'location'];
    const tests = facts.map((fact) => `{ ${fact} is known: true }`).join(', ');
    const context = contextOf(`screen: 1\nrules: [{ id: most, when: { at least 4 of: [${tests}] } }]`);
    for (let set = 0; set < 2 ** facts.length; set += 1) {
      const said = facts.filter((_, at) => (set & (1 << at)) > 0);
      const run = new Run(context, invitation(Object.fromEntries(said.map((fact) => [fact, '1']))));
      expect(run.evaluate().ruleTruth(0)).toBe(said.length >= 4 ? 'true' : 'false');
    }
  }); // prettier-ignore
});

const small = `
screen: 1
assume: { endorsed: false }
rules:
  - { id: sells, when: { note contains: [leads] } }
  - { id: grows, when: { note matches: '\\d' } }
  - { id: large, when: { connections at least: 500 } }
  - { id: praised, when: { any: [{ endorsed is: true }, large] } }
  - { id: calm, when: { all: [{ not: sells }, { not: grows }] } }
  - { id: either, when: { at least 1 of: [{ headline contains: [tea] }, { not: { connections at least: 500 } }] } }
  - { id: 'off', when: { not: sells } }
disable: [off]
`;

describe('the baseline of a policy', () => {
  const { policy } = contextOf(small);
  const at = new Map(policy.rules.map(({ id, index }) => [id, index]));
  const named = (indexes: readonly number[]): readonly string[] =>
    indexes.map((index) => policy.rules[index]?.id ?? '?');
  const testOf = (phrase: string): number =>
    policy.tests.find((test) => test.phrase.includes(phrase))?.index ?? -1;
  const baselineIn = (context: RunContext, cells: Cells) =>
    baselinesOf(context.policy).for(new Run(context, invitation(cells)));
  /** Of the policy, before it has any. */
  const baseline = (cells: Cells) => baselineIn(contextOf(small), cells);
  const ofRule = (id: string, cells: Cells) => baseline(cells).rules[at.get(id) ?? -1];
  const ofTest = (phrase: string, cells: Cells) => baseline(cells).tests[testOf(phrase)];

  it('knows which rules make a test, inside whatever they are', () => {
    const { rulesOfTest } = baselinesOf(policy);
    expect(named(rulesOfTest[testOf('leads')] ?? [])).toEqual(['sells']);
    expect(named(rulesOfTest[testOf('500')] ?? [])).toEqual(['large', 'either']);
    expect(named(rulesOfTest[testOf('tea')] ?? [])).toEqual(['either']);
    expect(named(rulesOfTest[testOf('endorsed')] ?? [])).toEqual(['praised']);
    expect(rulesOfTest).toHaveLength(policy.tests.length);
  });

  it('knows which rules refer to a rule', () => {
    const { rulesOfRule } = baselinesOf(policy);
    expect(rulesOfRule.map(named)).toEqual([
      ['calm', 'off'],
      ['calm'],
      ['praised'],
      [],
      [],
      [],
      [],
    ]);
  });

  it('is made once for a policy', () => {
    expect(baselinesOf(policy)).toBe(baselinesOf(policy));
    expect(baselinesOf(contextOf(small).policy)).not.toBe(baselinesOf(policy));
  });

  it('is the same for all invitations that say the same facts, whatever they say', () => {
    const context = contextOf(small);
    const of = (cells: Cells) => baselineIn(context, cells);
    const first = of({ note: 'leads', connections: '3' });
    expect(of({ note: 'hello 5', connections: '900' })).toBe(first);
    expect(of({ note: 'leads' })).not.toBe(first);
    expect(of({ note: 'leads', connections: '' })).not.toBe(first);
    expect(of({ note: 'leads', connections: '3', endorsed: 'no' })).not.toBe(first);
  });

  it('takes a text that is there to have none of the words', () => {
    for (const note of ['hello', 'leads', '5']) {
      expect(ofTest('leads', { note })).toBe('false');
      expect(ofTest('matches', { note })).toBe('false');
      expect(ofRule('sells', { note })).toBe('false');
      expect(ofRule('calm', { note })).toBe('true');
    }
  });

  it('knows nothing of a text that is not there', () => {
    expect(ofTest('leads', {})).toBe('unknown');
    expect(ofTest('matches', {})).toBe('unknown');
    expect(ofRule('calm', {})).toBe('unknown');
    expect(ofTest('tea', { note: 'hello' })).toBe('unknown');
  });

  it('leaves a rule that is switched off out', () => {
    expect(ofRule('off', { note: 'hello' })).toBe('false');
    expect(ofRule('off', {})).toBe('false');
  });

  it('tells at which assumed facts a rule has looked itself', () => {
    const { assumed } = baseline({ connections: '3' });
    expect(assumed[at.get('praised') ?? -1]).toEqual(['endorsed']);
    expect(assumed[at.get('large') ?? -1]).toEqual([]);
    const said = baseline({ connections: '3', endorsed: 'yes' });
    expect(said.assumed[at.get('praised') ?? -1]).toEqual([]);
  });

  it('has the truth of a test that searches lists of words in a list of texts', () => {
    const groups = `screen: 1\nrules: [{ id: shares, when: { shared-groups contains: [tea] } }]`;
    const context = contextOf(groups);
    const of = (cells: Cells) => baselineIn(context, cells);
    expect(of({ 'shared-groups': 'tea; sales' }).tests).toEqual(['false']);
    expect(of({}).tests).toEqual(['unknown']);
  });

  it('is forgotten when there are more sets of facts than are kept', () => {
    const facts = [
      'note',
      'headline',
      'shared-groups',
      'company',
      'connections',
      'location',
      'endorsed',
    ];
    const tests = facts.map((fact) => `{ ${fact} is known: true }`).join(', ');
    const context = contextOf(`screen: 1\nrules: [{ id: most, when: { any: [${tests}] } }]`);
    const of = (set: number) => {
      const said = facts.filter((_, index) => (set & (1 << index)) > 0);
      const cells = Object.fromEntries(said.map((fact) => [fact, '1']));
      return baselineIn(context, cells);
    };
    const first = of(0);
    for (let set = 1; set < 64; set += 1) of(set);
    expect(of(0)).toBe(first);
    of(64);
    expect(of(0)).not.toBe(first);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { decisionOf } from './decision.js';
import { Run } from './run.js';

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

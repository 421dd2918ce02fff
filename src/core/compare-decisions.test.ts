import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { type Files, contextOf } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { smallInvitation, smallPolicy } from '../testing/small-policy.js';
import { compareDecisions } from './compare-decisions.js';
import { decideInvitation } from './decision.js';

function decided(files: Files, all: readonly Cells[]) {
  const context = contextOf(files);
  const decisions = all.map((cells) => decideInvitation(context, invitation(cells)));
  return { policy: context.policy, decisions };
}

function compare(before: Files, after: Files, ...all: readonly Cells[]) {
  return compareDecisions(decided(before, all), decided(after, all));
}

const rules = (...listed: readonly string[]): string =>
  `lists: { words: [sale] }\nrules:\n${listed.map((rule) => `  - { ${rule} }\n`).join('')}`;
const sells = 'id: sells, when: { note contains: { list: words } }';
const pitch = 'id: pitch, when: sells, decide: decline, because: sells';
const hello = 'id: hello, when: { note contains: hello }, decide: accept, because: says hello';

describe('flips', () => {
  it.each<readonly [string, string, string, Cells, object]>([
    ['by a rule that is added', rules(sells, pitch), rules(sells, pitch, hello), { note: 'hello' }, {
      flips: [{ before: { decision: 'ask-for-context', byDefault: true }, after: { decision: 'accept', reasons: [{ rule: 'hello' }] }, by: ['hello'] }],
      changes: { rules: [{ rule: 'hello', kind: 'added', what: [] }] },
    }],
    ['by one that is removed', rules(sells, pitch), rules(sells), { note: 'a sale' }, {
      flips: [{ by: ['pitch'], before: { reasons: [{ rule: 'pitch' }] }, after: { reasons: [] } }],
      changes: { rules: [{ rule: 'pitch', kind: 'removed', what: [] }] },
    }],
    ['by one that is switched off', rules(sells, pitch), `${rules(sells, pitch)}disable: [pitch]`, { note: 'a sale' }, {
      flips: [{ by: ['pitch'] }], changes: { rules: [{ kind: 'removed' }] },
    }],
    ['by its decision and strength', rules(sells, pitch), rules(sells, pitch.replace('decline', 'accept, strength: strong')), { note: 'a sale' }, {
      flips: [{ by: ['pitch'] }],
      changes: { rules: [{ rule: 'pitch', kind: 'changed', what: ['decides accept, was decline', 'strength strong, was normal'] }] },
    }],
    ['by a list of an observation that it names', rules(sells, pitch), rules(sells, pitch).replace('[sale]', '[sale, leads]'), { note: 'leads' }, {
      flips: [{ by: ['sells'] }], changes: { rules: [{ rule: 'sells', kind: 'changed', what: ['condition'] }] },
    }],
    ['by a setting', rules(sells), `otherwise: decline\n${rules(sells)}`, { note: 'x' }, {
      flips: [{ by: [] }], changes: { rules: [], settings: ['otherwise is decline, was ask-for-context'] },
    }],
    ['by what is assumed', rules(sells, 'id: few, when: { connections at most: 10 }, decide: decline, because: few'), `assume: { connections: 3 }\n${rules(sells, 'id: few, when: { connections at most: 10 }, decide: decline, because: few')}`, { note: 'x' }, {
      flips: [{ before: { unsettled: true, open: ['few'] }, after: { unsettled: false } }], changes: { settings: ['assumed connections is 3, was unknown'] },
    }],
  ])('%s', (_, before, after, cells, expected) => {
    expect(compare(before, after, cells)).toMatchObject({ invitations: 1, ...expected });
  }); // prettier-ignore

  it('by an observation alone, though the rule that names it has another strength too', () => {
    const after = rules(sells, `${pitch}, strength: strong`).replace('[sale]', '[bargain]');
    expect(compare(rules(sells, pitch), after, { note: 'sale' }).flips).toMatchObject([
      { by: ['sells'] },
    ]);
  });

  /** What made the decision of one invitation another one, and what each side came about by. */
  function causes(before: Files, after: Files, cells: Cells) {
    return compare(before, after, cells).flips.map((flip) => ({
      by: flip.by,
      before: [flip.before.reasons.map(({ rule }) => rule), flip.before.open],
      after: [flip.after.reasons.map(({ rule }) => rule), flip.after.open],
    }));
  }

  const leads = 'id: leads, when: { note contains: leads }';
  const either = 'id: either, when: { any: [sells, leads] }, decide: decline, because: sells';

  it('not by an observation that changes nothing of the rule that names it', () => {
    const before = rules(sells, leads, either);
    const after = rules(sells, leads, either, `${hello}, strength: strong`).replace(
      '[sale]',
      '[x]',
    );
    expect(causes(before, after, { note: 'hello sale leads' })).toEqual([
      { by: ['hello'], before: [['either'], []], after: [['hello'], []] },
    ]);
  });

  it('not by an observation that is another one and comes out alike', () => {
    const after = rules(sells, leads.replace('contains: leads', 'contains: lead'), either);
    expect(
      causes(rules(sells, leads, either), after.replace('[sale]', '[x]'), { note: 'sale' }),
    ).toEqual([{ by: ['sells'], before: [['either'], []], after: [[], []] }]);
  });

  it('by an observation, though another rule has its reason on both sides', () => {
    const weak = `${hello}, strength: weak`;
    const before = rules(sells, pitch, weak);
    expect(causes(before, before.replace('[sale]', '[x]'), { note: 'hello sale' })).toEqual([
      { by: ['sells'], before: [['pitch'], []], after: [['hello'], []] },
    ]);
  });

  it('by an observation that is unknown on one side, though another one is on both', () => {
    const few = 'id: few, when: { connections at most: 5 }';
    const unknown = 'id: sells, when: { connections at most: 10 }';
    const [before, after] = [unknown, sells].map(
      (one) => `otherwise: accept\n${rules(one, pitch, few)}`,
    );
    expect(causes(before ?? '', after ?? '', { note: 'x' })).toEqual([
      { by: ['sells'], before: [[], ['pitch']], after: [[], []] },
    ]);
  });

  it('are of the invitations that both sides have', () => {
    const before = decided(rules(sells, pitch), [{ note: 'hello' }, { note: 'sale' }]);
    const after = decided(rules(sells, hello), [{ note: 'hello' }]);
    const { invitations, flips } = compareDecisions(before, after);
    expect([invitations, flips.map(({ by }) => by)]).toEqual([2, [['hello']]]);
  });

  it('are counted by what they are', () => {
    const notes = ['hello', 'hello sale', 'sale', 'hello'].map((note) => ({ note }));
    expect(compare(rules(sells, pitch), rules(sells, pitch, hello), ...notes).counts).toEqual([
      { from: 'ask-for-context', to: 'accept', count: 2 },
      { from: 'decline', to: 'ask-for-context', count: 1 },
    ]);
  });
});

describe('the laws of comparing', () => {
  const all = fc.array(smallInvitation, { maxLength: 5 });

  it('a policy is the same as itself', () => {
    fc.assert(
      fc.property(smallPolicy, all, (files, invitations) => {
        expect(compare(files, files, ...invitations)).toEqual({
          invitations: invitations.length,
          flips: [],
          counts: [],
          changes: { rules: [], settings: [] },
        });
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });

  it('a flip has a rule or a setting that is not the same', () => {
    fc.assert(
      fc.property(smallPolicy, smallPolicy, all, (before, after, invitations) => {
        const { flips, changes } = compare(before, after, ...invitations);
        for (const { by } of flips) expect(by.length + changes.settings.length).toBeGreaterThan(0);
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.js';
import { type Opinion, type Resolution, decide } from './decide.js';
import { type Truth } from './truth.js';
import {
  type DecisionName,
  type WhenUnsure,
  decisions,
  strengths,
  unsureChoices,
} from './written.js';

const [weak, normal, strong, always] = [0, 1, 2, 3];
const opinion = (decision: DecisionName, strength = normal, truth: Truth = 'true'): Opinion => ({
  decision,
  strength,
  truth,
});

describe('decide', () => {
  it.each<readonly [string, readonly Opinion[], Partial<Resolution>]>([
    ['no opinion: otherwise', [], { decision: 'decline', byDefault: true, conflict: false, unsettled: false }],
    ['none that holds: otherwise', [opinion('accept', strong, 'false')], { decision: 'decline', byDefault: true }],
    ['one that holds', [opinion('accept')], { decision: 'accept', byDefault: false, winners: [0] }],
    ['the strongest wins', [opinion('accept', weak), opinion('ask-for-context', strong)], { decision: 'ask-for-context', winners: [1] }],
    ['always beats strong', [opinion('accept', always), opinion('decline', strong)], { decision: 'accept', conflict: false }],
    ['numbers never win', [opinion('accept', weak), opinion('accept', weak), opinion('decline', normal)], { decision: 'decline' }],
    ['two that agree', [opinion('accept'), opinion('accept')], { decision: 'accept', conflict: false, winners: [0, 1] }],
    ['a tie asks', [opinion('accept'), opinion('decline')], { decision: 'ask-for-context', conflict: true, unsettled: false, winners: [0, 1] }],
    ['a tie below the strongest doesn’t', [opinion('accept', weak), opinion('decline', weak), opinion('accept')], { decision: 'accept', conflict: false }],
    ['an unknown that could win asks', [opinion('accept'), opinion('decline', strong, 'unknown')], { decision: 'ask-for-context', conflict: false, unsettled: true, mattered: [1] }],
    ['an unknown that could tie asks', [opinion('accept'), opinion('decline', normal, 'unknown')], { unsettled: true, mattered: [1] }],
    ['an unknown that is too weak doesn’t', [opinion('accept'), opinion('decline', weak, 'unknown')], { decision: 'accept', unsettled: false, mattered: [] }],
    ['an unknown that agrees doesn’t', [opinion('accept'), opinion('accept', strong, 'unknown')], { decision: 'accept', unsettled: false, mattered: [] }],
    ['an unknown for what is otherwise doesn’t', [opinion('decline', strong, 'unknown')], { decision: 'decline', unsettled: false, byDefault: true }],
    ['an unknown alone asks', [opinion('accept', weak, 'unknown')], { decision: 'ask-for-context', unsettled: true, byDefault: true, mattered: [0] }],
    ['a tie can be settled', [opinion('accept'), opinion('decline'), opinion('accept', strong, 'unknown')], { decision: 'ask-for-context', conflict: true, unsettled: true, mattered: [2] }],
    ['a tie stays one whatever joins it', [opinion('accept'), opinion('decline'), opinion('accept', normal, 'unknown')], { decision: 'ask-for-context', conflict: true, unsettled: false }],
  ])('%s', (_, opinions, expected) => {
    expect(decide(opinions, 'decline', 'ask-for-context')).toMatchObject(expected);
  }); // prettier-ignore

  it('when unsure: ignore takes what is unknown as false', () => {
    const opinions = [opinion('accept'), opinion('decline', strong, 'unknown')];
    expect(decide(opinions, 'decline', 'ignore')).toMatchObject({
      decision: 'accept',
      unsettled: false,
    });
  });
});

const opinions = fc.array(
  fc.record({
    decision: fc.constantFrom(...decisions),
    strength: fc.constantFrom(...strengths.keys()),
    truth: fc.constantFrom('true', 'false', 'unknown' as const),
  }),
  { maxLength: 8 },
);
const otherwise = fc.constantFrom(...decisions);
const whenUnsure = fc.constantFrom(...unsureChoices);

/** The rules of the language, written down once more without any cleverness. */
function settle(held: readonly Opinion[], otherwiseDecision: DecisionName): DecisionName {
  const most = Math.max(...held.map(({ strength }) => strength));
  const top = new Set(
    held.filter(({ strength }) => strength === most).map(({ decision }) => decision),
  );
  const [only = otherwiseDecision] = top;
  return top.size > 1 ? 'ask-for-context' : only;
}

/** The decision of every assignment of true and false to the unknown opinions. */
function assignments(given: readonly Opinion[], otherwiseDecision: DecisionName) {
  const unknown = [...given.keys()].filter((at) => given[at]?.truth === 'unknown');
  return Array.from({ length: 2 ** unknown.length }, (_, bits) => {
    const chosen = new Set(unknown.filter((__, bit) => (bits & (1 << bit)) !== 0));
    const held = given.filter(({ truth }, at) => truth === 'true' || chosen.has(at));
    return { chosen, decision: settle(held, otherwiseDecision) };
  });
}

/** What {@link decide} must say, found by trying everything. */
function exhaustively(
  given: readonly Opinion[],
  otherwiseDecision: DecisionName,
  unsure: WhenUnsure,
): Resolution {
  const all = assignments(given, otherwiseDecision);
  const decided = new Map(all.map(({ chosen, decision }) => [keyOf(chosen), decision]));
  const settled = decided.get('') ?? otherwiseDecision;
  const held = given.filter(({ truth }) => truth === 'true');
  const most = Math.max(...held.map(({ strength }) => strength));
  const winners = [...given.keys()].filter(
    (at) => given[at]?.truth === 'true' && given[at].strength === most,
  );
  const turned = (chosen: ReadonlySet<number>, at: number): string =>
    keyOf(new Set(chosen.has(at) ? [...chosen].filter((one) => one !== at) : [...chosen, at]));
  const unsettled =
    unsure === 'ask-for-context' && all.some(({ decision }) => decision !== settled);
  return {
    decision: unsettled ? 'ask-for-context' : settled,
    conflict: new Set(winners.map((at) => given[at]?.decision)).size > 1,
    unsettled,
    byDefault: held.length === 0,
    winners,
    mattered: [...given.keys()].filter(
      (at) =>
        given[at]?.truth === 'unknown' &&
        all.some(({ chosen, decision }) => decided.get(turned(chosen, at)) !== decision),
    ),
  };
}

function keyOf(chosen: ReadonlySet<number>): string {
  return [...chosen].toSorted((a, b) => a - b).join();
}

describe('the laws of deciding', () => {
  it('“could have changed” is what trying every assignment finds', () => {
    fc.assert(
      fc.property(opinions, otherwise, whenUnsure, (given, decision, unsure) => {
        expect(decide(given, decision, unsure)).toEqual(exhaustively(given, decision, unsure));
      }),
      { numRuns: 10 * runs.numRuns },
    );
  });

  it('the order of opinions never matters', () => {
    fc.assert(
      fc.property(opinions, otherwise, whenUnsure, fc.nat(7), (given, decision, unsure, turn) => {
        const order = [...given.keys()].map((at) => (at * 5 + turn) % given.length);
        fc.pre(new Set(order).size === given.length);
        const there = decide(given, decision, unsure);
        const shuffled = order.flatMap((at) => given[at] ?? []);
        const here = decide(shuffled, decision, unsure);
        const back = (positions: readonly number[]): readonly (number | undefined)[] =>
          positions.map((at) => order[at]).toSorted((a = 0, b = 0) => a - b);
        expect({ ...here, winners: back(here.winners), mattered: back(here.mattered) }).toEqual(
          there,
        );
      }),
      runs,
    );
  });

  it('the winners alone give the decision, where it is settled', () => {
    fc.assert(
      fc.property(opinions, otherwise, whenUnsure, (given, decision, unsure) => {
        const there = decide(given, decision, unsure);
        fc.pre(!there.unsettled && !there.byDefault);
        const winners = there.winners.flatMap((at) => given[at] ?? []);
        expect(decide(winners, decision, unsure)).toMatchObject({
          decision: there.decision,
          conflict: there.conflict,
        });
      }),
      runs,
    );
  });

  it('an opinion weaker than the winners changes nothing, whatever its truth', () => {
    fc.assert(
      fc.property(opinions, opinions, otherwise, whenUnsure, (given, more, decision, unsure) => {
        const there = decide(given, decision, unsure);
        fc.pre(!there.byDefault && !there.unsettled);
        const least = Math.min(...there.winners.map((at) => given[at]?.strength ?? 0));
        const weaker = more.filter(({ strength }) => strength < least);
        expect(decide([...given, ...weaker], decision, unsure)).toEqual(there);
      }),
      runs,
    );
  });

  it('where all is known, nothing is unsettled', () => {
    fc.assert(
      fc.property(opinions, otherwise, (given, decision) => {
        const known = given.filter(({ truth }) => truth !== 'unknown');
        expect(decide(known, decision, 'ask-for-context')).toMatchObject({
          unsettled: false,
          mattered: [],
        });
      }),
      runs,
    );
  });

  it('when unsure: ignore decides as if the unknown were not there', () => {
    fc.assert(
      fc.property(opinions, otherwise, (given, decision) => {
        const known = given.filter(({ truth }) => truth !== 'unknown');
        expect(decide(given, decision, 'ignore').decision).toBe(
          decide(known, decision, 'ignore').decision,
        );
      }),
      runs,
    );
  });
});

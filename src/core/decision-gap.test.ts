import { describe, expect, it } from 'vitest';
import { turnsIn } from '../testing/gaps.js';
import { type Cells } from '../testing/invitation.js';
import { gapOfDecision } from './decision-gap.js';
import { resolve } from './decision.js';
import { type DecisionName } from './written.js';

const rules = `
rules:
  - { id: a, when: { connections at most: 10 } }
  - { id: b, when: { headline is known: true } }
  - { id: c, when: { location contains: Leeds } }
  - { id: d, when: { company is: Acme } }
  - { id: e, when: { country is: Chile } }
  - { id: yes, when: a, decide: accept, because: b }
  - { id: surely, when: b, decide: accept, because: b, strength: strong }
  - { id: no, when: c, decide: decline, because: b }
  - { id: perhaps-not, when: d, decide: decline, because: b, strength: weak }
  - { id: off, when: e, decide: decline, because: b }
disable: [off]
`;

/** Which of the observations hold; `?` after one that is unknown. */
function cellsOf(holding: string): Cells {
  return {
    ...(!holding.includes('a?') && { connections: holding.includes('a') ? 5 : 50 }),
    ...(holding.includes('b') && { headline: 'x' }),
    ...(!holding.includes('c?') && { location: holding.includes('c') ? 'Leeds' : 'York' }),
    ...(!holding.includes('d?') && { company: holding.includes('d') ? 'Acme' : 'Other' }),
    country: 'Chile',
  };
}

function gapOf(holding: string, wanted: DecisionName, settings = ''): readonly string[] {
  const { run, gaps, inShort } = turnsIn(`${settings}${rules}`, cellsOf(holding));
  const { decision } = resolve(run);
  return [decision, inShort(gapOfDecision(run, decision, wanted, gaps))];
}

describe('what keeps a run from coming to a decision', () => {
  it.each<readonly [string, string, DecisionName, readonly string[]]>([
    ['is that no rule for it holds', '', 'accept', ['ask-for-context', '1: a true, b true']],
    ['is that none of any strength holds', '', 'decline', ['ask-for-context', '1: c true, d true']],
    ['is that none holds, where one for another does', 'a', 'decline', ['accept', '1: c true, d true']],
    ['is a rule for another of its strength', 'ac', 'accept', ['ask-for-context', '1: b true, c false']],
    ['is a rule for another of its strength, or a weaker one that is not turned first', 'ac', 'decline', ['ask-for-context', '1: a false, d true']],
    ['is no rule for another that is weaker', 'ad', 'ask-for-context', ['accept', '1: a false, c true']],
    ['is a rule that may hold', 'a?c', 'decline', ['ask-for-context', '1: a false, d true']],
    ['is a weaker rule, which has to be turned alone', 'bd', 'decline', ['accept', '1: b false, c true']],
    ['is nothing where it is made', 'a', 'accept', ['accept', '0: ']],
  ])('%s', (_, holding, wanted, expected) => {
    expect(gapOf(holding, wanted)).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, string, readonly string[]]>([
    ['the rule that holds, and those that do not', 'a', ['accept', '1: a false, c true']],
    ['the strongest rule that holds, and none that is weaker', 'ab', ['accept', '1: b false']],
    ['a rule for another that is unknown', 'c', ['decline', '1: a true, b true, c false']],
    ['a weak rule, and all for another', 'd', ['decline', '1: a true, b true, d false']],
  ])('to ask is %s', (_, holding, expected) => {
    expect(gapOf(holding, 'ask-for-context')).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, string, DecisionName, readonly string[]]>([
    ['is a rule for another, where none need hold', 'a', 'decline', ['accept', '1: a false, c true, d true']],
    ['is one of the rules for another', 'ab', 'decline', ['accept', '1: a false, c true, d true']],
    ['to ask is that none for another holds', '', 'ask-for-context', ['decline', '1: a true, b true']],
    ['is that no rule for it holds, where it is not what is done otherwise', '', 'accept', ['decline', '1: a true, b true']],
  ])('%s, if it is made otherwise', (_, holding, wanted, expected) => {
    expect(gapOf(holding, wanted, 'otherwise: decline')).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, string, DecisionName, readonly string[]]>([
    ['is a rule that holds, and none that may', 'a?bc', 'decline', ['accept', '1: b false, d true']],
    ['to ask is that a rule holds, and not that it may', 'ac?', 'ask-for-context', ['accept', '1: a false, c true']],
  ])('%s, if what is unknown is ignored', (_, holding, wanted, expected) => {
    expect(gapOf(holding, wanted, 'when-unsure: ignore')).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['is what is false of a rule for another, and not what is unknown', 'z', '{ all: [x, y] }', '1: y true, z false'],
    ['is what is true of its own rule, and not what is unknown', '{ any: [x, z] }', 'y', '1: y true, z false'],
  ])('to ask %s', (_, own, other, expected) => {
    const text = `rules:
  - { id: x, when: { connections at most: 10 } }
  - { id: y, when: { location contains: Leeds } }
  - { id: z, when: { headline is known: true } }
  - { id: yes, when: ${own}, decide: accept, because: b }
  - { id: no, when: ${other}, decide: decline, because: b }
`;
    const { run, gaps, inShort } = turnsIn(text, { headline: 'h', location: 'York' });
    expect(inShort(gapOfDecision(run, 'accept', 'ask-for-context', gaps))).toBe(expected);
  }); // prettier-ignore
});

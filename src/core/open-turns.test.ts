import { describe, expect, it } from 'vitest';
import { contextOf } from '../testing/policy.js';
import { invitation } from '../testing/invitation.js';
import { OpenTurns } from './open-turns.js';
import { Run } from './run.js';
import { turnsOf, unitsOf } from './turn.js';

const context = contextOf(`
screen: 1
rules:
  - { id: knows, when: { headline contains: [tea] } }
  - { id: sells, when: { note contains: [leads] } }
  - id: large
    when: { all: [knows, { connections at least: 500 }, { connections at most: 900 }] }
    decide: accept
    because: it says so
  - id: pitch
    when: { all: [sells, { connections at least: 500 }, { note is empty: false }] }
    decide: decline
    because: it says so
`);
const { policy } = context;
const turns = unitsOf(policy).flatMap((unit) => turnsOf(new Run(context, invitation({})), unit));

/** A turn as `rule to true` or `test to false`, by its position. */
const names = turns.map(({ unit, to }) =>
  unit.kind === 'test'
    ? `${policy.tests[unit.test]?.phrase ?? '?'}: ${to}`
    : `${policy.rules[unit.rule]?.id ?? '?'}: ${to}`,
);
const named = (positions: readonly number[]): readonly string[] =>
  positions.map((at) => names[at] ?? '?');
const at = (name: string): number => names.indexOf(name);
const rule = (id: string): number => policy.rules.findIndex((one) => one.id === id);
const test = (phrase: string): number => policy.tests.findIndex((one) => one.phrase === phrase);
const fact = (name: string): number => policy.facts.findIndex((one) => one.name === name);
const open = (): OpenTurns => new OpenTurns(turns, policy);

const atLeast = 'connections at least 500';
const atMost = 'connections at most 900';

describe('the turns that are open', () => {
  it('are all, at first', () => {
    expect(names).toEqual([
      'knows: true',
      'knows: false',
      'sells: true',
      'sells: false',
      `${atLeast}: true`,
      `${atLeast}: false`,
      `${atMost}: true`,
      `${atMost}: false`,
      'note is not empty: true',
      'note is not empty: false',
    ]);
  });

  it('of an observation are those to the truth', () => {
    expect(named(open().ofRule(rule('knows'), 'true'))).toEqual(['knows: true']);
    expect(named(open().ofRule(rule('sells'), 'false'))).toEqual(['sells: false']);
    expect(open().ofRule(rule('large'), 'true')).toEqual([]);
  });

  it('of a test are its own to the truth', () => {
    expect(named(open().ofTest(test(atLeast), 'true'))).toEqual([`${atLeast}: true`]);
    expect(named(open().ofTest(test(atMost), 'false'))).toEqual([`${atMost}: false`]);
  });

  it('of a test that stands in observations only are all of its fact', () => {
    expect(named(open().ofTest(test('note contains "leads"'), 'true'))).toEqual([
      'note is not empty: true',
      'note is not empty: false',
    ]);
    expect(open().ofTest(test('headline contains "tea"'), 'true')).toEqual([]);
  });

  it('of a fact are those of all its tests', () => {
    expect(named(open().ofFact(fact('connections')))).toEqual([
      `${atLeast}: true`,
      `${atLeast}: false`,
      `${atMost}: true`,
      `${atMost}: false`,
    ]);
    expect(open().ofFact(fact('headline'))).toEqual([]);
    expect(open().ofFact(99)).toEqual([]);
  });
});

describe('a turn that is made', () => {
  it('closes both of its test, until it is unmade', () => {
    const some = open();
    some.make(at(`${atLeast}: true`));
    expect(some.ofTest(test(atLeast), 'true')).toEqual([]);
    expect(some.ofTest(test(atLeast), 'false')).toEqual([]);
    expect(named(some.ofFact(fact('connections')))).toEqual([
      `${atMost}: true`,
      `${atMost}: false`,
    ]);
    some.unmake(at(`${atLeast}: true`));
    expect(named(some.ofTest(test(atLeast), 'false'))).toEqual([`${atLeast}: false`]);
  });

  it('closes both of its observation, until it is unmade', () => {
    const some = open();
    some.make(at('knows: false'));
    expect(some.isTurned(rule('knows'))).toBe(true);
    expect(some.isTurned(rule('sells'))).toBe(false);
    expect(some.ofRule(rule('knows'), 'true')).toEqual([]);
    expect(named(some.ofRule(rule('sells'), 'true'))).toEqual(['sells: true']);
    some.unmake(at('knows: false'));
    expect(some.isTurned(rule('knows'))).toBe(false);
    expect(named(some.ofRule(rule('knows'), 'true'))).toEqual(['knows: true']);
  });

  it('of a test turns no observation, nor the other way round', () => {
    const some = open();
    for (const turn of [`${atLeast}: true`, 'note is not empty: true']) some.make(at(turn));
    expect(policy.rules.filter(({ index }) => some.isTurned(index))).toEqual([]);
    const other = open();
    for (const turn of ['knows: true', 'sells: true']) other.make(at(turn));
    expect(other.ofFact(fact('connections'))).toHaveLength(4);
    other.unmake(at(`${atLeast}: true`));
    expect(other.isTurned(rule('knows'))).toBe(true);
  });

  it('that there is none of changes nothing', () => {
    const some = open();
    some.make(99);
    some.unmake(99);
    expect(some.ofFact(fact('connections'))).toHaveLength(4);
  });
});

describe('a turn that is ruled out', () => {
  it('is closed alone, until it is allowed', () => {
    const some = open();
    some.ruleOut(at(`${atLeast}: true`));
    some.ruleOut(at('knows: true'));
    expect(some.ofTest(test(atLeast), 'true')).toEqual([]);
    expect(named(some.ofTest(test(atLeast), 'false'))).toEqual([`${atLeast}: false`]);
    expect(some.ofFact(fact('connections'))).toHaveLength(3);
    expect(some.ofRule(rule('knows'), 'true')).toEqual([]);
    expect(some.isTurned(rule('knows'))).toBe(false);
    some.allow(at('knows: true'));
    expect(named(some.ofRule(rule('knows'), 'true'))).toEqual(['knows: true']);
    expect(some.ofTest(test(atLeast), 'true')).toEqual([]);
  });
});

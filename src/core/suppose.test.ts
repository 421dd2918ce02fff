import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { Run } from './run.js';
import { type Supposed, Suppositions } from './suppose.js';
import { type Truth } from './truth.js';
import { type Turn, factOf, unitsOf } from './turn.js';

const context = contextOf(`
screen: 1
rules:
  - { id: few, when: { connections at most: 10 } }
  - { id: sells, when: { note contains: [leads] } }
  - id: large
    when: { any: [few, { connections at least: 500 }, { connections at most: 900 }] }
    decide: accept
    because: it says so
  - id: pitch
    when: { all: [sells, { note contains: [buy] }] }
    decide: decline
    because: it says so
`);
const { policy } = context;
const rule = (id: string): number => policy.rules.findIndex((one) => one.id === id);
const test = (phrase: string): number => policy.tests.findIndex((one) => one.phrase === phrase);
const most10 = test('connections at most 10');
const least500 = test('connections at least 500');
const most900 = test('connections at most 900');
const buy = test('note contains "buy"');
const leads = test('note contains "leads"');

const turned = (turn: number, to: 'true' | 'false'): Turn => ({
  unit: { kind: 'test', test: turn },
  from: 'unknown',
  to,
});
const observed = (id: string, to: 'true' | 'false'): Turn => ({
  unit: { kind: 'observation', rule: rule(id) },
  from: 'unknown',
  to,
});

function suppositions(cells: Cells): Suppositions {
  return new Suppositions(new Run(context, invitation(cells)).evaluate(), unitsOf(policy));
}

/** How these tests and rules come out where the turns are made. */
function outcome(
  supposed: Supposed,
  tests: readonly number[],
  rules: readonly string[] = [],
): readonly Truth[] | string {
  if ('impossible' in supposed) return `no ${policy.facts[supposed.impossible]?.name ?? '?'}`;
  const { run } = supposed;
  return [...tests.map((one) => run.testTruth(one)), ...rules.map((id) => run.ruleTruth(rule(id)))];
}

describe('what is supposed', () => {
  it.each<readonly [string, Cells, readonly Turn[], readonly Truth[]]>([
    ['nothing', { connections: 3 }, [], ['true', 'false', 'true', 'true', 'true']],
    ['one test, which takes the tests of observations with it', { connections: 3 }, [turned(least500, 'true')], ['false', 'true', 'true', 'false', 'true']],
    ['one test of what is unknown, of which the other units stay unknown', { note: 'hi' }, [turned(least500, 'true')], ['false', 'true', 'unknown', 'false', 'true']],
    ['two tests of one fact', { connections: 700 }, [turned(least500, 'false'), turned(most900, 'true')], ['false', 'false', 'true', 'false', 'true']],
    ['the second alone', { connections: 700 }, [turned(most900, 'false')], ['false', 'true', 'false', 'false', 'true']],
    ['an observation, whatever its condition says', { connections: 3 }, [observed('few', 'false')], ['true', 'false', 'true', 'false', 'true']],
  ])('is taken to be so: %s', (_, cells, turns, expected) => {
    const supposed = suppositions(cells).suppose(turns);
    expect(outcome(supposed, [most10, least500, most900], ['few', 'large'])).toEqual(expected);
  }); // prettier-ignore

  it('of two facts is taken to be so together', () => {
    const supposed = suppositions({ connections: 3, note: 'hi' }).suppose([
      turned(least500, 'true'),
      turned(buy, 'true'),
      observed('sells', 'true'),
    ]);
    expect(outcome(supposed, [least500, buy, leads], ['sells', 'pitch', 'large'])).toEqual([
      'true', 'true', 'false', 'true', 'true', 'true',
    ]); // prettier-ignore
  });

  it('names the fact of which there is no such value', () => {
    const turns = [turned(least500, 'false'), turned(most900, 'false')];
    expect(outcome(suppositions({ connections: 3 }).suppose(turns), [])).toBe('no connections');
  });

  it('keeps the units of the fact that are not turned', () => {
    const fact = factOf(policy, least500);
    const some = suppositions({ connections: 700 });
    expect(some.valueFor(fact, new Map([[most900, 'false']]))?.truths).toEqual(
      new Map([[most10, 'false'], [least500, 'true'], [most900, 'false']]),
    ); // prettier-ignore
    expect(some.valueFor(fact, new Map([[least500, 'false']]))?.truths.get(most900)).toBe('true');
  });

  it('is worked out once for the same turns of a fact', () => {
    const fact = factOf(policy, least500);
    const some = suppositions({ connections: 700 });
    const value = some.valueFor(fact, new Map([[most900, 'false']]));
    expect(some.valueFor(fact, new Map([[most900, 'false']]))).toBe(value);
    expect(some.valueFor(fact, new Map([[most900, 'true']]))).not.toBe(value);
  });

  it('turns units only', () => {
    const fact = policy.facts.findIndex(({ name }) => name === 'note');
    const value = suppositions({ note: 'hi' }).valueFor(fact, new Map([[leads, 'true']]));
    expect(value?.truths.get(leads)).toBe('false');
  });
});

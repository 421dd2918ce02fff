import { describe, expect, it } from 'vitest';
import { labelled } from '../../testing/labelled.js';
import { candidatesFor, scoreOf } from './candidates.js';
import { type Feature } from './features.js';

const policy = `
otherwise: decline
rules: [{ id: known, when: { connections at least: 900 }, decide: accept, because: many }]
`;
const none = { connections: 1 };
const many = { connections: 1000 };

function feature(condition: string, holds: readonly number[], size = 1): Feature {
  return { condition, size, holds: new Set(holds) };
}

describe('a score', () => {
  it('is what turns right, less what turns wrong twice, unknown by a quarter, and the size', () => {
    expect(scoreOf(5, 1, 2, 1)).toBe(2.25);
    expect(scoreOf(0, 0, 0, 4)).toBe(-1);
  });
});

describe('conditions for a rule', () => {
  // 0 to 3 should have been accepted; 4 is declined as it should; of 5 nobody knows; 6 is accepted; 7 is asked of
  const all = labelled(policy, [
    [none, 'accept'],
    [none, 'accept'],
    [none, 'accept'],
    [none, 'accept'],
    [none, 'decline'],
    [none],
    [many, 'accept'],
    [none, 'ask-for-context'],
  ]);
  const targets = new Set([0, 1, 2, 3]);
  const found = (...features: readonly Feature[]) =>
    candidatesFor(all, features, targets, 'accept').map(({ condition, score }) => [
      condition,
      score,
    ]);

  it('have a decision, a size and a score', () => {
    expect(candidatesFor(all, [feature('a', [0, 1, 2], 1.5)], targets, 'accept')).toEqual([
      { condition: 'a', decide: 'accept', size: 1.5, score: 2.625 },
    ]);
  });

  it.each<readonly [string, readonly number[], number | undefined]>([
    ['two right ones', [0, 1], 1.75],
    ['one right one is too few', [0], undefined],
    ['what is decided so already counts as nothing', [0, 1, 6], 1.75],
    ['what was right turns wrong', [0, 1, 2, 4], 0.75],
    ['what nobody knows counts little', [0, 1, 5], 1.5],
    ['what is wrong anyway counts as nothing', [0, 1, 7], 1.75],
    ['what is not there counts as nothing', [0, 1, 99], 1.75],
    ['as much wrong as right', [0, 1, 4], undefined],
  ])('%s', (_, holds, score) => {
    expect(found(feature('a', holds))).toEqual(score === undefined ? [] : [['a', score]]);
  });

  it('are sorted by their score, and of equal ones the simplest goes first', () => {
    expect(
      found(feature('two', [0, 1]), feature('large', [0, 1, 2, 3], 5), feature('three', [0, 1, 2])),
    ).toEqual([
      ['three', 2.75],
      ['large', 2.75],
      ['two', 1.75],
    ]);
  });

  it('are joined in pairs where one alone turns something wrong', () => {
    expect(found(feature('a: 1', [0, 1, 4]), feature('b', [0, 1, 2, 5]))).toEqual([
      ['b', 2.5],
      ['all: [b, { a: 1 }]', 1.25],
    ]);
    expect(found(feature('a', [0, 1]), feature('b', [0, 1, 2]))).toEqual([
      ['b', 2.75],
      ['a', 1.75],
    ]);
  });

  it('are joined only of the best 24', () => {
    const features = Array.from({ length: 26 }, (_, at) => feature(`f${at}`, [0, 1, 2, 3, 4, 5], 1 + at / 100));
    const pairs = found(...features).filter(([condition]) => String(condition).startsWith('all:'));
    const words = new Set(pairs.flatMap(([condition]) => String(condition).match(/f\d+/gu) ?? []));
    expect([pairs.length, words.size, words.has('f24')]).toEqual([276, 24, false]);
  }); // prettier-ignore

  it('are sorted so whatever their order before', () => {
    const features = [
      feature('large', [0, 1, 2, 3], 5),
      feature('two', [0, 1]),
      feature('three', [0, 1, 2]),
      feature('four', [0, 1, 2, 3]),
    ];
    const expected = ['four', 'three', 'large', 'two'];
    expect(found(...features).map(([condition]) => condition)).toEqual(expected);
    expect(found(...features.toReversed()).map(([condition]) => condition)).toEqual(expected);
  });

  it('have pairs sorted among the others', () => {
    expect(
      found(feature('a', [0, 1, 2, 4]), feature('b', [0, 1, 2, 5, 8]), feature('c', [0, 1], 1.5)),
    ).toEqual([
      ['b', 2.5],
      ['all: [b, a]', 2.25],
      ['c', 1.625],
      ['all: [b, c]', 1.125],
      ['a', 0.75],
    ]);
  });

  it('are joined the simplest first, of equal ones', () => {
    const large = feature('large', [0, 1, 2, 3, 5], 5);
    const small = feature('small', [0, 1, 2, 5]);
    const expected = [
      ['small', 2.5],
      ['large', 2.5],
      ['all: [small, large]', 1],
    ];
    expect(found(large, small)).toEqual(expected);
    expect(found(small, large)).toEqual(expected);
  });

  it('are not joined with what turns nothing right', () => {
    expect(found(feature('a', [0, 1, 2, 5]), feature('b', [0, 4, 5]))).toEqual([['a', 2.5]]);
  });

  it('need more right than a score of nothing', () => {
    expect(found(feature('a', [0, 1], 8))).toEqual([]);
    expect(found(feature('a', [0, 1], 7))).toEqual([['a', 0.25]]);
    expect(found(feature('a', [0], 0))).toEqual([]);
  });
});

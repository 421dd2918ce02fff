import { describe, expect, it } from 'vitest';
import { facts } from '../../facts/index.js';
import { labelled } from '../../testing/labelled.js';
import { policy } from '../../testing/policy.js';
import { type Cells } from '../../testing/invitation.js';
import { featuresOf } from './features.js';

const rules = `
rules:
  - { id: reader, when: { note contains: article }, because: has read me }
  - { id: known, when: { connections at least: 900 }, decide: accept, because: many }
`;

/** The conditions for these invitations that name one of the facts or no fact, with where they hold. */
function found(
  about: string,
  rows: readonly Cells[],
  targets: readonly number[] = [...rows.keys()],
): Readonly<Record<string, readonly number[]>> {
  const all = labelled(
    rules,
    rows.map((cells) => [cells]),
  );
  const features = featuresOf(policy(rules), facts, all, targets).filter(
    ({ condition }) => condition.split(' ')[0] === about,
  );
  return Object.fromEntries(features.map(({ condition, holds }) => [condition, [...holds]]));
}

const notes = (...all: readonly string[]): readonly Cells[] => all.map((note) => ({ note }));

describe('what the policy observes', () => {
  it('is a condition where a target has it', () => {
    const rows = notes('your article', 'nothing', 'this article');
    expect(found('reader', rows)).toEqual({ reader: [0, 2] });
    expect(found('reader', rows, [0])).toEqual({ reader: [0, 2] });
    expect(found('reader', rows, [1])).toEqual({});
  });

  it('is none where the rule decides', () => {
    expect(found('known', [{ connections: 1000 }, { connections: 1000 }])).toEqual({});
  });
});

describe('words', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['that two notes have', ['Lovely gardens', 'gardens everywhere'], ['gardens']],
    ['that are long enough', ['four trees', 'four boats'], []],
    ['that are just long enough', ['alpha', 'alpha'], ['alpha']],
    ['of which two follow each other', ['a good tree', 'one good tree'], ['good tree']],
    ['of which two are just long enough', ['fox lane', 'fox lane'], ['fox lane']],
    ['of which two are too short', ['fox den', 'fox den'], []],
    ['and no pair over the end of a sentence', ['trees. Boats', 'trees! Boats'], ['trees', 'boats']],
    ['and no pair over an address', ['trees a@b.com boats', 'trees a@b.com boats'], ['trees', 'boats']],
    ['and no page', ['see www.gardens', 'at www.gardens'], []],
    ['and no page without www', ['see gardens.com', 'at gardens.com'], []],
    ['and no page with its protocol', ['see https://gardens', 'at https://gardens'], []],
    ['with signs in them', ['rock’n’roll', "rock'n'roll"], ["rock'n'roll"]],
    ['that begin with a letter', ['1234567', '1234567'], []],
    ['that have digits in them', ['web3dao', 'web3dao'], ['web3dao']],
    ['as they are folded', ['Größenwahn', 'GROSSENWAHN'], ['grossenwahn']],
  ])('%s', (_, all, expected) => {
    const conditions = Object.keys(found('note', notes(...all)));
    expect(conditions.filter((one) => one.startsWith('note contains: '))).toEqual(expected.map((words) => `note contains: ${words}`));
  }); // prettier-ignore

  it('hold for all invitations that have them, and are taken from targets alone', () => {
    const rows = notes('red gardens', 'gardens', 'gardens', 'yellow', 'yellow');
    expect(found('note', rows, [0, 1])).toEqual({ 'note contains: gardens': [0, 1, 2] });
  });

  it('are of two targets or more', () => {
    expect(found('note', notes('gardens', 'gardens'), [0])).toEqual({});
    expect(found('note', notes('gardens gardens', 'x'), [0, 1])).toEqual({});
  });

  it('are no names of senders', () => {
    const rows = [
      { name: 'Anna Gardens', note: 'gardens and Lindqvist' },
      { name: 'Bo Lindqvist', note: 'lovely gardens, Lindqvist' },
    ];
    expect(found('note', rows)).toEqual({});
  });

  it('are those of headlines too, but of no place', () => {
    const rows = [
      { headline: 'Gardener', location: 'Lisbon', company: 'Flowers' },
      { headline: 'gardener', location: 'Lisbon', company: 'Flowers' },
    ];
    expect(found('headline', rows)).toEqual({ 'headline contains: gardener': [0, 1] });
    expect(found('location', rows)).toEqual({});
    expect(found('company', rows)).toEqual({});
  });
});

describe('facts', () => {
  it('that say yes or no', () => {
    const rows = [{ 'worked-together': 'yes' }, { 'worked-together': 'no' }, { note: 'x' }];
    expect(found('worked-together', rows)).toEqual({
      'worked-together is: true': [0],
      'worked-together is: false': [1],
    });
    expect(found('worked-together', rows, [1, 2])).toEqual({ 'worked-together is: false': [1] });
  });

  it('that are numbers, with bounds that a person would choose', () => {
    const rows = [7, 34, 86, 512, 1234].map((connections) => ({ connections }));
    expect(found('connections', [...rows, { connections: '500+' }, { note: 'x' }])).toEqual({
      'connections at least: 7': [0, 1, 2, 3, 4, 5],
      'connections at least: 30': [1, 2, 3, 4, 5],
      'connections at least: 85': [2, 3, 4, 5],
      'connections at least: 500': [3, 4, 5],
      'connections at least: 1000': [4],
      'connections at most: 7': [0],
      'connections at most: 35': [0, 1],
      'connections at most: 90': [0, 1, 2],
      'connections at most: 500': [0, 1, 2],
      'connections at most: 550': [0, 1, 2, 3],
      'connections at most: 1500': [0, 1, 2, 3, 4],
    });
  });

  it('have no more than twelve bounds', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ connections: (at + 1) * 100 }));
    const bounds = Object.keys(found('connections', rows));
    expect(bounds.filter((bound) => bound.includes('least')).length).toBe(12);
  });
});

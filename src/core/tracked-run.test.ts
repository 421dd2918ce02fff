import { describe, expect, it } from 'vitest';
import { invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { TrackedRun } from './tracked-run.js';

const context = contextOf(`
rules:
  - { id: a, when: { location contains: Leeds } }
  - { id: b, when: { first-name is: Ann } }
  - { id: c, when: { note-words at least: 1 } }
  - { id: d, when: { headline contains: CEO } }
`);

/** The facts of the policy that rest on these cells. */
function from(cells: readonly string[], given = {}): readonly string[] {
  const all = { location: 'Leeds', name: 'Ann Lee', note: 'Hi', position: 'CEO' };
  const run = new TrackedRun(context, invitation({ ...all, ...given })).evaluate();
  return [...run.factsFrom(cells)].toSorted();
}

describe('factsFrom', () => {
  it.each([
    ['a fact from its own cell', ['location'], ['location']],
    ['a fact that is made from a cell of another', ['name'], ['first-name']],
    ['a fact that is made from another fact', ['note'], ['note', 'note-words']],
    [
      'a fact that takes the place of one that is not there',
      ['position'],
      ['headline', 'position'],
    ],
    ['nothing from what no rule looks at', ['country'], []],
    ['facts of several cells', ['location', 'name'], ['first-name', 'location']],
  ])('says %s', (_, cells, facts) => {
    expect(from(cells)).toEqual(facts);
  });

  it('says a fact too that another asked for before', () => {
    expect(from(['note'], { note: '' })).toContain('note-words');
  });
});

import { describe, expect, it } from 'vitest';
import { vocabulary } from '../screening/vocabulary.js';
import { invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { known } from './evidence.js';
import { exactly } from './interval.js';
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

  it('says a fact still that is asked for again', () => {
    const run = new TrackedRun(context, invitation({ note: 'Hi' }));
    const words = vocabulary.fact('note-words');
    if (words !== undefined) for (const _ of [1, 2]) run.evidence(words);
    expect([...run.factsFrom(['note'])]).toEqual(['note-words', 'note']);
  });

  it('says nothing from a cell that is read for no fact', () => {
    const run = new TrackedRun(context, invitation({ note: 'Hi', location: 'Leeds' }));
    const location = vocabulary.fact('location');
    if (location !== undefined) run.evidence(location);
    run.invitation.cell('note');
    expect([...run.factsFrom(['note'])]).toEqual([]);
    expect([...run.factsFrom([])]).toEqual([]);
  });

  it('leaves the invitation as it is', () => {
    const given = invitation({ note: 'Hi' });
    const run = new TrackedRun(context, given);
    expect(run.invitation).toMatchObject({ id: given.id, row: 1, columns: ['note'] });
    expect(run.invitation.cell('note')).toEqual({ column: 'note', value: 'Hi' });
    expect(run.invitation.cell('name')).toBeUndefined();
  });
});

describe('what an archive says of a sender', () => {
  const asked = contextOf(`
rules:
  - { id: a, when: { messages-exchanged at least: 1 } }
  - { id: b, when: { connections at least: 1 } }
`);
  const relations = { evidence: () => known(exactly(3), 'messages.csv') };

  it.each([['name'], ['first-name'], ['last-name']])('rests on who it is: %s', (cell) => {
    const run = new TrackedRun({ ...asked, relations }, invitation({ connections: 5 })).evaluate();
    expect([...run.factsFrom([cell])]).toEqual(['messages-exchanged']);
  });

  it('rests on nothing else', () => {
    const run = new TrackedRun({ ...asked, relations }, invitation({ connections: 5 })).evaluate();
    expect([...run.factsFrom(['headline'])]).toEqual([]);
  });

  it('is nothing without an archive', () => {
    const run = new TrackedRun(asked, invitation({ name: 'Ann' })).evaluate();
    expect([...run.factsFrom(['name'])]).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Cells } from '../testing/invitation.js';
import { explanationOf } from '../testing/policy.js';
import { type Trace } from './explain.js';

const files = `rules:
  - { id: no-note, when: { note is empty: true } }
  - id: few
    when: { any: [{ connections at most: 10 }, { not: { headline contains: [ceo, cto] } }] }
  - { id: reject, when: { all: [no-note, few] }, decide: decline, because: "no note: \${connections|?}" }
  - { id: friend, when: { messages-exchanged at least: 1 }, decide: accept, strength: strong, because: wrote }
  - { id: off, when: no-note, decide: accept, because: x }
disable: [off]
`;

const ruleOn = (id: string, cells: Cells) =>
  explanationOf(cells, files).rules.find(({ rule }) => rule === id);

/** The trace in one line. */
function print({ kind, truth, what, parts }: Trace): string {
  const inner = parts === undefined ? (what ?? '') : parts.map(print).join(', ');
  return `${kind}(${inner})=${truth}`;
}

describe('a rule’s trace', () => {
  it.each([
    ['a test', 'no-note', { note: '' }, 'test(note is empty)=true'],
    [
      'every node of the tree',
      'few',
      { headline: 'CEO' },
      'any(test(connections at most 10)=unknown, not(test(headline contains "ceo" or "cto")=true)=false)=unknown',
    ],
    [
      'references by name',
      'reject',
      { note: '', connections: 1 },
      'all(rule(no-note)=true, rule(few)=true)=true',
    ],
  ])('says %s', (_, id, cells, expected) => {
    const rule = ruleOn(id, cells);
    expect(rule === undefined ? '' : print(rule.trace)).toBe(expected);
  });

  it('shows the evidence of a test', () => {
    expect(ruleOn('few', { headline: 'A CEO' })?.trace.parts?.[1]?.parts?.[0]?.evidence).toEqual({
      fact: 'headline', from: 'column "headline"', matched: 'CEO', start: 2, end: 5,
    });
  }); // prettier-ignore
});

describe('a rule', () => {
  it.each<readonly [string, Cells, object]>([
    ['reject', { note: '', connections: 1, 'messages-exchanged': 0 }, { truth: 'true', won: true, mattered: false, because: 'no note: 1', missing: [], decision: 'decline', strength: 'normal' }],
    ['reject', { note: '', headline: 'CEO' }, { truth: 'unknown', won: false, mattered: true, missing: ['connections'] }],
    ['friend', { note: 'x' }, { truth: 'unknown', mattered: true, strength: 'strong' }],
    ['no-note', { note: 'x' }, { truth: 'false', won: false, missing: [] }],
    ['off', { note: '' }, { truth: 'false', disabled: true, missing: [] }],
  ])('%s on %j', (id, cells, expected) => {
    expect(ruleOn(id, cells)).toMatchObject(expected);
  }); // prettier-ignore

  it('has a reason only where it holds', () => {
    expect(ruleOn('reject', { note: 'x' })?.because).toBeUndefined();
  });

  it('is explained whether it holds or not, in written order', () => {
    expect(explanationOf({}, files).rules.map(({ rule }) => rule)).toEqual([
      'no-note',
      'few',
      'reject',
      'friend',
      'off',
    ]);
  });
});

describe('what would turn the decision', () => {
  const turns = (cells: Cells) =>
    explanationOf(cells, files).turns.map(({ what, from, to, decision }) => [
      what,
      from,
      to,
      decision,
    ]);

  it('are single observations, and tests of deciding rules', () => {
    expect(turns({ note: '', connections: 1, 'messages-exchanged': 0 })).toEqual([
      ['no-note', 'true', 'false', 'ask-for-context'],
      ['few', 'true', 'false', 'ask-for-context'],
      ['messages-exchanged at least 1', 'false', 'true', 'accept'],
    ]);
  });

  it('are what is unknown, either way', () => {
    expect(turns({ note: '', connections: 1 })).toEqual([
      ['messages-exchanged at least 1', 'unknown', 'true', 'accept'],
      ['messages-exchanged at least 1', 'unknown', 'false', 'decline'],
    ]);
  });

  it('are none where nothing turns it alone', () => {
    expect(
      turns({ note: 'x', connections: 100, headline: 'CEO', 'messages-exchanged': 3 }),
    ).toEqual([['messages-exchanged at least 1', 'true', 'false', 'ask-for-context']]);
  });

  it('leave the decision as it is', () => {
    const cells = { note: '', connections: 1, 'messages-exchanged': 0 };
    expect(explanationOf(cells, files).decision).toMatchObject({
      decision: 'decline',
      observations: ['no-note', 'few'],
    });
  });
});

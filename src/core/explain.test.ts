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

describe('an explanation', () => {
  const policy = `assume: { messages-exchanged: 0 }
rules:
  - { id: sells, when: { note contains: [we help, leads] }, because: "sells - “\${match}”" }
  - { id: polite, when: { note contains: [please, we help] } }
  - { id: friend, when: { messages-exchanged at least: 1 }, decide: accept, strength: strong, because: wrote }
  - { id: pitch, when: sells, decide: decline, because: sells }
  - { id: many, when: { connections at least: 500 }, decide: accept, because: many }
`;

  it.each<readonly [string, Cells, object]>([
    ['the words of the note that rules found', { note: 'Please: we help' }, {
      marks: [
        { text: 'Please', start: 0, end: 6, rules: ['polite'], bears: false },
        { text: 'we help', start: 8, end: 15, rules: ['sells'], bears: true },
      ],
    }],
    ['one mark where two rules found the same words', { note: 'we help' }, {
      marks: [{ text: 'we help', start: 0, end: 7, rules: ['sells', 'polite'], bears: true }],
    }],
    ['no marks without a note', {}, { marks: [] }],
    ['what is assumed', { note: 'x', connections: 3 }, { assumed: [{ fact: 'messages-exchanged', value: '0' }] }],
    ['what is unknown, and whether it mattered', { note: 'leads' }, {
      unknown: [{ fact: 'connections', rules: ['many'], mattered: true, question: 'How many connections does the profile show?' }],
    }],
    ['the nearest changes in words', { note: 'leads', connections: 3 }, {
      nearest: [
        { decision: 'accept', size: 1, more: 0, searched: 1, sets: [
          [{ test: 'messages-exchanged at least 1', from: 'false', to: 'true', words: 'with messages-exchanged at least 1' }],
        ] },
        { decision: 'ask-for-context', size: 1, sets: [
          [{ rule: 'sells', from: 'true', to: 'false', words: 'without “sells - ‘leads’”' }],
          [{ test: 'connections at least 500', words: 'with connections at least 500' }],
        ] },
      ],
    }],
  ])('has %s', (_, cells, expected) => {
    expect(explanationOf(cells, policy)).toMatchObject(expected);
  }); // prettier-ignore

  it('has what is unknown with the rules that miss it, and whether one of them mattered', () => {
    const { unknown } = explanationOf(
      { note: 'x' },
      `rules:
  - { id: wrote, when: { messages-exchanged at least: 1 }, decide: decline, strength: weak, because: x }
  - { id: some, when: { connections at least: 500 }, decide: decline, strength: weak, because: x }
  - { id: few, when: { connections at most: 10 }, decide: decline, strength: always, because: x }
  - { id: here, when: { note contains: x }, decide: accept, strength: strong, because: x }
`,
    );
    expect(unknown.map(({ fact, rules, mattered }) => [fact, rules, mattered])).toEqual([
      ['messages-exchanged', ['wrote'], false],
      ['connections', ['some', 'few'], true],
    ]);
  });

  it('leaves out of the words what the other changes of a set imply', () => {
    const { nearest } = explanationOf(
      { connections: 7 },
      `rules:
  - { id: big, when: { connections at least: 500 }, decide: accept, because: x }
  - { id: small, when: { connections at most: 10 }, decide: decline, because: x }`,
    );
    expect(nearest[0]?.sets).toEqual([
      [
        { test: 'connections at least 500', from: 'false', to: 'true', words: 'with connections at least 500' },
        { test: 'connections at most 10', from: 'true', to: 'false', words: 'with connections more than 10', implied: true },
      ],
    ]); // prettier-ignore
  });

  it('says nothing of why not, unless it is asked', () => {
    expect(explanationOf({}, policy)).not.toHaveProperty('whyNot');
  });
});

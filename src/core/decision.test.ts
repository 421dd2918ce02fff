import { describe, expect, it } from 'vitest';
import { type Cells } from '../testing/invitation.js';
import { decisionOn } from '../testing/policy.js';

const strangers = `screen: 1
assume: { messages-exchanged: 0 }
rules:
  - id: no-note
    when: { note is empty: true }
    because: sent no note
  - id: known
    when: { messages-exchanged at least: 5 }
    decide: accept
    strength: strong
    because: "\${messages-exchanged} messages"
  - id: pitch
    when: { note contains: [boost your sales, sales funnel] }
    decide: decline
    because: sells “\${match}”
  - id: stranger-without-note
    when: no-note
    unless: { mutual-connections at least: 20 }
    decide: decline
    strength: weak
    because: a stranger
    ask: How do we know each other, \${first-name|friend}?
`;

describe('a decision', () => {
  it.each<readonly [string, Cells, object]>([
    ['by a rule that holds', { note: 'We boost your sales!' }, { decision: 'decline', byDefault: false, unsettled: false }],
    ['by what is otherwise', { note: 'Hello' }, { decision: 'ask-for-context', byDefault: true, unsettled: false }],
    ['asks where what is unknown could change it', { note: '' }, { decision: 'ask-for-context', unsettled: true }],
    ['doesn’t ask where it couldn’t', { note: '', 'messages-exchanged': 7 }, { decision: 'accept', unsettled: false }],
  ])('%s', (_, cells, expected) => {
    expect(decisionOn(cells, strangers)).toMatchObject(expected);
  }); // prettier-ignore

  it('carries who and where', () => {
    const cells = { name: 'Ann Lee', 'profile-url': 'https://l.com/in/ann', headline: 'CEO', note: ' hi\n' };
    expect(decisionOn(cells, 'screen: 1')).toMatchObject({
      id: 'test.csv:1', name: 'Ann Lee', profileUrl: 'https://l.com/in/ann', headline: 'CEO', note: ' hi\n', file: 'test.csv', row: 1, line: 2,
    });
  }); // prettier-ignore

  it.each<readonly [string, Cells, string | null]>([
    ['empty where the cell is blank', { note: '' }, ''],
    ['null where there is no column', { name: 'Ann' }, null],
  ])('says a note that is %s', (_, cells, expected) => {
    expect(decisionOn(cells, 'screen: 1').note).toBe(expected);
  });

  it('carries texts as they are written, though they say nothing', () => {
    const cells = { name: ' ', 'profile-url': ' https://www.linkedin.com/in ', headline: '\t' };
    const { name, profileUrl, headline } = decisionOn(cells, 'screen: 1');
    expect([name, profileUrl, headline]).toEqual(Object.values(cells));
  });

  it.each<readonly [string, Cells, string | null]>([
    ['as a day', { 'sent-at': '14 Mar 2026' }, '2026-03-14'],
    ['null where it may be one of two days', { 'sent-at': '3/4/2026' }, null],
    ['null where it is a month', { 'sent-at': 'Mar 2026' }, null],
    ['null where it is further off than a calendar', { 'sent-at': 8.6e15 }, null],
    ['null where there is no column', { name: 'Ann' }, null],
  ])('says when it was sent, %s', (_, cells, expected) => {
    expect(decisionOn(cells, 'screen: 1').sentAt).toBe(expected);
  });

  it('says how the sender found the owner, and null where the input is silent', () => {
    const assuming = 'screen: 1\nassume: { source: search }';
    const source = (cells: Cells) => decisionOn(cells, assuming).source;
    expect([source({ source: 'Group' }), source({ source: ' ' }), source({})]).toEqual([
      'Group',
      null,
      null,
    ]);
  });

  it('shows no assumed text as the sender’s own', () => {
    const { headline, note } = decisionOn({}, 'assume: { headline: x, note: y }');
    expect([headline, note]).toEqual(['', null]);
  });
});

describe('reasons', () => {
  it('are all opinions that hold, the strongest first', () => {
    const cells = { note: '', 'messages-exchanged': 7, 'mutual-connections': 3 };
    const { reasons } = decisionOn(cells, strangers);
    expect(
      reasons.map(({ rule, decision, strength, won }) => [rule, decision, strength, won]),
    ).toEqual([
      ['known', 'accept', 'strong', true],
      ['stranger-without-note', 'decline', 'weak', false],
    ]);
  });

  it('show the words that matched, and where', () => {
    const { reasons } = decisionOn({ note: 'I can BOOST  your sales' }, strangers);
    expect(reasons).toMatchObject([
      {
        because: 'sells “BOOST  your sales”',
        file: 'test.yaml',
        line: 12,
        evidence: [
          { fact: 'note', matched: 'BOOST  your sales', start: 6, end: 23, from: 'column "note"' },
        ],
      },
    ]);
  });

  it('show values, and whether they are assumed', () => {
    const text =
      'assume: { messages-exchanged: 0 }\nrules:\n  - { id: a, when: { connections at least: 400, messages-exchanged at most: 0 }, decide: decline, because: "has ${connections}" }\n';
    const { reasons, assumed } = decisionOn({ connections: '500+' }, text);
    expect(reasons).toMatchObject([
      {
        because: 'has 500 or more',
        evidence: [
          { fact: 'connections', value: '500 or more', from: 'column "connections"' },
          { fact: 'messages-exchanged', value: '0', assumed: true },
        ],
      },
    ]);
    expect(assumed).toEqual(['messages-exchanged']);
  });

  it('take their evidence only from what made them hold', () => {
    const text =
      'rules:\n  - { id: a, when: { any: [{ headline contains: ceo }, { note contains: hi }] }, decide: accept, because: x }\n';
    const facts = (cells: Cells) =>
      decisionOn(cells, text).reasons[0]?.evidence.map(({ fact }) => fact);
    expect(facts({ headline: 'Chef', note: 'hi' })).toEqual(['note']);
    expect(facts({ headline: 'CEO', note: 'hi' })).toEqual(['headline', 'note']);
  });

  const matching = (because: string): string => `rules:
  - { id: words, when: { any: [{ headline contains: ceo }, { note contains: [sales funnel, sales] }] } }
  - { id: a, when: { all: [{ connections at least: 0 }, words] }, decide: accept, because: '${because}' }
`;
  it.each<readonly [string, Cells, string, string]>([
    ['through references', { note: 'my Sales Funnel', headline: 'x' }, '${match}', 'Sales Funnel'],
    ['in written order', { note: 'sales', headline: 'A CEO' }, '${match}', 'CEO'],
    [
      'with a fact beside',
      { note: 'sales', name: 'Ann Lee' },
      '${first-name}: ${match}',
      'Ann: sales',
    ],
    ['with a fallback for a fact', { note: 'sales' }, '${first-name|somebody}', 'somebody'],
    ['with a fallback that isn’t needed', { note: 'sales' }, '${match|nothing}', 'sales'],
  ])('take the match %s', (_, cells, because, expected) => {
    const { reasons } = decisionOn({ connections: 1, ...cells }, matching(because));
    expect(reasons[0]?.because).toBe(expected);
  });

  it('take the fallback where no words matched', () => {
    const text =
      'rules:\n  - { id: a, when: { any: [{ note contains: x }, { connections at least: 1 }] }, decide: accept, because: "[${match|none}]" }\n';
    expect(decisionOn({ note: '', connections: 1 }, text).reasons[0]?.because).toBe('[none]');
  });

  it('evaluate nothing that the sender wrote', () => {
    const text =
      'rules:\n  - { id: a, when: { headline contains: ceo }, decide: accept, because: "${headline}" }\n';
    expect(
      decisionOn({ headline: 'CEO ${note} $& `x`', note: 'n' }, text).reasons[0]?.because,
    ).toBe('CEO ${note} $& `x`');
  });

  it('a tie has both, and is marked', () => {
    const text =
      'rules:\n  - { id: a, when: { note contains: x }, decide: accept, because: p }\n  - { id: b, when: { note contains: x }, decide: decline, because: q }\n';
    const decision = decisionOn({ note: 'x' }, text);
    expect(decision).toMatchObject({
      decision: 'ask-for-context',
      conflict: true,
      unsettled: false,
    });
    expect(decision.reasons.map(({ won }) => won)).toEqual([true, true]);
  });
});

describe('what a reason rests on', () => {
  const text = `rules:
  - { id: seen, when: { note contains: x }, because: "says \${match}" }
  - { id: other, when: { note contains: y } }
  - { id: a, when: { any: [seen, other] }, unless: { not: seen }, decide: accept, because: b }
`;
  it('are the observations it needs that hold, with what they say', () => {
    const observed = (note: string) => decisionOn({ note }, text).reasons[0]?.observed;
    expect(observed('X')).toEqual([{ rule: 'seen', because: 'says X' }]);
    expect(observed('y, x')).toEqual([
      { rule: 'seen', because: 'says x' },
      { rule: 'other', because: 'other' },
    ]);
  });
});

describe('a fact that is hidden', () => {
  it('decides, and is not said', () => {
    const text =
      'rules:\n  - { id: a, when: { email contains: mail }, decide: accept, because: "by ${email|an address} ${match}" }\n';
    const decision = decisionOn({ email: 'ann@mail.example' }, text);
    expect(decision.reasons).toMatchObject([
      { because: 'by an address ', evidence: [{ fact: 'email', value: '…' }] },
    ]);
    expect(JSON.stringify(decision)).not.toContain('ann@');
  });
});

describe('observations', () => {
  it('are all rules that hold without an opinion', () => {
    expect(decisionOn({ note: '', 'mutual-connections': 1 }, strangers).observations).toEqual([
      'no-note',
    ]);
    expect(decisionOn({ note: 'x' }, strangers).observations).toEqual([]);
  });
});

describe('unchecked', () => {
  it('are the rules that are unknown, what they lack, and whether it mattered', () => {
    expect(decisionOn({ note: '' }, strangers).unchecked).toEqual([
      { rule: 'stranger-without-note', missing: ['mutual-connections'], mattered: true },
    ]);
    expect(decisionOn({ note: '', 'messages-exchanged': 9 }, strangers).unchecked).toEqual([
      { rule: 'stranger-without-note', missing: ['mutual-connections'], mattered: false },
    ]);
  });

  it('are listed with when-unsure: ignore too', () => {
    const decision = decisionOn({ note: '' }, `when-unsure: ignore\n${strangers}`);
    expect([decision.unsettled, decision.unchecked.map(({ rule }) => rule)]).toEqual([
      false,
      ['stranger-without-note'],
    ]);
  });

  it('name what is missing through references, each once', () => {
    const text =
      'rules:\n  - { id: a, when: { any: [b, { connections at most: 1 }, { headline contains: x }] } }\n  - { id: b, when: { connections at most: 3 } }\n';
    expect(decisionOn({ headline: 'y' }, text).unchecked).toEqual([
      { rule: 'a', missing: ['connections'], mattered: false },
      { rule: 'b', missing: ['connections'], mattered: false },
    ]);
  });

  it('are no disabled rules', () => {
    const text = `${strangers}disable: [stranger-without-note, known]\n`;
    expect(decisionOn({ note: '' }, text)).toMatchObject({ unchecked: [], unsettled: false });
  });
});

describe('questions', () => {
  it('are the rule’s own', () => {
    expect(decisionOn({ note: '', name: 'Ann Lee' }, strangers).questions).toEqual([
      { rule: 'stranger-without-note', question: 'How do we know each other, Ann?' },
    ]);
  });

  it('are else those of the facts that are missing', () => {
    const text =
      'rules:\n  - { id: a, when: { connections at most: 9 }, decide: decline, because: x }\n';
    const [question, ...others] = decisionOn({}, text).questions;
    expect([question?.rule, question?.question.endsWith('?'), others]).toEqual(['a', true, []]);
  });

  it('are there for a tie, by what both ask', () => {
    const text =
      'rules:\n  - { id: a, when: { note contains: x }, decide: accept, because: p, ask: "Why ${match}?" }\n  - { id: b, when: { note contains: x }, decide: decline, because: q, ask: Why not? }\n';
    expect(decisionOn({ note: 'an X' }, text).questions).toEqual([
      { rule: 'a', question: 'Why X?' },
      { rule: 'b', question: 'Why not?' },
    ]);
  });

  it('are asked once, though two rules ask them', () => {
    const text =
      'rules:\n  - { id: a, when: { connections at most: 9 }, decide: decline, because: x }\n  - { id: b, when: { connections at most: 8 }, decide: decline, because: x }\n';
    expect(decisionOn({}, text).questions).toHaveLength(1);
  });

  it('are none where nothing is asked', () => {
    expect(decisionOn({ note: 'boost your sales' }, strangers).questions).toEqual([]);
  });
});

describe('what is assumed', () => {
  const text =
    'assume: { connections: 5 }\nrules:\n  - { id: few, when: { connections at most: 9 } }\n  - { id: said, when: { connections is known: true } }\n';
  it.each<readonly [string, Cells, readonly string[], readonly string[]]>([
    ['decides like others, and is not known', {}, ['few'], ['connections']],
    ['stands for a blank cell too', { connections: '' }, ['few'], ['connections']],
    ['gives way to what the input says', { connections: 7 }, ['few', 'said'], []],
    ['doesn’t stand for what can’t be read', { connections: 'many' }, [], []],
  ])('%s', (_, cells, observations, assumed) => {
    expect(decisionOn(cells, text)).toMatchObject({ observations, assumed });
  });

  it('can be withdrawn', () => {
    const files = { 'a.yaml': 'extends: b\nassume: { connections: unknown }\n', 'b.yaml': text };
    expect(decisionOn({}, files)).toMatchObject({ observations: [], assumed: [] });
  });

  it('goes into what is derived from it', () => {
    const derived =
      'assume: { note: "" }\nrules:\n  - { id: short, when: { note-words at most: 3 } }\n';
    expect(decisionOn({}, derived).observations).toEqual(['short']);
  });
});

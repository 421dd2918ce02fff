import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf, decisionOn, policy } from '../testing/policy.js';
import { decideInvitation, partsOf, printEvidence, printed } from './decision.js';
import { absent, known } from './evidence.js';
import { exactly } from './interval.js';
import { Run } from './run.js';

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

describe('an invitation has probably expired', () => {
  const isExpired = (cells: Cells, maxAgeDays: number | undefined = 180, mayBeAnswered = true) =>
    decideInvitation(
      { ...contextOf('screen: 1'), maxAgeDays },
      { ...invitation(cells), mayBeAnswered },
    ).expired;

  it.each<readonly [string, Cells, boolean]>([
    ['where it is older than others are kept', { 'age-days': 181 }, true],
    ['not where it is as old as they get', { 'age-days': 180 }, false],
    ['not where it may be younger', { 'sent-at': '5 months ago' }, false],
    ['where it is older, to the nearest month', { 'sent-at': '7 months ago' }, true],
    ['by the day it was sent', { 'sent-at': '2025-01-01' }, true],
    ['not where nothing says its age', {}, false],
    ['not where its age can not be read', { 'age-days': 'old' }, false],
  ])('%s', (_, cells, expected) => {
    expect(isExpired(cells)).toBe(expected);
  });

  it('only where its source has invitations to answer', () => {
    expect(isExpired({ 'age-days': 181 }, 180, false)).toBe(false);
  });

  it('only where it is known how long they are kept', () => {
    const context = contextOf('screen: 1');
    const old = { ...invitation({ 'age-days': 10_000 }), mayBeAnswered: true };
    expect(decideInvitation(context, old).expired).toBe(false);
  });
});

describe('what tells an invitation from others', () => {
  it('is empty where the input says nothing', () => {
    expect(decisionOn({}, 'screen: 1')).toMatchObject({ name: '', profileUrl: '', headline: '', note: null, sentAt: null, source: null }); // prettier-ignore
  });

  it.each<readonly [string, 'profileUrl' | 'headline', Cells, string]>([
    ['an address as it is written', 'profileUrl', { 'profile-url': ' https://www.linkedin.com/in/ann ' }, ' https://www.linkedin.com/in/ann '],
    ['a number as a text', 'headline', { headline: 42 }, '42'],
    ['nothing for a number that is no address', 'profileUrl', { 'profile-url': 42 }, ''],
    ['nothing for an empty cell', 'headline', { headline: null }, ''],
    ['what takes its place', 'headline', { position: 'CEO' }, 'CEO'],
  ])('is %s', (_, key, cells, expected) => {
    expect(decisionOn(cells, 'screen: 1')[key]).toBe(expected);
  }); // prettier-ignore

  it.each<readonly [string, Cells, string, string | null]>([
    ['not an assumed one', {}, 'assume: { sent-at: 2026-03-01 }', null],
    ['none of more than four digits in its year', { 'sent-at': 4e14 }, 'screen: 1', null],
    ['none that can not be read', { 'sent-at': 'soon' }, 'screen: 1', null],
    ['one of a moment', { 'sent-at': 1_773_479_100_000 }, 'screen: 1', '2026-03-14'],
  ])('is a day: %s', (_, cells, text, expected) => {
    expect(decisionOn(cells, text).sentAt).toBe(expected);
  });
});

describe('the reasons of several rules', () => {
  const rule = (id: string, more: string): string =>
    `  - { id: ${id}, when: { note is known: true }, decide: decline, because: b${more} }\n`;

  it('are in the order of their strength, and then of the file', () => {
    const text = `rules:\n${rule('a', ', strength: weak')}${rule('b', ', strength: strong')}${rule('c', '')}${rule('d', ', strength: strong')}${rule('e', ', strength: always')}${rule('f', '')}`;
    const { reasons } = decisionOn({ note: 'x' }, text);
    expect(reasons.map(({ rule: id, strength, won }) => `${id} ${strength} ${won}`)).toEqual([
      'e always true',
      'b strong false',
      'd strong false',
      'c normal false',
      'f normal false',
      'a weak false',
    ]);
  });

  it('ask nothing where the decision is made', () => {
    const { decision, questions } = decisionOn(
      { note: 'x' },
      `rules:\n${rule('a', ', ask: Why?')}`,
    );
    expect([decision, questions]).toEqual(['decline', []]);
  });

  it('ask in English, or else in the first language there is', () => {
    const asked = (ask: string) =>
      decisionOn(
        { note: 'x' },
        `rules:\n${rule('a', `, ask: ${ask}`).replace('decide: decline', 'decide: ask-for-context')}`,
      ).questions;
    expect(asked('{ de: Warum?, en: Why? }')).toEqual([{ rule: 'a', question: 'Why?' }]);
    expect(asked('{ de: Warum?, fr: Pourquoi? }')).toEqual([{ rule: 'a', question: 'Warum?' }]);
  });

  it('ask what two of them ask by the first', () => {
    const unknown = (id: string): string =>
      `  - { id: ${id}, when: { connections at most: 9 }, decide: decline, because: x, ask: How many? }\n`;
    expect(decisionOn({}, `rules:\n${unknown('a')}${unknown('b')}`).questions).toEqual([
      { rule: 'a', question: 'How many?' },
    ]);
  });
});

describe('the words and the evidence of a reason', () => {
  const reasonOf = (when: string, cells: Cells) =>
    decisionOn(
      cells,
      `rules:\n  - { id: other, when: { note contains: x } }\n  - { id: a, when: ${when}, decide: accept, because: "\${match|none}" }\n`,
    ).reasons[0];

  it.each<readonly [string, string, string]>([
    ['are not of a part that does not hold', '{ any: [{ all: [{ note contains: x }, { note contains: z }] }, { headline contains: ceo }] }', 'CEO'],
    ['are not of a rule that does not hold', '{ any: [{ not: other }, { headline contains: ceo }] }', 'CEO'],
    ['are of the first part that has words', '{ all: [{ connections at least: 1 }, { not: { note contains: z } }, { headline contains: ceo }, other] }', 'CEO'],
    ['are of one of some', '{ at least 1 of: [{ note contains: z }, other] }', 'x'],
    ['are none of what is negated', '{ not: { note contains: z } }', 'none'],
  ])('%s', (_, when, expected) => {
    expect(reasonOf(when, { note: 'x', headline: 'CEO', connections: 5 })?.because).toBe(expected);
  }); // prettier-ignore

  it.each<readonly [string, string, readonly string[]]>([
    ['what is negated', '{ not: { note contains: z } }', ['note']],
    ['nothing of several that are negated together', '{ not: { any: [{ note contains: z }, { headline contains: y }] } }', []],
    ['nothing of a rule that is negated', '{ not: off }', []],
    ['what holds beside what is negated', '{ all: [{ not: { headline contains: y } }, other] }', ['headline', 'note']],
    ['each test once', '{ all: [other, { note contains: x }, { any: [other] }] }', ['note']],
    ['what holds of some', '{ at least 1 of: [{ headline contains: y }, { connections at least: 1 }] }', ['connections']],
  ])('is of %s', (_, when, expected) => {
    const text = `rules:\n  - { id: other, when: { note contains: x } }\n  - { id: off, when: { note contains: z } }\n  - { id: a, when: ${when}, decide: accept, because: b }\n`;
    const { reasons } = decisionOn({ note: 'x', headline: 'CEO', connections: 5 }, text);
    expect(reasons[0]?.evidence.map(({ fact }) => fact)).toEqual(expected);
  }); // prettier-ignore

  it('shows the value of what is negated', () => {
    expect(reasonOf('{ not: { note contains: z } }', { note: 'x' })?.evidence).toEqual([
      { fact: 'note', value: 'x', from: 'column "note"' },
    ]);
  });

  it('says which of some observations hold', () => {
    expect(
      reasonOf('{ at least 1 of: [{ note contains: z }, other] }', { note: 'x' })?.observed,
    ).toEqual([{ rule: 'other', because: 'other' }]);
    expect(reasonOf('{ all: [other, other] }', { note: 'x' })?.observed).toHaveLength(1);
  });
});

describe('what a rule lacks', () => {
  it('is found in little time, however often rules are named', () => {
    const chain = Array.from(
      { length: 40 },
      (_, at) => `  - { id: r${at}, when: { any: [r${at + 1}, { all: [r${at + 1}] }] } }\n`,
    );
    const text = `rules:\n${chain.join('')}  - { id: r40, when: { connections at most: 1 } }\n`;
    const { unchecked } = decisionOn({}, text);
    expect(unchecked.map(({ missing }) => missing)).toEqual(
      Array.from({ length: 41 }, () => ['connections']),
    );
  });

  it('is what a rule lacks that it names', () => {
    const text =
      'rules:\n  - { id: a, when: { not: b } }\n  - { id: b, when: { all: [c, { headline contains: x }] } }\n  - { id: c, when: { connections at most: 3 } }\n';
    expect(decisionOn({}, text).unchecked).toEqual([
      { rule: 'a', missing: ['connections', 'headline'], mattered: false },
      { rule: 'b', missing: ['connections', 'headline'], mattered: false },
      { rule: 'c', missing: ['connections'], mattered: false },
    ]);
  });

  it('is in written order', () => {
    const text =
      'rules:\n  - { id: a, when: { all: [{ not: { headline contains: x } }, { at least 1 of: [{ location contains: y }, { connections at most: 1 }] }] } }\n';
    const missing = (cells: Cells) => decisionOn(cells, text).unchecked[0]?.missing;
    expect(missing({ location: 'z', headline: 'y' })).toEqual(['connections']);
    expect(missing({})).toEqual(['headline', 'location', 'connections']);
  });
});

describe('evidence as it is printed', () => {
  const value = { ...known(exactly(5), 'column "x"') };
  const match = { text: 'hi', start: 3, end: 5 };

  it.each([
    ['of nothing', {}, absent, undefined, {}],
    ['of what can not be read', {}, { state: 'unreadable', origin: 'column "x"' }, undefined, { from: 'column "x"' }],
    ['of a value', {}, value, undefined, { value: '5', from: 'column "x"' }],
    ['of an assumed value', {}, { ...value, state: 'assumed' }, undefined, { value: '5', assumed: true, from: 'column "x"' }],
    ['of words', {}, value, match, { from: 'column "x"', matched: 'hi', start: 3, end: 5 }],
    ['of assumed words', {}, { ...value, state: 'assumed' }, match, { assumed: true, from: 'column "x"', matched: 'hi', start: 3, end: 5 }],
    ['of what is hidden', { hidden: true }, value, match, { value: '…', from: 'column "x"' }],
    ['of what is hidden and assumed', { hidden: true }, { ...value, state: 'assumed' }, undefined, { value: '…', assumed: true, from: 'column "x"' }],
    ['of what is hidden and not said', { hidden: true }, absent, undefined, {}],
  ] as const)('%s', (_, fact, evidence, matched, expected) => {
    expect(printEvidence({ name: 'x', ...fact }, evidence, matched)).toStrictEqual({ fact: 'x', ...expected });
  }); // prettier-ignore
});

describe('a fact in a text', () => {
  const cells = { note: '', headline: 'CEO', connections: 5, email: 'a@b.example' };
  const run = new Run(contextOf('screen: 1'), invitation(cells));

  it.each([
    ['headline', 'CEO'],
    ['connections', '5'],
    ['note', undefined],
    ['location', undefined],
    ['email', undefined],
    ['nothing', undefined],
  ])('%s is %s', (name, expected) => {
    expect(printed(run, name)).toBe(expected);
  });

  it('gives way to the fallback where it is empty', () => {
    const text =
      'rules:\n  - { id: a, when: { note is empty: true }, decide: accept, because: "${note|nothing}" }\n';
    expect(decisionOn({ note: '' }, text).reasons[0]?.because).toBe('nothing');
  });
});

describe('the parts of a condition', () => {
  const parts = (when: string): readonly string[] => {
    const made = policy(
      `rules:\n  - { id: a, when: ${when} }\n  - { id: b, when: { not: { note is empty: true } } }\n  - { id: off, when: b }\ndisable: [off]\n`,
    );
    const [rule] = made.rules;
    return rule === undefined ? [] : partsOf(made, rule.condition).map(({ kind }) => kind);
  };

  it.each([
    ['a test', '{ note is known: true }', []],
    ['a rule', 'b', ['not']],
    ['a rule that is off', 'off', []],
    ['an opposite', '{ not: b }', ['rule']],
    ['several', '{ any: [b, { note is known: true }] }', ['rule', 'test']],
    ['some', '{ at least 1 of: [{ not: b }, b] }', ['not', 'rule']],
  ])('of %s', (_, when, expected) => {
    expect(parts(when)).toEqual(expected);
  });
});

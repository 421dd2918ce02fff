import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { type Fact } from './fact.js';
import { type Invitation } from './invitation.js';
import { Run, type RunContext } from './run.js';

const rules = `
screen: 1
assume: { endorsed: false, connections: 7 }
rules:
  - { id: sells, when: { note contains: [leads] } }
  - { id: knows, when: { connections at least: 500 } }
  - { id: praised, when: { endorsed is: true } }
  - { id: calm, when: { not: sells } }
  - { id: 'off', when: { note contains: [hello] } }
disable: [off]
`;

const ruleOf = ({ policy }: RunContext, id: string): number =>
  policy.rules.findIndex((rule) => rule.id === id);
const testOf = ({ policy }: RunContext, phrase: string): number =>
  policy.tests.findIndex((test) => test.phrase.includes(phrase));
const factOf = ({ vocabulary }: RunContext, name: string): Fact => {
  const fact = vocabulary.fact(name);
  if (fact === undefined) throw new Error(`no fact ${name}`);
  return fact;
};
const truths = (run: Run): readonly string[] =>
  run.context.policy.rules.map(({ index }) => run.ruleTruth(index));

/** An invitation that notes down which cells were asked for. */
function watched(cells: Cells): { readonly from: Invitation; readonly asked: string[] } {
  const asked: string[] = [];
  const from = invitation(cells);
  return { asked, from: { ...from, cell: (fact) => (asked.push(fact), from.cell(fact)) } };
}

describe('a run', () => {
  it.each<readonly [string, Cells, readonly string[]]>([
    ['with nothing said', {}, ['unknown', 'false', 'false', 'unknown', 'false']],
    ['with words', { note: 'hello leads' }, ['true', 'false', 'false', 'false', 'false']],
    ['with a number', { note: 'hello', connections: 600 }, ['false', 'true', 'false', 'true', 'false']],
    ['with what can’t be read', { connections: 'many' }, ['unknown', 'unknown', 'false', 'unknown', 'false']],
  ])('has the truth of every rule, evaluated or asked for: %s', (_, cells, expected) => {
    const context = contextOf(rules);
    expect(truths(new Run(context, invitation(cells)))).toEqual(expected);
    expect(truths(new Run(context, invitation(cells)).evaluate())).toEqual(expected);
  }); // prettier-ignore

  it.each<readonly [string, Cells, readonly string[]]>([
    ['where nothing is said', {}, ['connections', 'endorsed']],
    ['where one is said', { connections: 600 }, ['endorsed']],
    ['where one can’t be read', { connections: 'many' }, ['endorsed']],
    ['where all are said', { connections: 600, endorsed: 'yes' }, []],
  ])('has what was assumed as soon as it is evaluated: %s', (_, cells, expected) => {
    expect(new Run(contextOf(rules), invitation(cells)).evaluate().assumed()).toEqual(expected);
  });

  it('has assumed what a test looked at, and nothing before', () => {
    const context = contextOf(rules);
    const run = new Run(context, invitation({ note: 'hello' }));
    expect(run.assumed()).toEqual([]);
    run.testTruth(testOf(context, 'leads'));
    expect(run.assumed()).toEqual([]);
    run.testTruth(testOf(context, 'endorsed'));
    expect(run.assumed()).toEqual(['endorsed']);
    run.testTruth(testOf(context, 'connections'));
    expect(run.assumed()).toEqual(['connections', 'endorsed']);
  });

  it('knows nothing of rules and tests that are not there', () => {
    const run = new Run(contextOf(rules), invitation({ note: 'leads' }));
    expect([run.ruleTruth(99), run.testTruth(99), run.truthAhead(98)]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(run.testMatch(99)).toBeUndefined();
    expect(run.assumed()).toEqual([]);
  });

  it('knows nothing of a test whose fact is not there', () => {
    const context = contextOf(rules);
    const run = new Run(
      { ...context, policy: { ...context.policy, facts: [] } },
      invitation({ note: 'leads' }),
    );
    expect(run.testTruth(testOf(context, 'leads'))).toBe('unknown');
  });

  it('makes a test once', () => {
    const context = contextOf(rules);
    const leads = testOf(context, 'leads');
    const run = new Run(context, invitation({ note: 'our leads' }));
    const match = run.testMatch(leads);
    expect(match).toBeDefined();
    expect(run.testMatch(leads)).toBe(match);
  });

  it('tells the truth of a test ahead, and has not looked at its fact', () => {
    const context = contextOf(rules);
    const endorsed = testOf(context, 'endorsed');
    const run = new Run(context, invitation({}));
    expect(run.truthAhead(endorsed)).toBe('false');
    expect(run.assumed()).toEqual([]);
    expect(run.testTruth(endorsed)).toBe('false');
    expect(run.assumed()).toEqual(['endorsed']);
    expect(run.truthAhead(endorsed)).toBe('false');
  });

  it('reads a fact once', () => {
    const context = contextOf(rules);
    const { from, asked } = watched({ note: 'hi', connections: 3 });
    const run = new Run(context, from);
    const evidence = run.evidence(factOf(context, 'connections'));
    expect(asked).toEqual(['connections']);
    expect(run.evidence(factOf(context, 'connections'))).toBe(evidence);
    expect(asked).toEqual(['connections']);
  });
});

describe('a fact that is made of others', () => {
  const made = (from: string, type: 'text' | 'number') => {
    const context = contextOf(rules);
    const note = factOf(context, 'note');
    const connections = factOf(context, 'connections');
    const fact: Fact = {
      ...connections,
      name: 'made',
      derive: (read) => read(from, type),
    };
    const facts = new Map([note, connections, fact].map((one) => [one.name, one]));
    const vocabulary = { ...context.vocabulary, fact: (name: string) => facts.get(name) };
    return new Run({ ...context, vocabulary }, invitation({ note: 'hi', connections: 3 })).evidence(
      fact,
    );
  };

  it.each<readonly [string, string, 'text' | 'number', object]>([
    [
      'has what it is made of',
      'connections',
      'number',
      { state: 'known', value: { min: 3, max: 3 } },
    ],
    ['has nothing of a fact of another type', 'note', 'number', { state: 'absent' }],
    ['has nothing of a fact that is not there', 'nothing', 'number', { state: 'absent' }],
    ['has nothing of itself', 'made', 'number', { state: 'absent' }],
  ])('%s', (_, from, type, expected) => {
    expect(made(from, type)).toMatchObject(expected);
  });
});

describe('what is supposed in a run', () => {
  it.each<readonly [string, Cells, readonly string[]]>([
    ['a rule', { note: 'hello' }, ['true', 'false', 'false', 'false', 'false']],
    ['a rule that is unknown', {}, ['true', 'false', 'false', 'false', 'false']],
  ])('is so whatever the input says: %s', (_, cells, expected) => {
    const context = contextOf(rules);
    const suppose = { rules: new Map([[ruleOf(context, 'sells'), 'true' as const]]) };
    const run = new Run(context, invitation(cells));
    expect(truths(run.supposing(suppose))).toEqual(expected);
    expect(truths(run.evaluate().supposing(suppose).evaluate())).toEqual(expected);
    expect(truths(new Run(context, invitation(cells), suppose).evaluate())).toEqual(expected);
  });

  it('is so of a test', () => {
    const context = contextOf(rules);
    const leads = testOf(context, 'leads');
    const suppose = { tests: new Map([[leads, 'true' as const]]) };
    const expected = ['true', 'false', 'false', 'false', 'false'];
    const run = new Run(context, invitation({ note: 'hello' })).evaluate();
    expect(run.testTruth(leads)).toBe('false');
    expect(truths(run.supposing(suppose).evaluate())).toEqual(expected);
    expect(truths(new Run(context, invitation({ note: 'hello' }), suppose).evaluate())).toEqual(
      expected,
    );
    expect(run.testTruth(leads)).toBe('false');
  });

  it('is so of a rule that is switched off', () => {
    const context = contextOf(rules);
    const off = ruleOf(context, 'off');
    const run = new Run(context, invitation({ note: 'hello' }));
    expect(run.ruleTruth(off)).toBe('false');
    expect(run.supposing({ rules: new Map([[off, 'true']]) }).ruleTruth(off)).toBe('true');
  });

  it('assumes nothing for a test, but still for the others', () => {
    const context = contextOf(rules);
    const suppose = { tests: new Map([[testOf(context, 'connections'), 'true' as const]]) };
    const run = new Run(context, invitation({}), suppose).evaluate();
    expect(truths(run)).toEqual(['unknown', 'true', 'false', 'unknown', 'false']);
    expect(run.assumed()).toEqual(['endorsed']);
  });
});

describe('a run made of another', () => {
  it('takes over the tests that were made', () => {
    const context = contextOf(rules);
    const leads = testOf(context, 'leads');
    const run = new Run(context, invitation({ note: 'our leads' }));
    const match = run.testMatch(leads);
    expect(match).toBeDefined();
    expect(run.supposing({}).testMatch(leads)).toBe(match);
  });

  it('takes over what another supposed of the tests that were made', () => {
    const context = contextOf(rules);
    const leads = testOf(context, 'leads');
    const suppose = { tests: new Map([[leads, 'true' as const]]) };
    const run = new Run(context, invitation({ note: 'hello' }), suppose).evaluate();
    expect(truths(run.supposing({}).evaluate())).toEqual(truths(run));
  });

  it('reads no fact again', () => {
    const context = contextOf(rules);
    const { from, asked } = watched({ note: 'hi', connections: 3 });
    const run = new Run(context, from).evaluate();
    const before = asked.length;
    truths(run.supposing({ rules: new Map([[0, 'true']]) }).evaluate());
    expect(asked).toHaveLength(before);
  });

  it('on an invitation that is changed takes over all but the facts that are', () => {
    const context = contextOf(rules);
    const leads = testOf(context, 'leads');
    const connections = testOf(context, 'connections');
    const run = new Run(context, invitation({ note: 'our leads', connections: 3 })).evaluate();
    const matches = [run.testMatch(leads), run.testMatch(connections)];
    const { from, asked } = watched({ note: 'our leads', connections: 600 });
    const changed = run.changing(from, new Set(['connections']));
    expect(changed.invitation).toBe(from);
    expect(changed.testMatch(leads)).toBe(matches[0]);
    expect(changed.evidence(factOf(context, 'note'))).toBe(run.evidence(factOf(context, 'note')));
    expect(asked).toEqual([]);
    expect(changed.testTruth(connections)).toBe('true');
    expect(asked).toEqual(['connections']);
    expect(truths(changed.evaluate())).toEqual(['true', 'true', 'false', 'false', 'false']);
  });

  it('on an invitation that is changed takes over the tests of every other fact', () => {
    const context = contextOf(`
screen: 1
rules:
  - { id: large, when: { connections at least: 500 } }
  - { id: sells, when: { note contains: [leads] } }
`);
    const leads = testOf(context, 'leads');
    const run = new Run(context, invitation({ note: 'our leads', connections: 3 })).evaluate();
    const match = run.testMatch(leads);
    expect(match).toBeDefined();
    const changed = run.changing(
      invitation({ note: 'our leads', connections: 600 }),
      new Set(['connections']),
    );
    expect(changed.testMatch(leads)).toBe(match);
  });

  it('on an invitation that is changed knows nothing of tests that are not there', () => {
    const run = new Run(contextOf(rules), invitation({ note: 'leads' }));
    expect(run.testTruth(99)).toBe('unknown');
    const changed = run.changing(invitation({ note: 'hello' }), new Set(['note']));
    expect(changed.testTruth(99)).toBe('unknown');
    expect(truths(changed)).toEqual(['false', 'false', 'false', 'true', 'false']);
  });

  it('on an invitation that is changed still supposes the same', () => {
    const context = contextOf(rules);
    const suppose = { rules: new Map([[ruleOf(context, 'sells'), 'true' as const]]) };
    const run = new Run(context, invitation({}), suppose).evaluate();
    const changed = run.changing(invitation({ note: 'hello' }), new Set(['note']));
    expect(truths(changed.evaluate())).toEqual(['true', 'false', 'false', 'false', 'false']);
  });

  it('with more rules keeps what is known of the others', () => {
    const context = contextOf(rules);
    const more = contextOf(rules.replace('disable', '  - { id: also, when: knows }\ndisable'));
    const suppose = { rules: new Map([[ruleOf(context, 'knows'), 'true' as const]]) };
    const run = new Run(context, invitation({ note: 'leads' }), suppose).evaluate();
    const longer = run.withMoreRules(more.policy);
    expect(longer.context.policy).toBe(more.policy);
    expect(truths(longer.evaluate())).toEqual(['true', 'true', 'false', 'false', 'false', 'true']);
  });

  it('with more rules evaluates no rule again', () => {
    const context = contextOf(rules);
    const calm = ruleOf(context, 'calm');
    const other = contextOf(rules.replace('{ not: sells }', 'sells'));
    const run = new Run(context, invitation({ note: 'leads' }));
    expect(run.withMoreRules(other.policy).ruleTruth(calm)).toBe('true');
    expect(run.evaluate().withMoreRules(other.policy).ruleTruth(calm)).toBe('false');
  });
});

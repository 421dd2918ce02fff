import { describe, expect, it } from 'vitest';
import { type Cells, invitation } from '../testing/invitation.js';
import { contextOf } from '../testing/policy.js';
import { nearestChanges, reasonWords } from './nearest-changes.js';
import { Run } from './run.js';
import { type Truth } from './truth.js';

const runOn = (files: string, cells: Cells): Run =>
  new Run(contextOf(files), invitation(cells)).evaluate();

/** The changes that lead to a decision, set by set. */
const changes = (files: string, cells: Cells, decision: string) =>
  nearestChanges(runOn(files, cells)).find((one) => one.decision === decision);

const decides = (condition: string): string =>
  `otherwise: decline\nrules: [{ id: one, when: ${condition}, decide: accept, because: x }]\n`;

describe('a test that would have to come out differently', () => {
  it.each<readonly [string, string, Cells, string, string, string]>([
    ['a bound that would have to be met', '{ connections at least: 500 }', { connections: 3 }, 'connections at least 500', 'false to true', 'with connections at least 500'],
    ['a bound that must not be met', '{ not: { connections more than: 10 } }', { connections: 30 }, 'connections more than 10', 'true to false', 'with connections at most 10'],
    ['one below', '{ connections less than: 10 }', { connections: 30 }, 'connections less than 10', 'false to true', 'with connections less than 10'],
    ['a day', '{ sent-at after: 2026-01-10 }', { 'sent-at': '2026-01-01' }, 'sent-at after "2026-01-10"', 'false to true', 'with sent-at after "2026-01-10"'],
    ['a day before', '{ sent-at before: 2026-01-10 }', { 'sent-at': '2026-02-01' }, 'sent-at before "2026-01-10"', 'false to true', 'with sent-at before "2026-01-10"'],
    ['an age', '{ sent-at older than: 2 weeks }', { 'sent-at': '2026-03-14' }, 'sent-at older than "2 weeks"', 'false to true', 'with sent-at older than "2 weeks"'],
    ['words', '{ note contains: hello }', { note: 'x' }, 'note contains "hello"', 'false to true', 'if note contains "hello"'],
    ['what is not known', '{ worked-together is: true }', {}, 'worked-together is true', 'unknown to true', 'if worked-together is true'],
  ])('is told with what would be so: %s', (_, condition, cells, test, turn, words) => {
    const [from, to] = turn.split(' to ');
    expect(changes(decides(condition), cells, 'accept')).toEqual({
      decision: 'accept',
      size: 1,
      sets: [[{ test, from, to, words }]],
      more: 0,
      searched: 1,
    });
  }); // prettier-ignore

  it.each([
    ['that must not be there', '{ not: { note contains: hello } }', { note: 'hello' }, 'if note does not contain "hello"'],
    ['that must not be so', '{ not: { worked-together is: true } }', { 'worked-together': 'yes' }, 'if worked-together is false'],
  ])('has its opposite in words: words %s', (_, condition, cells, words) => {
    const [set] = changes(decides(condition), cells, 'accept')?.sets ?? [];
    expect(set?.map((change) => change.words)).toEqual([words]);
  }); // prettier-ignore
});

describe('an observation that would have to come out differently', () => {
  it.each<readonly [string, Cells, Truth, string]>([
    ['one that does not hold', { note: 'x' }, 'false', 'with “sent no note”'],
    ['one of which nothing is known', {}, 'unknown', 'with “sent no note”'],
  ])('is told with its reason: %s', (_, cells, from, words) => {
    const files = `otherwise: decline
rules:
  - { id: no-note, when: { note is empty: true }, because: sent no note }
  - { id: one, when: no-note, decide: accept, because: x }
`;
    expect(changes(files, cells, 'accept')?.sets).toEqual([[{ rule: 'no-note', from, to: 'true', words }]]);
  }); // prettier-ignore

  it('is told with what it is without, where it holds', () => {
    const files = `rules:
  - { id: no-note, when: { note is empty: true } }
  - { id: one, when: no-note, decide: decline, because: x }
`;
    expect(changes(files, { note: '' }, 'ask-for-context')?.sets).toEqual([
      [{ rule: 'no-note', from: 'true', to: 'false', words: 'without no-note' }],
    ]);
  });
});

describe('sets of changes', () => {
  it('have no size where there are none', () => {
    expect(changes(decides('{ note is empty: true }'), { note: 'x' }, 'ask-for-context')).toEqual({
      decision: 'ask-for-context',
      size: null,
      sets: [],
      more: 0,
      searched: 4,
    });
  });

  it('say which changes follow from the others of the set', () => {
    const files = `otherwise: decline
rules: [{ id: one, when: { all: [{ connections at least: 500 }, { connections at least: 100 }, { note is empty: true }] }, decide: accept, because: x }]
`;
    const found = changes(files, { connections: 3, note: 'x' }, 'accept');
    expect(found?.size).toBe(3);
    expect(found?.sets.map((set) => set.map(({ test, implied }) => [test, implied]))).toEqual([
      [
        ['connections at least 500', undefined],
        ['connections at least 100', true],
        ['note is empty', undefined],
      ],
    ]);
  });

  it('imply nothing where the other tests leave another way', () => {
    const files = `otherwise: decline
rules: [{ id: one, when: { all: [{ note contains: tea }, { note contains: coffee }] }, decide: accept, because: x }]
`;
    const found = changes(files, { note: '' }, 'accept');
    expect(found?.sets.map((set) => set.map(({ implied }) => implied))).toEqual([[undefined, undefined]]);
  }); // prettier-ignore

  it('are told up to a hundred', () => {
    const ids = Array.from({ length: 120 }, (_, at) => `o${at}`);
    const files = `otherwise: decline
rules:
${ids.map((id) => `  - { id: ${id}, when: { note contains: w${id} } }\n`).join('')}
  - { id: one, when: { any: [${ids.join()}] }, decide: accept, because: x }
`;
    const found = changes(files, { note: '' }, 'accept');
    expect([found?.sets.length, found?.more, found?.size]).toEqual([100, 20, 1]);
  });

  it('go as far as they may', () => {
    const run = runOn(decides('{ all: [{ note contains: tea }, { headline contains: tea }] }'), {});
    const [ask] = nearestChanges(run, { most: 1 });
    expect(ask).toMatchObject({ decision: 'accept', size: null, searched: 1 });
  });
});

describe('the reason of a rule in words', () => {
  const words = (because: string, truth: Truth, cells: Cells = {}): string => {
    const run = runOn(
      `rules: [{ id: my-rule, when: { note contains: [tea] }, ${because} }]`,
      cells,
    );
    const [rule] = run.context.policy.rules;
    if (rule === undefined) throw new Error('the rule is there');
    return reasonWords(run, rule, truth);
  };

  it.each<readonly [string, string, Truth, Cells, string]>([
    ['none: its id', 'about: x', 'true', {}, 'my-rule'],
    ['with its values where it holds', "because: 'writes “${match}” to ${connections}'", 'true', { note: 'My tea', connections: 7 }, '“writes ‘tea’ to 7”'],
    ['with dots for its values where it does not', "because: 'has ${connections} friends'", 'false', { connections: 7 }, '“has … friends”'],
    ['without a value at its end', "because: 'writes of tea - “${match}”'", 'false', {}, '“writes of tea”'],
    ['without a value and a colon at its end', "because: 'writes of tea: ${match} '", 'unknown', {}, '“writes of tea”'],
    ['without a value and a dash at its end', "because: 'writes of tea — ‘${match}’'", 'unknown', {}, '“writes of tea”'],
    ['without a value and a comma at its end', "because: \"writes of tea, '${match}'\"", 'unknown', {}, '“writes of tea”'],
    ['its id where it is only a value', "because: '${match}'", 'false', {}, 'my-rule'],
    ['with quotes of its own', "because: 'sells “leads”'", 'false', {}, '“sells ‘leads’”'],
  ])('is %s', (_, because, truth, cells, expected) => {
    expect(words(because, truth, cells)).toBe(expected);
  }); // prettier-ignore
});

import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../screening/vocabulary.js';
import { merge } from '../../testing/policy.js';
import { type Formula, type FormulaContext, ruleFormula } from './formula.js';

/** A formula in short: `2(a, b)` is true where two of its parts are, or more. */
function short(formula: Formula): string {
  if (formula.kind === 'atom') return formula.atom.key;
  if (formula.kind === 'not') return `not ${short(formula.part)}`;
  return `${formula.least}(${formula.parts.map(short).join(', ')})`;
}

const others = `
  - { id: two, when: { all: [three, { note is known: true }] } }
  - { id: three, when: four }
  - { id: four, when: { worked-together is: true } }
  - { id: off, when: four }
disable: [off]
lists: { words: [b, A], none: [] }
`;

function contextOf(own: string): FormulaContext & { readonly first: Formula } {
  return at(own, 0);
}

/** The formula of the first of the rules, with the rules it refers to opened up `depth` times. */
function at(own: string, depth: number): FormulaContext & { readonly first: Formula } {
  const { merged } = merge(`rules:\n  - { id: one, ${own} }${others}`);
  const context: FormulaContext = {
    vocabulary,
    rules: new Map(merged.rules.map((rule) => [rule.rule.id, rule])),
    lists: new Map(
      [...merged.lists].map(([name, parts]) => [
        name,
        parts.flatMap(({ items }) => items.map(({ value }) => value)),
      ]),
    ),
    made: new Map(),
  };
  const [rule] = merged.rules;
  if (rule === undefined) throw new Error('there is a rule');
  return { ...context, first: ruleFormula(rule, context, depth) };
}

describe('what must hold for a rule to hold', () => {
  it.each([
    ['a flag', 'when: { worked-together is: true }', '1(worked-together is true)'],
    ['the opposite of a flag', 'when: { worked-together is: false }', '1(not worked-together is true)'],
    ['a flag that is either', 'when: { worked-together is: [true, false] }', '1(worked-together is true, not worked-together is true)'],
    ['nothing there', 'when: { note is empty: true }', 'note is empty'],
    ['something there', 'when: { note is empty: false }', 'not note is empty'],
    ['something known', 'when: { note is known: true }', 'note is known'],
    ['something unknown', 'when: { note is known: false }', 'not note is known'],
    ['a number', 'when: { connections is: 5 }', '1(2(connections >= 5, not connections > 5))'],
    ['one of two numbers', 'when: { connections is: [5, 7] }', '1(2(connections >= 5, not connections > 5), 2(connections >= 7, not connections > 7))'],
    ['at least a number', 'when: { connections at least: 5 }', 'connections >= 5'],
    ['more than a number', 'when: { connections more than: 5 }', 'connections > 5'],
    ['at most a number', 'when: { connections at most: 5 }', 'not connections > 5'],
    ['less than a number', 'when: { connections less than: 5 }', 'not connections >= 5'],
    ['a day', 'when: { sent-at is: 2026-01-31 }', '1(2(sent-at >= day20260131, not sent-at > day20260131))'],
    ['before a day', 'when: { sent-at before: 2026-01-31 }', 'not sent-at >= day20260131'],
    ['after a day', 'when: { sent-at after: 2026-01-31 }', 'sent-at > day20260131'],
    ['older than days', 'when: { sent-at older than: 10 days }', 'not sent-at >= days ago-10'],
    ['newer than a day', 'when: { sent-at newer than: 1 day }', 'sent-at > days ago-1'],
    ['newer than weeks', 'when: { sent-at newer than: 2 weeks }', 'sent-at > days ago-14'],
    ['newer than months', 'when: { sent-at newer than: 3 months }', 'sent-at > months ago-3'],
    ['newer than years', 'when: { sent-at newer than: 2 years }', 'sent-at > months ago-24'],
    ['a number where a text belongs, which is not looked into', "when: { connections at least: 'x' }", '["connections","at least","literals",["x"]]'],
    ['a number among texts', "when: { connections is: [5, 'x'] }", '["connections","is","literals",[5,"x"]]'],
    ['a day where a number belongs', 'when: { connections more than: 2026-01-31 }', '["connections","more than","literals",["2026-01-31"]]'],
    ['no day', 'when: { sent-at before: x2026-01-31 }', '["sent-at","before","literals",["x2026-01-31"]]'],
    ['no day either', 'when: { sent-at before: 2026-01-31x }', '["sent-at","before","literals",["2026-01-31x"]]'],
    ['no length of time', 'when: { sent-at older than: about 5 days }', '["sent-at","older than","literals",["about 5 days"]]'],
    ['no length of time either', 'when: { sent-at older than: 5 days ago }', '["sent-at","older than","literals",["5 days ago"]]'],
    ['another way to compare a number', "when: { connections matches: '5' }", '["connections","matches","literals",["5"]]'],
    ['words, in no order and folded', 'when: { note contains: [b, Á] }', '["note","contains",["a","b"]]'],
    ['words of a list', 'when: { note contains: { list: words } }', '["note","contains",["a","b"]]'],
    ['what is said', 'when: { note says: b }', '["note","says",["b"]]'],
    ['a beginning', 'when: { note starts with: b }', '["note","starts with",["b"]]'],
    ['an end', 'when: { note ends with: b }', '["note","ends with",["b"]]'],
    ['a part', 'when: { note contains text: b }', '["note","contains text",["b"]]'],
    ['a text', 'when: { company is: b }', '["company","is",["b"]]'],
    ['one of several texts', 'when: { shared-groups is: b }', '["shared-groups","is",["b"]]'],
    ['a pattern, which is not looked into', 'when: { note matches: b }', '["note","matches","literals",["b"]]'],
    ['a list of the config, which may have anything', 'when: { note contains: { list: owner.clients } }', '["note","contains","list","owner.clients"]'],
    ['nothing of an empty list', 'when: { note contains: { list: none } }', '1()'],
    ['a rule', 'when: two', 'rule test/two'],
    ['a rule that is not there', 'when: five', 'rule five'],
    ['a rule that is off', 'when: off', '1()'],
    ['all', 'when: { all: [two, three] }', '2(rule test/two, rule test/three)'],
    ['any', 'when: { any: [two, three] }', '1(rule test/two, rule test/three)'],
    ['some', 'when: { at least 2 of: [two, three, four] }', '2(rule test/two, rule test/three, rule test/four)'],
    ['an opposite', 'when: { not: two }', 'not rule test/two'],
    ['an exception', 'when: two, unless: three', '2(rule test/two, not rule test/three)'],
  ])('is %s', (_, own, expected) => {
    expect(short(contextOf(own).first)).toBe(expected);
  }); // prettier-ignore

  it.each([
    [0, 'rule test/two'],
    [1, '2(rule test/three, note is known)'],
    [2, '2(rule test/four, note is known)'],
    [3, '2(1(worked-together is true), note is known)'],
    [4, '2(1(worked-together is true), note is known)'],
  ])('has the rules it refers to opened up %d times', (depth, expected) => {
    expect(short(at('when: two', depth).first)).toBe(expected);
  });

  it('has the types and the facts of its tests', () => {
    const parts =
      '{ any: [{ connections at least: 5 }, { note is empty: true }, two, { x is: 1 }] }';
    const { first } = contextOf(`when: ${parts}`);
    const atoms = first.kind === 'count' ? first.parts : [];
    expect(atoms).toEqual([
      { kind: 'atom', atom: { key: 'connections >= 5', fact: 'connections', type: 'number', ask: { kind: 'above', axis: '', bound: 5, strict: false } } },
      { kind: 'atom', atom: { key: 'note is empty', fact: 'note', type: 'text', ask: { kind: 'empty' } } },
      { kind: 'atom', atom: { key: 'rule test/two', fact: 'rule test/two', type: undefined, ask: { kind: 'other' } } },
      { kind: 'atom', atom: { key: '["x","is","literals",[1]]', fact: 'x', type: undefined, ask: { kind: 'other' } } },
    ]); // prettier-ignore
  });

  it('has no more than 500 parts: then rules are not opened up', () => {
    const tests = (count: number): string =>
      `when: { any: [two, ${Array.from({ length: count }, (_, of) => `{ note contains: w${of} }`).join(', ')}] }`;
    const partsOf = ({ first }: { readonly first: Formula }): number =>
      first.kind === 'count' ? first.parts.length : 0;
    const opened = at(tests(496), 1);
    expect(partsOf(opened)).toBe(497);
    expect(short(opened.first)).toContain('1(2(rule test/three, note is known), ');
    const closed = at(tests(497), 1);
    expect(short(closed.first)).toContain('1(rule test/two, ');
    expect(short(at(tests(499), 0).first)).toBe('rule test/one');
  });
});

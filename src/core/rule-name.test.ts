import { describe, expect, it } from 'vitest';
import { freeName, nameForCondition } from './rule-name.js';
import { type WrittenCondition, type WrittenOperand } from './written.js';

const place = { file: 'a.yaml', line: 1, column: 1, endColumn: 2 };
const of = (...values: readonly unknown[]): WrittenOperand => ({
  kind: 'literals',
  items: values.map((value) => ({ value, place })),
});
const test = (fact: string, operator: string, operand: WrittenOperand): WrittenCondition => ({
  kind: 'test',
  fact,
  operator,
  operand,
  place,
});
const rule = (name: string): WrittenCondition => ({ kind: 'rule', name, place });
const hello = (text: string): WrittenCondition => test('note', 'contains', of(text));

describe('the name of a rule with a condition', () => {
  it.each<readonly [string, WrittenCondition, string]>([
    ['a test', hello('hello'), 'note-contains-hello'],
    ['a test of several texts: the first', test('note', 'says', of('hello', 'bye')), 'note-says-hello'],
    ['a test of a number', test('connections', 'at least', of(500)), 'connections-at-least-500'],
    ['a test of a truth: without it', test('note', 'is empty', of(true)), 'note-is-empty'],
    ['a test of nothing', test('note', 'contains', of()), 'note-contains'],
    ['a test of a list', test('note', 'contains', { kind: 'list', name: { value: 'my-words', place } }), 'note-contains-my-words'],
    ['another rule', rule('recruiter'), 'recruiter'],
    ['a rule of a pack: without the pack', rule('strangers/thin-thread'), 'thin-thread'],
    ['what must not be', { kind: 'not', condition: rule('recruiter'), place }, 'not-recruiter'],
    ['all of some', { kind: 'all', conditions: [rule('a'), rule('b'), rule('c')], place }, 'a-and-b-and-c'],
    ['one of some', { kind: 'any', conditions: [rule('a'), rule('b')], place }, 'a-or-b'],
    ['so many of some', { kind: 'count', least: 2, conditions: [rule('a'), rule('b')], place }, 'a-or-b'],
    ['as many words as a name has', hello('one two three'), 'note-contains-one-two-three'],
    ['more words than a name has', hello('one two three four'), 'note-contains-one-two-three'],
    ['capitals and signs', hello('Quick -- CALL?!'), 'note-contains-quick-call'],
    ['signs at both ends', rule('--a  b??'), 'a-b'],
    ['letters of other languages', hello('Größe 你好 ２'), 'note-contains-größe-你好-2'],
    ['letters that nobody sees', hello('a\u200bb\u3164\u115fc'), 'note-contains-a-b-c'],
    ['accents that stand alone', hello('e\u0301t'), 'note-contains-ét'],
    ['nothing that makes a name', rule('?!'), 'my-rule'],
  ])('is made of %s', (_, condition, name) => {
    expect(nameForCondition(condition, new Set())).toBe(name);
  }); // prettier-ignore

  it('has a number where it is taken', () => {
    const taken = new Set(['note-contains-hello', 'note-contains-hello-2', 'my-rule']);
    expect(nameForCondition(hello('hello'), taken)).toBe('note-contains-hello-3');
    expect(nameForCondition(rule('!'), taken)).toBe('my-rule-2');
  });
});

describe('a free name', () => {
  it('is the name itself, or the first number that is free', () => {
    expect(freeName('a', new Set(['b', 'a-2']))).toBe('a');
    expect(freeName('a', new Set(['a']))).toBe('a-2');
    expect(freeName('a', new Set(['a', 'a-2', 'a-3', 'a-5']))).toBe('a-4');
  });
});

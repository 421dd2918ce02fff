import { describe, expect, it } from 'vitest';
import { vocabulary } from '../screening/vocabulary.js';
import { said } from '../testing/policy.js';
import { checkExamples } from './check-examples.js';
import { parsePolicy } from './parse-policy.js';

function problems(example: string): readonly string[] {
  const { policy } = parsePolicy(
    'a.yaml',
    `rules:\n  - id: a\n    when: b\n    examples:\n      - ${example}\n`,
  );
  if (policy === undefined) throw new Error('bad test');
  return checkExamples(policy, vocabulary).map(said);
}

describe('the examples of a rule', () => {
  it.each([
    ['may say any fact', '{ given: { connections: "500+", note: null, shared-groups: [a], column.hair: red }, expect: true }', []],
    ['may say nothing', '{ given: {}, expect: unknown }', []],
    ['name no fact that does not exist', '{ given: { conections: 7 }, expect: true }', ['unknown-fact 5:20']],
    ['say no value that the fact can’t have', '{ given: { connections: lots }, expect: true }', ['wrong-operand 5:33']],
    ['say true or false of a fact that is so', '{ given: { already-connected: perhaps }, expect: true }', ['wrong-operand 5:39']],
    ['have a day that exists', '{ given: {}, expect: true, today: 2026-02-30 }', ['wrong-operand 5:43']],
  ])('%s', (_, example, expected) => {
    expect(problems(example)).toEqual(expected);
  }); // prettier-ignore
});

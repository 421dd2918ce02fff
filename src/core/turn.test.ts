import { describe, expect, it } from 'vitest';
import { invitation } from '../testing/invitation.js';
import { contextOf, policy } from '../testing/policy.js';
import { type Policy } from './policy.js';
import { Run } from './run.js';
import { factOf, testsWrittenIn, turnsOf, unitsOf } from './turn.js';

/** The units in short: an observation by its id, a test as a person reads it. */
function units({ tests, rules, ...rest }: Policy): readonly (string | undefined)[] {
  return unitsOf({ tests, rules, ...rest }).map((unit) =>
    unit.kind === 'test' ? tests[unit.test]?.phrase : rules[unit.rule]?.id,
  );
}

const a = '{ note contains: a }';
const b = '{ note contains: b }';

describe('what can be turned over by itself', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['a test of a rule that decides', `- { id: no, when: ${a}, decide: accept, because: x }`, ['note contains "a"']],
    ['all tests of it, however they are joined', `- { id: no, when: { any: [${a}, { not: ${b} }] }, decide: accept, because: x }`, ['note contains "a"', 'note contains "b"']],
    ['no test twice', `- { id: no, when: { any: [${a}, { all: [${a}, ${b}] }] }, decide: accept, because: x }`, ['note contains "a"', 'note contains "b"']],
    ['no test of another rule twice', `- { id: no, when: ${a}, decide: accept, because: x }\n  - { id: yes, when: { any: [${a}, ${b}] }, decide: decline, because: x }`, ['note contains "a"', 'note contains "b"']],
    ['an observation, and none of its tests', `- { id: seen, when: ${a} }\n  - { id: no, when: { any: [seen, ${b}] }, decide: accept, because: x }`, ['seen', 'note contains "b"']],
    ['an observation further away', `- { id: seen, when: ${a} }\n  - { id: mid, when: seen }\n  - { id: no, when: mid, decide: accept, because: x }`, ['seen', 'mid']],
    ['no observation that nothing rests on', `- { id: seen, when: ${a} }\n  - { id: no, when: ${b}, decide: accept, because: x }`, ['note contains "b"']],
    ['nothing of a rule that is off', `- { id: seen, when: ${a} }\n  - { id: no, when: seen, decide: accept, because: x }\ndisable: [no]`, []],
  ])('%s', (_, rules, expected) => {
    expect(units(policy(`rules:\n  ${rules}\n`))).toEqual(expected);
  }); // prettier-ignore
});

describe('what a unit can be turned to', () => {
  const files = `rules:\n  - { id: seen, when: { note contains: a } }\n  - { id: no, when: { any: [seen, { note contains: b }] }, decide: accept, because: x }\n`;
  const turned = (note: string | null): readonly string[] => {
    const run = new Run(contextOf(files), invitation(note === null ? {} : { note })).evaluate();
    return unitsOf(run.context.policy).flatMap((unit) =>
      turnsOf(run, unit).map(({ from, to }) => `${unit.kind} ${from} to ${to}`),
    );
  };

  it.each<readonly [string, string | null, readonly string[]]>([
    ['the opposite of what is true', 'a b', ['observation true to false', 'test true to false']],
    ['the opposite of what is false', 'c', ['observation false to true', 'test false to true']],
    ['either, of what is unknown', null, ['observation unknown to true', 'observation unknown to false', 'test unknown to true', 'test unknown to false']],
  ])('is %s', (_, note, expected) => {
    expect(turned(note)).toEqual(expected);
  }); // prettier-ignore
});

describe('a test', () => {
  const { facts, rules, ...rest } = policy(
    `rules:\n  - { id: no, when: { any: [${a}, { connections at least: 5 }, { not: { headline contains: c } }, no2] }, decide: accept, because: x }\n  - { id: no2, when: ${b} }\n`,
  );

  it('has a fact', () => {
    const found = rules.flatMap(({ id, condition }) => (id === 'no' ? testsWrittenIn(condition) : []));
    expect(found.map((test) => facts[factOf({ facts, rules, ...rest }, test)]?.name)).toEqual(['note', 'connections', 'headline']);
    expect(factOf({ facts, rules, ...rest }, 99)).toBe(-1);
  }); // prettier-ignore
});

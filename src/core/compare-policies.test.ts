import { describe, expect, it } from 'vitest';
import { type FileOptions, policy } from '../testing/policy.js';
import { comparePolicies } from './compare-policies.js';

/** What is not the same, each rule as `kind id: what`. */
function changed(before: string, after: string): readonly string[] {
  const { rules, settings } = comparePolicies(policy(before), policy(after));
  return [
    ...rules.map(({ kind, rule, what }) => [`${kind} ${rule}`, ...what].join(': ')),
    ...settings,
  ];
}

const rule = (when: string, more = ''): string =>
  `rules:\n  - { id: one, when: ${when}${more} }\n  - { id: two, when: { note contains: a } }\n  - { id: three, when: two }\n`;
const decides = (more: string): string => rule('two', `, because: x, ${more}`);

describe('two rules', () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ['that are the same', rule('two'), rule('two'), []],
    ['that look for other words', rule('{ note contains: b }'), rule('{ note contains: c }'), ['changed one: condition']],
    ['that ask another fact', rule('{ note contains: b }'), rule('{ headline contains: b }'), ['changed one: condition']],
    ['that ask another rule', rule('two'), rule('three'), ['changed one: condition']],
    ['of which one is turned', rule('two'), rule('{ not: two }'), ['changed one: condition']],
    ['that turn another rule', rule('{ not: three }'), rule('{ not: two }'), ['changed one: condition']],
    ['of all and of any', rule('{ all: [two, three] }'), rule('{ any: [two, three] }'), ['changed one: condition']],
    ['with one part more', rule('{ all: [two, three] }'), rule('{ all: [two, three, { note is known: true }] }'), ['changed one: condition']],
    ['that count to another number', rule('{ at least 1 of: [two, three] }'), rule('{ at least 2 of: [two, three] }'), ['changed one: condition']],
    ['that decide otherwise', decides('decide: accept'), decides('decide: decline'), ['changed one: decides decline, was accept']],
    ['of which one decides nothing', decides('decide: accept'), rule('two'), ['changed one: decides nothing, was accept']],
    ['of which one decided nothing', rule('two'), decides('decide: accept, strength: strong'), ['changed one: decides accept, was nothing']],
    ['that are not as strong', decides('decide: accept'), decides('decide: accept, strength: strong'), ['changed one: strength strong, was normal']],
    ['with nothing the same', decides('decide: accept, strength: weak'), rule('three', ', because: x, decide: decline'), ['changed one: condition: decides decline, was accept: strength normal, was weak']],
    ['that say another reason', rule('two', ', because: x'), rule('two', ', because: y'), []],
    ['of which one is new', rule('two'), `${rule('two')}  - { id: four, when: two }\n`, ['added four']],
    ['of which one is gone', `${rule('two')}  - { id: four, when: two }\n`, rule('two'), ['removed four']],
    ['of which one is switched off', rule('two'), `${rule('two')}disable: [one]\n`, ['removed one']],
    ['that are both switched off', `${rule('two')}disable: [one]\n`, `${rule('three')}disable: [one]\n`, []],
    ['in the order of their names', 'rules: [{ id: b, when: { note contains: x } }]', 'rules: [{ id: c, when: { note contains: x } }, { id: a, when: { note contains: x } }]', ['added a', 'removed b', 'added c']],
  ])('%s', (_, before, after, expected) => {
    expect(changed(before, after)).toEqual(expected);
  }); // prettier-ignore

  it('have the place in the second policy, or in the first if it is only there', () => {
    const { rules } = comparePolicies(
      policy({ 'a.yaml': `${rule('two')}  - { id: gone, when: two }\n` }),
      policy({ 'b.yaml': `\n${rule('three')}  - { id: new, when: two }\n` }),
    );
    expect(rules.map(({ rule: id, file, line }) => `${id} ${file}:${line}`)).toEqual([
      'gone a.yaml:5',
      'new b.yaml:6',
      'one b.yaml:3',
    ]);
  });
});

describe('settings', () => {
  const files = (more: string): string => `${rule('two')}${more}`;

  it.each<readonly [string, string, string, readonly string[]]>([
    ['that are the same', 'otherwise: decline\nassume: { note: x }', 'otherwise: decline\nassume: { note: x }', []],
    ['of what is decided otherwise', 'otherwise: decline', 'otherwise: accept', ['otherwise is accept, was decline']],
    ['of what is decided when unsure', 'when-unsure: ask-for-context', 'when-unsure: ignore', ['when-unsure is ignore, was ask-for-context']],
    ['of what is assumed', 'assume: { connections: 5 }', 'assume: { connections: 6 }', ['assumed connections is 6, was 5']],
    ['of what is no more assumed', 'assume: { connections: 5 }', '', ['assumed connections is unknown, was 5']],
    ['of nothing assumed', '', "assume: { note: '' }", ['assumed note is (empty), was unknown']],
    ['in the order of their names', '', 'assume: { note: x, connections: 5, company: y }', ['assumed company is y, was unknown', 'assumed connections is 5, was unknown', 'assumed note is x, was unknown']],
  ])('%s', (_, before, after, expected) => {
    expect(changed(files(before), files(after))).toEqual(expected);
  }); // prettier-ignore

  it('of the owner', () => {
    const owned = (owner: FileOptions['owner']) => policy(rule('two'), owner && { owner });
    const { owner } = policy(rule('two'));
    const other = { ...owner, name: 'Nora' };
    expect(comparePolicies(owned(owner), owned(other)).settings).toEqual(['the owner']);
    expect(comparePolicies(owned(other), owned({ ...other })).settings).toEqual([]);
  });
});

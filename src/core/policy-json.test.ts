import { describe, expect, it } from 'vitest';
import { keepPhrases, keptPhrases } from './kept-phrases.js';
import { parsePolicy } from './parse-policy.js';
import { fromJson, toJson } from './policy-json.js';
import { type WrittenPolicy } from './written.js';

function parsed(text: string): WrittenPolicy {
  const { policy } = parsePolicy('test.yaml', text);
  if (policy === undefined) throw new Error('the policy is wrong');
  return policy;
}

const written = parsed(`policy: mine
otherwise: decline
assume: { connections: 5, note: '' }
lists:
  words: [buy, sell]
  lines: ["one\\ntwo", three]
  numbers: [1, 2]
  none: []
  more: { add: [x] }
rules:
  - id: one
    when: { note contains: { list: words } }
    decide: accept
    because: x
    examples: [{ given: { note: buy }, expect: true }]
  - { id: two, when: { any: [one, { connections at least: 5 }] } }
`);
const phrases = keptPhrases(keepPhrases([['buy', 'sell']]));
const checked = { needs: new Map<string, readonly string[]>() };

/** The policy as it is after it was kept, through a text. */
function kept(policy: WrittenPolicy): WrittenPolicy {
  const text = JSON.stringify(
    toJson(policy, (list) => (list.items[0]?.value === 'buy' ? 7 : undefined)),
  );
  return fromJson(JSON.parse(text), phrases, checked);
}

describe('a policy that was kept', () => {
  const { lists, rules, assume, ...rest } = kept(written);

  it('says the same', () => {
    const { lists: _lists, rules: before, assume: assumed, ...others } = written;
    expect(rest).toEqual(others);
    expect(assume).toEqual(assumed);
    expect(rules.map((rule) => ({ ...rule, checked: undefined }))).toEqual(before);
  });

  it('has its lists, whose items have the place of the list', () => {
    expect([...lists.keys()]).toEqual(['words', 'lines', 'numbers', 'none', 'more']);
    for (const [name, { items, add, place }] of written.lists) {
      const list = lists.get(name);
      expect([list?.add, list?.place]).toEqual([add, place]);
      expect(list?.items).toEqual(items.map(({ value }) => ({ value, place })));
    }
  });

  it('knows the lists whose phrases are kept as well', () => {
    expect([...lists].map(([name, { kept: of }]) => [name, of?.list])).toEqual([
      ['words', 7],
      ['lines', undefined],
      ['numbers', undefined],
      ['none', undefined],
      ['more', undefined],
    ]);
    expect(lists.get('words')?.kept?.phrases).toBe(phrases);
  });

  it('has rules whose operands were checked', () => {
    expect(rules.map((rule) => rule.checked)).toEqual([checked, checked]);
  });

  it('makes the items and the examples once', () => {
    expect(lists.get('words')?.items).toBe(lists.get('words')?.items);
    expect(rules[0]?.examples).toBe(rules[0]?.examples);
  });
});

it('a list of texts of one line is kept as one text, any other as it is', () => {
  const { lists } = toJson(written, () => undefined);
  expect(lists.map(([name, { items }]) => [name, items])).toEqual([
    ['words', 'buy\nsell'],
    ['lines', ['one\ntwo', 'three']],
    ['numbers', [1, 2]],
    ['none', []],
    ['more', 'x'],
  ]);
});

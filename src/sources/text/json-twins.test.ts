import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runs.js';
import { twinKeys } from './json-twins.js';

const twins = (text: string): readonly string[] => twinKeys(text, JSON.parse(text));

describe('keys that stand twice', () => {
  it.each([
    ['in a record', '{"name":"Ann","name":"Bo"}', ['name']],
    ['more than twice', '{"a":1,"a":2,"a":3}', ['a']],
    ['where one is written otherwise', String.raw`{"name":1,"n\u0061me":2}`, ['name']],
    ['with space before the colon', '{"a" : 1,"a"\n:2}', ['a']],
    ['deep inside', '{"a":{"b":[{"c":1,"c":2}]}}', ['a.b.c']],
    ['several', '{"a":1,"b":{"c":1,"c":2},"a":3}', ['b.c', 'a']],
    ['with a name of the language', '{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['none, where each is in an object of its own', '{"a":{"a":1},"b":{"a":2}}', []],
    ['none, where a text looks like a key', String.raw`{"a":"\"a\":1","b":":"}`, []],
    ['none in a list', '["a","a"]', []],
  ])('%s', (_, text, expected) => {
    expect(twins(text)).toEqual(expected);
  });

  it('are none in what has been printed from a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, indent) => {
        expect(twins(JSON.stringify(value, undefined, indent))).toEqual([]);
      }),
      runs,
    );
  });

  it('are found in any object, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (key, before, value) => {
        const name = JSON.stringify(key);
        const said = JSON.stringify(value);
        const text = `[${JSON.stringify(before)},{${name}:${said},"other":1,${name}:${said}}]`;
        fc.pre(key !== 'other');
        expect(twins(text)).toContain(key.slice(0, 1000));
      }),
      runs,
    );
  });

  it('are looked for in little memory, however deep', () => {
    const deep = '{"a":'.repeat(50_000);
    expect(twins(`${deep}{"b":1,"b":2}${'}'.repeat(50_000)}`)).toHaveLength(1);
  });
});

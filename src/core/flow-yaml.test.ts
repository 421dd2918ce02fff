import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flowYaml } from './flow-yaml.js';

describe('plain data as YAML on one line', () => {
  it.each<readonly [string, unknown, string]>([
    ['a text', 'white paper', 'white paper'],
    ['a text with signs inside', "it's 50/50, or so", '"it\'s 50/50, or so"'],
    ['a text with an apostrophe', "it's a.b_c-d/e", "it's a.b_c-d/e"],
    ['an empty text', '', '""'],
    ['a text that looks like a number', '10', '"10"'],
    ['a text that looks like a day', '2026-01-31', '"2026-01-31"'],
    ['a text that looks like a number of another base', '0x1f', '"0x1f"'],
    ['a text that looks like true or false', 'Yes', '"Yes"'],
    ['a text that only begins so', 'yes please', 'yes please'],
    ['a text with a colon', 'a: b', '"a: b"'],
    ['a text that begins with a sign', '-a', '"-a"'],
    ['a text with a space at the end', 'a ', '"a "'],
    ['a hidden character', 'a\u200bb', String.raw`"a\u200bb"`],
    ['a character of control', 'a\u0085b', String.raw`"a\u0085b"`],
    ['a separator of lines', 'a\u2028b', String.raw`"a\u2028b"`],
    ['a mark on four others', `a${'\u0301'.repeat(5)}`, `"a${'\u0301'.repeat(4)}\\u0301"`],
    ['four marks', `a${'\u0301'.repeat(4)}`, `"a${'\u0301'.repeat(4)}"`],
    ['a mark of two units', `a${'\u0301'.repeat(4)}\u{1d165}`, `"a${'\u0301'.repeat(4)}\\U0001d165"`],
    ['half a character', 'a\ud800b', '"a\ufffdb"'],
    ['a number', 10, '10'],
    ['true', true, 'true'],
    ['nothing', null, 'null'],
    ['a list', ['a', 1, ['b: c']], '[a, 1, ["b: c"]]'],
    ['an empty list', [], '[]'],
    ['a map', { 'note contains': ['a', 'b'], '1': { c: false } }, '{ "1": { c: false }, note contains: [a, b] }'],
    ['an empty map', {}, '{}'],
  ])('%s', (_, value, written) => {
    expect(flowYaml(value)).toBe(written);
    if (!JSON.stringify(value).includes('ud800')) expect(parse(written)).toEqual(value);
  }); // prettier-ignore
});

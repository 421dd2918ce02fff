import { describe, expect, it } from 'vitest';
import { parseConditionText } from './condition-text.js';
import { conditionYaml } from './condition-yaml.js';

/** The condition as plain data, or what is wrong with it. */
function parsed(text: string): unknown {
  const { condition, problems } = parseConditionText(text);
  const said = problems.map(({ severity, code }) => `${severity} ${code}`);
  return condition === undefined ? said : [conditionYaml(condition), ...said];
}

describe('a condition as a text says it', () => {
  it.each<readonly [string, string, unknown]>([
    ['a rule', 'no-note', ['no-note']],
    ['a test', 'note contains: buy', [{ 'note contains': 'buy' }]],
    ['a test with several values', 'note contains: [buy, sell]', [{ 'note contains': ['buy', 'sell'] }]],
    ['a list of one', 'note contains: [buy]', [{ 'note contains': 'buy' }]],
    ['a list by its name', 'note contains: { list: words }', [{ 'note contains': { list: 'words' } }]],
    ['an opposite', 'not: { note contains: buy }', [{ not: { 'note contains': 'buy' } }]],
    ['all of several', 'all: [a, { b is: c }]', [{ all: ['a', { 'b is': 'c' }] }]],
    ['any of several, on lines', 'any:\n  - a\n  - b', [{ any: ['a', 'b'] }]],
    ['so many of several', 'at least 2 of: [a, b, c]', [{ 'at least 2 of': ['a', 'b', 'c'] }]],
    ['two tests', 'note contains: a\nconnections at least: 5', [{ all: [{ 'note contains': 'a' }, { 'connections at least': 5 }] }]],
    ['nothing', '', ['error missing-key']],
    ['white space alone', ' \n ', ['error missing-key']],
    ['no YAML', 'all: [a', ['error bad-yaml']],
    ['no condition', 'all: 7', ['error wrong-shape']],
  ])('%s', (_, text, expected) => {
    expect(parsed(text)).toEqual(expected);
  }); // prettier-ignore

  it('says what to write where there is nothing', () => {
    expect(parseConditionText(' ').problems).toEqual([
      {
        code: 'missing-key',
        severity: 'error',
        message: 'an empty condition',
        hint: "write a test, such as 'note contains: [quick call]', or a rule’s id",
      },
    ]);
  });
});

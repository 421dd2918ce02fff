import { describe, expect, it } from 'vitest';
import { adviceFor } from './shape-advice.js';
import { readYaml } from './yaml-file.js';
import { type YamlPath } from './yaml-tree.js';

function advice(text: string, path: YamlPath, value: unknown): ReturnType<typeof adviceFor> {
  const { yaml } = readYaml('a.yaml', text);
  if (yaml === undefined) throw new Error('bad test');
  return adviceFor(yaml, path, value);
}

describe('what to type where a rule file has another shape', () => {
  it('for a text alone', () => {
    expect(advice('hello\n', [], 'hello')).toEqual({
      message: 'a text that is no rule file',
      hint: 'a rule file is made of keys; it begins with a line  screen: 1',
    });
  });

  it('for rules by their names', () => {
    const text = 'rules:\n  one: { when: two }\n  "two three":\n    when: one\n';
    const value = { one: { when: 'two' }, 'two three': { when: 'one' } };
    const at = (line: number, column: number, endColumn: number) => ({ file: 'a.yaml', line, column, endColumn });
    expect(advice(text, ['rules'], value)).toEqual({
      message: 'rules that are no list',
      hint: 'begin each rule with "- id: " and its name',
      fix: {
        sure: false,
        edits: [
          { place: at(2, 3, 7), text: '- id: one' },
          { place: at(3, 3, 15), text: '- id: two three' },
        ],
      },
    });
  }); // prettier-ignore

  it.each<readonly [string, YamlPath, unknown]>([
    ['a number alone', [], 7],
    ['a list alone', [], ['a']],
    ['a text as rules', ['rules'], 'a'],
    ['a list of rules', ['rules'], [{ id: 'a' }]],
    ['nothing as rules', ['rules'], null],
    ['a map as a list', ['lists'], { a: 1 }],
    ['a map as a rule', ['rules', 0], { a: 1 }],
    ['a map further down under rules', ['rules', 'rules'], { a: 1 }],
  ])('is nothing more than for any wrong type: %s', (_, path, value) => {
    expect(advice('rules: 1\n', path, value)).toBeUndefined();
  });
});

describe('what to type for what is to come out of an example', () => {
  const path: YamlPath = ['rules', 0, 'examples', 0, 'expect'];
  const all =
    'write true, false or unknown for what this rule says of it, or a decision for what the policy makes of it';
  const place = { file: 'a.yaml', line: 1, column: 34, endColumn: 40 };
  it.each<readonly [unknown, string, string | undefined, boolean]>([
    ['yes', 'a truth is written true or false', 'true', true],
    ['no', 'a truth is written true or false', 'false', true],
    ['acept', 'did you mean accept?', 'accept', false],
    ['unknow', 'did you mean unknown?', 'unknown', false],
    ['declined', 'did you mean decline?', 'decline', false],
    ['ask-for-contex', 'did you mean ask-for-context?', 'ask-for-context', false],
    ['colourful', all, undefined, false],
    [7, all, undefined, false],
    [['accept'], all, undefined, false],
  ])('instead of %j', (value, hint, meant, sure) => {
    const given = advice('a: 1\n', path, value);
    expect(given?.hint).toBe(hint);
    expect(given?.fix?.edits.map(({ text }) => text)).toEqual(meant && [meant]);
    expect(given?.fix?.sure ?? false).toBe(sure);
  });

  it('is typed where it stands', () => {
    const { fix } = advice('rules: [{ examples: [{ expect:   acepts }] }]\n', path, 'acepts') ?? {};
    expect(fix?.edits).toEqual([{ place, text: 'accept' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { said } from '../testing/policy.js';
import { readYaml } from './yaml-file.js';

const problems = (text: string): readonly string[] => readYaml('a.yaml', text).problems.map(said);

describe('readYaml', () => {
  it.each([
    ['an empty file is an empty map', '', {}],
    ['comments alone are an empty map', '# nothing\n', {}],
    ['a map', 'a: 1\nb: [x, y]\n', { a: 1, b: ['x', 'y'] }],
    ['yes and no are texts, as in YAML 1.2', 'a: yes\nb: no\n', { a: 'yes', b: 'no' }],
    ['true and null are what they are', 'a: true\nb: null\nc:\n', { a: true, b: null, c: null }],
    ['a date is a text', 'a: 2026-03-14\n', { a: '2026-03-14' }],
    ['a leading zero makes no octal', 'a: 010\n', { a: 10 }],
    ['a folded text', 'a: >\n  one\n  two\n', { a: 'one two\n' }],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['one document with its marker', '---\na: 1\n', { a: 1 }],
    ['version 1.2 said aloud', '%YAML 1.2\n---\na: 1\n', { a: 1 }],
  ])('%s', (_, text, expected) => {
    const { yaml, problems: found } = readYaml('a.yaml', text);
    expect(found).toEqual([]);
    expect(yaml?.data).toEqual(expected);
  });

  it.each([
    ['an anchor', 'a: &x 1\n', ['yaml-refused 1:4']],
    ['an alias', 'a: 1\nb: *a\n', ['yaml-refused 2:4']],
    ['an alias of an anchor', 'a: &x 1\nb: *x\n', ['yaml-refused 1:4', 'yaml-refused 2:4']],
    ['a tag', 'a: !secret x\n', ['bad-yaml 1:4']],
    ['a merge key', 'a: { <<: 1 }\n', ['yaml-refused 1:6']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['yaml-refused 2:1']],
    ['another version', '%YAML 1.1\n---\na: 1\n', ['yaml-refused 1:1']],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['duplicate-key 3:1']],
    ['a key twice, deep down', 'x:\n  - { a: 1, a: 2 }\n', ['duplicate-key 2:13']],
    ['a key that would reach into the program', '__proto__: 1\n', ['yaml-refused 1:1']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['bad-yaml 2:1']],
    ['a non-breaking space as indentation', 'a:\n \u00a0b: 1\n', ['bad-yaml 2:2']],
    ['a control character', 'a: "x\u0000"\n', ['bad-yaml 1:6']],
    ['an open bracket', 'a: [x, y\nb: 1\n', ['bad-yaml 1:4']],
    ['a bracket bomb', `a: ${'['.repeat(200)}`, ['bad-yaml 1:104']],
    ['a deep staircase', `${'- '.repeat(150)}a`, ['bad-yaml 1:1']],
  ])('refuses %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('refuses more than 256 KiB', () => {
    const whole = '# 56789abcdef01\n'.repeat((256 * 1024) / 16);
    expect(problems(whole)).toEqual([]);
    expect(problems(`${whole}#`)).toEqual(['file-too-large 1:1']);
  });

  it('is not led on by names of the language', () => {
    expect(problems('a: { toString: 1, hasOwnProperty: 2 }\n')).toEqual([]);
  });

  it('points at the first of two equal keys as well', () => {
    const [problem] = readYaml('a.yaml', 'a: 1\na: 2\n').problems;
    expect(problem?.also?.place).toMatchObject({ line: 1, column: 1 });
  });
});

describe('places', () => {
  const text = 'a: 1\nrules:\n  - id: x\n    when: { note contains: [one, "two"] }\n';
  const { yaml } = readYaml('a.yaml', text);
  const at = (place: unknown) => place as { line: number; column: number; endColumn: number };

  it.each([
    ['a value', ['a'], [1, 4, 5]],
    ['a value in a list', ['rules', 0, 'id'], [3, 9, 10]],
    ['an item', ['rules', 0, 'when', 'note contains', 1], [4, 34, 39]],
    ['what isn’t there: what is above', ['rules', 0, 'because'], [3, 5, 10]],
  ])('%s', (_, path, expected) => {
    const { line, column, endColumn } = at(yaml?.placeOf(path));
    expect([line, column, endColumn]).toEqual(expected);
  });

  it('a key', () => {
    expect(yaml?.placeOfKey(['rules', 0, 'when', 'note contains'])).toMatchObject({
      line: 4,
      column: 13,
      endColumn: 26,
    });
    expect(yaml?.placeOfKey(['rules'])).toMatchObject({ file: 'a.yaml', line: 2, column: 1 });
  });

  it('a text without quotes is plain, one with them is not', () => {
    const path = ['rules', 0, 'when', 'note contains'];
    expect([yaml?.plainAt([...path, 0]), yaml?.plainAt([...path, 1])]).toEqual(['one', undefined]);
    expect(yaml?.keyAt(path)).toBe('note contains');
  });

  it('an empty file has the place of its beginning', () => {
    const { yaml: empty } = readYaml('a.yaml', '');
    expect(empty?.placeOf(['x'])).toEqual({ file: 'a.yaml', line: 1, column: 1, endColumn: 2 });
  });
});

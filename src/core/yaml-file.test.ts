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

describe('what is told of a mistake', () => {
  const told = (text: string) => readYaml('a.yaml', text).problems[0];

  it('of a second document', () => {
    expect(readYaml('a.yaml', 'a: 1\n---\nb: 2\n')).toEqual({
      problems: [
        {
          code: 'yaml-refused',
          severity: 'error',
          message: 'a second document after "---", which rule and config files may not have',
          place: { file: 'a.yaml', line: 2, column: 1, endColumn: 4 },
          hint: 'put it into a file of its own',
        },
      ],
    });
  });

  it('of a second document beside what else is refused', () => {
    expect(problems('a: &x 1\n---\nb: 2\n')).toEqual(['yaml-refused 1:4', 'yaml-refused 2:1']);
  });

  it('of a text that keeps a reader busy', () => {
    expect(readYaml('a.yaml', '--- a\n'.repeat(40_000))).toEqual({
      problems: [
        {
          code: 'bad-yaml',
          severity: 'error',
          message: 'more keys, items and signs than a file of rules can have',
          place: { file: 'a.yaml', line: 1, column: 1, endColumn: 2 },
          hint: 'move some of it to another file of the same folder',
        },
      ],
    });
  });

  it('of curly quotes that divide a text', () => {
    const { yaml, problems: found } = readYaml('a.yaml', 'a: 1\nb: [“c, d”]\ne: [“f, g”]\n');
    expect(found).toEqual([
      {
        code: 'bad-yaml',
        severity: 'error',
        message: 'curly quotes do not quote here',
        place: { file: 'a.yaml', line: 2, column: 5, endColumn: 11 },
        hint: 'type straight quotes',
        fix: {
          sure: true,
          edits: [
            { place: { file: 'a.yaml', line: 2, column: 5, endColumn: 11 }, text: '"c, d"' },
            { place: { file: 'a.yaml', line: 3, column: 5, endColumn: 11 }, text: '"f, g"' },
          ],
        },
      },
    ]);
    expect(yaml?.data).toEqual({ a: 1, b: ['c, d'], e: ['f, g'] });
  });

  it('of a bracket at the end of the text, which is one of its last line', () => {
    expect(told('a: 1\nb: [x\n\n\n')).toMatchObject({
      message: 'the "[" is opened here and never closed',
      place: { line: 2, column: 4, endColumn: 5 },
      fix: { sure: false, edits: [{ place: { line: 2, column: 6, endColumn: 6 }, text: ']' }] },
    });
  });

  it('with the other place of which it speaks', () => {
    expect(told('a:\n  b: 1\n   c: 2\n')).toMatchObject({
      place: { line: 3, column: 4 },
      also: {
        place: { line: 2, column: 3, endColumn: 7 },
        message: 'it does not line up with this one',
      },
    });
  });

  it.each([
    ['as many lines as people write', `b: 2: 3\n${'#\n'.repeat(4998)}`, 'a text with ": " in it'],
    ['more lines', `b: 2: 3\n${'#\n'.repeat(4999)}`, 'two colons on one line'],
    ['a line as long as people write', `b: 2: 3\n#${'x'.repeat(1999)}`, 'a text with ": " in it'],
    ['a longer line', `b: 2: 3\n#${'x'.repeat(2000)}`, 'two colons on one line'],
  ])('as closely as its text allows: %s', (_, text, message) => {
    expect(told(text)?.message).toBe(message);
  });

  it('in plain words where it is not looked at closely', () => {
    expect(told(`b: 2: 3\n#${'x'.repeat(2000)}`)).toEqual({
      code: 'bad-yaml',
      severity: 'error',
      message: 'two colons on one line',
      place: { file: 'a.yaml', line: 1, column: 4, endColumn: 5 },
      hint: 'put each "key: value" on a line of its own, or quotes around a text that has ": " in it',
    });
  });

  it('as long as there are not too many', () => {
    const signs = (count: number): string => 'a: @x\n'.repeat(count);
    expect(problems(`${signs(20)}b: [\n`)).toHaveLength(21);
    expect(problems(`${signs(21)}b: [\n`)).toHaveLength(21);
    expect(problems(`${signs(30)}b: [\n`)).toHaveLength(21);
    expect(readYaml('a.yaml', signs(30)).yaml).toBeUndefined();
  });

  it('and of those after it, where it can be mended in one way only', () => {
    const { yaml, problems: found } = readYaml('a.yaml', 'a: @x\nb: &y 1\nc: 2\nc: 3\n');
    expect(found.map(said)).toEqual(['bad-yaml 1:4', 'duplicate-key 4:1', 'yaml-refused 2:4']);
    expect(yaml).toBeUndefined();
    expect(readYaml('a.yaml', 'a: @x\nb: 1\n').yaml?.data).toEqual({ a: '@x', b: 1 });
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

  it.each([
    ['nothing: the whole text', [], [1, 1, 5]],
    ['a key that is not there', ['b'], [1, 1, 5]],
    ['a position that is not there', ['rules', 1], [3, 3, 10]],
    ['a key in a list', ['rules', 'id'], [3, 3, 10]],
    ['something inside a text', ['a', 'b', 0], [1, 4, 5]],
    ['something inside what is not there', ['rules', 2, 'id'], [3, 3, 10]],
  ])('of what is nearest to %s', (_, path, expected) => {
    const { line, column, endColumn } = at(yaml?.placeOf(path));
    expect([line, column, endColumn]).toEqual(expected);
    expect(yaml?.placeOfKey(path)).toEqual(yaml?.placeOf(path));
    expect(yaml?.keyAt(path)).toBeUndefined();
  });

  it('a key as it is written', () => {
    const { yaml: quoted } = readYaml('a.yaml', `"b c": 1\n'd': { 2: e }\n`);
    expect(quoted?.keyAt(['b c'])).toBe('"b c"');
    expect(quoted?.keyAt(['d'])).toBe("'d'");
    expect(quoted?.placeOfKey(['d'])).toMatchObject({ line: 2, column: 1, endColumn: 4 });
  });

  it('a text over several lines is not told as it is written', () => {
    const { yaml: folded } = readYaml('a.yaml', 'a: one\n  two\nb: >\n  three\nc: four # five\n');
    expect(folded?.data).toEqual({ a: 'one two', b: 'three\n', c: 'four' });
    expect(['a', 'b', 'c', 'd'].map((key) => folded?.plainAt([key]))).toEqual([
      undefined,
      undefined,
      'four',
      undefined,
    ]);
    expect(folded?.plainAt([])).toBeUndefined();
  });

  it('a line as the file has it, before anything was mended', () => {
    const { yaml: mended } = readYaml('a.yaml', 'a: @x # why\r\nb: 2');
    expect([1, 2, 3].map((line) => mended?.line(line))).toEqual(['a: @x # why', 'b: 2', '']);
  });

  it('an empty file has the place of its beginning', () => {
    const { yaml: empty } = readYaml('a.yaml', '');
    const place = { file: 'a.yaml', line: 1, column: 1, endColumn: 2 };
    expect(empty?.file).toBe('a.yaml');
    expect([empty?.placeOf(['x']), empty?.placeOfKey(['x'])]).toEqual([place, place]);
    expect([empty?.plainAt(['x']), empty?.keyAt(['x']), empty?.line(1)]).toEqual([
      undefined,
      undefined,
      '',
    ]);
  });
});

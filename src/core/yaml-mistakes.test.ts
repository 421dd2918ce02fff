import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml-file.js';
import { explainYamlError } from './yaml-mistakes.js';

describe('what people get wrong who don’t know YAML', () => {
  it.each([
    ['a text that begins with &', 'words: [a, &, b]\n', 1, '"&"'],
    ['a place in a flow map', 'a: { because: has ${x} of them }\n', 1, '${…}'],
    [
      'a place in a flow map, after another map',
      '- { when: { a: 1 }, because: has ${x} of them }\n',
      1,
      '${…}',
    ],
    [
      'a place in a flow map, after one in quotes',
      "- { when: '${y}', because: has ${x} of them }\n",
      1,
      '${…}',
    ],
    ['a colon in a text', 'rules:\n  - because: Note: sells things\n', 2, '"Note: sells things"'],
    ['an open bracket', 'a: [one, two\nb: 1\n', 2, '"]"'],
    ['an open brace', 'a: { b: 1\nc: 2\n', 2, '"}"'],
    ['an open quote', 'a: "one\nb: 2\n', 1, 'quote'],
    ['a tab', 'a:\n\tb: 1\n', 2, 'spaces'],
    ['a backslash in double quotes', 'a: "\\d+"\n', 1, 'single quotes'],
    ['a key without a colon', 'a: 1\nb\nc: 2\n', 2, '":"'],
    ['a text that begins with %', 'a: %x\n', 1, 'quotes'],
    ['a text that begins with @', 'a: @x\n', 1, 'quotes'],
    ['uneven indentation', 'a:\n  b: 1\n   c: 2\n', 2, ''],
  ])('%s', (_, text, line, typed) => {
    const [problem, ...others] = readYaml('a.yaml', text).problems;
    expect(problem).toMatchObject({ code: 'bad-yaml', place: { line } });
    expect(problem?.hint).toContain(typed);
    expect(others).toEqual([]);
  });
});

describe('an alias, which is well formed, is refused all the same', () => {
  it('with what to type', () => {
    const [problem] = readYaml('a.yaml', 'words:\n  - *ing\n').problems;
    expect(problem).toMatchObject({ code: 'yaml-refused', place: { line: 2, column: 5 } });
    expect(problem?.hint).toContain('"*ing"');
  });
});

describe('explainYamlError', () => {
  const place = { file: 'a.yaml', line: 1, column: 1, endColumn: 2 };

  it('never repeats the words of the parser, which are for programmers', () => {
    const problem = explainYamlError('NEW_CODE', 'something new', place, ['a: 1']);
    expect(problem).toMatchObject({ code: 'bad-yaml', place });
    expect(problem.message).not.toContain('something new');
    expect(problem.hint).toBeDefined();
  });

  it('says a known code in plain words', () => {
    const { message, hint } = explainYamlError('TAB_AS_INDENT', 'Tabs!', place, ['a: 1']);
    expect([message === 'Tabs!', hint?.includes('spaces')]).toEqual([false, true]);
  });

  it('is not misled by brackets in quotes and comments', () => {
    const lines = ["a: '['", 'b: "{" # [', 'c: ${x}', 'd'];
    const at = { ...place, line: 4 };
    const { hint } = explainYamlError('MULTILINE_IMPLICIT_KEY', 'x', at, lines);
    expect(hint).toContain('":"');
  });

  it('finds the bracket that is open', () => {
    const at = { ...place, line: 3 };
    const { message } = explainYamlError('BAD_INDENT', 'x', at, ['a: [x]', 'b: [y', 'c: 1']);
    expect(message).toContain('line 2');
  });
});

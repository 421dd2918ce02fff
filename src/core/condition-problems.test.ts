import { describe, expect, it } from 'vitest';
import {
  bracketless,
  controlCharacter,
  meantConnective,
  noOperand,
  notACondition,
  notAnOperand,
  notATest,
  spelledNumber,
  testInWords,
  wrongConnective,
} from './condition-problems.js';
import { type Problem } from './problem.js';
import { readYaml } from './yaml-file.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

function read(text: string): YamlFile {
  const { yaml } = readYaml('a.yaml', `${text}\n`);
  if (yaml === undefined) throw new Error(`bad test: ${text}`);
  return yaml;
}

/** The file and the value at the path. */
function at(text: string, path: YamlPath): readonly [unknown, YamlFile, YamlPath] {
  const yaml = read(text);
  const value = path.reduce<unknown>(
    (data, step) => (data as Record<PropertyKey, unknown>)[step],
    yaml.data,
  );
  return [value, yaml, path];
}

/** What there is to type, whether nothing else can be meant, and the columns it is typed over. */
function typed(problem: Problem | undefined): readonly unknown[] {
  const [edit] = problem?.fix?.edits ?? [];
  return edit === undefined
    ? []
    : [edit.text, problem?.fix?.sure, edit.place.column, edit.place.endColumn];
}

function columns(problem: Problem | undefined): readonly unknown[] {
  return [problem?.place?.column, problem?.place?.endColumn];
}

const place = { file: 'a.yaml', line: 1, column: 3, endColumn: 8 };

describe('notACondition', () => {
  it.each([
    ['when:', 'nothing'],
    ['when: 7', '7'],
    ['when: true', 'true'],
  ])('%s', (text, found) => {
    const problem = notACondition(...at(text, ['when']));
    expect([problem.code, problem.message, problem.hint]).toEqual([
      'wrong-shape',
      `${found} stands where a condition is expected`,
      'write a rule’s id, or a test such as  { note is empty: true }',
    ]);
  });

  const join = 'say any: (one is enough) or all: (every one) before the list';
  it.each([
    ['several in brackets', 'when: [a, b]', join, ['{ any: [a, b] }', false, 7, 13]],
    ['several on lines of their own', 'when:\n  - a\n  - b', join, []],
    ['several in brackets over lines', 'when: [a,\n  b]', join, []],
    ['one in brackets', 'when: [a]', 'leave the brackets or the "- " out', []],
    ['none', 'when: []', join, []],
  ])('a list that does not say how its conditions join: %s', (_, text, hint, fix) => {
    const problem = notACondition(...at(text, ['when']));
    expect([problem.code, problem.message]).toEqual([
      'wrong-shape',
      'a list of conditions that does not say how they join',
    ]);
    expect([problem.hint, typed(problem)]).toEqual([hint, fix]);
  });
});

describe('testInWords', () => {
  it.each([
    ['after a key', 'when: note contains:hello', ['when'], [20, 21], ['{ note contains: hello }', true, 7, 26]],
    ['on a line of its own', 'when:\n  note contains:hello', ['when'], [16, 17], [' ', true, 17, 17]],
    ['after a dash', 'all:\n  - note contains:hello', ['all', 0], [18, 19], [' ', true, 19, 19]],
    ['in a list', 'all: [x, note contains:hello]', ['all', 1], [23, 24], [' ', true, 24, 24]],
    ['with a comparison of two words', 'when: note starts with:hello', ['when'], [23, 24], ['{ note starts with: hello }', true, 7, 29]],
    ['of a column', 'when: column.a-1 contains:x:y', ['when'], [26, 27], ['{ column.a-1 contains: x:y }', true, 7, 30]],
  ])('puts the space after the colon, %s', (_, text, path, where, fix) => {
    const [value, yaml] = at(text, path);
    const problem = testInWords(String(value), yaml, path);
    expect([problem?.code, columns(problem), typed(problem)]).toEqual(['wrong-shape', where, fix]);
    expect(problem?.hint).toBe('put a space after the ":"');
    expect(problem?.message).toMatch(/^no space after the ":" of "(?:note|column)[^:]*"$/u);
  }); // prettier-ignore

  it.each(['"note contains: hello"', "'note contains: hello'", '"note contains:hello"'])(
    'leaves quotes out: %s',
    (written) => {
      const [value, yaml] = at(`when: ${written}`, ['when']);
      const problem = testInWords(String(value), yaml, ['when']);
      expect(problem).toMatchObject({
        code: 'wrong-shape',
        message: 'a test in quotes is only a text',
        hint: 'leave the quotes out',
      });
      expect(typed(problem)).toEqual(['{ note contains: hello }', true, 7, 7 + written.length]);
    },
  );

  it.each([
    ['a rule’s id', 'my-rule'],
    ['a fact without a comparison', 'note:hello'],
    ['too many words', 'note does not contain:hello'],
    ['a capital', 'Note contains:hello'],
    ['a digit first', '1note contains:hello'],
    ['a digit in the comparison', 'note contains2:hello'],
    ['no value', 'note contains:'],
    ['white space for a value', 'note contains:  '],
  ])('is no test: %s', (_, text) => {
    expect(testInWords(text, read('when: x'), ['when'])).toBeUndefined();
  });
});

describe('spelledNumber', () => {
  it.each([
    ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5],
    ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10],
  ])('"%s" is %i', (word, digit) => {
    const problem = spelledNumber(word, place);
    expect(problem).toMatchObject({
      code: 'unknown-key',
      message: `"${word}" is no number here`,
      hint: 'write the number in digits',
      place,
    });
    expect(typed(problem)).toEqual([`at least ${digit} of`, true, 3, 8]);
  }); // prettier-ignore

  it.each(['eleven', 'constructor'])('"%s" is no number it knows', (word) => {
    const problem = spelledNumber(word, place);
    expect([problem.hint, problem.fix]).toEqual(['write the number in digits', undefined]);
  });
});

describe('meantConnective and wrongConnective', () => {
  it.each([
    ['ALL', 'all', true], ['Any', 'any', true], ['NOT', 'not', true],
    ['and', 'all', false], ['All_Of', 'all', false], ['every', 'all', false], ['both', 'all', false],
    ['or', 'any', false], ['any-of', 'any', false], ['one of', 'any', false], ['either', 'any', false],
    ['none', 'not', false], ['NONE OF', 'not', false], ['neither', 'not', false], ['nor', 'not', false], ['no', 'not', false],
  ])('"%s" is meant for %s; sure: %s', (key, kind, sure) => {
    expect(meantConnective(key)).toEqual({ kind, sure });
    const problem = wrongConnective(key, place);
    expect(problem).toMatchObject({
      code: 'unknown-key',
      message: `"${key}" does not join conditions`,
      hint: `did you mean "${kind}"?`,
    });
    expect(typed(problem)).toEqual([kind, sure, 3, 8]);
  }); // prettier-ignore

  it.each(['note', 'note contains', 'a_nd', 'constructor', ''])('"%s" joins nothing', (key) => {
    expect(meantConnective(key)).toBeUndefined();
    expect(wrongConnective(key, place)).toBeUndefined();
  });
});

describe('notATest', () => {
  it('says what to do about a text that has become a key', () => {
    const [, yaml, path] = at('when: { two }', ['when', 'two']);
    const problem = notATest('two', null, yaml, path);
    expect([problem.code, problem.message, problem.hint, problem.fix]).toEqual([
      'wrong-shape',
      '"two" stands here as a condition of its own',
      'texts that belong to one list stand in brackets:  note contains: [one, two]',
      undefined,
    ]);
  });

  const contains = 'such as contains, starts with, is';
  it.each([
    ['a text', 'note', 'hello', contains, 'note contains'],
    ['a number', 'connections', '10', 'such as at least, at most, is', 'connections at least'],
    ['a truth', 'recommended', 'true', 'say "is", or "is empty", or "is known"', 'recommended is'],
    ['a list after a word near to "all"', 'al', '[a, b]', 'did you mean "all"?', 'all'],
    ['a list after the letters of "all"', 'lal', '[a, b]', 'did you mean "all"?', 'all'],
    ['a list after the letters of "any"', 'nya', '[a, b]', 'did you mean "any"?', 'any'],
    ['a map after the letters of "not"', 'nto', '{ a: b }', 'did you mean "not"?', 'not'],
    ['a text after the letters of "not"', 'nto', 'a', contains, 'nto contains'],
    ['a list after the letters of "not"', 'nto', '[a]', contains, 'nto contains'],
    ['a map after a word near to "all"', 'al', '{ a: b }', contains, 'al contains'],
  ])('says how to compare %s: %s: %s', (_, key, written, hint, text) => {
    const [value, yaml, path] = at(`when: { ${key}: ${written} }`, ['when', key]);
    const problem = notATest(key, value, yaml, path);
    expect([problem.code, problem.message]).toEqual([
      'unknown-key',
      `"${key}" is no test: after the fact, say how to compare it`,
    ]);
    expect([problem.hint, typed(problem)]).toEqual([hint, [text, false, 9, 9 + key.length]]);
  });
});

describe('bracketless', () => {
  function without(inner: string, loose: readonly string[]): Problem {
    return bracketless('note contains', loose, read(`when: { note contains: ${inner} }`), ['when']);
  }

  it.each([
    ['several texts', 'one, two, three', ['two', 'three'], '', '[one, two, three]'],
    ['several texts in round brackets', '(one, two)', ['two)'], ', which are not round', '[one, two]'],
    ['a bracket that only opens', '(one, two', ['two'], '', '[(one, two]'],
  ])('puts brackets around %s', (_, inner, loose, more, text) => {
    const problem = without(inner, loose);
    expect([problem.code, problem.message, problem.hint]).toEqual([
      'wrong-shape',
      'several texts that are no list',
      `several texts stand in brackets${more}`,
    ]);
    expect(columns(problem)).toEqual([24, 24 + inner.length]);
    expect(typed(problem)).toEqual([text, true, 24, 24 + inner.length]);
  }); // prettier-ignore

  it('types straight quotes for curly ones around another one', () => {
    const problem = without('“one, „two”', ['„two”']);
    expect([problem.message, problem.hint]).toEqual([
      'curly quotes do not quote here',
      'type straight quotes',
    ]);
    expect(typed(problem)).toEqual(['"one, „two"', true, 24, 35]);
  });

  it.each([
    ['the first is in quotes', '"one", two', ['two'], [24, 34]],
    ['they stand on several lines', 'one,\n  two', ['two'], [24, 27]],
    ['the test stands there again', 'one, two, note contains: three', ['two'], [29, 32]],
  ])('types nothing where %s', (_, inner, loose, where) => {
    const problem = without(inner, loose);
    expect([columns(problem), problem.fix]).toEqual([where, undefined]);
  });
});

describe('notAnOperand', () => {
  const named = 'a list is named by { list: its-name }';
  const quotes = 'put quotes around a text that has ": " in it';
  const all =
    'write a value, a list, or { list: name }; put quotes around a text that has ": " in it';
  const test = ['when', 'note contains'];
  it.each([
    ['lists for list', 'when: { note contains: { lists: a } }', test, named, ['list', false, 26, 31]],
    ['a list with a capital', 'when: { note contains: { List: a } }', test, named, ['list', false, 26, 30]],
    ['a text after a dash', 'when:\n  note contains:\n    - Hiring: now', [...test, 0], quotes, ['"Hiring: now"', true, 7, 18]],
    ['a text in brackets', 'when: { note contains: [Hiring: now] }', [...test, 0], quotes, ['"Hiring: now"', true, 25, 36]],
    ['a map in braces', 'when: { note contains: { a: b } }', test, all, []],
    ['a map of two keys', 'when:\n  note contains:\n    - a: b\n      c: d', [...test, 0], all, []],
    ['a key in quotes', 'when:\n  note contains:\n    - "a": b', [...test, 0], all, []],
    ['an empty map', 'when: { note contains: {} }', test, all, []],
    ['a key without a value before a comment', 'when:\n  note contains:\n    - Hiring: # now', [...test, 0], all, []],
    ['a text before a comment', 'when:\n  note contains:\n    - Hiring: now # why', [...test, 0], quotes, ['"Hiring: now"', true, 7, 18]],
  ])('advises on %s', (_, text, path, hint, fix) => {
    const [value, ...where] = at(text, path);
    const problem = notAnOperand(value as Readonly<Record<string, unknown>>, ...where);
    expect([problem.code, problem.message]).toEqual([
      'wrong-operand',
      'a key with a value stands where a value is expected',
    ]);
    expect([problem.hint, typed(problem)]).toEqual([hint, fix]);
  }); // prettier-ignore
});

describe('controlCharacter', () => {
  const path = ['when', 'note contains'];

  it.each(['\0', '\b', '\v', '\f', '\u000e', '\u001f'])('%j is one', (character) => {
    const problem = controlCharacter(`a${character}`, 'contains', read('when: x'), path);
    expect(problem?.code).toBe('wrong-operand');
  });

  it.each(['\t', '\n', '\r', ' ', 'x'])('%j is none', (character) => {
    expect(controlCharacter(character, 'contains', read('when: x'), path)).toBeUndefined();
  });

  it.each([
    ['contains', String.raw`"\bthe CEO\b"`, 'wrong-operand', ['"the CEO"', false, 24, 37]],
    ['contains', String.raw`"a\x07b\u0007c\0"`, 'wrong-operand', ['"abc"', false, 24, 41]],
    ['matches', String.raw`"\bCEO\b"`, 'bad-pattern', [String.raw`'\bCEO\b'`, true, 24, 33]],
    ['contains', String.raw`"\b\"CEO\""`, 'wrong-operand', []],
    ['contains', String.raw`"\b\\"`, 'wrong-operand', []],
    ['matches', String.raw`"\bit's"`, 'bad-pattern', []],
  ])('%s %s', (operator, written, code, fix) => {
    const [value, yaml] = at(`when: { note contains: ${written} }`, path);
    const problem = controlCharacter(String(value), operator, yaml, path);
    expect([problem?.code, typed(problem)]).toEqual([code, fix]);
    expect(problem?.message).toBe(
      'in double quotes a backslash begins a special character: "\\b" is a backspace',
    );
    expect(problem?.hint).toBe(
      operator === 'matches'
        ? 'use single quotes, in which a backslash is just a backslash'
        : 'leave it out: contains looks for whole words as it is, and only matches takes patterns',
    );
  });
});

describe('noOperand', () => {
  it.each([
    ['nothing', 'when:\n  note contains:', 'nothing stands after "note contains:"', 'write something after it, or delete the line', []],
    ['a hashtag', 'when:\n  note contains: #hiring', '"#hiring" is taken for a comment, since it begins with "#"', 'put quotes around it', ['"#hiring"', true, 18, 25]],
  ])('says that there is %s', (_, text, message, hint, fix) => {
    const problem = noOperand('note contains', read(text), ['when', 'note contains']);
    expect([problem.code, problem.message, problem.hint]).toEqual(['wrong-operand', message, hint]);
    expect(typed(problem)).toEqual(fix);
  }); // prettier-ignore
});

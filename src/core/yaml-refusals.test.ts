import { describe, expect, it } from 'vitest';
import { mendedYaml, saidOfYaml } from '../testing/yaml.js';
import { type Problem } from './problem.js';
import { readYaml } from './yaml-file.js';

describe('what is well formed, but seems to mean something else', () => {
  it.each<readonly string[]>([
    ['another version of YAML', '%YAML 1.1\n---\na: 1\n', '1:1-2 "%YAML 1.1", which rule and config files may not have', 'leave the line out'],
    ['a tag of YAML', 'a: !!str x\n', '1:4-9 "!!str", a tag, which rule and config files may not have', 'leave it out, or put quotes around a text that begins with !'],
    ['a tag of a list', 'a: !!seq [b]\n', '1:4-9 "!!seq", a tag, which rule and config files may not have', 'leave it out, or put quotes around a text that begins with !'],
    ['a name for a piece', 'a: &x 1\n', '1:4-6 "&x", a name for a piece of YAML, which rule and config files may not have', 'leave it out; for a text that begins with & put quotes around it'],
    ['a name that stands in a text before', 'b: x&y\na: &y z\n', '2:4-6 "&y", a name for a piece of YAML, which rule and config files may not have', 'leave it out; for a text that begins with & put quotes around it'],
    ['an asterisk', 'when: *ing\n', '1:7-11 a text that begins with "*", which rule and config files may not have', 'hiring* finds all endings of a word; for the sign itself put quotes around it'],
    ['a merge key', 'a: { <<: 1 }\n', '1:6-8 the key "<<", which rule and config files may not have', 'use another name'],
    ['a name of the program', '- constructor: 1\n', '1:3-14 the key "constructor", which rule and config files may not have', 'use another name'],
    ['another name of the program', 'a: 1\nprototype: 1\n', '2:1-10 the key "prototype", which rule and config files may not have', 'use another name'],
    ['a key twice', 'a: 1\na: 2\n', '2:1-2 "a" is written twice', 'keep one of the two, or give one of them another name', '1:1-2 first written here'],
    ['a condition twice', 'when: a\nwhen: b\n', '2:1-5 "when" is written twice', 'make one of the two, and join what they say by all: (both must hold) or any: (one is enough)', '1:1-5 first written here'],
    ['an exception twice', 'unless: a\nunless: b\n', '2:1-7 "unless" is written twice', 'make one of the two, and join what they say by all: (both must hold) or any: (one is enough)', '1:1-7 first written here'],
    ['a test twice', 'note contains: a\nnote contains: b\n', '2:1-14 "note contains" is written twice', 'give it a list for one or the other, [one, two]; where both must hold, write all: and each test on a line of its own', '1:1-14 first written here'],
    ['a key three times', 'a: 1\na: 2\na: 3\n', '2:1-2 "a" is written twice', 'a line that begins another item may be missing before, such as  - id: another-rule', '1:1-2 first written here'],
    ['two keys twice', 'a: 1\nb: 2\na: 3\nb: 4\n', '3:1-2 "a" and "b" are written twice', 'a line that begins another item may be missing before, such as  - id: another-rule', '1:1-2 first written here'],
    ['three keys twice', '{ a: 1, b: 1, c: 1, a: 1, b: 1, c: 1 }\n', '1:21-22 "a", "b" and "c" are written twice', 'a line that begins another item may be missing before, such as  - id: another-rule', '1:3-4 first written here'],
    ['five keys twice', '{ a: 1, b: 1, c: 1, d: 1, e: 1, a: 1, b: 1, c: 1, d: 1, e: 1 }\n', '1:33-34 "a", "b", "c", "d" and "e" are written twice', 'a line that begins another item may be missing before, such as  - id: another-rule', '1:3-4 first written here'],
    ['six keys twice', '{ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }\n', '1:39-40 "a", "b", "c", "d" and 2 others are written twice', 'a line that begins another item may be missing before, such as  - id: another-rule', '1:3-4 first written here'],
    ['no space after a colon', 'given: { connections:7 }\n', '1:21-22 no space after the ":" of "connections"', 'put a space after the ":"'],
    ['an item that is part of the one above', 'a:\n  - b\n    - c\n  - d\n', '3:5-6 this line is indented so far that it belongs to the text above', 'line it up with the other items of its list, using spaces'],
  ])('is said: %s', (_, text = '', ...told) => {
    expect(saidOfYaml(text)).toEqual(told);
  }); // prettier-ignore

  it.each<readonly [string, string, 'sure' | 'maybe', string]>([
    ['a name for a piece', 'a: &x 1\n', 'maybe', 'a: 1\n'],
    ['a name with space after it', '- a\n- &b  c\n', 'maybe', '- a\n- c\n'],
    ['a name for what stands below', 'a: &x\n  b: 1\n', 'maybe', 'a: \n  b: 1\n'],
    ['a tag', 'a: !!str x\n', 'maybe', 'a: x\n'],
    ['a tag of what stands below', 'a: !!map\n  b: "!!map"\n', 'maybe', 'a: \n  b: "!!map"\n'],
    ['a tag of nothing', 'a: !!null\nb: 1\n', 'maybe', 'a: \nb: 1\n'],
    ['a name of nothing', 'a: &x\nb: 1\n', 'maybe', 'a: \nb: 1\n'],
    ['a name that stands in a text before', 'b: x&y\na: &y z\n', 'maybe', 'b: x&y\na: z\n'],
    ['an asterisk', 'when: *ing\n', 'sure', 'when: "*ing"\n'],
    ['an asterisk in a list', 'a: [b, *ing]\n', 'sure', 'a: [b, "*ing"]\n'],
    ['no space after a colon', 'given: { connections:7 }\n', 'sure', 'given: { connections: 7 }\n'],
    ['no space after a colon, and more keys', 'given: { connections:7, note: x }\n', 'sure', 'given: { connections: 7, note: x }\n'],
    ['no space after the colon of a test', '{ a1.b-c at most:7 }\n', 'sure', '{ a1.b-c at most: 7 }\n'],
    ['no space after a colon, the second time', 'given: { note: x, note-2:x }\n', 'sure', 'given: { note: x, note-2: x }\n'],
    ['an item that is part of the one above', 'a:\n  - b\n    - c\n  - d\n', 'maybe', 'a:\n  - b\n  - c\n  - d\n'],
    ['an item that is part of a longer one', 'a:\n    - b c\n      d\n      - e\n      - f\n', 'maybe', 'a:\n    - b c\n      d\n    - e\n      - f\n'],
    ['an item after an empty line', 'a:\n  - b\n\n    - c\n  - d\n', 'maybe', 'a:\n  - b\n\n  - c\n  - d\n'],
    ['an item after a line of spaces', 'a:\n  - b\n      \n    - c\n', 'maybe', 'a:\n  - b\n      \n  - c\n'],
    ['an item at the left', '- b\n   - c\n', 'maybe', '- b\n- c\n'],
  ])('is mended: %s', (_, text, sure, mended) => {
    expect(mendedYaml(text)).toEqual([sure, mended]);
  }); // prettier-ignore

  it.each([
    ['yaml-refused', 'a: *x\n'],
    ['duplicate-key', 'a: 1\na: 2\n'],
    ['bad-yaml', '{ a:7 }\n'],
    ['bad-yaml', 'a:\n  - b\n    - c\n'],
  ])('has a code: %s of %j', (code, text) => {
    expect(readYaml('a.yaml', text).problems).toMatchObject([{ code, severity: 'error' }]);
  });

  it('is not mended where it stands for a piece of the file', () => {
    const [, problem] = readYaml('a.yaml', 'a: &x 1\nb: *x\n').problems;
    expect(problem).toMatchObject({
      message:
        '"*x", which stands for another piece of YAML, which rule and config files may not have',
      hint: 'write out what it stands for; a condition that is used twice can be a rule of its own',
      place: { line: 2, column: 4, endColumn: 6 },
    });
    expect(problem?.fix).toBeUndefined();
  });
});

describe('what is meant as it is written', () => {
  it.each<readonly [string, string, unknown]>([
    ['an address as a key', 'a: { http://x.y }\n', { a: { 'http://x.y': null } }],
    ['a key in quotes', 'a: { "connections:7" }\n', { a: { 'connections:7': null } }],
    ['a key that has a value', 'a: { b:c: d }\n', { a: { 'b:c': 'd' } }],
    ['two colons', 'a: { b::c }\n', { a: { 'b::c': null } }],
    ['a key that begins with a sign', 'a: { -b:c }\n', { a: { '-b:c': null } }],
    ['a text over two lines', 'a:\n  - b\n    c\n', { a: ['b c'] }],
    ['a text with a dash in its next line', 'a:\n  - b\n    -c\n', { a: ['b -c'] }],
    ['a text in quotes with an item in its next line', 'a:\n  - "b\n    - c"\n', { a: ['b - c'] }],
    ['a block of text with an item', 'a:\n  - |\n    b\n    - c\n', { a: ['b\n- c\n'] }],
    ['a dash in a text', 'a: b - c\n', { a: 'b - c' }],
  ])('%s', (_, text, data) => {
    const { yaml, problems } = readYaml('a.yaml', text);
    expect(problems).toEqual([]);
    expect(yaml?.data).toEqual(data);
  });
});

describe('what is refused many times', () => {
  const many = (count: number, piece: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => piece(at)).join('');
  const problems = (text: string): readonly Problem[] => readYaml('a.yaml', text).problems;
  const map = (name: string): string => `${name}: { ${many(150, (at) => `${name}${at}:x, `)} }\n`;

  it.each([
    ['names of pieces', many(250, (at) => `- &a${at} x\n`)],
    ['missing spaces in one map', `a: { ${many(250, (at) => `b${at}:x, `)} }\n`],
    ['missing spaces in two maps', map('a') + map('b')],
    ['lines that belong to the one above', many(250, () => '- a\n  - b\n')],
  ])('is told 200 times: %s', (_, text) => {
    expect(problems(text)).toHaveLength(200);
  });

  it('is counted, where these are keys', () => {
    const keys = many(250, (at) => `k${at}: 1\n`);
    expect(problems(keys + keys).map(({ message }) => message)).toEqual([
      '"k0", "k1", "k2", "k3" and 196 others are written twice',
    ]);
  });
});

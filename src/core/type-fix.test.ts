import { describe, expect, it } from 'vitest';
import { type Fix } from './problem.js';
import { type TypeFix, bulletFix, emptyFix, truthFix, typeFix } from './type-fix.js';
import { readYaml } from './yaml-file.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

function read(text: string): YamlFile {
  const { yaml } = readYaml('a.yaml', `${text}\n`);
  if (yaml === undefined) throw new Error(`bad test: ${text}`);
  return yaml;
}

/** What there is to type, whether nothing else can be meant, and the columns it is typed over. */
function typed(fix: Fix | undefined): readonly unknown[] {
  const [edit] = fix?.edits ?? [];
  return edit === undefined ? [] : [edit.text, fix?.sure, edit.place.column, edit.place.endColumn];
}

/** What is said of the value at the path where only values of these types fit. */
function fixOf(text: string, path: YamlPath, ...wanted: readonly string[]): TypeFix {
  const yaml = read(text);
  const value = path.reduce<unknown>(
    (data, step) => (data as Record<PropertyKey, unknown>)[step],
    yaml.data,
  );
  return typeFix(yaml, path, value, new Set(wanted));
}

const truths = 'true and false are the only words for it here';
const nothing = 'write something after it, or delete the line';

describe('typeFix', () => {
  const quoted = 'put quotes around a text that looks like a number, or is true or false';
  const inQuotes = 'put quotes around a text that has ": " in it';
  const other = 'write in its place what is expected';
  const keys = 'write keys, each with ": " and a value, in braces or on lines of their own';
  it.each([
    ['nothing', 'a:', 'string', nothing, []],
    ['a word for true', 'a: yes', 'boolean', truths, ['true', true, 4, 7]],
    ['a word for true in quotes', 'a: "yes"', 'boolean', truths, ['true', true, 4, 9]],
    ['another word for a truth', 'a: perhaps', 'boolean', other, []],
    ['a number for a truth', 'a: 1', 'boolean', other, []],
    ['a number for a text', 'a: 007', 'string', quoted, ['"007"', true, 4, 7]],
    ['a truth for a text', 'a: False', 'string', quoted, ['"False"', true, 4, 9]],
    ['a number for a list', 'a: 7', 'array', 'a list stands in brackets, as in  [one, two]', []],
    ['a truth for a list', 'a: true', 'array', 'a list stands in brackets, as in  [one, two]', []],
    ['a word for a list', 'a: one, two', 'array', 'a list stands in brackets', ['[one, two]', true, 4, 12]],
    ['a word in quotes for a list', 'a: "one"', 'array', other, []],
    ['a bullet for a number', 'a: • one', 'number', other, []],
    ['a bullet for keys', 'a: • one', 'object', keys, []],
    ['a list for a text', 'a: [b]', 'string', 'a text that begins with [ stands in quotes', []],
    ['a map for a list', 'a: { b: c }', 'array', 'a list has "- " before each of its items, and its lines are indented alike', []],
    ['a text for a record', 'a: b', 'record', keys, []],
    ['a text for an object', 'a: b', 'object', keys, []],
    ['a list for an object', 'a: [b]', 'object', keys, []],
    ['a word for a number', 'a: b', 'number', other, []],
  ])('%s', (_, text, wanted, hint, fix) => {
    const found = fixOf(text, ['a'], wanted);
    expect([found.hint, typed(found.fix)]).toEqual([hint, fix]);
  }); // prettier-ignore

  it('says how a list is written where keys would fit as well', () => {
    expect(fixOf('a: 7', ['a'], 'array', 'object').hint).toBe('a list stands in brackets, as in  [one, two]');
  }); // prettier-ignore

  it('takes what would be a truth for one, though a text or a list would fit as well', () => {
    expect(typed(fixOf('a: no', ['a'], 'array', 'boolean').fix)).toEqual(['false', true, 4, 6]);
    expect(typed(fixOf('a: b', ['a'], 'array', 'boolean').fix)).toEqual(['[b]', true, 4, 5]);
  });

  it('types no quotes around what is not there', () => {
    expect(typeFix(read('a: b'), ['a', 'c'], 7, new Set(['string'])).fix).toBeUndefined();
  });

  it.each([
    ['after a dash', 'a:\n  - Note: x', ['a', 0], ['"Note: x"', true, 5, 12]],
    ['on the line below its key', 'a:\n  Note: x', ['a'], ['"Note: x"', false, 3, 10]],
    ['with a quote in it', "a:\n  - It's: so", ['a', 0], ['"It\'s: so"', true, 5, 13]],
    [
      'after a dash deeper in',
      'a:\n  b:\n    - Note: x',
      ['a', 'b', 0],
      ['"Note: x"', true, 7, 14],
    ],
    [
      'on the line below a key in a list',
      'a:\n  - b:\n      Note: x',
      ['a', 0, 'b'],
      ['"Note: x"', false, 7, 14],
    ],
    ['of several keys', 'a:\n  - b: c\n    d: e', ['a', 0], []],
    ['with a key in quotes', 'a:\n  - "Note": x', ['a', 0], []],
    ['with a value in quotes', 'a:\n  - Note: "x"', ['a', 0], []],
    ['with a value on another line', 'a:\n  - Note:\n      x', ['a', 0], []],
    ['in braces', 'a: { Note: x }', ['a'], []],
    ['that is empty', 'a: {}', ['a'], []],
    ['with no value but a comment', 'a:\n  - Note: # x', ['a', 0], []],
    ['with a comment', 'a:\n  - Note: x # y', ['a', 0], ['"Note: x"', true, 5, 12]],
  ])('puts quotes around a text that is taken for a map, %s', (_, text, path, fix) => {
    const found = fixOf(text, path, 'string');
    expect([found.hint, typed(found.fix)]).toEqual([inQuotes, fix]);
  });
});

describe('bulletFix', () => {
  const path = ['a'];

  it('types a dash over each bullet of the lines below', () => {
    const found = fixOf('a:\n  • one\n  –two\n    ‣  three\nb: c\nd: • no', path, 'array');
    expect([found.message, found.hint]).toEqual([
      '"•" is no dash that begins an item',
      'begin each item of a list with "- "',
    ]);
    expect(found.fix?.sure).toBe(true);
    expect(
      found.fix?.edits.map(({ place, text }) => [place.line, place.column, place.endColumn, text]),
    ).toEqual([
      [2, 3, 5, '- '],
      [3, 3, 4, '- '],
      [4, 5, 8, '- '],
    ]);
  });

  it.each(['•', '·', '–', '—', '‣', '◦'])('"%s" is a bullet', (mark) => {
    expect(fixOf(`a:\n  ${mark} one`, path, 'array').message).toBe(
      `"${mark}" is no dash that begins an item`,
    );
  });

  it('only says what to do where no line begins with a bullet', () => {
    const yaml = read('a: • one');
    expect(bulletFix(yaml, yaml.placeOf(path), '•')).toEqual({
      message: '"•" is no dash that begins an item',
      hint: 'begin each item of a list with "- ", on a line of its own',
    });
  });

  it('takes a bullet inside of a text for none', () => {
    expect(fixOf('a: one • two', path, 'array').message).toBeUndefined();
  });
});

describe('emptyFix', () => {
  /** What is said of the value that is missing at the path. */
  function missing(text: string, at: YamlPath, wanted = 'string'): TypeFix {
    const yaml = read(text);
    return emptyFix(yaml, yaml.placeOf(at), new Set([wanted]));
  }

  it.each([
    ['after a key', 'a: #hiring', ['a'], '#hiring', 4],
    ['after a dash', 'a:\n  - #hiring now', ['a', 0], '#hiring now', 5],
    ['with white space after it', 'a: #hiring  ', ['a'], '#hiring', 4],
    ['with another hashtag after it', 'a: #one #two', ['a'], '#one #two', 4],
  ])('puts quotes around a hashtag %s', (_, text, at, hashtag, column) => {
    const found = missing(text, at);
    expect([found.message, found.hint]).toEqual([
      `"${hashtag}" is taken for a comment, since it begins with "#"`,
      'put quotes around it',
    ]);
    expect(found.place).toMatchObject({ column, endColumn: column + hashtag.length });
    expect(typed(found.fix)).toEqual([`"${hashtag}"`, true, column, column + hashtag.length]);
  });

  it.each([
    ['nothing stands there', 'a:', 'string'],
    ['the remark has a space', 'a: # a remark', 'string'],
    ['the remark has two signs', 'a: ##remark', 'string'],
    ['no text is wanted', 'a: #hiring', 'array'],
    ['only the key has a hashtag', '"a #b": # remark', 'string'],
  ])('says no more than that it is empty where %s', (_, text, wanted) => {
    const key = Object.keys(read(text).data as object)[0] ?? '';
    expect(missing(text, [key], wanted)).toEqual({ hint: nothing });
  });
});

describe('truthFix', () => {
  const place = { file: 'a.yaml', line: 1, column: 3, endColumn: 5 };

  it.each([
    ['yes', 'true'], ['Y', 'true'], ['ON', 'true'], ['true', 'true'],
    ['no', 'false'], ['n', 'false'], ['Off', 'false'], ['False', 'false'],
  ])('"%s" is %s', (word, truth) => {
    expect(truthFix(word, place)).toEqual({
      hint: truths,
      fix: { edits: [{ place, text: truth }], sure: true },
    });
  }); // prettier-ignore

  it.each(['', 'yesterday', 'oh yes', 'not', 'piano', 'trueish', 'on off'])(
    '"%s" is neither',
    (word) => {
      expect(truthFix(word, place)).toEqual({});
    },
  );
});

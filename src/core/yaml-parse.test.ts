import { describe, expect, it } from 'vitest';
import { type ParsedYaml, ParseWork, parseYaml } from './yaml-parse.js';

function parsed(text: string): ParsedYaml {
  const found = parseYaml(text, new ParseWork());
  if (found === undefined) throw new Error('it takes too much work');
  return found;
}

/** What the documents say. */
function valuesOf(text: string): readonly unknown[] {
  return parsed(text).documents.map((document) => document.toJS() as unknown);
}

/** The errors as `CODE start-end`. */
function errorsOf(text: string): readonly string[] {
  return parsed(text).errors.map(({ code, start, end }) => `${code} ${start}-${end}`);
}

/** Work of which so much is left. */
function workOf(left: number): ParseWork {
  const work = new ParseWork();
  work.left = left;
  return work;
}

describe('parseYaml', () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    ['nothing', '', []],
    ['a comment', '# a\n', []],
    ['the words of the core schema', 'a: yes\nb: 0o7\nc: ~\nd: 2026-01-01\ne: True\nf: .inf\n', [{ a: 'yes', b: 7, c: null, d: '2026-01-01', e: true, f: Infinity }]],
    ['the last of several values of a key', 'a: 1\na: 2\n', [{ a: 2 }]],
    ['a number for a key, as a text', '1: x\n', [{ 1: 'x' }]],
    ['a key like any other in <<', 'a: &x { b: 1 }\nc: { <<: *x }\n', [{ a: { b: 1 }, c: { '<<': { b: 1 } } }]],
    ['two documents', 'a\n---\nb\n', ['a', 'b']],
    ['no more than begins before the third is done', 'a\n---\nb\n---\nc\n---\nd\n---\ne\n', ['a', 'b', 'c']],
  ])('reads %s', (_, text, values) => {
    expect(valuesOf(text)).toEqual(values);
    expect(errorsOf(text)).toEqual([]);
  }); // prettier-ignore

  it.each<readonly [string, string, readonly string[]]>([
    ['a key over two lines', '["a\nb": 1]', ['MULTILINE_IMPLICIT_KEY 1-6']],
    ['a key that is a list', '[a]: b\n', ['NON_STRING_KEY 0-1']],
    ['a tag for bytes', 'a: !!binary aGk=\n', ['TAG_RESOLVE_FAILED 3-11']],
    ['a tag for a set', 'a: !!set {b, c}\n', ['TAG_RESOLVE_FAILED 3-8']],
    ['a tag nobody knows', '- !!foo a\n', ['TAG_RESOLVE_FAILED 2-7']],
    ['the first bracket that closes nothing, and nothing after it', 'a: 1\n]\nb: 2\n}\n', ['UNEXPECTED_TOKEN 5-6']],
    ['the first document alone', 'a: !!x b\n---\nc: !!y d\n', ['TAG_RESOLVE_FAILED 3-6']],
    ['an error and a warning', 'a: !!foo b\n[c]: d\n', ['NON_STRING_KEY 11-12', 'TAG_RESOLVE_FAILED 3-8']],
  ])('finds what is wrong with %s', (_, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  }); // prettier-ignore

  it('gives an error in the words of the parser', () => {
    expect(parsed('["a\nb": 1]').errors).toEqual([
      {
        code: 'MULTILINE_IMPLICIT_KEY',
        message: 'Implicit keys of flow sequence pairs need to be on a single line',
        start: 1,
        end: 6,
      },
    ]);
  });

  it('leaves errors of the program as long as they were', () => {
    const { stackTraceLimit } = Error;
    try {
      Error.stackTraceLimit = 7;
      parsed('a: *b\n');
      expect(Error.stackTraceLimit).toBe(7);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  });
});

describe('the work of parsing', () => {
  it.each([
    ['nothing', '', 0],
    ['one key', 'a: 1\n', 8],
    ['empty lines', '\n\n\n', 3],
    ['a text up to its first error', 'a: 1\n]\nb: 2\n', 9],
  ])('is what there is of pieces in %s', (_, text, pieces) => {
    const work = new ParseWork();
    parseYaml(text, work);
    expect(work.left).toBe(200_000 - pieces);
  });

  it('goes down to nothing, and no further', () => {
    const work = workOf(8);
    expect(parseYaml('a: 1\n', work)?.documents).toHaveLength(1);
    expect(work.left).toBe(0);
    expect(parseYaml('a: 1\n', work)).toBeUndefined();
    expect(parseYaml('a: 1\n', workOf(7))).toBeUndefined();
  });

  it('is not begun for a text of more than a hundred thousand pieces', () => {
    const work = new ParseWork();
    expect(parseYaml('\n'.repeat(100_001), work)).toBeUndefined();
    expect(work.left).toBe(200_000);
    expect(parseYaml('\n'.repeat(100_000), work)).toEqual({ documents: [], errors: [] });
    expect(work.left).toBe(100_000);
  });
});

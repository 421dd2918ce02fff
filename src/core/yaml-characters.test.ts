import { describe, expect, it } from 'vitest';
import { MendedText } from './mended-text.js';
import { type Problem } from './problem.js';
import {
  maxYamlLength,
  refuseControls,
  refuseDepth,
  refuseLongLines,
  specialSpaces,
  tooLarge,
} from './yaml-characters.js';

const source = (text: string): MendedText => new MendedText('a.yaml', text);
const at = (problem: Problem | undefined): unknown =>
  problem?.place && [problem.place.line, problem.place.column, problem.place.endColumn];

describe('a text that is too long', () => {
  it('is said to be so at its beginning', () => {
    expect(maxYamlLength).toBe(262_144);
    expect(tooLarge('a.yaml')).toEqual({
      code: 'file-too-large',
      severity: 'error',
      message: 'more than 256 KiB',
      place: { file: 'a.yaml', line: 1, column: 1, endColumn: 2 },
      hint: 'move some of it to another file of the same folder',
    });
  });
});

describe('a line that is too long', () => {
  const longest = 'b'.repeat(100_000);

  it('is one of more than 100,000 characters', () => {
    expect(refuseLongLines(source(`a\n${longest}\nc\n${longest}`))).toBeUndefined();
    expect(refuseLongLines(source(''))).toBeUndefined();
  });

  it.each([
    ['the first', `${longest}b\na\n`, [1, 1, 2]],
    ['a later one', `a: 1\nbc: 2\n${longest}b\n`, [3, 1, 2]],
    ['the last', `a: 1\n${longest}b`, [2, 1, 2]],
    ['the first of two', `a: 1\n${longest}b\n${longest}b\n`, [2, 1, 2]],
  ])('is pointed at: %s', (_, text, place) => {
    const problem = refuseLongLines(source(text));
    expect(problem).toMatchObject({
      code: 'bad-yaml',
      severity: 'error',
      message: 'a line of more than 100000 characters',
      hint: 'write it over several lines, each item of a list on its own',
    });
    expect(at(problem)).toEqual(place);
  });
});

describe('levels', () => {
  it.each([
    ['no brackets', 'a: 1'],
    ['a hundred brackets', `a: ${'['.repeat(100)}`],
    ['a hundred braces and brackets', `a: ${'[{'.repeat(50)}`],
    ['many that are closed again', `a: [${'[],{},'.repeat(300)}]`],
    ['more that are closed than opened', `a: ${']}'.repeat(200)}${'['.repeat(100)}`],
    ['99 dashes', `${'- '.repeat(99)}a`],
    ['99 levels of indentation', `${'  '.repeat(99)}a`],
    ['many spaces further on in a line', `a${'  '.repeat(200)}b`],
  ])('may be as many as people need: %s', (_, text) => {
    expect(refuseDepth(source(text))).toBeUndefined();
  });

  it.each([
    ['a bracket too much', `a: ${'['.repeat(102)}`, [1, 104, 105]],
    ['a brace too much', `a: 1\n${'{'.repeat(101)}`, [2, 101, 102]],
    ['some closed before', `${'[]'.repeat(9)}${'[{'.repeat(51)}`, [1, 119, 120]],
    ['some closed in between', `${'[['.repeat(49)}]]${'[['.repeat(3)}`, [1, 105, 106]],
    ['a hundred dashes', `a:\n${'- '.repeat(100)}b`, [2, 1, 2]],
    ['a hundred levels of indentation', `a:\n${'  '.repeat(100)}b`, [2, 1, 2]],
    ['dashes after spaces', `a:\n${'  '.repeat(50)}${'- '.repeat(50)}b`, [2, 1, 2]],
  ])('may not be %s', (_, text, place) => {
    const problem = refuseDepth(source(text));
    expect(problem).toMatchObject({
      code: 'bad-yaml',
      severity: 'error',
      message: 'more than 100 levels, one inside the other',
      hint: 'give the inner conditions names, as rules of their own',
    });
    expect(at(problem)).toEqual(place);
  });
});

describe('control characters', () => {
  it('are all but tabs and the ends of lines', () => {
    const refused = Array.from({ length: 0x100 }, (_, code) => code).filter(
      (code) => refuseControls(source(`a${String.fromCodePoint(code)}`)) !== undefined,
    );
    const controls = Array.from({ length: 0x20 }, (_, code) => code);
    expect(refused).toEqual([...controls.filter((code) => ![9, 10, 13].includes(code)), 0x7f]);
  });

  it('are pointed at, the first of them', () => {
    const problem = refuseControls(source('a: 1\nb: \u0007\u0001'));
    expect(problem).toMatchObject({
      code: 'bad-yaml',
      severity: 'error',
      message: 'a control character that no text has',
      hint: 'delete it; is this a text file?',
    });
    expect(at(problem)).toEqual([2, 4, 5]);
  });
});

describe('special spaces', () => {
  /** The text with every edit made. */
  const mended = (text: string): string | undefined => {
    const found = specialSpaces(source(text));
    return found && source(text).with(found.edits);
  };

  it.each([
    ['none', 'a: 1\n  - b: 2\n'],
    ['one in the middle of a text', 'a: one\u00a0two\n'],
    ['one behind a plain space after the colon', 'a: \u00a0b\n'],
    ['one after a colon in a text', 'a: “b:\u00a0c”\n'],
    ['one at the end', 'a: b\u00a0\n'],
  ])('are left alone where they do no harm: %s', (_, text) => {
    expect(specialSpaces(source(text))).toBeUndefined();
  });

  it.each([
    ['the only indentation', 'a:\n\u00a0\u00a0b: 1\n', 'a:\n  b: 1\n'],
    ['between plain spaces', 'a:\n \u00a0 \u2003b: 1\n', 'a:\n    b: 1\n'],
    ['after a tab', 'a:\n\t\u00a0b: 1\n', 'a:\n\t b: 1\n'],
    ['after a dash', 'a:\n  -\u00a0b\n', 'a:\n  - b\n'],
    ['before a dash', 'a:\n\u2009-\u202fb\n', 'a:\n - b\n'],
    ['after a colon', 'a:\u00a0b\n', 'a: b\n'],
    ['several after a colon', 'when to-go.now:\u3000\u205fb\n', 'when to-go.now:  b\n'],
    ['after a key with other letters', 'größe 2:\u00a0b\n', 'größe 2: b\n'],
    ['one without width', '\u200ba: 1\n', 'a: 1\n'],
    ['a mark of the order of bytes', 'a: 1\n\ufeffb: 2\n', 'a: 1\nb: 2\n'],
    ['both kinds', 'a:\u00a0b\nc:\n\u00a0\u200bd: 1\ne:\ufeff\u00a0f\n', 'a: b\nc:\n d: 1\ne: f\n'],
  ])('become plain ones: %s', (_, text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it.each([
    ['one', 'a:\n  \u00a0b: 1\n', '', [2, 3, 4]],
    ['two', 'a:\n \u00a0b: 1\n \u00a0c: 1\n', ', and in 1 more place', [2, 2, 3]],
    ['three', 'a:\u00a01\nb:\u00a01\nc:\u00a01\n', ', and in 2 more places', [1, 3, 4]],
    ['one after a dash', 'a:\n  -\u00a0b\n', '', [2, 4, 5]],
    [
      'one after a colon before one in an indent',
      'a:\u00a01\n\u00a0b: 1\n',
      ', and in 1 more place',
      [1, 3, 4],
    ],
  ])('are told of together: %s', (_, text, others, place) => {
    const { problems = [], edits = [] } = specialSpaces(source(text)) ?? {};
    const [problem] = problems;
    expect(problems).toHaveLength(1);
    expect(problem).toMatchObject({
      code: 'bad-yaml',
      severity: 'error',
      message: `a non-breaking or other special space${others}`,
      hint: 'type a plain space instead; it looks the same, and comes from copying out of a web page or a word processor',
      fix: { sure: true },
    });
    expect(at(problem)).toEqual(place);
    expect(problem?.fix?.edits).toEqual(edits.map((edit) => source(text).editOf(edit)));
  });
});

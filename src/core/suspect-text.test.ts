import { describe, expect, it } from 'vitest';
import { suspectText } from './suspect-text.js';
import { readYaml } from './yaml-file.js';

function suspected(text: string): readonly string[] {
  const { yaml } = readYaml('a.yaml', `a: ${text}\n`);
  if (yaml === undefined) throw new Error('bad test');
  return suspectText(yaml, ['a'], (yaml.data as { a: unknown }).a).map(({ code }) => code);
}

describe('suspectText', () => {
  it.each([
    '“hello”',
    '‘hello’',
    '„hallo“',
    '“hello"',
    'one, two, three',
    'sales, leads, growth, SEO',
    'hello there"',
    '• hello',
    '\n  • hello\n  • good day',
  ])('suspects %s', (text) => {
    expect(suspected(text)).toEqual(['likely-mistake']);
  });

  it.each([
    ['one, two, three', true, '[one, two, three]'],
    ['sales, business development, growth', true, '[sales, business development, growth]'],
    ['Portland, Oregon, USA', false, '[Portland, Oregon, USA]'],
    ['red, white, and blue', false, '[red, white, and blue]'],
    ['“hello”', true, '"hello"'],
    ['• hello', false, ''],
    ['“say \\o/”', true, "'say \\o/'"],
  ])('of %s it is sure what is meant: %s', (text, sure, typed) => {
    const { yaml } = readYaml('a.yaml', `a: ${text}\n`);
    if (yaml === undefined) throw new Error('bad test');
    const [problem] = suspectText(yaml, ['a'], text, true);
    expect(problem?.fix).toMatchObject({ sure, edits: [{ text: typed }] });
  });

  it.each([
    'hello',
    '“hello',
    'one, two',
    '"one, two, three"',
    "'“hello”'",
    '7',
    '[a, b, c]',
    'the “big” one',
    '"• hello"',
  ])('lets %s be', (text) => {
    expect(suspected(text)).toEqual([]);
  });
});

const place = { file: 'a.yaml', line: 1, column: 4 };

function problemsOf(text: string, manyFit: boolean): readonly unknown[] {
  const { yaml } = readYaml('a.yaml', `a: ${text}\n`);
  if (yaml === undefined) throw new Error('bad test');
  return suspectText(yaml, ['a'], (yaml.data as { a: unknown }).a, manyFit);
}

const fixTo = (text: string, sure: boolean, at: object) => ({ edits: [{ place: at, text }], sure });

describe('what is said of', () => {
  const curly = 'curly quotes do not quote; they are part of the text here';
  const commas = 'one text with commas, found only where all of it stands';
  const half = 'a quote at the end, and none where the text begins';
  const several = 'several texts stand in brackets; for one text put quotes around it';
  const begin = 'begin the text with the same quote, or delete this one';

  it.each<readonly [string, string, boolean, string, string, readonly [string, boolean] | undefined]>([
    ['curly quotes', '“hello”', false, curly, 'type straight quotes', ['"hello"', true]],
    ['single curly quotes', '‘hello’', true, curly, 'type straight quotes', ['"hello"', true]],
    ['quotes the other way round', '”hello“', false, curly, 'type straight quotes', ['"hello"', true]],
    ['low quotes', '„hello“', false, curly, 'type straight quotes', ['"hello"', true]],
    ['a curly quote and a straight one', '‟hello"', false, curly, 'type straight quotes', ['"hello"', true]],
    ['a single curly quote and a straight one', "’hello'", false, curly, 'type straight quotes', ['"hello"', true]],
    ['curly quotes around straight ones', '“say "x"”', false, curly, 'type straight quotes', ["'say \"x\"'", true]],
    ['curly quotes with commas in them', '“one, two, three”', true, curly, 'type straight quotes', ['"one, two, three"', true]],
    ['round brackets', '(one, two)', true, 'round brackets, which are part of the text here', 'several texts stand in [ ]; for one text put quotes around it', ['[one, two]', false]],
    ['a text with commas', 'one, two, three', false, commas, 'give each text a line of its own with "- " before it; for one text put quotes around it', undefined],
    ['round brackets where no list fits', '(one, two, three)', false, commas, 'give each text a line of its own with "- " before it; for one text put quotes around it', undefined],
    ['a text with commas where a list fits', 'one, two, three', true, commas, several, ['[one, two, three]', true]],
    ['items of three words', 'one, two more words, three', true, commas, several, ['[one, two more words, three]', true]],
    ['items of four words', 'one, two more words here, three', true, commas, several, ['[one, two more words here, three]', false]],
    ['items that begin with letters of "and"', 'andy, orly, b2b', true, commas, several, ['[andy, orly, b2b]', true]],
    ['a last item with "or"', 'one, two, or three', true, commas, several, ['[one, two, or three]', false]],
    ['items with stars, hyphens and apostrophes', 'invest*, co-op, it’s', true, commas, several, ['[invest*, co-op, it’s]', true]],
    ['items that begin with digits', '2, 3, 4 times', true, commas, several, ['[2, 3, 4 times]', true]],
    ['items without case', '你好, 채용, x', true, commas, several, ['[你好, 채용, x]', true]],
    ['items with other signs', 'one, c++, three', true, commas, several, ['[one, c++, three]', false]],
    ['an item with a capital inside', 'one, two Three, four', true, commas, several, ['[one, two Three, four]', false]],
    ['commas around a bullet', 'one • x, two, three', false, commas, 'give each text a line of its own with "- " before it; for one text put quotes around it', undefined],
    ['commas after curly quotes', '“one” two, three, four', true, commas, several, ['[“one” two, three, four]', false]],
    ['commas after single curly quotes', '‘one’ two, three, four', true, commas, several, ['[‘one’ two, three, four]', false]],
    ['commas before single curly quotes', 'two, three, so-called ‘four’', true, commas, several, ['[two, three, so-called ‘four’]', false]],
    ['commas after round brackets', '(one, two), three, four', true, commas, several, ['[(one, two), three, four]', false]],
    ['commas before round brackets', 'one, two, (three, four)', true, commas, several, ['[one, two, (three, four)]', false]],
    ['half a quote after another', 'hello there" you”', true, half, begin, [`'hello there" you'`, false]],
    ['half a quote', 'hello there"', true, half, begin, ['"hello there"', false]],
    ['half a curly quote', 'hello there”', false, half, begin, ['"hello there"', false]],
    ['half a quote after one comma', 'hello, you"', false, half, begin, ['"hello, you"', false]],
  ])('%s', (_, text, manyFit, message, hint, fix) => {
    const at = { ...place, endColumn: 4 + text.length };
    expect(problemsOf(text, manyFit)).toEqual([
      { code: 'likely-mistake', severity: 'warning', message, place: at, hint, ...(fix && { fix: fixTo(fix[0], fix[1], at) }) },
    ]);
  }); // prettier-ignore

  it.each([
    ['nothing in curly quotes', '“”'],
    ['curly quotes of two kinds', '‘hello”'],
    ['brackets where no list fits', '(one, two)'],
    ['brackets around a part', '(one, two) more'],
    ['brackets around one', '(one)'],
    ['commas without spaces', 'one,two,three'],
    ['a comma at the end', 'one, two, '],
    ['two commas in a row', 'one,,two, three, four'],
    ['two commas in a row at the end', 'one, two, three,,four'],
    ['a bullet without a space', '•hello'],
    ['a bullet in the text', 'hello • there'],
    ['a quote after one word', 'hello"'],
    ['two quotes', 'say "hello there"'],
    ['a curly quote that is closed by a straight one', 'say “hello there"'],
    ['an apostrophe at the end', "of the boys'"],
    ['an apostrophe at the beginning', '’tis it'],
    ['several lines', 'one, two,\n  three, four'],
    ['nothing', '~'],
    ['a list', '[one]'],
  ])('nothing: %s', (_, text) => {
    expect(problemsOf(text, false)).toEqual([]);
  });

  it('a text with commas where nobody says that a list fits', () => {
    const { yaml } = readYaml('a.yaml', 'a: one, two, three\n');
    const [problem] = yaml === undefined ? [] : suspectText(yaml, ['a'], 'one, two, three');
    expect(problem?.message).toBe(commas);
    expect(problem?.fix).toBeUndefined();
  });

  it('nothing: brackets around one text where a list fits', () => {
    expect(problemsOf('(one)', true)).toEqual([]);
    expect(problemsOf('(one, (two))', true)).toEqual([]);
  });
});

describe('a bullet', () => {
  const part = (mark: string, endColumn: number) => ({
    code: 'likely-mistake',
    severity: 'warning',
    message: `"${mark}" is part of the text here`,
    place: { ...place, endColumn },
    hint: 'leave it out, or put quotes around all of it',
  });

  it.each(['•', '·', '–', '—', '‣', '◦'])('%s is part of the text', (mark) => {
    const fix = fixTo('', false, { ...place, endColumn: 6 });
    for (const manyFit of [true, false])
      expect(problemsOf(`${mark} hello`, manyFit)).toEqual([{ ...part(mark, 11), fix }]);
  });

  it('is left out with all the space after it', () => {
    const fix = fixTo('', false, { ...place, endColumn: 7 });
    expect(problemsOf('•  hello', true)).toEqual([{ ...part('•', 12), fix }]);
  });

  it('is nothing in quotes', () => {
    expect(problemsOf('"• hello"', true)).toEqual([]);
  });

  it('that begins lines is made a dash where a list fits', () => {
    const edit = (line: number) => ({ place: { file: 'a.yaml', line, column: 3, endColumn: 5 }, text: '- ' }); // prettier-ignore
    expect(problemsOf('\n  • hello\n  • good day', true)).toMatchObject([
      {
        code: 'likely-mistake',
        severity: 'warning',
        message: '"•" is no dash that begins an item',
        place: { file: 'a.yaml', line: 2, column: 3 },
        hint: 'begin each item of a list with "- "',
        fix: { edits: [edit(2), edit(3)], sure: true },
      },
    ]);
  });

  it('that begins one line is made a dash too', () => {
    expect(problemsOf('\n  • hello', true)).toMatchObject([
      { message: '"•" is no dash that begins an item', fix: { sure: true } },
    ]);
  });

  it('that begins lines is part of the text where no list fits', () => {
    expect(problemsOf('\n  • hello\n  • good day', false)).toMatchObject([
      { message: '"•" is part of the text here', fix: { sure: false } },
    ]);
  });

  it('that stands twice in a line asks for lines', () => {
    expect(problemsOf('• one • two', true)).toEqual([
      {
        code: 'likely-mistake',
        severity: 'warning',
        message: '"•" is no dash that begins an item',
        place: { ...place, endColumn: 15 },
        hint: 'begin each item of a list with "- ", on a line of its own',
      },
    ]);
  });
});

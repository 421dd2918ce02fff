import { parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { mendedYaml, saidOfYaml } from '../testing/yaml.js';
import { applyEdits } from './fix.js';
import { policyYaml } from './policy-words.js';
import { readYaml } from './yaml-file.js';
import { layoutOf } from './yaml-layout.js';
import { explainYamlError } from './yaml-mistakes.js';
import { plainWords } from './yaml-plain-words.js';

const problemsOf = (text: string) => readYaml('a.yaml', text, policyYaml).problems;

/** A mistake: its name, its text, the line it is on, and the line as it should be. */
const mistakes: readonly (readonly [string, string, number, string | undefined])[] = [
  ['a text that begins with &', 'words: [a, &, b]\n', 1, 'words: [a, "&", b]'],
  ['an alias with an anchor', 'a: &x *y\n', 1, 'a: &x "*y"'],
  ['an alias that ends in a colon', '- *ing:\n', 1, '- "*ing:"'],
  ['two anchors', 'a: &a &b c\n', 1, 'a: &a "&b c"'],
  ['two tags', 'a: !x !y c\n', 1, undefined],
  ['a tag', 'a: !important x\n', 1, 'a: "!important x"'],
  ['an anchor before a question mark', '&a ? b\n: c\n', 1, '"&a ? b"'],
  ['an anchor before a dash', '&a - b\n', 1, undefined],
  ['a directive', '%FOO bar\n---\na: 1\n', 1, undefined],
  ['a directive without its end', '%YAML 1.2\na: 1\n', 2, undefined],
  ['a key after the begin of a document', '--- a: b\n', 1, undefined],
  ['a place in a flow map', 'a: { because: has ${x} of them }\n', 1, 'a: { because: "has ${x} of them" }'],
  ['a place after another map', '- { when: { a: 1 }, because: has ${x} of them }\n', 1, '- { when: { a: 1 }, because: "has ${x} of them" }'],
  ['a place after one in quotes', "- { when: '${y}', because: has ${x} }\n", 1, "- { when: '${y}', because: \"has ${x}\" }"],
  ['a colon in a text', 'rules:\n  - because: Note: sells things\n', 2, '  - because: "Note: sells things"'],
  ['a colon in a text, before a comment', 'because: Note: sells # why\n', 1, 'because: "Note: sells" # why'],
  ['a colon in a text in braces', 'a: { because: Note: sells, b: 1 }\n', 1, 'a: { because: "Note: sells", b: 1 }'],
  ['a test on the line of its key', '- when: note contains: hello\n', 1, '- when: { note contains: hello }'],
  ['a test on the line of its key in braces', '- { id: a, when: note contains: hello }\n', 1, '- { id: a, when: { note contains: hello } }'],
  ['two keys on one line', 'a:\n  decide: accept because: x\n', 2, '  decide: accept\n  because: x'],
  ['no space after a colon', 'a:\n  decide:accept\n  because: x\n', 2, '  decide: accept'],
  ['no space after the colon of a test', 'when:\n  note contains:hello\n  a is: 1\n', 2, '  note contains: hello'],
  ['no space after a colon in braces', 'given: {connections:7}\n', 1, 'given: {connections: 7}'],
  ['a key without a colon', 'a:\n  decide accept\n  because: x\n', 2, '  decide: accept'],
  ['a key without a colon, and what belongs to it', 'a:\n  id: b\n  when\n    c: x\n', 3, '  when:'],
  ['a line without a colon', 'a: 1\nb\nc: 2\n', 2, undefined],
  ['an open bracket', 'a: [one, two\nb: 1\n', 1, 'a: [one, two]'],
  ['an open brace', 'a: { b: 1\nc: 2\n', 1, 'a: { b: 1 }'],
  ['an open bracket in a brace', 'a: { b: [c, d }\n', 1, 'a: { b: [c, d] }'],
  ['a bracket too many', 'a: [b]]\nc: 1\n', 1, 'a: [b]'],
  ['a bracket of several lines that was not opened', 'a:\n  b,\n  c\n]\n', 1, 'a: ['],
  ['an open quote', 'a: "one\nb: 2\n', 1, 'a: "one"'],
  ['an open quote before others', 'a: "one\nb: "two"\nc: "three"\n', 1, 'a: "one"'],
  ['an open single quote', "a: 'one\nb: 2\n", 1, "a: 'one'"],
  ['a text after a quote', 'because: "Buy" now\n', 1, "because: '\"Buy\" now'"],
  ['a text after a bracket', 'because: [sic] he wrote\n', 1, 'because: "[sic] he wrote"'],
  ['a hashtag in brackets', 'a: [b, #hiring, #now]\n', 1, 'a: [b, "#hiring", "#now"]'],
  ['a comment directly after a text', 'a: "x"#y\n', 1, 'a: "x" #y'],
  ['no comma in brackets', 'a: [b, "c" "d"]\n', 1, 'a: [b, "c", "d"]'],
  ['no comma in braces', 'a: { x: "1" y: 2 }\n', 1, 'a: { x: "1", y: 2 }'],
  ['no comma at the end of a line', 'a: { b: 1\n  c: 2 }\n', 1, 'a: { b: 1,'],
  ['a comma too many', 'a: [b,, c]\n', 1, 'a: [b, c]'],
  ['a dash after a key', 'a: - b\n', 1, 'a: [b]'],
  ['a dash in brackets', 'a: [ - b ]\n', 1, 'a: [ b ]'],
  ['a tab', 'a:\n\tb: 1\n', 2, '  b: 1'],
  ['a tab after a dash', 'a:\n  -\tb: 1\n    c: 2\n', 2, '  - b: 1'],
  ['a backslash in double quotes', 'a: "\\d+"\n', 1, "a: '\\d+'"],
  ['a text that begins with %', 'a: %x\n', 1, 'a: "%x"'],
  ['a text that begins with @', 'a: [@x y, z]\n', 1, 'a: ["@x y", z]'],
  ['curly quotes', 'a: “b: c”\n', 1, 'a: "b: c"'],
  ['uneven indentation', 'a:\n  b: 1\n   c: 2\n', 3, '  c: 2'],
  ['too little indentation', 'rules:\n  - id: a\n    when: b\n   decide: accept\n', 4, '    decide: accept'],
  ['the first line indented', '  a: 1\nb: 2\n', 1, 'a: 1'],
  ['a key of a rule at the left', 'rules:\n  - id: a\nwhen:\n      note contains: b\n    unless: c\n', 3, '    when:'],
  ['an item without a dash', 'rules:\n    when: b\n  - id: c\n', 2, '  - when: b'],
  ['a long dash', 'rules:\n  – id: a\n    when: b\n', 2, '  - id: a'],
  ['an item beside a key', 'a:\n  b: 1\n  - x\n', 3, '    - x'],
  ['a block of text with text on its line', 'a: | foo\n  x\n', 1, undefined],
  ['a block of text that is indented less and less', 'a: >\n  x\n y\nb: 1\n', 3, undefined],
  ['a block of text after empty lines', 'a: |\n    \n  x\n', 3, undefined],
  ['a list as a key', '? [a]\n: b\n', 1, undefined],
  ['a very long key', `${'k'.repeat(1100)}: 1\n`, 1, undefined],
]; // prettier-ignore

describe('what people get wrong who don’t know YAML', () => {
  it.each(mistakes)('%s', (_, text, line, typed) => {
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({
      code: expect.stringMatching(/^bad-yaml$|^yaml-refused$/u) as string,
      place: { line },
    });
    expect(problem?.hint).toBeDefined();
    const fixed = problem?.fix && applyEdits(text, problem.fix.edits).split('\n');
    const many = typed?.split('\n').length ?? 1;
    expect(fixed?.slice(line - 1, line - 1 + many).join('\n')).toBe(typed);
  });

  it('each is one problem', () => {
    const echoing = mistakes.filter(
      ([, text]) => problemsOf(text).filter(({ code }) => code === 'bad-yaml').length > 1,
    );
    expect(echoing.map(([name]) => name)).toEqual([]);
  });
});

describe('a mistake that can only be mended in one way', () => {
  it('does not hide those after it', () => {
    const text =
      'rules:\n\t- id: a\n\t  because: Note: x\n\t  when: { note contains:y }\nb: [@z]\n';
    const { yaml, problems } = readYaml('a.yaml', text, policyYaml);
    expect(problems.map(({ place }) => [place?.line, place?.column])).toEqual([
      [2, 1],
      [3, 13],
      [5, 5],
      [4, 25],
    ]);
    expect(yaml?.data).toEqual({
      rules: [{ id: 'a', because: 'Note: x', when: { 'note contains': 'y' } }],
      b: ['@z'],
    });
    expect(yaml?.placeOf(['rules', 0, 'when', 'note contains'])).toMatchObject({
      line: 4,
      column: 26,
      endColumn: 27,
    });
    const edits = problems.flatMap(({ fix }) => fix?.edits ?? []);
    expect(readYaml('a.yaml', applyEdits(text, edits), policyYaml)).toMatchObject({
      problems: [],
      yaml: { data: yaml?.data },
    });
  });
});

describe('every code of the parser', () => {
  // DUPLICATE_KEY and MULTIPLE_DOCS are found in our own way, RESOURCE_EXHAUSTION by our own bounds;
  // BAD_COLLECTION_TYPE needs tags of one's own, and IMPOSSIBLE is what its name says
  const codes = [
    'ALIAS_PROPS', 'BAD_ALIAS', 'BAD_DIRECTIVE', 'BAD_DQ_ESCAPE', 'BAD_INDENT', 'BAD_PROP_ORDER', 'BAD_SCALAR_START',
    'BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW', 'KEY_OVER_1024_CHARS', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY',
    'MULTIPLE_ANCHORS', 'MULTIPLE_TAGS', 'NON_STRING_KEY', 'TAB_AS_INDENT', 'TAG_RESOLVE_FAILED', 'UNEXPECTED_TOKEN',
  ]; // prettier-ignore
  const errors = mistakes.flatMap(([, text]) =>
    [
      ...parseAllDocuments(text, {
        stringKeys: true,
        prettyErrors: false,
        resolveKnownTags: false,
        logLevel: 'silent',
      }),
    ].flatMap((document) => [...document.errors, ...document.warnings]),
  );

  it('is produced by one of these mistakes', () => {
    expect([...new Set(errors.map(({ code }) => code as string))].toSorted()).toEqual(codes);
  });

  it.each(errors.map(({ code, message }) => [code, message] as const))(
    '%s is said in plain words: %s',
    (code, message) => {
      const said = plainWords({ code, message, start: 0, end: 1 });
      expect(said.message).not.toBe(
        plainWords({ code: 'NEW', message: '', start: 0, end: 1 }).message,
      );
      expect(said.message).not.toMatch(
        /scalar|implicit|node|token|flow|sequence|mapping|indicator/iu,
      );
    },
  );
});

describe('explainYamlError', () => {
  it('never repeats the words of the parser, which are for programmers', () => {
    const text = 'a: 1\n';
    const spot = { text, layout: layoutOf(text), line: 0, words: policyYaml };
    const mistake = explainYamlError(
      { code: 'NEW', message: 'something new', start: 0, end: 1 },
      spot,
    );
    expect(mistake.message).not.toContain('something new');
    expect(mistake.hint).not.toBe('');
  });

  it('is not misled by brackets in quotes, comments and texts', () => {
    const [problem] = problemsOf('a: \'[\'\nb: "{" # [\nc: ${x} [\nd\n');
    expect(problem).toMatchObject({ place: { line: 4 } });
  });
});

describe('what is opened and never closed, or closed and never opened', () => {
  it.each<readonly string[]>([
    ['a bracket', 'words: [a, b\nc: 1\n', '1:8-9 the "[" is opened here and never closed', 'put a "]" where it ends'],
    ['a brace', 'a: { b: 1\nc: 2\n', '1:4-5 the "{" is opened here and never closed', 'put a "}" where it ends'],
    ['a quote', 'a: 1\nb: "one\nc: "two"\n', '2:4-5 a quote is opened here and never closed', 'put a " where the text ends; a text that has quotes in it stands in the other kind of quotes'],
    ['a single quote', "a: 'one\nb: 2\n", '1:4-5 a quote is opened here and never closed', "put a ' where the text ends; a text that has quotes in it stands in the other kind of quotes"],
    ['the innermost of two on one line', 'a: [b, {c: d\ne: 1\n', '1:8-9 the "{" is opened here and never closed', 'put a "}" where it ends'],
    ['the first of two lines', 'a: {b: 1\nc: [2\nd: 3\n', '1:4-5 the "{" is opened here and never closed', 'put a "}" where it ends'],
    ['the one that another closing bracket ends', 'a: { b: [c, d }\ne: 1\n', '1:9-10 the "[" is opened here and never closed', 'put a "]" where it ends'],
    ['a quote over lines that are keys', 'a: "one\nb: 2\nc: "three"\n', '1:4-5 a quote is opened here and never closed', 'put a " where the text ends; a text that has quotes in it stands in the other kind of quotes'],
    ['a quote over lines that are keys further in', 'a: "one\n  b: two\n  c: three\nd: "x"\n', '1:4-5 a quote is opened here and never closed', 'put a " where the text ends; a text that has quotes in it stands in the other kind of quotes'],
    ['a quote in braces', 'a: { b: "c, d: e }\nf: 1\n', '1:9-10 a quote is opened here and never closed', 'put a " where the text ends; a text that has quotes in it stands in the other kind of quotes'],
    ['a closing bracket too many', 'a: { b: 1,\n  c]\n  d: 1 }\n', '2:4-5 the "]" closes nothing', 'delete it, or put a "[" where it is to begin', '1:4-5 what is open there'],
    ['a closing bracket on the line of what is open', 'a: { b: c]\n  }\n', '1:10-11 the "]" closes nothing', 'delete it, or put a "[" where it is to begin'],
    ['a list that is not opened', 'a:\n  b,\n  c\n]\n', '1:2-3 a "]" closes what is never opened; was a "[" meant here?', 'put a "[" where it begins, or delete the "]"', '4:1-2 the "]"'],
    ['a map that is not opened', 'a:\n  b: 1,\n  c: 2\n}\n', '1:2-3 a "}" closes what is never opened; was a "{" meant here?', 'put a "{" where it begins, or delete the "}"', '4:1-2 the "}"'],
    ['a list that is opened with another bracket', 'a: (\n  b,\n  c\n]\n', '1:4-5 a "]" closes what is never opened; was a "[" meant here?', 'put a "[" where it begins, or delete the "]"', '4:1-2 the "]"'],
    ['a bracket after a text', 'a: xy\n  b,\n  c\n]\n', '4:1-2 the "]" closes nothing', 'delete it, or put a "[" where it is to begin'],
    ['a hashtag', 'a: [b, #c, d]\ne: 1\n', '1:8-10 what begins with "#" is a comment, up to the end of the line', 'put quotes around a text that begins with #'],
    ['a hashtag in braces', 'a: {b: #c}\n', '1:8-10 what begins with "#" is a comment, up to the end of the line', 'put quotes around a text that begins with #'],
    ['a mistake before an open bracket', 'because: b: c\nd: [e\n', '1:10-14 a text with ": " in it', 'put quotes around it'],
    ['a mistake below a text over lines', 'a: "one\n  b: two"\nc: 1\nabout: d: e\n', '4:8-12 a text with ": " in it', 'put quotes around it'],
    ['a bracket too many, in line with a key above', 'c:\n      b:\nd: [e]]\n', '3:7-8 the "]" closes nothing', 'delete it, or put a "[" where it is to begin'],
    ['a bracket further in than the key above', 'a:\n  b: c\n ]\n', '3:2-3 the "]" closes nothing', 'delete it, or put a "[" where it is to begin'],
    ['a quote before a hash', 'a: "x #y]\nb: 1\n', '1:4-5 a quote is opened here and never closed', 'put a " where the text ends; a text that has quotes in it stands in the other kind of quotes'],
    ['a bracket before a hash in quotes', 'a: [b, "x #d]"\nc: 1\n', '1:4-5 the "[" is opened here and never closed', 'put a "]" where it ends'],
  ])('is said: %s', (_, text = '', ...told) => {
    expect(saidOfYaml(text)).toEqual(told);
  }); // prettier-ignore

  it.each<readonly [string, string, 'sure' | 'maybe', string]>([
    ['before a comment', 'words: [a, b # one\nc: 1\n', 'maybe', 'words: [a, b] # one\nc: 1\n'],
    ['the last of three', 'a: { b: { c: [1, 2 } }\nd: 1\n', 'maybe', 'a: { b: { c: [1, 2] } }\nd: 1\n'],
    ['the outer one of two', 'a: { b: { c: 1 }\nd: 1\n', 'maybe', 'a: { b: { c: 1 } }\nd: 1\n'],
    ['with space after it', 'a: { b: { c: [1, 2] } \nd: 1\n', 'maybe', 'a: { b: { c: [1, 2] } } \nd: 1\n'],
    ['two at once', 'a: [b, {c: d\ne: 1\n', 'maybe', 'a: [b, {c: d }]\ne: 1\n'],
    ['one in two others', 'a: { b: [c, { d: e ] }\n', 'maybe', 'a: { b: [c, { d: e} ] }\n'],
    ['what goes on below', 'a: [\n  b,\n  c\nd: 1\n', 'maybe', 'a: [\n  b,\n  c ]\nd: 1\n'],
    ['what goes on below, in braces', 'a: {\n  b: 1\nd: 1\n', 'maybe', 'a: {\n  b: 1 }\nd: 1\n'],
    ['what goes on below, over comments and empty lines', 'a: [\n\n  b # c\n\nd: 1\n', 'maybe', 'a: [\n\n  b ] # c\n\nd: 1\n'],
    ['a quote', 'a: 1\nb: "one\nc: "two"\n', 'maybe', 'a: 1\nb: "one"\nc: "two"\n'],
    ['a quote in braces, at the end', 'a: { b: "c, d: e }\nf: 1\n', 'maybe', 'a: { b: "c, d: e }" }\nf: 1\n'],
    ['a bracket too many', 'a: { b: 1,\n  c]\n  d: 1 }\n', 'maybe', 'a: { b: 1,\n  c\n  d: 1 }\n'],
    ['a list that is not opened', 'a:\n  b,\n  c\n]\n', 'maybe', 'a: [\n  b,\n  c\n]\n'],
    ['a list further in that is not opened', 'a:\n  x:\n    b,\n    c\n  ]\n', 'maybe', 'a:\n  x: [\n    b,\n    c\n  ]\n'],
    ['a map that is not opened', 'a:\n  b: 1,\n  c: 2\n}\n', 'maybe', 'a: {\n  b: 1,\n  c: 2\n}\n'],
    ['a list that is opened with another bracket', 'a: (\n  b,\n  c\n]\n', 'maybe', 'a: [\n  b,\n  c\n]\n'],
    ['a hashtag', 'a: [b, #c]\n', 'sure', 'a: [b, "#c"]\n'],
    ['all hashtags', 'a: [#b, c, #d]\n', 'sure', 'a: ["#b", c, "#d"]\n'],
    ['a hashtag at the end of a line with a comment', 'a: [b, #c] # d\n', 'sure', 'a: [b, "#c"] # d\n'],
    ['not what is a comment', 'a: [b, c # d\ne: 1\n', 'maybe', 'a: [b, c] # d\ne: 1\n'],
    ['not a comment on the next line', 'a: [b, c\n  #d]\ne: 1\n', 'maybe', 'a: [b, c]\n  #d]\ne: 1\n'],
    ['a list with empty lines that is not opened', 'a:\n\n  b,\n\n  c\n]\n', 'maybe', 'a: [\n\n  b,\n\n  c\n]\n'],
    ['two over lines', 'a: { b: {\n  c: 1\nd: 1\n', 'maybe', 'a: { b: {\n  c: 1 }}\nd: 1\n'],
    ['nothing in it', 'a: { b: [ }\nd: 1\n', 'maybe', 'a: { b: [] }\nd: 1\n'],
    ['at the end of the file', 'a: [\n  b\n', 'maybe', 'a: [\n  b ]\n'],
    ['a bracket too many, before space', 'a: [b, c]]  \nd: 1\n', 'maybe', 'a: [b, c]  \nd: 1\n'],
    ['a hashtag in two brackets', 'a: [b, [#c, d]]\n', 'sure', 'a: [b, ["#c", d]]\n'],
    ['a hashtag after another sign', 'a: { b: x#y, c: #z }\n', 'sure', 'a: { b: x#y, c: "#z" }\n'],
    ['what goes on below, on another line', 'x: 1\na: [\n  b\nc: d\n', 'maybe', 'x: 1\na: [\n  b ]\nc: d\n'],
  ])('is mended: %s', (_, text, sure, mended) => {
    expect(mendedYaml(text)).toEqual([sure, mended]);
  }); // prettier-ignore

  it.each([
    ['what has nothing below', 'a: [\nb: 1\n'],
    ['a brace that a bracket would close', 'a: { b: c]\nd: 1\n'],
  ])('is not mended: %s', (_, text) => {
    expect(mendedYaml(text)).toBeUndefined();
  });
});

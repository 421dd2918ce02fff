import { describe, expect, it } from 'vitest';
import { mendedYaml, saidOfYaml } from '../testing/yaml.js';
import { dividedByCurlyQuotes } from './yaml-quotes.js';
import { type SpanEdit } from './yaml-spot.js';

describe('a text that needs quotes, or other quotes', () => {
  it.each<readonly string[]>([
    ['a sign alone', 'words: [a, &, b]\n', '1:12-13 a text that begins with "&"', 'put quotes around it'],
    ['a text that begins with a sign', 'a: @x y # z\n', '1:4-8 a text that begins with "@"', 'put quotes around it'],
    ['a text that begins with an exclamation mark', 'a: !important x\n', '1:4-16 a text that begins with "!"', 'put quotes around it'],
    ['a text in brackets that begins with a sign', 'b: [c, @x y, z]\n', '1:8-12 a text that begins with "@"', 'put quotes around it'],
    ['a text on the second line that begins with a sign', 'a: 1\nb: `x\n', '2:4-6 a text that begins with "`"', 'put quotes around it'],
    ['the second of two signs', 'a: &x *y\n', '1:7-9 a text that begins with "*"', 'put quotes around it'],
    ['a place in a map', 'a: { because: has ${x} of them }\n', '1:15-31 "${…}" inside "{ }" is taken for brackets', 'put quotes around the text that has ${…} in it'],
    ['a place at the begin of a text', 'a: { because: ${x} has, b: 1 }\n', '1:15-23 "${…}" inside "{ }" is taken for brackets', 'put quotes around the text that has ${…} in it'],
    ['a place in a list', 'a: [b, has ${x}]\n', '1:8-16 "${…}" inside "{ }" is taken for brackets', 'put quotes around the text that has ${…} in it'],
    ['curly quotes', 'a: “b: c”\n', '1:4-10 curly quotes do not quote here', 'type straight quotes'],
    ['curly quotes on another line', 'a: 1\nb: “c: d”\n', '2:4-10 curly quotes do not quote here', 'type straight quotes'],
    ['curly quotes around a comma', 'a: [“b, c”]\n', '1:5-11 curly quotes do not quote here', 'type straight quotes'],
    ['a backslash', 'a: "b \\d"\n', '1:7-9 in double quotes "\\d" means nothing', 'use single quotes, in which a backslash is just a backslash'],
    ['a backslash on another line', 'a: 1\nb: ["c", "\\w+"]\n', '2:11-13 in double quotes "\\w" means nothing', 'use single quotes, in which a backslash is just a backslash'],
    ['a text after a quote', 'because: "Buy" now\n', '1:16-19 something stands after the closing quote', 'put quotes around the whole text'],
    ['a text after a quote, where there may be several', 'note contains: "Buy" now\n', '1:22-25 something stands after the closing quote', 'put quotes around the whole text; several texts stand in brackets: [one, two]'],
    ['a text after a bracket', 'because: [sic] he wrote\n', '1:16-24 something stands after the closing bracket', 'put quotes around the whole text'],
    ['a text after a bracket, where there may be several', 'note contains: ["a"] now\n', '1:22-25 something stands after the closing bracket', 'put quotes around the whole text; several texts stand in brackets: [one, two]'],
    ['a text after a quote, in an item', '- because: "Buy" now\n', '1:18-21 something stands after the closing quote', 'put quotes around the whole text'],
    ['a quote in a text', 'because: "a "b" c"\n', '1:13-14 a quote inside a text ends it', 'put the other kind of quotes around the text'],
    ['an apostrophe in a text', "a: 1\nnote contains: 'it's'\n", '2:19-20 a quote inside a text ends it', 'put the other kind of quotes around the text'],
    ['the first of two signs in brackets', 'a: 1\nb: [@x, @y]\n', '2:5-7 a text that begins with "@"', 'put quotes around it'],
    ['a colon before a place', 'x: 1\na: { because: b: c, d: has ${x} }\n', '2:15-19 a text with ": " in it', 'put quotes around it'],
    ['a place in no brackets', 'x: 1\ny: has ${x}: y\n', '2:4-15 a text with ": " in it', 'put quotes around it'],
    ['a text after a quote in brackets', 'because: ["x" y]\n', '1:15-16 no "," between two things in brackets', 'put a "," between them, or quotes around all of it if it is one text'],
    ['a text after a quote that is no key’s', '- "Buy" now\n', '1:9-12 something stands after the end of a value', 'put quotes around the whole value if it is one text, or a "," between two'],
    ['conditions joined by a word', '- when: { a: b } and { c: d } # e\n', '1:9-30 conditions that are joined by a word', 'several conditions are joined by all: (every one) or any: (one is enough)'],
    ['quotes after a bracket', 'because: [sic] "he"\n', '1:16-20 something stands after the closing bracket', 'put quotes around the whole text'],
  ])('is said: %s', (_, text = '', ...told) => {
    expect(saidOfYaml(text)).toEqual(told);
  }); // prettier-ignore

  it.each<readonly [string, string, 'sure' | 'maybe', string]>([
    ['a sign alone', 'a: &\n', 'sure', 'a: "&"\n'],
    ['a sign before a space', 'a: & b\n', 'sure', 'a: "& b"\n'],
    ['a sign, up to a comment', 'a: @x y # z\n', 'sure', 'a: "@x y" # z\n'],
    ['a sign after a dash', '- - @x\n', 'sure', '- - "@x"\n'],
    ['a sign in brackets, up to the comma', 'a: [@x y, z]\n', 'sure', 'a: ["@x y", z]\n'],
    ['a sign in brackets, with a place in it', 'a: [@${b, c} d, e]\n', 'sure', 'a: ["@${b, c} d", e]\n'],
    ['a place in a map', 'a: { because: has ${x} of them }\n', 'sure', 'a: { because: "has ${x} of them" }\n'],
    ['a place before another key', 'a: { because: has ${x} of them, b: 1 }\n', 'sure', 'a: { because: "has ${x} of them", b: 1 }\n'],
    ['a place before a key of several words', 'a: { because: has ${x} of them, 2 do: 1 }\n', 'sure', 'a: { because: "has ${x} of them", 2 do: 1 }\n'],
    ['a place before a comma without a space', 'a: {because: has ${x},b: 1}\n', 'sure', 'a: {because: "has ${x}",b: 1}\n'],
    ['a place before something that may belong to it', 'a: { because: has ${x} of them, really }\n', 'maybe', 'a: { because: "has ${x} of them", really }\n'],
    ['a place after the comma of a list', 'a: [b, has ${x}]\n', 'sure', 'a: [b, "has ${x}"]\n'],
    ['a place after the bracket of a list', 'a: [has ${x} of them]\n', 'sure', 'a: ["has ${x} of them"]\n'],
    ['a place in no brackets', 'a: has ${x}: y\n', 'maybe', 'a: "has ${x}: y"\n'],
    ['curly quotes', 'a: “b: c”\n', 'sure', 'a: "b: c"\n'],
    ['German quotes', 'a: „b: c“\n', 'sure', 'a: "b: c"\n'],
    ['a curly quote that ends straight', 'a: “b: c"\n', 'sure', 'a: "b: c"\n'],
    ['not curly quotes inside of a text', 'a: say “b: c”\n', 'maybe', 'a: "say “b: c”"\n'],
    ['all curly quotes around commas', 'a: [“b, c”]\nd: [“e, f”, „g, h“]\n', 'sure', 'a: ["b, c"]\nd: ["e, f", "g, h"]\n'],
    ['a curly quote in a map', 'a: {b: “c, d”}\n', 'sure', 'a: {b: "c, d"}\n'],
    ['a backslash', 'a: "\\d+"\n', 'sure', "a: '\\d+'\n"],
    ['a backslash among others', 'a: [b, "c d", "\\d e", "f"]\n', 'sure', "a: [b, \"c d\", '\\d e', \"f\"]\n"],
    ['a text after a quote', 'because: "Buy" now\n', 'sure', "because: '\"Buy\" now'\n"],
    ['a text after a quote with more space before it', 'because:   "Buy" now\n', 'sure', "because:   '\"Buy\" now'\n"],
    ['a text after a quote in an item', '- - because: "Buy" now\n', 'sure', "- - because: '\"Buy\" now'\n"],
    ['several backslashes in a list', 'a: ["\\d", b, "c\\w"]\n', 'sure', "a: ['\\d', b, 'c\\w']\n"],
    ['several signs in a list', 'a: [@x y, b, @z]\n', 'sure', 'a: ["@x y", b, "@z"]\n'],
    ['a quote that may go on in the next line', 'about: x: "one\n  b: two"\n', 'maybe', "about: 'x: \"one'\n  b: two\"\n"],
    ['a text after a quote, before a comment', 'because: "Buy" now # why\n', 'sure', "because: '\"Buy\" now' # why\n"],
    ['a text after a quote, before a comment with an apostrophe', 'because: "Buy" now # don\'t\n', 'sure', "because: '\"Buy\" now' # don't\n"],
    ['a quote in a text that may have a sign for a comment', "because: 'it's # 1'\n", 'sure', "because: \"it's # 1\"\n"],
    ['a text after a quote, with more space after the dash', '-   because: "Buy" now\n', 'sure', "-   because: '\"Buy\" now'\n"],
    ['an apostrophe beside a backslash', "because: 'it's \\d'\n", 'sure', "because: 'it''s \\d'\n"],
    ['a text after an empty one', 'because: "" x\n', 'sure', "because: '\"\" x'\n"],
    ['a text after a quote, where there may be several', 'note contains: "Buy" now\n', 'maybe', "note contains: '\"Buy\" now'\n"],
    ['a text after a bracket', 'because: [sic] he wrote\n', 'sure', 'because: "[sic] he wrote"\n'],
    ['a text that ends with a bracket, before a comment', 'because: [sic] he [x] # why\n', 'sure', 'because: "[sic] he [x]" # why\n'],
    ['a quote in a text', 'because: "a "b" c"\n', 'sure', "because: 'a \"b\" c'\n"],
    ['a quote in a text with an apostrophe', "because: \"it's \"b\" c\"\n", 'sure', "because: 'it''s \"b\" c'\n"],
    ['an apostrophe in a text', "because: 'it's'\n", 'sure', "because: \"it's\"\n"],
    ['an apostrophe, where there may be several texts', "note contains: 'it's'\n", 'maybe', "note contains: \"it's\"\n"],
    ['quotes in a test, before a comment', 'note contains: "a "b" c" # d\n', 'maybe', "note contains: 'a \"b\" c' # d\n"],
    ['a sign that begins a tag with brackets', 'a: !b[c]\n', 'sure', 'a: "!b[c]"\n'],
    ['a sign in front of another one', 'a: &a &b& c\n', 'maybe', 'a: &a "&b& c"\n'],
    ['a sign before a comma in no brackets', 'a: @x, y\n', 'sure', 'a: "@x, y"\n'],
    ['conditions joined by "and"', '- when: { note is: a } and { note is: b } # c\n', 'maybe', '- when: { all: [{ note is: a }, { note is: b }] } # c\n'],
    ['conditions joined by "or"', 'unless: { note is: a } or {b: c}  or { d: e }\n', 'maybe', 'unless: { any: [{ note is: a }, {b: c}, { d: e }] }\n'],
    ['conditions joined by both', 'when: { note is: a } and { b: c } or { d: e }\n', 'maybe', 'when: "{ note is: a } and { b: c } or { d: e }"\n'],
    ['a condition and something else', 'when: { note is: a } and b\n', 'maybe', 'when: "{ note is: a } and b"\n'],
    ['a condition after a list', 'when: [{ a: b }] and { c: d }\n', 'maybe', 'when: "[{ a: b }] and { c: d }"\n'],
    ['braces joined by a word in a text', 'because: { a } and { b }\n', 'sure', 'because: "{ a } and { b }"\n'],
    ['quotes after a bracket', 'because: [sic] "he"\n', 'sure', "because: '[sic] \"he\"'\n"],
  ])('is mended: %s', (_, text, sure, mended) => {
    expect(mendedYaml(text)).toEqual([sure, mended]);
  }); // prettier-ignore

  it.each([
    ['a backslash beside an apostrophe', "a: \"it's \\d\"\n"],
    ['a backslash beside another one', 'a: "\\\\ \\d"\n'],
    ['a backslash beside a quote', 'a: "\\" \\d"\n'],
    ['a backslash over two lines', 'a: "b\n  \\d"\n'],
  ])('is not mended: %s', (_, text) => {
    expect(mendedYaml(text)).toBeUndefined();
  }); // prettier-ignore
});

describe('curly quotes that divide a text', () => {
  it.each<readonly [string, string, readonly SpanEdit[]]>([
    ['in a list', 'a: [b, “c, d”]', [{ start: 7, end: 13, text: '"c, d"' }]],
    ['on another line', 'a: b\nc: [„d, e“]', [{ start: 9, end: 15, text: '"d, e"' }]],
    ['in a list of several lines', 'a: [\n  “b, c”,\n]', [{ start: 7, end: 13, text: '"b, c"' }]],
  ])('are replaced %s', (_, text, edits) => {
    expect(dividedByCurlyQuotes(text)).toEqual(edits);
  }); // prettier-ignore

  it.each([
    ['without a comma in them', 'a: [“b”, c]'],
    ['outside of brackets', 'a: “b, c”'],
    ['after brackets', 'a: [b]\nc: “d, e”'],
    ['in straight quotes', 'a: ["“b, c”"]'],
    ['in a text', 'a: [say “b, c”]'],
    ['in a comment', 'a: [b] # [“c, d”]'],
  ])('are none %s', (_, text) => {
    expect(dividedByCurlyQuotes(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { mendedYaml, saidOfYaml } from '../testing/yaml.js';

describe('a line whose place in the file can not be right', () => {
  it.each<readonly string[]>([
    ['the first line, indented', '# x\n\n  a: 1\nb: 2\n', '3:3-7 the first line is indented', 'begin the keys of the whole file without any space, and indent the others less as well'],
    ['a long dash', 'rules:\n  – id: a\n    when: b\n', '2:3-4 "–" is no dash that begins an item', 'begin each item of "rules" with "- "'],
    ['a bullet', 'rules:\n  • id: a\n    when: b\n', '2:3-4 "•" is no dash that begins an item', 'begin each item of "rules" with "- "'],
    ['a dash without a space', 'rules:\n  -id: a\n    when: b\n', '2:3-4 no space after the "-"', 'begin each item of "rules" with "- "'],
    ['a long dash below an item', 'a:\n  - b: c\n  – d: e\n', '3:3-4 "–" is no dash that begins an item', 'begin each item of a list with "- "'],
    ['an asterisk below an item', 'a:\n  - b: c\n  *d: e\n', '3:3-4 "*" is no dash that begins an item', 'begin each item of a list with "- "'],
    ['a dash without a space below an item', 'a:\n  - b: c\n  -d: e\n', '3:3-4 no space after the "-"', 'begin each item of a list with "- "'],
    ['a long dash further out than the item above', 'a:\n  - b: c\n – d: e\n', '3:2-8 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:5-9 it does not line up with this one'],
    ['a key under a list', 'rules:\n    when: b\n  - id: c\n', '2:5-12 a line under "rules:" that does not begin with "- "', 'begin each item of "rules" with "- "', '1:1-6 the list that it stands in'],
    ['a key under a list, in line with an item', '- all:\n    note contains: x\n     b: c\n', '2:5-21 a line under "all:" that does not begin with "- "', 'begin each item of "all" with "- "', '1:3-6 the list that it stands in'],
    ['a key under a list that begins with a number', 'at least 2 of:\n  a: b\n   c: d\n', '2:3-7 a line under "at least 2 of:" that does not begin with "- "', 'begin each item of "at least 2 of" with "- "', '1:1-14 the list that it stands in'],
    ['a text under a list', 'disable:\n  a\n  b: c\n', '2:3-4 a line under "disable:" that does not begin with "- "', 'begin each item of "disable" with "- "', '1:1-8 the list that it stands in'],
    ['a key under a list with a comment', 'rules: # c\n    when: b\n  - id: c\n', '2:5-12 a line under "rules:" that does not begin with "- "', 'begin each item of "rules" with "- "', '1:1-6 the list that it stands in'],
    ['a key of a rule at the left', 'rules:\n  - id: a\nwhen:\n      note contains: b\n    unless: c\n', '3:1-6 "when" stands at the very left, where only keys of the whole file do', 'indent it as far as the other keys of its rule'],
    ['a key of a rule at the left of a list', 'rules:\nid: a\n  when: b\n', '2:1-6 "id" stands at the very left, where only keys of the whole file do', 'indent it as far as the other keys of its rule'],
    ['a key of the whole file below a list without items', 'rules:\notherwise: @accept\n', '2:12-19 a text that begins with "@"', 'put quotes around it'],
    ['a key below a word', 'rules:\n  - id: a\n    when: b\n      decide: accept\n', '4:7-21 this line is indented so far that it belongs to the one above, which has a value', 'line it up with its neighbours, using spaces', '3:5-12 the line above'],
    ['any key below a word', 'rules:\n  - id: a\n    decide: accept\n      foo: b\n', '4:7-13 this line is indented so far that it belongs to the one above, which has a value', 'line it up with its neighbours, using spaces', '3:5-19 the line above'],
    ['an item below any value', 'rules:\n  - id: a\n    foo: b\n      - bar: accept\n', '4:7-20 this line is indented so far that it belongs to the one above, which has a value', 'line it up with its neighbours, using spaces', '3:5-11 the line above'],
    ['a key too far in after a dash', 'rules:\n  - id: a\n     when: b\n    decide: accept\n', '3:6-13 this line is indented so far that it belongs to the one above, which has a value', 'line it up with its neighbours, using spaces', '2:5-10 the line above'],
    ['a key that is less far in than those above and below', 'rules:\n  - id: a\n    foo: 1\n   when: b\n    decide: accept\n', '4:4-11 this line is indented less than the ones it belongs to', 'line it up with its neighbours, using spaces', '3:5-11 one of them'],
    ['a key below a word of an item', 'rules:\n  - id: a\n      foo: b\n', '3:7-13 this line is indented so far that it belongs to the one above, which has a value', 'line it up with its neighbours, using spaces', '2:5-10 the line above'],
    ['a long dash beside keys that are no items', 'a:\n  b: c\n  – d: @e\n', '3:8-10 a text that begins with "@"', 'put quotes around it'],
    ['a long dash further in than the item above', 'a:\n  - b: c\n    – d: @e\n', '3:10-12 a text that begins with "@"', 'put quotes around it'],
    ['a key of the whole file at the left below a list', 'disable:\npolicy: @a\n', '2:9-11 a text that begins with "@"', 'put quotes around it'],
    ['a key below a bracket', 'rules:\n  - id: a\n    when: [b,\n      id: @c]\n', '4:11-13 a text that begins with "@"', 'put quotes around it'],
    ['a key below a block of text', 'about: >\n  id: a\nb: @c\n', '3:4-6 a text that begins with "@"', 'put quotes around it'],
    ['an item without its dash', 'rules:\n  - id: a\n    when: b\n  id: c\n    when: d\n', '4:3-8 an item of the list above without its "- "', 'begin each item of a list with "- "', '2:3-10 an item of this list'],
    ['an item without its dash, after an empty line and a comment', 'rules:\n  - id: a\n    when: b\n\n  # c\n  id: c\n    when: d\n', '6:3-8 an item of the list above without its "- "', 'begin each item of a list with "- "', '2:3-10 an item of this list'],
    ['an item without its dash, after more of them', 'rules:\n  - id: a\n    when: b\n\n\n# c\n# d\n\n  id: c\n    when: d\n', '9:3-8 an item of the list above without its "- "', 'begin each item of a list with "- "', '2:3-10 an item of this list'],
    ['the last item without its dash, after one of another key', 'a:\n  - b: 1\n  - c: 1\n  c: 2\n', '4:3-7 an item of the list above without its "- "', 'begin each item of a list with "- "', '3:3-9 an item of this list'],
    ['a key beside a list whose items stand where it does', 'a:\n  b:\n  - c: 1\n  c: @d\n', '4:6-8 a text that begins with "@"', 'put quotes around it'],
    ['another key in line with items', 'a:\n  - b: 1\n  c: @d\n', '3:3-8 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:5-9 it does not line up with this one'],
    ['a key of an item further in', 'a:\n  - b: 1\n    c: 2\n    b: @d\n', '4:8-10 a text that begins with "@"', 'put quotes around it'],
  ])('is said: %s', (_, text = '', ...told) => {
    expect(saidOfYaml(text)).toEqual(told);
  }); // prettier-ignore

  it.each<readonly [string, string, 'sure' | 'maybe', string]>([
    ['the first line, indented', '  a: 1\nb: 2\n', 'maybe', 'a: 1\nb: 2\n'],
    ['all lines that are indented with the first', '# x\n  a: 1\n\n  b:\n    c: 3\nd: 2\n', 'maybe', '# x\na: 1\n\nb:\n  c: 3\nd: 2\n'],
    ['items that are indented', '  - a\n  - b\nc: 1\n', 'maybe', '- a\n- b\nc: 1\n'],
    ['a long dash', 'rules:\n  – id: a\n    when: b\n', 'sure', 'rules:\n  - id: a\n    when: b\n'],
    ['all long dashes', 'rules:\n  - id: a\n    when: b\n  – id: c\n    when: d\n  – id: e\n    when: f\n', 'sure', 'rules:\n  - id: a\n    when: b\n  - id: c\n    when: d\n  - id: e\n    when: f\n'],
    ['long dashes, but not those in texts', 'rules:\n  – id: a\n    because: "x\n     – y"\n  – id: b\n', 'sure', 'rules:\n  - id: a\n    because: "x\n     – y"\n  - id: b\n'],
    ['a dash without a space', 'rules:\n  -id: a\n    when: b\n', 'sure', 'rules:\n  - id: a\n    when: b\n'],
    ['dashes without a space among others', 'rules:\n  -id: a\n    when: b\n  - id: c\n    when: d\n  -id: e\n    when: f\n', 'sure', 'rules:\n  - id: a\n    when: b\n  - id: c\n    when: d\n  - id: e\n    when: f\n'],
    ['an asterisk', 'a:\n  - b: c\n  * d: e\n', 'sure', 'a:\n  - b: c\n  - d: e\n'],
    ['asterisks without a space', 'a:\n  - b: c\n  *d: e\n  *f: g\n', 'sure', 'a:\n  - b: c\n  - d: e\n  - f: g\n'],
    ['a key under a list', 'rules:\n    when: b\n  - id: c\n', 'maybe', 'rules:\n  - when: b\n  - id: c\n'],
    ['a key under a list, further in', '- all:\n      note contains: x\n    - b\n', 'maybe', '- all:\n    - note contains: x\n    - b\n'],
    ['a key of a rule at the left', 'rules:\n  - id: a\nwhen:\n      note contains: b\n    unless: c\n', 'maybe', 'rules:\n  - id: a\n    when:\n      note contains: b\n    unless: c\n'],
    ['a key of a rule at the left, before one further in', 'rules:\n      - id: a\n        ask: b\nwhen: b\n        unless: c\n', 'maybe', 'rules:\n      - id: a\n        ask: b\n        when: b\n        unless: c\n'],
    ['a key below a word', 'rules:\n  - id: a\n    when: b\n      decide: accept\n', 'maybe', 'rules:\n  - id: a\n    when: b\n    decide: accept\n'],
    ['a key too far in after a dash', 'rules:\n  - id: a\n     when: b\n    decide: accept\n', 'maybe', 'rules:\n  - id: a\n    when: b\n    decide: accept\n'],
    ['a key that is less far in than those above and below', 'rules:\n  - id: a\n    foo: 1\n   when: b\n    decide: accept\n', 'maybe', 'rules:\n  - id: a\n    foo: 1\n    when: b\n    decide: accept\n'],
    ['a key below a word of an item', 'rules:\n  - id: a\n      foo: b\n', 'maybe', 'rules:\n  - id: a\n    foo: b\n'],
    ['an item without its dash', 'rules:\n  - id: a\n    when: b\n\n  id: c\n    when: d\n', 'sure', 'rules:\n  - id: a\n    when: b\n\n  - id: c\n    when: d\n'],
    ['an item without its dash whose other keys stand in line with it', 'rules:\n  - id: a\n    when: b\n  id: c\n  when: d\n', 'maybe', 'rules:\n  - id: a\n    when: b\n  - id: c\n  when: d\n'],
    ['a key below a word of the whole file', 'otherwise: accept\n  about: x\n', 'maybe', 'otherwise: accept\nabout: x\n'],
  ])('is mended: %s', (_, text, sure, mended) => {
    expect(mendedYaml(text)).toEqual([sure, mended]);
  }); // prettier-ignore
});

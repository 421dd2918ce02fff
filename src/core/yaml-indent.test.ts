import { describe, expect, it } from 'vitest';
import { mendedYaml, saidOfYaml } from '../testing/yaml.js';

describe('a line that is indented wrongly', () => {
  it.each<readonly string[]>([
    ['a tab', 'a:\n\tb: 1\n', '2:1-2 a tab in the indentation', 'type spaces instead of the tab key'],
    ['two tabs', 'a:\n\tb: 1\n\tc: 2\n', '2:1-2 a tab in the indentation, and in 1 more line', 'type spaces instead of the tab key'],
    ['three tabs', 'a:\n\tb: 1\n\tc: 2\n\td: 3\n', '2:1-2 a tab in the indentation, and in 2 more lines', 'type spaces instead of the tab key'],
    ['a tab after spaces', 'a:\n  b:\n  \tc: 1\n', '3:3-4 a tab in the indentation', 'type spaces instead of the tab key'],
    ['a tab after a dash', 'a:\n  - \t b: 1\n    c: 2\n', '2:5-6 a tab in the indentation', 'type spaces instead of the tab key'],
    ['a tab on the line after a mistake', 'a: [@x]\n\tb: 1\n', '2:1-2 a tab in the indentation', 'type spaces instead of the tab key'],
    ['a mistake well before a tab', 'a: [@x]\nb:\n\tc: 1\n', '1:5-7 a text that begins with "@"', 'put quotes around it'],
    ['a line too far in', 'a:\n  b: 1\n   c: 2\n', '3:4-8 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:3-7 it does not line up with this one'],
    ['a line too far out', 'a:\n  b: 1\n c: 2\n', '3:2-6 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '1:1-3 it does not line up with this one'],
    ['a line between two others', 'a:\n  x:\n     y: 1\n   z: 2\n  w: 1\n', '4:4-8 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:3-5 it does not line up with this one'],
    ['a line of an item too far out', 'rules:\n  - id: a\n    when: b\n   decide: accept\n', '4:4-18 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:5-10 it does not line up with this one'],
    ['a line beside an item', 'a:\n  - b: 1\n  c: 2\n', '3:3-7 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:5-9 it does not line up with this one'],
    ['a line of an item too far in', 'a:\n  - b: 1\n      c: 2\n', '3:7-11 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:5-9 it does not line up with this one'],
    ['an item too far out', 'a:\n  - b\n - c\n', '3:2-5 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:5-6 it does not line up with this one'],
    ['an item beside a key', 'a:\n  b: 1\n  - x\n', '3:3-6 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '1:1-3 it does not line up with this one'],
    ['a line below a text', 'x: y\n  z: 1\nw: 2\n', '2:3-7 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '1:1-5 it does not line up with this one'],
    ['a key below a text', 'about: y\n  z:\n    - 1\n', '2:3-5 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '1:1-9 it does not line up with this one'],
    ['a line further in than the one below', 'a:\n    b:\n  c: 1\n', '2:5-7 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '1:1-3 it does not line up with this one'],
    ['a line below a text, after an empty one', 'foo:\n  bar: baz\n\n    qux: 1\n', '4:5-11 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:3-11 it does not line up with this one'],
    ['a line too far out, after an empty one', 'a:\n  b: 1\n\n c: 2\n', '4:2-6 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '1:1-3 it does not line up with this one'],
    ['a line beside an item, after an empty one', 'a:\n  - b: 1\n\n  c: 2\n', '4:3-7 this line is indented differently from the ones it belongs to', 'line it up with its neighbours, using spaces', '2:5-9 it does not line up with this one'],
  ])('is said: %s', (_, text = '', ...told) => {
    expect(saidOfYaml(text)).toEqual(told);
  }); // prettier-ignore

  it.each<readonly [string, string, 'sure' | 'maybe', string]>([
    ['a tab', 'a:\n\tb: 1\n', 'sure', 'a:\n  b: 1\n'],
    ['all tabs', 'a:\n\tb: 1\n\tc: 2\n\td: 3\n', 'sure', 'a:\n  b: 1\n  c: 2\n  d: 3\n'],
    ['a tab after spaces', 'a:\n  b:\n  \tc: 1\n', 'sure', 'a:\n  b:\n    c: 1\n'],
    ['a tab, by as much as others are indented', 'a:\n   b: 1\nc:\n\td: 1\n', 'sure', 'a:\n   b: 1\nc:\n   d: 1\n'],
    ['a tab, by as much as the least of others is indented', 'a:\n   b:\n      c: 1\nd:\n\te: 1\n', 'sure', 'a:\n   b:\n      c: 1\nd:\n   e: 1\n'],
    ['a tab, by eight as others', 'a:\n        b: 1\nc:\n\td: 1\n', 'sure', 'a:\n        b: 1\nc:\n        d: 1\n'],
    ['a tab, not by more than eight', 'a:\n         b: 1\nc:\n\td: 1\n', 'sure', 'a:\n         b: 1\nc:\n  d: 1\n'],
    ['a tab, whatever stands on empty lines', 'a:\n \n   b: 1\nc:\n\td: 1\n', 'sure', 'a:\n \n   b: 1\nc:\n   d: 1\n'],
    ['a tab before spaces', 'a:\n  - b: 1\n\t  c: 2\n', 'sure', 'a:\n  - b: 1\n    c: 2\n'],
    ['a tab after a dash', 'a:\n  -\tb: 1\n    c: 2\n', 'sure', 'a:\n  - b: 1\n    c: 2\n'],
    ['a tab and spaces after a dash', 'a:\n  - \t b: 1\n    c: 2\n', 'sure', 'a:\n  - b: 1\n    c: 2\n'],
    ['a tab after one of two dashes', 'a:\n  -\t- b\n', 'sure', 'a:\n  - - b\n'],
    ['a line too far in', 'a:\n  b: 1\n   c: 2\n', 'maybe', 'a:\n  b: 1\n  c: 2\n'],
    ['a line too far out', 'a:\n  b: 1\n c: 2\n', 'maybe', 'a:\n  b: 1\n  c: 2\n'],
    ['a line too far out, further in', 'a:\n  x:\n    y: 1\n   z: 2\n', 'maybe', 'a:\n  x:\n    y: 1\n    z: 2\n'],
    ['a line beside an item, after empty ones and a comment', 'a:\n  - b: 1\n\n # x\n\n  c: 2\n', 'maybe', 'a:\n  - b: 1\n\n # x\n\n    c: 2\n'],
    ['a line between two others', 'a:\n  x:\n     y: 1\n   z: 2\n  w: 1\n', 'maybe', 'a:\n  x:\n     y: 1\n  z: 2\n  w: 1\n'],
    ['a line of an item too far out', 'rules:\n  - id: a\n    when: b\n   decide: accept\n', 'maybe', 'rules:\n  - id: a\n    when: b\n    decide: accept\n'],
    ['a line beside an item', 'a:\n  - b: 1\n  c: 2\n', 'maybe', 'a:\n  - b: 1\n    c: 2\n'],
    ['a line of an item too far in', 'a:\n  - b: 1\n      c: 2\n', 'maybe', 'a:\n  - b: 1\n    c: 2\n'],
    ['a line of an item with more space', 'a:\n  -   b: 1\n     c: 2\n', 'maybe', 'a:\n  -   b: 1\n      c: 2\n'],
    ['an item too far out', 'a:\n  - b\n - c\n', 'maybe', 'a:\n  - b\n  - c\n'],
    ['an item beside a key', 'a:\n  b: 1\n  - x\n', 'maybe', 'a:\n  b: 1\n    - x\n'],
    ['a line below a text', 'x: y\n  z: 1\nw: 2\n', 'maybe', 'x: y\nz: 1\nw: 2\n'],
    ['a line further in than the one below', 'a:\n    b:\n  c: 1\n', 'maybe', 'a:\n  b:\n  c: 1\n'],
    ['a line below a text, after an empty one', 'foo:\n  bar: baz\n\n    qux: 1\n', 'maybe', 'foo:\n  bar: baz\n\n  qux: 1\n'],
    ['two lines too far in', 'a:\n  b: 1\n   c: 2\n   d: 3\n', 'maybe', 'a:\n   b: 1\n   c: 2\n   d: 3\n'],
    ['a line nearer to one than to another', 'a:\n  x:\n      y: 1\n   z: 2\n', 'maybe', 'a:\n  x:\n      y: 1\n  z: 2\n'],
    ['a line too far in before another one', 'a:\n  b: 1\n   c: 2\n  d: 3\n', 'maybe', 'a:\n  b: 1\n  c: 2\n  d: 3\n'],
  ])('is mended: %s', (_, text, sure, mended) => {
    expect(mendedYaml(text)).toEqual([sure, mended]);
  }); // prettier-ignore
});

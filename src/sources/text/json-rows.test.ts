import { describe, expect, it } from 'vitest';
import { columns, inShort, rowsOf } from '../../testing/source.js';
import { JsonRows } from './json-rows.js';

const parse = (text: string): unknown => inShort(new JsonRows('a.json', columns).parse(text, 7));

describe('a record is a row', () => {
  it.each([
    ['with values of all kinds', '{"name":"Ann","connections":7,"endorsed":true,"note":null}', { name: 'Ann', connections: 7, endorsed: true, note: null }],
    ['with a list of plain values', '{"name":"Ann","shared-groups":["a",1]}', { name: 'Ann', 'shared-groups': ['a', 1] }],
    ['with an empty list', '{"name":"Ann","shared-groups":[]}', { name: 'Ann', 'shared-groups': [] }],
    ['without lists of objects', '{"name":"Ann","x":[{"a":1}]}', { name: 'Ann' }],
    ['with nested objects, their keys joined', '{"name":"Ann","sender":{"job":{"title":"CEO"}}}', { name: 'Ann', 'sender.job.title': 'CEO' }],
    ['though one that says no fact is there twice', '{"name":"Ann","hair":"red","hair":"grey"}', { name: 'Ann', hair: 'grey' }],
    ['with names of the language as keys', '{"name":"Ann","constructor":"x","__proto__":"y"}', { name: 'Ann', constructor: 'x', ['__proto__']: 'y' }],
  ])('%s', (_, text, expected) => {
    expect(parse(text)).toEqual({ ...expected, line: 7 });
  }); // prettier-ignore

  it('and rows with the same keys share them', () => {
    const rows = new JsonRows('a.json', columns);
    const [first, second, third] = rowsOf(
      ['{"name":"a"}', '{"name":"b"}', '{"note":"c"}'].map((text) => rows.parse(text, 1)),
    );
    expect([first?.columns === second?.columns, first?.columns === third?.columns]).toEqual([
      true,
      false,
    ]);
    expect([first?.row, second?.row, third?.row]).toEqual([1, 2, 3]);
  });
});

describe('a record is refused', () => {
  it.each([
    ['that is no JSON', '{"name":', 'bad-json 7'],
    ['that is too long', `{"name":"${'x'.repeat(1 << 20)}"}`, 'bad-json 7'],
    ['with damage in it', '{"name":"\udc80"}', 'bad-encoding 7'],
    ['that is a list', '["name"]', 'bad-row 7'],
    ['that is a text', '"name"', 'bad-row 7'],
    ['that is null', 'null', 'bad-row 7'],
    ['in which nothing is known', '{"hair":"red"}', 'bad-row 7'],
    ['that is empty', '{}', 'bad-row 7'],
    ['in which one known key is there twice', '{"fullName":"Ann","full_name":"Bo"}', 'bad-row 7'],
    ['in which it is there twice in the same letters', '{"name":"Ann","name":"Bo"}', 'bad-row 7'],
  ])('%s', (_, text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  it('without a word of the stranger’s text', () => {
    for (const text of ['{"name":"secret words"', '"secret words"', '["secret words"]'])
      expect(JSON.stringify(new JsonRows('a.json', columns).parse(text, 1))).not.toContain('words');
  });

  it('and is counted', () => {
    const rows = new JsonRows('a.json', columns);
    rows.parse('7', 1);
    expect(rowsOf([rows.parse('{"name":"a"}', 2)])[0]?.row).toBe(2);
  });
});

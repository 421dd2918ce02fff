import { describe, expect, it } from 'vitest';
import { columns, inShort, itemsOf } from '../testing/source.js';
import { json } from './json.js';

describe('json', () => {
  it.each([
    ['a list', ' \n[{"name":"Ann"}]', true],
    ['an object', '{"invitations":[]}', true],
    ['a table', 'name,headline\n', false],
    ['nothing', '', false],
  ])('recognises %s: %s', (_, head, expected) => {
    expect(json.recognise(head, columns) !== undefined).toBe(expected);
  });

  const ann = { name: 'Ann', line: 1 };
  it.each([
    ['a list of records', '[{"name":"Ann"},{"name":"Bo"}]', [ann, { name: 'Bo', line: 1 }]],
    [
      'a list over lines',
      '[\n{"name":"Ann"},\n{"name":"Bo"}\n]\n',
      [
        { name: 'Ann', line: 2 },
        { name: 'Bo', line: 3 },
      ],
    ],
    [
      'an object with one list',
      '{"n":1,"invitations":[{"name":"Ann"}]}',
      [ann, 'records were read from "invitations"'],
    ],
    [
      'a list deep inside',
      '{"data":{"items":[{"name":"Ann"}]}}',
      [ann, 'records were read from "data.items"'],
    ],
    [
      'a list after one of plain values',
      '{"tags":["a","b"],"items":[{"name":"Ann"}]}',
      [ann, 'records were read from "items"'],
    ],
    [
      'one object, which is a record',
      '{"name":"Ann","shared-groups":["a"]}',
      [{ name: 'Ann', 'shared-groups': ['a'], line: 1 }],
    ],
    ['an empty list', '[]', []],
    [
      'two lists: the first, and a problem',
      '{"a":[{"name":"Ann"}],"b":[{"name":"Bo"}]}',
      [ann, 'bad-row 1', 'records were read from "a"'],
    ],
    [
      'all but a bad record',
      '[{"name":"Ann"},7,{"hair":1},{"name":"Bo"}]',
      [ann, 'bad-row 1', 'bad-row 1', { name: 'Bo', line: 1 }],
    ],
    [
      'objects that are no list',
      '{\n"name":"Ann"\n}\n{"name":"Bo"},\nx\n{"name":"Cy"',
      [ann, { name: 'Bo', line: 4 }, 'bad-json 5', 'bad-json 6'],
    ],
    [
      'objects that are no list, the first of them long',
      `{"name":"Ann","x":"${'x'.repeat(100_000)}"}\n{"name":"Bo"}`,
      [
        { ...ann, x: 'x'.repeat(100_000) },
        { name: 'Bo', line: 2 },
      ],
    ],
    [
      'all but one that is too long',
      `{"x":"${'x'.repeat(1 << 20)}"}{"name":"Ann"}`,
      ['bad-json 1', ann],
    ],
    [
      'what follows a list as a problem',
      '{"a":[{"name":"Ann"}]}\nx',
      [ann, 'bad-json 2', 'records were read from "a"'],
    ],
    ['what follows an object as a bad record', '{"name":"Ann"}\nx', [ann, 'bad-json 2']],
    [
      'the last record before a list breaks off, and loses none to it',
      '[{"name":"Ann"},\n{"name":"Bo"}\n',
      [ann, { name: 'Bo', line: 2 }, 'bad-json 3'],
    ],
    ['no number that may go on', '[{"name":"Ann"},1', [ann, 'bad-json 1']],
    ['what stands before the text breaks off', '[{"name":"Ann"},\n{"name":"B', [ann, 'bad-json 2']],
    [
      'a garbled record and those after it',
      '[{"name":Ann},{"name":"Bo"}]',
      ['bad-json 1', { name: 'Bo', line: 1 }],
    ],
  ])('reads %s', async (_, text, expected) => {
    expect((await itemsOf(json, text)).map(inShort)).toEqual(expected);
    expect((await itemsOf(json, text, [1])).map(inShort)).toEqual(expected);
  });

  it('an object with an empty list and something known is a record', async () => {
    const items = await itemsOf(json, '{"name":"Ann","shared-groups":[]}');
    expect(items.map(inShort)).toEqual([{ ...ann, 'shared-groups': [] }]);
  });

  it('an object in which nothing is known is a bad record', async () => {
    expect((await itemsOf(json, '{"hair":"red"}')).map(inShort)).toEqual(['bad-row 1']);
  });

  it('an object with an empty list has no records, and nothing is wrong with it', async () => {
    const items = await itemsOf(json, '{"elements":[],"paging":{"start":0}}');
    expect(items.map(({ kind }) => kind)).toEqual(['remark']);
  });
});

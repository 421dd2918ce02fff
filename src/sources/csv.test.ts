import { describe, expect, it } from 'vitest';
import { columns, inShort, itemsOf } from '../testing/source.js';
import { csv } from './csv.js';

describe('csv', () => {
  it.each([
    ['a table', 'Name,Headline\nAnn,CEO\n', true],
    ['a table of other names', 'a,b\n1,2\n', false],
    ['JSON', '[{"name":"Ann"}]', false],
    ['nothing', '', false],
  ])('recognises %s: %s', (_, head, expected) => {
    expect(csv.recognise(head, columns) !== undefined).toBe(expected);
  });

  it('says what divides the fields and how many columns are known', () => {
    const why = csv.recognise('Name;Headline;Hair\n', columns);
    expect([why?.includes('semicolon'), why?.includes('2')]).toEqual([true, true]);
  });

  it('reads rows', async () => {
    expect((await itemsOf(csv, 'Name,Note\nAnn,hi\n')).map(inShort)).toEqual([
      { Name: 'Ann', Note: 'hi', line: 2 },
    ]);
  });

  it.each([
    ['another delimiter', 'Name;Note\nAnn;hi\n', 1],
    ['lines before the header', 'Notes:\nName,Note\nAnn,hi\n', 1],
    ['both', 'Notes:\nName;Note\nAnn;hi\n', 2],
    ['neither', 'Name,Note\nAnn,hi\n', 0],
  ])('remarks on %s', async (_, text, expected) => {
    const items = await itemsOf(csv, text);
    expect(items.filter(({ kind }) => kind === 'remark')).toHaveLength(expected);
    expect(items.filter(({ kind }) => kind === 'row')).toHaveLength(1);
  });
});

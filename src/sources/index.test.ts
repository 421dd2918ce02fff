import { describe, expect, it } from 'vitest';
import { columns } from '../testing/source.js';
import { sources } from './index.js';

const recognised = (head: string): string | undefined =>
  sources.find((source) => source.recognise(head, columns) !== undefined)?.name;

describe('an input is in the format of', () => {
  it.each([
    ['linkedin-csv', 'From,To,Sent At,Message,Direction\nAnn,Me,x,y,INCOMING\n'],
    ['csv', 'name,headline,message\nAnn,CEO,hi\n'],
    ['json', '[{"name":"Ann"}]'],
    ['json', '{"invitations":[{"name":"Ann"}]}'],
    ['json', '{\n  "name": "Ann"\n}'],
    ['ndjson', '{"name":"Ann"}\n{"name":"Bo"}\n'],
    ['ndjson', '{"name":"Ann","shared-groups":["a"]}\n'],
    [undefined, 'Hello there'],
    [undefined, 'a,b\n1,2\n'],
    [undefined, ''],
  ])('%s: %j', (expected, head) => {
    expect(recognised(head)).toBe(expected);
  });

  it('one source: each has a name of its own', () => {
    const names = sources.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

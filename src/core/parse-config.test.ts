import { describe, expect, it } from 'vitest';
import { said } from '../testing/policy.js';
import { noConfig } from './config.js';
import { nobody } from './owner.js';
import { parseConfig } from './parse-config.js';
import { readYaml } from './yaml-file.js';

function parse(text: string) {
  const { yaml, problems } = readYaml('screen.config.yaml', text);
  if (yaml === undefined) throw new Error(problems[0]?.message);
  return parseConfig(yaml);
}

describe('a config', () => {
  it('of nothing is that of nobody', () => {
    expect(parse('').config).toEqual(noConfig);
  });

  it.each([
    ['one policy', 'policy: strangers', { policy: ['strangers'] }],
    [
      'several policies',
      'policy: [strangers, ./mine.yaml]',
      { policy: ['strangers', './mine.yaml'] },
    ],
    [
      'columns',
      'columns: { Full title: headline }',
      { columns: new Map([['Full title', 'headline']]) },
    ],
    ['a format', 'format: json', { format: 'json' }],
    ['a signature', 'signature: Ann', { signature: 'Ann' }],
    [
      'an owner',
      'owner: { name: Ann, clients: [Acme] }',
      { owner: { ...nobody, name: 'Ann', clients: ['Acme'] } },
    ],
    [
      'an employer',
      'owner: { employers: [{ name: Halloran, from: 1999, to: 2006 }] }',
      {
        owner: {
          ...nobody,
          employers: [{ name: 'Halloran', aliases: [], people: [], from: 1999, to: 2006 }],
        },
      },
    ],
  ])('says %s', (_, text, expected) => {
    expect(parse(text)).toMatchObject({ config: expected, problems: [] });
  });

  it('says where the archive is', () => {
    const { config, problems } = parse('archive: ./export.zip');
    expect([config?.archive, problems]).toEqual(['./export.zip', []]);
  });

  it('says all that may be set, each where it is', () => {
    const text = 'policy: open\njournal: ./mine.jsonl\nlapse-days: 30\nformat: csv\nsignature: Nora\ncolumns: { Titel: headline, Note: note }\n';
    const at = (column: number, endColumn: number) => ({ file: 'screen.config.yaml', line: 6, column, endColumn });
    expect(parse(text)).toEqual({
      config: {
        ...noConfig,
        policy: ['open'],
        journal: './mine.jsonl',
        lapseDays: 30,
        format: 'csv',
        signature: 'Nora',
        columns: new Map([['Titel', 'headline'], ['Note', 'note']]),
        columnPlaces: new Map([['Titel', at(19, 27)], ['Note', at(35, 39)]]),
      },
      problems: [],
    });
  }); // prettier-ignore

  it('says where the items of lists stand', () => {
    const lists = parse('lists:\n  a: [x, y]\n  b: { add: [z] }\n').config?.lists;
    const places = [...(lists?.values() ?? [])].map(({ items }) =>
      items.map(({ place }) => `${place.line}:${place.column}`),
    );
    expect(places).toEqual([['2:7', '2:10'], ['3:14']]);
  });

  it('says lists, given whole or added to', () => {
    const lists = parse('lists: { a: [x, 1], b: { add: [y] } }').config?.lists;
    const values = (name: string) => lists?.get(name)?.items.map(({ value }) => value);
    expect([lists?.get('a')?.add, values('a')]).toEqual([false, ['x', 1]]);
    expect([lists?.get('b')?.add, values('b')]).toEqual([true, ['y']]);
  });

  it.each([
    ['an unknown key', 'ownr: {}', ['config-invalid 1:1']],
    ['an unknown key of the owner', 'owner: { clint: [x] }', ['config-invalid 1:10']],
    [
      'an unknown key of an employer',
      'owner: { employers: [{ name: x, until: 3 }] }',
      ['config-invalid 1:33'],
    ],
    [
      'an employer without a name',
      'owner: { employers: [{ from: 1999 }] }',
      ['config-invalid 1:22'],
    ],
    [
      'a year that is a text',
      'owner: { employers: [{ name: x, from: long ago }] }',
      ['config-invalid 1:39'],
    ],
    ['an unknown key of a list', 'lists: { a: { ad: [x] } }', ['config-invalid 1:15']],
    ['no days', 'lapse-days: 0', ['config-invalid 1:13']],
    ['half a day', 'lapse-days: 1.5', ['config-invalid 1:13']],
    ['one client that is no list', 'owner: { clients: Acme }', ['config-invalid 1:19']],
    ['a policy that is a number', 'policy: 7', ['config-invalid 1:9']],
    ['columns that are a list', 'columns: [a]', ['config-invalid 1:10']],
    ['two things at once', 'policy: 7\nownr: {}', ['config-invalid 1:9', 'config-invalid 2:1']],
  ])('is refused for %s', (_, text, expected) => {
    const { config, problems } = parse(text);
    expect(problems.map(said).toSorted()).toEqual(expected);
    expect(config).toBeUndefined();
  });

  it('is refused with what was meant', () => {
    expect(parse('ownr: {}').problems[0]?.hint).toContain('"owner"');
    expect(parse('owner: { clint: [x] }').problems[0]?.hint).toContain('"clients"');
  });
});

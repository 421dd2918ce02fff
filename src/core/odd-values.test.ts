import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile } from '../testing/policy.js';
import { parseConfig } from './parse-config.js';
import { readYaml } from './yaml-file.js';

/** A value that can not be made a text without its own say. */
const odd = { toString: ['b'], valueOf: { toJSON: 1 }, length: -1 };
const oddValues: readonly unknown[] = [odd, [odd], [[odd]], null, true, -0.5, '', [], {}];

const policy = `
screen: 1
about: a policy that uses every part of the language
extends: builtin
lists:
  wares: [crypto, "lead generation"]
  more: { all-of: [wares] }
assume: { connections: 300 }
disable: [other]
when-unsure: decline
otherwise: decline
rules:
  - id: sells
    decision: decline
    strength: strong
    when:
      any:
        - note contains: [loan, { list: wares }]
        - note matches: lo+an
        - { connections less than: 40, connected: no }
        - not: { note is known: yes }
        - sent older than: 3 weeks
        - at least 2 of: [{ title says: x }, { note: empty }, sells-more]
    because: \${name} sells
    ask: What for?
    reply: none
    tags: [a]
    examples:
      - { name: Ann, note: a loan, connections: 12, owner: { name: Eve }, expect: decline }
      - { given: { connections: 4 }, sells: yes }
`;
const config = `
policy: [strangers, ./own.yaml]
owner: { name: Eve, employers: [A], clients: [B], groups: [C], events: [D], posts: [E], fields: [F], people: [G] }
lists: { wares: [x] }
columns: { note: Message }
archive: ./archive.zip
journal: ./journal
lapse-days: 20
format: json
`;

/** The data once for each of its parts, with the part replaced. */
function* replaced(data: unknown, by: unknown): Generator {
  yield by;
  if (typeof data !== 'object' || data === null) return;
  const entries = Object.entries(data);
  for (const [key, value] of entries)
    for (const other of replaced(value, by))
      yield Array.isArray(data)
        ? data.map((item: unknown, at) => (`${at}` === key ? other : item))
        : Object.fromEntries(entries.map((entry) => (entry[0] === key ? [key, other] : entry)));
}

describe.each(oddValues.map((value) => [stringify(value).trim().replaceAll('\n', ' '), value]))(
  'where anything may be expected, %s',
  (_, value) => {
    it('makes a policy valid or gives problems that have a place', () => {
      for (const data of replaced(parse(policy), value)) {
        const { problems } = compile(stringify(data));
        expect(problems.filter(({ place }) => place === undefined)).toEqual([]);
      }
    });

    it('makes a config valid or gives problems that have a place', () => {
      for (const data of replaced(parse(config), value)) {
        const { yaml, problems: refused } = readYaml(stringify(data), 'screen.yaml');
        const { problems } = yaml === undefined ? { problems: refused } : parseConfig(yaml);
        expect(problems.filter(({ place }) => place === undefined)).toEqual([]);
      }
    });
  },
);

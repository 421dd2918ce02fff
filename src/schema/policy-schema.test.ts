import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasErrors } from '../core/problem.js';
import { facts, loadPolicy, operators } from '../index.js';
import { accepts } from '../testing/operator.js';
import { projectFile, refusalsOf, refusalsOfYaml } from '../testing/schema.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

function ruleFiles(folder: string): readonly string[] {
  return readdirSync(`${project}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.ya?ml$/u.test(name) && !name.endsWith('config.yaml'));
}

const refusals = (text: string) => refusalsOfYaml('policy', text);

describe('the schema of policies', () => {
  it.each(ruleFiles('rules'))('takes %s', (file) => {
    expect(refusals(projectFile(file))).toEqual([]);
  });

  it.each(ruleFiles('fixtures'))('takes %s where the program does', async (file) => {
    const { problems } = await loadPolicy(`${project}${file}`);
    const found = hasErrors(problems) ? [] : refusals(projectFile(file));
    expect(found).toEqual([]);
  });

  it('takes whatever a file may say', () => {
    const text = `
screen: 1
policy: mine
about: everything
extends: [strangers, ./other.yaml]
otherwise: decline
when-unsure: ignore
assume: { connections: 500+, headline: "", column.colour: red, same-school: unknown }
lists:
  words: [one, 2]
  more: { add: [three] }
disable: [strangers/thin-thread, rule-of-mine]
rules:
  - id: écrit-en-2-mots
    about: for readers
    when:
      all: [mine/other, { not: { any: [no-note] } }]
      at least 3 of: [a, b, c]
      column.hair-colour starts with: red
      note contains: { list: words }
      connections at most: [10]
      sent-at older than: 6 months
      sent-at after: 2026-01-31
      already-connected is: [true]
    unless: no-note
    decide: ask-for-context
    strength: always
    because: it does
    ask: { en: Why?, de: Warum? }
    reply: none
    examples:
      - given: { note: null, connections: 7, shared-groups: [a, b], column.x: 1 }
        today: 2026-01-31
        owner: { name: Nora, employers: [{ name: Acme, from: 1999 }], fields: [editing] }
        expect: unknown
`;
    expect(refusals(text)).toEqual([]);
  });

  it.each([
    ['rulez: []', [' rulez']],
    ['screen: 2', ['/screen enum']],
    ['otherwise: acept', ['/otherwise enum']],
    ['policy: My Rules', ['/policy pattern']],
    ['lists: { Big: [a] }', ['/lists pattern', '/lists propertyNames']],
    ['assume: { conections: 1 }', ['/assume conections']],
    ['rules: [{ id: a }]', ['/rules/0 required']],
    ['rules: [{ id: a, when: b, wen: c }]', ['/rules/0 wen']],
    ['rules: [{ id: a, when: b, decide: accept }]', ['/rules/0 dependencies']],
    ['rules: [{ id: a, when: b, strength: very }]', ['/rules/0/strength enum']],
    ['rules: [{ id: a, when: [b, c] }]', ['/rules/0/when type']],
    ['rules: [{ id: a, when: b c }]', ['/rules/0/when pattern']],
    ['rules: [{ id: a, when: { } }]', ['/rules/0/when minProperties']],
    ['rules: [{ id: a, when: { note contians: b } }]', ['/rules/0/when note contians']],
    ['rules: [{ id: a, when: { any: [{ and: [b] }] } }]', ['/rules/0/when/any/0 and']],
    ['rules: [{ id: a, when: { at least 0 of: [b] } }]', ['/rules/0/when at least 0 of']],
    ['rules: [{ id: a, when: { note at most: 3 } }]', ['/rules/0/when note at most']],
    ['rules: [{ id: a, when: { column.x at most: 3 } }]', ['/rules/0/when column.x at most']],
    [
      'rules: [{ id: a, when: { note contains: { lst: b } } }]',
      ['/rules/0/when/note contains lst', '/rules/0/when/note contains required'],
    ],
    [
      'rules: [{ id: a, when: b, examples: [{ given: { noet: x }, expect: maybe }] }]',
      ['/rules/0/examples/0/expect enum', '/rules/0/examples/0/given noet'],
    ],
  ])('names what is wrong in  %s', (text, found) => {
    expect(refusals(text)).toEqual(found);
  });

  const samples = ['word', '', 7, true, '2026-01-31', '30 days', 'yes', null, 'soon'];

  it.each(facts.map((fact) => [fact.name, fact.type] as const))(
    'of %s has every comparison there is, and takes what it takes',
    (name, type) => {
      for (const operator of operators)
        for (const sample of samples) {
          const key = `${name} ${operator.name}`;
          const file = { rules: [{ id: 'a', when: { [key]: sample } }] };
          const taken = operator.takes.includes(type) && accepts(operator, type, sample);
          expect([key, sample, refusalsOf('policy', file).length === 0]).toEqual([
            key,
            sample,
            taken,
          ]);
        }
    },
  );

  it('has an example of every comparison that it does not refuse', () => {
    for (const { example } of operators)
      expect(
        refusalsOf('policy', { rules: [{ id: 'a', when: parse(example) as unknown }] }),
      ).toEqual([]);
  });
});

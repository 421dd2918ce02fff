import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keptPhrases } from '../core/kept-phrases.js';
import { parsePolicy } from '../core/parse-policy.js';
import { PhraseIndex } from '../core/phrase.js';
import { fromJson } from '../core/policy-json.js';
import { fold } from '../core/text.js';
import { type WrittenPolicy } from '../core/written.js';
import { operators } from '../operators/index.js';
import { keepPacks } from './keep-packs.js';
import { type KeptPacks } from './parsed-packs.js';

const rules = fileURLToPath(new URL('../../rules', import.meta.url));
const names = readdirSync(rules).filter((name) => name.endsWith('.yaml'));
const texts = new Map(names.map((name) => [name, readFileSync(`${rules}/${name}`, 'utf8')]));
const kept = JSON.parse(JSON.stringify(keepPacks(texts, operators))) as KeptPacks;
const phrases = keptPhrases(kept.phrases);
const needs = new Map(kept.needs);

function keptPolicy(name: string): WrittenPolicy {
  const pack = kept.packs[name];
  if (pack === undefined) throw new Error(`${name} is not kept`);
  return fromJson(pack.policy, phrases, { needs });
}

/** Everything but the places of the items of lists, which are not kept, and what is added. */
function comparable({ lists, assume, rules: written, ...rest }: WrittenPolicy): unknown {
  const bare = [...lists].map(([name, { items, add, place }]) => ({
    name,
    add,
    place,
    values: items.map(({ value }) => value),
  }));
  const plain = written.map((rule) => ({ ...rule, checked: undefined }));
  return JSON.parse(JSON.stringify({ ...rest, rules: plain, assume: [...assume], lists: bare }));
}

describe('what the build keeps of the packs', () => {
  it.each([...texts])('%s comes back as it was parsed', (name, text) => {
    const { policy } = parsePolicy(name, text);
    expect(policy).toBeDefined();
    expect(comparable(keptPolicy(name))).toEqual(policy && comparable(policy));
  });

  it('finds in a note what the lists themselves find', () => {
    const [asKept, asWritten] = [new PhraseIndex(), new PhraseIndex()];
    for (const name of names)
      for (const list of keptPolicy(name).lists.values())
        if (list.kept !== undefined) {
          asKept.add([], false, [list.kept]);
          asWritten.add(list.items.map(({ value }) => String(value)));
        }
    const notes = readFileSync(`${rules}/../fixtures/quality/sample.jsonl`, 'utf8').split('\n');
    for (const note of notes)
      expect(asKept.search(fold(note))).toEqual(asWritten.search(fold(note)));
  });

  it.each([
    ['a bad pattern', "note matches: '('"],
    ['a mistake in its shape', 'note: [x]'],
  ])('a pack with %s is left out', (_, test) => {
    const pack = `rules:\n  - id: one\n    when: { ${test} }\n`;
    expect(keepPacks(new Map([['bad.yaml', pack]]), operators).packs).toEqual({});
  });

  it('a list with something that is no phrase is no list of phrases', () => {
    const pack = "lists: { good: [one, 'two*'], bad: [one, '*two'], number: [7] }\n";
    const { packs } = keepPacks(new Map([['lists.yaml', pack]]), operators);
    const lists = packs['lists.yaml']?.policy.lists ?? [];
    expect(lists.filter(([, { list }]) => list !== undefined).map(([name]) => name)).toEqual([
      'good',
    ]);
  });
});

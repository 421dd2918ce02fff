import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../core/parse-policy.js';
import { type PolicyJson, fromJson } from '../core/policy-json.js';
import { type WrittenPolicy } from '../core/written.js';
import { packsToKeep } from './parsed-packs.js';

const rules = fileURLToPath(new URL('../../rules', import.meta.url));
const names = readdirSync(rules).filter((name) => name.endsWith('.yaml'));

/** Everything but the places of the items of lists, which are not kept. */
function comparable({ lists, assume, ...rest }: WrittenPolicy): unknown {
  const bare = [...lists].map(([name, { items, add, place }]) => ({
    name,
    add,
    place,
    values: items.map(({ value }) => value),
  }));
  return JSON.parse(JSON.stringify({ ...rest, assume: [...assume], lists: bare }));
}

describe('what the build keeps of the packs', () => {
  it.each(names)('%s comes back as it was parsed', (name) => {
    const text = readFileSync(`${rules}/${name}`, 'utf8');
    const kept = JSON.parse(packsToKeep(new Map([[name, text]]))) as Record<
      string,
      { policy: PolicyJson }
    >;
    const { policy } = parsePolicy(name, text);
    expect(policy).toBeDefined();
    const back = kept[name] && fromJson(kept[name].policy);
    expect(back && comparable(back)).toEqual(policy && comparable(policy));
  });
});

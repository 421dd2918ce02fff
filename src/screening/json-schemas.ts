import { compareText } from '../core/problem.js';
import { type WrittenPolicy, type WrittenRule } from '../core/written.js';
import { readPolicyFiles, shippedPacks } from '../files/policy-files.js';
import { reporters } from '../reporters/index.js';
import { type JsonSchema, type KnownName } from '../schema/json-schema.js';
import { shippedPolicies } from './shipped-policies.js';
import { vocabulary } from './vocabulary.js';

/** The published JSON Schemas, by the name of their file. */
export async function jsonSchemas(): Promise<Readonly<Record<string, JsonSchema>>> {
  // no run needs these
  const { policySchema } = await import('../schema/policy-schema.js');
  const { configSchema } = await import('../schema/config-schema.js');
  const { decisionSchema, reportSchema } = await import('../schema/report-schema.js');
  const { files } = await readPolicyFiles(await shippedPacks());
  const packs = Array.from(files.values(), ({ written }) => written);
  return {
    'policy.schema.json': policySchema(vocabulary, {
      packs: packs.map(packName).toSorted(byName),
      observations: rulesOf(packs, ({ decide }) => decide === undefined),
      opinions: rulesOf(packs, ({ decide }) => decide !== undefined),
    }),
    'config.schema.json': configSchema({
      facts: vocabulary.facts,
      formats: reporters,
      policies: await shippedPolicies(),
    }),
    'report.schema.json': reportSchema(),
    'decision.schema.json': decisionSchema(),
  };
}

function packName({ name, about = '' }: WrittenPolicy): KnownName {
  return { name, about };
}

/** The rules of some packs with what they say; those that decide are named with their pack. */
function rulesOf(
  packs: readonly WrittenPolicy[],
  isWanted: (rule: WrittenRule) => boolean,
): readonly KnownName[] {
  return packs
    .flatMap(({ name: pack, rules }) =>
      rules.filter(isWanted).map(({ id, decide, because }) => ({
        name: decide === undefined ? id : `${pack}/${id}`,
        about: `${because?.value ?? id} (${decide ?? 'observation'}, pack ${pack})`,
      })),
    )
    .toSorted(byName);
}

function byName(a: KnownName, b: KnownName): number {
  return compareText(a.name, b.name);
}

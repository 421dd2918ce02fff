import { readPolicyFiles, shippedPacks } from '../files/policy-files.js';
import { defaultPolicy } from './load-policy.js';

/** A policy that comes with the program, and what it is for. */
export interface ShippedPolicy {
  readonly name: string;
  readonly about: string;
}

let known: Promise<readonly ShippedPolicy[]> | undefined;

/**
 * The packs that are whole policies, the default first. They say what holds otherwise; the others
 * are parts for policies to extend.
 */
export function shippedPolicies(): Promise<readonly ShippedPolicy[]> {
  known ??= readPolicies();
  return known;
}

async function readPolicies(): Promise<readonly ShippedPolicy[]> {
  const { files } = await readPolicyFiles(await shippedPacks());
  const policies = Array.from(files.values(), ({ written }) => written)
    .filter(({ otherwise }) => otherwise !== undefined)
    .map(({ name, about = '' }) => ({ name, about }));
  const isDefault = ({ name }: ShippedPolicy): boolean => name === defaultPolicy;
  return [...policies.filter(isDefault), ...policies.filter((policy) => !isDefault(policy))];
}

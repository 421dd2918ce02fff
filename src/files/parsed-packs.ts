import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parsePolicy } from '../core/parse-policy.js';
import { type PolicyJson, fromJson, toJson } from '../core/policy-json.js';
import { type WrittenPolicy } from '../core/written.js';

/** Where the build keeps the shipped packs as they are parsed. */
const keptFile = fileURLToPath(new URL('../packs.json', import.meta.url));

type Kept = Readonly<Record<string, { readonly hash: string; readonly policy: PolicyJson }>>;

let kept: Promise<Kept> | undefined;

/**
 * A shipped pack that the build has parsed, if it is the same text still: a pack that was edited in
 * place is parsed anew, as any other file.
 */
export async function parsedPack(shown: string, text: string): Promise<WrittenPolicy | undefined> {
  kept ??= readFile(keptFile, 'utf8').then(
    (json) => JSON.parse(json) as Kept,
    () => ({}),
  );
  const pack = (await kept)[shown];
  return pack?.hash === hashOf(text) ? fromJson(pack.policy) : undefined;
}

/** What the build keeps of the packs, given by the name they have in problems. */
export function packsToKeep(texts: ReadonlyMap<string, string>): string {
  const packs: Record<string, { hash: string; policy: PolicyJson }> = {};
  for (const [shown, text] of texts) {
    const { policy, problems } = parsePolicy(shown, text);
    if (policy !== undefined && problems.length === 0)
      packs[shown] = { hash: hashOf(text), policy: toJson(policy) };
  }
  return JSON.stringify(packs);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type KeptPhrases, type KeptPhrasesJson, keptPhrases } from '../core/kept-phrases.js';
import { type parsePolicy } from '../core/parse-policy.js';
import { type PolicyJson, fromJson } from '../core/policy-json.js';
import { type CheckedOperands } from '../core/written.js';

/** Where the build keeps the shipped packs as they are parsed; ASCII. */
const keptFile = fileURLToPath(new URL('../packs.json', import.meta.url));

/** What the build keeps of the packs: each by the name it has in problems, and all their phrases. */
export interface KeptPacks {
  readonly packs: Readonly<Record<string, { readonly hash: string; readonly policy: PolicyJson }>>;
  readonly phrases: KeptPhrasesJson;
  /** What their patterns need, by the pattern. */
  readonly needs: readonly (readonly [string, readonly string[]])[];
}

interface ReadPacks extends CheckedOperands {
  readonly packs: KeptPacks['packs'];
  readonly phrases: KeptPhrases;
}

let kept: Promise<ReadPacks> | undefined;

/** The packs that were asked for, by their hash: no pack is parsed twice. */
const parsed = new Map<string, Promise<ReturnType<typeof parsePolicy>>>();

/**
 * A shipped pack as the build has parsed it, if it is the same text still: a pack that was edited in
 * place is parsed anew, as any other file.
 */
export function parsedPack(shown: string, text: string): Promise<ReturnType<typeof parsePolicy>> {
  const hash = hashOf(text);
  const known = parsed.get(shown + hash) ?? parsePack(shown, text, hash);
  parsed.set(shown + hash, known);
  return known;
}

async function parsePack(
  shown: string,
  text: string,
  hash: string,
): Promise<ReturnType<typeof parsePolicy>> {
  kept ??= readKept();
  const { packs, phrases, needs } = await kept;
  const pack = packs[shown];
  if (pack?.hash === hash)
    return {
      policy: fromJson(pack.policy, phrases, { needs }),
      problems: [],
      incomplete: false,
    };
  const { parsePolicy: parse } = await import('../core/parse-policy.js');
  return parse(shown, text);
}

/** What tells the text of a pack from any other. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function readKept(): Promise<ReadPacks> {
  const nothing: KeptPacks = {
    packs: {},
    phrases: { words: [], begun: [], others: [] },
    needs: [],
  };
  const { packs, phrases, needs } = await readFile(keptFile, 'latin1').then(
    (json) => JSON.parse(json) as KeptPacks,
    () => nothing,
  );
  return { packs, phrases: keptPhrases(phrases), needs: new Map(needs) };
}

/** How much of all pairs of words two texts must share to be nearly the same. */
const alike = 0.5;
/** How many texts are kept under one pair of words, and compared with one text: a bound for texts made to be slow. */
const mostKept = 32;
const mostCompared = 64;
/** How many places there are to count pairs in, and how far each counts. */
const mostPlaces = 2 ** 24;
const mostCounted = 0xffff;

/** A text by which others are found to be nearly the same. */
interface Leader {
  readonly group: number;
  readonly pairs: Uint32Array;
}

/**
 * Puts texts, their words parted by single spaces, into groups of nearly the same: those that share half of all pairs of
 * neighbouring words with the first of the group, in the order of their words. Returns the number of each text's
 * group. The same texts make the same groups in whatever order they come.
 *
 * Every text is looked up by its rarest pairs only: of two texts that share half of all pairs, one can't have
 * more than half of its own to itself, so that they meet in the rarest half of each (prefix filtering, Chaudhuri et al.
 * 2006). A pair that one text alone has leads nowhere and is not kept. So texts cost what they share, and no more.
 */
export function nearGroups(texts: readonly string[]): readonly number[] {
  const pairs = texts.map(pairsOf);
  const rarity = new PairCounts(pairs);
  const order = texts.map((_, at) => at).toSorted((a, b) => compare(texts[a], texts[b]));
  const groups = Array.from(texts, () => -1);
  const leaders = new Map<number, Leader[]>();
  for (const at of order) {
    const own = pairs[at] ?? new Uint32Array();
    const rare = rarity.rarest(own);
    const leader = leaderOf(own, rare, leaders);
    groups[at] = leader?.group ?? at;
    if (leader === undefined) keep({ group: at, pairs: own }, rare, leaders);
  }
  return groups;
}

function leaderOf(
  pairs: Uint32Array,
  rare: readonly number[],
  leaders: ReadonlyMap<number, readonly Leader[]>,
): Leader | undefined {
  const tried = new Set<Leader>();
  for (const pair of rare)
    for (const leader of leaders.get(pair) ?? []) {
      if (tried.has(leader)) continue;
      if (tried.size === mostCompared) return undefined;
      tried.add(leader);
      if (areAlike(pairs, leader.pairs)) return leader;
    }
  return undefined;
}

function keep(leader: Leader, rare: readonly number[], leaders: Map<number, Leader[]>): void {
  for (const pair of rare) {
    const kept = leaders.get(pair);
    if (kept === undefined) leaders.set(pair, [leader]);
    else if (kept.length < mostKept) kept.push(leader);
  }
}

/** Whether two sorted sets share as much of all they have. */
function areAlike(a: Uint32Array, b: Uint32Array): boolean {
  if (Math.min(a.length, b.length) < alike * Math.max(a.length, b.length)) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared >= alike * (a.length + b.length - shared);
}

/**
 * In how many texts pairs occur. Pairs may share a place in the table, where they count as one: that costs time, and
 * changes nothing else. So memory is bounded.
 */
class PairCounts {
  readonly #counts: Uint16Array;

  constructor(texts: readonly Uint32Array[]) {
    const all = texts.reduce((sum, pairs) => sum + pairs.length, 1);
    this.#counts = new Uint16Array(Math.min(mostPlaces, 2 ** Math.ceil(Math.log2(all * 4))));
    for (const pairs of texts)
      for (const pair of pairs)
        this.#counts[this.#place(pair)] = Math.min(this.#of(pair) + 1, mostCounted);
  }

  /** The rarest pairs of a text, in which it meets every text that is like it, without those it has alone; the rarest first. */
  rarest(pairs: Uint32Array): readonly number[] {
    const needed = pairs.length - Math.ceil(alike * pairs.length) + 1;
    const shared = pairs.filter((pair) => this.#of(pair) > 1);
    const alone = pairs.length - shared.length;
    if (alone >= needed) return [];
    return [...shared]
      .toSorted((a, b) => this.#of(a) - this.#of(b) || a - b)
      .slice(0, needed - alone);
  }

  #of(pair: number): number {
    return this.#counts[this.#place(pair)] ?? 0;
  }

  #place(pair: number): number {
    return pair & (this.#counts.length - 1);
  }
}

/** The pairs of neighbouring words as numbers, each once, sorted. */
function pairsOf(text: string): Uint32Array {
  const words = text.split(' ').map(hashOf);
  const pairs = new Uint32Array(Math.max(0, words.length - 1));
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = Math.imul(words[at] ?? 0, 0x9e3779b1) ^ (words[at + 1] ?? 0);
  return pairs.sort().filter((pair, at) => at === 0 || pair !== pairs[at - 1]);
}

/** FNV-1a, of UTF-16 units, its bits mixed once more. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}

function compare(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

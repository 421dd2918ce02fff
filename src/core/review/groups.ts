import { type Decision } from '../decision.js';
import { type DecisionName } from '../written.js';

/** Items that one rule, or the rules of one pack, suggest the same for. */
export interface Group {
  readonly decision: DecisionName;
  /** The rule or pack; undefined where no rule had an opinion. */
  readonly by: string | undefined;
  /** The positions of the items, in order. */
  readonly items: readonly number[];
}

/** How many groups are offered: each is chosen by a digit. */
const maxGroups = 9;

/**
 * The groups of more than one among items, the largest first. Of a rule and its pack that have the
 * same items, the rule alone.
 */
export function groupsOf(items: readonly (readonly [at: number, Decision])[]): readonly Group[] {
  const groups = new Map<
    string,
    { decision: DecisionName; by: string | undefined; items: number[] }
  >();
  for (const [at, decision] of items)
    for (const by of decidedBy(decision)) {
      const key = JSON.stringify([decision.decision, by]);
      const group = groups.get(key) ?? { decision: decision.decision, by, items: [] };
      groups.set(key, group);
      group.items.push(at);
    }
  const distinct = new Map<string, Group>();
  for (const group of groups.values()) {
    const key = JSON.stringify([group.decision, group.items]);
    if (group.items.length > 1 && !distinct.has(key)) distinct.set(key, group);
  }
  return [...distinct.values()]
    .toSorted((a, b) => b.items.length - a.items.length)
    .slice(0, maxGroups);
}

/** The first rule that won, and its pack. */
function decidedBy({ reasons }: Decision): readonly (string | undefined)[] {
  const first = reasons.find(({ won }) => won);
  if (first === undefined) return [undefined];
  const pack = first.file.replace(/^.*[\\/]/su, '').replace(/\.ya?ml$/iu, '');
  return [...new Set([first.rule, pack])];
}

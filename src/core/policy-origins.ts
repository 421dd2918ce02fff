import { type MergedPolicy, type PolicyFile } from './merge-policy.js';
import { type Place } from './problem.js';
import { type DecisionName, type Strength, type WrittenRule } from './written.js';

/** A rule of a file, and what has become of it among the others. */
export interface RuleOrigin {
  readonly id: string;
  readonly line: number;
  readonly decide?: DecisionName;
  readonly strength?: Strength;
  /** The rules of other files that it stands in place of, as `pack/id`. */
  readonly replaces: readonly string[];
  /** The rule that stands in its place, as `pack/id`. */
  readonly replacedBy?: string;
  /** Where it is switched off. */
  readonly switchedOff?: Place;
}

/** A list of a file, and what it does to the one of the same name in files it extends. */
export interface ListOrigin {
  readonly name: string;
  readonly does: 'replaces' | 'adds';
  /** The packs that have the list too. */
  readonly of: readonly string[];
}

/** A file of a policy, and what it gives. */
export interface FileOrigin {
  readonly file: string;
  readonly pack: string;
  readonly shipped: boolean;
  readonly extends: readonly string[];
  readonly rules: readonly RuleOrigin[];
  /** Lists that other files have as well. */
  readonly lists: readonly ListOrigin[];
}

/** Which file everything in a policy comes from, what it overrides, and what is switched off. */
export function policyOrigins(merged: MergedPolicy): readonly FileOrigin[] {
  const standing = new Map(merged.rules.map((one) => [one.rule, one]));
  const byId = new Map(merged.rules.map((one) => [one.rule.id, one]));
  const off = switchedOff(merged.files);
  const originOf = (rule: WrittenRule): RuleOrigin => {
    const own = standing.get(rule);
    const other = own === undefined ? byId.get(rule.id) : undefined;
    const offAt = off.get(rule);
    return {
      id: rule.id,
      line: rule.place.line,
      replaces: (own?.replaces ?? []).map((pack) => `${pack}/${rule.id}`),
      ...(rule.decide && { decide: rule.decide, strength: rule.strength?.value ?? 'normal' }),
      ...(other && offAt === undefined && { replacedBy: `${other.pack}/${other.rule.id}` }),
      ...(offAt && { switchedOff: offAt }),
    };
  };
  return merged.files.map((file) => ({
    file: file.written.file,
    pack: file.written.name,
    shipped: file.shipped,
    extends: file.written.extends.map(({ value }) => value),
    rules: file.written.rules.map(originOf),
    lists: listOrigins(file, merged.files),
  }));
}

/** By rule: where it is switched off. */
function switchedOff(files: readonly PolicyFile[]): ReadonlyMap<WrittenRule, Place> {
  const off = new Map<WrittenRule, Place>();
  for (const { written } of files)
    for (const { value, place } of written.disable) {
      const [id = '', pack] = value.split('/').toReversed();
      for (const file of files)
        if (pack === undefined || file.written.name === pack)
          for (const rule of file.written.rules) if (rule.id === id) off.set(rule, place);
    }
  return off;
}

function listOrigins(file: PolicyFile, files: readonly PolicyFile[]): readonly ListOrigin[] {
  return [...file.written.lists].flatMap(([name, { add }]) => {
    const of = files
      .filter((other) => other !== file && other.written.lists.has(name))
      .map(({ written }) => written.name);
    return of.length === 0
      ? []
      : [{ name, does: add ? ('adds' as const) : ('replaces' as const), of }];
  });
}

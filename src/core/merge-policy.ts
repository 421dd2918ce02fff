import { didYouMean, nearestWord } from './did-you-mean.js';
import { suggest } from './fix.js';
import { type Fix, type Place, type Problem, compareText, error, sortProblems } from './problem.js';
import {
  type DecisionName,
  type ListPart,
  type WhenUnsure,
  type Written,
  type WrittenList,
  type WrittenPolicy,
  type WrittenRule,
  type WrittenValue,
  nameless,
} from './written.js';

/** A parsed policy file and the files it extends, found and parsed as well. */
export interface PolicyFile {
  /** Tells files apart: the real path. */
  readonly key: string;
  readonly written: WrittenPolicy;
  /** The keys of the files it extends. */
  readonly extends: readonly string[];
  /** Whether it came with the program. */
  readonly shipped: boolean;
}

/** A rule in force, and where it is from. */
export interface MergedRule {
  readonly rule: WrittenRule;
  readonly pack: string;
  readonly shipped: boolean;
  readonly disabled: boolean;
  /** The packs whose rule of the same id it replaces. */
  readonly replaces: readonly string[];
}

/** Several files as one, before its rules are looked into. */
export interface MergedPolicy {
  readonly name: string;
  readonly about?: string;
  readonly files: readonly PolicyFile[];
  readonly otherwise: DecisionName;
  readonly whenUnsure: WhenUnsure;
  readonly assume: ReadonlyMap<string, WrittenValue>;
  /** Each list, in parts: what it is based on, then what is added. */
  readonly lists: ReadonlyMap<string, readonly ListPart[]>;
  /** Where each list is given, for warnings. */
  readonly listPlaces: ReadonlyMap<string, WrittenList>;
  readonly rules: readonly MergedRule[];
}

interface Definition<T> {
  readonly file: PolicyFile;
  readonly value: T;
}

/**
 * Joins `roots` and all they extend. What a file says replaces what the files it extends say; two
 * files that don't extend each other must not say different things. Order never matters.
 */
export function mergePolicy(
  name: string,
  files: ReadonlyMap<string, PolicyFile>,
  roots: readonly string[],
): { readonly merged: MergedPolicy; readonly problems: readonly Problem[] } {
  const merger = new Merger(files, roots);
  const merged = merger.merge(name);
  return { merged, problems: sortProblems(merger.problems) };
}

class Merger {
  readonly problems: Problem[] = [];
  readonly #files: readonly PolicyFile[];
  readonly #roots: readonly string[];
  readonly #below = new Map<string, ReadonlySet<string>>();

  constructor(files: ReadonlyMap<string, PolicyFile>, roots: readonly string[]) {
    this.#roots = roots;
    const used = new Set<string>();
    for (const root of roots) collect(root, files, used);
    this.#files = [...used].flatMap((key) => files.get(key) ?? []);
    for (const { key } of this.#files) {
      const below = new Set<string>();
      collect(key, files, below);
      below.delete(key);
      this.#below.set(key, below);
    }
  }

  merge(name: string): MergedPolicy {
    const [root] = this.#roots.length === 1 ? this.#files : [];
    const about = root?.written.about;
    return {
      name,
      ...(about === undefined ? {} : { about }),
      files: this.#files,
      otherwise: this.#single('otherwise', ({ otherwise }) => otherwise) ?? 'ask-for-context',
      whenUnsure: this.#single('when-unsure', ({ whenUnsure }) => whenUnsure) ?? 'ask-for-context',
      assume: this.#assume(),
      ...this.#lists(),
      rules: this.#rules(),
    };
  }

  #definitions<T>(read: (written: WrittenPolicy) => T | undefined): readonly Definition<T>[] {
    return this.#files.flatMap((file) => {
      const value = read(file.written);
      return value === undefined ? [] : [{ file, value }];
    });
  }

  /** The definitions that no other one replaces: those of files that no other's file extends. */
  #standing<T>(definitions: readonly Definition<T>[]): readonly Definition<T>[] {
    return definitions.filter(
      ({ file }) => !definitions.some((other) => this.#below.get(other.file.key)?.has(file.key)),
    );
  }

  #single<T>(key: string, read: (written: WrittenPolicy) => Written<T> | undefined): T | undefined {
    const standing = this.#standing(this.#definitions(read));
    this.#refuseDifferent(`"${key}"`, standing);
    return standing[0]?.value.value;
  }

  #refuseDifferent<T>(what: string, standing: readonly Definition<Written<T>>[]): void {
    const [first, ...others] = standing;
    for (const other of others)
      if (first && JSON.stringify(first.value.value) !== JSON.stringify(other.value.value))
        this.problems.push(disagreement(what, first.value.place, other.value.place));
  }

  #assume(): ReadonlyMap<string, WrittenValue> {
    const facts = new Set(this.#files.flatMap(({ written }) => [...written.assume.keys()]));
    const assumed = new Map<string, WrittenValue>();
    for (const fact of facts) {
      const standing = this.#standing(this.#definitions(({ assume }) => assume.get(fact)));
      this.#refuseDifferent(`what to assume of "${fact}"`, standing);
      const [first] = standing;
      if (first !== undefined && first.value.value !== 'unknown') assumed.set(fact, first.value);
    }
    return assumed;
  }

  #lists(): Pick<MergedPolicy, 'lists' | 'listPlaces'> {
    const names = new Set(this.#files.flatMap(({ written }) => [...written.lists.keys()]));
    const lists = new Map<string, readonly ListPart[]>();
    const listPlaces = new Map<string, WrittenList>();
    for (const name of names) {
      const all = this.#definitions(({ lists: written }) => written.get(name));
      const base = this.#standing(all.filter(({ value }) => !value.add));
      this.#refuseDifferentLists(name, base);
      const replaced = new Set(base.flatMap(({ file }) => [...(this.#below.get(file.key) ?? [])]));
      const added = all.filter(({ file, value }) => value.add && !replaced.has(file.key));
      lists.set(
        name,
        [...base.slice(0, 1), ...added].map(({ value }) => value),
      );
      const [last] = this.#standing(all);
      if (last !== undefined && !last.file.shipped) listPlaces.set(name, last.value);
    }
    return { lists, listPlaces };
  }

  #refuseDifferentLists(name: string, base: readonly Definition<WrittenList>[]): void {
    const [first, ...others] = base;
    for (const other of others)
      if (first && valuesOf(first.value) !== valuesOf(other.value))
        this.problems.push(
          disagreement(`the list "${name}"`, first.value.place, other.value.place),
        );
  }

  #rules(): readonly MergedRule[] {
    const byId = new Map<string, Definition<WrittenRule>[]>();
    for (const file of this.#files) {
      this.#refuseTwice(file.written.rules);
      for (const rule of file.written.rules) {
        // rules without a name have nothing to do with each other
        const id = rule.id === nameless ? ` ${byId.size}` : rule.id;
        const same = byId.get(id);
        if (same === undefined) byId.set(id, [{ file, value: rule }]);
        else same.push({ file, value: rule });
      }
    }
    const disabled = this.#disabled(byId);
    return [...byId.values()].flatMap((same) => this.#rule(same, disabled) ?? []);
  }

  #rule(
    same: readonly Definition<WrittenRule>[],
    disabled: ReadonlySet<WrittenRule>,
  ): MergedRule | undefined {
    const standing = this.#standing(same);
    const enabled = standing.filter(({ value }) => !disabled.has(value));
    const [first] = enabled.length > 0 ? enabled : standing;
    if (first === undefined) return undefined;
    const other = enabled.find(({ file }) => file !== first.file);
    if (other !== undefined) this.problems.push(sharedId(first, other));
    return {
      rule: first.value,
      pack: first.file.written.name,
      shipped: first.file.shipped,
      disabled: enabled.length === 0,
      replaces: same.filter((other) => other !== first).map(({ file }) => file.written.name),
    };
  }

  #refuseTwice(rules: readonly WrittenRule[]): void {
    const first = new Map<string, WrittenRule>();
    for (const rule of rules) {
      // what has no name is refused for that already
      if (rule.id === nameless) continue;
      const before = first.get(rule.id);
      if (before === undefined) first.set(rule.id, rule);
      else
        this.problems.push(
          error('duplicate-rule', `two rules have the id "${rule.id}"`, {
            place: rule.place,
            hint: 'give one of them another id',
            also: { place: before.place, message: 'first used here' },
          }),
        );
    }
  }

  #disabled(
    byId: ReadonlyMap<string, readonly Definition<WrittenRule>[]>,
  ): ReadonlySet<WrittenRule> {
    const disabled = new Set<WrittenRule>();
    for (const { written } of this.#files)
      for (const { value, place } of written.disable) {
        const [id = '', pack] = value.split('/').toReversed();
        const meant = (byId.get(id) ?? []).filter(
          ({ file }) => pack === undefined || file.written.name === pack,
        );
        for (const definition of meant) disabled.add(definition.value);
        if (meant.length > 0) continue;
        const known = [...byId.keys()];
        this.problems.push(
          error('unknown-rule', `there is no rule "${value}" to switch off`, {
            place,
            ...didYouMean(id, known, 'a pack’s rules are listed by "screen check --verbose"'),
            ...fixTo(nearestWord(id, known), place),
          }),
        );
      }
    return disabled;
  }
}

function fixTo(id: string | undefined, place: Place): { readonly fix?: Fix } {
  return id === undefined ? {} : { fix: suggest(place, id) };
}

/** Adds the key and, sorted by nothing but the files' own order, all that it extends. */
function collect(key: string, files: ReadonlyMap<string, PolicyFile>, into: Set<string>): void {
  if (into.has(key)) return;
  into.add(key);
  for (const extended of files.get(key)?.extends ?? []) collect(extended, files, into);
}

function disagreement(
  what: string,
  a: Written<unknown>['place'],
  b: Written<unknown>['place'],
): Problem {
  const [first, second] = compareText(a.file, b.file) <= 0 ? [a, b] : [b, a];
  return error(
    'disagreeing-files',
    `${first.file} and ${second.file} say different things about ${what}`,
    {
      place: second,
      hint: 'say it in one of them only, or let one extend the other',
      also: { place: first, message: 'said differently here' },
    },
  );
}

function sharedId(a: Definition<WrittenRule>, b: Definition<WrittenRule>): Problem {
  const [first, second] =
    compareText(a.file.written.file, b.file.written.file) <= 0 ? [a, b] : [b, a];
  return error(
    'duplicate-rule',
    `${first.file.written.file} and ${second.file.written.file} both have a rule "${first.value.id}"`,
    {
      place: second.value.place,
      hint: `rename one of them, or switch one off: disable: [${second.file.written.name}/${second.value.id}]`,
      also: { place: first.value.place, message: 'the other one' },
    },
  );
}

function valuesOf({ items }: WrittenList): string {
  return JSON.stringify(items.map(({ value }) => value));
}

import { meantWord, nearestWord } from './did-you-mean.js';
import { suggest, sureFix } from './fix.js';
import { type Place, type Problem, type ProblemCode, error } from './problem.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

/** The keys of the maps of a kind of file. */
export interface KeyWords {
  /** The code of a problem with a key. */
  readonly code: ProblemCode;
  /** The keys that the map at the path may have; undefined where it may have any. */
  keysAt(path: YamlPath): readonly string[] | undefined;
  /** The key that is meant by a word of everyday language in the map at the path. */
  synonym?(word: string, path: YamlPath): string | undefined;
  /** Where a key that is unknown in one map belongs; the end of a sentence. */
  home?(key: string, path: YamlPath): string | undefined;
}

/** A file whose unknown keys stand for what was meant by them, or are left out. */
export interface MendedKeys {
  readonly yaml: YamlFile;
  readonly problems: readonly Problem[];
  /** The paths of the keys that were left out, for nothing was near. */
  readonly dropped: readonly YamlPath[];
}

/** Looks for unknown keys, so that one typing error is one problem. */
export function mendKeys(yaml: YamlFile, words: KeyWords): MendedKeys {
  const mender = new Mender(yaml, words);
  const data = mender.mend(yaml.data, [], []);
  const { problems, dropped, renamed } = mender;
  if (problems.length === 0) return { yaml, problems, dropped };
  return { yaml: withNames(yaml, data, renamed), problems, dropped };
}

/** No file has closed maps deeper than this. */
const maxDepth = 8;

class Mender {
  readonly problems: Problem[] = [];
  readonly dropped: YamlPath[] = [];
  /** By the path as it should be, as JSON: the key as it is written. */
  readonly renamed = new Map<string, string>();
  readonly #yaml: YamlFile;
  readonly #words: KeyWords;

  constructor(yaml: YamlFile, words: KeyWords) {
    this.#yaml = yaml;
    this.#words = words;
  }

  /** The data at a path; `written` is the same path as the file has it. */
  mend(data: unknown, path: YamlPath, written: YamlPath): unknown {
    if (typeof data !== 'object' || data === null || path.length > maxDepth) return data;
    if (Array.isArray(data))
      return data.map((item: unknown, at) => this.mend(item, [...path, at], [...written, at]));
    const known = this.#words.keysAt(path);
    const taken = new Set(Object.keys(data).filter((key) => known?.includes(key)));
    const entries = Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
      const isKnown = known === undefined || known.includes(key);
      const meant = isKnown ? key : this.#unknown(key, [path, written], known, taken);
      if (meant === undefined) return [];
      taken.add(meant);
      return [[meant, this.mend(value, [...path, meant], [...written, key])] as const];
    });
    return Object.fromEntries(entries);
  }

  /** The key that is meant by an unknown one; undefined where none that is free is near. */
  #unknown(
    key: string,
    [path, written]: readonly [YamlPath, YamlPath],
    known: readonly string[],
    taken: ReadonlySet<string>,
  ): string | undefined {
    const free = known.filter((word) => !taken.has(word));
    const sure = meantWord(key, free);
    const everyday = this.#words.synonym?.(key.toLowerCase(), path) ?? '';
    const meant = sure ?? (free.includes(everyday) ? everyday : nearestWord(key, free));
    const place = this.#yaml.placeOfKey([...written, key]);
    if (key === '$import') {
      this.problems.push(noImport(this.#words.code, place));
      return undefined;
    }
    const colon = missingColon(key, free, place, this.#words.code);
    if (colon !== undefined) {
      this.dropped.push([...path, key]);
      this.problems.push(colon);
      return undefined;
    }
    const message = `unknown key "${key}"`;
    if (meant === undefined) {
      this.dropped.push([...path, key]);
      const hint = this.#words.home?.(key, path) ?? alreadyThere(key, known);
      this.problems.push(error(this.#words.code, message, { place, hint }));
      return undefined;
    }
    this.renamed.set(JSON.stringify([...path, meant]), key);
    const fix = sure === undefined ? suggest(place, meant) : sureFix(place, meant);
    const hint = `did you mean "${meant}"?`;
    this.problems.push(error(this.#words.code, message, { place, hint, fix }));
    return meant;
  }
}

/** `when { note is: a }`, which is taken for a key up to its first colon. */
function missingColon(
  key: string,
  free: readonly string[],
  place: Place,
  code: ProblemCode,
): Problem | undefined {
  const [, word = ''] = /^(\S+) +[{[]/u.exec(key) ?? [];
  if (!free.includes(word)) return undefined;
  const end = place.column + word.length;
  return error(code, `no ":" after "${word}"`, {
    place: { ...place, endColumn: end },
    hint: 'put a ":" after the key',
    fix: sureFix({ ...place, column: end, endColumn: end }, ':'),
  });
}

function noImport(code: ProblemCode, place: Place): Problem {
  return error(code, '"$import" is not followed: this file is data, and reads no other', {
    place,
    hint: 'write here what the other file says',
  });
}

function alreadyThere(key: string, known: readonly string[]): string {
  const near = nearestWord(key, known);
  return near === undefined
    ? `known keys: ${known.join(', ')}; a remark of your own begins with "#"`
    : `"${near}" stands here already; delete one of the two`;
}

/** The file with other keys: its places are looked up by those that are written. */
function withNames(yaml: YamlFile, data: unknown, renamed: ReadonlyMap<string, string>): YamlFile {
  const written = (path: YamlPath): YamlPath =>
    path.map((step, at) => renamed.get(JSON.stringify(path.slice(0, at + 1))) ?? step);
  return {
    ...yaml,
    data,
    placeOf: (path) => yaml.placeOf(written(path)),
    placeOfKey: (path) => yaml.placeOfKey(written(path)),
    plainAt: (path) => yaml.plainAt(written(path)),
    keyAt: (path) => yaml.keyAt(written(path)),
  };
}

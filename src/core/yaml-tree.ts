import {
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  isMap,
  isNode,
  isScalar,
  isSeq,
} from 'yaml';
import { type MendedText } from './mended-text.js';
import { type Place } from './problem.js';

export type YamlPath = readonly PropertyKey[];

/** A YAML file as plain data, with the place of everything in it. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at the path stands; for a path that isn't there, its nearest parent. */
  placeOf(path: YamlPath): Place;
  /** Where the key of the path's last step stands. */
  placeOfKey(path: YamlPath): Place;
  /** The value at the path as it is written, where it is a text without quotes on one line. */
  plainAt(path: YamlPath): string | undefined;
  /** The key of the path's last step as it is written, quotes included. */
  keyAt(path: YamlPath): string | undefined;
  /** The whole line, counted from 1, as the file has it. */
  line(line: number): string;
}

/** What the document says, with places in its source. */
export function yamlFile(document: Document.Parsed, source: MendedText): YamlFile {
  const pairsOf = pairIndex();
  const nodeAt = (path: YamlPath): unknown =>
    path.reduce<unknown>((node, step) => {
      if (isMap(node)) return pairsOf(node).get(step)?.value;
      return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    }, document.contents);
  const pairAt = (path: YamlPath): Pair | undefined => {
    const parent = path.length === 1 ? document.contents : nodeAt(path.slice(0, -1));
    return isMap(parent) ? pairsOf(parent).get(path.at(-1)) : undefined;
  };
  const placeOfNode = (node: Node): Place => source.placeOf(...rangeOf(node));
  const placeOf = (path: YamlPath): Place => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? document.contents : nodeAt(path.slice(0, depth));
      if (isNode(node) && node.range) return placeOfNode(node);
    }
    return source.placeOf(0, 0);
  };
  return {
    file: source.file,
    data: document.toJS({ maxAliasCount: 0 }) ?? {},
    placeOf,
    placeOfKey(path) {
      const key = pairAt(path)?.key;
      return isNode(key) ? placeOfNode(key) : placeOf(path);
    },
    plainAt(path) {
      const node = nodeAt(path);
      if (!isScalar(node) || node.type !== 'PLAIN') return undefined;
      const text = source.text.slice(...rangeOf(node));
      return text.includes('\n') ? undefined : text;
    },
    keyAt(path) {
      const key = pairAt(path)?.key;
      return isNode(key) ? source.text.slice(...rangeOf(key)) : undefined;
    },
    line: (line) => source.originalLine(line),
  };
}

function rangeOf(node: Node): readonly [start: number, end: number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

/** The pairs of maps by their keys, so that a file of many keys is not searched once for each. */
function pairIndex(): (map: YAMLMap) => ReadonlyMap<unknown, Pair> {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
  return (map) => {
    const known = indexes.get(map);
    if (known !== undefined) return known;
    const index = new Map(map.items.map((pair) => [keyOf(pair), pair]));
    indexes.set(map, index);
    return index;
  };
}

/** What a text without anything in it says. */
export function emptyFile(source: MendedText): YamlFile {
  const place = source.placeOf(0, 0);
  return {
    file: source.file,
    data: {},
    placeOf: () => place,
    placeOfKey: () => place,
    plainAt: () => undefined,
    keyAt: () => undefined,
    line: () => '',
  };
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}

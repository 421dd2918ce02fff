import {
  type Document,
  LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
} from 'yaml';
import { type Place, type Problem, error } from './problem.js';
import { explainYamlError } from './yaml-mistakes.js';

/** The largest rule or config file that is read, in UTF-16 units. */
const maxYamlLength = 256 * 1024;

export type YamlPath = readonly PropertyKey[];

/** A YAML file as plain data, with the place of everything in it. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at the path stands; for a path that isn't there, its nearest parent. */
  placeOf(path: YamlPath): Place;
  /** Where the key of the path's last step stands. */
  placeOfKey(path: YamlPath): Place;
  /** Whether the value at the path is a text written without quotes, on its own. */
  isPlain(path: YamlPath): boolean;
}

/**
 * Reads YAML 1.2 of the core schema; an empty file is an empty map. Refuses what would make the
 * text mean something else than it seems: anchors, aliases, tags, merge keys, several documents.
 */
export function readYaml(
  file: string,
  text: string,
): { readonly yaml?: YamlFile; readonly problems: readonly Problem[] } {
  if (text.length > maxYamlLength) return { problems: [tooLarge(file)] };
  const lines = new LineCounter();
  const source: Source = { file, text, lines };
  const refused = refuseCharacters(source) ?? refuseDepth(source);
  if (refused !== undefined) return { problems: [refused] };
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  if (documents.length === 0 || 'empty' in documents)
    return { yaml: emptyFile(file), problems: [] };
  const [document, second] = documents;
  const problems = document === undefined ? [] : problemsOf(document, source);
  if (problems.length === 0 && second !== undefined) {
    const place = placeAt(source, second.range[0], second.range[0] + 3);
    problems.push(refuse('a second document after "---"', place, 'put it into a file of its own'));
  }
  if (document === undefined || problems.length > 0) return { problems };
  return { yaml: yamlFile(document, source), problems: [] };
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
}

function yamlFile(document: Document.Parsed, source: Source): YamlFile {
  const pairsOf = pairIndex();
  const nodeAt = (path: YamlPath): unknown =>
    path.reduce<unknown>((node, step) => {
      if (isMap(node)) return pairsOf(node).get(step)?.value;
      return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    }, document.contents);
  const placeOfNode = (node: Node): Place => {
    const [start, end] = node.range ?? [0, 0];
    return placeAt(source, start, end);
  };
  const placeOf = (path: YamlPath): Place => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? document.contents : nodeAt(path.slice(0, depth));
      if (isNode(node) && node.range) return placeOfNode(node);
    }
    return placeAt(source, 0, 0);
  };
  return {
    file: source.file,
    data: document.toJS({ maxAliasCount: 0 }) ?? {},
    placeOf,
    placeOfKey(path) {
      const parent = path.length === 1 ? document.contents : nodeAt(path.slice(0, -1));
      const pair = isMap(parent) ? pairsOf(parent).get(path.at(-1)) : undefined;
      return isNode(pair?.key) ? placeOfNode(pair.key) : placeOf(path);
    },
    isPlain(path) {
      const node = nodeAt(path);
      return isScalar(node) && node.type === 'PLAIN';
    },
  };
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

function emptyFile(file: string): YamlFile {
  const place = { file, line: 1, column: 1, endColumn: 2 };
  return { file, data: {}, placeOf: () => place, placeOfKey: () => place, isPlain: () => false };
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}

function placeAt({ file, text, lines }: Source, start: number, end: number): Place {
  const { line, col } = lines.linePos(start);
  const lineEnd = text.indexOf('\n', start);
  const stop = Math.min(end, lineEnd < 0 ? text.length : lineEnd);
  const length = Math.max(1, text.slice(start, stop).trimEnd().length);
  return {
    file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    endColumn: Math.max(1, col) + length,
  };
}

function problemsOf(document: Document.Parsed, source: Source): Problem[] {
  const [first] = [...document.errors, ...document.warnings];
  if (first !== undefined) {
    // the errors after the first are mostly its echoes
    const place = placeAt(source, first.pos[0], first.pos[1]);
    return [explainYamlError(first.code, first.message, place, source.text.split('\n'))];
  }
  return [...refuseDirectives(document, source), ...refuseNodes(document, source)];
}

function refuseDirectives(document: Document.Parsed, source: Source): Problem[] {
  const { version, explicit } = document.directives.yaml;
  if (explicit !== true || version === '1.2') return [];
  return [refuse(`"%YAML ${version}"`, placeAt(source, 0, 1), 'leave the line out')];
}

function refuseNodes(document: Document.Parsed, source: Source): Problem[] {
  const problems: Problem[] = [];
  const add = (node: Node, what: string, hint: string): void => {
    const [start, end] = node.range ?? [0, 1];
    problems.push(refuse(what, placeAt(source, start, end), hint));
  };
  visit(document, {
    Node(_, node) {
      if (isMap(node)) problems.push(...refuseKeys(node.items, source));
      if (isAlias(node)) add(node, `an alias, "*${node.source}"`, `quote it: "*${node.source}"`);
      else if (node.anchor !== undefined)
        add(node, `an anchor, "&${node.anchor}"`, 'leave it out, or quote the text');
      else if (node.tag !== undefined)
        add(
          node,
          `a tag, "${node.tag.replace('tag:yaml.org,2002:', '!!')}"`,
          'leave it out; quote a text that begins with !',
        );
    },
  });
  return problems;
}

const refusedKeys = new Set(['<<', '__proto__', 'constructor', 'prototype']);

function refuseKeys(pairs: readonly Pair[], source: Source): readonly Problem[] {
  const first = new Map<unknown, Place>();
  const problems: Problem[] = [];
  for (const pair of pairs) {
    if (!isPair(pair) || !isNode(pair.key)) continue;
    const key = keyOf(pair);
    const [start, end] = pair.key.range ?? [0, 1];
    const place = placeAt(source, start, end);
    const before = first.get(key);
    if (before !== undefined)
      problems.push(
        error('bad-yaml', `"${String(key)}" is written twice in one map`, {
          place,
          hint: 'join the two, or give one of them another name',
          also: { place: before, message: 'first written here' },
        }),
      );
    else if (refusedKeys.has(String(key)))
      problems.push(refuse(`the key "${String(key)}"`, place, 'use another name'));
    first.set(key, place);
  }
  return problems;
}

function refuse(what: string, place: Place, hint: string): Problem {
  return error('yaml-refused', `${what}, which rule and config files may not have`, {
    place,
    hint,
  });
}

function tooLarge(file: string): Problem {
  return error('file-too-large', `more than ${maxYamlLength / 1024} KiB`, {
    place: { file, line: 1, column: 1, endColumn: 2 },
    hint: 'move some of it to another file of the same folder',
  });
}

/** How deep brackets and indentation may nest. */
const maxDepth = 100;

function refuseDepth(source: Source): Problem | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of source.text.matchAll(/[[\]{}]/gu)) {
    depth = '[{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxDepth) return tooDeep(source, index);
  }
  const deep = new RegExp(`^(?:[ -] ){${maxDepth},}`, 'mu').exec(source.text);
  return deep === null ? undefined : tooDeep(source, deep.index);
}

function tooDeep(source: Source, at: number): Problem {
  return error('bad-yaml', `more than ${maxDepth} levels, one inside the other`, {
    place: placeOfOffset(source, at),
    hint: 'give the inner conditions names, as rules of their own',
  });
}

function refuseCharacters(source: Source): Problem | undefined {
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.exec(source.text);
  if (control !== null)
    return error('bad-yaml', 'a control character that no text has', {
      place: placeOfOffset(source, control.index),
      hint: 'delete it; is this a text file?',
    });
  const space = /^[ \t]*([\u00a0\u2000-\u200b\u202f\u3000])/mu.exec(source.text);
  if (space === null) return undefined;
  return error('bad-yaml', 'a non-breaking or other special space in the indentation', {
    place: placeOfOffset(source, space.index + space[0].length - 1),
    hint: 'type plain spaces instead; it looks the same and comes from copying out of a web page or a word processor',
  });
}

// before parsing, the line counter knows no lines yet
function placeOfOffset({ file, text }: Source, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file, line: before.length, column, endColumn: column + 1 };
}

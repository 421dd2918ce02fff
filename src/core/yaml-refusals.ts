import {
  type Document,
  type Node,
  type Pair,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  visit,
} from 'yaml';
import { type MendedText } from './mended-text.js';
import { type Fix, type Problem, error } from './problem.js';
import { type SpanEdit } from './yaml-spot.js';
import { quote } from './yaml-words.js';

/** How many refusals of one file are told; who has more mends these first. */
const maxRefusals = 200;

/** Something well formed that is refused, and the edits that mend it where nothing else is meant. */
export interface Refusal {
  readonly problem: Problem;
  readonly edits?: readonly SpanEdit[];
}

/** What is well formed, but makes a file mean something else than it seems. */
export function refusals(document: Document.Parsed, source: MendedText): readonly Refusal[] {
  return [...refuseDirectives(document, source), ...refuseNodes(document, source)];
}

function refuseDirectives(document: Document.Parsed, source: MendedText): readonly Refusal[] {
  const { version, explicit } = document.directives.yaml;
  if (explicit !== true || version === '1.2') return [];
  return [refuse(`"%YAML ${version}"`, source, [0, 1], 'leave the line out')];
}

function refuseNodes(document: Document.Parsed, source: MendedText): readonly Refusal[] {
  const found: Refusal[] = [];
  const addAll = (more: readonly Refusal[]): void => {
    for (const one of more) if (found.length < maxRefusals) found.push(one);
  };
  const anchors = new Set<string>();
  const add = (node: Node, what: string, hint: string): void => {
    found.push(refuse(what, source, rangeOf(node), hint));
  };
  visit(document, {
    Node(_, node) {
      if (found.length >= maxRefusals) return visit.BREAK;
      if (isMap(node)) addAll(refuseKeys(node.items, source));
      if (isAlias(node)) found.push(refuseAlias(node, source, anchors.has(node.source)));
      else if (node.anchor !== undefined) {
        anchors.add(node.anchor);
        found.push(refuseAnchor(node, node.anchor, source));
      } else if (node.tag !== undefined)
        add(
          node,
          `a tag, "${node.tag.replace('tag:yaml.org,2002:', '!!')}"`,
          'leave it out, or put quotes around a text that begins with !',
        );
      else if (isScalar(node)) addAll(refuseJoinedLines(node, source));
      return undefined;
    },
  });
  return found;
}

function refuseAnchor(node: Node, anchor: string, source: MendedText): Refusal {
  const [begin, end] = rangeOf(node);
  const start = Math.max(0, source.text.lastIndexOf(`&${anchor}`, Math.max(begin, end)));
  const range: Span = [start, start + anchor.length + 1];
  const hint = 'leave it out, or put quotes around the text';
  return refuse(`an anchor, "&${anchor}"`, source, range, hint);
}

type Span = readonly [start: number, end: number];

function rangeOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 1];
  return [start, end];
}

/** `*ing`: most likely a text with an asterisk. */
function refuseAlias(
  node: Node & { readonly source: string },
  source: MendedText,
  hasAnchor: boolean,
): Refusal {
  const [start, end] = rangeOf(node);
  const what = `an alias, "*${node.source}"`;
  if (hasAnchor) return refuse(what, source, [start, end], 'write out what it stands for');
  const edits = [{ start, end, text: quote(`*${node.source}`) }];
  return {
    ...refuse(
      'a text that begins with "*"',
      source,
      [start, end],
      'put quotes around it',
      fixOf(source, edits),
    ),
    edits,
  };
}

function fixOf(source: MendedText, edits: readonly SpanEdit[]): Fix {
  return { edits: edits.map((edit) => source.editOf(edit)), sure: true };
}

const refusedKeys = new Set(['<<', '__proto__', 'constructor', 'prototype']);

function refuseKeys(pairs: readonly Pair[], source: MendedText): readonly Refusal[] {
  const first = new Map<unknown, Span>();
  const found: Refusal[] = [];
  for (const pair of pairs) {
    if (found.length >= maxRefusals) break;
    if (!isPair(pair) || !isNode(pair.key)) continue;
    const key = isScalar(pair.key) ? pair.key.value : pair.key;
    const range = rangeOf(pair.key);
    const before = first.get(key);
    first.set(key, before ?? range);
    if (before !== undefined) found.push(writtenTwice(String(key), before, range, source));
    else if (refusedKeys.has(String(key)))
      found.push(refuse(`the key "${String(key)}"`, source, range, 'use another name'));
    else found.push(...(refuseMissingSpace(pair, source) ?? []));
  }
  return found;
}

function writtenTwice(key: string, before: Span, range: Span, source: MendedText): Refusal {
  return {
    problem: error('duplicate-key', `"${key}" is written twice in one map`, {
      place: source.placeOf(...range),
      hint: 'join the two, or give one of them another name',
      also: { place: source.placeOf(...before), message: 'first written here' },
    }),
  };
}

/** `{ connections:7 }`, which is one key without a value. */
function refuseMissingSpace(pair: Pair, source: MendedText): readonly Refusal[] | undefined {
  if (!isScalar(pair.key) || pair.key.type !== 'PLAIN' || pair.value !== null) return undefined;
  const [start, end] = rangeOf(pair.key);
  const [, key] = /^([\p{L}][\p{L}\p{N} .-]*):[^\s:/]/u.exec(source.text.slice(start, end)) ?? [];
  if (key === undefined) return undefined;
  const at = start + key.length + 1;
  const edits = [{ start: at, end: at, text: ' ' }];
  const problem = error('bad-yaml', `no space after the ":" of "${key}"`, {
    place: source.placeOf(at - 1, at),
    hint: 'put a space after the ":"',
    fix: fixOf(source, edits),
  });
  return [{ problem, edits }];
}

/** A text that goes on in a line which looks like an item or a key of its own. */
function refuseJoinedLines(node: Node, source: MendedText): readonly Refusal[] {
  if (!isScalar(node) || node.type !== 'PLAIN') return [];
  const [start, end] = rangeOf(node);
  const text = source.text.slice(start, end);
  if (!text.includes('\n')) return [];
  const own = /\n(\s*)(-\s)/u.exec(text);
  if (own === null) return [];
  const at = start + own.index + 1 + (own[1]?.length ?? 0);
  const problem = error(
    'bad-yaml',
    'this line is indented so far that it belongs to the text above',
    {
      place: source.placeOf(at, at + 1),
      hint: 'line it up with the other items of its list, using spaces',
    },
  );
  return [{ problem }];
}

function refuse(what: string, source: MendedText, range: Span, hint: string, fix?: Fix): Refusal {
  const problem = error('yaml-refused', `${what}, which rule and config files may not have`, {
    place: source.placeOf(...range),
    hint,
    ...(fix && { fix }),
  });
  return { problem };
}

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
  visit(document, {
    Node(_, node) {
      if (found.length >= maxRefusals) return visit.BREAK;
      if (isMap(node)) addAll(refuseKeys(node.items, source));
      if (isAlias(node)) found.push(refuseAlias(node, source, anchors.has(node.source)));
      else if (node.anchor !== undefined) {
        anchors.add(node.anchor);
        found.push(refuseAnchor(node, node.anchor, source));
      } else if (node.tag !== undefined) found.push(refuseTag(node, node.tag, source));
      else if (isScalar(node)) addAll(refuseJoinedLines(node, source));
      return undefined;
    },
  });
  return found;
}

function refuseAnchor(node: Node, anchor: string, source: MendedText): Refusal {
  return refuseProperty(
    `&${anchor}`,
    'a name for a piece of YAML',
    'leave it out; for a text that begins with & put quotes around it',
    node,
    source,
  );
}

function refuseTag(node: Node, tag: string, source: MendedText): Refusal {
  return refuseProperty(
    tag.replace('tag:yaml.org,2002:', '!!'),
    'a tag',
    'leave it out, or put quotes around a text that begins with !',
    node,
    source,
  );
}

/** What stands before a node and says something of it. */
function refuseProperty(
  written: string,
  what: string,
  hint: string,
  node: Node,
  source: MendedText,
): Refusal {
  const at = source.text.lastIndexOf(written, rangeOf(node)[0]);
  const message = `"${written}", ${what}`;
  if (at < 0) return refuse(message, source, rangeOf(node), hint);
  const end = at + written.length;
  const space = /^\s*/u.exec(source.text.slice(end))?.[0].length ?? 0;
  const edits = [source.editOf({ start: at, end: end + space, text: '' })];
  return refuse(message, source, [at, end], hint, { edits, sure: false });
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
  if (hasAnchor)
    return refuse(
      `"*${node.source}", which stands for another piece of YAML`,
      source,
      [start, end],
      'write out what it stands for; a condition that is used twice can be a rule of its own',
    );
  const edits = [{ start, end, text: quote(`*${node.source}`) }];
  return {
    ...refuse(
      'a text that begins with "*"',
      source,
      [start, end],
      'hiring* finds all endings of a word; for the sign itself put quotes around it',
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
  const twice: Repeated[] = [];
  const found: Refusal[] = [];
  for (const pair of pairs) {
    if (found.length + twice.length >= maxRefusals) break;
    if (!isPair(pair) || !isNode(pair.key)) continue;
    const key = isScalar(pair.key) ? pair.key.value : pair.key;
    const range = rangeOf(pair.key);
    const before = first.get(key);
    first.set(key, before ?? range);
    if (before !== undefined) twice.push({ key: String(key), before, range });
    else if (refusedKeys.has(String(key)))
      found.push(refuse(`the key "${String(key)}"`, source, range, 'use another name'));
    if (before !== undefined || !refusedKeys.has(String(key)))
      found.push(...(refuseMissingSpace(pair, source) ?? []));
  }
  return [...found, ...writtenTwice(twice, source)];
}

/** A key that stands in a map once more. */
interface Repeated {
  readonly key: string;
  readonly before: Span;
  readonly range: Span;
}

function writtenTwice(twice: readonly Repeated[], source: MendedText): readonly Refusal[] {
  const [first, ...others] = twice;
  if (first === undefined) return [];
  const keys = [...new Set(twice.map(({ key }) => `"${key}"`))];
  const named = keys.length > 5 ? [...keys.slice(0, 4), `${keys.length - 4} others`] : keys;
  const all =
    named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  const message = `${all} ${keys.length < 2 ? 'is' : 'are'} written twice`;
  const problem = error('duplicate-key', message, {
    place: source.placeOf(...first.range),
    hint:
      others.length === 0
        ? joinedHint(first.key)
        : 'a line that begins another item may be missing before, such as  - id: another-rule',
    also: { place: source.placeOf(...first.before), message: 'first written here' },
  });
  return [{ problem }];
}

/** What to do with what a key says twice. */
function joinedHint(key: string): string {
  if (key === 'when' || key === 'unless')
    return 'make one of the two, and join what they say by all: (both must hold) or any: (one is enough)';
  if (key.includes(' '))
    return 'give it a list for one or the other, [one, two]; where both must hold, write all: and each test on a line of its own';
  return 'keep one of the two, or give one of them another name';
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
  const own = /(?<=\n)[ \t]*(?=-\s)/u.exec(text);
  if (own === null) return [];
  const from = start + own.index;
  const at = from + own[0].length;
  const before = source.text.slice(source.text.lastIndexOf('\n', start) + 1, start);
  const edit = { start: from, end: at, text: /^ */u.exec(before)?.[0] ?? '' };
  const problem = error(
    'bad-yaml',
    'this line is indented so far that it belongs to the text above',
    {
      place: source.placeOf(at, at + 1),
      hint: 'line it up with the other items of its list, using spaces',
      fix: { edits: [source.editOf(edit)], sure: false },
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

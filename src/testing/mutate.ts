import { layoutOf } from '../core/yaml-layout.js';

/** A rule file with one slip of the hand in it. */
export interface Mutation {
  /** What was done, in words. */
  readonly what: string;
  readonly text: string;
  /** The lines of the text that the slip is on, counted from 1. */
  readonly lines: readonly number[];
  /** What stood on these lines before. */
  readonly before: string;
  /** The lines of the text on which the brackets and quotes begin that go over the slip's lines. */
  readonly opened: readonly number[];
}

/** Every slip of the hand in keys, indentation, brackets, quotes, colons and whole lines. */
export function mutations(text: string): readonly Mutation[] {
  const lines = text.replace(/\n$/u, '').split('\n');
  const spans = flowSpans(text);
  const found: Mutation[] = [];
  const edit = (what: string, at: number, line: string): void => {
    if (line === lines[at]) return;
    found.push(mutation(what, lines.with(at, line), [at], lines, spans));
  };
  lines.forEach((line, at) => {
    for (const [what, changed] of lineSlips(line)) edit(`${what} in line ${at + 1}`, at, changed);
  });
  found.push(...lineMoves(lines, spans));
  return found;
}

type Spans = readonly (readonly [from: number, to: number])[];

/** `touched` are positions in `now`, counted from 0; `from` tells where a line of before is now. */
function mutation(
  what: string,
  now: readonly string[],
  touched: readonly number[],
  before: readonly string[],
  spans: Spans,
  old: readonly number[] = touched,
  from: (line: number) => number = (line) => line,
): Mutation {
  const over = spans.filter(([start, end]) => old.some((line) => line >= start && line <= end + 1));
  return {
    what,
    text: `${now.join('\n')}\n`,
    lines: touched.map((line) => line + 1),
    before: old.map((line) => before[line] ?? '').join('\n'),
    opened: over.map(([start]) => from(start) + 1),
  };
}

function* lineSlips(line: string): Generator<readonly [what: string, line: string]> {
  if (line.trim() === '' || line.trim().startsWith('#')) return;
  yield* keySlips(line);
  const indent = /^ */u.exec(line)?.[0].length ?? 0;
  for (const by of [-4, -3, -2, -1, 1, 2, 3, 4])
    if (indent + by >= 0) yield [`indent by ${by}`, ' '.repeat(indent + by) + line.slice(indent)];
  yield ['a tab for the indentation', `\t${line.trimStart()}`];
  yield ['no indentation', line.trimStart()];
  yield* charSlips(line);
}

function* keySlips(line: string): Generator<readonly [what: string, line: string]> {
  for (const { 0: key, index } of line.matchAll(
    /(?<=^\s*(?:- )*|[{,] )[\p{L}][\p{L}\p{N} .-]*(?=:(?:\s|$))/gu,
  )) {
    const put = (text: string): string =>
      line.slice(0, index) + text + line.slice(index + key.length);
    yield [`key "${key}" deleted`, put('')];
    yield [`key "${key}" in capitals`, put(key.toUpperCase())];
    for (let at = 0; at < key.length; at += 1) {
      yield [`letter ${at + 1} of key "${key}" deleted`, put(key.slice(0, at) + key.slice(at + 1))];
      yield [`letter ${at + 1} of key "${key}" doubled`, put(key.slice(0, at + 1) + key.slice(at))];
      yield [
        `letter ${at + 1} of key "${key}" changed`,
        put(`${key.slice(0, at)}q${key.slice(at + 1)}`),
      ];
      const two = key.slice(at, at + 2);
      yield [
        `letters of key "${key}" exchanged`,
        put(key.slice(0, at) + Array.from(two).toReversed().join('') + key.slice(at + 2)),
      ];
    }
  }
}

function* charSlips(line: string): Generator<readonly [what: string, line: string]> {
  for (const { 0: char, index } of line.matchAll(/[[\]{}"':,-]/gu)) {
    const put = (text: string): string => line.slice(0, index) + text + line.slice(index + 1);
    yield [`${char} deleted`, put('')];
    yield [`${char} doubled`, put(char + char)];
    const next = line.charAt(index + 1);
    if (next === ' ')
      yield [`no space after ${char}`, line.slice(0, index + 1) + line.slice(index + 2)];
    for (const other of swaps[char] ?? []) yield [`${other} for ${char}`, put(other)];
  }
  for (const { index } of line.matchAll(/(?<=[:,[{-] +)\S|\S(?=[,\]}]|$)/gu))
    for (const char of ['"', "'", '[', ']', '{', '}', ':'])
      yield [`${char} inserted`, line.slice(0, index) + char + line.slice(index)];
  for (const char of ['"', "'", '[', ']', '{', '}', ':', ','])
    yield [`${char} at the end`, line + char];
}

const swaps: Readonly<Record<string, readonly string[]>> = {
  '[': ['{', '('], ']': ['}', ')'], '{': ['[', '('], '}': [']', ')'], '"': ["'", '“'], "'": ['"', '’'], ':': [';', '=', ' :'], '-': ['*', '–'], ',': [';'],
}; // prettier-ignore

function* lineMoves(lines: readonly string[], spans: Spans): Generator<Mutation> {
  for (const at of lines.keys()) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    yield mutation(
      `line ${at + 1} deleted`,
      lines.toSpliced(at, 1),
      [at],
      lines,
      spans,
      [at],
      (old) => (old > at ? old - 1 : old),
    );
    yield mutation(
      `line ${at + 1} doubled`,
      lines.toSpliced(at, 0, line),
      [at, at + 1],
      lines,
      spans,
      [at],
      (old) => (old > at ? old + 1 : old),
    );
    if (at + 1 < lines.length)
      yield mutation(
        `lines ${at + 1} and ${at + 2} exchanged`,
        lines.with(at, lines[at + 1] ?? '').with(at + 1, line),
        [at, at + 1],
        lines,
        spans,
        [at, at + 1],
        (old) => (old === at ? at + 1 : old === at + 1 ? at : old),
      );
    for (const to of lines.keys()) {
      if (to === at) continue;
      const moved = (old: number): number => {
        if (old === at) return to;
        const without = old > at ? old - 1 : old;
        return without >= to ? without + 1 : without;
      };
      yield mutation(
        `line ${at + 1} moved to ${to + 1}`,
        lines.toSpliced(at, 1).toSpliced(to, 0, line),
        [at, to],
        lines,
        spans,
        [at, to],
        moved,
      );
    }
  }
}

/** The lines from which to which brackets and quotes go that are not closed where they open. */
function flowSpans(text: string): Spans {
  const { code } = layoutOf(text);
  const open: number[] = [];
  const spans: [number, number][] = [];
  let quote = -1;
  code.forEach((line, at) => {
    for (const char of line)
      if ('[{'.includes(char)) open.push(at);
      else if (']}'.includes(char)) {
        const from = open.pop() ?? at;
        if (from < at) spans.push([from, at]);
      }
    if (line.replace(/[^"]/gu, '').length % 2 === 1) {
      if (quote >= 0) spans.push([quote, at]);
      quote = quote >= 0 ? -1 : at;
    }
  });
  return spans;
}

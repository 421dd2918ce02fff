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
  const file: File = { lines: text.replace(/\n$/u, '').split('\n'), spans: flowSpans(text) };
  return file.lines.flatMap((line, at) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return [];
    return [...inLine(file, at), ...ofLine(file, at), ...movesOf(file, at)];
  });
}

interface File {
  readonly lines: readonly string[];
  /** The lines from which to which brackets and quotes go that are not closed where they open. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** A slip whose lines are counted from 0. */
interface Slip {
  readonly what: string;
  readonly now: readonly string[];
  /** The lines it is on in the text as it is now. */
  readonly touched: readonly number[];
  /** The lines it is on in the text as it was. */
  readonly old: readonly number[];
  /** Where a line of the text as it was is now. */
  moved?(line: number): number;
}

function mutation(
  { lines, spans }: File,
  { what, now, touched, old, moved = (line) => line }: Slip,
): Mutation {
  const over = spans.filter(([start, end]) => old.some((line) => line >= start && line <= end + 1));
  return {
    what,
    text: `${now.join('\n')}\n`,
    lines: touched.map((line) => line + 1),
    before: old.map((line) => lines[line] ?? '').join('\n'),
    opened: over.map(([start]) => moved(start) + 1),
  };
}

function inLine(file: File, at: number): readonly Mutation[] {
  const line = file.lines[at] ?? '';
  return [...lineSlips(line)]
    .filter(([, changed]) => changed !== line)
    .map(([what, changed]) =>
      mutation(file, {
        what: `${what} in line ${at + 1}`,
        now: file.lines.with(at, changed),
        touched: [at],
        old: [at],
      }),
    );
}

/** The line deleted, doubled, and exchanged with the next one. */
function ofLine(file: File, at: number): readonly Mutation[] {
  const { lines } = file;
  const [line = '', next] = lines.slice(at);
  const deleted: Slip = {
    what: `line ${at + 1} deleted`,
    now: lines.toSpliced(at, 1),
    touched: [at],
    old: [at],
    moved: (old) => (old > at ? old - 1 : old),
  };
  const doubled: Slip = {
    what: `line ${at + 1} doubled`,
    now: lines.toSpliced(at, 0, line),
    touched: [at, at + 1],
    old: [at],
    moved: (old) => (old > at ? old + 1 : old),
  };
  const slips = [deleted, doubled];
  if (next !== undefined)
    slips.push({
      what: `lines ${at + 1} and ${at + 2} exchanged`,
      now: lines.with(at, next).with(at + 1, line),
      touched: [at, at + 1],
      old: [at, at + 1],
      moved: (old) => (old === at || old === at + 1 ? 2 * at + 1 - old : old),
    });
  return slips.map((slip) => mutation(file, slip));
}

/** The line moved to every other place. */
function movesOf(file: File, at: number): readonly Mutation[] {
  const { lines } = file;
  const [line = ''] = lines.slice(at);
  return [...lines.keys()]
    .filter((to) => to !== at)
    .map((to) =>
      mutation(file, {
        what: `line ${at + 1} moved to ${to + 1}`,
        now: lines.toSpliced(at, 1).toSpliced(to, 0, line),
        touched: [at, to],
        old: [at, to],
        moved(old) {
          if (old === at) return to;
          const without = old > at ? old - 1 : old;
          return without >= to ? without + 1 : without;
        },
      }),
    );
}

function* lineSlips(line: string): Generator<readonly [what: string, line: string]> {
  yield* keySlips(line);
  const indent = /^ */u.exec(line)?.[0].length ?? 0;
  for (const by of [-4, -3, -2, -1, 1, 2, 3, 4])
    if (indent + by >= 0) yield [`indent by ${by}`, ' '.repeat(indent + by) + line.slice(indent)];
  yield ['a tab for the indentation', `\t${line.trimStart()}`];
  yield ['no indentation', line.trimStart()];
  yield* charSlips(line);
}

const keys = /(?<=^\s*(?:- )*|[{,] )[\p{L}][\p{L}\p{N} .-]*(?=:(?:\s|$))/gu;

function* keySlips(line: string): Generator<readonly [what: string, line: string]> {
  for (const { 0: key, index } of line.matchAll(keys))
    for (const [what, typed] of typingErrors(key))
      yield [`${what} key "${key}"`, line.slice(0, index) + typed + line.slice(index + key.length)];
}

function* typingErrors(key: string): Generator<readonly [what: string, typed: string]> {
  yield ['deleted', ''];
  yield ['in capitals', key.toUpperCase()];
  for (let at = 0; at < key.length; at += 1) {
    const [before, letter, after] = [key.slice(0, at), key.charAt(at), key.slice(at + 1)];
    const where = `letter ${at + 1}`;
    yield [`${where} deleted:`, before + after];
    yield [`${where} doubled:`, before + letter + letter + after];
    yield [`${where} changed:`, `${before}q${after}`];
    yield [`${where} exchanged with the next:`, before + after.charAt(0) + letter + after.slice(1)];
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

function flowSpans(text: string): File['spans'] {
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

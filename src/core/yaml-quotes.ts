import { depthAt, layoutOf } from './yaml-layout.js';
import {
  type Mistake,
  type SpanEdit,
  type Spot,
  type YamlError,
  lineAt,
  withoutComment,
} from './yaml-spot.js';
import { quote } from './yaml-words.js';

/** Texts that need quotes, or other quotes than they have. */
export function quoteMistake(error: YamlError, spot: Spot): Mistake | undefined {
  return (
    refusedStart(error, spot) ??
    placeInBrackets(error, spot) ??
    curlyQuotes(spot) ??
    badEscape(error, spot) ??
    textAfterQuote(error, spot)
  );
}

/** A text that begins with a character that means something else at the begin of a text. */
function refusedStart({ code, message, start }: YamlError, spot: Spot): Mistake | undefined {
  if (!/ALIAS|ANCHOR|TAG_|TAGS|PROP|SCALAR_START/u.test(code) && !message.startsWith('Tags'))
    return undefined;
  const { from } = lineAt(spot, spot.line);
  const line = spot.layout.code[spot.line] ?? '';
  const at = [...line.matchAll(/(?<=^|[\s:,[{-])[*&!@`%|>]/gu)].findLast(
    ({ index }) => index <= Math.max(start - from, 0),
  )?.index;
  if (at === undefined) return undefined;
  const text = valueFrom(spot, from + at);
  const char = text.charAt(0);
  const quoted = (index: number): SpanEdit => {
    const found = valueFrom(spot, from + index);
    return { start: from + index, end: from + index + found.length, text: quote(found) };
  };
  // several in a list are mended together
  const all = [...line.matchAll(/(?<=[[,]\s*)[*&!@`%|>](?=\S)/gu)].map(({ index }) =>
    quoted(index),
  );
  return {
    start: from + at,
    end: from + at + text.length,
    message: `a text that begins with "${char}"`,
    hint: 'put quotes around it',
    // "&" may be an anchor, which is to be left out
    sure: char !== '&' || /^&(?:\s|$)/u.test(text),
    candidates: [[quoted(at)], ...(all.length > 1 ? [all] : [])],
  };
}

/** The text that begins at the place, up to where it would end without quotes. */
function valueFrom(spot: Spot, start: number): string {
  const { from, raw } = lineAt(spot, spot.line);
  const rest = withoutComment(spot, spot.line, raw).slice(start - from);
  if (depthAt(spot.layout, start) === 0) return rest.trimEnd();
  return (/^(?:\$\{[^}]*\}|[^,\]}])*/u.exec(rest)?.[0] ?? rest).trimEnd();
}

/** `{ because: has ${x} }`, where the braces of the place are taken for a map. */
function placeInBrackets({ start }: YamlError, spot: Spot): Mistake | undefined {
  const { from, raw } = lineAt(spot, spot.line);
  const code = spot.layout.code[spot.line] ?? '';
  const at = code.indexOf('${');
  if (at < 0 || start < from + at - 1 || depthAt(spot.layout, from + at) === 0) return undefined;
  const begin = at - (/[^:,[{]*$/u.exec(code.slice(0, at))?.[0].trimStart().length ?? 0);
  const text = valueFrom(spot, from + begin);
  const edit = { start: from + begin, end: from + begin + text.length, text: quote(text) };
  const after = raw.slice(begin + text.length);
  return {
    start: edit.start,
    end: edit.end,
    message: '"${…}" inside "{ }" is taken for brackets',
    hint: 'put quotes around the text that has ${…} in it',
    // a comma may belong to the text
    sure: /^\s*(?:[\]}]|,\s*[\p{L}\d -]+:\s)/u.test(after),
    candidates: [[edit]],
  };
}

const curly = /(?<=(?:^|[:[{,]|^\s*-)\s*)[“„‟]([^“”„‟"]*)[“”"](?=\s*(?:[,\]}]|:\s|$))/gu;

/** Curly quotes, which a word processor makes of straight ones. */
function curlyQuotes(spot: Spot): Mistake | undefined {
  const { from } = lineAt(spot, spot.line);
  const code = spot.layout.code[spot.line] ?? '';
  const edits = [...code.matchAll(curly)].map(({ 0: found, 1: text = '', index }) => ({
    start: from + index,
    end: from + index + found.length,
    text: quote(text),
  }));
  const [first] = edits;
  if (first === undefined) return undefined;
  return {
    start: first.start,
    end: first.end,
    message: 'curly quotes do not quote here',
    hint: 'type straight quotes',
    sure: true,
    candidates: [edits],
  };
}

/** Curly quotes in brackets around a text with a comma, which divides it there. */
export function dividedByCurlyQuotes(text: string): readonly SpanEdit[] {
  if (!/[“„‟]/u.test(text)) return [];
  const layout = layoutOf(text);
  return layout.code.flatMap((code, line) =>
    [...code.matchAll(curly)].flatMap(({ 0: found, 1: inner = '', index }) => {
      const start = (layout.starts[line] ?? 0) + index;
      if (!inner.includes(',') || depthAt(layout, start) === 0) return [];
      return [{ start, end: start + found.length, text: quote(inner) }];
    }),
  );
}

/** `"\d"`: in double quotes a backslash begins a special character. */
function badEscape({ code, start }: YamlError, spot: Spot): Mistake | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const { from, raw } = lineAt(spot, spot.line);
  const quoted = [...raw.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(
    ({ 0: found, 1: text = '', index }) => ({
      start: from + index,
      end: from + index + found.length,
      text: `'${text}'`,
      // "\\" and "\"" say something else in single quotes
      canBe: text.includes('\\') && !/\\["\\]|'/u.test(text),
    }),
  );
  const one = quoted.filter((edit) => edit.canBe && edit.start <= start && start < edit.end);
  const all = quoted.filter(({ canBe }) => canBe);
  return {
    start,
    end: start + 2,
    message: `in double quotes "${spot.text.slice(start, start + 2)}" means nothing`,
    hint: 'use single quotes, in which a backslash is just a backslash',
    sure: true,
    ...(one.length > 0 && { candidates: all.length > 1 ? [one, all] : [one] }),
  };
}

/** `because: "Buy" now`: the quotes are part of a text that needs quotes itself. */
function textAfterQuote({ message, start }: YamlError, spot: Spot): Mistake | undefined {
  if (!message.endsWith('at node end') || depthAt(spot.layout, start) > 0) return undefined;
  const { from, raw } = lineAt(spot, spot.line);
  const [, before = '', key = ''] = /^(\s*(?:- +)*([^\s:"'[{][^:]*?):\s+)["'[{]/u.exec(raw) ?? [];
  if (before === '') return undefined;
  const text = withoutComment(spot, spot.line, raw).slice(before.length);
  const edit = { start: from + before.length, end: from + before.length + text.length };
  if (spot.words.kindOf(key) === 'keys') {
    const joined = joinedInBraces(text);
    if (joined !== undefined)
      return {
        ...edit,
        message: 'conditions that are joined by a word',
        hint: 'several conditions are joined by all: (every one) or any: (one is enough)',
        candidates: [[{ ...edit, text: joined }]],
      };
  }
  const isText = spot.words.kindOf(key) === 'text';
  // the quotes around the text are meant to be such, and one in it ends it
  const inner = /^(["'])(.*)\1$/u.exec(text)?.[2];
  if (inner !== undefined)
    return {
      start: start - 1,
      end: start,
      message: 'a quote inside a text ends it',
      hint: 'put the other kind of quotes around the text',
      sure: isText,
      candidates: [[{ ...edit, text: quote(inner) }]],
    };
  return {
    start,
    end: edit.end,
    message: `something stands after the closing ${/^["']/u.test(text) ? 'quote' : 'bracket'}`,
    hint: isText
      ? 'put quotes around the whole text'
      : 'put quotes around the whole text; several texts stand in brackets: [one, two]',
    sure: isText,
    candidates: [[{ ...edit, text: quote(text) }]],
  };
}

/** `{ … } and { … }` as it is written; undefined for anything else. */
function joinedInBraces(text: string): string | undefined {
  const parts = text.split(/(?<=\}) +(and|or) +(?=\{)/u);
  const conditions = parts.filter((_, at) => at % 2 === 0);
  const words = new Set(parts.filter((_, at) => at % 2 === 1));
  const areWhole = conditions.every((part) => /^\{[^{}]*\}$/u.test(part));
  if (words.size !== 1 || !areWhole) return undefined;
  return `{ ${words.has('or') ? 'any' : 'all'}: [${conditions.join(', ')}] }`;
}

import { indentMistake } from './yaml-indent.js';
import { depthAt } from './yaml-layout.js';
import { quoteMistake } from './yaml-quotes.js';
import { type Mistake, type Spot, type YamlError, lineAt, withoutComment } from './yaml-spot.js';
import { quote } from './yaml-words.js';

/** What is wrong on the line of the error, where it is one of the usual slips. */
export function lineMistake(error: YamlError, spot: Spot): Mistake | undefined {
  return (
    missingSpace(spot) ??
    quoteMistake(error, spot) ??
    secondColon(error, spot) ??
    dashAfterKey(error, spot) ??
    extraComma(error) ??
    oddQuotes(error, spot) ??
    missingComma(error, spot) ??
    tightComment(error, spot) ??
    loneKey(spot) ??
    indentMistake(error, spot) ??
    missingColon(error, spot)
  );
}

/** `decide:accept`: a key without the space that makes it one. */
function missingSpace(spot: Spot): Mistake | undefined {
  const { from, raw } = lineAt(spot, spot.line);
  const [, before = '', key = ''] =
    /^(\s*(?:- +)*([\p{L}][\p{L}\p{N} .-]*):)[^\s:/]/u.exec(raw) ?? [];
  if (!isKey(key, spot)) return undefined;
  const at = from + before.length;
  return {
    start: at - 1,
    end: at,
    message: `no space after the ":" of "${key}"`,
    hint: 'put a space after the ":"',
    sure: true,
    candidates: [[{ start: at, end: at, text: ' ' }]],
  };
}

/** Whether the words are a key: a known one, or a fact and a comparison. */
function isKey(key: string, { words }: Spot): boolean {
  return words.kindOf(key) !== undefined || /^[a-z][a-z0-9.-]*(?: [a-z]+){1,2}$/u.test(key);
}

/** `because: Note: sells`, `when: note contains: x`, `decide: accept because: y`. */
function secondColon({ code, message, start, end }: YamlError, spot: Spot): Mistake | undefined {
  if (code === 'BLOCK_IN_FLOW') return colonInBrackets(start, end, spot);
  if (!message.includes('compact mappings')) return undefined;
  const { from, raw } = lineAt(spot, spot.line);
  const line = withoutComment(spot, spot.line, raw);
  const [, before = '', key = ''] =
    /^(\s*(?:- +)*([^\s:"'[{][^:]*?):\s+)[^\s"'[{].*: /u.exec(line) ?? [];
  if (before === '') return undefined;
  const value = line.slice(before.length);
  const at = { start: from + before.length, end: from + line.length };
  const indent = /^\s*(?:- +)*/u.exec(raw)?.[0].length ?? 0;
  const second = [...value.matchAll(/\s+([a-z-]+):\s/gu)].find(
    ({ 1: word = '' }) => spot.words.kindOf(word) !== undefined,
  );
  if (second !== undefined && spot.words.kindOf(key) !== 'keys') {
    const cut = at.start + second.index;
    const start = cut + second[0].length - second[0].trimStart().length;
    return {
      start,
      end: at.end,
      message: `a second key, "${second[1]}", on the line of "${key}"`,
      hint: 'put each "key: value" on a line of its own',
      candidates: [[{ start: cut, end: start, text: `\n${' '.repeat(indent)}` }]],
    };
  }
  return colonIn(value, at, spot.words.kindOf(key) ?? key, key);
}

function colonIn(
  value: string,
  at: { readonly start: number; readonly end: number },
  kind: string,
  key: string,
): Mistake {
  if (kind === 'keys')
    return {
      ...at,
      message: `what stands on the line of "${key}:" needs braces`,
      hint: 'put it in braces, or on the next line, indented further',
      sure: !/[{}]/u.test(value),
      candidates: [[{ ...at, text: `{ ${value} }` }]],
    };
  return {
    ...at,
    message: 'a text with ": " in it',
    hint: 'put quotes around it',
    // a quote that is opened in it may go on in the next line
    sure: (kind === 'text' || kind.includes(' ')) && !/:\s+(["'])(?:(?!\1).)*$/u.test(value),
    candidates: [[{ ...at, text: quote(value) }]],
  };
}

/** `{ because: Note: sells }` and `{ when: note contains: x }`. */
function colonInBrackets(start: number, end: number, spot: Spot): Mistake {
  const value = spot.text.slice(start, end).trimEnd();
  const before = spot.text.slice(0, start);
  const key = /([\p{L}\p{N}. -]+):\s*$/u.exec(before)?.[1]?.trim() ?? '';
  return colonIn(value, { start, end: start + value.length }, spot.words.kindOf(key) ?? key, key);
}

/** `words: - one` and `words: [- one]`. */
function dashAfterKey({ message, start }: YamlError, spot: Spot): Mistake | undefined {
  const { from, raw } = lineAt(spot, spot.line);
  const at = { start, end: start + 2 };
  if (depthAt(spot.layout, start) > 0 && /^-\s/u.test(spot.text.slice(start)))
    return {
      ...at,
      message: 'a "- " in brackets',
      hint: 'in brackets the items of a list have a "," between them and no dash',
      candidates: [
        [...raw.matchAll(/(?<=[[,]\s*)-\s+/gu)].map(({ 0: dash, index }) => ({
          start: from + index,
          end: from + index + dash.length,
          text: '',
        })),
      ],
    };
  if (!message.includes('block-seq-ind')) return undefined;
  const item = withoutComment(spot, spot.line, raw)
    .slice(start - from + 1)
    .trim();
  return {
    ...at,
    message: 'a "- " after a key',
    hint: 'begin the list on the next line, or put it in brackets: [one, two]',
    ...(!item.includes(': ') && {
      candidates: [[{ start, end: from + raw.trimEnd().length, text: `[${item}]` }]],
    }),
  };
}

/** `[one,, two]`. */
function extraComma({ message, start, end }: YamlError): Mistake | undefined {
  if (!/^Unexpected ,|^Unexpected empty item/u.test(message)) return undefined;
  return {
    start,
    end,
    message: 'a "," with nothing before it',
    hint: 'delete it',
    candidates: [[{ start, end, text: '' }]],
  };
}

/** `"text"#comment`, and `[#hashtag]`. */
function tightComment({ message, start, end }: YamlError, spot: Spot): Mistake | undefined {
  if (!message.startsWith('Comments')) return undefined;
  const { from, raw } = lineAt(spot, spot.line);
  if (/[[{,]\s*$/u.test(spot.text.slice(from, start))) {
    const edits = [...raw.matchAll(/(?<=[\s,[{])#[^\s,\]}]+/gu)].map(({ 0: tag, index }) => ({
      start: from + index,
      end: from + index + tag.length,
      text: `"${tag}"`,
    }));
    return {
      start,
      end: start + (/^[^\s,\]}]*/u.exec(spot.text.slice(start))?.[0].length ?? 1),
      message: 'what begins with "#" is a comment, up to the end of the line',
      hint: 'put quotes around a text that begins with #',
      sure: true,
      candidates: [edits],
    };
  }
  return {
    start,
    end,
    message: 'a "#" directly after a text',
    hint: 'put a space before the "#" of a comment, or quotes around the whole text',
    candidates: [[{ start, end: start, text: ' ' }]],
  };
}

/** An odd number of quotes on a line in brackets: one of its texts has no end, or no begin. */
function oddQuotes({ message }: YamlError, spot: Spot): Mistake | undefined {
  const { from, raw } = lineAt(spot, spot.line);
  const quotes = [...raw.matchAll(/(?<!\\)"/gu)].map(({ index }) => index);
  if (quotes.length % 2 === 0 || !/at node end|^Missing ,|Unexpected scalar/u.test(message))
    return undefined;
  const commas = [...raw.matchAll(/(?=,)|(?=\s*[\]}])/gu)].map(({ index }) => index);
  return {
    start: from + (quotes[0] ?? 0),
    end: from + (quotes.at(-1) ?? 0) + 1,
    message: 'the quotes of this line do not pair up',
    hint: 'every text has a quote before and one after it',
    candidates: commas.map((at) => [{ start: from + at, end: from + at, text: '"' }]),
  };
}

/** Two things in brackets with nothing between them. */
function missingComma({ code, message, start, end }: YamlError, spot: Spot): Mistake | undefined {
  if (depthAt(spot.layout, start) === 0) return undefined;
  const { text } = spot;
  const slice = text.slice(start, end);
  const overLines = code === 'MULTILINE_IMPLICIT_KEY' && slice.includes('\n');
  if (!overLines && !/at node end|^Missing ,|Unexpected scalar token/u.test(message))
    return undefined;
  const at = overLines
    ? start + slice.split('\n')[0]!.trimEnd().length
    : text.slice(0, start).trimEnd().length;
  return {
    start: overLines ? at - 1 : start,
    end: overLines ? at : end,
    message: 'no "," between two things in brackets',
    hint: 'put a "," between them, or quotes around all of it if it is one text',
    candidates: [[{ start: at, end: at, text: ',' }]],
  };
}

/** `when` alone on its line, and what belongs to it below: a known key without its colon. */
function loneKey(spot: Spot): Mistake | undefined {
  const { from, raw } = lineAt(spot, spot.line);
  const [, before = '', key = ''] = /^(\s*(?:- +)*)([\p{L}-]+)\s*$/u.exec(raw) ?? [];
  const next = /^\s*/u.exec(lineAt(spot, spot.line + 1).raw)?.[0].length ?? 0;
  if (spot.words.kindOf(key) === undefined || next <= before.length) return undefined;
  return withoutColon(from + before.length, key);
}

/** `decide accept`: a known key without its colon. */
function missingColon({ message }: YamlError, spot: Spot): Mistake | undefined {
  if (!/single line|Implicit map keys/u.test(message)) return undefined;
  const { from, raw } = lineAt(spot, spot.line);
  const [, before = '', key = ''] = /^(\s*(?:- +)*)([\p{L}-]+)(?=\s|$)/u.exec(raw) ?? [];
  if (spot.words.kindOf(key) === undefined) return undefined;
  return withoutColon(from + before.length, key);
}

function withoutColon(start: number, key: string): Mistake {
  const at = start + key.length;
  return {
    start,
    end: at,
    message: `no ":" after "${key}"`,
    hint: `put a ":" after "${key}"`,
    candidates: [[{ start: at, end: at, text: ':' }]],
  };
}

import { type Place, type Problem, error } from './problem.js';

interface Mistake {
  readonly message: string;
  readonly hint: string;
}

/** The parser's error codes in plain words. */
const byCode: Readonly<Record<string, Mistake>> = {
  BAD_INDENT: { message: 'this line is indented differently from the ones it belongs to', hint: 'line it up with its neighbours, using spaces' },
  TAB_AS_INDENT: { message: 'a tab in the indentation', hint: 'type spaces instead' },
  BLOCK_AS_IMPLICIT_KEY: { message: 'two keys on one line', hint: 'put each "key: value" on a line of its own, or put quotes around a text that has ": " in it' },
  MULTILINE_IMPLICIT_KEY: { message: 'a line without a colon where "key: value" is expected', hint: 'add the ":" after the key, or quote a text that goes on over several lines' },
  MISSING_CHAR: { message: 'something that was opened is not closed', hint: 'close the quote or bracket' },
  BAD_SCALAR_START: { message: 'a text may not begin with this character', hint: 'put quotes around the text' },
  UNEXPECTED_TOKEN: { message: 'this does not fit here', hint: 'put quotes around a text that has special characters, and close every bracket' },
  BAD_DQ_ESCAPE: { message: 'a backslash in double quotes that means nothing', hint: 'use single quotes, in which a backslash is just a backslash' },
  BAD_COLLECTION_TYPE: { message: 'a list where a map is expected, or the other way round', hint: 'a list has "- " before each item; a map has "key: value" lines' },
  COMMENT_SPACE: { message: 'a "#" directly after a text', hint: 'put a space before the "#" of a comment, or quotes around the text' },
  KEY_OVER_1024_CHARS: { message: 'a key that is longer than 1024 characters', hint: 'is a ":" missing its space, or a quote not closed?' },
  RESOURCE_EXHAUSTION: { message: 'too many levels, one inside the other', hint: 'give the inner conditions names, as rules of their own' },
  TAG_RESOLVE_FAILED: { message: 'a text that begins with "!"', hint: 'put quotes around it' },
  BAD_ALIAS: { message: 'a text that begins with "*" or "&"', hint: 'put quotes around it' },
  BLOCK_IN_FLOW: { message: 'a text with ": " in it, or a second "key: value", inside "{ }"', hint: 'put quotes around the text, or write the map over several lines' },
  NON_STRING_KEY: { message: 'a key that is not a plain word', hint: 'put quotes around the key' },
}; // prettier-ignore

/** What a user should read in place of a YAML parser's error, with what to type instead. */
export function explainYamlError(
  code: string,
  message: string,
  place: Place,
  lines: readonly string[],
): Problem {
  const quote = code === 'MISSING_CHAR' ? openQuote(lines) : undefined;
  if (quote !== undefined)
    return error('bad-yaml', 'a quote is opened here and never closed', {
      place: { ...place, ...quote },
      hint: 'close it; a quote inside a text in double quotes is written \\"',
    });
  const line = lines[place.line - 1] ?? '';
  // one code of the parser stands for two mistakes
  const named = message.startsWith('Implicit map keys') ? 'MULTILINE_IMPLICIT_KEY' : code;
  const { message: said, hint } = unclosed(lines, place, named) ??
    byLine(line, named, place.column) ??
    byCode[named] ?? {
      message: 'this is not well-formed YAML',
      hint: 'check the colons, quotes, brackets and the indentation of this line and the one before',
    };
  return error('bad-yaml', said, { place, hint });
}

/** Where the first quote is opened that its line doesn't close, and no later line either. */
function openQuote(
  lines: readonly string[],
): { readonly line: number; readonly column: number; readonly endColumn: number } | undefined {
  for (const [at, text] of lines.entries()) {
    const bare = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:^|\s)#.*$/gu, (found) =>
      ' '.repeat(found.length),
    );
    const open = /(?:^|[\s:,[{-])(["'])[^"']*$/u.exec(bare);
    if (open === null) continue;
    const column = open.index + open[0].indexOf(open[1] ?? '') + 1;
    return { line: at + 1, column, endColumn: column + 1 };
  }
  return undefined;
}

/** A bracket before the place that is still open there, which is what is really wrong. */
function unclosed(lines: readonly string[], place: Place, code: string): Mistake | undefined {
  if (!/INDENT|IMPLICIT_KEY|MISSING_CHAR|UNEXPECTED|COLLECTION/u.test(code)) return undefined;
  const upTo =
    code === 'BAD_INDENT' && /^\s*$/u.test((lines[place.line - 1] ?? '').slice(0, place.column - 1))
      ? 0
      : undefined;
  const open: { readonly bracket: string; readonly line: number }[] = [];
  for (const [at, text] of lines.slice(0, place.line).entries()) {
    const bare = (at === place.line - 1 && upTo === 0 ? '' : text).replace(notBrackets, '');
    for (const [bracket] of bare.matchAll(/(?<=[\s:,[{-]|^)[[{]|[\]}]/gu))
      if ('[{'.includes(bracket)) open.push({ bracket, line: at + 1 });
      else if (open.at(-1)?.bracket === closes[bracket]) open.pop();
      else break;
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const close = last.bracket === '[' ? ']' : '}';
  return {
    message: `the "${last.bracket}" on line ${last.line} is not closed`,
    hint: `put a "${close}" where it ends`,
  };
}

const quoted = /"(?:[^"\\]|\\.)*"|'[^']*'/gu;
// quoted texts, comments and ${places}
const notBrackets = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*$|\$\{[^}]*\}/gu;
const closes: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

function byLine(line: string, code: string, column: number): Mistake | undefined {
  const indent = /^ */u.exec(line)?.[0].length ?? 0;
  if (code === 'MISSING_CHAR' && indent > 0 && column <= indent + 1) return byCode['BAD_INDENT'];
  if (/^\s*\t/u.test(line)) return byCode['TAB_AS_INDENT'];
  const alias = /(?:^|[\s[{,:-])([*&][^\s,\]}]*)/u.exec(line)?.[1];
  if (/ALIAS|ANCHOR/u.test(code) && alias !== undefined)
    return {
      message: `a text that begins with "${alias[0]}"`,
      hint: `put quotes around it: "${alias}"`,
    };
  if (/(?<!\$)\{.*\$\{/u.test(line.replace(quoted, '')))
    return {
      message: '"${…}" inside "{ }" is taken for brackets',
      hint: 'put quotes around the text that has ${…} in it, or write the map over several lines',
    };
  if (/:\s+[“”‘’]/u.test(line) && code !== 'TAB_AS_INDENT')
    return {
      message: 'curly quotes, which do not quote in YAML',
      hint: 'type straight quotes, " or \'',
    };
  const colon = /^\s*(?:- )?[\w-]+:\s+([^"'[{|>].*: .*)$/u.exec(line)?.[1];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && colon !== undefined)
    return {
      message: 'a text with ": " in it',
      hint: `put quotes around it: "${colon.replaceAll('"', '\\"')}"`,
    };
  return undefined;
}

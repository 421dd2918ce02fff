import { nearestWord } from './did-you-mean.js';
import { suggest, sureFix } from './fix.js';
import { type Place, type Problem, type ProblemDetails, error } from './problem.js';
import { colonFix, emptyFix } from './type-fix.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';
import { quote } from './yaml-words.js';

const connectives = ['all', 'any', 'not'] as const;

/** What stands where a condition is expected. */
export function notACondition(value: unknown, yaml: YamlFile, path: YamlPath): Problem {
  const place = yaml.placeOf(path);
  if (Array.isArray(value)) return bareList(value, yaml, path);
  const found = value === null ? 'nothing' : JSON.stringify(value);
  return error('wrong-shape', `${found} stands where a condition is expected`, {
    place,
    hint: 'write a rule’s id, or a test such as  { note is empty: true }',
  });
}

function bareList(value: readonly unknown[], yaml: YamlFile, path: YamlPath): Problem {
  const place = yaml.placeOf(path);
  const text = yaml.line(place.line).slice(place.column - 1, place.endColumn - 1);
  const isOneLine = text.startsWith('[') && text.endsWith(']');
  return error('wrong-shape', 'a list of conditions that does not say how they join', {
    place,
    hint:
      value.length === 1
        ? 'leave the brackets or the "- " out'
        : 'say any: (one is enough) or all: (every one) before the list',
    ...(isOneLine && value.length > 1 && { fix: suggest(place, `{ any: ${text} }`) }),
  });
}

/** A condition in words that is a test without its colon, its space or its braces. */
export function testInWords(text: string, yaml: YamlFile, path: YamlPath): Problem | undefined {
  const [, key = '', value = ''] =
    /^([a-z][a-z0-9.-]*(?: [a-z]+){1,2}):\s*(\S.*)$/u.exec(text) ?? [];
  if (key === '') return undefined;
  const place = yaml.placeOf(path);
  if (yaml.plainAt(path) === undefined)
    return error('wrong-shape', 'a test in quotes is only a text', {
      place,
      hint: 'leave the quotes out',
      fix: sureFix(place, `{ ${key}: ${value} }`),
    });
  const at = place.column + key.length + 1;
  return error('wrong-shape', `no space after the ":" of "${key}"`, {
    place: { ...place, column: at - 1, endColumn: at },
    hint: 'put a space after the ":"',
    fix:
      typeof path.at(-1) === 'number' || isAlone(yaml, place)
        ? sureFix({ ...place, column: at, endColumn: at }, ' ')
        : sureFix(place, `{ ${key}: ${value} }`),
  });
}

/** Whether nothing stands before it on its line but dashes. */
function isAlone(yaml: YamlFile, { line, column }: Place): boolean {
  return /^[\s-]*$/u.test(yaml.line(line).slice(0, column - 1));
}

const digits: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
}; // prettier-ignore

/** `at least two of:`, whose number is to be written in digits. */
export function spelledNumber(word: string, place: Place): Problem {
  const digit = Object.hasOwn(digits, word) ? digits[word] : undefined;
  return error('unknown-key', `"${word}" is no number here`, {
    place,
    hint: 'write the number in digits',
    ...(digit !== undefined && { fix: sureFix(place, `at least ${digit} of`) }),
  });
}

/** `and`, `or` and the like; undefined for other keys. */
export function meantConnective(
  key: string,
): { readonly kind: (typeof connectives)[number]; readonly sure: boolean } | undefined {
  const exact = connectives.find((word) => word === key.toLowerCase());
  if (exact !== undefined) return { kind: exact, sure: true };
  const word = key.toLowerCase().replace(/[_-]/gu, ' ');
  const kind = Object.hasOwn(everyday, word) ? everyday[word] : undefined;
  return kind && { kind, sure: false };
}

const everyday: Readonly<Record<string, (typeof connectives)[number]>> = {
  'and': 'all', 'all of': 'all', 'every': 'all', 'both': 'all', 'or': 'any', 'any of': 'any', 'one of': 'any', 'either': 'any',
  'none': 'not', 'none of': 'not', 'neither': 'not', 'nor': 'not', 'no': 'not',
}; // prettier-ignore

/** A key that joins conditions, written otherwise than the language has it. */
export function wrongConnective(key: string, place: Place): Problem | undefined {
  const meant = meantConnective(key);
  if (meant === undefined) return undefined;
  return error('unknown-key', `"${key}" does not join conditions`, {
    place,
    hint: `did you mean "${meant.kind}"?`,
    fix: meant.sure ? sureFix(place, meant.kind) : suggest(place, meant.kind),
  });
}

/** A key without a comparison: neither a test nor a word that joins conditions. */
export function notATest(key: string, value: unknown, yaml: YamlFile, path: YamlPath): Problem {
  const place = yaml.placeOfKey(path);
  if (value === null)
    return error('wrong-shape', `"${key}" stands here as a condition of its own`, {
      place,
      hint: 'texts that belong to one list stand in brackets:  note contains: [one, two]',
    });
  return error('unknown-key', `"${key}" is no test: after the fact, say how to compare it`, {
    place,
    ...comparisonAdvice(key, value, place),
  });
}

/** `note contains: one, two` in braces, where a comma ends the value. */
export function bracketless(
  test: string,
  loose: readonly string[],
  yaml: YamlFile,
  path: YamlPath,
): Problem {
  const first = yaml.placeOf([...path, test]);
  const last = yaml.placeOfKey([...path, loose.at(-1) ?? '']);
  const oneLine = first.line === last.line;
  // of a test that is written twice, the second may stand after the words
  const isBefore = first.endColumn <= last.column;
  const place = !oneLine ? first : isBefore ? { ...first, endColumn: last.endColumn } : last;
  const written = yaml.line(place.line).slice(place.column - 1, place.endColumn - 1);
  const isPlain = oneLine && isBefore && yaml.plainAt([...path, test]) !== undefined;
  const curly = /^[“„‟]([^“”"]*)[”“"]$/u.exec(written)?.[1];
  if (curly !== undefined)
    return error('wrong-shape', 'curly quotes do not quote here', {
      place,
      hint: 'type straight quotes',
      fix: sureFix(place, quote(curly)),
    });
  const round = /^\((.*)\)$/u.exec(written)?.[1];
  return error('wrong-shape', 'several texts that are no list', {
    place,
    hint: `several texts stand in brackets${round === undefined ? '' : ', which are not round'}`,
    ...(isPlain && { fix: sureFix(place, `[${round ?? written}]`) }),
  });
}

/** `all` and the like where their letters are mixed up, else how the fact may be compared. */
function comparisonAdvice(key: string, value: unknown, place: Place): Partial<ProblemDetails> {
  const word = mistypedConnective(key, value);
  if (word !== undefined) return { hint: `did you mean "${word}"?`, fix: suggest(place, word) };
  if (typeof value === 'boolean')
    return { hint: 'say "is", or "is empty", or "is known"', fix: suggest(place, `${key} is`) };
  if (typeof value === 'number')
    return { hint: 'such as at least, at most, is', fix: suggest(place, `${key} at least`) };
  return { hint: 'such as contains, starts with, is', fix: suggest(place, `${key} contains`) };
}

function mistypedConnective(key: string, value: unknown): string | undefined {
  if (typeof value !== 'object') return undefined;
  const fitting = connectives.filter((word) => (word === 'not') !== Array.isArray(value));
  const letters = (word: string): string => Array.from(word).toSorted().join('');
  return nearestWord(key, fitting) ?? fitting.find((word) => letters(word) === letters(key));
}

/** What stands in place of the value of a test. */
export function notAnOperand(
  value: Readonly<Record<string, unknown>>,
  yaml: YamlFile,
  path: YamlPath,
): Problem {
  return error('wrong-operand', 'a key with a value stands where a value is expected', {
    place: yaml.placeOf(path),
    ...operandAdvice(value, yaml, path),
  });
}

function operandAdvice(
  value: Readonly<Record<string, unknown>>,
  yaml: YamlFile,
  path: YamlPath,
): Partial<ProblemDetails> {
  const [key = ''] = Object.keys(value);
  if (key === 'lists' || key.toLowerCase() === 'list')
    return {
      hint: 'a list is named by { list: its-name }',
      fix: suggest(yaml.placeOfKey([...path, key]), 'list'),
    };
  const advice = colonFix(yaml, path, value);
  return advice.fix === undefined
    ? {
        hint: 'write a value, a list, or { list: name }; put quotes around a text that has ": " in it',
      }
    : advice;
}

/** `"\bCEO\b"`, in which the backslashes have become control characters. */
export function controlCharacter(
  value: string,
  operator: string,
  yaml: YamlFile,
  path: YamlPath,
): Problem | undefined {
  if (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(value)) return undefined;
  const place = yaml.placeOf(path);
  const text = yaml.line(place.line).slice(place.column - 1, place.endColumn - 1);
  const inner = /^"((?:[^"'\\]|\\[^"\\])*)"$/u.exec(text)?.[1];
  const message = 'in double quotes a backslash begins a special character: "\\b" is a backspace';
  if (operator !== 'matches')
    return error('wrong-operand', message, {
      place,
      hint: 'leave it out: contains looks for whole words as it is, and only matches takes patterns',
      ...(inner !== undefined && {
        fix: suggest(place, quote(inner.replace(/\\(?:x.{2}|u.{4}|U.{8}|[a-z\d])/gu, ''))),
      }),
    });
  return error('bad-pattern', message, {
    place,
    hint: 'use single quotes, in which a backslash is just a backslash',
    ...(inner !== undefined && { fix: sureFix(place, `'${inner}'`) }),
  });
}

/** A test with nothing after its colon. */
export function noOperand(key: string, yaml: YamlFile, path: YamlPath): Problem {
  const place = yaml.placeOf(path);
  const { message = `nothing stands after "${key}:"`, ...details } = emptyFix(
    yaml,
    place,
    new Set(['string']),
  );
  return error('wrong-operand', message, { place, ...details });
}

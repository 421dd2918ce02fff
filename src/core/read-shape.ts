import type * as z from 'zod';
import { meantWord, nearestWord } from './did-you-mean.js';
import { suggest, sureFix } from './fix.js';
import { type Problem, error } from './problem.js';
import { type TypeFix, typeFix } from './type-fix.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

/** How to speak of what doesn't fit. */
export interface ShapeWords {
  /** The code of a problem with a value; a missing key has its own in a policy. */
  readonly code: 'wrong-shape' | 'config-invalid';
  /** What to say where a key is missing. */
  missing?(path: YamlPath): { readonly message: string; readonly hint: string } | undefined;
  /** What to type instead of a value, where that can be told better than by its type. */
  advice?(yaml: YamlFile, path: YamlPath, value: unknown): TypeFix | undefined;
  /** The choice that is meant by a word of everyday language. */
  synonym?(word: string): string | undefined;
}

/** A part of a file that doesn't fit. */
export interface WrongPart {
  readonly path: YamlPath;
  readonly problem: Problem;
  /** What is meant by it, as far as it can be told. */
  readonly meant?: unknown;
}

/** The data of a YAML file if it has the shape, else what of it differs. */
export function readShape<S extends z.ZodType>(
  shape: S,
  yaml: YamlFile,
  words: ShapeWords,
): { readonly data?: z.infer<S>; readonly wrong: readonly WrongPart[] } {
  const result = shape.safeParse(yaml.data);
  if (result.success) return { data: result.data, wrong: [] };
  return { wrong: result.error.issues.flatMap((issue) => wrongParts(issue, yaml, words)) };
}

type Issue = z.core.$ZodIssue;

function wrongParts(issue: Issue, yaml: YamlFile, words: ShapeWords): readonly WrongPart[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return [];
  if (issue.code === 'invalid_union') {
    // the branch that was meant is the one that fits at its top and fails further in
    const meant = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0));
    if (meant !== undefined && meant.length > 0)
      return meant.flatMap((inner) =>
        wrongParts({ ...inner, path: [...path, ...inner.path] }, yaml, words),
      );
  }
  if (issue.code === 'invalid_key') return [wrongKey(issue, yaml, words)];
  const value = valueAt(yaml.data, path);
  if (value === undefined) return [missingKey(path, yaml, words)];
  if (issue.code === 'invalid_value') return [wrongChoice(issue.values, value, path, yaml, words)];
  const { message = `${found(value)}: ${plainWords(issue)}`, ...details } =
    words.advice?.(yaml, path, value) ?? typeFix(yaml, path, value, wantedTypes(issue));
  const place = yaml.placeOf(path);
  return [{ path, problem: error(words.code, message, { place, ...details }) }];
}

/** The types that would fit, as the library calls them. */
function wantedTypes(issue: Issue): ReadonlySet<string> {
  if (issue.code === 'invalid_type') return new Set([issue.expected]);
  if (issue.code !== 'invalid_union') return new Set();
  return new Set(
    issue.errors.flatMap((branch) => branch.flatMap((inner) => [...wantedTypes(inner)])),
  );
}

const typeWords: Readonly<Record<string, string>> = {
  object: 'keys, each with a colon and a value',
  array: 'a list: [one, two]',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  record: 'keys, each with a colon and a value',
};

/** The library's own words are for programmers. */
function plainWords(issue: Issue): string {
  if (!/^Invalid|^Too |^Unrecognized/u.test(issue.message)) return issue.message;
  return `expected ${issue.code === 'invalid_type' ? (typeWords[issue.expected] ?? issue.expected) : 'something else'}`;
}

function wrongKey(
  issue: Issue & { readonly code: 'invalid_key' },
  yaml: YamlFile,
  { code }: ShapeWords,
): WrongPart {
  const place = yaml.placeOfKey(issue.path);
  const key = String(issue.path.at(-1));
  const hint = issue.issues[0]?.message ?? 'write another key';
  const better = key
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const fix = better === '' || better === key ? {} : { fix: suggest(place, better) };
  return {
    path: issue.path,
    problem: error(code, `"${key}" can not stand here`, { place, hint, ...fix }),
  };
}

function missingKey(path: YamlPath, yaml: YamlFile, words: ShapeWords): WrongPart {
  const key = String(path.at(-1));
  const { message, hint } = words.missing?.(path) ?? {
    message: `"${key}" is missing here`,
    hint: `add a line "${key}: …"`,
  };
  const code = words.code === 'wrong-shape' ? 'missing-key' : words.code;
  return { path, problem: error(code, message, { place: yaml.placeOf(path.slice(0, -1)), hint }) };
}

function wrongChoice(
  choices: readonly unknown[],
  value: unknown,
  path: YamlPath,
  yaml: YamlFile,
  words: ShapeWords,
): WrongPart {
  const names = choices.map(String);
  const typed =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
  const place = yaml.placeOf(path);
  const same = names.find((name) => letters(name) === letters(typed));
  const everyday = names.find((name) => name === words.synonym?.(typed.toLowerCase()));
  const meant =
    typed === ''
      ? undefined
      : (same ?? meantWord(typed, names) ?? everyday ?? nearestWord(typed, names));
  const written = yaml.line(place.line).slice(place.column - 1, place.endColumn - 1);
  // a text may go on in the next line
  const isWhole = written.toLowerCase().includes(typed.toLowerCase());
  const message = `${found(value)}: expected ${listed(names)}`;
  const details =
    meant === undefined
      ? { hint: 'write one of these words' }
      : {
          hint: `did you mean ${meant}?`,
          fix: same === undefined || !isWhole ? suggest(place, meant) : sureFix(place, meant),
        };
  return {
    path,
    problem: error(words.code, message, { place, ...details }),
    ...(meant !== undefined && { meant }),
  };
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null)?.[step],
    data,
  );
}

/** What stands there, in a user's words. */
function found(value: unknown): string {
  if (value === null) return 'nothing stands here';
  if (Array.isArray(value)) return 'a list stands here';
  if (typeof value === 'object') return 'a key with a value stands here';
  const shown = JSON.stringify(value);
  return `${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown} stands here`;
}

import type * as z from 'zod';
import { didYouMean } from './did-you-mean.js';
import { type Problem, type ProblemCode, error } from './problem.js';
import { type YamlFile, type YamlPath } from './yaml-file.js';

/** How to speak of what doesn't fit. */
export interface ShapeWords {
  /** The code of a problem with a value; unknown and missing keys have their own in a policy. */
  readonly code: 'wrong-shape' | 'config-invalid';
  /** The keys a map at the path may have. */
  keysAt(path: YamlPath): readonly string[];
}

/** The data of a YAML file if it has the shape, else a problem with its place for all that differs. */
export function readShape<S extends z.ZodType>(
  shape: S,
  yaml: YamlFile,
  words: ShapeWords,
): {
  readonly data?: z.infer<S>;
  readonly problems: readonly Problem[];
  /** The paths of all that is wrong, an unknown key's own included. */
  readonly paths: readonly YamlPath[];
} {
  const result = shape.safeParse(yaml.data);
  if (result.success) return { data: result.data, problems: [], paths: [] };
  return {
    paths: result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path],
    ),
    problems: result.error.issues.flatMap((issue) => problemsOf(issue, yaml, words)),
  };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  yaml: YamlFile,
  words: ShapeWords,
): readonly Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, path, yaml, words));
  if (issue.code === 'invalid_union') {
    // the branch that was meant is the one that fits at its top and fails further in
    const meant = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0));
    if (meant !== undefined && meant.length > 0)
      return meant.flatMap((inner) =>
        problemsOf({ ...inner, path: [...path, ...inner.path] }, yaml, words),
      );
  }
  if (issue.code === 'invalid_key')
    return [
      error(words.code, issue.issues[0]?.message ?? issue.message, {
        place: yaml.placeOfKey(path),
      }),
    ];
  const value = valueAt(yaml.data, path);
  if (value === undefined) return [missingKey(path, yaml, words)];
  if (issue.code === 'invalid_value') return [wrongChoice(issue.values, value, path, yaml, words)];
  return [
    error(words.code, `${found(value)}: ${plainWords(issue)}`, {
      place: yaml.placeOf(path),
      ...hintFor(value, path),
    }),
  ];
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
function plainWords(issue: z.core.$ZodIssue): string {
  if (!/^Invalid|^Too |^Unrecognized/u.test(issue.message)) return issue.message;
  return `expected ${issue.code === 'invalid_type' ? (typeWords[issue.expected] ?? issue.expected) : 'something else'}`;
}

function unknownKey(key: string, path: YamlPath, yaml: YamlFile, words: ShapeWords): Problem {
  const known = words.keysAt(path);
  const code: ProblemCode = words.code === 'wrong-shape' ? 'unknown-key' : words.code;
  if (key === '$import')
    return error(code, '"$import" is not followed: this file is data, and reads no other', {
      place: yaml.placeOfKey([...path, key]),
      hint: 'write here what the other file says',
    });
  return error(code, `unknown key "${key}"`, {
    place: yaml.placeOfKey([...path, key]),
    ...didYouMean(key, known, `known keys: ${known.join(', ')}`),
  });
}

function missingKey(path: YamlPath, yaml: YamlFile, words: ShapeWords): Problem {
  const code: ProblemCode = words.code === 'wrong-shape' ? 'missing-key' : words.code;
  const key = String(path.at(-1));
  return error(code, `"${key}" is missing here`, {
    place: yaml.placeOf(path.slice(0, -1)),
    hint: `add a line "${key}: …"`,
  });
}

function wrongChoice(
  choices: readonly unknown[],
  value: unknown,
  path: YamlPath,
  yaml: YamlFile,
  words: ShapeWords,
): Problem {
  const names = choices.map(String);
  return error(words.code, `${found(value)}: expected ${names.join(', ')}`, {
    place: yaml.placeOf(path),
    ...didYouMean(String(value), names),
  });
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
  if (typeof value === 'object') return 'a map stands here';
  const shown = JSON.stringify(value);
  return `${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown} stands here`;
}

function hintFor(value: unknown, path: YamlPath): { readonly hint?: string } {
  if (value === null)
    return {
      hint: 'a text that begins with # must stand in quotes, for # begins a comment; else delete the line',
    };
  if (typeof value === 'number' || typeof value === 'boolean')
    return { hint: `for a text, put quotes around it: "${String(value)}"` };
  const [key, inner] =
    typeof value === 'object' && value !== null ? (Object.entries(value)[0] ?? []) : [];
  if (key !== undefined && !Array.isArray(value) && typeof path.at(-1) === 'number')
    return { hint: `a text with ": " in it must stand in quotes: "${key}: ${String(inner)}"` };
  if (typeof value === 'string' && /^(?:yes|no|on|off)$/iu.test(value))
    return { hint: `write ${/^(?:yes|on)$/iu.test(value) ? 'true' : 'false'}` };
  return {};
}

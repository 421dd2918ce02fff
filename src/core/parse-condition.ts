import {
  bracketless,
  controlCharacter,
  meantConnective,
  noOperand,
  notACondition,
  notAnOperand,
  notATest,
  spelledNumber,
  testInWords,
  wrongConnective,
} from './condition-problems.js';
import { type Place, type Problem, error, warning } from './problem.js';
import { suspectText } from './suspect-text.js';
import { type WrittenCondition, type WrittenOperand } from './written.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

/** How deep conditions may nest; deeper ones are unreadable, and would exhaust the stack. */
const maxDepth = 40;

/**
 * A condition as the file says it. Where it has errors they are added to `problems`, and what is
 * returned is only good for finding more of them.
 */
export function parseCondition(
  yaml: YamlFile,
  path: YamlPath,
  value: unknown,
  problems: Problem[],
  depth = 0,
): WrittenCondition {
  const place = yaml.placeOf(path);
  if (typeof value === 'string') {
    const inWords = testInWords(value, yaml, path);
    if (inWords === undefined) return { kind: 'rule', name: value, place };
    problems.push(inWords);
    return nothing(place);
  }
  if (depth > maxDepth) {
    problems.push(
      error('wrong-shape', `conditions more than ${maxDepth} deep`, {
        place,
        hint: 'give the inner ones names, as rules of their own',
      }),
    );
    return nothing(place);
  }
  if (!isMap(value)) {
    problems.push(notACondition(value, yaml, path));
    return nothing(place);
  }
  const entries = withoutBracketless(Object.entries(value), yaml, path, problems);
  if (entries.length === 0)
    problems.push(
      error('wrong-shape', 'an empty condition', {
        place,
        hint: 'write a test, such as  { note is empty: true }',
      }),
    );
  const parts = entries.map(([key, inner]) =>
    parseEntry(yaml, [...path, key], inner, problems, depth),
  );
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? only
    : { kind: 'all', conditions: parts, place };
}

/** A fact and a comparison, as far as they can be told without knowing them. */
const looksLikeTest =
  /^\S+ (?:is|contains|says|starts|ends|matches|at|more|less|before|after|older|newer)\b/u;

type Entry = [key: string, value: unknown];

/** `{ note contains: one, two }`: the words after the comma are no conditions of their own. */
function withoutBracketless(
  entries: readonly Entry[],
  yaml: YamlFile,
  path: YamlPath,
  problems: Problem[],
): readonly Entry[] {
  const isLoose = ([key, value]: Entry): boolean => value === null && !looksLikeTest.test(key);
  const from = entries.findIndex(isLoose);
  const before = entries[from - 1];
  if (from < 1 || before === undefined || !/ /u.test(before[0])) return entries;
  const rest = entries.slice(from);
  const count = rest.findIndex((entry) => !isLoose(entry));
  const loose = count < 0 ? rest : rest.slice(0, count);
  problems.push(
    bracketless(
      before[0],
      loose.map(([key]) => key),
      yaml,
      path,
    ),
  );
  return entries.filter((entry) => !loose.includes(entry));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nothing(place: Place): WrittenCondition {
  return { kind: 'any', conditions: [], place };
}

function parseEntry(
  yaml: YamlFile,
  path: YamlPath,
  value: unknown,
  problems: Problem[],
  depth: number,
): WrittenCondition {
  const written = String(path.at(-1));
  const place = yaml.placeOfKey(path);
  const key = written.trim().replace(/\s+/gu, ' ');
  const wrong = connectives.has(key) ? undefined : wrongConnective(key, place);
  if (wrong !== undefined) problems.push(wrong);
  const kind = meantConnective(key)?.kind;
  if (kind === 'not') {
    const condition = parseCondition(yaml, path, value, problems, depth + 1);
    return { kind: 'not', condition, place };
  }
  if (kind !== undefined)
    return { kind, conditions: parseJoined(yaml, path, value, problems, depth, key), place };
  const [, count] = /^at least (\d+|\p{L}+) of$/iu.exec(key) ?? [];
  if (count === undefined) return parseTest(yaml, path, key, value, problems);
  const conditions = parseJoined(yaml, path, value, problems, depth, key);
  const least = leastOf(count, conditions.length, key, place, problems);
  return { kind: 'count', least, conditions, place };
}

const connectives: ReadonlySet<string> = new Set(['all', 'any', 'not']);

/** How many must hold, of as many as there are. */
function leastOf(
  written: string,
  many: number,
  key: string,
  place: Place,
  problems: Problem[],
): number {
  const least = Number(written);
  if (Number.isNaN(least)) problems.push(spelledNumber(written.toLowerCase(), place));
  else if (many > 0 && (least < 1 || least > many))
    problems.push(
      error('wrong-shape', `"${key}:" with ${many} ${many === 1 ? 'condition' : 'conditions'}`, {
        place,
        hint: `write a number from 1 to ${many}`,
      }),
    );
  return least;
}

function parseJoined(
  yaml: YamlFile,
  path: YamlPath,
  value: unknown,
  problems: Problem[],
  depth: number,
  kind: string,
): readonly WrittenCondition[] {
  const place = yaml.placeOfKey(path);
  if (!Array.isArray(value) || value.length === 0) {
    problems.push(
      error('wrong-shape', `"${kind}:" without a list of conditions`, {
        place,
        hint: `write ${kind}: [one, two], or each condition after "- " on a line of its own`,
      }),
    );
    return [];
  }
  return value.map((inner: unknown, index) =>
    parseCondition(yaml, [...path, index], inner, problems, depth + 1),
  );
}

function parseTest(
  yaml: YamlFile,
  path: YamlPath,
  key: string,
  value: unknown,
  problems: Problem[],
): WrittenCondition {
  const place = yaml.placeOfKey(path);
  const [fact = '', ...words] = key.split(' ');
  const operator = words.join(' ');
  if (operator === '') {
    problems.push(notATest(key, value, yaml, path));
    return nothing(place);
  }
  const operand = parseOperand(yaml, path, value, operator, problems);
  const spaced = String(path.at(-1)) !== key;
  return { kind: 'test', fact, operator, operand, place, ...(spaced && { spaced }) };
}

function parseOperand(
  yaml: YamlFile,
  path: YamlPath,
  value: unknown,
  operator: string,
  problems: Problem[],
): WrittenOperand {
  if (value === null) {
    problems.push(noOperand(String(path.at(-1)), yaml, path));
    return { kind: 'literals', items: [], wrong: true };
  }
  if (isMap(value)) {
    const { list, ...rest } = value;
    if (typeof list === 'string' && Object.keys(rest).length === 0)
      return { kind: 'list', name: { value: list, place: yaml.placeOf([...path, 'list']) } };
    problems.push(notAnOperand(value, yaml, path));
    return { kind: 'literals', items: [], wrong: true };
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length === 0)
    problems.push(
      warning('never-true', 'an empty list, which nothing is in', {
        place: yaml.placeOfKey(path),
        hint: 'write something in its brackets, or delete the test',
      }),
    );
  const manyFit = !Array.isArray(value) && operator !== 'matches';
  let wrong = false;
  const written = items.map((item, index) => {
    const at = Array.isArray(value) ? [...path, index] : path;
    const control =
      typeof item === 'string' ? controlCharacter(item, operator, yaml, at) : undefined;
    if (control !== undefined) problems.push(control);
    wrong ||= control !== undefined;
    problems.push(...suspectText(yaml, at, item, manyFit));
    return { value: item, place: yaml.placeOf(at) };
  });
  return { kind: 'literals', items: written, ...(wrong ? { wrong } : {}) };
}

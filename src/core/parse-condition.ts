import { didYouMean } from './did-you-mean.js';
import { type Place, type Problem, error, warning } from './problem.js';
import { suspectText } from './suspect-text.js';
import { type WrittenCondition, type WrittenOperand } from './written.js';
import { type YamlFile, type YamlPath } from './yaml-file.js';

/** How deep conditions may nest; deeper ones are unreadable, and would exhaust the stack. */
const maxDepth = 40;

const connectives = ['all', 'any', 'not'] as const;

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
  if (typeof value === 'string') return { kind: 'rule', name: value, place };
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
  const entries = Object.entries(value);
  if (entries.length === 0)
    problems.push(
      error('wrong-shape', 'an empty condition', {
        place,
        hint: 'write a test, such as  note is empty: true',
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

function nothing(place: Place): WrittenCondition {
  return { kind: 'any', conditions: [], place };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notACondition(value: unknown, yaml: YamlFile, path: YamlPath): Problem {
  const place = yaml.placeOf(path);
  if (Array.isArray(value))
    return error('wrong-shape', 'a list of conditions that does not say how they join', {
      place,
      hint: 'say any: or all: before the list',
    });
  const found = value === null ? 'nothing' : JSON.stringify(value);
  return error('wrong-shape', `${found} stands where a condition is expected`, {
    place,
    hint: 'write a rule’s id, or a test such as  note is empty: true',
  });
}

function parseEntry(
  yaml: YamlFile,
  path: YamlPath,
  value: unknown,
  problems: Problem[],
  depth: number,
): WrittenCondition {
  const key = String(path.at(-1));
  const place = yaml.placeOfKey(path);
  if (key === 'not') {
    const condition = parseCondition(yaml, path, value, problems, depth + 1);
    return { kind: 'not', condition, place };
  }
  const spelled = /^at least (\p{L}+) of$/u.exec(key);
  if (spelled !== null)
    problems.push(
      error('unknown-key', `"${spelled[1]}" is no number here`, {
        place,
        hint: 'write it in digits:  at least 2 of:',
      }),
    );
  const count = /^at least (\d+|\p{L}+) of$/u.exec(key);
  if (count !== null) {
    const joined = parseJoined(yaml, path, value, problems, depth, key);
    const least = spelled === null ? Number(count[1]) : 1;
    if (least < 1 || least > joined.length)
      problems.push(
        error('wrong-shape', `"${key}:" with ${joined.length} conditions`, {
          place,
          hint: 'give a number from 1 to how many there are',
        }),
      );
    return { kind: 'count', least, conditions: joined, place };
  }
  if (key === 'all' || key === 'any')
    return { kind: key, conditions: parseJoined(yaml, path, value, problems, depth, key), place };
  return parseTest(yaml, path, key, value, problems);
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
  const [fact = '', ...words] = key.trim().split(/\s+/u);
  const operator = words.join(' ');
  if (operator === '' && value === null) {
    problems.push(
      error('wrong-shape', `"${key}" stands here as a condition of its own`, {
        place,
        hint: 'words that belong to one list stand in brackets:  note contains: [one, two]',
      }),
    );
    return nothing(place);
  }
  if (operator === '') {
    problems.push(
      error('unknown-key', `"${key}" is no test: after the fact, say how to compare it`, {
        place,
        ...adviceFor(key, value),
      }),
    );
    return nothing(place);
  }
  return {
    kind: 'test',
    fact,
    operator,
    operand: parseOperand(yaml, path, value, problems),
    place,
  };
}

const otherWords: Readonly<Record<string, string>> = {
  and: 'all',
  or: 'any',
  none: 'not',
  neither: 'not',
  nor: 'not',
};

/** What to type instead of a key that is neither a test nor a connective. */
function adviceFor(key: string, value: unknown): { readonly hint?: string } {
  const meant = otherWords[key.toLowerCase()];
  if (meant !== undefined) return { hint: `did you mean "${meant}"?` };
  const shown = typeof value === 'object' ? '…' : JSON.stringify(value);
  const example = `write for example  ${key} contains: ${shown}`;
  return typeof value === 'object' ? didYouMean(key, connectives, example) : { hint: example };
}

function parseOperand(
  yaml: YamlFile,
  path: YamlPath,
  value: unknown,
  problems: Problem[],
): WrittenOperand {
  if (isMap(value)) {
    const { list, ...rest } = value;
    if (typeof list === 'string' && Object.keys(rest).length === 0)
      return { kind: 'list', name: { value: list, place: yaml.placeOf([...path, 'list']) } };
    problems.push(
      error('wrong-operand', 'a map stands here', {
        place: yaml.placeOf(path),
        hint: 'write a value, a list, or { list: name }; a text with ": " in it must stand in quotes',
      }),
    );
    return { kind: 'literals', items: [] };
  }
  const items = Array.isArray(value) ? value : [value];
  if (items.length === 0)
    problems.push(
      warning('never-true', 'an empty list, which nothing is in', { place: yaml.placeOfKey(path) }),
    );
  return {
    kind: 'literals',
    items: items.map((item: unknown, index) => {
      const at = Array.isArray(value) ? [...path, index] : path;
      problems.push(...suspectText(yaml, at, item));
      return { value: item, place: yaml.placeOf(at) };
    }),
  };
}

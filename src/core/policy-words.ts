import { employerShape, ownerShape } from './parse-config.js';
import { type KeyWords } from './mend-keys.js';
import { exampleShape, policyShape, ruleShape } from './policy-shape.js';
import { type YamlPath } from './yaml-tree.js';
import { type KeyKind, type YamlWords } from './yaml-words.js';

type Part = 'policy' | 'rule' | 'example' | 'list' | 'owner' | 'employer';

const keys: Readonly<Record<Part, readonly string[]>> = {
  policy: Object.keys(policyShape.shape),
  rule: Object.keys(ruleShape.shape),
  example: Object.keys(exampleShape.shape),
  list: ['add'],
  owner: Object.keys(ownerShape.shape),
  employer: Object.keys(employerShape.shape),
};

/** By key: words that people use who have not read what it is called. */
const synonyms: Readonly<Partial<Record<Part, Readonly<Record<string, readonly string[]>>>>> = {
  policy: {
    extends: ['include', 'includes', 'import', 'imports', 'use', 'uses', 'base'],
    otherwise: ['default', 'else', 'fallback'],
    'when-unsure': ['unsure'],
    screen: ['version'],
    policy: ['name', 'title'],
    about: ['description', 'comment'],
    lists: ['words'],
    disable: ['disabled', 'off', 'without'],
    assume: ['assumptions', 'defaults'],
  },
  rule: {
    id: ['name', 'rule', 'title'],
    when: ['if', 'where', 'condition', 'conditions', 'match'],
    unless: ['except', 'but-not'],
    decide: ['then', 'decision', 'action', 'result', 'verdict'],
    because: ['reason', 'why', 'message'],
    ask: ['question'],
    reply: ['answer', 'response'],
    examples: ['tests', 'test', 'cases'],
    strength: ['weight', 'priority'],
    about: ['description', 'comment'],
  },
  example: {
    given: ['facts', 'input', 'invitation', 'with', 'when', 'if'],
    expect: ['expected', 'result', 'decision', 'decide', 'then', 'should'],
    today: ['date', 'day'],
  },
  list: { add: ['adds', 'append', 'plus', 'more', 'extend'] },
};

/** The keys of a policy file. */
export const policyWords: KeyWords = {
  code: 'unknown-key',
  keysAt(path) {
    const part = partAt(path);
    return part && keys[part];
  },
  synonym(word, path) {
    const part = partAt(path);
    const known = Object.entries((part && synonyms[part]) ?? {});
    return known.find(([, words]) => words.includes(word))?.[0];
  },
  home(key, path) {
    const here = partAt(path);
    const where = (Object.keys(homes) as Part[]).find(
      (part) => part !== here && keys[part].includes(key),
    );
    return where === undefined ? testHome(key, here) : `"${key}" ${homes[where]}`;
  },
};

const homes: Readonly<Partial<Record<Part, string>>> = {
  rule: 'belongs to a rule: indent it as far as the other keys of its rule',
  example: 'belongs to an example: put it after "- ", or in its braces',
  policy: 'belongs to the whole file: begin its line without any space',
};

/**
 * Keys of the whole file that are indented so far that they stand under `lists` or `assume`, and so
 * would be taken for a list or a fact.
 */
export function indentedTooFar(data: unknown): readonly YamlPath[] {
  return ['lists', 'assume'].flatMap((part) => {
    const map: unknown = isMap(data) ? data[part] : undefined;
    if (!isMap(map)) return [];
    return Object.entries(map)
      .filter(([key, value]) => keys.policy.includes(key) && !isPlainList(value))
      .map(([key]) => [part, key]);
  });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object');
}

/** A test that stands where no condition does. */
function testHome(key: string, here: Part | undefined): string | undefined {
  const test = key.replace(/^(?:if|when) (?=\S+ )/u, '');
  if (!/^[a-z][a-z0-9.-]* [a-z]/u.test(test)) return undefined;
  return here === 'rule' || here === 'policy'
    ? `a test stands under "when:":  when: { ${test}: … }`
    : undefined;
}

/** What the map at the path is; undefined for one that may have any keys. */
function partAt(path: YamlPath): Part | undefined {
  const [first, , third] = path;
  if (path.length === 0) return 'policy';
  if (first === 'lists') return path.length === 2 ? 'list' : undefined;
  if (first !== 'rules') return undefined;
  if (path.length === 2) return 'rule';
  if (third !== 'examples') return undefined;
  if (path.length === 4) return 'example';
  if (path[4] !== 'owner') return undefined;
  if (path.length === 5) return 'owner';
  return path.length === 7 && path[5] === 'employers' ? 'employer' : undefined;
}

const kinds: Readonly<Record<KeyKind, readonly string[]>> = {
  text: ['about', 'because', 'ask', 'reply', 'en', 'de', 'fr', 'es', 'pt', 'it', 'nl'],
  keys: ['when', 'unless', 'not', 'given', 'owner', 'assume', 'lists'],
  list: ['rules', 'examples', 'all', 'any', 'disable', 'extends'],
  word: ['id', 'decide', 'strength', 'expect', 'screen', 'policy', 'otherwise', 'when-unsure', 'today', 'add'],
}; // prettier-ignore

const kindByKey = new Map<string, KeyKind>(
  (Object.keys(kinds) as KeyKind[]).flatMap((kind) => kinds[kind].map((key) => [key, kind])),
);

/** What stands under the keys of a policy file. */
export const policyYaml: YamlWords = {
  kindOf: (key) => (/^at least \d+ of$/u.test(key) ? 'list' : kindByKey.get(key)),
  isTop: (key) => keys.policy.includes(key),
};

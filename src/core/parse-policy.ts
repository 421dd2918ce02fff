import { suggest } from './fix.js';
import { KeyedValue } from './keyed-value.js';
import { mendKeys } from './mend-keys.js';
import { parseRule } from './parse-rule.js';
import { languageVersion, policyShape } from './policy-shape.js';
import { indentedTooFar, policyWords, policyYaml } from './policy-words.js';
import { type Problem, error } from './problem.js';
import { type ShapeWords, type WrongPart, readShape } from './read-shape.js';
import { type SalvagedPolicy, salvage } from './salvage-policy.js';
import { adviceFor } from './shape-advice.js';
import { suspectText } from './suspect-text.js';
import { type CellValue } from './value.js';
import { visible } from './visible.js';
import {
  type DecisionName,
  type ListItem,
  type WhenUnsure,
  type Written,
  type WrittenList,
  type WrittenPolicy,
} from './written.js';
import { readYaml } from './yaml-file.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

/** A policy file as far as it can be understood. */
export interface ParsedPolicy {
  /** Undefined where nothing can be made of the file. */
  readonly policy?: WrittenPolicy;
  readonly problems: readonly Problem[];
  /** Whether it may have rules, lists or packs that could not be read, which others may name. */
  readonly incomplete: boolean;
}

/**
 * What a policy file says, with places, before anything in it is looked up. Where it has errors
 * `policy` says what is meant, as far as that is clear, without the parts that are wrong, so that
 * the rest can be looked into as well.
 */
export function parsePolicy(file: string, source: string): ParsedPolicy {
  const { yaml: written, problems } = readYaml(file, source, policyYaml);
  if (written === undefined) return { problems, incomplete: true };
  const { yaml, problems: keyProblems, dropped } = mendKeys(written, policyWords);
  const other = refuseOtherVersion(yaml);
  if (other !== undefined) return { problems: [other], incomplete: true };
  const shape = readShape(policyShape, yaml, shapeWords);
  const wrong = [...indentedTooFar(yaml.data).map((path) => tooFar(yaml, path)), ...shape.wrong];
  const said = withoutInner(wrong.filter((part) => !isDropped(part, dropped)));
  const found = [...problems, ...keyProblems, ...said];
  const left = wrong.length === 0 ? shape.data : salvage(yaml.data, wrong);
  if (left === undefined) return { problems: found, incomplete: true };
  const policy = writtenPolicy(yaml, left, found);
  const lost = [...dropped, ...wrong.map(({ path }) => path)].some(definesNames);
  return { policy, problems: found, incomplete: lost };
}

function tooFar(yaml: YamlFile, path: YamlPath): WrongPart {
  const [part, key] = path;
  const problem = error(
    'unknown-key',
    `"${String(key)}" is indented, and so belongs to "${String(part)}"`,
    {
      place: yaml.placeOfKey(path),
      hint: 'begin its line without any space, and indent the lines below it less as well',
    },
  );
  return { path, problem };
}

/** Whether a key is missing that stands where it can't be taken for what it is. */
function isDropped({ path, problem }: WrongPart, dropped: readonly YamlPath[]): boolean {
  if (problem.code !== 'missing-key') return false;
  const key = path.at(-1);
  return dropped.some(
    (other) =>
      (other.length === 1 && other[0] === key) ||
      // a test beside its when:
      (key === 'when' &&
        other.length === 3 &&
        other[1] === path[1] &&
        /\s/u.test(String(other[2]))),
  );
}

/** The problems of parts, without those inside of a part that is wrong as a whole. */
function withoutInner(wrong: readonly WrongPart[]): readonly Problem[] {
  const isInside = ({ path }: WrongPart): boolean =>
    wrong.some(
      (other) =>
        other.path.length < path.length && other.path.every((step, at) => step === path[at]),
    );
  return wrong.filter((part) => !isInside(part)).map(({ problem }) => problem);
}

/** Whether what stands at the path may say a name that other parts use. */
function definesNames([first, , third]: YamlPath): boolean {
  if (first === 'rules') return third === undefined || third === 'id';
  return !['about', 'assume', 'otherwise', 'when-unsure', 'disable'].includes(String(first));
}

const shapeWords: ShapeWords = {
  code: 'wrong-shape',
  missing(path) {
    const key = String(path.at(-1));
    return Object.hasOwn(missing, key) ? missing[key] : undefined;
  },
  advice: adviceFor,
  synonym: (word) => (Object.hasOwn(everydayWords, word) ? everydayWords[word] : undefined),
};

const missing: Readonly<Record<string, { readonly message: string; readonly hint: string }>> = {
  when: { message: 'a rule without a condition', hint: 'add a line such as  when: { note is empty: true }' },
  id: { message: 'a rule without an id', hint: 'give it a name to call it by, such as  id: my-rule' },
  given: { message: 'an example without "given"', hint: 'say what the invitation has:  given: { note: "Hello" }' },
  expect: { message: 'an example without "expect"', hint: 'say what is to come out:  expect: true  (or false, unknown, accept, decline, ask-for-context)' },
}; // prettier-ignore

const everydayWords: Readonly<Record<string, string>> = {
  yes: 'accept', approve: 'accept', allow: 'accept', ok: 'accept',
  no: 'decline', reject: 'decline', deny: 'decline', refuse: 'decline', ignored: 'ignore',
  ask: 'ask-for-context', maybe: 'ask-for-context', context: 'ask-for-context', question: 'ask-for-context',
  high: 'strong', low: 'weak', medium: 'normal', never: 'weak',
}; // prettier-ignore

function refuseOtherVersion(yaml: YamlFile): Problem | undefined {
  const written: unknown = (yaml.data as Record<string, unknown> | null)?.['screen'];
  if (typeof written !== 'number' && typeof written !== 'string') return undefined;
  const version = /^\d+(?:\.\d+)*$/u.test(`${written}`) ? parseFloat(`${written}`) : NaN;
  if (Number.isNaN(version) || version === languageVersion) return undefined;
  const message =
    version > languageVersion
      ? `this file is written for version ${version} of the rule language; this program reads version ${languageVersion}`
      : `there is no version ${version} of the rule language`;
  const place = yaml.placeOf(['screen']);
  return version > languageVersion
    ? error('language-version', message, {
        place,
        hint: 'update this program; whoever made the file has a newer one',
      })
    : error('language-version', message, { place, fix: suggest(place, String(languageVersion)) });
}

function writtenPolicy(yaml: YamlFile, shape: SalvagedPolicy, problems: Problem[]): WrittenPolicy {
  const at = <T>(value: T, ...path: YamlPath): Written<T> => ({ value, place: yaml.placeOf(path) });
  const extended = [shape.extends ?? []].flat();
  return {
    file: yaml.file,
    name: shape.policy ?? nameOfFile(yaml.file),
    ...(shape.about === undefined ? {} : { about: shape.about }),
    extends: extended.map((value, index) =>
      Array.isArray(shape.extends) ? at(value, 'extends', index) : at(value, 'extends'),
    ),
    ...(shape.otherwise && { otherwise: at<DecisionName>(shape.otherwise, 'otherwise') }),
    ...(shape['when-unsure'] && {
      whenUnsure: at<WhenUnsure>(shape['when-unsure'], 'when-unsure'),
    }),
    assume: mapOf(
      shape.assume,
      (value, key) => new KeyedValue(yaml, ['assume', key], value as CellValue),
    ),
    lists: mapOf(shape.lists, (value, key) => writtenList(yaml, key, value, problems)),
    rules: (shape.rules ?? []).flatMap((rule, index) =>
      rule === null ? [] : parseRule(yaml, rule, index, problems),
    ),
    disable: (shape.disable ?? []).map((value, index) => at(value, 'disable', index)),
  };
}

function mapOf<V, R>(
  record: Readonly<Record<string, V>> | undefined,
  make: (value: V, key: string) => R,
): ReadonlyMap<string, R> {
  return new Map(Object.entries(record ?? {}).map(([key, value]) => [key, make(value, key)]));
}

function writtenList(
  yaml: YamlFile,
  key: string,
  value: readonly ListItem[] | { readonly add: readonly ListItem[] },
  problems: Problem[],
): WrittenList {
  const add = 'add' in value;
  const items = add ? value.add : value;
  const path = add ? ['lists', key, 'add'] : ['lists', key];
  return {
    add,
    place: yaml.placeOfKey(['lists', key]),
    items: items.map((item, index) => {
      problems.push(...suspectText(yaml, [...path, index], item));
      return writtenAt(yaml, item, [...path, index]);
    }),
  };
}

/** A value whose place is looked up when somebody asks for it: of most values, nobody does. */
function writtenAt<T>(yaml: YamlFile, value: T, path: YamlPath): Written<T> {
  return {
    value,
    get place() {
      return yaml.placeOf(path);
    },
  };
}

/** The name of a policy that gives none; as it can be shown, for it is part of many messages. */
function nameOfFile(file: string): string {
  const base = file.split(/[\\/]/u).at(-1) ?? file;
  return visible(base.replace(/\.ya?ml$/iu, ''));
}

import * as z from 'zod';
import { ownerOf, ownerShape } from './parse-config.js';
import { parseCondition } from './parse-condition.js';
import { type Place, type Problem, error, warning } from './problem.js';
import { readShape } from './read-shape.js';
import { suspectText } from './suspect-text.js';
import { type CellValue } from './value.js';
import {
  type DecisionName,
  type ListItem,
  type LocalText,
  type Strength,
  type WhenUnsure,
  type Written,
  type WrittenExample,
  type WrittenList,
  type WrittenPolicy,
  type WrittenRule,
  decisions,
  strengths,
  unsureChoices,
} from './written.js';
import { visible } from './visible.js';
import { type YamlFile, type YamlPath, readYaml } from './yaml-file.js';

/** The version of the rule language that this program reads. */
const languageVersion = 1;

// fillers are letters too, but nobody sees them
const namePattern =
  /^(?!.*\p{Default_Ignorable_Code_Point})[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;
const nameRule = 'a name is made of small letters and digits, with "-" between words';
const name = z.string({ error: 'expected a name' }).regex(namePattern, { error: nameRule });
const text = z.string({ error: 'expected a text' });
const localText = z.union(
  [
    z.string(),
    z.record(
      z
        .string()
        .regex(/^[a-z]{2,3}$/u, { error: 'a language is named by its two letters: en, de, fr …' }),
      z.string(),
    ),
  ],
  {
    error: 'expected a text, or texts by language such as { en: …, de: … }',
  },
);
const cell = z.union(
  [z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))],
  { error: 'expected a single value or a list of values' },
);
const listItem = z.union([z.string(), z.number()], { error: 'expected a text or a number' });
const listItems = z.array(listItem, { error: 'expected a list: [one, two]' });

const exampleShape = z.strictObject({
  given: z.record(z.string(), cell, { error: 'expected facts, such as { connections: 7 }' }),
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'expected a date, such as 2026-01-31' })
    .optional(),
  owner: ownerShape.optional(),
  expect: z.union([z.boolean(), z.enum(['unknown', ...decisions])], {
    error: `expected true, false, unknown, ${decisions.join(', ')}`,
  }),
});

const ruleShape = z.strictObject({
  id: z.string({ error: 'expected a name' }),
  about: text.optional(),
  when: z.unknown(),
  unless: z.unknown().optional(),
  decide: z.enum(decisions).optional(),
  strength: z.enum(strengths).optional(),
  because: text.optional(),
  ask: localText.optional(),
  reply: localText.optional(),
  examples: z.array(exampleShape, { error: 'expected a list of examples' }).optional(),
});

const policyShape = z.strictObject({
  screen: z
    .number({ error: `expected ${languageVersion}, the version of the rule language` })
    .optional(),
  policy: name.optional(),
  about: text.optional(),
  extends: z
    .union([z.string(), z.array(z.string())], { error: 'expected a name, or a list of names' })
    .optional(),
  otherwise: z.enum(decisions).optional(),
  'when-unsure': z.enum(unsureChoices).optional(),
  assume: z.record(z.string(), cell, { error: 'expected facts, such as headline: ""' }).optional(),
  lists: z
    .record(
      name,
      z.union([listItems, z.strictObject({ add: listItems })], {
        error: 'expected a list, [one, two], or { add: [three] } to add to the list of a pack',
      }),
      { error: 'expected lists, such as my-field: [editing]' },
    )
    .optional(),
  rules: z.array(ruleShape, { error: 'expected a list of rules' }).optional(),
  disable: z
    .array(z.string({ error: 'expected a rule’s id' }), { error: 'expected a list of rules' })
    .optional(),
});

type RuleShape = z.infer<typeof ruleShape>;
type PolicyShape = z.infer<typeof policyShape>;

/** The keys of each part of a policy file, for "did you mean" and for editors. */
const policyKeys = {
  policy: Object.keys(policyShape.shape),
  rule: Object.keys(ruleShape.shape),
  example: Object.keys(exampleShape.shape),
} as const;

/**
 * What a policy file says, with places, before anything in it is looked up. Where it has errors
 * the parts that are wrong are left out of `policy`, so that the rest can be looked into as well;
 * `policy` is undefined where nothing can be made of the file.
 */
export function parsePolicy(
  file: string,
  source: string,
): { readonly policy?: WrittenPolicy; readonly problems: readonly Problem[] } {
  const { yaml, problems } = readYaml(file, source);
  if (yaml === undefined) return { problems };
  const later = refuseLaterVersion(yaml);
  if (later !== undefined) return { problems: [later] };
  const shape = readShape(policyShape, yaml, { code: 'wrong-shape', keysAt });
  const found: Problem[] = [...shape.problems];
  const data = shape.data ?? salvage(yaml.data, shape.paths);
  if (data === undefined) return { problems: found };
  return { policy: writtenPolicy(yaml, data, found), problems: found };
}

/** What is left of a file without the parts that are wrong, to find what else is wrong in it. */
function salvage(data: unknown, wrong: readonly YamlPath[]): PolicyShape | undefined {
  const left: unknown = structuredClone(data);
  for (const path of wrong) dropPart(left, path);
  const result = policyShape.safeParse(left);
  return result.success ? result.data : undefined;
}

/** Takes out the innermost named part on the path; a list of texts is left, but empty. */
function dropPart(data: unknown, path: YamlPath): void {
  const depth = path.findLastIndex((step) => typeof step === 'string');
  const key = path[depth];
  const parent = path.slice(0, depth).reduce<unknown>((value, step) => partOf(value, step), data);
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  if (path[0] === 'lists' && depth >= 1)
    Reflect.set(data as object, 'lists', {
      ...(data as { lists: object }).lists,
      [path[1] ?? '']: [],
    });
  else Reflect.deleteProperty(parent, key);
}

function partOf(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

function keysAt(path: YamlPath): readonly string[] {
  if (path.length === 0) return policyKeys.policy;
  if (path[0] === 'lists') return ['add'];
  return path.length > 2 ? policyKeys.example : policyKeys.rule;
}

function refuseLaterVersion(yaml: YamlFile): Problem | undefined {
  const version: unknown = (yaml.data as Record<string, unknown> | null)?.['screen'];
  if (typeof version !== 'number' || version === languageVersion) return undefined;
  const message =
    version > languageVersion
      ? `this file is written for version ${version} of the rule language; this program reads version ${languageVersion}`
      : `there is no version ${version} of the rule language`;
  const hint =
    version > languageVersion
      ? 'get a newer version of this program'
      : `write: screen: ${languageVersion}`;
  return error('language-version', message, { place: yaml.placeOf(['screen']), hint });
}

function writtenPolicy(yaml: YamlFile, shape: PolicyShape, problems: Problem[]): WrittenPolicy {
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
    assume: mapOf(shape.assume, (value, key) => ({
      value: value as CellValue,
      place: yaml.placeOfKey(['assume', key]),
    })),
    lists: mapOf(shape.lists, (value, key) => writtenList(yaml, key, value, problems)),
    rules: (shape.rules ?? []).map((rule, index) => writtenRule(yaml, rule, index, problems)),
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

function writtenRule(
  yaml: YamlFile,
  rule: RuleShape,
  index: number,
  problems: Problem[],
): WrittenRule {
  const path = ['rules', index];
  const at = <T>(value: T, key: string): Written<T> => ({
    value,
    place: yaml.placeOf([...path, key]),
  });
  const condition = (key: string, value: unknown) =>
    parseCondition(yaml, [...path, key], value, problems);
  if (!namePattern.test(rule.id)) problems.push(badName(rule.id, yaml.placeOf([...path, 'id'])));
  if (rule.when === undefined) problems.push(missingCondition(yaml, path, rule.id));
  if (rule.decide !== undefined && rule.because === undefined)
    problems.push(missingReason(yaml, path, rule.id));
  if (rule.decide === undefined && rule.strength !== undefined)
    problems.push(
      warning('useless-setting', '"strength" has no effect in a rule without "decide"', {
        place: yaml.placeOfKey([...path, 'strength']),
        hint: 'add decide:, or leave strength: out',
      }),
    );
  return {
    id: rule.id,
    place: yaml.placeOf([...path, 'id']),
    when:
      rule.when === undefined
        ? { kind: 'any', conditions: [], place: yaml.placeOf(path) }
        : condition('when', rule.when),
    ...(rule.unless === undefined ? {} : { unless: condition('unless', rule.unless) }),
    ...(rule.decide && { decide: rule.decide }),
    ...(rule.strength && { strength: at<Strength>(rule.strength, 'strength') }),
    ...(rule.because === undefined ? {} : { because: at(rule.because.trim(), 'because') }),
    ...(rule.ask === undefined ? {} : { ask: at<LocalText>(rule.ask, 'ask') }),
    ...(rule.reply === undefined ? {} : { reply: at<LocalText>(rule.reply, 'reply') }),
    examples: (rule.examples ?? []).map((example, number) =>
      writtenExample(yaml, [...path, 'examples', number], example),
    ),
  };
}

/** Whether a rule may have this name. */
export function isRuleName(id: string): boolean {
  return namePattern.test(id);
}

function badName(id: string, place: Place): Problem {
  const better = id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return error('wrong-shape', `"${id}" is no name for a rule: ${nameRule}`, {
    place,
    ...(namePattern.test(better) && { hint: `write ${better}` }),
  });
}

function missingCondition(yaml: YamlFile, path: YamlPath, id: string): Problem {
  return error('missing-key', `the rule "${id}" has no condition`, {
    place: yaml.placeOf([...path, 'id']),
    hint: 'add a line such as  when: { note is empty: true }',
  });
}

function missingReason(yaml: YamlFile, path: YamlPath, id: string): Problem {
  return error('missing-reason', `the rule "${id}" decides without saying why`, {
    place: yaml.placeOfKey([...path, 'decide']),
    hint: 'add a line such as  because: sells something we did not ask for',
  });
}

function writtenExample(
  yaml: YamlFile,
  path: YamlPath,
  example: z.infer<typeof exampleShape>,
): WrittenExample {
  const given = Object.entries(example.given).map(([key, value]) => [
    key,
    { value: value as CellValue, place: yaml.placeOfKey([...path, 'given', key]) },
  ]);
  return {
    given: Object.fromEntries(given),
    expect: String(example.expect),
    place: yaml.placeOf(path),
    ...(example.today === undefined ? {} : { today: example.today }),
    ...(example.owner === undefined ? {} : { owner: ownerOf(example.owner) }),
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

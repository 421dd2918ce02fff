import type * as z from 'zod';
import { ownerOf } from './parse-config.js';
import { suggest } from './fix.js';
import { parseCondition } from './parse-condition.js';
import { type exampleShape, namePattern, nameRule } from './policy-shape.js';
import { KeyedValue } from './keyed-value.js';
import { type Problem, error, warning } from './problem.js';
import { type SalvagedRule } from './salvage-policy.js';
import { type CellValue } from './value.js';
import {
  type LocalText,
  type Strength,
  type Written,
  type WrittenExample,
  type WrittenRule,
  nameless,
} from './written.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

/** A rule as its file says it; what is wrong with it is added to `problems`. */
export function parseRule(
  yaml: YamlFile,
  rule: SalvagedRule,
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
  const id = idOf(yaml, path, rule.id, problems);
  problems.push(...missingParts(yaml, path, rule));
  return {
    id,
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
    examples: (rule.examples ?? []).flatMap((example, number) =>
      example === null ? [] : parseExample(yaml, [...path, 'examples', number], example),
    ),
  };
}

/** The id, or the one that is meant by it. */
function idOf(yaml: YamlFile, path: YamlPath, id: string, problems: Problem[]): string {
  if (id === nameless || namePattern.test(id)) return id;
  const place = yaml.placeOf([...path, 'id']);
  const better = id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const isName = namePattern.test(better);
  problems.push(
    error('wrong-shape', `"${id}" is no name for a rule: ${nameRule}`, {
      place,
      ...(isName ? { fix: suggest(place, better) } : { hint: 'write a name such as  my-rule' }),
    }),
  );
  return isName ? better : id;
}

function missingParts(yaml: YamlFile, path: YamlPath, rule: SalvagedRule): readonly Problem[] {
  const written = (yaml.data as { rules: readonly Readonly<Record<string, unknown>>[] }).rules[
    Number(path[1])
  ];
  const has = (key: string): boolean => written !== undefined && Object.hasOwn(written, key);
  const name = rule.id === nameless ? 'a rule' : `the rule "${rule.id}"`;
  return [
    ...(has('decide') && !has('because') ? [missingReason(yaml, path, name)] : []),
    ...(has('strength') && !has('decide') ? [uselessStrength(yaml, path)] : []),
  ];
}

function missingReason(yaml: YamlFile, path: YamlPath, name: string): Problem {
  return error('missing-reason', `${name} decides without saying why`, {
    place: yaml.placeOfKey([...path, 'decide']),
    hint: 'add a line such as  because: sells something we did not ask for',
  });
}

function uselessStrength(yaml: YamlFile, path: YamlPath): Problem {
  return warning('useless-setting', '"strength" has no effect in a rule without "decide"', {
    place: yaml.placeOfKey([...path, 'strength']),
    hint: 'add a line  decide: accept  (or decline, ask-for-context), or delete this one',
  });
}

function parseExample(
  yaml: YamlFile,
  path: YamlPath,
  example: z.infer<typeof exampleShape>,
): WrittenExample {
  const given = Object.entries(example.given).map(([key, value]) => [
    key,
    new KeyedValue(yaml, [...path, 'given', key], value as CellValue),
  ]);
  return {
    given: Object.fromEntries(given),
    expect: String(example.expect),
    place: yaml.placeOf(path),
    ...(example.today === undefined
      ? {}
      : { today: example.today, todayPlace: yaml.placeOf([...path, 'today']) }),
    ...(example.owner === undefined ? {} : { owner: ownerOf(example.owner) }),
  };
}

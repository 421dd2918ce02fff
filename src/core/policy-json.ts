import { type KeptPhrases } from './kept-phrases.js';
import { type Place } from './problem.js';
import {
  type CheckedOperands,
  type ListItem,
  type Written,
  type WrittenExample,
  type WrittenList,
  type WrittenPolicy,
  type WrittenRule,
} from './written.js';

/**
 * A parsed policy as JSON can carry it: maps as pairs, of lists only the place of the whole, and
 * what few runs ask for as a text, to be parsed when it is.
 */
export interface PolicyJson extends Omit<WrittenPolicy, 'assume' | 'lists' | 'rules'> {
  readonly assume: readonly (readonly [
    string,
    WrittenPolicy['assume'] extends ReadonlyMap<string, infer V> ? V : never,
  ])[];
  readonly lists: readonly (readonly [string, ListJson])[];
  readonly rules: readonly RuleJson[];
}

interface RuleJson extends Omit<WrittenRule, 'examples'> {
  readonly examples: string;
}

interface ListJson {
  /** Texts, one a line, or JSON where that won't do. */
  readonly items: string | readonly ListItem[];
  readonly add: boolean;
  readonly place: Place;
  /** The list's number among the kept phrases. */
  readonly list?: number;
}

/**
 * A parsed policy, to be kept for later runs: parsing YAML takes far longer than reading JSON.
 * `numberOf` gives the number of a list whose items are phrases that are kept as well.
 */
export function toJson(
  { assume, lists, rules, ...rest }: WrittenPolicy,
  numberOf: (list: WrittenList) => number | undefined,
): PolicyJson {
  return {
    ...rest,
    assume: [...assume],
    lists: [...lists].map(([name, list]) => [name, freeze(list, numberOf(list))]),
    rules: rules.map((rule) => ({ ...rule, examples: JSON.stringify(rule.examples) })),
  };
}

/** The parsed policy that was kept. Items of lists have the place of their list. */
export function fromJson(
  { assume, lists, rules, ...rest }: PolicyJson,
  phrases: KeptPhrases,
  checked: CheckedOperands,
): WrittenPolicy {
  return {
    ...rest,
    assume: new Map(assume),
    lists: new Map(lists.map(([name, list]) => [name, thaw(list, phrases)])),
    rules: rules.map((rule) => thawRule(rule, checked)),
  };
}

function freeze({ items, add, place }: WrittenList, list: number | undefined): ListJson {
  const values = items.map(({ value }) => value);
  const lines = values.every((value) => typeof value === 'string' && !value.includes('\n'));
  return {
    items: lines && values.length > 0 ? values.join('\n') : values,
    add,
    place,
    ...(list === undefined ? {} : { list }),
  };
}

function thaw({ items, add, place, list }: ListJson, phrases: KeptPhrases): WrittenList {
  let thawed: readonly Written<ListItem>[] | undefined;
  return {
    add,
    place,
    ...(list === undefined ? {} : { kept: { phrases, list } }),
    get items() {
      const values = typeof items === 'string' ? items.split('\n') : items;
      return (thawed ??= values.map((value) => ({ value, place })));
    },
  };
}

function thawRule({ examples, ...rule }: RuleJson, checked: CheckedOperands): WrittenRule {
  let thawed: readonly WrittenExample[] | undefined;
  return {
    ...rule,
    checked,
    get examples() {
      return (thawed ??= JSON.parse(examples) as readonly WrittenExample[]);
    },
  };
}

import { type Place } from './problem.js';
import { type ListItem, type Written, type WrittenList, type WrittenPolicy } from './written.js';

/** A parsed policy as JSON can carry it: maps as pairs, and of lists only the place of the whole. */
export interface PolicyJson extends Omit<WrittenPolicy, 'assume' | 'lists'> {
  readonly assume: readonly (readonly [
    string,
    WrittenPolicy['assume'] extends ReadonlyMap<string, infer V> ? V : never,
  ])[];
  readonly lists: readonly (readonly [string, ListJson])[];
}

interface ListJson {
  readonly items: readonly ListItem[];
  readonly add: boolean;
  readonly place: Place;
}

/** A parsed policy, to be kept for later runs: parsing YAML takes far longer than reading JSON. */
export function toJson({ assume, lists, ...rest }: WrittenPolicy): PolicyJson {
  return {
    ...rest,
    assume: [...assume],
    lists: [...lists].map(([name, { items, add, place }]) => [
      name,
      { items: items.map(({ value }) => value), add, place },
    ]),
  };
}

/** The parsed policy that was kept. Items of lists have the place of their list. */
export function fromJson({ assume, lists, ...rest }: PolicyJson): WrittenPolicy {
  return {
    ...rest,
    assume: new Map(assume),
    lists: new Map(lists.map(([name, list]) => [name, thaw(list)])),
  };
}

function thaw({ items, add, place }: ListJson): WrittenList {
  return { add, place, items: items.map((value): Written<ListItem> => ({ value, place })) };
}

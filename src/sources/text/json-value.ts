import { parseAge } from '../../core/age.js';
import { type CellValue } from '../../core/value.js';
import { type JsonObject, isObject } from './json-rows.js';

/** What a record says of one fact: the key it stands under, the fact, the value; undefined says nothing. */
export type Said = readonly [key: string, fact: string, value: CellValue | undefined];

/** The value that keys lead to, as `sender.name`; undefined where one of them isn't there. */
export function at(object: JsonObject, path: string): unknown {
  let value: unknown = object;
  for (const key of path.split('.')) value = isObject(value) ? value[key] : undefined;
  return value;
}

/** The object that keys lead to, out of a union's wrapper, as `{ "com.linkedin….Name": { … } }`. */
export function objectAt(object: JsonObject, path: string): JsonObject | undefined {
  const value = at(object, path);
  if (!isObject(value)) return undefined;
  const [[key, inner] = [], ...others] = Object.entries(value).filter(([name]) => name !== '$type');
  return others.length === 0 && key?.includes('.') === true && isObject(inner) ? inner : value;
}

/** The text that keys lead to as a cell: where it is one, stands in `{ text }`, or is null. */
export function textAt(object: JsonObject, path: string): string | null | undefined {
  const value = at(object, path);
  return value === null ? null : textOf(value);
}

/** The text that keys lead to, where there is one that isn't blank. */
export function wordAt(object: JsonObject, path: string): string | undefined {
  const text = textAt(object, path)?.trim();
  return text === '' ? undefined : text;
}

/**
 * The note under a key: empty where the record says that there is none, undefined where it does
 * not speak of a note at all.
 */
export function noteAt(object: JsonObject, path: string): string | undefined {
  const text = textAt(object, path);
  return text === null ? '' : text;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const inner = isObject(value) ? (value['text'] ?? value['body']) : undefined;
  return typeof inner === 'string' ? inner : undefined;
}

/** A number, or words that say one, such as `13 mutual connections`. */
export function countAt(object: JsonObject, path: string): CellValue | undefined {
  const value = at(object, path);
  return typeof value === 'number' ? value : textAt(object, path);
}

/** When a record was sent: a moment or a date, or an age in words, told apart by what it is. */
export function whenAt(object: JsonObject, path: string): Said {
  const value = countAt(object, path);
  const isAge = typeof value === 'string' && parseAge(value) !== undefined;
  return [path, isAge ? 'age-days' : 'sent-at', value];
}

/** The address of the LinkedIn profile that a public identifier names. */
export function profileUrl(identifier: string | undefined): string | undefined {
  // a member who is out of sight is called UNKNOWN
  if (identifier === undefined || identifier === 'UNKNOWN') return undefined;
  return `https://www.linkedin.com/in/${identifier}`;
}

/** Whether an address is that of a company, a school, a group, an event or a newsletter. */
export function isPage(url: string | undefined): boolean {
  return /\/(?:company|showcase|school|groups?|events?|newsletters?)\//iu.test(url ?? '');
}

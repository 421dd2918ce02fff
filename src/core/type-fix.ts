import { suggest, sureFix } from './fix.js';
import { type Edit, type Place, type ProblemDetails } from './problem.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';
import { quote } from './yaml-words.js';

/** What to type, and, where it can be told better, what is wrong. */
export type TypeFix = Pick<ProblemDetails, 'hint' | 'fix'> & {
  readonly message?: string;
  readonly place?: Place;
};

/** What to type instead of a value of the wrong type; `wanted` are the types that would fit. */
export function typeFix(
  yaml: YamlFile,
  path: YamlPath,
  value: unknown,
  wanted: ReadonlySet<string>,
): TypeFix {
  const place = yaml.placeOf(path);
  const plain = yaml.plainAt(path);
  if (value === null) return emptyFix(yaml, place, wanted);
  const truth = wanted.has('boolean') && typeof value === 'string' ? truthFix(value, place) : {};
  if (truth.fix !== undefined) return truth;
  if (wanted.has('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return {
      hint: 'put quotes around a text that looks like a number, or is true or false',
      ...(plain !== undefined && { fix: sureFix(place, quote(plain)) }),
    };
  if (wanted.has('array') && typeof value === 'string' && bullet.test(value))
    return bulletFix(yaml, place, value.charAt(0));
  if (wanted.has('array') && typeof value === 'string' && plain !== undefined)
    return { hint: 'a list stands in brackets', fix: sureFix(place, `[${plain}]`) };
  if (isMap(value) && wanted.has('string')) return colonFix(yaml, path, value);
  if (isMap(value) && wanted.has('array'))
    return { hint: 'a list has "- " before each of its items, and its lines are indented alike' };
  if (Array.isArray(value) && wanted.has('string'))
    return { hint: 'a text that begins with [ stands in quotes' };
  if (wanted.has('array') && !Array.isArray(value) && typeof value !== 'string')
    return { hint: 'a list stands in brackets, as in  [one, two]' };
  if (wanted.has('record') || wanted.has('object'))
    return { hint: 'write keys, each with ": " and a value, in braces or on lines of their own' };
  return { hint: 'write in its place what is expected' };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const bullet = /^[•·–—‣◦]\s*/u;

/** What to type for items, from the place on, that begin with the bullets of a word processor. */
export function bulletFix(
  yaml: YamlFile,
  place: Place,
  mark: string,
): TypeFix & { readonly message: string } {
  const edits: Edit[] = [];
  for (let line = place.line; ; line += 1) {
    const [found = '', lead = ''] = /^(\s*)[•·–—‣◦]\s*/u.exec(yaml.line(line)) ?? [];
    if (found === '') break;
    const at = { file: place.file, line, column: lead.length + 1, endColumn: found.length + 1 };
    edits.push({ place: at, text: '- ' });
  }
  const message = `"${mark}" is no dash that begins an item`;
  if (edits.length === 0)
    return { message, hint: 'begin each item of a list with "- ", on a line of its own' };
  return {
    message,
    hint: 'begin each item of a list with "- "',
    fix: { edits, sure: true },
  };
}

/** Nothing stands there, or what does is taken for a comment: `- #hiring`. */
export function emptyFix(yaml: YamlFile, place: Place, wanted: ReadonlySet<string>): TypeFix {
  const line = yaml.line(place.line);
  const from = Math.max(0, place.column - 2);
  const comment = /(?:^|\s)(#[^\s#].*)$/u.exec(line.slice(from));
  if (comment === null || !wanted.has('string'))
    return { hint: 'write something after it, or delete the line' };
  const text = comment[1]?.trimEnd() ?? '';
  const column = line.lastIndexOf(text) + 1;
  const hashtag = { ...place, column, endColumn: column + text.length };
  return {
    place: hashtag,
    message: `"${text}" is taken for a comment, since it begins with "#"`,
    hint: 'put quotes around it',
    fix: sureFix(hashtag, quote(text)),
  };
}

const truthHint = 'true and false are the only words for it here';

/** `yes`, which is a text. */
export function truthFix(value: string, place: Place): TypeFix {
  const word = value.toLowerCase();
  if (/^(?:yes|y|on|true)$/u.test(word)) return { hint: truthHint, fix: sureFix(place, 'true') };
  if (/^(?:no|n|off|false)$/u.test(word)) return { hint: truthHint, fix: sureFix(place, 'false') };
  return {};
}

/** What to type for `- Note: x`, which is a key and its value. */
export function colonFix(
  yaml: YamlFile,
  path: YamlPath,
  value: Readonly<Record<string, unknown>>,
): Pick<ProblemDetails, 'hint' | 'fix'> {
  const [key = '', ...others] = Object.keys(value);
  const hint = 'put quotes around a text that has ": " in it';
  const inner = [...path, key];
  const [from, to] = [yaml.placeOf(path), yaml.placeOf(inner)];
  const text = yaml.line(from.line).slice(from.column - 1, to.endColumn - 1);
  const isOneText =
    others.length === 0 &&
    from.line === to.line &&
    (yaml.plainAt(inner) ?? '') !== '' &&
    !/^["'{]/u.test(text);
  if (!isOneText) return { hint };
  const place = { ...from, endColumn: to.endColumn };
  // a dash is a list's own: there is no other way to read it
  return {
    hint,
    fix:
      typeof path.at(-1) === 'number' ? sureFix(place, quote(text)) : suggest(place, quote(text)),
  };
}

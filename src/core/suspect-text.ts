import { suggest, sureFix } from './fix.js';
import { type Place, type Problem, warning } from './problem.js';
import { bulletFix } from './type-fix.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';
import { quote } from './yaml-words.js';

const suspect = /^[“”„‟‘’(•·–—‣◦]|, |["'”’]$/u;

/**
 * Texts that are allowed, but look like a slip of somebody who doesn't know YAML. `manyFit` says
 * that a list may stand in their place.
 */
export function suspectText(
  yaml: YamlFile,
  path: YamlPath,
  value: unknown,
  manyFit = false,
): readonly Problem[] {
  if (typeof value !== 'string' || !suspect.test(value)) return [];
  const place = yaml.placeOf(path);
  if (/^[•·–—‣◦]\s/u.test(value)) return bulleted(yaml, place, value, manyFit);
  const plain = yaml.plainAt(path);
  if (plain === undefined) return [];
  const curly = /^[“”„‟](.+)[“”"]$|^[‘’](.+)[‘’']$/u.exec(value);
  if (curly !== null) return [curlyQuotes(curly[1] ?? curly[2] ?? '', place)];
  const round = /^\(([^()]+,[^()]+)\)$/u.exec(value)?.[1];
  if (round !== undefined && manyFit) return [roundBrackets(round, place)];
  if (/^[^,]+, [^,]+(?:, [^,]+)+$/u.test(value)) return [oneText(plain, place, manyFit)];
  return halfQuoted(value, place);
}

/** Texts in lines that begin with a bullet, which are one text for YAML, or a bullet after a dash. */
function bulleted(
  yaml: YamlFile,
  place: Place,
  value: string,
  manyFit: boolean,
): readonly Problem[] {
  const mark = value.charAt(0);
  const line = yaml.line(place.line);
  if (line.charAt(place.column - 1) !== mark) return [];
  const text = value.slice(1).trim();
  const isList = line.trimStart().startsWith(mark) || text.includes(mark);
  if (manyFit && isList) {
    const { message, ...details } = bulletFix(yaml, place, mark);
    return [warning('likely-mistake', message, { ...details, place })];
  }
  return [
    warning('likely-mistake', `"${mark}" is part of the text here`, {
      place,
      hint: 'leave it out, or put quotes around all of it',
      fix: suggest({ ...place, endColumn: place.column + value.length - text.length }, ''),
    }),
  ];
}

function curlyQuotes(inner: string, place: Place): Problem {
  return warning('likely-mistake', 'curly quotes do not quote; they are part of the text here', {
    place,
    hint: 'type straight quotes',
    fix: sureFix(place, quote(inner)),
  });
}

function roundBrackets(inner: string, place: Place): Problem {
  return warning('likely-mistake', 'round brackets, which are part of the text here', {
    place,
    hint: 'several texts stand in [ ]; for one text put quotes around it',
    fix: suggest(place, `[${inner}]`),
  });
}

function oneText(text: string, place: Place, manyFit: boolean): Problem {
  const message = 'one text with commas, found only where all of it stands';
  if (!manyFit)
    return warning('likely-mistake', message, {
      place,
      hint: 'give each text a line of its own with "- " before it; for one text put quotes around it',
    });
  const list = `[${text}]`;
  const isList = text.split(', ').every((piece) => isItem.test(piece));
  return warning('likely-mistake', message, {
    place,
    hint: 'several texts stand in brackets; for one text put quotes around it',
    fix: isList ? sureFix(place, list) : suggest(place, list),
  });
}

/** A word or two in small letters, as in no sentence and no place's name. */
const isItem =
  /^(?!(?:and|or)\s)[\p{Ll}\p{Lo}\p{N}*][\p{Ll}\p{Lo}\p{N}*'’-]*(?: [\p{Ll}\p{Lo}\p{N}*'’-]+){0,2}$/u;

/** `sells things"`, where only the second quote was typed. */
function halfQuoted(value: string, place: Place): readonly Problem[] {
  const [mark = ''] = /(?<=\s\S*)["”]$/u.exec(value) ?? [];
  if (mark === '' || value.indexOf(mark) < value.length - 1 || /“/u.test(value)) return [];
  return [
    warning('likely-mistake', `a quote at the end, and none where the text begins`, {
      place,
      hint: 'begin the text with the same quote, or delete this one',
      fix: suggest(place, quote(value.slice(0, -1))),
    }),
  ];
}

import { type MendedText } from './mended-text.js';
import { type Problem, error } from './problem.js';
import { type SpanEdit } from './yaml-spot.js';

/** The largest rule or config file that is read, in UTF-16 units. */
export const maxYamlLength = 256 * 1024;

/** The problem of a text that is too long. */
export function tooLarge(file: string): Problem {
  return error('file-too-large', `more than ${maxYamlLength / 1024} KiB`, {
    place: { file, line: 1, column: 1, endColumn: 2 },
    hint: 'move some of it to another file of the same folder',
  });
}

/** How long a line may be, in UTF-16 units. */
const maxLineLength = 100_000;

/** Lines so long that nobody can have written them. */
export function refuseLongLines(source: MendedText): Problem | undefined {
  let start = 0;
  for (const line of source.text.split('\n')) {
    if (line.length > maxLineLength)
      return error('bad-yaml', `a line of more than ${maxLineLength} characters`, {
        place: source.placeOf(start, start + 1),
        hint: 'write it over several lines, each item of a list on its own',
      });
    start += line.length + 1;
  }
  return undefined;
}

/** How deep brackets and indentation may nest. */
const maxDepth = 100;

/** Levels so deep that they would exhaust what reads them. */
export function refuseDepth(source: MendedText): Problem | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of source.text.matchAll(/[[\]{}]/gu)) {
    depth = '[{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxDepth) return tooDeep(source, index);
  }
  const deep = new RegExp(`^(?:[ -] ){${maxDepth},}`, 'mu').exec(source.text);
  return deep === null ? undefined : tooDeep(source, deep.index);
}

function tooDeep(source: MendedText, at: number): Problem {
  return error('bad-yaml', `more than ${maxDepth} levels, one inside the other`, {
    place: source.placeOf(at, at + 1),
    hint: 'give the inner conditions names, as rules of their own',
  });
}

/** Characters that no text has. */
export function refuseControls(source: MendedText): Problem | undefined {
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.exec(source.text);
  if (control === null) return undefined;
  return error('bad-yaml', 'a control character that no text has', {
    place: source.placeOf(control.index, control.index + 1),
    hint: 'delete it; is this a text file?',
  });
}

const special = '\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff';
const inIndent = new RegExp(`^[ \\t-]*[${special}][ \\t${special}-]*`, 'gmu');
const afterColon = new RegExp(`(?<=^[\\p{L}\\p{N} .-]+:)[${special}]+`, 'gmu');

/** Spaces that look like spaces and are none, where YAML wants spaces, and what mends them. */
export function specialSpaces(
  source: MendedText,
): { readonly problems: readonly Problem[]; readonly edits: readonly SpanEdit[] } | undefined {
  const edits = [...source.text.matchAll(inIndent), ...source.text.matchAll(afterColon)]
    .map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      text: found.replace(/[^ \t-]/gu, (space) => (/[\u200b\ufeff]/u.test(space) ? '' : ' ')),
    }))
    .toSorted((a, b) => a.start - b.start);
  const [first] = edits;
  if (first === undefined) return undefined;
  const at = first.start + source.text.slice(first.start).search(/[^ \t-]/u);
  const others = edits.length - 1;
  const problem = error(
    'bad-yaml',
    `a non-breaking or other special space${others > 0 ? `, and in ${others} more ${others === 1 ? 'place' : 'places'}` : ''}`,
    {
      place: source.placeOf(at, at + 1),
      hint: 'type a plain space instead; it looks the same, and comes from copying out of a web page or a word processor',
      fix: { edits: edits.map((edit) => source.editOf(edit)), sure: true },
    },
  );
  return { problems: [problem], edits };
}

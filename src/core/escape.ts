import { changeHidden, shapeless, visible } from './visible.js';

// what stands before a sign without hiding it from a spreadsheet: blanks, quotes, what is unseen
const passedOver = String.raw`[\s\u0000-\u001f\u007f"'\u2018-\u201f${shapeless}]`;
// | and % begin what some spreadsheets run as a command; then all that is another form of a sign
// (by NFKC: small, full-width, raised, lowered, doubled), and the minus, which is one of its own
const sign = String.raw`[=+\-@|%\u207a\u207c\u208a\u208c\u2a75\u2a76\ufb29\ufe62\ufe63\ufe66\ufe6a\ufe6b\uff05\uff0b\uff0d\uff1d\uff20\uff5c\u2212\u207b\u208b]`;
const formula = new RegExp(
  String.raw`^(?:'|[\u0000-\u0008\t\n\u000b\f\r]|${passedOver}*${sign})`,
  'u',
);

/**
 * A text as a CSV cell that no spreadsheet takes for a formula: `'` is put before a text that begins
 * with a sign of one, after any blanks and quotes, and before one that begins with `'` itself, so
 * that {@link unguardFormula} gives back the text.
 */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that {@link guardFormula} made a cell of: without the `'` it begins with, if any. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * A stranger's text inside a line of Markdown: shown as it is, never taken for markup, wherever in
 * the line it stands.
 */
export function escapeMarkdown(text: string): string {
  return (
    visible(text)
      // four spaces would begin a block of code, two end a line
      .replace(/ +/gu, ' ')
      .trim()
      .replace(marks, String.raw`\$&`)
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/@/gu, '&#64;')
  );
}

// what is markup anywhere; what is so only where a line begins; what makes a word an address
const marks = /[\\`*_[\]#|~$]|^[-+=>]|(?<=^\d{1,9})[.)](?= |$)|(?<=\S)\.(?=\p{L})|\/(?=\/)/gu;

/**
 * The value as JSON, exact: whoever parses it gets the same texts. What must not reach a terminal
 * is written as `\u…`, even where JSON would take it as it is.
 */
export function jsonText(value: unknown, indent?: number): string {
  const json = changeHidden(JSON.stringify(value, undefined, indent), escapeUnits);
  return json.replace(/[\u007f\u2028\u2029]/gu, escapeUnits);
}

/** The character as JSON's escapes, one for each of its UTF-16 units. */
function escapeUnits(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

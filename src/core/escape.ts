import { visible } from './visible.js';

/**
 * A text as a CSV cell that no spreadsheet takes for a formula: a `'` is put before a text that
 * begins with a sign of one, after any blanks or quotes. To undo it, take that `'` off.
 */
export function guardFormula(text: string): string {
  return /^[\s"'\ufeff\u200b\0]*[=+\-@\t\r\n\0＝＋－＠|%]/u.test(text) ? `'${text}` : text;
}

/** A stranger's text inside a line of Markdown: shown as it is, never taken for markup. */
export function escapeMarkdown(text: string): string {
  return (
    visible(text)
      // marks first: the entities below have a # of their own
      .replace(/([\\`*_{}[\]()#+\-.!|~>])/gu, '\\$1')
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/@/gu, '&#64;')
      .replace(/:\/\//gu, '&#58;//')
  );
}

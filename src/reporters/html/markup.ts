import { visible } from '../../core/visible.js';

/** HTML that may stand in the page as it is. Only {@link markup} and the page's own constants make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a piece of HTML: a text is escaped, nothing is left out. */
export type Part = string | number | Markup | undefined | readonly Part[];

/**
 * HTML with parts in it. Every text is made visible and escaped, so that it can stand between tags
 * and in a quoted attribute, and is never taken for markup, whoever wrote it.
 */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = pieces[0] ?? '';
  for (const [at, part] of parts.entries()) text += rendered(part) + (pieces[at + 1] ?? '');
  return new Markup(text);
}

/**
 * A text with its line breaks, for where white space is kept. They are written as references, so that
 * no line of the page's source begins with what a stranger wrote.
 */
export function multiline(text: string): Part {
  const [first = '', ...rest] = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
  return [first, ...rest.map((line) => [new Markup('&#10;'), line])];
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return part.map(rendered).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '=': '&#61;',
};

function escaped(text: string): string {
  return visible(text).replace(/[&<>"'`=]/gu, (char) => entities[char] ?? '');
}

/** A piece of a help text, which a terminal and a man page each show in their own way. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Lines to be typed, or read, as they are. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** A term, what it means, and a line that shows it. */
export type Term = readonly [term: string, text: string, example?: string];

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** A paragraph; line breaks in `text` mean nothing. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text: text.trim().replace(/\s*\n\s*/gu, ' ') };
}

export function terms(...all: readonly Term[]): Block {
  return { kind: 'terms', terms: all };
}

export function list(...items: readonly string[]): Block {
  return { kind: 'list', items };
}

/** Lines as they are; an empty line at either end is left out. */
export function lines(text: string): Block {
  return { kind: 'lines', lines: text.replace(/^\n|\n\s*$/gu, '').split('\n') };
}

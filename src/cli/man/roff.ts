import { type Block, type Term } from '../topics/block.js';

/** A text as roff sets it, letter by letter: nothing in it is taken for a request or an escape. */
export function escapeRoff(text: string): string {
  const escaped = text
    .replace(/\\/gu, '\\e')
    .replace(/-/gu, '\\-')
    .replace(/[\u0080-\u{10ffff}]/gu, (char) => `\\[u${hex(char)}]`)
    .replace(/'/gu, '\\(aq')
    .replace(/`/gu, '\\(ga')
    .replace(/\^/gu, '\\(ha')
    .replace(/~/gu, '\\(ti')
    .replace(/"/gu, '\\(dq');
  return escaped.startsWith('.') ? `\\&${escaped}` : escaped;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** A text in bold. */
export function bold(text: string): string {
  return `\\fB${escapeRoff(text)}\\fR`;
}

/** A term and what it means. */
export function tagged(term: string, text: string): string {
  return `.TP\n${term}\n${escapeRoff(text)}`;
}

/** Lines as they are. */
export function asTyped(lines: readonly string[]): string {
  return ['.PP', '.RS 4', '.nf', ...lines.map(escapeRoff), '.fi', '.RE'].join('\n');
}

/** A help text as a section of a manual. */
export function sectionOf(title: string, blocks: readonly Block[]): string {
  return [`.SH ${escapeRoff(title.toUpperCase())}`, ...blocks.map(blockOf)].join('\n');
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `.SS ${escapeRoff(block.text)}`;
    case 'paragraph':
      return `.PP\n${escapeRoff(block.text)}`;
    case 'lines':
      return asTyped(block.lines);
    case 'list':
      return block.items.map((item) => `.IP \\(bu 2\n${escapeRoff(item)}`).join('\n');
    case 'terms':
      return block.terms.map(termOf).join('\n');
  }
}

function termOf([term, text, example]: Term): string {
  const shown = example === undefined ? '' : `\n.br\n${escapeRoff(example)}`;
  return tagged(bold(term), text) + shown;
}

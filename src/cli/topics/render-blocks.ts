import { wrapAnsi } from 'fast-wrap-ansi';
import { type Block, type Term } from './block.js';

/** How wide a column of terms may be; longer ones stand on a line of their own. */
const widestTerm = 24;

/** The blocks as text in lines of at most `width` columns, where their words allow it. */
export function renderBlocks(title: string, blocks: readonly Block[], width: number): string {
  const texts = blocks.map((block) => renderBlock(block, width));
  return `${[wrapAnsi(title, width), ...texts].join('\n\n')}\n`;
}

function renderBlock(block: Block, width: number): string {
  switch (block.kind) {
    case 'heading':
      return wrapAnsi(block.text.toUpperCase(), width);
    case 'paragraph':
      return hang(block.text, '', width);
    case 'lines':
      return block.lines.map((line) => `    ${line}`.trimEnd()).join('\n');
    case 'list':
      return block.items.map((item) => hang(item, '  - ', width)).join('\n');
    case 'terms':
      return renderTerms(block.terms, width);
  }
}

function renderTerms(all: readonly Term[], width: number): string {
  const longest = Math.max(...all.map(([term]) => term.length));
  const inColumns = longest <= widestTerm && width >= 60;
  const indent = ' '.repeat(inColumns ? longest + 4 : 6);
  const texts = all.map(([term, text, example]) => {
    const start = inColumns
      ? hang(text, `  ${term.padEnd(longest)}  `, width)
      : `  ${term}\n${hang(text, indent, width)}`;
    return example === undefined ? start : `${start}\n${indent}${example}\n`;
  });
  return texts.join('\n').trimEnd();
}

/** The text after `start`, its other lines as far in as the first. */
function hang(text: string, start: string, width: number): string {
  const inner = Math.max(20, width - start.length);
  const [first = '', ...rest] = wrapAnsi(text, inner, { hard: false }).split('\n');
  const indent = ' '.repeat(start.length);
  return [start + first, ...rest.map((line) => indent + line)].join('\n');
}

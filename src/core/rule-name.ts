import { type WrittenCondition, type WrittenOperand } from './written.js';

/** How many words of a condition make a name. */
const mostWords = 5;

/** A name for a rule with this condition that none of `taken` has: `note-contains-quick-call`. */
export function nameForCondition(condition: WrittenCondition, taken: ReadonlySet<string>): string {
  const words = kebab(wordsOf(condition)).split('-').slice(0, mostWords).join('-');
  return freeName(words === '' ? 'my-rule' : words, taken);
}

/** The name itself, or with a number where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  return free;
}

function wordsOf(condition: WrittenCondition): string {
  switch (condition.kind) {
    case 'rule':
      return condition.name.split('/').at(-1) ?? '';
    case 'test':
      return `${condition.fact} ${condition.operator} ${operandWords(condition.operand)}`;
    case 'not':
      return `not ${wordsOf(condition.condition)}`;
    default:
      return condition.conditions.map(wordsOf).join(condition.kind === 'all' ? ' and ' : ' or ');
  }
}

function operandWords(operand: WrittenOperand): string {
  if (operand.kind === 'list') return operand.name.value;
  const first = operand.items[0]?.value;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
}

function kebab(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+|\p{Default_Ignorable_Code_Point}+/gu, '-')
    .replace(/-+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

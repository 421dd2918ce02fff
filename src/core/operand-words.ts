import { type Fact } from './fact.js';
import { type Operator } from './operator.js';
import { type Problem, error } from './problem.js';
import { type Written, type WrittenOperand } from './written.js';

/** The comparison as a person reads it: `at most 10`, `is not empty`. */
export function comparisonOf(operator: string, operand: WrittenOperand): string {
  const [only] = operand.kind === 'literals' ? operand.items : [];
  if (!/^is (?:empty|known)$/u.test(operator)) return `${operator} ${phraseOf(operand)}`;
  return only?.value === false ? operator.replace('is', 'is not') : operator;
}

/** What is said where the comparison is false: `more than 10` of `at most 10`. */
export function denialOf({ name, opposite }: Operator, operand: WrittenOperand): string {
  const [only] = operand.kind === 'literals' ? operand.items : [];
  if (/^is (?:empty|known)$/u.test(name)) return only?.value === false ? name : opposite;
  if (name === 'is' && typeof only?.value === 'boolean') return `is ${String(!only.value)}`;
  return `${opposite} ${phraseOf(operand).replace(/^one of/u, 'any of')}`;
}

function phraseOf(operand: WrittenOperand): string {
  if (operand.kind === 'list') return `list "${operand.name.value}"`;
  const items = operand.items.map(({ value }) =>
    typeof value === 'string' ? `"${value}"` : String(value),
  );
  if (items.length > 4) return `one of ${items.length}: ${items.slice(0, 3).join(', ')}, …`;
  return items.join(' or ');
}

/** What is wrong with an operand that its operator refuses, and what to type. */
export function wrongOperand(
  operator: Operator,
  fact: Fact,
  { value, place }: Written<unknown>,
  refusal: string | undefined,
): Problem {
  if (refusal !== undefined)
    return error(operator.name === 'matches' ? 'bad-pattern' : 'wrong-operand', refusal, {
      place,
      hint: `expected ${operator.expects(fact.type)}`,
    });
  const shown = showValue(value);
  const message = `${shown} stands where "${fact.name} ${operator.name}" needs ${operator.expects(fact.type)}`;
  return error('wrong-operand', message, { place, ...operandHint(value, fact, operator) });
}

/** A literal of a rule file as a message shows it. */
function showValue(value: unknown): string {
  if (value === null) return 'nothing';
  return typeof value === 'object' ? 'a map or list' : JSON.stringify(value);
}

function operandHint(value: unknown, fact: Fact, { name }: Operator): { readonly hint?: string } {
  if (value === null)
    return { hint: 'write it after the colon; a text that begins with # must stand in quotes' };
  if (typeof value === 'number' && name.endsWith(' than') && fact.type === 'date')
    return { hint: `write ${value} days` };
  if (typeof value === 'number' && (fact.type === 'flag' || / (?:empty|known)$/u.test(name)))
    return { hint: 'write true or false' };
  if (typeof value === 'string' && /^(?:yes|no|on|off)$/iu.test(value))
    return { hint: `write ${/^(?:yes|on)$/iu.test(value) ? 'true' : 'false'}` };
  if (typeof value === 'string' && fact.type === 'number' && /^\d+$/u.test(value))
    return { hint: `write ${value} without quotes` };
  if (typeof value === 'number' || typeof value === 'boolean')
    return { hint: `for a text, put quotes around it: "${String(value)}"` };
  const [key, inner] = typeof value === 'object' ? (Object.entries(value)[0] ?? []) : [];
  if (key !== undefined && !Array.isArray(value))
    return { hint: `a text with ": " in it must stand in quotes: "${key}: ${String(inner)}"` };
  return {};
}

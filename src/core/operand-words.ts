import { type Fact } from './fact.js';
import { type Operator } from './operator.js';
import { suggest, sureFix } from './fix.js';
import { type Place, type Problem, type ProblemDetails, error } from './problem.js';
import { truthFix } from './type-fix.js';
import { type Written, type WrittenOperand } from './written.js';
import { quote } from './yaml-words.js';

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
  return error('wrong-operand', message, {
    place,
    ...operandAdvice(value, place, fact, operator),
  });
}

/** A literal of a rule file as a message shows it. */
function showValue(value: unknown): string {
  if (value === null) return 'nothing';
  return typeof value === 'object' ? 'a map or list' : JSON.stringify(value);
}

function operandAdvice(
  value: unknown,
  place: Place,
  fact: Fact,
  { name }: Operator,
): Pick<ProblemDetails, 'hint' | 'fix'> {
  if (value === null)
    return { hint: 'write it after the colon; put quotes around a text that begins with #' };
  if (typeof value === 'number' && name.endsWith(' than') && fact.type === 'date')
    return { hint: 'say of what', fix: suggest(place, `${value} days`) };
  if (typeof value === 'number' && (fact.type === 'flag' || / (?:empty|known)$/u.test(name)))
    return { hint: 'write true or false' };
  if (typeof value === 'string' && /^(?:yes|no|on|off|true|false)$/iu.test(value))
    return truthFix(value, place);
  if (typeof value === 'string' && fact.type === 'number') return numberAdvice(value, place);
  if (typeof value === 'number' || typeof value === 'boolean')
    return {
      hint: 'put quotes around a text that looks like a number, or is true or false',
      ...(place.endColumn - place.column === String(value).length && {
        fix: sureFix(place, quote(String(value))),
      }),
    };
  const [key, inner] = typeof value === 'object' ? (Object.entries(value)[0] ?? []) : [];
  if (key !== undefined && !Array.isArray(value))
    return { hint: `a text with ": " in it must stand in quotes: "${key}: ${String(inner)}"` };
  return {};
}

/** A number that is written as a text. */
function numberAdvice(value: string, place: Place): Pick<ProblemDetails, 'hint' | 'fix'> {
  if (/^\d+$/u.test(value))
    return { hint: 'write the number without quotes', fix: sureFix(place, value) };
  const digits = value.replace(/[\s,.'+]/gu, '');
  return /^\d+$/u.test(digits)
    ? { hint: 'write the digits alone', fix: suggest(place, digits) }
    : {};
}

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
      ...refusalAdvice(value, refusal, place, fact, operator),
    });
  const shown = showValue(value);
  const message = `${shown} stands where "${fact.name} ${operator.name}" needs ${operator.expects(fact.type)}`;
  return error('wrong-operand', message, {
    place,
    hint: `write ${operator.expects(fact.type)}`,
    ...operandAdvice(value, place, fact, operator),
  });
}

/** What to write where a list stands and only one value can. */
export function oneValueHint(operator: Operator, { name: fact, type }: Fact): string {
  const span: Readonly<Record<string, string>> = {
    number: `{ ${fact} at least: 10, ${fact} at most: 20 }`,
    date: `{ ${fact} after: 2026-01-01, ${fact} before: 2026-02-01 }`,
  };
  const both = operator.name.startsWith('is ') ? undefined : span[type];
  const one = `write ${operator.expects(type)}`;
  return both === undefined
    ? `${one}, without brackets`
    : `${one}; a span takes two tests:  ${both}`;
}

/** What to type instead of a text that is never found, or a pattern that can't be read. */
function refusalAdvice(
  value: unknown,
  refusal: string,
  place: Place,
  fact: Fact,
  operator: Operator,
): Pick<ProblemDetails, 'hint' | 'fix'> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.trim() === '') return { hint: 'write something in its quotes, or delete it' };
  if (operator.name === 'matches') {
    const [, inner, flags = ''] = /^\/(.+)\/([a-z]*)$/u.exec(text) ?? [];
    if (inner === undefined) return { hint: patternHint(refusal) };
    const pattern = `'${flags.includes('i') ? '(?i)' : ''}${inner}'`;
    return { hint: 'leave the slashes out', fix: suggest(place, pattern) };
  }
  const inside = /^\*(\p{L}+)\*?$/u.exec(text)?.[1];
  if (inside !== undefined)
    return {
      hint: `hiring* finds all endings of a word; what stands inside of words is found by  ${fact.name} contains text: ${inside}`,
    };
  const words = /^\s*\.\.\.\s*(\S.*)$|^(.*\S)\s*\.\.\.\s*$/u.exec(text);
  if (words !== null)
    return {
      hint: 'leave the dots out: they stand between two words, for up to five others, as in  help ... sales',
      fix: suggest(place, quote(words[1] ?? words[2] ?? '')),
    };
  return { hint: `expected ${operator.expects(fact.type)}` };
}

/** What to do about a pattern that can't be read. */
function patternHint(refusal: string): string {
  if (refusal.startsWith('missing closing )'))
    return 'put a ")" where what it opens ends; a bracket of the text itself is written \\(';
  if (refusal.startsWith('missing closing ]'))
    return 'put a "]" where what it opens ends; a bracket of the text itself is written \\[';
  if (/unexpected \)|unmatched/u.test(refusal))
    return 'delete the ")" that is too many; a bracket of the text itself is written \\)';
  if (refusal.startsWith('missing argument to repetition'))
    return '* + and ? repeat what stands before them; the signs themselves are written \\* \\+ \\?';
  return 'for plain words, contains is enough; patterns are written in RE2 syntax';
}

/** A literal of a rule file as a message shows it. */
function showValue(value: unknown): string {
  if (value === null) return 'nothing';
  // JSON has no word for the infinite
  if (typeof value === 'number') return String(value);
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
    return {
      hint: 'say whether days, weeks, months or years',
      fix: suggest(place, `${value} days`),
    };
  if (typeof value === 'number' && (fact.type === 'flag' || / (?:empty|known)$/u.test(name)))
    return { hint: 'write true or false' };
  if (typeof value === 'string' && /^(?:yes|no|on|off|true|false)$/iu.test(value))
    return truthFix(value, place);
  if (typeof value === 'string' && fact.type === 'number') return numberAdvice(value, place);
  if (typeof value === 'string' && fact.type === 'date') return dateAdvice(value, place);
  if (typeof value === 'number' || typeof value === 'boolean')
    return {
      hint: 'put quotes around a text that looks like a number, or is true or false',
      ...(place.endColumn - place.column === String(value).length && {
        fix: sureFix(place, quote(String(value))),
      }),
    };
  const [key, inner] = typeof value === 'object' ? (Object.entries(value)[0] ?? []) : [];
  if (key !== undefined && !Array.isArray(value)) {
    const rest = typeof inner === 'object' ? '…' : String(inner);
    return { hint: `a text with ": " in it must stand in quotes: "${key}: ${rest}"` };
  }
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

/** A day that is written otherwise, where it is clear which part is the month. */
function dateAdvice(value: string, place: Place): Pick<ProblemDetails, 'fix'> {
  const [, a = '', mark, b = '', year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})$/u.exec(value) ?? [];
  const dayFirst = mark === '.' || Number(a) > 12;
  if (year === '' || (!dayFirst && Number(b) <= 12)) return {};
  const [day, month] = dayFirst ? [a, b] : [b, a];
  return { fix: suggest(place, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) };
}

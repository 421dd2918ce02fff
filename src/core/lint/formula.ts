import { type MergedRule } from '../merge-policy.js';
import { type Vocabulary } from '../policy.js';
import { type ListItem, type WrittenCondition, type WrittenOperand } from '../written.js';
import { type Ask, type Atom, foldedTexts } from './atom.js';

/** A condition in which every test and every rule that is not opened up is an atom. */
export type Formula =
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'not'; readonly part: Formula }
  /** True where `least` of the parts are, or more. */
  | { readonly kind: 'count'; readonly least: number; readonly parts: readonly Formula[] };

/** What conditions may refer to. */
export interface FormulaContext {
  readonly vocabulary: Vocabulary;
  /** By id and by `pack/id`. */
  readonly rules: ReadonlyMap<string, MergedRule>;
  /** The lists whose items are known; a list that isn't here may have any. */
  readonly lists: ReadonlyMap<string, readonly ListItem[]>;
  /** The formulas of rules that have been made, by rule and depth. */
  readonly made: Map<string, Formula | undefined>;
}

/** How many parts a formula may have; a larger one says more than can be looked into. */
const mostParts = 500;

const never: Formula = { kind: 'count', least: 1, parts: [] };

/**
 * What must hold for the rule to hold; the rules it refers to are opened up `depth` times, where
 * that is not too much.
 */
export function ruleFormula(merged: MergedRule, context: FormulaContext, depth: number): Formula {
  if (merged.disabled) return never;
  return openedUp(merged, context, depth) ?? openedUp(merged, context, 0) ?? ruleAtom(merged);
}

/** The same, or undefined where it is too much. */
function openedUp(merged: MergedRule, context: FormulaContext, depth: number): Formula | undefined {
  const key = `${merged.pack}/${merged.rule.id} ${depth}`;
  if (!context.made.has(key)) {
    const formula = conditionOf(merged, context, depth);
    context.made.set(key, partsIn(formula) > mostParts ? undefined : formula);
  }
  return context.made.get(key);
}

function partsIn(formula: Formula): number {
  if (formula.kind === 'atom') return 1;
  if (formula.kind === 'not') return partsIn(formula.part);
  return formula.parts.reduce((sum, part) => sum + partsIn(part), 1);
}

function conditionOf(merged: MergedRule, context: FormulaContext, depth: number): Formula {
  const { when, unless } = merged.rule;
  const condition = formulaOf(when, context, depth);
  if (unless === undefined) return condition;
  return all([condition, { kind: 'not', part: formulaOf(unless, context, depth) }]);
}

/** The condition as a formula; the rules it refers to are opened up `depth` times. */
export function formulaOf(
  condition: WrittenCondition,
  context: FormulaContext,
  depth: number,
): Formula {
  const inner = (part: WrittenCondition): Formula => formulaOf(part, context, depth);
  switch (condition.kind) {
    case 'test':
      return testFormula(condition, context);
    case 'rule':
      return referenceFormula(condition.name, context, depth);
    case 'not':
      return { kind: 'not', part: inner(condition.condition) };
    case 'all':
      return all(condition.conditions.map(inner));
    case 'any':
      return { kind: 'count', least: 1, parts: condition.conditions.map(inner) };
    case 'count':
      return { kind: 'count', least: condition.least, parts: condition.conditions.map(inner) };
  }
}

function all(parts: readonly Formula[]): Formula {
  return { kind: 'count', least: parts.length, parts };
}

function any(parts: readonly Formula[]): Formula {
  return { kind: 'count', least: 1, parts };
}

function not(part: Formula): Formula {
  return { kind: 'not', part };
}

function referenceFormula(name: string, context: FormulaContext, depth: number): Formula {
  const merged = context.rules.get(name);
  if (merged === undefined) return atom(`rule ${name}`, { kind: 'other' }, `rule ${name}`);
  if (merged.disabled) return never;
  const opened = depth > 0 ? openedUp(merged, context, depth - 1) : undefined;
  return opened ?? ruleAtom(merged);
}

function ruleAtom({ pack, rule }: MergedRule): Formula {
  const key = `rule ${pack}/${rule.id}`;
  return atom(key, { kind: 'other' }, key);
}

function atom(key: string, ask: Ask, fact: string, type?: Atom['type']): Formula {
  return { kind: 'atom', atom: { key, fact, type, ask } };
}

type Test = WrittenCondition & { readonly kind: 'test' };

function testFormula(test: Test, context: FormulaContext): Formula {
  const items = itemsOf(test.operand, context);
  const { fact, operator } = test;
  const type = context.vocabulary.fact(fact)?.type;
  if (items === undefined) return opaque(test, type);
  if (items.length === 0) return never;
  const [first] = items;
  if (operator === 'is empty' || operator === 'is known') {
    const asked = operator === 'is empty' ? 'empty' : 'known';
    const plain = atom(`${fact} ${operator}`, { kind: asked }, fact, type);
    return first === false ? not(plain) : plain;
  }
  if (type === 'flag') return flagFormula(fact, items);
  if (type === 'number' || type === 'date')
    return boundFormula(test, items, type) ?? opaque(test, type);
  if (type !== undefined && wordOperators.has(operator)) {
    const texts = foldedTexts(items);
    const key = JSON.stringify([fact, operator, [...texts].toSorted()]);
    return atom(key, { kind: 'texts', operator, texts }, fact, type);
  }
  return opaque(test, type);
}

/** Ways to compare in which more texts find more. */
const wordOperators: ReadonlySet<string> = new Set([
  'is',
  'contains',
  'says',
  'contains text',
  'starts with',
  'ends with',
]);

function opaque({ fact, operator, operand }: Test, type: Atom['type']): Formula {
  const said =
    operand.kind === 'list' ? operand.name.value : operand.items.map(({ value }) => value);
  return atom(JSON.stringify([fact, operator, operand.kind, said]), { kind: 'other' }, fact, type);
}

/** What the test compares with; undefined for a list that only the owner's config fills. */
function itemsOf(
  operand: WrittenOperand,
  { lists }: FormulaContext,
): readonly unknown[] | undefined {
  if (operand.kind === 'literals') return operand.items.map(({ value }) => value);
  return lists.get(operand.name.value);
}

function flagFormula(fact: string, items: readonly unknown[]): Formula {
  const yes = atom(`${fact} is true`, { kind: 'other' }, fact, 'flag');
  return any(items.map((item) => (item === true ? yes : not(yes))));
}

/** A comparison with numbers or dates, made of "is above" alone. */
function boundFormula(
  { fact, operator }: Test,
  items: readonly unknown[],
  type: 'number' | 'date',
): Formula | undefined {
  const bounds = items.map((item) => boundOf(item, type));
  if (!bounds.every((bound) => bound !== undefined)) return undefined;
  const above = ({ axis, bound }: Bound, strict: boolean): Formula =>
    atom(
      `${fact} ${strict ? '>' : '>='} ${axis}${bound}`,
      { kind: 'above', axis, bound, strict },
      fact,
      type,
    );
  const [first] = bounds;
  if (first === undefined) return undefined;
  if (operator === 'is')
    return any(bounds.map((bound) => all([above(bound, false), not(above(bound, true))])));
  if (operator === 'at least') return above(first, false);
  if (/^(?:more than|after|newer than)$/u.test(operator)) return above(first, true);
  if (/^(?:less than|before|older than)$/u.test(operator)) return not(above(first, false));
  return operator === 'at most' ? not(above(first, true)) : undefined;
}

interface Bound {
  readonly axis: string;
  readonly bound: number;
}

/** A number, a day, or a length of time before today; months are no number of days. */
function boundOf(item: unknown, type: 'number' | 'date'): Bound | undefined {
  if (type === 'number') return typeof item === 'number' ? { axis: '', bound: item } : undefined;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(String(item));
  if (day !== null) return { axis: 'day', bound: Number(day.slice(1).join('')) };
  const [, count, unit] = /^(\d{1,5}) (day|week|month|year)s?$/u.exec(String(item)) ?? [];
  if (count === undefined) return undefined;
  const isDays = unit === 'day' || unit === 'week';
  const times = unit === 'week' ? 7 : unit === 'year' ? 12 : 1;
  return { axis: isDays ? 'days ago' : 'months ago', bound: -Number(count) * times };
}

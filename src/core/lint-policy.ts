import { didYouMean } from './did-you-mean.js';
import { type MergedPolicy, type MergedRule } from './merge-policy.js';
import { type Problem, warning } from './problem.js';
import { type WrittenCondition, type WrittenOperand } from './written.js';

/** What is allowed in a policy but can't be meant: for the user's own files only. */
export function lintPolicy(
  merged: MergedPolicy,
  usedLists: ReadonlySet<string>,
): readonly Problem[] {
  const own = merged.rules.filter(({ shipped, disabled }) => !shipped && !disabled);
  return [
    ...unusedLists(merged, usedLists),
    ...own.flatMap(contradictions),
    ...sameConditions(own),
    ...matchWithoutText(own),
    ...noRules(merged),
  ];
}

/** A policy without rules decides nothing, which nobody means. */
function noRules({ rules, files, lists }: MergedPolicy): readonly Problem[] {
  const [file] = files;
  if (rules.length > 0 || lists.size > 0 || file === undefined) return [];
  const place = { file: file.written.file, line: 1, column: 1, endColumn: 2 };
  return [
    warning('useless-setting', 'there is no rule in this policy', {
      place,
      hint: 'add  extends: strangers  or rules of your own',
    }),
  ];
}

function unusedLists(merged: MergedPolicy, used: ReadonlySet<string>): readonly Problem[] {
  return [...merged.listPlaces]
    .filter(([name]) => !used.has(name))
    .map(([name, { place }]) =>
      warning('unused-list', `no test uses the list "${name}"`, {
        place,
        ...didYouMean(name, used, `use it in a test:  note contains: { list: ${name} }`),
      }),
    );
}

/** Rules that ask for something and its opposite, as far as a look at their parts tells. */
export function contradictions({ rule }: MergedRule): readonly Problem[] {
  const parts = conjuncts(rule.when);
  const negated = rule.unless === undefined ? [] : [rule.unless];
  return [
    ...oppositeParts([...parts, ...negated.map(invert)], rule),
    ...crossedBounds(parts, rule),
  ];
}

/** The conditions that must all hold, with nested `all` opened up. */
function conjuncts(condition: WrittenCondition): readonly WrittenCondition[] {
  return condition.kind === 'all' ? condition.conditions.flatMap(conjuncts) : [condition];
}

function invert(condition: WrittenCondition): WrittenCondition {
  return { kind: 'not', condition, place: condition.place };
}

function oppositeParts(
  parts: readonly WrittenCondition[],
  rule: MergedRule['rule'],
): readonly Problem[] {
  const plain = new Map(
    parts.filter(({ kind }) => kind !== 'not').map((part) => [canonical(part), part]),
  );
  return parts.flatMap((part) => {
    const other = part.kind === 'not' ? plain.get(canonical(part.condition)) : undefined;
    if (other === undefined) return [];
    return [
      warning(
        'never-true',
        `the rule "${rule.id}" can never hold: it asks for a thing and its opposite`,
        {
          place: part.place,
          hint: 'take one of the two out, or join them by any:',
          also: { place: other.place, message: 'the opposite' },
        },
      ),
    ];
  });
}

type Bound = { readonly least: number; readonly most: number };

/** The bounds of a fact so far, and the tests that set them. */
type Bounds = Bound & { readonly low?: WrittenCondition; readonly high?: WrittenCondition };

function crossedBounds(
  parts: readonly WrittenCondition[],
  rule: MergedRule['rule'],
): readonly Problem[] {
  const bounds = new Map<string, Bounds>();
  const problems: Problem[] = [];
  for (const part of parts) {
    if (part.kind !== 'test') continue;
    const bound = boundOf(part);
    if (bound === undefined) continue;
    const before: Bounds = bounds.get(part.fact) ?? { least: -Infinity, most: Infinity };
    const both: Bounds = {
      ...before,
      ...(bound.least > before.least && { least: bound.least, low: part }),
      ...(bound.most < before.most && { most: bound.most, high: part }),
    };
    bounds.set(part.fact, both);
    if (both.least <= both.most || before.least > before.most) continue;
    const other = both.low === part ? both.high : both.low;
    problems.push(
      warning('never-true', `the rule "${rule.id}" can never hold: no "${part.fact}" is both`, {
        place: part.place,
        hint: 'for one or the other, join the two by any:',
        ...(other && { also: { place: other.place, message: 'the other bound' } }),
      }),
    );
  }
  return problems;
}

function boundOf({ operator, operand }: WrittenCondition & { kind: 'test' }): Bound | undefined {
  const value = operand.kind === 'literals' ? operand.items[0]?.value : undefined;
  if (typeof value !== 'number') return undefined;
  const open = Number.MIN_VALUE;
  if (operator === 'at least') return { least: value, most: Infinity };
  if (operator === 'at most') return { least: -Infinity, most: value };
  if (operator === 'more than')
    return { least: value + Math.max(open, Math.abs(value) * Number.EPSILON), most: Infinity };
  if (operator === 'less than')
    return { least: -Infinity, most: value - Math.max(open, Math.abs(value) * Number.EPSILON) };
  return undefined;
}

function sameConditions(own: readonly MergedRule[]): readonly Problem[] {
  const first = new Map<string, MergedRule>();
  return own.flatMap((merged) => {
    const { rule } = merged;
    const key = JSON.stringify([
      canonical(rule.when),
      rule.unless && canonical(rule.unless),
      rule.decide ?? '',
    ]);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, merged);
      return [];
    }
    return [
      warning('same-condition', `the rule "${rule.id}" says the same as "${before.rule.id}"`, {
        place: rule.place,
        hint: 'one of them is enough',
        also: { place: before.rule.place, message: 'the other one' },
      }),
    ];
  });
}

/** `${match}` in a rule that looks for no words, and so can never show any. */
function matchWithoutText(own: readonly MergedRule[]): readonly Problem[] {
  return own.flatMap(({ rule }) => {
    if (rule.because?.value.includes('${match}') !== true || looksForWords(rule.when)) return [];
    return [
      warning(
        'likely-mistake',
        '"${match}" shows the words that matched, and this rule looks for none',
        {
          place: rule.because.place,
          hint: 'name a fact instead, such as ${headline}',
        },
      ),
    ];
  });
}

/** Whether the condition, or a rule it refers to, may look for words. */
function looksForWords(condition: WrittenCondition): boolean {
  switch (condition.kind) {
    case 'test':
      return /^(?:is|says|contains|contains text|starts with|ends with|matches)$/u.test(
        condition.operator,
      );
    case 'not':
      return false;
    case 'rule':
      return true;
    default:
      return condition.conditions.some(looksForWords);
  }
}

/** Equal for conditions that say the same, but for the order of their parts and where they stand. */
function canonical(condition: WrittenCondition): string {
  switch (condition.kind) {
    case 'rule':
      return condition.name;
    case 'test':
      return JSON.stringify([condition.fact, condition.operator, operandKey(condition.operand)]);
    case 'not':
      return `not ${canonical(condition.condition)}`;
    default: {
      const parts = new Set(condition.conditions.map(canonical));
      const kind = condition.kind === 'count' ? condition.least : condition.kind;
      return JSON.stringify([kind, ...[...parts].toSorted()]);
    }
  }
}

function operandKey(operand: WrittenOperand): unknown {
  if (operand.kind === 'list') return { list: operand.name.value };
  return operand.items.map(({ value }) => JSON.stringify(value)).toSorted();
}

import { keepPhrases } from '../core/kept-phrases.js';
import { phraseOperand } from '../core/operand.js';
import { type Operator } from '../core/operator.js';
import { parsePolicy } from '../core/parse-policy.js';
import { patternNeeds } from '../core/pattern-needs.js';
import { toJson } from '../core/policy-json.js';
import {
  type WrittenCondition,
  type WrittenList,
  type WrittenPolicy,
  type WrittenRule,
} from '../core/written.js';
import { type KeptPacks, hashOf } from './parsed-packs.js';

/**
 * What the build keeps of the packs, given by the name they have in problems. A pack with a problem
 * is left out, and so is parsed, and its problem found, by each run.
 */
export function keepPacks(
  texts: ReadonlyMap<string, string>,
  operators: readonly Operator[],
): KeptPacks {
  const packs: Record<string, KeptPacks['packs'][string]> = {};
  const lists: (readonly string[])[] = [];
  const needs = new Map<string, readonly string[]>();
  const numberOf = ({ items }: WrittenList): number | undefined => {
    const phrases = items.map(({ value }) => phraseOperand.safeParse(value));
    if (phrases.some(({ success }) => !success)) return undefined;
    return lists.push(phrases.flatMap((read) => (read.success ? read.data : []))) - 1;
  };
  for (const [shown, text] of texts) {
    const { policy, problems } = parsePolicy(shown, text);
    if (policy === undefined || problems.length > 0) continue;
    const literals = literalsOf(policy, operators);
    if (!literals.every(accepts)) continue;
    packs[shown] = { hash: hashOf(text), policy: toJson(policy, numberOf) };
    for (const { operator, value } of literals)
      if (operator.searchesPatterns === true) needs.set(String(value), patternNeeds(String(value)));
  }
  return { packs, phrases: keepPhrases(lists), needs: [...needs] };
}

interface Literal {
  readonly operator: Operator;
  readonly value: unknown;
}

/** The operands in rules that stand there themselves, and are of operators that check them. */
function literalsOf({ rules }: WrittenPolicy, operators: readonly Operator[]): readonly Literal[] {
  return rules.flatMap(testsOf).flatMap(({ operator: name, operand }) => {
    const operator = operators.find((known) => known.name === name);
    if (operator?.check === undefined || operand.kind === 'list') return [];
    return operand.items.map(({ value }) => ({ operator, value }));
  });
}

type WrittenTest = WrittenCondition & { readonly kind: 'test' };

function testsOf({ when, unless }: WrittenRule): readonly WrittenTest[] {
  const tests = (condition: WrittenCondition): readonly WrittenTest[] => {
    if (condition.kind === 'test') return [condition];
    if (condition.kind === 'not') return tests(condition.condition);
    return condition.kind === 'rule' ? [] : condition.conditions.flatMap(tests);
  };
  return [when, ...(unless === undefined ? [] : [unless])].flatMap(tests);
}

/** Whether the operator finds nothing wrong with the operand. */
function accepts({ operator: { takes, operand, check }, value }: Literal): boolean {
  return takes.every((type) => {
    const read = operand(type).safeParse(value);
    return read.success && check?.(read.data) === undefined;
  });
}

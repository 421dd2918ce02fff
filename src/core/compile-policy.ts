import { all, any, atLeastOf, not } from './truth.js';
import { type Known } from './evidence.js';
import { type Fact } from './fact.js';
import { type KeptList } from './kept-phrases.js';
import { lintPolicy } from './lint-policy.js';
import { type MergedPolicy, type MergedRule } from './merge-policy.js';
import { type Operator } from './operator.js';
import { comparisonOf, denialOf, oneValueHint, wrongOperand } from './operand-words.js';
import { type Owner, listsOfOwner } from './owner.js';
import { PhraseIndex } from './phrase.js';
import {
  type CompiledTest,
  type CompiledText,
  type Condition,
  type Policy,
  type Rule,
  type Vocabulary,
} from './policy.js';
import { type Problem, error, hasErrors, sortProblems } from './problem.js';
import { type Template, namesIn, parseTemplate } from './template.js';
import {
  unfitOperator,
  unknownFact,
  unknownFactInTest,
  unknownList,
  unknownName,
  unknownRule,
} from './unknown-words.js';
import { type Value, isBlank, readValue, typeNames } from './value.js';
import {
  type CheckedOperands,
  type ListItem,
  type ListPart,
  type LocalText,
  type Written,
  type WrittenCondition,
  type WrittenOperand,
  strengths,
} from './written.js';

/** What a policy is compiled with besides its own files. */
export interface PolicySettings {
  readonly owner: Owner;
  /** The lists of the config; they come after those of the policy. */
  readonly lists: ReadonlyMap<string, ConfigList>;
}

export interface ConfigList {
  readonly items: readonly Written<ListItem>[];
  readonly add: boolean;
}

/** The policy, ready to run, or why it can't be: every name looked up, every operand read. */
export function compilePolicy(
  merged: MergedPolicy,
  vocabulary: Vocabulary,
  settings: PolicySettings,
): { readonly policy?: Policy; readonly problems: readonly Problem[] } {
  const compiler = new Compiler(merged, vocabulary, settings);
  const policy = compiler.compile();
  const problems = hasErrors(compiler.problems)
    ? compiler.problems
    : [...compiler.problems, ...lintPolicy(merged, compiler.usedLists)];
  return hasErrors(problems)
    ? { problems: sortProblems(problems) }
    : { policy, problems: sortProblems(problems) };
}

interface OperandItems {
  readonly items: readonly Written<unknown>[];
  readonly kept: readonly KeptList[];
}

class Compiler {
  readonly problems: Problem[] = [];
  readonly usedLists = new Set<string>();
  readonly #merged: MergedPolicy;
  readonly #vocabulary: Vocabulary;
  readonly #settings: PolicySettings;
  readonly #lists: ReadonlyMap<string, readonly ListPart[]>;
  readonly #ruleIndex = new Map<string, number>();
  readonly #tests = new Map<string, CompiledTest>();
  readonly #facts = new Map<string, { readonly index: number; readonly fact: Fact }>();
  readonly #phrases = new PhraseIndex();

  constructor(merged: MergedPolicy, vocabulary: Vocabulary, settings: PolicySettings) {
    this.#merged = merged;
    this.#vocabulary = vocabulary;
    this.#settings = settings;
    this.#lists = this.#allLists();
    merged.rules.forEach(({ rule }, index) => this.#ruleIndex.set(rule.id, index));
    for (const { key, written } of merged.files)
      for (const { id } of written.rules) {
        const index = this.#ruleIndex.get(id);
        if (index !== undefined && key !== '') this.#ruleIndex.set(`${written.name}/${id}`, index);
      }
  }

  compile(): Policy {
    const rules = this.#merged.rules.map((rule, index) => this.#rule(rule, index));
    const order = this.#order(rules);
    const assumed = this.#assumed();
    const { name, about, files, otherwise, whenUnsure } = this.#merged;
    const facts = [...this.#facts.values()].map(({ fact }) => fact);
    return {
      name,
      ...(about === undefined ? {} : { about }),
      files: files.map(({ written, shipped }) => ({
        file: written.file,
        pack: written.name,
        shipped,
      })),
      otherwise,
      whenUnsure,
      rules,
      order,
      tests: [...this.#tests.values()],
      facts,
      assumed,
      owner: this.#settings.owner,
      wholeRun: facts.some(({ wholeRun }) => wholeRun === true),
    };
  }

  #allLists(): ReadonlyMap<string, readonly ListPart[]> {
    const place = { file: 'config', line: 1, column: 1, endColumn: 2 };
    const lists = new Map<string, readonly ListPart[]>(
      [...listsOfOwner(this.#settings.owner)].map(([name, items]) => [
        name,
        [{ items: items.map((value) => ({ value, place })) }],
      ]),
    );
    for (const [name, parts] of this.#merged.lists) lists.set(name, parts);
    for (const [name, { items, add }] of this.#settings.lists)
      lists.set(name, [...(add ? (lists.get(name) ?? []) : []), { items }]);
    return lists;
  }

  #rule({ rule, pack, shipped, disabled, replaces }: MergedRule, index: number): Rule {
    const { checked } = rule;
    const when = this.#condition(rule.when, checked);
    const unless = rule.unless && negate(this.#condition(rule.unless, checked), rule.unless.place);
    const because = rule.because && this.#template(rule.because);
    const ask = rule.ask && this.#localText(rule.ask);
    const noReply = rule.reply?.value === 'none';
    const reply = rule.reply && !noReply ? this.#reply(rule.reply) : undefined;
    return {
      index,
      id: rule.id,
      pack,
      shipped,
      disabled,
      replaces,
      place: rule.place,
      condition: unless === undefined ? when : join('all', [when, unless], rule.when.place),
      strength: strengths.indexOf(rule.strength?.value ?? 'normal'),
      get examples() {
        return rule.examples;
      },
      noReply,
      ...(rule.decide && { decide: rule.decide }),
      ...(because && { because }),
      ...(ask && { ask }),
      ...(reply && { reply }),
    };
  }

  #condition(written: WrittenCondition, checked: CheckedOperands | undefined): Condition {
    const { place } = written;
    switch (written.kind) {
      case 'not':
        return negate(this.#condition(written.condition, checked), place);
      case 'all':
      case 'any':
        return join(
          written.kind,
          written.conditions.map((inner) => this.#condition(inner, checked)),
          place,
        );
      case 'count': {
        const { least } = written;
        const conditions = written.conditions.map((inner) => this.#condition(inner, checked));
        const truth: Condition['truth'] = (evaluation) =>
          atLeastOf(least, conditions, (condition) => condition.truth(evaluation));
        return { kind: 'count', least, conditions, place, truth };
      }
      case 'rule': {
        const rule = this.#ruleNamed(written.name, written);
        return { kind: 'rule', rule, place, truth: (evaluation) => evaluation.ruleTruth(rule) };
      }
      case 'test': {
        const test = this.#test(written, checked);
        return { kind: 'test', test, place, truth: (evaluation) => evaluation.testTruth(test) };
      }
    }
  }

  #ruleNamed(name: string, { place }: WrittenCondition): number {
    const index = this.#ruleIndex.get(name);
    if (index !== undefined) return index;
    const known = this.#merged.rules.map(({ rule }) => rule);
    this.problems.push(unknownRule(name, place, known, this.#vocabulary));
    return 0;
  }

  #test(
    written: WrittenCondition & { readonly kind: 'test' },
    checked: CheckedOperands | undefined,
  ): number {
    const fact = this.#vocabulary.fact(written.fact);
    if (fact === undefined) this.problems.push(unknownFactInTest(written, this.#vocabulary));
    const operator = fact && this.#operatorNamed(fact, written);
    if (fact === undefined || operator === undefined || isWrong(written.operand)) return 0;
    const { items, kept } = this.#operandItems(operator, written.operand);
    const literals = items.map(({ value }) => value);
    const key = JSON.stringify([fact.name, operator.name, literals, kept.map(({ list }) => list)]);
    const existing = this.#tests.get(key);
    if (existing !== undefined) return existing.index;
    const operands = this.#operands(operator, fact, items, written, checked);
    if (operands === undefined) return 0;
    const index = this.#tests.size;
    const keptItems = (): readonly unknown[] =>
      kept.length === 0 ? [] : this.#keptItems(written.operand).map(({ value }) => value);
    const phrases = this.#phrases;
    const search = operator.searchesPhrases === true && { phrases, list: phrases.size };
    const context = { type: fact.type, phrases, kept, needs: checked?.needs };
    this.#tests.set(key, {
      index,
      fact: this.#useFact(fact),
      phrase: `${fact.name} ${comparisonOf(operator.name, written.operand)}`,
      denial: `${fact.name} ${denialOf(operator, written.operand)}`,
      test: operator.compile(operands, context),
      ...(search && { search }),
      key,
      edges: (today) => operator.edges?.([...operands, ...keptItems()], today),
    });
    return index;
  }

  #useFact(fact: Fact): number {
    const used = this.#facts.get(fact.name);
    if (used !== undefined) return used.index;
    const index = this.#facts.size;
    this.#facts.set(fact.name, { index, fact });
    return index;
  }

  #operatorNamed(
    fact: Fact,
    written: WrittenCondition & { readonly kind: 'test' },
  ): Operator | undefined {
    const operator = this.#vocabulary.operators.find(({ name }) => name === written.operator);
    if (operator?.takes.includes(fact.type) === true) return operator;
    this.problems.push(unfitOperator(fact, written, this.#vocabulary));
    return undefined;
  }

  /** What a test compares with, apart from the lists that are kept for its operator. */
  #operandItems({ searchesPhrases }: Operator, operand: WrittenOperand): OperandItems {
    if (operand.kind === 'literals') return { items: operand.items, kept: [] };
    const { value: name, place } = operand.name;
    const parts = this.#lists.get(name);
    if (parts === undefined) {
      const { listPlaces } = this.#merged;
      this.problems.push(unknownList(name, place, this.#lists.keys(), listPlaces));
      return { items: [], kept: [] };
    }
    this.usedLists.add(name);
    if (searchesPhrases !== true) return { items: parts.flatMap(({ items }) => items), kept: [] };
    return {
      items: parts.flatMap((part) => (part.kept === undefined ? part.items : [])),
      kept: parts.flatMap(({ kept }) => kept ?? []),
    };
  }

  /** The phrases of the parts of a list that the build has made ready. */
  #keptItems(operand: WrittenOperand): readonly Written<unknown>[] {
    if (operand.kind === 'literals') return [];
    const parts = this.#lists.get(operand.name.value) ?? [];
    return parts.flatMap((part) => (part.kept === undefined ? [] : part.items));
  }

  /** The operands read, or undefined and a problem for each that can't be. */
  #operands(
    operator: Operator,
    fact: Fact,
    items: readonly Written<unknown>[],
    { place, operand: { kind } }: WrittenCondition & { readonly kind: 'test' },
    checked: CheckedOperands | undefined,
  ): readonly unknown[] | undefined {
    if (!operator.manyOperands && items.length !== 1) {
      this.problems.push(
        error('wrong-operand', `"${operator.name}" takes one value and no list`, {
          place,
          hint: oneValueHint(operator, fact),
        }),
      );
      return undefined;
    }
    const schema = operator.operand(fact.type);
    // the items of a list may be from another file than the rule
    const sure = checked !== undefined && kind === 'literals';
    const operands: unknown[] = [];
    let good = true;
    for (const item of items) {
      const read = schema.safeParse(item.value);
      const refusal = read.success
        ? sure
          ? undefined
          : operator.check?.(read.data)
        : read.refusal;
      if (read.success && refusal === undefined) operands.push(read.data);
      else {
        good = false;
        this.problems.push(wrongOperand(operator, fact, item, refusal));
      }
    }
    return good ? operands : undefined;
  }

  #template({ value, place }: Written<string>, language = ''): Template {
    const template = parseTemplate(value);
    for (const name of namesIn(template)) {
      if (name === 'match') continue;
      const fact = this.#vocabulary.fact(name);
      if (fact !== undefined) this.#useFact(fact);
      else this.problems.push(unknownName(name, { value, place }, language, this.#vocabulary));
    }
    return template;
  }

  #localText({ value, place }: Written<LocalText>): CompiledText {
    const texts = typeof value === 'string' ? { en: value } : value;
    return {
      byLanguage: new Map(
        Object.entries(texts).map(([language, text]) => [
          language,
          this.#template({ value: text.trim(), place }, typeof value === 'string' ? '' : language),
        ]),
      ),
    };
  }

  /** A reply; it may not name what must never be said to a sender. */
  #reply(written: Written<LocalText>): CompiledText {
    const compiled = this.#localText(written);
    const names = [...compiled.byLanguage.values()].flatMap(namesIn);
    const unsaid = names.find((name) => this.#vocabulary.fact(name)?.unsaid === true);
    if (unsaid !== undefined)
      this.problems.push(
        error('unknown-name', `a reply may not name the sender's ${unsaid}`, {
          place: written.place,
          hint: `take \${${unsaid}} out: it says nothing about the person, and it follows their origin`,
        }),
      );
    return compiled;
  }

  #assumed(): ReadonlyMap<string, Known> {
    const assumed = new Map<string, Known>();
    for (const [name, { value, place, valuePlace = place }] of this.#merged.assume) {
      const fact = this.#vocabulary.fact(name);
      if (fact === undefined) {
        this.problems.push(unknownFact(name, place, this.#vocabulary));
        continue;
      }
      const read = readAssumed(fact, value);
      if (read === undefined)
        this.problems.push(
          error('wrong-operand', `"${String(value)}" can not be a value of ${name}`, {
            place: valuePlace,
            hint: `expected ${fact.type === 'flag' ? '' : 'a '}${typeNames[fact.type]}, or unknown`,
          }),
        );
      else assumed.set(name, { state: 'assumed', value: read, origin: 'assumed' });
    }
    return assumed;
  }

  /** The rules so that each comes after those it refers to; a circle is a problem. */
  #order(rules: readonly Rule[]): readonly number[] {
    const order: number[] = [];
    const state = new Map<number, 'open' | 'done'>();
    const path: number[] = [];
    const visit = (index: number): void => {
      const rule = rules[index];
      if (rule === undefined || state.get(index) === 'done') return;
      if (state.get(index) === 'open') {
        this.problems.push(
          cycle(
            path.slice(path.indexOf(index)).map((at) => rules[at]),
            rule,
          ),
        );
        return;
      }
      state.set(index, 'open');
      path.push(index);
      for (const reference of referencesOf(rule.condition)) visit(reference);
      path.pop();
      state.set(index, 'done');
      order.push(index);
    };
    if (!hasErrors(this.problems)) rules.forEach((_, index) => visit(index));
    return order;
  }
}

/** Whether the operand could not be read, which has been said already. */
function isWrong(operand: WrittenOperand): boolean {
  return operand.kind === 'literals' && operand.wrong === true;
}

/** The positions of the rules a condition refers to, in written order. */
export function referencesOf(condition: Condition): readonly number[] {
  switch (condition.kind) {
    case 'rule':
      return [condition.rule];
    case 'test':
      return [];
    case 'not':
      return referencesOf(condition.condition);
    default:
      return condition.conditions.flatMap(referencesOf);
  }
}

function negate(condition: Condition, place: Condition['place']): Condition {
  return { kind: 'not', condition, place, truth: (evaluation) => not(condition.truth(evaluation)) };
}

function join(
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  place: Condition['place'],
): Condition {
  const joined = kind === 'all' ? all : any;
  return {
    kind,
    conditions,
    place,
    truth: (evaluation) => joined(conditions, (condition) => condition.truth(evaluation)),
  };
}

function readAssumed(fact: Fact, value: Parameters<typeof isBlank>[0]): Value | undefined {
  if (value === null) return undefined;
  if (isBlank(value) && fact.type !== 'text' && fact.type !== 'texts') return undefined;
  return fact.read === undefined ? readValue(fact.type, value) : fact.read(value);
}

function cycle(rules: readonly (Rule | undefined)[], first: Rule): Problem {
  const chain = [...rules.flatMap((rule) => rule?.id ?? []), first.id].join(' → ');
  const last = rules.at(-1) ?? first;
  const place = placeOfReference(last.condition, first.index) ?? first.place;
  return error('rule-cycle', `the rule "${first.id}" depends on itself: ${chain}`, {
    place,
    hint: 'take one of these references out',
    ...(place !== first.place && { also: { place: first.place, message: 'the rule' } }),
  });
}

/** Where a condition refers to the rule. */
function placeOfReference(condition: Condition, rule: number): Problem['place'] {
  if (condition.kind === 'rule') return condition.rule === rule ? condition.place : undefined;
  if (condition.kind === 'test') return undefined;
  const parts = condition.kind === 'not' ? [condition.condition] : condition.conditions;
  return parts.map((part) => placeOfReference(part, rule)).find((place) => place !== undefined);
}

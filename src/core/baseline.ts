import { type Evidence, hasValue } from './evidence.js';
import { type Fact } from './fact.js';
import { type CompiledTest, type Condition, type Evaluation, type Policy } from './policy.js';
import { type PhraseIndex } from './phrase.js';
import { Text } from './text.js';
import { type Truth } from './truth.js';
import { type Value } from './value.js';

/**
 * How all rules come out for certain truths of all tests. A rule whose own tests and references come
 * out the same in a run comes out the same, by the same way through its condition: most rules of a
 * policy ask for words that a note doesn't have, and need not be gone through for it.
 */
export interface Baseline {
  /** By the tests' positions. */
  readonly tests: readonly Truth[];
  /** By the rules' positions. */
  readonly rules: readonly Truth[];
  /** For each rule, the facts with an assumed value at which its condition looks. */
  readonly assumed: readonly (readonly string[])[];
}

/** What a baseline is made from. */
export interface Comparable {
  evidence(fact: Fact): Evidence;
  /** The truth of a test that searches no phrases. */
  truthAhead(test: number): Truth;
}

/** How many baselines are kept of one policy: one for each set of facts that are unsaid or assumed. */
const mostBaselines = 64;

const byRules = new WeakMap<Policy['rules'], Baselines>();

/** The baselines of a policy, which grow as runs ask for them. */
export function baselinesOf(policy: Policy): Baselines {
  const known = byRules.get(policy.rules);
  if (known !== undefined) return known;
  const made = new Baselines(policy);
  byRules.set(policy.rules, made);
  return made;
}

/** What runs of one policy are compared with, and what in it depends on what. */
export class Baselines {
  /** The tests that search no phrases: each must be made to be known. */
  readonly direct: readonly CompiledTest[];
  /** The facts in whose texts phrases are searched. */
  readonly searched: readonly SearchedFact[];
  /** For each test, the rules that make it themselves. */
  readonly rulesOfTest: readonly (readonly number[])[];
  /** For each rule, the rules that refer to it. */
  readonly rulesOfRule: readonly (readonly number[])[];
  readonly #policy: Policy;
  readonly #facts: readonly Fact[];
  readonly #known = new Map<string, Baseline>();

  constructor(policy: Policy) {
    this.#policy = policy;
    this.direct = policy.tests.filter(({ search }) => search === undefined);
    this.searched = searchedFacts(policy);
    const tested = new Set(policy.tests.map(({ fact }) => fact));
    this.#facts = policy.facts.filter((_, index) => tested.has(index));
    const rulesOfTest = policy.tests.map((): number[] => []);
    const rulesOfRule = policy.rules.map((): number[] => []);
    for (const { index, condition } of policy.rules)
      visitLeaves(condition, (leaf) => {
        if (leaf.kind === 'test') rulesOfTest[leaf.test]?.push(index);
        else rulesOfRule[leaf.rule]?.push(index);
      });
    this.rulesOfTest = rulesOfTest;
    this.rulesOfRule = rulesOfRule;
  }

  /** The baseline for a run: of one in which the same facts are said, and the same assumed. */
  for(run: Comparable): Baseline {
    let key = '';
    for (const fact of this.#facts) {
      const evidence = run.evidence(fact);
      key += evidence.state === 'assumed' ? 'a' : hasValue(evidence) ? 'k' : 'u';
    }
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= mostBaselines) this.#known.clear();
    const made = new BaselineMaker(this.#policy, run).make();
    this.#known.set(key, made);
    return made;
  }
}

/** Calls `visit` with every test that comes out differently in a run than in the baseline. */
export function visitDiffering(
  run: Comparable,
  baselines: Baselines,
  { tests }: Baseline,
  visit: (test: number) => void,
): void {
  for (const { index } of baselines.direct)
    if (run.truthAhead(index) !== tests[index]) visit(index);
  for (const { fact, phrases, testOfList } of baselines.searched) {
    const evidence = run.evidence(fact);
    if (!hasValue(evidence)) continue;
    for (const text of textsOf(evidence.value))
      for (const list of text.find(phrases).keys()) {
        const test = testOfList.get(list);
        if (test !== undefined) visit(test);
      }
  }
}

function textsOf(value: Value): readonly Text[] {
  return value instanceof Text ? [value] : (value as readonly Text[]);
}

/** A fact in whose texts phrases are searched. */
interface SearchedFact {
  readonly fact: Fact;
  readonly phrases: PhraseIndex;
  /** The tests by the lists that they look for. */
  readonly testOfList: ReadonlyMap<number, number>;
}

function searchedFacts({ tests, facts }: Policy): readonly SearchedFact[] {
  const searched = new Map<number, SearchedFact & { readonly testOfList: Map<number, number> }>();
  for (const { index, fact: at, search } of tests) {
    const fact = facts[at];
    if (fact === undefined || search === undefined) continue;
    const { phrases, list } = search;
    const known = searched.get(at) ?? { fact, phrases, testOfList: new Map() };
    searched.set(at, known);
    known.testOfList.set(list, index);
  }
  return [...searched.values()];
}

/** Calls `visit` with every test and reference in a condition. */
function visitLeaves(
  condition: Condition,
  visit: (leaf: Condition & { readonly kind: 'test' | 'rule' }) => void,
): void {
  if (condition.kind === 'test' || condition.kind === 'rule') visit(condition);
  else if (condition.kind === 'not') visitLeaves(condition.condition, visit);
  else for (const part of condition.conditions) visitLeaves(part, visit);
}

/** Evaluates all rules for truths of the tests that are near those of a run. */
class BaselineMaker implements Evaluation {
  readonly #policy: Policy;
  readonly #evidence: readonly Evidence[];
  readonly #tests: readonly Truth[];
  readonly #rules: Truth[] = [];
  #looked = new Set<string>();

  constructor(policy: Policy, run: Comparable) {
    this.#policy = policy;
    this.#evidence = policy.facts.map((fact) => run.evidence(fact));
    this.#tests = policy.tests.map(({ index, search, fact }) => {
      const evidence = this.#evidence[fact];
      if (search === undefined) return run.truthAhead(index);
      // most texts have the phrases of hardly any list
      return evidence !== undefined && hasValue(evidence) ? 'false' : 'unknown';
    });
  }

  make(): Baseline {
    const assumed: (readonly string[])[] = [];
    for (const index of this.#policy.order) {
      const rule = this.#policy.rules[index];
      this.#looked = new Set();
      this.#rules[index] =
        rule === undefined || rule.disabled ? 'false' : rule.condition.truth(this);
      assumed[index] = [...this.#looked];
    }
    return { tests: this.#tests, rules: this.#rules, assumed };
  }

  ruleTruth(rule: number): Truth {
    return this.#rules[rule] ?? 'unknown';
  }

  testTruth(test: number): Truth {
    const at = this.#policy.tests[test]?.fact ?? -1;
    const fact = this.#policy.facts[at];
    if (fact !== undefined && this.#evidence[at]?.state === 'assumed') this.#looked.add(fact.name);
    return this.#tests[test] ?? 'unknown';
  }

  testMatch(): undefined {
    return undefined;
  }
}

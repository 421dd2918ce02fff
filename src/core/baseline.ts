import { type Evidence, absent, hasValue } from './evidence.js';
import { type Condition, type Evaluation, type Policy } from './policy.js';
import { type Comparable, type TestedFact, isText, testedFacts } from './tested-facts.js';
import { type Truth } from './truth.js';

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
  readonly facts: readonly TestedFact[];
  /** For each test, the rules that make it themselves. */
  readonly rulesOfTest: readonly (readonly number[])[];
  /** For each rule, the rules that refer to it. */
  readonly rulesOfRule: readonly (readonly number[])[];
  readonly #policy: Policy;
  readonly #known = new Map<string, Baseline>();

  constructor(policy: Policy) {
    this.#policy = policy;
    this.facts = testedFacts(policy);
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
    for (const { fact } of this.facts) {
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
      const evidence = this.#evidence[fact] ?? absent;
      // most texts have the words of hardly any test
      if (isText(evidence)) return 'false';
      if (search === undefined) return run.truthAhead(index);
      return hasValue(evidence) ? 'false' : 'unknown';
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

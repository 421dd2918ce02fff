import { checkExample } from '../core/check-examples.js';
import { type Day } from '../core/day.js';
import { resolve } from '../core/decision.js';
import { dayOperand } from '../core/operand.js';
import { type Policy, type Rule } from '../core/policy.js';
import { type Place, type Problem, sortProblems } from '../core/problem.js';
import { Run } from '../core/run.js';
import { type Truth } from '../core/truth.js';
import { type WrittenExample, decisions } from '../core/written.js';
import { exampleInvitation } from './example-invitation.js';
import { type LoadOptions, compileFiles } from './load-policy.js';
import { type PolicyFiles, readPolicyFiles } from '../files/policy-files.js';
import { vocabulary } from './vocabulary.js';

/**
 * How an example came out. `noisy`: the rule holds and should not; `missing`: it should hold and
 * does not; `unsure`: it is unknown and should not be; `sure`: it should be unknown and is not;
 * `wrong-decision`: the policy decides otherwise.
 */
export type ExampleOutcome = 'passed' | 'noisy' | 'missing' | 'unsure' | 'sure' | 'wrong-decision';

export interface ExampleResult {
  readonly rule: string;
  readonly outcome: ExampleOutcome;
  readonly expected: string;
  readonly got: string;
  readonly place: Place;
}

/** Which truths of a rule the examples have shown. */
export interface RuleCoverage {
  readonly rule: string;
  readonly place: Place;
  readonly examples: number;
  readonly never: readonly Truth[];
}

export interface TestReport {
  readonly results: readonly ExampleResult[];
  readonly coverage: readonly RuleCoverage[];
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** What to test besides the files named. */
export interface TestOptions extends LoadOptions {
  /** The day that examples without a day of their own are judged on. */
  readonly today: Day;
  /** Also the shipped packs that the files extend. */
  readonly all?: boolean;
}

/** Runs the examples in rule files, each by the policy that its own file makes. */
export async function testPolicies(
  names: readonly string[],
  options: TestOptions,
): Promise<TestReport> {
  const files = await readPolicyFiles(names);
  const tester = new Tester(options);
  for (const [key, file] of files.files) {
    const asked = files.roots.includes(key) || options.all === true || !file.shipped;
    if (asked) tester.testFile(files, key, file.written.file);
  }
  const problems = files.files.size === 0 ? files.problems : sortProblems(tester.problems);
  return { results: tester.results, coverage: tester.coverage(), problems, texts: files.texts };
}

class Tester {
  readonly results: ExampleResult[] = [];
  readonly problems: Problem[] = [];
  readonly #options: TestOptions;
  readonly #shown = new Map<string, Set<Truth>>();
  readonly #tested: Rule[] = [];

  constructor(options: TestOptions) {
    this.#options = options;
  }

  /** Runs the examples of one file by the policy that it makes. */
  testFile(files: PolicyFiles, key: string, name: string): void {
    const policies = new Map<string, Policy | undefined>();
    const policyFor = ({ owner }: Pick<WrittenExample, 'owner'>): Policy | undefined => {
      const known = JSON.stringify(owner);
      if (!policies.has(known)) {
        const { policy, problems } = compileFiles(
          files,
          [key],
          owner === undefined ? this.#options : { ...this.#options, owner },
        );
        this.problems.push(...problems);
        policies.set(known, policy);
      }
      return policies.get(known);
    };
    const rules =
      policyFor({})?.rules.filter(({ place, disabled }) => place.file === name && !disabled) ?? [];
    this.#tested.push(...rules);
    for (const rule of rules)
      for (const example of rule.examples) {
        const problems = checkExample(example, vocabulary);
        this.problems.push(...problems);
        const policy = problems.length === 0 ? policyFor(example) : undefined;
        if (policy !== undefined) this.#run(rule, example, policy);
      }
  }

  /** Which truths each rule has had, in its own examples and in those of others. */
  coverage(): readonly RuleCoverage[] {
    return this.#tested.map((rule) => ({
      rule: rule.id,
      place: rule.place,
      examples: rule.examples.length,
      never: (['true', 'false', 'unknown'] as const).filter(
        (truth) => this.#shown.get(keyOf(rule))?.has(truth) !== true,
      ),
    }));
  }

  #run(rule: Rule, example: WrittenExample, policy: Policy): void {
    const today = dayFor(example, this.#options.today);
    const run = new Run({ policy, vocabulary, today }, exampleInvitation(example)).evaluate();
    for (const other of policy.rules) {
      const shown = this.#shown.get(keyOf(other)) ?? new Set();
      this.#shown.set(keyOf(other), shown.add(run.ruleTruth(other.index)));
    }
    this.results.push(resultOf(rule, example, run.ruleTruth(rule.index), resolve(run).decision));
  }
}

function keyOf({ place, id }: Rule): string {
  return `${place.file}#${id}`;
}

function resultOf(
  rule: Rule,
  { expect, place }: WrittenExample,
  truth: Truth,
  decision: string,
): ExampleResult {
  const isDecision = (decisions as readonly string[]).includes(expect);
  const got = isDecision ? decision : truth;
  return {
    rule: rule.id,
    outcome: outcomeOf(expect, got, isDecision),
    expected: expect,
    got,
    place,
  };
}

function outcomeOf(expected: string, got: string, isDecision: boolean): ExampleOutcome {
  if (expected === got) return 'passed';
  if (isDecision) return 'wrong-decision';
  if (expected === 'unknown') return 'sure';
  if (got === 'unknown') return 'unsure';
  return got === 'true' ? 'noisy' : 'missing';
}

function dayFor({ today: written }: WrittenExample, today: Day): Day {
  const parsed = dayOperand.safeParse(written);
  return parsed.success ? parsed.data : today;
}

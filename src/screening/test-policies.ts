import { type Day } from '../core/day.js';
import { resolve } from '../core/decision.js';
import { didYouMean } from '../core/did-you-mean.js';
import { type Invitation } from '../core/invitation.js';
import { dayOperand } from '../core/operand.js';
import { type Policy, type Rule } from '../core/policy.js';
import { type Place, type Problem, error } from '../core/problem.js';
import { Run } from '../core/run.js';
import { type Truth } from '../core/truth.js';
import { type WrittenExample, decisions } from '../core/written.js';
import { type LoadOptions, compileFiles } from './load-policy.js';
import { readPolicyFiles } from '../files/policy-files.js';
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

/** Which truths the examples of a rule have shown. */
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
  const report: { results: ExampleResult[]; coverage: RuleCoverage[]; problems: Problem[] } = {
    results: [],
    coverage: [],
    problems: [],
  };
  for (const [key, file] of files.files) {
    const asked = files.roots.includes(key) || options.all === true || !file.shipped;
    if (!asked) continue;
    const { policy, problems } = compileFiles(files, [key], options);
    report.problems.push(...problems);
    if (policy === undefined) continue;
    for (const rule of policy.rules)
      if (rule.place.file === file.written.file && !rule.disabled)
        testRule(rule, policy, options.today, report);
  }
  const problems = files.files.size === 0 ? files.problems : report.problems;
  return {
    ...report,
    problems: [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()],
    texts: files.texts,
  };
}

function testRule(
  rule: Rule,
  policy: Policy,
  today: Day,
  report: { results: ExampleResult[]; coverage: RuleCoverage[]; problems: Problem[] },
): void {
  const shown = new Set<Truth>();
  for (const example of rule.examples) {
    const problems = unknownFacts(example);
    report.problems.push(...problems);
    if (problems.length > 0) continue;
    const run = new Run(
      { policy, vocabulary, today: dayFor(example, today) },
      given(example),
    ).evaluate();
    const truth = run.ruleTruth(rule.index);
    shown.add(truth);
    report.results.push(resultOf(rule, example, truth, resolve(run).decision));
  }
  const never = (['true', 'false', 'unknown'] as const).filter((truth) => !shown.has(truth));
  report.coverage.push({ rule: rule.id, place: rule.place, examples: rule.examples.length, never });
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

function unknownFacts({ given: facts }: WrittenExample): readonly Problem[] {
  return Object.entries(facts).flatMap(([name, { place }]) =>
    vocabulary.fact(name) === undefined
      ? [
          error('unknown-fact', `there is no fact "${name}"`, {
            place,
            ...didYouMean(
              name,
              vocabulary.facts.map((fact) => fact.name),
              'all facts are listed by "screen facts"',
            ),
          }),
        ]
      : [],
  );
}

function dayFor({ today: written }: WrittenExample, today: Day): Day {
  const parsed = dayOperand.safeParse(written);
  return parsed.success ? parsed.data : today;
}

/** The invitation of an example: it has exactly the facts that are given. */
function given(example: WrittenExample): Invitation {
  const { file, line } = example.place;
  return {
    id: 'example',
    source: 'example',
    file,
    row: 1,
    line,
    cell: (fact) => {
      const written = Object.hasOwn(example.given, fact) ? example.given[fact] : undefined;
      return written && { column: fact, value: written.value };
    },
  };
}

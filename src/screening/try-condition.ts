import { type Comparison, compareDecisions } from '../core/compare-decisions.js';
import { conditionYaml } from '../core/condition-yaml.js';
import { conditionWords } from '../core/condition-words.js';
import { type Decision, type ReasonEvidence, evidenceFor, missingFacts } from '../core/decision.js';
import { type Policy, type Rule } from '../core/policy.js';
import { type Problem } from '../core/problem.js';
import { nameForCondition } from '../core/rule-name.js';
import { type NewExample, type NewRule } from '../core/rule-text.js';
import { Run } from '../core/run.js';
import { type Truth } from '../core/truth.js';
import { type DecisionName, type Strength, type WrittenCondition } from '../core/written.js';
import { addRule } from './add-rule.js';
import { type Judged, decideAll } from './collect.js';
import { exampleOf } from './example.js';
import { type LoadOptions, type LoadedPolicy } from './load-policy.js';

/** What a condition is tried as: a rule that decides, or, without `decide`, an observation. */
export interface TryOptions extends LoadOptions {
  readonly id?: string | undefined;
  readonly decide?: DecisionName | undefined;
  readonly strength?: Strength | undefined;
  readonly because?: string | undefined;
}

/** An invitation for which a condition holds. */
export interface TrialHit {
  /** What is decided of it now. */
  readonly decision: Decision;
  /** What makes the condition hold, with the words that matched. */
  readonly evidence: readonly ReasonEvidence[];
}

/** How a condition comes out on some invitations. */
export interface Trial {
  readonly counts: Readonly<Record<Truth, number>>;
  readonly hits: readonly TrialHit[];
  /** The facts that leave it unknown. */
  readonly missing: readonly string[];
  /** What becomes of the decisions if it is a rule of the policy. */
  readonly comparison: Comparison;
  /** The rule to paste. */
  readonly rule: NewRule;
}

/** Tries a condition on invitations, or says what is wrong with it. */
export function tryCondition(
  judged: readonly Judged[],
  loaded: LoadedPolicy & { readonly policy: Policy },
  condition: WrittenCondition,
  options: TryOptions,
): { readonly trial?: Trial; readonly problems: readonly Problem[] } {
  const { place } = condition;
  // without a name, so that no mistyped one is near to it
  const nameless = { id: '', place, when: condition, examples: [] };
  const { policy, rule, problems } = addRule(loaded, nameless, options);
  if (policy === undefined || rule === undefined) return { problems };
  const found = findHits(judged, loaded.policy, policy, rule);
  const taken = new Set(loaded.policy.rules.map(({ id }) => id));
  const because = options.because ?? reasonFor(policy, rule, found.hits);
  const { decide, strength, id = nameForCondition(condition, taken) } = options;
  const decided = addRule(
    loaded,
    {
      ...nameless,
      id,
      because: { value: because, place },
      ...(decide && { decide }),
      ...(strength && { strength: { value: strength, place } }),
    },
    options,
  );
  if (decided.policy === undefined) return { problems: decided.problems };
  const { example, before, ...trial } = found;
  const after = decideAll(judged, decided.policy);
  return {
    problems: decided.problems,
    trial: {
      ...trial,
      comparison: compareDecisions(
        { policy: loaded.policy, decisions: before },
        { policy: decided.policy, decisions: after },
      ),
      rule: { id, when: conditionYaml(condition), decide, strength, because, example },
    },
  };
}

/** The invitations for which the rule holds, with what is decided of them now. */
function findHits(judged: readonly Judged[], now: Policy, policy: Policy, rule: Rule) {
  const before = decideAll(judged, now);
  const counts: Record<Truth, number> = { true: 0, false: 0, unknown: 0 };
  const hits: TrialHit[] = [];
  const missing = new Set<string>();
  let example: NewExample | undefined;
  for (const [at, { invitation, context }] of judged.entries()) {
    const run = new Run({ ...context, policy }, invitation);
    const truth = run.ruleTruth(rule.index);
    counts[truth] += 1;
    if (truth === 'unknown')
      for (const fact of missingFacts(run, rule.condition)) missing.add(fact);
    const decision = before[at];
    if (truth !== 'true' || decision === undefined) continue;
    hits.push({ decision, evidence: evidenceFor(run, rule.condition) });
    example ??= exampleOf({ ...context, policy }, rule, invitation);
  }
  return { counts, hits, missing: [...missing], example, before };
}

/** A reason to begin with: the words that matched, else the condition itself. */
function reasonFor(policy: Policy, rule: Rule, hits: readonly TrialHit[]): string {
  if (hits.some(({ evidence }) => evidence.some(({ matched }) => matched !== undefined)))
    return 'says “${match}”';
  return conditionWords(policy, rule.condition).replaceAll('${', '$ {');
}

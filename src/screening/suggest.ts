import type { parseConditionText } from '../core/condition-text.js';
import { conditionWords } from '../core/condition-words.js';
import { conditionYaml } from '../core/condition-yaml.js';
import { type Decision, decisionOf, evidenceFor, resolve } from '../core/decision.js';
import { type Policy, type Rule } from '../core/policy.js';
import { freeName, nameForCondition } from '../core/rule-name.js';
import { type NewRule } from '../core/rule-text.js';
import { Run } from '../core/run.js';
import { type Candidate, candidatesFor, fewestRight, scoreOf } from '../core/suggest/candidates.js';
import { featuresOf } from '../core/suggest/features.js';
import { type Labelled, disagrees } from '../core/suggest/labelled.js';
import {
  type DecisionName,
  type Strength,
  type WrittenCondition,
  decisions,
} from '../core/written.js';
import { type AddedRule, addRule } from './add-rule.js';
import { type Judged } from './collect.js';
import { exampleOf } from './example.js';
import { type LoadOptions, type LoadedPolicy } from './load-policy.js';
import { vocabulary } from './vocabulary.js';

/** A decision that a suggested rule turns. */
export interface Turned {
  readonly decision: Decision;
  readonly to: DecisionName;
  /** What the owner decided; undefined where it is not known. */
  readonly label: DecisionName | undefined;
}

/** A rule by which the policy would have agreed with the owner more often. */
export interface Suggestion {
  /** The rule to paste. */
  readonly rule: NewRule;
  /** How many invitations its condition holds for. */
  readonly holds: number;
  /** The decisions that become what the owner decided. */
  readonly right: readonly Turned[];
  /** Those that were what the owner decided, and would not be any more. */
  readonly wrong: readonly Turned[];
  /** Those of which it is not known what the owner decided, or that stay wrong. */
  readonly other: readonly Turned[];
}

/** How a policy agrees with its owner, and what would make it agree more often. */
export interface Suggestions {
  /** How many invitations have a label. */
  readonly labelled: number;
  readonly agreed: number;
  /** Simplest first. */
  readonly suggestions: readonly Suggestion[];
}

/** How many rules are suggested at most. */
const mostSuggestions = 5;
/** How many that decide one thing. */
const mostOfADecision = 3;
/** How many candidates are tried as rules before it is given up for a decision. */
const mostTried = 6;
const weakerStrengths: readonly Strength[] = ['weak', 'normal'];

/**
 * Rules that would have made the policy agree more often with what the owner decided: each by
 * itself, over what is known of the invitations; none repeats what another one mends.
 */
export async function suggestRules(
  judged: readonly Judged[],
  labels: readonly (DecisionName | undefined)[],
  loaded: LoadedPolicy & { readonly policy: Policy },
  options: LoadOptions,
): Promise<Suggestions> {
  const { policy } = loaded;
  const all = judged.map(({ invitation, context }, at): Labelled => {
    const run = new Run({ ...context, policy }, invitation).evaluate();
    return { run, decision: decisionOf(run), label: labels[at] };
  });
  // what reads YAML is loaded when it is needed
  const { parseConditionText: parse } = await import('../core/condition-text.js');
  const trials = new Trials(judged, all, loaded, options, parse);
  const suggestions = decisions.flatMap((decide) => suggestFor(all, decide, trials, policy));
  return {
    labelled: all.filter(({ label }) => label !== undefined).length,
    agreed: all.filter((one) => one.label !== undefined && !disagrees(one)).length,
    suggestions: suggestions
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostSuggestions)
      .toSorted((a, b) => a.size - b.size || b.score - a.score)
      .map(({ suggestion }) => suggestion),
  };
}

interface Scored {
  readonly suggestion: Suggestion;
  readonly size: number;
  readonly score: number;
}

/** The rules that decide one thing: the best, then the best for what it leaves, and so on. */
function suggestFor(
  all: readonly Labelled[],
  decide: DecisionName,
  trials: Trials,
  policy: Policy,
): readonly Scored[] {
  const targets = new Set(
    [...all.entries()].flatMap(([at, one]) => (disagrees(one) && one.label === decide ? [at] : [])),
  );
  if (targets.size < fewestRight) return [];
  const features = featuresOf(policy, vocabulary.facts, all, [...targets]);
  const found: Scored[] = [];
  while (found.length < mostOfADecision && targets.size >= fewestRight) {
    const best = trials.best(candidatesFor(all, features, targets, decide), targets);
    if (best === undefined) break;
    found.push(best.scored);
    for (const at of best.mended) targets.delete(at);
  }
  return found;
}

/** What becomes of the decisions, tried with the policy itself. */
class Trials {
  readonly #judged: readonly Judged[];
  readonly #all: readonly Labelled[];
  readonly #loaded: LoadedPolicy & { readonly policy: Policy };
  readonly #options: LoadOptions;
  readonly #taken: Set<string>;
  readonly #parse: typeof parseConditionText;

  constructor(
    judged: readonly Judged[],
    all: readonly Labelled[],
    loaded: LoadedPolicy & { readonly policy: Policy },
    options: LoadOptions,
    parse: typeof parseConditionText,
  ) {
    this.#parse = parse;
    this.#judged = judged;
    this.#all = all;
    this.#loaded = loaded;
    this.#options = options;
    this.#taken = new Set(loaded.policy.rules.map(({ id }) => id));
  }

  /** The best of the first candidates, as it really turns out, with the strength that it needs. */
  best(
    candidates: readonly Candidate[],
    targets: ReadonlySet<number>,
  ): { readonly scored: Scored; readonly mended: readonly number[] } | undefined {
    const outcomes = candidates.slice(0, mostTried).flatMap((candidate) => {
      const outcome = this.#try(candidate, 'strong', targets);
      return outcome === undefined || !isWorth(outcome) ? [] : [{ candidate, ...outcome }];
    });
    // of equal ones the first, which is the simpler rule
    const [best] = outcomes.toSorted((a, b) => b.scored.score - a.scored.score);
    if (best === undefined) return undefined;
    const { score } = best.scored;
    const weaker = weakerStrengths
      .map((strength) => this.#try(best.candidate, strength, targets))
      .find((outcome) => outcome !== undefined && outcome.scored.score >= score);
    const chosen = weaker ?? best;
    this.#taken.add(chosen.scored.suggestion.rule.id);
    return chosen;
  }

  #try(
    { condition: text, decide, size }: Candidate,
    strength: Strength,
    targets: ReadonlySet<number>,
  ) {
    const { condition } = this.#parse(text);
    if (condition === undefined) return undefined;
    const id = this.#nameFor(condition, decide);
    const added = this.#add(condition, id, decide, strength);
    if (added.policy === undefined || added.rule === undefined) return undefined;
    const { policy, rule } = added;
    const effect = this.#effectOf(policy, rule, targets);
    const { right, wrong, other, holding } = effect;
    const reason = this.#reasonFor(policy, rule, holding);
    const [first] = holding.flatMap((at) => this.#judged[at] ?? []);
    const example = first && exampleOf({ ...first.context, policy }, rule, first.invitation);
    const written: NewRule = {
      id,
      when: conditionYaml(condition),
      decide,
      ...(strength !== 'normal' && { strength }),
      because: reason,
      example,
    };
    const suggestion = { rule: written, holds: holding.length, right, wrong, other };
    const score = scoreOf(effect.mended.length, wrong.length, other.length, size);
    return { scored: { suggestion, size, score }, mended: effect.mended };
  }

  /** A name by the condition; one that is a rule's alone says what it comes to. */
  #nameFor(condition: WrittenCondition, decide: DecisionName): string {
    if (condition.kind !== 'rule') return nameForCondition(condition, this.#taken);
    const verb = decide === 'ask-for-context' ? 'ask' : decide;
    return freeName(`${verb}-${condition.name.split('/').at(-1)}`, this.#taken);
  }

  #add(
    condition: WrittenCondition,
    id: string,
    decide: DecisionName,
    strength: Strength,
  ): AddedRule {
    const { place } = condition;
    const because = { value: 'a suggestion', place };
    return addRule(
      this.#loaded,
      {
        id,
        place,
        when: condition,
        because,
        decide,
        strength: { value: strength, place },
        examples: [],
      },
      this.#options,
    );
  }

  /** Where the rule holds, or may, it decides anew; elsewhere nothing can change. */
  #effectOf(policy: Policy, rule: Rule, targets: ReadonlySet<number>) {
    const right: Turned[] = [];
    const wrong: Turned[] = [];
    const other: Turned[] = [];
    const mended: number[] = [];
    const holding: number[] = [];
    for (const [at, one] of this.#all.entries()) {
      const run = one.run.withMoreRules(policy);
      const truth = run.ruleTruth(rule.index);
      if (truth === 'true') holding.push(at);
      if (truth === 'false') continue;
      const to = resolve(run).decision;
      if (to === one.decision.decision) continue;
      const turned = { decision: one.decision, to, label: one.label };
      if (one.label === to) {
        right.push(turned);
        if (targets.has(at)) mended.push(at);
      } else if (one.label === one.decision.decision) wrong.push(turned);
      else other.push(turned);
    }
    return { right, wrong, other, mended, holding };
  }

  /** The words that matched, else the condition itself. */
  #reasonFor(policy: Policy, rule: Rule, holding: readonly number[]): string {
    const hasWords = holding.some((at) => {
      const one = this.#all[at];
      return (
        one !== undefined &&
        evidenceFor(one.run.withMoreRules(policy), rule.condition).some(
          ({ matched }) => matched !== undefined,
        )
      );
    });
    if (hasWords) return 'says “${match}”';
    return conditionWords(policy, rule.condition).replaceAll('${', '$ {');
  }
}

function isWorth({
  scored,
  mended,
}: {
  readonly scored: Scored;
  readonly mended: readonly number[];
}) {
  return mended.length >= fewestRight && scored.score > 0;
}

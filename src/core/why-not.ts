import { conditionWords } from './condition-words.js';
import { resolve } from './decision.js';
import { reasonWords } from './nearest-changes.js';
import { type Condition, type Rule } from './policy.js';
import { type Run } from './run.js';
import { type Truth, not } from './truth.js';
import { type DecisionName, type Strength, strengths } from './written.js';

/** Something that keeps a rule from holding. */
export interface Need {
  /** `lacks`: it asks for this, which is not so; `has`: it holds only without this, which is so. */
  readonly kind: 'lacks' | 'has';
  readonly words: string;
  /** The observation that it is, where it is one. */
  readonly rule?: string;
  /** Whether it is not known. */
  readonly unknown: boolean;
}

/** A rule that would argue for the decision and does not hold. */
export interface SilentRule {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly strength: Strength;
  readonly truth: Truth;
  /** Everything that keeps it from holding. */
  readonly needs: readonly Need[];
}

/** A rule that holds, or may, and argues for something else. */
export interface OpposingRule {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly decision: DecisionName;
  readonly strength: Strength;
  readonly truth: Truth;
  readonly because: string;
}

/** What stands in the way of a decision. */
export interface WhyNot {
  readonly decision: DecisionName;
  /** It is the decision that was made, so that nothing does. */
  readonly made: boolean;
  /** The rules that argue for it and hold, though they did not win. */
  readonly outdone: readonly OpposingRule[];
  /** The rules that would argue for it, those that need the least first. */
  readonly silent: readonly SilentRule[];
  /** The rules for other decisions that hold, and those that are unknown and could matter; the strongest first. */
  readonly against: readonly OpposingRule[];
}

/** What stands in the way of the decision. */
export function whyNot(run: Run, decision: DecisionName): WhyNot {
  const { deciding, mattered, decision: made } = resolve(run);
  const truthOf = (rule: Rule): Truth => run.ruleTruth(rule.index);
  const mine = deciding.filter(({ decide }) => decide === decision);
  const open = new Set(mattered.map((at) => deciding[at]));
  return {
    decision,
    made: made === decision,
    outdone: opposing(
      run,
      mine.filter((rule) => truthOf(rule) === 'true'),
    ),
    silent: silentRules(
      run,
      mine.filter((rule) => truthOf(rule) !== 'true'),
    ),
    against: opposing(
      run,
      deciding.filter(
        (rule) => rule.decide !== decision && (truthOf(rule) === 'true' || open.has(rule)),
      ),
    ),
  };
}

function opposing(run: Run, rules: readonly Rule[]): readonly OpposingRule[] {
  return rules
    .toSorted((a, b) => b.strength - a.strength || a.index - b.index)
    .map((rule) => ({
      ...placed(rule),
      decision: rule.decide ?? 'ask-for-context',
      truth: run.ruleTruth(rule.index),
      because: reasonWords(run, rule, run.ruleTruth(rule.index)),
    }));
}

function silentRules(run: Run, rules: readonly Rule[]): readonly SilentRule[] {
  return rules
    .map((rule) => ({
      ...placed(rule),
      truth: run.ruleTruth(rule.index),
      needs: needsOf(run, rule.condition, 'true'),
    }))
    .toSorted(
      (a, b) =>
        a.needs.length - b.needs.length ||
        strengths.indexOf(b.strength) - strengths.indexOf(a.strength),
    );
}

function placed({ id, place, strength }: Rule) {
  return {
    rule: id,
    file: place.file,
    line: place.line,
    strength: strengths[strength] ?? 'normal',
  } as const;
}

/** What keeps a condition from being `wanted`. */
function needsOf(run: Run, condition: Condition, wanted: 'true' | 'false'): readonly Need[] {
  const truth = condition.truth(run);
  if (truth === wanted) return [];
  if (condition.kind === 'not')
    return needsOf(run, condition.condition, not(wanted) as typeof wanted);
  const several = wanted === 'true' ? 'all' : 'any';
  if (
    condition.kind === several ||
    (condition.kind !== 'test' && condition.kind !== 'rule' && condition.conditions.length === 1)
  )
    return condition.conditions.flatMap((part) => needsOf(run, part, wanted));
  return [needOf(run, condition, wanted)];
}

function needOf(run: Run, condition: Condition, wanted: 'true' | 'false'): Need {
  const { policy } = run.context;
  const truth = condition.truth(run);
  const rule = condition.kind === 'rule' ? policy.rules[condition.rule] : undefined;
  return {
    kind: wanted === 'true' ? 'lacks' : 'has',
    words: rule === undefined ? conditionWords(policy, condition) : reasonWords(run, rule, truth),
    ...(rule && { rule: rule.id }),
    unknown: truth === 'unknown',
  };
}

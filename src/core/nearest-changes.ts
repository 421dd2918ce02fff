import { renderReason } from './decision.js';
import { fittingValue } from './fitting-value.js';
import { type NearestOptions, nearestTurns } from './nearest.js';
import { type Rule } from './policy.js';
import { type Run } from './run.js';
import { type Truth } from './truth.js';
import { type Turn, factOf } from './turn.js';
import { type DecisionName } from './written.js';

/** One observation, or one test of a deciding rule, that comes out differently. */
export interface Change {
  /** The observation's id; undefined where it is a test. */
  readonly rule?: string;
  /** The test as a person reads it; undefined where it is an observation. */
  readonly test?: string;
  readonly from: Truth;
  readonly to: 'true' | 'false';
  /** What would have to be so: `with connections more than 10`, `without “sent no note”`. */
  readonly words: string;
  /** The other changes of the set leave no other way. */
  readonly implied?: true;
}

/** The smallest sets of changes that lead to a decision. */
export interface NearestChanges {
  readonly decision: DecisionName;
  /** How many changes each set has; null where no set of up to `searched` changes leads there. */
  readonly size: number | null;
  /** The sets, in the policy's order. */
  readonly sets: readonly (readonly Change[])[];
  /** How many more sets of this size there are. */
  readonly more: number;
  /** Every set of up to so many changes was looked into. */
  readonly searched: number;
}

/** How many sets are told of each decision. */
const mostSets = 100;

/** The smallest sets of changes for every other decision, in the order of reports. */
export function nearestChanges(run: Run, options?: NearestOptions): readonly NearestChanges[] {
  return nearestTurns(run, options).map(({ decision, sets, searched }) => ({
    decision,
    size: sets[0]?.length ?? null,
    sets: sets.slice(0, mostSets).map((turns) => changesOf(run, turns)),
    more: Math.max(0, sets.length - mostSets),
    searched,
  }));
}

function changesOf(run: Run, turns: readonly Turn[]): readonly Change[] {
  const kept = new Set(turns);
  for (const turn of turns.toReversed()) if (isImplied(run, turn, [...kept])) kept.delete(turn);
  return turns.map((turn) => ({
    ...changeOf(run, turn),
    ...(kept.has(turn) ? {} : { implied: true as const }),
  }));
}

function changeOf(run: Run, { unit, from, to }: Turn): Change {
  const { tests, rules } = run.context.policy;
  if (unit.kind === 'observation') {
    const rule = rules[unit.rule];
    const what = rule === undefined ? '' : reasonWords(run, rule, from);
    return {
      rule: rule?.id ?? '',
      from,
      to,
      words: `${to === 'true' ? 'with' : 'without'} ${what}`,
    };
  }
  const { phrase = '', denial = '' } = tests[unit.test] ?? {};
  return { test: phrase, from, to, words: conditional(to === 'true' ? phrase : denial) };
}

/** `with connections more than 10`, but `if note contains "hello"`. */
function conditional(phrase: string): string {
  const bound = /^\S+ (?:at|more|less|before|after|older|newer|not)\b/u.test(phrase);
  return `${bound ? 'with' : 'if'} ${phrase}`;
}

/** A rule's reason, quoted: with its values where it holds, else with an ellipsis for them; its id if it gives none. */
export function reasonWords(run: Run, rule: Rule, truth: Truth): string {
  if (rule.because === undefined) return rule.id;
  if (truth === 'true') return quoted(renderReason(run, rule));
  const text = rule.because
    .map((part) => (typeof part === 'string' ? part : '…'))
    .join('')
    .replace(/\s*[-–—:,]?\s*[“"'‘]?…[”"'’]?\s*$/u, '');
  return text === '' ? rule.id : quoted(text);
}

/** In quotes; those that are in the text itself become single ones. */
function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Whether a test can come out in no other way once the others of its fact come out as they are to. */
function isImplied(run: Run, turn: Turn, turns: readonly Turn[]): boolean {
  const { unit } = turn;
  if (unit.kind !== 'test') return false;
  const fact = factOf(run.context.policy, unit.test);
  const others = turns.flatMap(({ unit: other, to }) =>
    other.kind === 'test' && other !== unit && factOf(run.context.policy, other.test) === fact
      ? [[other.test, to] as const]
      : [],
  );
  if (others.length === 0) return false;
  return (['true', 'false', 'unknown'] as const).every(
    (truth) =>
      truth === turn.to ||
      fittingValue(run, fact, new Map<number, Truth>([...others, [unit.test, truth]])) ===
        undefined,
  );
}

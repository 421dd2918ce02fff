import { hasValue } from '../evidence.js';
import { type Interval, atLeast } from '../interval.js';
import { type Fact } from '../fact.js';
import { flowYaml } from '../flow-yaml.js';
import { type Policy } from '../policy.js';
import { fold } from '../text.js';
import { type Labelled } from './labelled.js';

/** A condition that could be a rule's, as a person would write it, and where it holds. */
export interface Feature {
  /** In the rule language, such as `connections at most: 10`. */
  readonly condition: string;
  /** How much there is to it; simpler ones go first. */
  readonly size: number;
  /** The positions of the invitations for which it holds. */
  readonly holds: ReadonlySet<number>;
}

/** The facts whose words may make a rule; a sender's name, address or place never does. */
const textFacts = ['note', 'headline', 'industry', 'experience'];
/** Words are looked at in so many invitations to be turned, and bounds taken from them. */
const mostTargets = 400;
/** How many bounds are tried of one fact. */
const mostBounds = 12;
/** A word with an address in it, of mail or of a page: it says who somebody is. */
const address = /@|:\/\/|^www\.|[\p{L}\p{N}]\.\p{L}{2}/u;
/** How many characters a single word must have to be looked for by itself. */
const shortestWord = 5;
/** The same of two words with the space between them. */
const shortestPair = 8;

/**
 * Conditions that hold for some of the `targets`: what the policy observes already, bounds and
 * yes or no of facts, and words that two or more of them have in common.
 */
export function featuresOf(
  policy: Policy,
  facts: readonly Fact[],
  all: readonly Labelled[],
  targets: readonly number[],
): readonly Feature[] {
  const some = targets.slice(0, mostTargets);
  const texts = facts.filter(({ name }) => textFacts.includes(name));
  return [
    ...observed(policy, all, some),
    ...factFeatures(facts, all, some),
    ...texts.flatMap((fact) => wordFeatures(policy, fact, all, some)),
  ];
}

/** What rules that decide nothing have observed. */
function observed(
  policy: Policy,
  all: readonly Labelled[],
  targets: readonly number[],
): readonly Feature[] {
  const observers = new Set(
    policy.rules.filter(({ decide }) => decide === undefined).map(({ id }) => id),
  );
  const names = new Set(
    targets.flatMap((at) => all[at]?.decision.observations.filter((id) => observers.has(id)) ?? []),
  );
  return [...names].map((name) => ({
    condition: name,
    size: 1,
    holds: positions(all, ({ decision }) => decision.observations.includes(name)),
  }));
}

function factFeatures(
  facts: readonly Fact[],
  all: readonly Labelled[],
  targets: readonly number[],
): readonly Feature[] {
  return facts.flatMap((fact): readonly Feature[] => {
    if (fact.hidden === true || fact.wholeRun === true) return [];
    const valueAt = (one: Labelled | undefined): unknown => {
      const evidence = one?.run.evidence(fact);
      return evidence !== undefined && hasValue(evidence) && evidence.state === 'known'
        ? evidence.value
        : undefined;
    };
    const wanted = targets.map((at) => valueAt(all[at]));
    if (fact.type === 'flag')
      return [...new Set(wanted)].flatMap((value) =>
        typeof value !== 'boolean'
          ? []
          : [
              {
                condition: `${fact.name} is: ${value}`,
                size: 1,
                holds: positions(all, (one) => valueAt(one) === value),
              },
            ],
      );
    return fact.type === 'number' ? boundsOf(fact.name, all, wanted, valueAt) : [];
  });
}

function boundsOf(
  fact: string,
  all: readonly Labelled[],
  wanted: readonly unknown[],
  valueAt: (one: Labelled) => unknown,
): readonly Feature[] {
  const values = [...new Set(wanted.flatMap((value) => (isInterval(value) ? [value.min] : [])))]
    .toSorted((a, b) => a - b)
    .filter((_, at, sorted) => at % Math.ceil(sorted.length / mostBounds) === 0);
  const least = [...new Set(values.map((value) => roundBound(value, Math.floor)))];
  const most = [...new Set(values.map((value) => roundBound(value, Math.ceil)))];
  return [
    ...least.map((bound) => ({
      condition: `${fact} at least: ${bound}`,
      size: 1,
      holds: positions(all, (one) => {
        const value = valueAt(one);
        return isInterval(value) && atLeast(value, bound) === 'true';
      }),
    })),
    ...most.map((bound) => ({
      condition: `${fact} at most: ${bound}`,
      size: 1,
      holds: positions(all, (one) => {
        const value = valueAt(one);
        return isInterval(value) && value.max <= bound;
      }),
    })),
  ];
}

/** A number that a person would choose: of two digits at most, and the second 0 or 5. */
function roundBound(value: number, round: (value: number) => number): number {
  if (Math.abs(value) < 10) return round(value);
  const unit = 10 ** Math.floor(Math.log10(Math.abs(value))) / 2;
  return round(value / unit) * unit;
}

function isInterval(value: unknown): value is Interval {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
}

/** Words and pairs of words of a fact that two or more of the targets have, with all that have them. */
function wordFeatures(
  policy: Policy,
  fact: Fact,
  all: readonly Labelled[],
  targets: readonly number[],
): readonly Feature[] {
  const names = namesIn(all, policy);
  const phrasesAt = (at: number): ReadonlySet<string> => {
    const evidence = all[at]?.run.evidence(fact);
    if (evidence === undefined || !hasValue(evidence)) return new Set();
    return phrasesOf(textsIn(evidence.value), names);
  };
  const counts = new Map<string, number>();
  for (const at of targets)
    for (const phrase of phrasesAt(at)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const common = new Map<string, Set<number>>();
  for (const [phrase, count] of counts) if (count > 1) common.set(phrase, new Set());
  if (common.size === 0) return [];
  for (const at of all.keys()) for (const phrase of phrasesAt(at)) common.get(phrase)?.add(at);
  return [...common].map(([phrase, holds]) => ({
    condition: `${fact.name} contains: ${flowYaml(phrase)}`,
    size: 1.5,
    holds,
  }));
}

/** The value of a text, or of several, each by itself. */
function textsIn(value: unknown): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.map((text) =>
    typeof text === 'object' && text !== null && 'raw' in text ? String(text.raw) : String(text),
  );
}

/** The single words of a text that are long enough, and two words that follow each other. */
function phrasesOf(texts: readonly string[], names: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const sentence of withoutAddresses(fold(text).text).split(/[^\p{L}\p{N}\s'’-]+/u)) {
      const words = sentence.split(/\s+/u);
      for (const [at, word] of words.entries()) {
        if (!isWord(word, names)) continue;
        if (word.length >= shortestWord) found.add(word);
        const next = words[at + 1] ?? '';
        const pair = `${word} ${next}`;
        if (isWord(next, names) && pair.length >= shortestPair) found.add(pair);
      }
    }
  return found;
}

/** The text with a break where an address stood, so that nothing is joined over it. */
function withoutAddresses(text: string): string {
  return text
    .split(/\s+/u)
    .map((word) => (address.test(word) ? '|' : word))
    .join(' ');
}

function isWord(word: string, names: ReadonlySet<string>): boolean {
  return /^\p{L}[\p{L}\p{N}'’-]*$/u.test(word) && !names.has(word);
}

/** The words of all senders' names and of the owner's: people are not to be judged by whom they name. */
function namesIn(all: readonly Labelled[], { owner }: Policy): ReadonlySet<string> {
  const names = [owner.name ?? '', ...all.map(({ decision }) => decision.name)];
  return new Set(names.flatMap((name) => fold(name).text.split(/[^\p{L}\p{N}'’-]+/u)));
}

function positions(
  all: readonly Labelled[],
  isSo: (one: Labelled) => boolean,
): ReadonlySet<number> {
  return new Set([...all.entries()].flatMap(([at, one]) => (isSo(one) ? [at] : [])));
}

import { type Day } from '../core/day.js';
import { resolve } from '../core/decision.js';
import { type Policy, type Rule } from '../core/policy.js';
import { type Place } from '../core/problem.js';
import { Run } from '../core/run.js';
import { type CellValue } from '../core/value.js';
import { type WrittenExample } from '../core/written.js';
import { exampleInvitation } from './example-invitation.js';
import { vocabulary } from './vocabulary.js';

/** Two rules of different files that decide differently and are as strong, and both hold. */
export interface Disagreement {
  readonly rules: readonly [Rule, Rule];
  /** An invitation that shows it, by fact. */
  readonly given: readonly (readonly [fact: string, value: CellValue])[];
  /** The examples that the invitation is made of. */
  readonly examples: readonly Place[];
}

/** How many invitations are tried that are made of two examples. */
const mostPairs = 2000;

/**
 * Where files of the policy disagree, one of the user's own among them, shown by the examples in
 * their rules: each is an invitation, and so are two of them together that don't contradict.
 */
export function disagreements(policy: Policy, today: Day): readonly Disagreement[] {
  const enabled = policy.rules.filter(({ disabled }) => !disabled);
  const own = enabled.filter(({ shipped, decide }) => !shipped && decide !== undefined);
  if (own.length === 0) return [];
  const search = new Search(policy, own, today);
  for (const rule of enabled) for (const example of rule.examples) search.try([example]);
  for (const pair of pairsOf(enabled)) search.try(pair);
  return search.found;
}

class Search {
  readonly found: Disagreement[] = [];
  readonly #policy: Policy;
  readonly #own: readonly Rule[];
  readonly #today: Day;
  readonly #said = new Set<string>();

  constructor(policy: Policy, own: readonly Rule[], today: Day) {
    this.#policy = policy;
    this.#own = own;
    this.#today = today;
  }

  /** Judges the invitation that the examples make together. */
  try(examples: readonly WrittenExample[]): void {
    const [first] = examples;
    if (first === undefined) return;
    const together = {
      ...first,
      given: Object.assign({}, ...examples.map(({ given }) => given)) as WrittenExample['given'],
    };
    const run = new Run(
      { policy: this.#policy, vocabulary, today: this.#today },
      exampleInvitation(together),
    );
    // most examples are those of others, for which none of the user's own rules holds
    if (!this.#own.some(({ index }) => run.ruleTruth(index) === 'true')) return;
    const { conflict, winners, deciding } = resolve(run.evaluate());
    if (!conflict) return;
    const rules = winners.flatMap((at) => deciding[at] ?? []);
    for (const [a, b] of rivals(rules)) this.#add(a, b, together.given, examples);
  }

  #add(
    a: Rule,
    b: Rule,
    given: WrittenExample['given'],
    examples: readonly WrittenExample[],
  ): void {
    const key = `${a.index} ${b.index}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.found.push({
      rules: [a, b],
      given: Object.entries(given).map(([fact, { value }]) => [fact, value]),
      examples: examples.map(({ place }) => place),
    });
  }
}

/** The pairs of rules that decide differently, are of different files, and not both shipped. */
function rivals(rules: readonly Rule[]): readonly (readonly [Rule, Rule])[] {
  return rules.flatMap((a, at) =>
    rules
      .slice(at + 1)
      .filter(
        (b) =>
          a.decide !== b.decide &&
          a.strength === b.strength &&
          a.place.file !== b.place.file &&
          !(a.shipped && b.shipped),
      )
      .map((b) => [a, b] as const),
  );
}

/** Examples of two rules that may disagree, where they say nothing different of one fact. */
function pairsOf(rules: readonly Rule[]): readonly (readonly [WrittenExample, WrittenExample])[] {
  const deciding = rules.filter(({ decide }) => decide !== undefined);
  const pairs = rivals(deciding).flatMap(([a, b]) =>
    a.examples.flatMap((one) =>
      b.examples.filter((other) => agree(one, other)).map((other) => [one, other] as const),
    ),
  );
  return pairs.slice(0, mostPairs);
}

function agree(a: WrittenExample, b: WrittenExample): boolean {
  if (a.owner !== undefined || b.owner !== undefined) return false;
  return Object.entries(a.given).every(
    ([fact, { value }]) =>
      !Object.hasOwn(b.given, fact) ||
      JSON.stringify(b.given[fact]?.value) === JSON.stringify(value),
  );
}

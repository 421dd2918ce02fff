import { type Baselines, baselinesOf } from './baseline.js';
import { type Day } from './day.js';
import { type Evidence, absent, hasValue } from './evidence.js';
import { type Fact, type FactContext, type ReadFact, readFact } from './fact.js';
import { type Invitation } from './invitation.js';
import { type Match, type Outcome, outcomes } from './operator.js';
import { type Relations } from './relation.js';
import { type Evaluation, type Policy, type Vocabulary } from './policy.js';
import { type SameNotes } from './same-notes.js';
import { visitDiffering } from './tested-facts.js';
import { type Truth } from './truth.js';

/** What a run is judged by, the same for all its invitations. */
export interface RunContext {
  readonly policy: Policy;
  readonly vocabulary: Vocabulary;
  readonly today: Day;
  /** Who sent the same notes; needed only where the policy asks for it. */
  readonly sameNotes?: SameNotes | undefined;
  /** What the owner's archive says of senders; undefined without an archive. */
  readonly relations?: Relations | undefined;
  /** After how many days an invitation has probably expired; undefined: nobody knows. */
  readonly maxAgeDays?: number | undefined;
}

/** What is taken to be so whatever the input says, to see what would change. */
export interface Supposition {
  readonly rules?: ReadonlyMap<number, Truth>;
  readonly tests?: ReadonlyMap<number, Truth>;
}

/**
 * One invitation under one policy. Facts are read, tests made and rules evaluated at most once, and
 * only when something asks for them.
 */
export class Run implements Evaluation {
  readonly context: RunContext;
  readonly invitation: Invitation;
  readonly #suppose: Supposition;
  readonly #factContext: FactContext;
  readonly #evidence: Map<string, Evidence>;
  readonly #tests: (Outcome | undefined)[];
  /** Tests that were made before anything asked for them. */
  readonly #ahead: (Outcome | undefined)[] = [];
  readonly #rules: (Truth | undefined)[];
  /** Whether nothing is supposed, nor taken over from another run. */
  readonly #isPlain: boolean;
  readonly #assumed = new Set<string>();

  constructor(context: RunContext, invitation: Invitation, suppose: Supposition = {}, like?: Run) {
    this.context = context;
    this.invitation = invitation;
    this.#suppose = suppose;
    this.#factContext = {
      today: context.today,
      owner: context.policy.owner,
      invitation,
      sameNotes: context.sameNotes,
      relations: context.relations,
    };
    this.#evidence = like === undefined ? new Map() : like.#evidence;
    this.#tests = like === undefined ? [] : [...like.#tests];
    for (const test of suppose.tests?.keys() ?? []) this.#tests[test] = undefined;
    this.#rules = [];
    this.#isPlain =
      like === undefined && suppose.rules === undefined && suppose.tests === undefined;
  }

  /** The same invitation, but for what is supposed. */
  supposing(suppose: Supposition): Run {
    return new Run(this.context, this.invitation, suppose, this);
  }

  /** The same run on an invitation that differs in these facts, and in whatever is made of them, only. */
  changing(invitation: Invitation, facts: ReadonlySet<string>): Run {
    const { policy } = this.context;
    const run = new Run(this.context, invitation, this.#suppose);
    for (const [name, evidence] of this.#evidence)
      if (!facts.has(name)) run.#evidence.set(name, evidence);
    for (const [index, outcome] of this.#tests.entries()) {
      const fact = policy.facts[policy.tests[index]?.fact ?? -1];
      if (fact !== undefined && !facts.has(fact.name)) run.#tests[index] = outcome;
    }
    return run;
  }

  /** The same run under its policy with more rules after all others: what is known of those stays. */
  withMoreRules(policy: Policy): Run {
    const run = new Run({ ...this.context, policy }, this.invitation, this.#suppose, this);
    for (const [index, truth] of this.#rules.entries()) run.#rules[index] = truth;
    return run;
  }

  ruleTruth(index: number): Truth {
    const known = this.#rules[index];
    if (known !== undefined) return known;
    const rule = this.context.policy.rules[index];
    if (rule === undefined) return 'unknown';
    const supposed = this.#suppose.rules?.get(index);
    const truth = supposed ?? (rule.disabled ? 'false' : rule.condition.truth(this));
    this.#rules[index] = truth;
    return truth;
  }

  testTruth(index: number): Truth {
    return this.#outcome(index).truth;
  }

  testMatch(index: number): Match | undefined {
    return this.#outcome(index).match;
  }

  /** The truth of a test that nothing has asked for yet. */
  truthAhead(index: number): Truth {
    const outcome = this.#tests[index] ?? (this.#ahead[index] ??= this.#test(index));
    return outcome.truth;
  }

  /** Evaluates every rule, each after those it refers to, so that no chain of them is too long. */
  evaluate(): this {
    const { policy } = this.context;
    if (this.#isPlain) this.#evaluateFrom(baselinesOf(policy));
    else for (const index of policy.order) this.ruleTruth(index);
    return this;
  }

  /** Goes through the rules that may come out differently than in the baseline; no others have to. */
  #evaluateFrom(baselines: Baselines): void {
    const { rules, order } = this.context.policy;
    const baseline = baselines.for(this);
    const open = new Uint8Array(rules.length);
    const openAll = (users: readonly number[] = []): void => {
      for (const rule of users) open[rule] = 1;
    };
    visitDiffering(this, baselines.facts, baseline.tests, (test) =>
      openAll(baselines.rulesOfTest[test]),
    );
    for (const index of order) {
      const expected = baseline.rules[index];
      if (open[index] === 1) {
        if (this.ruleTruth(index) !== expected) openAll(baselines.rulesOfRule[index]);
      } else {
        this.#rules[index] = expected;
        for (const fact of baseline.assumed[index] ?? []) this.#assumed.add(fact);
      }
    }
  }

  /** What is known of a fact, the policy's assumption included. */
  evidence(fact: Fact): Evidence {
    const known = this.#evidence.get(fact.name);
    if (known !== undefined) return known;
    this.#evidence.set(fact.name, absent); // a fact derived from itself knows nothing
    const evidence = this.#orAssumed(fact, readFact(fact, this.#read, this.#factContext));
    this.#evidence.set(fact.name, evidence);
    return evidence;
  }

  /** The facts whose assumed value was looked at. */
  assumed(): readonly string[] {
    return [...this.#assumed].toSorted();
  }

  readonly #read: ReadFact = (name, type) => {
    const fact = this.context.vocabulary.fact(name);
    if (fact === undefined || fact.type !== type) return absent;
    return this.evidence(fact) as never;
  };

  #orAssumed(fact: Fact, evidence: Evidence): Evidence {
    if (hasValue(evidence) || evidence.state === 'unreadable') return evidence;
    const assumed = this.context.policy.assumed.get(fact.name);
    return assumed ?? evidence;
  }

  #outcome(index: number): Outcome {
    const known = this.#tests[index];
    if (known !== undefined) return known;
    const outcome = this.#ahead[index] ?? this.#test(index);
    this.#tests[index] = outcome;
    this.#noteAssumed(index);
    return outcome;
  }

  #noteAssumed(index: number): void {
    if (this.#suppose.tests?.has(index) === true) return;
    const fact = this.#factOf(index);
    if (fact !== undefined && this.evidence(fact).state === 'assumed') this.#assumed.add(fact.name);
  }

  #test(index: number): Outcome {
    const supposed = this.#suppose.tests?.get(index);
    if (supposed !== undefined) return outcomes[supposed];
    const test = this.context.policy.tests[index];
    const fact = this.#factOf(index);
    if (test === undefined || fact === undefined) return outcomes.unknown;
    return test.test(this.evidence(fact), this.context.today);
  }

  #factOf(test: number): Fact | undefined {
    const { tests, facts } = this.context.policy;
    return facts[tests[test]?.fact ?? -1];
  }
}

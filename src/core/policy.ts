import { type Day } from './day.js';
import { type Known } from './evidence.js';
import { type Fact } from './fact.js';
import { type Edge, type Match, type Operator, type Test } from './operator.js';
import { type Owner } from './owner.js';
import { type PhraseIndex } from './phrase.js';
import { type Place } from './problem.js';
import { type Template } from './template.js';
import { type Truth } from './truth.js';
import { type DecisionName, type WhenUnsure, type WrittenExample } from './written.js';

/** Every fact and operator that rules may name. */
export interface Vocabulary {
  /** The fact of this name; of any name that begins with `column.`. */
  fact(name: string): Fact | undefined;
  readonly facts: readonly Fact[];
  readonly operators: readonly Operator[];
}

/** What compiled conditions are evaluated against: one invitation under one policy. */
export interface Evaluation {
  ruleTruth(rule: number): Truth;
  testTruth(test: number): Truth;
  testMatch(test: number): Match | undefined;
}

/**
 * A compiled condition: the one tree that decides and that explains. `truth` closes over its parts.
 */
export type Condition =
  | {
      readonly kind: 'test';
      readonly test: number;
      readonly place: Place;
      readonly truth: Evaluate;
    }
  | {
      readonly kind: 'rule';
      readonly rule: number;
      readonly place: Place;
      readonly truth: Evaluate;
    }
  | {
      readonly kind: 'all' | 'any';
      readonly conditions: readonly Condition[];
      readonly place: Place;
      readonly truth: Evaluate;
    }
  | {
      readonly kind: 'count';
      readonly least: number;
      readonly conditions: readonly Condition[];
      readonly place: Place;
      readonly truth: Evaluate;
    }
  | {
      readonly kind: 'not';
      readonly condition: Condition;
      readonly place: Place;
      readonly truth: Evaluate;
    };

export type Evaluate = (evaluation: Evaluation) => Truth;

/** One comparison of a fact, shared by all rules that make it. */
export interface CompiledTest {
  readonly index: number;
  /** The fact's position in the policy's facts. */
  readonly fact: number;
  /** The test as a person reads it: `connections at most 10`. */
  readonly phrase: string;
  /** What holds where it is false: `connections more than 10`. */
  readonly denial: string;
  readonly test: Test;
  /** The phrases it searches, where it does: it is true where this list is found, and else false. */
  readonly search?: { readonly phrases: PhraseIndex; readonly list: number };
  /** Its fact, comparison and values, the same for tests that are the same. */
  readonly key: string;
  /** Where its outcome turns; undefined where nobody can tell. */
  edges(today: Day): readonly Edge[] | undefined;
}

export interface CompiledText {
  /** The languages it is written in; a text without languages stands under `en`. */
  readonly byLanguage: ReadonlyMap<string, Template>;
}

/** A rule that can be evaluated. */
export interface Rule {
  readonly index: number;
  readonly id: string;
  readonly pack: string;
  readonly shipped: boolean;
  readonly disabled: boolean;
  readonly replaces: readonly string[];
  readonly place: Place;
  /** `when` and not `unless`. */
  readonly condition: Condition;
  readonly decide?: DecisionName;
  /** Position in `strengths`; of no meaning without `decide`. */
  readonly strength: number;
  readonly because?: Template;
  readonly ask?: CompiledText;
  readonly reply?: CompiledText;
  /** Nobody for whom the rule holds is ever answered: an answer tells a fraud that somebody reads. */
  readonly noReply: boolean;
  readonly examples: readonly WrittenExample[];
}

/** The rules in force. Nothing about it can fail any more. */
export interface Policy {
  readonly name: string;
  readonly about?: string;
  /** The files it was made of, as the user knows them, with the names of their packs. */
  readonly files: readonly {
    readonly file: string;
    readonly pack: string;
    readonly shipped: boolean;
  }[];
  readonly otherwise: DecisionName;
  readonly whenUnsure: WhenUnsure;
  readonly rules: readonly Rule[];
  /** The rules' positions in an order in which each comes after those it refers to. */
  readonly order: readonly number[];
  readonly tests: readonly CompiledTest[];
  /** The facts that the tests and texts name. */
  readonly facts: readonly Fact[];
  readonly assumed: ReadonlyMap<string, Known>;
  readonly owner: Owner;
  /** Whether all invitations of a run must be read before the first is judged. */
  readonly wholeRun: boolean;
}

import { type Day } from './day.js';
import { type Evidence, hasValue } from './evidence.js';
import { type KeptList } from './kept-phrases.js';
import { type OperandType } from './operand.js';
import { type PhraseIndex } from './phrase.js';
import { type Span } from './words.js';
import { Text } from './text.js';
import { type Truth, truthOf } from './truth.js';
import { type FactType, type ValueOf } from './value.js';
import { type CheckedOperands } from './written.js';

/** The words of the input that made a test true, and their place in the raw text. */
export interface Match extends Span {
  readonly text: string;
}

/** How a test came out, with the words that matched where it looks for words. */
export interface Outcome {
  readonly truth: Truth;
  readonly match?: Match;
}

export const outcomes = {
  true: { truth: 'true' },
  false: { truth: 'false' },
  unknown: { truth: 'unknown' },
} as const satisfies Readonly<Record<Truth, Outcome>>;

/** A compiled test of one fact. Total: every evidence has an outcome. */
export type Test = (evidence: Evidence, today: Day) => Outcome;

/** What an operator may use while it is compiled. */
export interface CompileContext {
  readonly type: FactType;
  /** The phrases of all tests of the policy, searched together. */
  readonly phrases: PhraseIndex;
  /** Lists that belong to the operands and that the build has made ready for the index. */
  readonly kept?: readonly KeptList[];
  /** The needs of patterns among the operands that the build has worked out. */
  readonly needs?: CheckedOperands['needs'] | undefined;
}

/** A named comparison of a fact with an operand. `O` is one operand; a list means any of them. */
export interface Operator<O = unknown> {
  readonly name: string;
  /** How its being false is said: `more than`, of `at most`. */
  readonly opposite: string;
  /** What it means, in a line; shown by `screen facts` and in the README. */
  readonly about: string;
  /** A test as it is written in a rule file. */
  readonly example: string;
  readonly takes: readonly FactType[];
  /** Whether a list of operands may be given, meaning any of them. */
  readonly manyOperands: boolean;
  /** What an operand must be, for a problem's message: `a number, such as 10`. */
  expects(type: FactType): string;
  /**
   * Whether the operands are phrases and are searched by {@link CompileContext.phrases}, as one list:
   * the test is true where a text of the fact has it.
   */
  readonly searchesPhrases?: boolean;
  /** Whether the operands are patterns, of which {@link CompileContext.needs} may know. */
  readonly searchesPatterns?: boolean;
  /** How one operand is read. */
  operand(type: FactType): OperandType<O>;
  /**
   * What is wrong with an operand that could be read, where it takes long to find out; undefined
   * for nothing. The build asks it of the shipped packs, so that no run has to.
   */
  check?(operand: O): string | undefined;
  compile(operands: readonly O[], context: CompileContext): Test;
  /**
   * Where its outcome turns: texts that fulfil it, or the numbers and days at its bounds. Not there:
   * nobody can tell, as of a pattern.
   */
  edges?(operands: readonly O[], today: Day): readonly Edge[];
}

/** A text, a number or a day at which the outcome of a test turns. */
export type Edge = string | number;

/** Lets a registry hold operators of different operands. */
export function defineOperator<O>(operator: Operator<O>): Operator {
  return operator;
}

/** A test of a value of one type; unknown where there is no value. */
export function testValue<T extends FactType>(
  test: (value: ValueOf[T], today: Day) => Truth,
): Test {
  return (evidence, today) =>
    hasValue(evidence) ? outcomes[test(evidence.value as ValueOf[T], today)] : outcomes.unknown;
}

/** A test that looks for words in a text, or in any of several; unknown where there is none. */
export function testText(find: (text: Text) => Span | undefined): Test {
  return (evidence) => {
    if (!hasValue(evidence)) return outcomes.unknown;
    const texts =
      evidence.value instanceof Text ? [evidence.value] : (evidence.value as readonly Text[]);
    for (const text of texts) {
      const span = find(text);
      if (span !== undefined) return { truth: 'true', match: matchIn(text, span) };
    }
    return outcomes.false;
  };
}

/** A test that always has an answer. */
export function testEvidence(test: (evidence: Evidence) => Truth, expected: boolean): Test {
  return (evidence) => {
    const truth = test(evidence);
    return truth === 'unknown'
      ? outcomes.unknown
      : outcomes[truthOf((truth === 'true') === expected)];
  };
}

function matchIn(text: Text, { start, end }: Span): Match {
  return { start, end, text: text.raw.slice(start, end) };
}

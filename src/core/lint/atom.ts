import { fold } from '../text.js';
import { type Truth } from '../truth.js';
import { type FactType } from '../value.js';

/** What a test asks of its fact, as far as tests of one fact bear on each other. */
export type Ask =
  /** Whether the fact is above the bound, or at it unless `strict`; bounds of one axis compare. */
  | {
      readonly kind: 'above';
      readonly axis: string;
      readonly bound: number;
      readonly strict: boolean;
    }
  /** Whether the fact has one of the texts, by one way of comparing. */
  | { readonly kind: 'texts'; readonly operator: string; readonly texts: ReadonlySet<string> }
  | { readonly kind: 'empty' }
  | { readonly kind: 'known' }
  /** Anything else: only the same test bears on it. */
  | { readonly kind: 'other' };

/** A test or a rule that a formula is made of; what is known of it is only what `ask` says. */
export interface Atom {
  /** Equal for atoms that always have the same truth. */
  readonly key: string;
  readonly fact: string;
  readonly type: FactType | undefined;
  readonly ask: Ask;
}

/** The texts as they are compared. */
export function foldedTexts(items: readonly unknown[]): ReadonlySet<string> {
  return new Set(items.map((item) => fold(String(item)).text));
}

/** Whether the two atoms can never have these truths together; false where that isn't sure. */
export function clash(a: Atom, truthA: Truth, b: Atom, truthB: Truth): boolean {
  if (a.fact !== b.fact) return false;
  return oneWay(a, truthA, b, truthB) || oneWay(b, truthB, a, truthA);
}

function oneWay(a: Atom, truthA: Truth, b: Atom, truthB: Truth): boolean {
  const [one, other] = [a.ask, b.ask];
  if (one.kind === 'above' && other.kind === 'above')
    return one.axis === other.axis && isWeaker(one, other) && !follows(truthB, truthA);
  if (one.kind === 'texts' && other.kind === 'texts') {
    if (one.operator === other.operator && isPart(other.texts, one.texts))
      return !follows(truthB, truthA);
    const areExact = one.operator === 'is' && other.operator === 'is' && a.type === 'text';
    return areExact && bothTrue(truthA, truthB) && !meet(one.texts, other.texts);
  }
  // an empty fact has no words and no number
  return one.kind === 'empty' && bothTrue(truthA, truthB) && /^(?:above|texts)$/u.test(other.kind);
}

/** Whether these can be the truths of two tests, the second of which is true wherever the first is. */
function follows(narrow: Truth, wide: Truth): boolean {
  return (narrow !== 'true' || wide === 'true') && (wide !== 'false' || narrow === 'false');
}

function bothTrue(a: Truth, b: Truth): boolean {
  return a === 'true' && b === 'true';
}

/** Whether the first holds wherever the second does. */
function isWeaker(a: Ask & { kind: 'above' }, b: Ask & { kind: 'above' }): boolean {
  return a.bound < b.bound || (a.bound === b.bound && (!a.strict || b.strict));
}

function isPart(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((text) => all.has(text));
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((text) => b.has(text));
}

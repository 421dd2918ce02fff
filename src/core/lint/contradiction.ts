import { type Truth } from '../truth.js';
import { type Atom, clash } from './atom.js';
import { type Formula } from './formula.js';

/** A formula and the truths that it is to have one of. */
export interface Wanted {
  readonly formula: Formula;
  readonly truths: readonly Truth[];
}

/** How many tests and rules a question may be about; where there are more, it is left open. */
const mostAtoms = 60;

/** How many parts of formulas are looked at before a question is left open. */
const mostLooks = 50_000;

/**
 * Whether the formulas can never have the truths that are wanted, all at once, whatever an
 * invitation says. False where that isn't so, or would take too long to find out.
 */
export function isContradiction(wanted: readonly Wanted[]): boolean {
  const search = new Search(wanted);
  return search.isSmall && search.fails();
}

/** Truths as bits, so that sets of them are numbers. */
const bits: Readonly<Record<Truth, number>> = { false: 1, unknown: 2, true: 4 };
const anyTruth = 7;
const truths = ['true', 'false', 'unknown'] as const;

class Search {
  readonly #wanted: readonly Wanted[];
  readonly #atoms = new Map<string, Atom>();
  /** By key: what each atom is taken for. */
  readonly #taken = new Map<string, Truth>();
  #looks = 0;

  constructor(wanted: readonly Wanted[]) {
    this.#wanted = wanted;
    for (const { formula } of wanted) this.#collect(formula);
  }

  get isSmall(): boolean {
    return this.#atoms.size <= mostAtoms;
  }

  /** Whether no truths of the atoms that are left give what is wanted. */
  fails(): boolean {
    if (this.#looks > mostLooks) return false;
    let open: Atom | undefined;
    for (const { formula, truths: allowed } of this.#wanted) {
      const possible = this.#possible(formula);
      const fitting = allowed.reduce((set, truth) => set | bits[truth], 0);
      if ((possible & fitting) === 0) return true;
      if ((possible & ~fitting) !== 0) open ??= this.#openAtom(formula);
    }
    if (open === undefined) return false;
    return this.#eachFails(open);
  }

  #eachFails(atom: Atom): boolean {
    for (const truth of truths) {
      if (!this.#fits(atom, truth)) continue;
      this.#taken.set(atom.key, truth);
      const fails = this.fails();
      this.#taken.delete(atom.key);
      if (!fails) return false;
    }
    return true;
  }

  /** Whether the atom can have the truth beside what the others are taken for. */
  #fits(atom: Atom, truth: Truth): boolean {
    if (atom.ask.kind === 'known' && truth === 'unknown') return false;
    for (const [key, other] of this.#taken) {
      const taken = this.#atoms.get(key);
      if (taken !== undefined && clash(atom, truth, taken, other)) return false;
    }
    return true;
  }

  #collect(formula: Formula): void {
    if (formula.kind === 'atom') this.#atoms.set(formula.atom.key, formula.atom);
    else if (formula.kind === 'not') this.#collect(formula.part);
    else formula.parts.forEach((part) => this.#collect(part));
  }

  #openAtom(formula: Formula): Atom | undefined {
    if (formula.kind === 'atom')
      return this.#taken.has(formula.atom.key) ? undefined : formula.atom;
    if (formula.kind === 'not') return this.#openAtom(formula.part);
    for (const part of formula.parts) {
      const found = this.#openAtom(part);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The truths that the formula may have, as bits; never too few. */
  #possible(formula: Formula): number {
    this.#looks += 1;
    if (formula.kind === 'atom') {
      const taken = this.#taken.get(formula.atom.key);
      return taken === undefined ? anyTruth : bits[taken];
    }
    if (formula.kind === 'not') {
      const set = this.#possible(formula.part);
      return (
        (set & bits.unknown) |
        (set & bits.true ? bits.false : 0) |
        (set & bits.false ? bits.true : 0)
      );
    }
    return countPossible(
      formula.parts.map((part) => this.#possible(part)),
      formula.least,
    );
  }
}

/** The truths of "at least so many of these", whose truths are sets themselves. */
function countPossible(sets: readonly number[], least: number): number {
  const number = (test: (set: number) => boolean): number => sets.filter(test).length;
  const canBeTrue = number((set) => (set & bits.true) !== 0);
  const mustBeTrue = number((set) => set === bits.true);
  const canHold = number((set) => set !== bits.false);
  const mustHold = number((set) => (set & bits.false) === 0);
  const canBeUnknown = sets.some((set) => (set & bits.unknown) !== 0);
  return (
    (canBeTrue >= least ? bits.true : 0) |
    (mustHold < least ? bits.false : 0) |
    (canBeUnknown && mustBeTrue < least && canHold >= least ? bits.unknown : 0)
  );
}

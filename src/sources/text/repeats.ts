import { type ProblemCode } from '../../core/problem.js';
import { type SourceItem } from '../../core/source.js';

/** How many rejected records of one kind are named each; of more, those that follow each other together. */
export const namedSingly = 100;

/**
 * Sums up what a source says over and over, so that a file of a million bad records is told in a few
 * lines, and each of them is still counted, and its line covered. Other items are passed on as they are.
 */
export class Repeats {
  readonly #named = new Map<ProblemCode, number>();
  /** The first and the last of the items that are held back, and how many there are. */
  #first: SourceItem | undefined;
  #last: SourceItem | undefined;
  #rows = 0;

  /** What is to be said when the source has come to this item. */
  pass(item: SourceItem): readonly SourceItem[] {
    if (this.#first !== undefined && isSameKind(this.#first, item)) {
      this.#last = item;
      this.#rows += 1;
      return [];
    }
    const before = this.end();
    if (!this.#isHeldBack(item)) return before.length === 0 ? [item] : [...before, item];
    this.#first = item;
    this.#rows = 1;
    return before;
  }

  /** What is left to be said when the source has ended. */
  end(): readonly SourceItem[] {
    const first = this.#first;
    if (first === undefined) return [];
    this.#first = undefined;
    return [this.#rows === 1 ? first : summedUp(first, this.#last ?? first, this.#rows)];
  }

  #isHeldBack(item: SourceItem): boolean {
    if (item.kind !== 'problem' || !item.rejects) return item.kind === 'left-out';
    const { code } = item.problem;
    const named = (this.#named.get(code) ?? 0) + 1;
    this.#named.set(code, named);
    return named > namedSingly;
  }
}

function isSameKind(a: SourceItem, b: SourceItem): boolean {
  if (a.kind === 'left-out') return b.kind === 'left-out' && a.why === b.why;
  return (
    a.kind === 'problem' && b.kind === 'problem' && b.rejects && a.problem.code === b.problem.code
  );
}

function summedUp(first: SourceItem, last: SourceItem, rows: number): SourceItem {
  if (first.kind === 'left-out') return { ...first, rows };
  if (first.kind !== 'problem' || last.kind !== 'problem') return first;
  const to = last.problem.place?.line ?? '';
  const message = `the ${rows} rows from here to line ${to} can not be read either, so they were left out`;
  return { ...first, rows, problem: { ...first.problem, message } };
}

import { type ProblemCode } from '../core/problem.js';
import { type ReadEvent } from './read-invitations.js';

/** How many rejected records of one kind are named each; of more, those that follow each other together. */
export const namedSingly = 100;

/**
 * Sums up what is said of records over and over, so that a file of a million bad ones is told in a few
 * lines, and each of them is still counted, and its line covered. All else is passed on as it is.
 */
export class Repeats {
  readonly #named = new Map<ProblemCode, number>();
  /** The first and the last of the events that are held back, and how many there are. */
  #first: ReadEvent | undefined;
  #last: ReadEvent | undefined;
  #rows = 0;

  /** What is to be said when reading has come to this event. */
  pass(event: ReadEvent): readonly ReadEvent[] {
    if (this.#first !== undefined && isSameKind(this.#first, event)) {
      this.#last = event;
      this.#rows += rowsIn(event);
      return [];
    }
    const before = this.end();
    if (!this.#isHeldBack(event)) return before.length === 0 ? [event] : [...before, event];
    this.#first = event;
    this.#rows = rowsIn(event);
    return before;
  }

  /** What is left to be said at the end. */
  end(): readonly ReadEvent[] {
    const first = this.#first;
    if (first === undefined) return [];
    this.#first = undefined;
    return [
      this.#rows === rowsIn(first) ? first : summedUp(first, this.#last ?? first, this.#rows),
    ];
  }

  #isHeldBack(event: ReadEvent): boolean {
    if (event.kind !== 'problem' || !event.rejects) return event.kind === 'left-out';
    const { code } = event.problem;
    const named = (this.#named.get(code) ?? 0) + 1;
    this.#named.set(code, named);
    return named > namedSingly;
  }
}

function rowsIn(event: ReadEvent): number {
  return 'rows' in event ? (event.rows ?? 1) : 1;
}

function isSameKind(a: ReadEvent, b: ReadEvent): boolean {
  if (a.kind === 'left-out') return b.kind === 'left-out' && a.why === b.why;
  return (
    a.kind === 'problem' && b.kind === 'problem' && b.rejects && a.problem.code === b.problem.code
  );
}

function summedUp(first: ReadEvent, last: ReadEvent, rows: number): ReadEvent {
  if (first.kind === 'left-out') return { ...first, rows };
  if (first.kind !== 'problem' || last.kind !== 'problem') return first;
  const to = last.problem.place?.line ?? '';
  const message = `the ${rows} rows from here to line ${to} can not be read either, so they were left out`;
  return { ...first, rows, problem: { ...first.problem, message } };
}

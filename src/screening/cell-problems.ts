import { type Problem, type ProblemCode, warning } from '../core/problem.js';

/** How many cells of one kind are named each; of the rest it is said how many there are. */
const namedSingly: Partial<Record<ProblemCode, number>> = { 'ambiguous-date': 1 };
const otherwise = 100;

/** What is said of cells that can't be read, so that a column full of them doesn't bury all else. */
export class CellProblems {
  readonly #found = new Map<ProblemCode, number>();

  /** Whether a problem is to be named, because there were few of its kind before. */
  isNamed({ code }: Problem): boolean {
    const found = (this.#found.get(code) ?? 0) + 1;
    this.#found.set(code, found);
    return found <= (namedSingly[code] ?? otherwise);
  }

  /** What is left to be said at the end of the file. */
  rest(file: string): readonly Problem[] {
    return [...this.#found].flatMap(([code, found]) => {
      const more = found - (namedSingly[code] ?? otherwise);
      if (more <= 0) return [];
      const cells = more === 1 ? '1 more cell' : `${more} more cells`;
      return [warning(code, `${cells} of "${file}" ${says(code)}`)];
    });
  }
}

function says(code: ProblemCode): string {
  return code === 'ambiguous-date'
    ? 'may be month first or day first'
    : 'can not be read, and so what they say is unknown';
}

import { type Edit, type Fix, type Place, type Problem } from './problem.js';

/** The fix that writes `text` at the place; for whoever reads the message to type. */
export function suggest(place: Place, text: string): Fix {
  return { edits: [{ place, text }], sure: false };
}

/** The same, where nothing else can be meant. */
export function sureFix(place: Place, text: string): Fix {
  return { edits: [{ place, text }], sure: true };
}

/** The part of the place from one of its units to another, counted from 0; the end is exclusive. */
export function partOf(place: Place, from: number, to: number): Place {
  return { ...place, column: place.column + from, endColumn: place.column + to };
}

/**
 * The fixes of the file that can be made without asking, in the order of the problems. A fix is made
 * whole or not at all: one that touches what another one changes has to wait.
 */
export function sureFixes(file: string, problems: readonly Problem[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const isFree = (edit: Edit): boolean =>
    !chosen.some(({ edits }) => edits.some((other) => touches(edit.place, other.place)));
  for (const { fix } of problems)
    if (fix?.sure === true && fix.edits.every((edit) => edit.place.file === file && isFree(edit)))
      chosen.push(fix);
  return chosen;
}

function touches(a: Place, b: Place): boolean {
  return a.line === b.line && a.column <= b.endColumn && b.column <= a.endColumn;
}

/** The text with the edits made, none of which may overlap another. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  const backwards = edits.toSorted((a, b) => b.place.column - a.place.column);
  for (const { place, text: typed } of backwards) {
    const line = lines[place.line - 1] ?? '';
    lines[place.line - 1] =
      line.slice(0, place.column - 1) + typed + line.slice(place.endColumn - 1);
  }
  return lines.join('\n');
}

/**
 * Those of the mended mistakes of which there are as many as before: what was typed does not mend
 * them, and would be typed again and again.
 */
export function leftOver(
  mended: readonly Problem[],
  before: readonly Problem[],
  after: readonly Problem[],
): readonly Problem[] {
  const [had, have] = [countsOf(before), countsOf(after)];
  return mended.filter((problem) => {
    const key = mistakeKey(problem);
    return (have.get(key) ?? 0) >= (had.get(key) ?? 0);
  });
}

function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of problems.map(mistakeKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What a mistake is known by, which stays the same while others on its line are mended. */
export function mistakeKey({ code, message, place }: Problem): string {
  return JSON.stringify([code, message, place?.file, place?.line]);
}

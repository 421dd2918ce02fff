/** How many lines around a change are shown. */
const context = 3;

/** A line of a diff: it was taken out, put in, or stays. */
interface Step {
  readonly kind: '-' | '+' | ' ';
  readonly line: string;
}

/** The difference of two texts as `diff -u` writes it, in lines; empty where there is none. */
export function unifiedDiff(file: string, before: string, after: string): readonly string[] {
  if (before === after) return [];
  const steps = stepsBetween(linesOf(before), linesOf(after));
  return [
    `--- ${file}`,
    `+++ ${file}`,
    ...hunksOf(steps).flatMap((hunk) => hunkLines(steps, hunk)),
  ];
}

/** The lines of a text; one that doesn't end in a line break says so in its last line. */
function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') return lines.slice(0, -1);
  return [...lines.slice(0, -1), `${lines.at(-1)}\n\\ No newline at end of file`];
}

function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const same = (line: string): Step => ({ kind: ' ', line });
  return [
    ...before.slice(0, start).map(same),
    ...middleSteps(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...before.slice(before.length - end).map(same),
  ];
}

/**
 * The changes between two lists of lines: line by line where there are as many, which is how mending
 * changes a file; else all of one for all of the other.
 */
function middleSteps(before: readonly string[], after: readonly string[]): readonly Step[] {
  if (before.length !== after.length) return replaced(before, after);
  const steps: Step[] = [];
  let from = 0;
  for (const [at, line] of before.entries()) {
    if (line !== after[at]) continue;
    steps.push(...replaced(before.slice(from, at), after.slice(from, at)), { kind: ' ', line });
    from = at + 1;
  }
  return [...steps, ...replaced(before.slice(from), after.slice(from))];
}

function replaced(before: readonly string[], after: readonly string[]): readonly Step[] {
  return [
    ...before.map((line): Step => ({ kind: '-', line })),
    ...after.map((line): Step => ({ kind: '+', line })),
  ];
}

type Hunk = readonly [from: number, to: number];

/** The stretches of steps to show: each change with the lines around it; near ones are one. */
function hunksOf(steps: readonly Step[]): readonly Hunk[] {
  const hunks: [number, number][] = [];
  for (const [at, { kind }] of steps.entries()) {
    if (kind === ' ') continue;
    const from = Math.max(0, at - context);
    const to = Math.min(steps.length, at + context + 1);
    const last = hunks.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else hunks.push([from, to]);
  }
  return hunks;
}

function hunkLines(steps: readonly Step[], [from, to]: Hunk): readonly string[] {
  const count = (some: readonly Step[], kind: Step['kind']): number =>
    some.filter((step) => step.kind !== kind).length;
  const shown = steps.slice(from, to);
  const [oldCount, newCount] = [count(shown, '+'), count(shown, '-')];
  const range = (kind: Step['kind'], many: number): string =>
    `${count(steps.slice(0, from), kind) + (many === 0 ? 0 : 1)},${many}`;
  return [
    `@@ -${range('+', oldCount)} +${range('-', newCount)} @@`,
    ...shown.flatMap(({ kind, line }) => `${kind}${line}`.split('\n')),
  ];
}

import { type Group } from './statistics.js';
import { decisions } from './written.js';

/** The most steps a chart of time has. */
const mostSteps = 36;

/** Months, or where they are too many years, without gaps, in order. */
export interface Timeline {
  readonly unit: 'month' | 'year';
  readonly steps: readonly Group[];
  /** What was sent before the first step. */
  readonly before: number;
}

/** The months of a run as a line of time; what is not known to the month is left out. */
export function timelineOf(months: readonly Group[]): Timeline {
  const known = months.filter(({ name }) => name !== null);
  const [first, last] = [known[0]?.name, known.at(-1)?.name];
  if (first === undefined || first === null || last === undefined || last === null)
    return { unit: 'month', steps: [], before: 0 };
  const span = monthNumber(last) - monthNumber(first) + 1;
  const unit = span <= mostSteps ? 'month' : 'year';
  const end = unit === 'month' ? monthNumber(last) : Number(last.slice(0, 4));
  const start =
    unit === 'month'
      ? monthNumber(first)
      : Math.max(Number(first.slice(0, 4)), end - mostSteps + 1);
  const names = Array.from({ length: end - start + 1 }, (_, at) => nameOf(start + at, unit));
  const steps = names.map((name) =>
    merged(
      name,
      known.filter((group) => group.name?.startsWith(name)),
    ),
  );
  const total = (groups: readonly Group[]): number =>
    groups.reduce((sum, group) => sum + group.total, 0);
  return { unit, steps, before: total(known) - total(steps) };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function nameOf(step: number, unit: Timeline['unit']): string {
  const year = String(unit === 'year' ? step : Math.floor(step / 12)).padStart(4, '0');
  return unit === 'year' ? year : `${year}-${String((step % 12) + 1).padStart(2, '0')}`;
}

function merged(name: string, groups: readonly Group[]): Group {
  const counts = { accept: 0, 'ask-for-context': 0, decline: 0 };
  for (const group of groups)
    for (const decision of decisions) counts[decision] += group.counts[decision];
  return { name, counts, total: groups.reduce((sum, group) => sum + group.total, 0) };
}

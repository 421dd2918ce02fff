import { type Decision } from './decision.js';
import { compareText } from './problem.js';
import { fold } from './text.js';
import { type DecisionName, decisions } from './written.js';

/** How many invitations got each decision. */
export type DecisionCounts = Readonly<Record<DecisionName, number>>;

/** Invitations that have something in common, by what was decided. */
export interface Group {
  /** What they have in common; null for those of which it is not known, or that have none of it. */
  readonly name: string | null;
  readonly counts: DecisionCounts;
  readonly total: number;
}

/** A run counted up, for charts and tables. */
export interface Statistics {
  readonly decisions: Group;
  /** By the rules that decided, the most frequent first; null: no rule did. One may count for several. */
  readonly rules: readonly Group[];
  /** By the month they were sent in, as `2026-03`, in order; null: not known to the month. */
  readonly months: readonly Group[];
  /** By what was observed of sender and note, the most frequent first. One may count for several. */
  readonly observations: readonly Group[];
  /** By how the sender found the owner, as people compare texts; null: the input does not say. */
  readonly sources: readonly Group[];
}

/** Counts decisions up, one after the other. */
export class Counter {
  readonly #all = new Grouping();
  readonly #rules = new Grouping();
  readonly #months = new Grouping();
  readonly #observations = new Grouping();
  readonly #sources = new Grouping();

  count(decision: Decision): void {
    const { decision: name, reasons, observations, sentAt, source } = decision;
    this.#all.add(null, name);
    const won = new Set(reasons.filter((reason) => reason.won).map(({ rule }) => rule));
    for (const rule of won.size === 0 ? [null] : won) this.#rules.add(rule, name);
    for (const observation of observations) this.#observations.add(observation, name);
    this.#months.add(sentAt?.slice(0, 7) ?? null, name);
    const said = source?.trim() ?? '';
    this.#sources.add(said === '' ? null : said, name, fold(said).text);
  }

  statistics(): Statistics {
    return {
      decisions: this.#all.groups()[0] ?? groupOf(null, none()),
      rules: this.#rules.groups().toSorted(byTotal),
      months: this.#months.groups().toSorted(byName),
      observations: this.#observations.groups().toSorted(byTotal),
      sources: this.#sources.groups().toSorted(byTotal),
    };
  }
}

/** Decisions by a name; the first way a name is written is the one that is shown. */
class Grouping {
  readonly #groups = new Map<string | null, { name: string | null; counts: MutableCounts }>();

  add(name: string | null, decision: DecisionName, key = name): void {
    const at = name === null ? null : key;
    let group = this.#groups.get(at);
    if (group === undefined) this.#groups.set(at, (group = { name, counts: none() }));
    group.counts[decision] += 1;
  }

  groups(): readonly Group[] {
    return [...this.#groups.values()].map(({ name, counts }) => groupOf(name, counts));
  }
}

type MutableCounts = Record<DecisionName, number>;

function none(): MutableCounts {
  return { accept: 0, 'ask-for-context': 0, decline: 0 };
}

function groupOf(name: string | null, counts: MutableCounts): Group {
  return { name, counts, total: decisions.reduce((sum, each) => sum + counts[each], 0) };
}

/** The largest first, then by name; those without a name last. */
function byTotal(a: Group, b: Group): number {
  return nameless(a) - nameless(b) || b.total - a.total || byName(a, b);
}

function byName(a: Group, b: Group): number {
  return nameless(a) - nameless(b) || compareText(a.name ?? '', b.name ?? '');
}

function nameless({ name }: Group): number {
  return name === null ? 1 : 0;
}

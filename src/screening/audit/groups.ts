import { type Decision } from '../../core/decision.js';
import { hasValue } from '../../core/evidence.js';
import { compareText } from '../../core/problem.js';
import { type Rate, areApart, rateOf } from '../../core/rate.js';
import { type Run } from '../../core/run.js';
import { Text, fold } from '../../core/text.js';
import { scriptOf } from '../../core/writing-script.js';
import { type DecisionName, decisions } from '../../core/written.js';

/** What senders are told apart by, in the order of reports. */
export const dimensions = ['place', 'name-script', 'note-language'] as const;
export type Dimension = (typeof dimensions)[number];

/** How often a rule was among those that decided, in a group and for everybody else. */
export interface RuleDifference {
  readonly rule: string;
  readonly here: Rate;
  readonly elsewhere: Rate;
  /** Whether the two intervals have nothing in common. */
  readonly apart: boolean;
}

/** Senders who have one thing in common, and what was decided of them. */
export interface AuditedGroup {
  /** What they have in common; null where it is not known. */
  readonly name: string | null;
  readonly total: number;
  /** Whether they are too few for a rate to say anything. */
  readonly tooSmall: boolean;
  readonly decisions: Readonly<Record<DecisionName, Rate>>;
  /** The rules whose rates differ most from those of everybody else, the most different first. */
  readonly rules: readonly RuleDifference[];
}

/** How many rules of a group are reported. */
const mostRules = 5;

/** Counts decisions by groups of one dimension. */
export class GroupCounter {
  readonly #groups = new Map<string | null, Counted>();

  /** `name` is null where the group is not known; what is the same as people compare texts is one. */
  count(name: string | null, decision: Decision): void {
    const key = name === null ? null : fold(name).text;
    let group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, (group = new Counted(name)));
    group.count(decision);
  }

  /** The groups, the largest first, those that are not known last. */
  groups(smallest: number): readonly AuditedGroup[] {
    const all = [...this.#groups.values()];
    return all.map((group) => audited(group, all, smallest)).toSorted(bySize);
  }
}

class Counted {
  readonly name: string | null;
  readonly decisions: Record<DecisionName, number> = {
    accept: 0,
    'ask-for-context': 0,
    decline: 0,
  };
  readonly rules = new Map<string, number>();
  total = 0;

  constructor(name: string | null) {
    this.name = name;
  }

  count({ decision, reasons }: Decision): void {
    this.total += 1;
    this.decisions[decision] += 1;
    for (const rule of new Set(reasons.filter(({ won }) => won).map((reason) => reason.rule)))
      this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
  }
}

function audited(group: Counted, all: readonly Counted[], smallest: number): AuditedGroup {
  const { name, total } = group;
  const tooSmall = total < smallest;
  const others = all.filter((other) => other !== group && other.name !== null);
  const rates = decisions.map((decision) => [decision, rateOf(group.decisions[decision], total)]);
  return {
    name,
    total,
    tooSmall,
    decisions: Object.fromEntries(rates) as AuditedGroup['decisions'],
    rules: tooSmall || name === null ? [] : differences(group, others),
  };
}

function differences(group: Counted, others: readonly Counted[]): readonly RuleDifference[] {
  const total = others.reduce((sum, other) => sum + other.total, 0);
  const rules = new Set([group, ...others].flatMap((one) => [...one.rules.keys()]));
  return [...rules]
    .map((rule) => {
      const count = others.reduce((sum, other) => sum + (other.rules.get(rule) ?? 0), 0);
      const here = rateOf(group.rules.get(rule) ?? 0, group.total);
      const elsewhere = rateOf(count, total);
      return { rule, here, elsewhere, apart: areApart(here, elsewhere) };
    })
    .toSorted(
      (a, b) =>
        Number(b.apart) - Number(a.apart) ||
        difference(b) - difference(a) ||
        compareText(a.rule, b.rule),
    )
    .slice(0, mostRules);
}

function difference({ here, elsewhere }: RuleDifference): number {
  return Math.abs(here.share - elsewhere.share);
}

function bySize(a: AuditedGroup, b: AuditedGroup): number {
  return (
    Number(a.name === null) - Number(b.name === null) ||
    b.total - a.total ||
    compareText(a.name ?? '', b.name ?? '')
  );
}

/** The group of an invitation in each dimension; null where the input does not say it. */
export function groupsOf(run: Run): Readonly<Record<Dimension, string | null>> {
  const name = textOf(run, 'name') ?? '';
  return {
    place: textOf(run, 'country') ?? endOf(textOf(run, 'location')),
    'name-script': scriptOf(name) ?? null,
    'note-language': languageOf(run),
  };
}

/** What stands last in a place is mostly the country. */
function endOf(location: string | undefined): string | null {
  const end = location?.split(',').at(-1)?.trim() ?? '';
  return end === '' ? null : end;
}

function languageOf(run: Run): string | null {
  const note = textOf(run, 'note');
  if (note === '') return 'no note';
  return textOf(run, 'note-language') ?? null;
}

/** A text as the input says it, without blanks around it; undefined where it does not, nor is assumed to. */
function textOf(run: Run, name: string): string | undefined {
  const fact = run.context.vocabulary.fact(name);
  const evidence = fact && run.evidence(fact);
  if (evidence === undefined || !hasValue(evidence) || evidence.state === 'assumed')
    return undefined;
  return evidence.value instanceof Text ? evidence.value.raw.trim() : undefined;
}

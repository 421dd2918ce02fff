import { type Explanation, type RuleTrace, type Trace } from '../../core/explain.js';
import { type Change, type NearestChanges } from '../../core/nearest-changes.js';
import { shorten, visible } from '../../core/visible.js';
import { type Need, type WhyNot } from '../../core/why-not.js';
import { type Ink } from '../ink.js';

/** How many sets of changes are shown of each decision, and rules that argue for one. */
const most = 3;

/** The smallest changes that would lead to each other decision. */
export function nearestText({ nearest, rules }: Explanation, ink: Ink): string {
  return [
    ink.title('Nearest changes', ' that would lead to another decision'),
    ...nearest.map((one) => nearestTo(one, rules, ink)),
  ].join('');
}

function nearestTo(
  { decision, size, sets, more, searched }: NearestChanges,
  rules: readonly RuleTrace[],
  ink: Ink,
): string {
  const name = ink.decision(decision);
  if (size === null) {
    const few = searched > 1 ? `${searched} or fewer changes lead` : 'single change leads';
    return ink.line(`${name}: no ${few} there`, 2);
  }
  const shown = ink.verbose ? sets : broadest(sets, rules).slice(0, most);
  const hidden = sets.length + more - shown.length;
  const ways = `${hidden}${searched < size ? ' or more' : ''} other way${hidden === 1 ? '' : 's'}`;
  return [
    ink.line(size === 1 ? name : `${name}, by ${size} changes together`, 2),
    ...shown.map((set) => ink.item(changesText(set, ink), 4)),
    hidden === 0
      ? ''
      : ink.line(ink.chalk.dim(ink.verbose ? ways : `${ways}; --verbose shows more`), 4),
  ].join('');
}

function changesText(set: readonly Change[], ink: Ink): string {
  return set
    .filter(({ implied }) => implied !== true)
    .map(({ words, rule }) => ink.named(visible(words), rule))
    .join(' and ');
}

/** What stands in the way of the decision that was asked about; nothing where none was. */
export function whyNotText({ whyNot }: Explanation, ink: Ink): string {
  if (whyNot === undefined) return '';
  const name = ink.decision(whyNot.decision);
  if (whyNot.made) return ink.line(`Nothing stands in the way of ${name}: it is the decision.`);
  return [
    ink.title(`Why not ${whyNot.decision}`),
    ...opposingLines(whyNot, ink),
    ...silentLines(whyNot, ink),
  ].join('');
}

function opposingLines({ against, outdone }: WhyNot, ink: Ink): readonly string[] {
  return [...against, ...outdone].map((rule) => {
    const { decision, strength, truth, because, rule: id, file, line } = rule;
    const might = truth === 'unknown' ? 'might be against it' : 'against it';
    const side = outdone.includes(rule) ? 'for it, but outdone' : might;
    const what = `${ink.decision(decision)}, ${strength}: ${shorten(visible(because), 300)}`;
    return ink.line(`${side}: ${what} ${ink.place(id, file, line)}`, 2);
  });
}

function silentLines({ silent, decision }: WhyNot, ink: Ink): readonly string[] {
  if (silent.length === 0) return [ink.line(`no rule argues for ${decision}`, 2)];
  const shown = ink.verbose ? silent : silent.slice(0, most);
  const hidden = silent.length - shown.length;
  return [
    ...shown.flatMap(({ rule, file, line, strength, needs }) => [
      ink.line(`for it, if it held: ${strength} ${ink.place(rule, file, line)}`, 2),
      ...needs.map((need) => ink.item(needText(need, ink), 4)),
    ]),
    ...(hidden > 0
      ? [ink.line(ink.chalk.dim(`${hidden} more for it; --verbose shows them`), 2)]
      : []),
  ];
}

function needText({ kind, words, rule, unknown }: Need, ink: Ink): string {
  const held = kind === 'lacks' ? 'lacks' : 'held back by';
  return `${unknown ? 'not known' : held}: ${ink.named(shorten(visible(words), 240), rule)}`;
}

/** The sets of which no other one is the same but for an observation that rests on what it names. */
function broadest(
  sets: readonly (readonly Change[])[],
  rules: readonly RuleTrace[],
): readonly (readonly Change[])[] {
  const below = rulesBelow(rules);
  const isBelow = (set: readonly Change[], other: readonly Change[]): boolean => {
    const [mine, ...more] = without(set, other);
    const [theirs] = without(other, set);
    if (mine?.rule === undefined || theirs?.rule === undefined) return false;
    return more.length === 0 && below(theirs.rule).has(mine.rule);
  };
  return sets.filter((set) => !sets.some((other) => other !== set && isBelow(set, other)));
}

/** The changes of a set that another one doesn't have. */
function without(set: readonly Change[], other: readonly Change[]): readonly Change[] {
  return set.filter(
    ({ rule, test, to }) =>
      !other.some((same) => same.rule === rule && same.test === test && same.to === to),
  );
}

/** Says which rules a rule rests on, however far away. */
function rulesBelow(rules: readonly RuleTrace[]): (rule: string) => ReadonlySet<string> {
  const named = new Map(rules.map(({ rule, trace }) => [rule, rulesIn(trace)]));
  const known = new Map<string, ReadonlySet<string>>();
  return (rule) => {
    const there = known.get(rule);
    if (there !== undefined) return there;
    const below = new Set<string>();
    const open = [...(named.get(rule) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (below.has(next)) continue;
      below.add(next);
      open.push(...(named.get(next) ?? []));
    }
    known.set(rule, below);
    return below;
  };
}

function rulesIn({ kind, what = '', parts = [] }: Trace): readonly string[] {
  return kind === 'rule' ? [what] : parts.flatMap(rulesIn);
}

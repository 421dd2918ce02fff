import { type Chalk } from 'chalk';
import { type FileOrigin, type RuleOrigin } from '../core/policy-origins.js';
import { type Place } from '../core/problem.js';
import { type DecisionName, strengths } from '../core/written.js';
import { visible } from '../core/visible.js';
import { type Disagreement } from '../index.js';

/** What each file gives, overrides and switches off; `verbose` names every rule of shipped packs too. */
export function originLines(files: readonly FileOrigin[], verbose: boolean): readonly string[] {
  const own = files.filter(({ shipped }) => !shipped);
  const shipped = files.filter((file) => file.shipped);
  return [
    ...own.flatMap((file) => [fileLine(file), ...details(file)]),
    ...(verbose
      ? shipped.flatMap((file) => [fileLine(file), ...details(file)])
      : shippedLines(shipped)),
  ];
}

function fileLine({ file, pack, rules, extends: extended }: FileOrigin): string {
  const from = extended.length === 0 ? '' : `, extends ${extended.join(', ')}`;
  return visible(`${file}: ${plural(rules.length, 'rule')}, as the pack "${pack}"${from}`);
}

function details({ rules, lists }: FileOrigin): readonly string[] {
  return [
    ...rules.map((rule) => {
      const became = whatBecame(rule);
      return `  ${rule.id}: ${whatItDoes(rule)}${became === '' ? '' : `; ${became}`}`;
    }),
    ...lists.map(({ name, does, of }) =>
      does === 'adds'
        ? `  the list ${name}: adds to that of ${of.join(', ')}`
        : `  the list ${name}: also given by ${of.join(', ')}`,
    ),
  ];
}

function whatItDoes({ decide, strength }: RuleOrigin): string {
  return decide === undefined ? 'observes' : `${decide}, ${strength}`;
}

function whatBecame({ replaces, replacedBy, switchedOff }: RuleOrigin): string {
  const parts = [
    ...(replaces.length > 0 ? [`in place of ${replaces.join(', ')}`] : []),
    ...(replacedBy === undefined ? [] : [`not used: ${replacedBy} stands in its place`]),
    ...(switchedOff === undefined ? [] : [`switched off by ${where(switchedOff)}`]),
  ];
  return parts.join(', ');
}

/** The shipped packs in a line, and of their rules only those that the user's files touch. */
function shippedLines(files: readonly FileOrigin[]): readonly string[] {
  if (files.length === 0) return [];
  const counts = files.map(({ pack, rules }) => `${pack} ${rules.length}`);
  const touched = files.flatMap(({ pack, rules }) =>
    rules.flatMap((rule) => {
      const became = whatBecame(rule);
      return became === '' ? [] : [`  ${pack}/${rule.id}: ${became}`];
    }),
  );
  return [`shipped packs: ${counts.join(', ')}`, ...touched];
}

/** Where files disagree, each with an invitation that shows it. */
export function disagreementLines(
  found: readonly Disagreement[],
  chalk: InstanceType<typeof Chalk>,
): readonly string[] {
  return found.flatMap(({ rules: [a, b], given, examples }) => [
    '',
    chalk.bold(
      `"${nameOf(a)}" ${verbs[a.decide ?? 'accept']} and "${nameOf(b)}" ${verbs[b.decide ?? 'accept']}, as strongly`,
    ),
    `  ${where(a.place)} and ${where(b.place)}`,
    'Both hold for an invitation like this, which is therefore asked about:',
    ...given.map(([fact, value]) => `  ${fact}: ${visible(JSON.stringify(value))}`),
    `  (${examples.length === 1 ? 'the example' : 'the examples'} at ${examples.map(where).join(' and ')})`,
    `To settle it, say  strength: ${strengths[Math.min(a.strength + 1, 3)]}  in one of them, or  disable: [${nameOf(b)}]`,
  ]);
}

const verbs: Readonly<Record<DecisionName, string>> = {
  accept: 'accepts',
  decline: 'declines',
  'ask-for-context': 'asks',
};

function nameOf({ pack, id }: { readonly pack: string; readonly id: string }): string {
  return `${pack}/${id}`;
}

function where({ file, line }: Place): string {
  return `${visible(file)}:${line}`;
}

/** `1 rule`, `2 rules`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

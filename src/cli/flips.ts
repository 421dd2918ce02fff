import { type Comparison, type Flip, type FlipSide } from '../core/compare-decisions.js';
import { type PolicyChanges, type RuleChange } from '../core/compare-policies.js';
import { shorten, visible } from '../core/visible.js';
import { type Ink } from './ink.js';
import { namesOf } from './names.js';

/** How the two sides of a comparison are called, fit to be shown. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

/** `3 of 60 decisions flip: 2 decline -> accept, 1 accept -> decline`. */
export function countsLine({ flips, counts, invitations }: Comparison): string {
  if (flips.length === 0) return `none of ${invitations} decisions flips`;
  const kinds = counts.map(({ from, to, count }) => `${count} ${from} -> ${to}`);
  const verb = flips.length === 1 ? 'flips' : 'flip';
  return `${flips.length} of ${invitations} decisions ${verb}: ${kinds.join(', ')}`;
}

/** One invitation whose decision flips: from what to what, by which rule, and the reasons on both sides. */
export function flipText(flip: Flip, names: SideNames, ink: Ink): string {
  const { before, after, by, name, row, file } = flip;
  const who = `${ink.chalk.bold(visible(name).trim() || '(no name)')} ${ink.chalk.dim(`(${visible(file)}, row ${row})`)}`;
  const cause = by.length === 0 ? '' : `, by ${namesOf(by, 3)}`;
  return [
    ink.line(
      `${who}: ${ink.decision(before.decision)} -> ${ink.decision(after.decision)}${cause}`,
      2,
    ),
    ...sideLines(before, names.before, ink),
    ...sideLines(after, names.after, ink),
  ].join('');
}

function sideLines(side: FlipSide, name: string, ink: Ink): readonly string[] {
  const lines = side.reasons.map(
    ({ because, rule, file, line, decision }) =>
      `${side.conflict ? `${decision}: ` : ''}${shorten(visible(because), 200)} ${ink.place(rule, file, line)}`,
  );
  if (side.unsettled) lines.push(`not known: ${namesOf(side.open, 3)}`);
  else if (side.byDefault) lines.push('no rule had an opinion');
  return lines.map((line) => ink.line(`${name}: ${line}`, 4));
}

/** Which rules and settings are not the same on both sides. */
export function changesText(
  { rules, settings }: PolicyChanges,
  names: SideNames,
  ink: Ink,
): string {
  const of = (kind: RuleChange['kind']): readonly RuleChange[] =>
    rules.filter((rule) => rule.kind === kind);
  const list = (some: readonly RuleChange[]): string => some.map(({ rule }) => rule).join(', ');
  const lines = [
    ...(of('added').length > 0 ? [`only in ${names.after}: ${list(of('added'))}`] : []),
    ...(of('removed').length > 0 ? [`only in ${names.before}: ${list(of('removed'))}`] : []),
    ...of('changed').map(({ rule, what }) => `not the same: ${rule} (${what.join('; ')})`),
    ...settings.map((setting) => `setting: ${setting}`),
  ];
  if (lines.length === 0) return '';
  return ink.title('Rules') + lines.map((line) => ink.line(visible(line), 2)).join('');
}

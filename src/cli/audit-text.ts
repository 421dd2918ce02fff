import { Chalk, type ChalkInstance } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Rate } from '../core/rate.js';
import { counted } from '../core/report-words.js';
import { shorten, visible } from '../core/visible.js';
import { decisions } from '../core/written.js';
import {
  type AuditReport,
  type AuditedGroup,
  type Counterfactual,
  type Dimension,
  type Move,
  type RuleDifference,
} from '../index.js';

/** How an audit is printed. */
export interface AuditStyle {
  readonly width: number;
  readonly color: boolean;
  /** Also every place and name that was tried. */
  readonly verbose: boolean;
}

const titles: Readonly<Record<Dimension, string>> = {
  place: 'By place (the country, else what stands last in the location)',
  'name-script': 'By the script of the name',
  'note-language': 'By the language of the note',
};

const unknown: Readonly<Record<Dimension, string>> = {
  place: 'the place is not known',
  'name-script': 'there are no letters in the name',
  'note-language': 'the language is not known',
};

/** How many rules of a group are named that differ. */
const shownRules = 2;
/** How many places or names are named that move one decision. */
const shownVariants = 4;

/** An audit to read: the groups with their rates, then what was moved. */
export function auditText(report: AuditReport, policy: string, style: AuditStyle): string {
  const page = new Page(style);
  page.line(
    page.bold(
      `${counted(report.summary.invitations, 'invitation')}, by the policy ${visible(policy)}`,
    ),
  );
  page.line(
    'Shares come with the numbers they rest on, and with the interval (95%, after Wilson) in which the true share may well lie. They show whether groups differ, not why. Of many groups some differ by chance.',
  );
  for (const [dimension, groups] of Object.entries(report.groups))
    page.dimension(dimension as Dimension, groups, report.smallest);
  for (const counterfactual of report.counterfactuals)
    page.counterfactual(counterfactual, report.summary.invitations);
  return page.text();
}

class Page {
  readonly #style: AuditStyle;
  readonly #chalk: ChalkInstance;
  readonly #lines: string[] = [];

  constructor(style: AuditStyle) {
    this.#style = style;
    this.#chalk = new Chalk({ level: style.color ? 1 : 0 });
  }

  text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }

  bold(text: string): string {
    return this.#chalk.bold(text);
  }

  /** A paragraph; all its lines are indented, those after the first two more. */
  line(text: string, indent = 0): void {
    const width = Math.max(20, this.#style.width - indent - 2);
    const lines = wrapAnsi(text, width, { hard: true }).split('\n');
    for (const [at, line] of lines.entries())
      this.#lines.push(
        `${' '.repeat(at === 0 ? indent : indent === 0 ? 0 : indent + 2)}${line}`.trimEnd(),
      );
  }

  dimension(dimension: Dimension, groups: readonly AuditedGroup[], smallest: number): void {
    this.line('');
    this.line(this.bold(titles[dimension]));
    const small = groups.filter(({ name, tooSmall }) => tooSmall && name !== null);
    const large = groups.filter(({ tooSmall }) => !tooSmall);
    const few = groups.filter(({ name, tooSmall }) => tooSmall && name === null);
    for (const group of large) this.#group(group, group.name ?? unknown[dimension]);
    if (small.length > 0) {
      const named = small.map(({ name, total }) => `${visible(name ?? '')} ${total}`).join(', ');
      this.line(`too small to judge (under ${smallest}): ${named}`, 2);
    }
    for (const { total } of few) this.line(`${unknown[dimension]}: ${total}`, 2);
    if (groups.length === 0) this.line('there is nobody', 2);
  }

  #group({ name, total, decisions: rates, rules }: AuditedGroup, title: string): void {
    this.line(`${this.bold(visible(title))}  ${total}`, 2);
    for (const decision of decisions)
      this.line(`${decision.padEnd(16)} ${shareOf(rates[decision])}`, 4);
    if (name === null) return;
    const apart = rules.filter((rule) => rule.apart).slice(0, shownRules);
    for (const rule of apart) this.line(differenceOf(rule), 4);
    if (apart.length === 0)
      this.line(
        this.#chalk.dim('no rule decides clearly more or less often than for the others'),
        4,
      );
  }

  counterfactual({ changed, tried, untouched, moved, moves }: Counterfactual, all: number): void {
    this.line('');
    const title = `Only the ${changed} changed, ${tried.length} times: ${counted(moved, 'decision')} of ${all} moved`;
    this.line(this.bold(title));
    if (untouched > 0)
      this.line(
        `for ${untouched === all ? 'all of them' : `${untouched}`} no rule looks at the ${changed}`,
        2,
      );
    if (this.#style.verbose) this.line(`tried: ${tried.map(visible).join('; ')}`, 2);
    for (const alike of movedAlike(moves)) this.#moved(alike, tried.length);
  }

  #moved(alike: readonly [Move, ...Move[]], tried: number): void {
    const [{ from, to, variants, rulesBefore, rulesAfter, turned }] = alike;
    this.line(`${this.bold(from)}, but ${this.bold(to)} as ${someOf(variants, tried)}`, 2);
    this.line(`by ${named(rulesBefore)}, then by ${named(rulesAfter)}`, 4);
    if (turned.length > 0) this.line(this.#chalk.dim(`what turned: ${turned.join(', ')}`), 4);
    this.line(`${counted(alike.length, 'decision')}: ${alike.map(senderOf).join('; ')}`, 4);
  }
}

/** Moves that are the same but for the invitation, in the order in which they are first met. */
function movedAlike(moves: readonly Move[]): readonly (readonly [Move, ...Move[]])[] {
  const alike = new Map<string, [Move, ...Move[]]>();
  for (const move of moves) {
    const { from, to, variants, rulesBefore, rulesAfter, turned } = move;
    const key = JSON.stringify([from, to, variants, rulesBefore, rulesAfter, turned]);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [move]);
    else same.push(move);
  }
  return [...alike.values()];
}

function senderOf({ name, file, row }: Move): string {
  const shown = visible(name).trim() || '(no name)';
  return `${shorten(shown, 60)} (${visible(file)}, row ${row})`;
}

/** `12 of 40  30% (18 to 45%)` */
function shareOf({ count, of, share, low, high }: Rate): string {
  return `${count} of ${of}  ${percent(share)}% (${percent(low)} to ${percent(high)}%)`;
}

function differenceOf({ rule, here, elsewhere }: RuleDifference): string {
  return `${rule} decides for ${shareOf(here)}; for the others ${shareOf(elsewhere)}`;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function someOf(variants: readonly string[], tried: number): string {
  if (variants.length === tried) return 'any of them';
  const shown = variants.slice(0, shownVariants).map(visible).join('; ');
  const left = variants.length - shownVariants;
  return left > 0 ? `${shown} and ${left} more` : shown;
}

function named(rules: readonly string[]): string {
  return rules.length === 0 ? 'no rule' : rules.join(' and ');
}

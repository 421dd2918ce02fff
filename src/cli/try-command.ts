import { conditionSource, parseConditionText } from '../core/condition-text.js';
import { type Day } from '../core/day.js';
import { type ReasonEvidence } from '../core/decision.js';
import { hasErrors } from '../core/problem.js';
import { ruleText } from '../core/rule-text.js';
import { shorten, visible } from '../core/visible.js';
import { type DecisionName, type Strength, decisions } from '../core/written.js';
import { type Trial, type TrialHit, collectInvitations, tryCondition } from '../index.js';
import { countsLine, flipText } from './flips.js';
import { type Ink } from './ink.js';
import { inputsOf } from './inputs.js';
import { checkNewRule } from './new-rule-problems.js';
import { type CommonOptions, Session } from './session.js';
import { type Terminal } from './terminal.js';

export interface TryCommandOptions extends CommonOptions {
  readonly decide?: DecisionName;
  readonly strength?: Strength;
  readonly id?: string;
  readonly because?: string;
  readonly limit?: number;
  readonly json?: boolean;
  readonly today: Day;
}

/** How many invitations are shown for which the condition holds. */
const shownHits = 5;
/** How many decisions are shown that would flip. */
const shownFlips = 10;
/** How many characters of a note are shown on either side of the words that matched. */
const around = 40;

/** `screen try CONDITION FILES…`: how often it holds, where, what would change, and the rule to paste. */
export async function tryCommand(
  condition: string,
  files: readonly string[],
  options: TryCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const found = await session.config();
  const loaded = found && (await session.policy(found.config));
  if (found === undefined || loaded?.policy === undefined) return session.status();
  const parsed = parseConditionText(condition);
  const problems = [...parsed.problems, ...checkNewRule(options, loaded.policy)];
  await session.report(problems, new Map([[conditionSource, condition]]));
  if (parsed.condition === undefined || hasErrors(problems)) return session.status();
  const collection = await collectInvitations(inputsOf(files, terminal), found.config.columns);
  await session.report(collection.problems);
  const { policy } = loaded;
  const tried = tryCondition(collection, { ...loaded, policy }, parsed.condition, {
    ...options,
    owner: found.config.owner,
    lists: found.config.lists,
  });
  await session.report(tried.problems);
  if (tried.trial === undefined) return session.status();
  if (collection.invitations.length === 0) return session.status();
  await session.out.write(
    options.json === true ? json(tried.trial) : text(tried.trial, options, session.ink()),
  );
  return session.status();
}

function text(trial: Trial, options: TryCommandOptions, ink: Ink): string {
  const { counts, missing, hits } = trial;
  const total = counts.true + counts.false + counts.unknown;
  const unknown = missing.length > 0 ? `, for want of ${missing.join(', ')}` : '';
  const sections = [
    ink.line(
      ink.chalk.bold(
        `holds for ${counts.true} of ${total}, does not for ${counts.false}, unknown for ${counts.unknown}${unknown}`,
      ),
    ),
    options.quiet === true ? '' : hitsText(hits, options.limit ?? shownHits, ink),
    effectText(trial, options, ink),
    `${ink.title('The rule', ', to paste under "rules:"')}${ruleText(trial.rule)}\n`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function hitsText(hits: readonly TrialHit[], limit: number, ink: Ink): string {
  const shown = hits.slice(0, limit).map(({ decision, evidence }) => {
    const { name, row, file } = decision;
    const who = `${ink.chalk.bold(visible(name).trim() || '(no name)')} ${ink.chalk.dim(`(${visible(file)}, row ${row})`)}`;
    return [
      ink.line(`${who}: now ${ink.decision(decision.decision)}`, 2),
      ...evidence.map((found) => ink.line(foundText(found, decision.note, ink), 4)),
    ].join('');
  });
  const more = hits.length - shown.length;
  return shown.join('') + moreText(more, ink);
}

function moreText(more: number, ink: Ink): string {
  return more > 0 ? ink.line(ink.chalk.dim(`… and ${more} more; --limit shows more`), 2) : '';
}

/** The words that matched where they stand; else the fact. */
function foundText(
  { fact, value, matched, start = 0, end = 0 }: ReasonEvidence,
  note: string | null,
  ink: Ink,
): string {
  if (matched === undefined)
    return value === undefined
      ? `${fact}: not in the input`
      : `${fact}: ${shorten(visible(value), 120) || '(empty)'}`;
  if (fact !== 'note' || note === null) return `${fact}: “${shorten(visible(matched), 120)}”`;
  const before = visible(note.slice(Math.max(0, start - around), start));
  const after = visible(note.slice(end, end + around));
  const [open, close] = ink.color ? ['', ''] : ['[', ']'];
  const words = ink.color ? ink.chalk.underline(visible(matched)) : visible(matched);
  const [left, right] = [start > around ? '…' : '', end + around < note.length ? '…' : ''];
  return `${left}${before}${open}${words}${close}${after}${right}`;
}

/** What would become of the decisions. */
function effectText(
  { hits, comparison }: Trial,
  { decide, quiet, limit = shownFlips }: TryCommandOptions,
  ink: Ink,
): string {
  if (decide === undefined) {
    const now = decisions
      .map(
        (name) => [name, hits.filter(({ decision }) => decision.decision === name).length] as const,
      )
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`);
    const hint = '--decide accept, ask or decline shows which would change';
    return now.length === 0 ? '' : ink.line(`Their decisions now: ${now.join(', ')}; ${hint}`);
  }
  const flips = quiet === true ? [] : comparison.flips.slice(0, limit);
  const more = quiet === true ? 0 : comparison.flips.length - flips.length;
  return [
    ink.line(`As a rule that decides ${decide}: ${countsLine(comparison)}`),
    ...flips.map((flip) => flipText(flip, { before: 'now', after: 'then' }, ink)),
    moreText(more, ink),
  ].join('');
}

function json({ counts, hits, missing, comparison, rule }: Trial): string {
  const { invitations, flips, counts: kinds } = comparison;
  const document = {
    schemaVersion: 1,
    counts,
    missing,
    hits: hits.map(({ decision, evidence }) => {
      const { id, name, file, row, decision: now } = decision;
      return { id, name, file, row, decision: now, evidence };
    }),
    summary: { invitations, flips: flips.length, counts: kinds },
    flips,
    rule: ruleText(rule),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

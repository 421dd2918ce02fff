import { conditionSource, parseConditionText } from '../core/condition-text.js';
import { type Config } from '../core/config.js';
import { type ReasonEvidence } from '../core/decision.js';
import { jsonText } from '../core/escape.js';
import { type Policy } from '../core/policy.js';
import { type Problem, hasErrors } from '../core/problem.js';
import { ruleText } from '../core/rule-text.js';
import { shorten, visible } from '../core/visible.js';
import {
  type DecisionName,
  type Strength,
  type WrittenCondition,
  decisions,
} from '../core/written.js';
import {
  type LoadedPolicy,
  type Trial,
  type TrialHit,
  addRule,
  collectInvitations,
  tryCondition,
} from '../index.js';
import { countsLine, flipText } from './flips.js';
import { type Ink, inkOf } from './ink.js';
import { checkNewRule } from './new-rule-problems.js';
import { Session } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';

export interface TryCommandOptions extends InputOptions {
  readonly decide?: DecisionName;
  readonly strength?: Strength;
  readonly id?: string;
  readonly because?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

/** How many invitations are shown for which the condition holds. */
const shownHits = 5;
/** How many decisions are shown that would flip. */
const shownFlips = 10;
/** How many characters of a note are shown on either side of the words that matched. */
const around = 40;

/** `screen try CONDITION FILES…`: how often it holds, where, what would change, and the rule to paste. */
export async function tryCommand(
  text: string,
  files: readonly string[],
  options: TryCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const { condition, problems } = parseConditionText(text);
  await session.report(problems, new Map([[conditionSource, text]]));
  if (condition === undefined) return session.status();
  let tried: Policy | undefined;
  const prepared = await setUp(session, files, options, {
    moreFacts: async (loaded, config) => {
      const found = checkRule(condition, options, loaded, config);
      tried = hasErrors(found.problems) ? undefined : found.policy;
      await session.report(found.problems);
      return found.policy?.facts ?? [];
    },
  });
  if (prepared === undefined) return session.status();
  try {
    if (tried === undefined) return session.status();
    return await tryPrepared(session, prepared, tried, condition, options);
  } finally {
    await prepared.close();
  }
}

/** What is wrong with the rule that is tried, and the policy with it. */
function checkRule(
  condition: WrittenCondition,
  options: TryCommandOptions,
  loaded: LoadedPolicy,
  config: Config,
): { readonly problems: readonly Problem[]; readonly policy?: Policy | undefined } {
  const nameless = { id: '', place: condition.place, when: condition, examples: [] };
  const { policy, problems } = addRule(loaded, nameless, config);
  const more = loaded.policy === undefined ? [] : checkNewRule(options, loaded.policy);
  return { problems: [...problems, ...more], policy };
}

async function tryPrepared(
  session: Session,
  { inputs, settings, loaded, config }: SetUp,
  tried: Policy,
  condition: WrittenCondition,
  options: TryCommandOptions,
): Promise<number> {
  const { judged, problems } = await collectInvitations(inputs, settings, [tried]);
  await session.report(problems);
  const { policy } = settings;
  const { trial } = tryCondition(judged, { ...loaded, policy }, condition, {
    ...options,
    owner: policy.owner,
    lists: config.lists,
  });
  if (judged.length === 0) await session.remark('There was no invitation to try it on.');
  else if (trial !== undefined)
    await session.out.write(
      options.json === true ? jsonOf(trial) : textOf(trial, options, inkOf(session)),
    );
  return session.status();
}

function textOf(trial: Trial, options: TryCommandOptions, ink: Ink): string {
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

function jsonOf({ counts, hits, missing, comparison, rule }: Trial): string {
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
  return `${jsonText(document, 2)}\n`;
}

import { jsonText } from '../core/escape.js';
import { type Problem, error } from '../core/problem.js';
import { ruleText } from '../core/rule-text.js';
import { shorten, visible } from '../core/visible.js';
import { type DecisionName } from '../core/written.js';
import {
  type InputFile,
  type Judged,
  type Suggestion,
  type Suggestions,
  type Turned,
  collectInvitations,
  facts,
  heldPast,
  matchLabels,
  pastInvitations,
  readLabels,
  suggestRules,
} from '../index.js';
import { type Ink, inkOf } from './ink.js';
import { Session } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';

export interface SuggestCommandOptions extends InputOptions {
  readonly labels?: string;
  readonly json?: boolean;
}

/** How many decisions are named that a rule turns. */
const shownTurns = 5;
/** With fewer labels than this, what they have in common is mostly chance. */
const fewLabels = 20;

/** Invitations, and what the owner decided of each where that is known. */
interface Decided {
  readonly judged: readonly Judged[];
  readonly labels: readonly (DecisionName | undefined)[];
  readonly unmatched: number;
  /** Whether only what was accepted is known. */
  readonly fromArchive: boolean;
}

/** `screen suggest FILES --labels FILE`, or of an archive: rules that would have agreed more often. */
export async function suggestCommand(
  files: readonly string[],
  options: SuggestCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const prepared = await setUp(session, files, options, {
    connectionsApart: options.labels === undefined,
    // any fact may be what the decisions have in common
    moreFacts: () => Promise.resolve(facts),
  });
  if (prepared === undefined) return session.status();
  try {
    const decided = await decidedOf(session, prepared, options);
    if (decided === undefined) return session.status();
    const { settings, loaded, config } = prepared;
    const { policy } = settings;
    const found = await suggestRules(
      decided.judged,
      decided.labels,
      { ...loaded, policy },
      { owner: policy.owner, ...(config.lists && { lists: config.lists }) },
    );
    await session.out.write(
      options.json === true ? jsonOf(found, decided) : textOf(found, decided, inkOf(session)),
    );
    return session.status();
  } finally {
    await prepared.close();
  }
}

async function decidedOf(
  session: Session,
  prepared: SetUp,
  { labels: file, encoding }: SuggestCommandOptions,
): Promise<Decided | undefined> {
  const { inputs, settings, archive } = prepared;
  if (file === undefined && archive?.archive.has('Connections.csv') === true) {
    const options = { ...settings, archive: archive.archive };
    const { past, problems } = await pastInvitations(inputs, options);
    await session.report(problems);
    const all = Array.from(past(), heldPast);
    const labels = all.map(({ outcome }) => (outcome === 'accepted' ? 'accept' : undefined));
    return { judged: all, labels, unmatched: 0, fromArchive: true };
  }
  const tables = file === undefined ? inputs : [file];
  const { labels, problems } = tables.every(isPath)
    ? await readLabels(tables, encoding)
    : { labels: [], problems: [notNamed()] };
  await session.report(problems);
  if (labels.length === 0) return undefined;
  const { judged, problems: others } = await collectInvitations(inputs, settings);
  await session.report(others);
  const { found, unmatched } = matchLabels(
    judged.map(({ invitation }) => invitation),
    labels,
  );
  return { judged, labels: found, unmatched, fromArchive: false };
}

function isPath(input: InputFile): boolean {
  return typeof input === 'string';
}

function notNamed(): Problem {
  return error('usage', 'nothing says what you decided', {
    hint: 'name a table that does by --labels, or give your own export, which says whom you accepted',
  });
}

function textOf(found: Suggestions, decided: Decided, ink: Ink): string {
  const { labelled, agreed, suggestions } = found;
  const what = decided.fromArchive ? 'people you accepted' : 'decisions of yours';
  const sections = [
    ink.line(ink.chalk.bold(`The policy agrees with ${agreed} of ${labelled} ${what}.`)),
    remarks(found, decided, ink),
    ...suggestions.map((suggestion, at) => suggestionText(suggestion, at + 1, ink)),
    suggestions.length === 0
      ? ink.line('No rule was found that would agree with at least two more, and with fewer less.')
      : ink.line(
          'Nothing was changed, and each effect is that of one rule alone. To use one, paste it under "rules:" of your rule file; "screen test" and "screen diff" then say what it does.',
        ),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function remarks({ labelled }: Suggestions, { unmatched, fromArchive }: Decided, ink: Ink): string {
  const lines: string[] = [];
  if (fromArchive)
    lines.push(
      'Your export says whom you accepted; of the others nobody knows whether you declined them, so only rules that accept can be found.',
    );
  if (unmatched > 0)
    lines.push(
      `${unmatched === 1 ? '1 decision is' : `${unmatched} decisions are`} of nobody among these invitations.`,
    );
  if (labelled < fewLabels)
    lines.push(
      `These are few: what ${labelled} have in common may be chance. Trust a rule only if you would have written it yourself.`,
    );
  return lines.map((line) => ink.line(line)).join('');
}

function suggestionText(
  { rule, holds, right, wrong, other }: Suggestion,
  at: number,
  ink: Ink,
): string {
  const effect = [
    `${right.length} more as you decided`,
    `${wrong.length} no more as you decided`,
    ...(other.length === 0 ? [] : [`${other.length} more that change`]),
  ];
  return [
    ink.line(
      `${ink.chalk.bold(`${at}. ${effect.join(', ')}`)}${ink.chalk.dim(` (it holds for ${holds})`)}`,
    ),
    ...turnLines('right', right, ink),
    ...turnLines('wrong', wrong, ink),
    ...turnLines(
      'still otherwise',
      other.filter(({ label }) => label !== undefined),
      ink,
    ),
    ...turnLines(
      'not known',
      other.filter(({ label }) => label === undefined),
      ink,
    ),
    `\n${ruleText(rule)}\n`,
  ].join('');
}

function turnLines(title: string, turned: readonly Turned[], ink: Ink): readonly string[] {
  const shown = turned.slice(0, shownTurns).map(({ decision, to }) => {
    const who = shorten(visible(decision.name).trim(), 60) || '(no name)';
    return ink.line(`${title}: ${who}, row ${decision.row}: ${decision.decision} -> ${to}`, 3);
  });
  const more = turned.length - shown.length;
  return more > 0 ? [...shown, ink.line(`${title}: and ${more} more`, 3)] : shown;
}

function jsonOf({ labelled, agreed, suggestions }: Suggestions, decided: Decided): string {
  const turns = (all: readonly Turned[]) =>
    all.map(({ decision: { id, name, file, row, decision }, to, label = null }) => ({
      id,
      name,
      file,
      row,
      from: decision,
      to,
      label,
    }));
  const document = {
    schemaVersion: 1,
    summary: {
      invitations: decided.judged.length,
      labelled,
      agreed,
      unmatched: decided.unmatched,
      onlyAcceptedKnown: decided.fromArchive,
    },
    suggestions: suggestions.map(({ rule, holds, right, wrong, other }) => ({
      rule: ruleText(rule),
      decide: rule.decide,
      strength: rule.strength ?? 'normal',
      holds,
      right: turns(right),
      wrong: turns(wrong),
      other: turns(other),
    })),
  };
  return `${jsonText(document, 2)}\n`;
}

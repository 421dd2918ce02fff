import { Chalk } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';
import { printDay } from '../core/day.js';
import { counted, decisionTitles, remarksOn } from '../core/report-words.js';
import { type Summary, schemaVersion } from '../core/report.js';
import { Counter, type Group, type Statistics } from '../core/statistics.js';
import { timelineOf } from '../core/timeline.js';
import { visible } from '../core/visible.js';
import { decisions } from '../core/written.js';
import { screen } from '../index.js';
import { type BarStyle, barLines, showsBlocks } from './bars.js';
import { Session } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';
import { tool } from './tool.js';

/** How many rules, observations and sources are shown where not all are asked for. */
const shownGroups = 12;

export interface StatsOptions extends InputOptions {
  readonly json?: boolean;
}

/** `screen stats FILE`: what the run looks like as a whole, as bars. */
export async function statsCommand(
  files: readonly string[],
  options: StatsOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const prepared = await setUp(session, files, options, { settled: 'left-out' });
  if (prepared === undefined) return session.status();
  try {
    await printStats(session, prepared, options);
    return session.status();
  } finally {
    await prepared.close();
  }
}

/** Screens the inputs and prints what is to be counted; nothing where none of them could be read. */
async function printStats(session: Session, prepared: SetUp, options: StatsOptions): Promise<void> {
  const { policy, today } = prepared.settings;
  const counter = new Counter();
  let summary: Summary | undefined;
  let read = 0;
  for await (const event of screen(prepared.inputs, prepared.settings)) {
    if (event.kind === 'decision') counter.count(event.decision);
    else if (event.kind === 'problem') await session.report([event.problem]);
    else if (event.kind === 'file') read += 1;
    else if (event.kind === 'end') ({ summary } = event);
  }
  if (summary === undefined || read === 0) return;
  const statistics = counter.statistics();
  const { name } = policy;
  const document = {
    schemaVersion,
    tool,
    policy: { name },
    today: printDay(today),
    summary,
    statistics,
  };
  const style = {
    width: session.out.width,
    color: session.color,
    blocks: showsBlocks(session.terminal.env, session.out.isTerminal),
    quiet: options.quiet === true,
    verbose: options.verbose === true,
  };
  await session.out.write(
    options.json === true
      ? `${JSON.stringify(document, undefined, 2)}\n`
      : statsText(statistics, summary, name, style),
  );
}

interface StatsStyle extends BarStyle {
  readonly quiet: boolean;
  readonly verbose: boolean;
}

function statsText(
  statistics: Statistics,
  summary: Summary,
  policy: string,
  style: StatsStyle,
): string {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const all = statistics.decisions;
  const wrapped = (text: string): string => wrapAnsi(text, style.width, { hard: true });
  const sections = style.quiet ? [decided(all)] : [decided(all), ...sectionsOf(statistics)];
  const lines = [
    wrapped(chalk.bold(`${counted(all.total, 'invitation')}, by the policy ${visible(policy)}`)),
    '',
    ...sections.flatMap((section) => sectionLines(section, all.total, style)),
    ...remarksOn(summary, { verbose: false }).map(({ text }) => wrapped(chalk.dim(text))),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Groups under a title. */
interface Section {
  readonly title: string;
  readonly groups: readonly Group[];
  /** What a group without a name is called. */
  readonly unnamed: string;
  /** Whether all are shown, however many they are. */
  readonly whole?: boolean;
}

function decided(all: Group): Section {
  const groups = decisions.map((name) => ({
    name: decisionTitles[name].toLowerCase(),
    counts: { accept: 0, 'ask-for-context': 0, decline: 0, [name]: all.counts[name] },
    total: all.counts[name],
  }));
  return { title: 'Decisions', groups, unnamed: '' };
}

function sectionsOf({ rules, months, observations, sources }: Statistics): readonly Section[] {
  const { unit, steps, before } = timelineOf(months);
  const undated = months.filter(({ name }) => name === null);
  const since = before > 0 ? ` since ${steps[0]?.name ?? ''}` : '';
  return [
    { title: 'Rules that decided', groups: rules, unnamed: 'no rule' },
    {
      title: `Sent, by ${unit}${since}`,
      groups: steps.length === 0 ? [] : [...steps, ...undated],
      unnamed: 'not known',
      whole: true,
    },
    { title: 'Observed of senders and notes', groups: observations, unnamed: '' },
    {
      title: 'How they found you',
      groups: sources.some(({ name }) => name !== null) ? sources : [],
      unnamed: 'not said',
    },
  ];
}

function sectionLines(
  { title, groups, unnamed, whole = false }: Section,
  total: number,
  style: StatsStyle,
): readonly string[] {
  if (groups.length === 0) return [];
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const shown = whole || style.verbose ? groups : groups.slice(0, shownGroups);
  const left = groups.length - shown.length;
  const more = left === 0 ? [] : [chalk.dim(`  … and ${left} more, with --verbose`)];
  return [chalk.bold(title), ...barLines(shown, total, unnamed, style), ...more, ''];
}

import { Chalk } from 'chalk';
import { stringify } from 'csv-stringify/sync';
import { wrapAnsi } from 'fast-wrap-ansi';
import { guardFormula, jsonText } from '../core/escape.js';
import { type Decided } from '../core/journal-line.js';
import { counted } from '../core/report-words.js';
import { shorten, visible, visibleLines } from '../core/visible.js';
import { decisions } from '../core/written.js';
import { type Session } from './session.js';

export type JournalFormat = 'text' | 'csv' | 'json';

/** Decisions of the journal, in their order. */
export function renderJournal(
  decided: readonly Decided[],
  format: JournalFormat,
  session: Session,
): string {
  if (format === 'json')
    return `${jsonText({ schemaVersion: 1, decisions: decided.map(plain) }, 2)}\n`;
  if (format === 'text') return asText(decided, session);
  const table = asTable(decided);
  return session.out.isTerminal ? visibleLines(table) : table;
}

function plain({ date, decision, suggested, policy, name, url, sent, reply }: Decided) {
  return { date, decision, suggested, policy, name, profileUrl: url, sentAt: sent, reply };
}

const columns = [
  'date',
  'decision',
  'suggested',
  'policy',
  'name',
  'profileUrl',
  'sentAt',
  'reply',
];

function asTable(decided: readonly Decided[]): string {
  const rows = decided.map((one) => {
    const cells: Readonly<Record<string, string | null | undefined>> = plain(one);
    return columns.map((column) => guardFormula(cells[column] ?? ''));
  });
  return stringify([columns, ...rows], { quoted_string: true });
}

function asText(decided: readonly Decided[], session: Session): string {
  const chalk = new Chalk({ level: session.color ? 1 : 0 });
  const { quiet } = session.options;
  const blocks = decided.map(({ date, decision, suggested, name, url, reply }) => {
    const other = decision === suggested ? '' : `  (suggested: ${suggested})`;
    const who = shorten(visible(name).trim(), 200) || '(no name)';
    const lines = [`${date}  ${chalk.bold(decision)}  ${who}${chalk.dim(other)}`];
    if (url.trim() !== '') lines.push(`            ${shorten(visible(url), 300)}`);
    if (reply !== undefined) lines.push(`            reply: ${shorten(visible(reply), 300)}`);
    return `${wrapAnsi(lines.join('\n'), session.out.width, { hard: true, trim: false })}\n`;
  });
  const counts = decisions.map(
    (name) => `${decided.filter(({ decision }) => decision === name).length} ${name}`,
  );
  const summary = `${counted(decided.length, 'decision')}: ${counts.join(', ')}`;
  return `${quiet === true ? '' : blocks.join('')}${chalk.bold(summary)}\n`;
}

import { type Decision, type Reason } from '../core/decision.js';
import { escapeMarkdown } from '../core/escape.js';
import {
  counted,
  decisionTitles,
  missingIn,
  noOpinion,
  probablyExpired,
  remarksOn,
} from '../core/report-words.js';
import { type ReportHead, type ReportTail, type Reporter } from '../core/report.js';
import { shorten, visible } from '../core/visible.js';
import { type DecisionName, decisions } from '../core/written.js';

/** How much of a text a cell shows; JSON has it whole. */
const shownLength = 300;

/** To paste into a page or an issue: the numbers, then a table for each decision, a row each. */
export const markdown: Reporter = {
  name: 'markdown',
  about: 'to paste into a page: the numbers, and a table for each decision',
  extension: 'md',
  render({ quiet, verbose }) {
    const decided: Decision[] = [];
    let policy: ReportHead['policy'] | undefined;
    return {
      begin(head) {
        ({ policy } = head);
        return '';
      },
      decision(decision) {
        if (!quiet) decided.push(decision);
        return '';
      },
      end(tail) {
        const remarks = remarksOn(tail.summary, { verbose });
        const parts = [
          `# ${counted(tail.summary.invitations, 'invitation')}`,
          numbers(tail, policy),
          remarks.map(({ text }) => `- ${escapeMarkdown(text)}`).join('\n'),
          ...(quiet ? [] : decisions.flatMap((name) => group(name, decided, tail))),
        ];
        return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
      },
    };
  },
};

function numbers({ summary }: ReportTail, policy: ReportHead['policy'] | undefined): string {
  const counts = decisions.map((name) => `${summary.decisions[name]} ${name}`).join(', ');
  const by = policy === undefined ? '' : `, by the policy ${escapeMarkdown(policy.name)}`;
  return `${counts}${by}. These are suggestions; nothing was sent or changed.`;
}

function group(
  name: DecisionName,
  decided: readonly Decision[],
  { summary, hidden }: ReportTail,
): readonly string[] {
  const members = decided.filter(({ decision }) => decision === name);
  const total = summary.decisions[name];
  if (total === 0 || (members.length === 0 && hidden[name] === total)) return [];
  const severalFiles = decided.some(({ file }) => file !== decided[0]?.file);
  const asks = members.some(({ questions }) => questions.length > 0);
  const head = ['Row', 'Sender', 'Note', 'Why', ...(asks ? ['Ask'] : [])];
  const rows = members.map((decision) => [
    where(decision, severalFiles),
    sender(decision),
    noteOf(decision),
    why(decision),
    ...(asks ? [joined(decision.questions.map(({ question }) => shown(question)))] : []),
  ]);
  const more = hidden[name] > 0 ? [`… and ${hidden[name]} more`] : [];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${decisionTitles[name]}: ${total}`, table.join('\n'), ...more];
}

function where({ file, row }: Decision, severalFiles: boolean): string {
  return severalFiles ? escapeMarkdown(`${file}:${row}`) : String(row);
}

function sender({ name, headline }: Decision): string {
  const shownName = visible(name).trim() === '' ? '(no name)' : shown(name);
  return `**${shownName}**${visible(headline).trim() === '' ? '' : `, ${shown(headline)}`}`;
}

function noteOf({ note }: Decision): string {
  if (note === null) return '(not in the file)';
  return visible(note).trim() === '' ? '(none)' : shown(note);
}

function why(decision: Decision): string {
  return joined([
    ...decision.reasons.map((reason) => said(reason, decision)),
    ...(decision.expired ? [probablyExpired] : []),
    ...(decision.remembered === undefined ? [] : [decision.remembered]),
    ...(decision.byDefault && !decision.unsettled ? [noOpinion] : []),
    ...(decision.unsettled ? [`unknown: ${escapeMarkdown(missingIn(decision).join(', '))}`] : []),
  ]);
}

function said(reason: Reason, decision: Decision): string {
  const { rule, file, line, because, won } = reason;
  const role = won ? '' : reason.decision === decision.decision ? 'also: ' : 'against: ';
  const side = decision.conflict && won ? `${reason.decision}: ` : '';
  return `${role}${side}${shown(because)} (${escapeMarkdown(`${rule}, ${file}:${line}`)})`;
}

/** Several things in one cell. */
function joined(parts: readonly string[]): string {
  return parts.join('; ');
}

/** A stranger's text as a cell shows it: inert, on one line, and not for ever. */
function shown(text: string): string {
  return escapeMarkdown(shorten(visible(text), shownLength).trim());
}

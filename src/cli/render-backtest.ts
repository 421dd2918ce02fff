import { jsonText } from '../core/escape.js';
import { Chalk } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';
import { printDate, printDay } from '../core/day.js';
import { shorten, visible } from '../core/visible.js';
import { type DecisionName, decisions } from '../core/written.js';
import { type Backtest, type Replayed } from '../index.js';

/** The backtest as JSON, with the version of its layout. */
export function backtestJson({ replayed, undated }: Backtest, policy: string): string {
  const document = {
    schemaVersion: 1,
    policy,
    summary: { replayed: replayed.length, undated, table: tableOf(replayed) },
    invitations: inPainOrder(replayed).map(({ decision, day, outcome, messagesSince }) => ({
      id: decision.id,
      name: decision.name,
      row: decision.row,
      day: printDay(day),
      decision: decision.decision,
      outcome,
      messagesSince,
      reasons: decision.reasons
        .filter(({ won }) => won)
        .map(({ rule, because, file, line }) => ({ rule, because, file, line })),
    })),
  };
  return `${jsonText(document, 2)}\n`;
}

/** The backtest for people: what hurts first, the numbers last. */
export function backtestText(
  { replayed, undated }: Backtest,
  policy: string,
  { width, color }: { readonly width: number; readonly color: boolean },
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const wrap = (text: string, indent = 0): string =>
    wrapAnsi(text, Math.max(20, width - indent), { hard: true })
      .split('\n')
      .map((line) => `${' '.repeat(indent)}${line}\n`)
      .join('');
  const group = (decision: DecisionName): readonly Replayed[] =>
    inPainOrder(replayed).filter(
      (one) => one.outcome === 'accepted' && one.decision.decision === decision,
    );
  const person = ({ decision, day, messagesSince }: Replayed): string => {
    const since = messagesSince > 0 ? `, and ${plural(messagesSince, 'message')} since` : '';
    const head = `${chalk.bold(visible(decision.name) || '(no name)')}${chalk.dim(`  ${printDate(day)}, row ${decision.row}${since}`)}`;
    const reasons = decision.reasons
      .filter(({ won }) => won)
      .map(({ because, rule, file, line }) =>
        wrap(
          `because ${shorten(visible(because), 200)} ${chalk.dim(`[${rule}, ${visible(file)}:${line}]`)}`,
          4,
        ),
      );
    return wrap(head, 2) + reasons.join('');
  };
  const section = (title: string, people: readonly Replayed[]): string =>
    people.length === 0 ? '' : `${wrap(chalk.bold(title))}${people.map(person).join('')}\n`;
  const [declined, asked, accepted] = [group('decline'), group('ask-for-context'), group('accept')];
  return [
    section(
      `${chalk.red('Would have declined')} ${plural(declined.length, 'person', 'people')} you accepted${laterWritten(declined)}`,
      declined,
    ),
    section(
      `${chalk.yellow('Would have asked')} ${plural(asked.length, 'person', 'people')} you accepted${laterWritten(asked)}`,
      asked,
    ),
    accepted.length > 0
      ? `${wrap(chalk.bold(`${chalk.green('Would have accepted')} ${plural(accepted.length, 'person', 'people')} you accepted`))}\n`
      : '',
    numbers(replayed),
    '\n',
    wrap(
      chalk.dim(
        `The policy ${visible(policy)}, replayed on ${plural(replayed.length, 'invitation')} of ${span(replayed)}, each with only what the archive dates before its day. What exists only of people who were accepted was withheld. "Not known" may have been declined, ignored or withdrawn, or be pending: the archive does not say.`,
      ),
    ),
    undated > 0
      ? wrap(`${plural(undated, 'invitation')} could not be replayed, for want of a day.`)
      : '',
  ].join('');
}

/** What hurts most first: declined though accepted, then asked; the most messages since, then the day. */
function inPainOrder(replayed: readonly Replayed[]): readonly Replayed[] {
  const pain = { decline: 2, 'ask-for-context': 1, accept: 0 } as const;
  const rank = ({ outcome, decision }: Replayed): number =>
    (outcome === 'accepted' ? 3 : 0) + pain[decision.decision];
  return replayed.toSorted(
    (a, b) => rank(b) - rank(a) || b.messagesSince - a.messagesSince || a.day - b.day,
  );
}

function laterWritten(people: readonly Replayed[]): string {
  const written = people.filter(({ messagesSince }) => messagesSince > 0);
  const [first] = written;
  if (first === undefined) return '';
  const whom = written.length === 1 ? 'one' : `${written.length} of them`;
  const total = written.reduce((sum, { messagesSince }) => sum + messagesSince, 0);
  return `, and later exchanged ${plural(total, 'message')} with ${whom}`;
}

type Table = Readonly<
  Record<DecisionName, { readonly accepted: number; readonly unknown: number }>
>;

function tableOf(replayed: readonly Replayed[]): Table {
  const count = (decision: DecisionName, outcome: Replayed['outcome']): number =>
    replayed.filter((one) => one.decision.decision === decision && one.outcome === outcome).length;
  return Object.fromEntries(
    decisions.map((name) => [
      name,
      { accepted: count(name, 'accepted'), unknown: count(name, 'unknown') },
    ]),
  ) as unknown as Table;
}

function numbers(replayed: readonly Replayed[]): string {
  const table = tableOf(replayed);
  const line = (name: string, accepted: string, unknown: string): string =>
    `${name.padEnd(18)}${accepted.padStart(12)}${unknown.padStart(12)}\n`;
  return [
    line('the policy says', 'you accepted', 'not known'),
    ...decisions.map((name) =>
      line(name, String(table[name].accepted), String(table[name].unknown)),
    ),
  ].join('');
}

function span(replayed: readonly Replayed[]): string {
  const days = replayed.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return first === last ? printDate(first) : `${printDate(first)} to ${printDate(last)}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

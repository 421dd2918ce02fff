import { Chalk, type ChalkInstance } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Decision, type Reason } from '../core/decision.js';
import {
  type ReportHead,
  type ReportOptions,
  type ReportTail,
  type Reporter,
} from '../core/report.js';
import {
  type Remark,
  counted,
  decisionTitles,
  missingIn,
  noOpinion,
  probablyExpired,
  remarksOn,
} from '../core/report-words.js';
import { shorten, visible } from '../core/visible.js';
import { type DecisionName, decisions } from '../core/written.js';

/** How many questions are shown of one invitation; JSON has them all. */
const shownQuestions = 3;

const colors = { accept: 'green', 'ask-for-context': 'yellow', decline: 'red' } as const;

/** A report to read: by decision, each with its reasons, and the numbers last. */
export const text: Reporter = {
  name: 'text',
  about: 'for people: by decision, with reasons, the numbers last',
  extension: 'txt',
  render(options) {
    const page = new Page(options);
    // what is shown of a decision takes less room than all that is known of it
    const groups = new Map<DecisionName, string[]>(decisions.map((name) => [name, []]));
    return {
      begin(head) {
        page.policy = head.policy;
        return '';
      },
      decision(decision) {
        if (!options.quiet) groups.get(decision.decision)?.push(page.invitation(decision));
        return '';
      },
      end(tail) {
        const shown = options.quiet
          ? []
          : decisions.map((name) => page.group(name, groups.get(name) ?? [], tail));
        return [...shown, page.summary(tail)].join('');
      },
    };
  },
};

class Page {
  policy: ReportHead['policy'] | undefined;
  readonly #options: ReportOptions;
  readonly #chalk: ChalkInstance;

  constructor(options: ReportOptions) {
    this.#options = options;
    this.#chalk = new Chalk({ level: options.color ? 1 : 0 });
  }

  group(name: DecisionName, group: readonly string[], { summary, hidden }: ReportTail): string {
    const total = summary.decisions[name];
    if (total === 0 || (group.length === 0 && hidden[name] === total)) return '';
    const title = this.#chalk.bold[colors[name]](`${decisionTitles[name].toUpperCase()}  ${total}`);
    const more =
      hidden[name] > 0 ? this.#wrap(this.#chalk.dim(`… and ${hidden[name]} more`), 2) + '\n' : '';
    return `${title}\n\n${group.join('')}${more}`;
  }

  summary({ summary }: ReportTail): string {
    const { invitations, decisions: counts } = summary;
    const parts = decisions.map((name) => `${counts[name]} ${name}`);
    const by = this.policy === undefined ? '' : `, by the policy ${visible(this.policy.name)}`;
    const lines = [
      this.#chalk.bold(`${counted(invitations, 'invitation')}: ${parts.join(', ')}${by}`),
      ...remarksOn(summary, this.#options).map((remark) => this.#remark(remark)),
    ];
    return lines.map((line) => this.#wrap(line, 0)).join('');
  }

  #remark({ kind, text: words }: Remark): string {
    if (kind === 'unsaid') return this.#chalk.dim(words);
    return kind === 'rejected' ? this.#chalk.yellow(`${words}; each is named on stderr`) : words;
  }

  invitation(decision: Decision): string {
    const name = shorten(visible(decision.name).trim(), 200) || '(no name)';
    const headline = shorten(visible(decision.headline), 300);
    const title = `${this.#chalk.bold(name)}${this.#chalk.dim(`${headline === '' ? '' : ` - ${headline}`}  (row ${decision.row})`)}`;
    const lines = [
      this.#wrap(title, 2),
      ...decision.reasons.map((reason) => this.#reason(reason, decision)),
      ...this.#notes(decision),
      ...decision.questions
        .slice(0, shownQuestions)
        .map(({ question }) => this.#labelled('question', shorten(visible(question), 400))),
    ];
    return `${lines.join('')}\n`;
  }

  #reason(reason: Reason, decision: Decision): string {
    const label = reason.won
      ? 'because'
      : reason.decision === decision.decision
        ? 'also'
        : 'against';
    const where = this.#chalk.dim(`[${reason.rule}, ${visible(reason.file)}:${reason.line}]`);
    const only = decision.conflict && reason.won ? `${reason.decision}: ` : '';
    return (
      this.#labelled(label, `${only}${shorten(visible(reason.because), 300)} ${where}`) +
      this.#observed(reason)
    );
  }

  /** What a reason that won rests on, where that says more than its rule's name. */
  #observed({ won, observed }: Reason): string {
    if (!won) return '';
    return observed
      .filter(({ rule, because }) => because !== rule)
      .map(({ rule, because }) =>
        this.#wrap(
          `${shorten(visible(because), 200)} ${this.#chalk.dim(`[${rule}]`)}`,
          16,
          '              - ',
        ),
      )
      .join('');
  }

  #notes(decision: Decision): readonly string[] {
    const lines: string[] = [];
    if (decision.expired) lines.push(this.#labelled('note', probablyExpired));
    if (decision.remembered !== undefined) lines.push(this.#labelled('note', decision.remembered));
    if (decision.byDefault && !decision.unsettled) lines.push(this.#labelled('because', noOpinion));
    if (decision.unsettled) {
      const rules = decision.unchecked.filter(({ mattered }) => mattered).map(({ rule }) => rule);
      const more =
        rules.length > 3
          ? `${rules.slice(0, 3).join(', ')} and ${rules.length - 3} more`
          : rules.join(', ');
      lines.push(
        this.#labelled(
          'unknown',
          `${missingIn(decision).join(', ')} ${this.#chalk.dim(`[${more}]`)}`,
        ),
      );
    }
    if (this.#options.verbose) {
      if (decision.observations.length > 0)
        lines.push(this.#labelled('observed', decision.observations.join(', ')));
      const others = decision.unchecked.filter((rule) => !rule.mattered).map(({ rule }) => rule);
      if (others.length > 0) lines.push(this.#labelled('unchecked', others.join(', ')));
    }
    return lines;
  }

  #labelled(label: string, value: string): string {
    return this.#wrap(value, 14, `    ${label.padEnd(9)} `);
  }

  /** Wraps at words; every line is indented, the first by `first` where it is given. */
  #wrap(value: string, indent: number, first = ' '.repeat(indent)): string {
    const width = Math.max(20, this.#options.width - indent);
    const lines = wrapAnsi(value, width, { hard: true }).split('\n');
    return lines
      .map((line, at) => `${at === 0 ? first : ' '.repeat(indent)}${line}`.trimEnd() + '\n')
      .join('');
  }
}

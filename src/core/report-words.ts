import { type Decision } from './decision.js';
import { describeLeftOut } from './left-out.js';
import { type Summary } from './report.js';
import { type DecisionName } from './written.js';

/** The decisions as headings. */
export const decisionTitles: Readonly<Record<DecisionName, string>> = {
  accept: 'Accept',
  'ask-for-context': 'Ask for context',
  decline: 'Decline',
};

/** The reason of a decision that no rule argued for. */
export const noOpinion = 'no rule had an opinion, so the policy’s "otherwise" holds';

/** What is to be said of an invitation that is old. */
export const probablyExpired = 'has probably expired: networks drop old requests';

/** The facts that could have changed a decision, were they known, each once. */
export function missingIn({ unchecked }: Decision): readonly string[] {
  return [...new Set(unchecked.filter(({ mattered }) => mattered).flatMap((one) => one.missing))];
}

/** What a report says of the run as a whole, besides the decisions. */
export interface Remark {
  /**
   * `open`: decisions that are not settled; `unsaid`: what the input is silent about; `expired`: what is
   * old; `left-out`: records that were nothing to screen; `rejected`: rows that are lost.
   */
  readonly kind: 'open' | 'unsaid' | 'expired' | 'left-out' | 'rejected';
  readonly text: string;
}

/** The remarks on a run, the most important first; `verbose` also names the rules that were not checked. */
export function remarksOn(summary: Summary, { verbose }: { verbose: boolean }): readonly Remark[] {
  const { conflict, unsettled, expired, leftOut, rejected } = summary;
  const remarks: Remark[] = [];
  if (conflict > 0)
    remarks.push({
      kind: 'open',
      text: `${conflict} with rules of equal strength for and against`,
    });
  if (unsettled > 0)
    remarks.push({
      kind: 'open',
      text: `${unsettled} where something unknown could change the decision`,
    });
  for (const text of unsaid(summary, verbose)) remarks.push({ kind: 'unsaid', text });
  if (expired > 0)
    remarks.push({
      kind: 'expired',
      text: `${expired} of them ${expired === 1 ? 'has' : 'have'} probably expired (see --max-age-days)`,
    });
  for (const text of describeLeftOut(leftOut)) remarks.push({ kind: 'left-out', text });
  if (rejected > 0)
    remarks.push({ kind: 'rejected', text: `${counted(rejected, 'row')} could not be read` });
  return remarks;
}

function unsaid({ assumed, missing }: Summary, verbose: boolean): readonly string[] {
  const names = Object.keys(missing);
  const said =
    assumed.length > 0 ? [`assumed, since the input does not say: ${assumed.join(', ')}`] : [];
  if (names.length === 0) return said;
  return verbose
    ? [
        ...said,
        ...names.map((name) => `no ${name}, so not checked: ${(missing[name] ?? []).join(', ')}`),
      ]
    : [...said, `not always checked, for want of: ${names.join(', ')}`];
}

/** `1 row`, `2 rows`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

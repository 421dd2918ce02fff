import fc from 'fast-check';
import { type Decision } from '../core/decision.js';
import { noneLeftOut } from '../core/left-out.js';
import { type Reply } from '../core/reply.js';
import {
  type ReportOptions,
  type ReportTail,
  type Reporter,
  type Subject,
  type Summary,
} from '../core/report.js';
import { decisions as names } from '../core/written.js';
import { type Cells, invitation } from './invitation.js';

/** A decision on Ann that says nothing but what is given. */
export function decision(given: Partial<Decision> = {}): Decision {
  return {
    id: 'ann-lee', name: 'Ann Lee', profileUrl: 'https://l.com/in/ann-lee', headline: 'CEO', note: 'Hi', sentAt: '2026-03-01', source: null,
    file: 'in.csv', row: 1, line: 2,
    decision: 'accept', conflict: false, unsettled: false, byDefault: false, expired: false, reasons: [], observations: [], unchecked: [], questions: [],
    assumed: [], ...given,
  };
} // prettier-ignore

/** A reason of a rule called `rule`. */
export function reason(given: Partial<Decision['reasons'][number]> = {}): Decision['reasons'][number] {
  return {
    rule: 'rule', file: 'rules.yaml', line: 7, decision: 'accept', strength: 'normal', won: true, because: 'because', observed: [], evidence: [], ...given,
  };
} // prettier-ignore

const anyReason = fc
  .record({
    rule: fc.constantFrom('rule', 'other-rule', 'pack/rule'),
    because: fc.string({ unit: 'binary', maxLength: 60 }),
    decision: fc.constantFrom(...names),
    won: fc.boolean(),
  })
  .map(reason);

/** Decisions with any texts in them, for any reasons. */
export const anyDecision: fc.Arbitrary<Decision> = fc
  .record({
    name: fc.string({ unit: 'binary', maxLength: 30 }),
    headline: fc.string({ unit: 'binary', maxLength: 30 }),
    note: fc.option(fc.string({ unit: 'binary', maxLength: 30 })),
    sentAt: fc.constantFrom(null, '2026-01-31', '2025-12-01'),
    source: fc.option(fc.string({ unit: 'binary', maxLength: 10 })),
    decision: fc.constantFrom(...names),
    conflict: fc.boolean(),
    unsettled: fc.boolean(),
    reasons: fc.array(anyReason, { maxLength: 3 }),
    questions: fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 2 }),
  })
  .map(({ questions, ...rest }) =>
    decision({ ...rest, questions: questions.map((question) => ({ rule: 'rule', question })) }),
  );

/** What an input with these cells says of a decided invitation; of no cells, what the decision says. */
export function subjectOf(
  { id, file, row, line, name, note }: Decision,
  cells: Cells = { name, note },
  reply?: Reply,
): Subject {
  return {
    invitation: { ...invitation(cells), id, file, row, line },
    ...(reply && { reply }),
  };
}

const head = {
  tool: { name: 'invitation-screener', version: '1.2.3' },
  policy: { name: 'mine', files: ['rules.yaml'], rules: 4 },
  today: '2026-03-15',
} as const;

/** The numbers of a run with these decisions. */
export function tailOf(
  decided: readonly Decision[],
  given: Partial<ReportTail> & { readonly numbers?: Partial<Summary> } = {},
): ReportTail {
  const { numbers, ...rest } = given;
  const count = (test: (one: Decision) => boolean): number => decided.filter(test).length;
  const summary: Summary = {
    rows: decided.length,
    invitations: decided.length,
    decisions: {
      accept: count((one) => one.decision === 'accept'),
      'ask-for-context': count((one) => one.decision === 'ask-for-context'),
      decline: count((one) => one.decision === 'decline'),
    },
    conflict: count(({ conflict }) => conflict),
    unsettled: count(({ unsettled }) => unsettled),
    leftOut: noneLeftOut,
    rejected: 0,
    expired: 0,
    assumed: [],
    missing: {},
    ...numbers,
  };
  const hidden = { accept: 0, 'ask-for-context': 0, decline: 0 };
  return { summary, problems: [], hidden, ...rest };
}

/** The whole report of some decisions; everything it is given is frozen. */
export function reportOf(
  reporter: Reporter,
  decided: readonly Decision[],
  options: Partial<ReportOptions> = {},
  tail: ReportTail = tailOf(decided),
  subjects: ReadonlyMap<Decision, Subject> = new Map(),
): string {
  const rendering = reporter.render({
    width: 80,
    color: false,
    quiet: false,
    verbose: false,
    ...options,
  });
  freeze([decided, tail]);
  return [
    rendering.begin(head),
    ...decided.map((one) => rendering.decision(one, subjects.get(one) ?? subjectOf(one))),
    rendering.end(tail),
  ].join('');
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}

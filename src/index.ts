/**
 * Screens invitations to connect by declarative rules.
 *
 * ```ts
 * import { dayOf, loadPolicy, screen } from 'invitation-screener';
 *
 * const { policy, problems } = await loadPolicy('strangers');
 * if (policy === undefined) throw new Error(problems[0]?.message);
 * for await (const event of screen(['invitations.csv'], { policy, today: dayOf(2026, 3, 15)! }))
 *   if (event.kind === 'decision') console.log(event.decision.name, event.decision.decision);
 * ```
 */
export { type Config } from './core/config.js';
export { type Day, dayOf, printDay } from './core/day.js';
export {
  type Decision,
  type Question,
  type Reason,
  type ReasonEvidence,
  type Unchecked,
} from './core/decision.js';
export { guardFormula, unguardFormula } from './core/escape.js';
export { type Comparison, type Flip } from './core/compare-decisions.js';
export { type Explanation, type RuleTrace, type Trace } from './core/explain.js';
export { type Change, type NearestChanges } from './core/nearest-changes.js';
export { type Invitation } from './core/invitation.js';
export { type Owner } from './core/owner.js';
export { type Policy, type Rule } from './core/policy.js';
export { type Place, type Problem, type ProblemCode, problemCodes } from './core/problem.js';
export {
  type Rendering,
  type ReportHead,
  type ReportOptions,
  type ReportTail,
  type Reporter,
  type Subject,
  type Summary,
} from './core/report.js';
export { type Truth } from './core/truth.js';
export { type DecisionName, type Strength } from './core/written.js';
export { facts } from './facts/index.js';
export { loadConfig as loadConfigFile } from './files/config.js';
export { type InputFile } from './files/input.js';
export { shippedPacks } from './files/policy-files.js';
export { operators } from './operators/index.js';
export { reporters } from './reporters/index.js';
export { type Relations } from './core/relation.js';
export { archiveTables } from './archive/index.js';
export { type ArchiveFiles, openArchive } from './files/archive-files.js';
export { withArchiveOwner } from './screening/archive-owner.js';
export {
  ArchiveReader,
  type LoadedArchive,
  type TableRead,
  loadArchive,
} from './screening/load-archive.js';
export { type OpenedInputs, openInputs } from './screening/open-inputs.js';
export {
  type Backtest,
  type Past,
  type Replayed,
  backtest,
  heldPast,
  pastInvitations,
} from './screening/backtest.js';
export { type Label, matchLabels, readLabels } from './screening/labels.js';
export {
  type Suggestion,
  type Suggestions,
  type Turned,
  suggestRules,
} from './screening/suggest.js';
export { type AddedRule, addRule, exampleForAdded } from './screening/add-rule.js';
export {
  type Collection,
  type Judged,
  collectInvitations,
  decideAll,
  withSameNotes,
} from './screening/collect.js';
export { comparePoliciesOn } from './screening/compare.js';
export { checkPolicy } from './screening/check-policy.js';
export { type Disagreement, disagreements } from './screening/disagreements.js';
export {
  type AuditEvent,
  type AuditReport,
  type Counterfactual,
  audit,
  smallestGroup,
} from './screening/audit.js';
export {
  type AuditedGroup,
  type Dimension,
  type RuleDifference,
} from './screening/audit/groups.js';
export { type Move } from './screening/audit/counterfactual.js';
export { explain } from './screening/explain.js';
export {
  type Trial,
  type TrialHit,
  type TryOptions,
  tryCondition,
} from './screening/try-condition.js';
export { unknownColumnFacts } from './screening/config-columns.js';
export {
  type LoadOptions,
  type LoadedPolicy,
  defaultPolicy,
  loadPolicy,
  mergedPolicy,
} from './screening/load-policy.js';
export { jsonSchemas } from './screening/json-schemas.js';
export { type Inspection, inspect } from './screening/inspect.js';
export { type MendedFile, type MendedPolicy, mendPolicy } from './screening/mend-policy.js';
export { type Reply, replyLimit } from './core/reply.js';
export { describePolicy } from './core/describe-policy.js';
export { type ReplyEvent, replies } from './screening/replies.js';
export { type ShippedPolicy, shippedPolicies } from './screening/shipped-policies.js';
export { Journal } from './core/journal.js';
export { readJournal } from './files/journal.js';
export { type Memory } from './screening/remember.js';
export { type ScreenEvent, type ScreenOptions, screen } from './screening/screen.js';
export {
  type ExampleResult,
  type RuleCoverage,
  type TestReport,
  testPolicies,
} from './screening/test-policies.js';
export { sources } from './sources/index.js';

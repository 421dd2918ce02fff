import { z } from 'zod';
import { type Decision, type Reason, type ReasonEvidence } from '../core/decision.js';
import { leftOutKinds } from '../core/left-out.js';
import { type Place, type Problem } from '../core/problem.js';
import { type ReportHead, type Summary, schemaVersion } from '../core/report.js';
import { decisions, strengths } from '../core/written.js';

const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const decisionName = z.enum(decisions);

const evidenceShape = named('evidence', {
  fact: z.string(),
  value: z
    .string()
    .exactOptional()
    .describe('the value for a person; of a text only where no words matched'),
  assumed: z.literal(true).exactOptional().describe('the input is silent, so this was assumed'),
  from: z.string().exactOptional().describe('where it came from: a column, a file, other facts'),
  matched: z.string().exactOptional().describe('the words that matched, as the sender wrote them'),
  start: count.exactOptional().describe('where they begin in the text, in UTF-16 units'),
  end: count.exactOptional().describe('where they end, exclusive'),
}) satisfies z.ZodType<ReasonEvidence>;

const reasonShape = named('reason', {
  rule: z.string(),
  file: z.string(),
  line: z.int().min(1),
  decision: decisionName,
  strength: z.enum(strengths),
  won: z.boolean().describe('whether it is among the opinions that made the decision'),
  because: z.string(),
  observed: z
    .array(z.strictObject({ rule: z.string(), because: z.string() }))
    .describe('the observations it rests on'),
  evidence: z.array(evidenceShape),
}) satisfies z.ZodType<Reason>;

const decisionShape = named('decision', {
  id: z
    .string()
    .describe('the input’s id, else the profile’s slug, else file and row; unique in a report'),
  name: z.string().describe('as the sender wrote it, as are all texts of the sender’s'),
  profileUrl: z.string(),
  headline: z.string(),
  note: z.string().nullable().describe('null where the input does not say'),
  sentAt: z
    .string()
    .nullable()
    .describe('YYYY-MM-DD; null where the input does not say it to the day'),
  source: z
    .string()
    .nullable()
    .describe('how the sender found the owner; null where the input does not say'),
  file: z.string(),
  row: z.int().min(1).describe('counted without the header'),
  line: z.int().min(1).describe('the file’s own line'),
  decision: decisionName,
  conflict: z.boolean().describe('whether the strongest opinions differ'),
  unsettled: z.boolean().describe('whether something unknown could have changed the decision'),
  byDefault: z.boolean().describe('whether no rule had an opinion, so that "otherwise" holds'),
  expired: z.boolean().describe('whether it is so old that it has probably expired'),
  remembered: z
    .string()
    .exactOptional()
    .describe('what your journal says of the sender; only where it says something'),
  reasons: z.array(reasonShape).describe('every opinion that holds'),
  observations: z.array(z.string()).describe('the ids of all observations that hold'),
  unchecked: z
    .array(
      z.strictObject({
        rule: z.string(),
        missing: z.array(z.string()).describe('the facts that the input does not say'),
        mattered: z.boolean().describe('whether it could have changed the decision'),
      }),
    )
    .describe('the rules that could not be checked'),
  questions: z
    .array(z.strictObject({ rule: z.string(), question: z.string() }))
    .describe('what to ask, or look up, to settle an ask-for-context'),
  assumed: z
    .array(z.string())
    .describe('the facts the input is silent about whose assumed value was used'),
}) satisfies z.ZodType<Decision>;

const placeShape = named('place', {
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  endColumn: z.int().min(1).describe('exclusive'),
}) satisfies z.ZodType<Place>;

const problemShape = named('problem', {
  code: z.string().describe('never changes; there may be new ones'),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  place: placeShape.exactOptional(),
  hint: z.string().exactOptional().describe('what to do about it'),
  also: z
    .strictObject({ place: placeShape, message: z.string() })
    .exactOptional()
    .describe('a second place that the message speaks of'),
}) satisfies z.ZodType<Omit<Problem, 'code'>>;

const summaryShape = named('summary', {
  rows: count.describe('invitations + left out + rejected'),
  invitations: count,
  decisions: z.record(decisionName, count),
  conflict: count,
  unsettled: count,
  leftOut: z.record(z.enum(leftOutKinds), count).describe('how many were left out, by why'),
  rejected: count.describe('how many could not be read'),
  expired: count.describe('how many of the invitations have probably expired'),
  assumed: z.array(z.string()).describe('the facts whose assumed value was used'),
  missing: z
    .record(z.string(), z.array(z.string()))
    .describe('the facts that were missing, each with the rules that could not be checked'),
}) satisfies z.ZodType<Summary>;

const headShape = {
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  policy: z.strictObject({
    name: z.string(),
    files: z.array(z.string()),
    rules: count.describe('how many rules are in force'),
  }),
  today: day.describe('the day that ages are counted from'),
} satisfies Readonly<Record<keyof ReportHead, z.ZodType>>;

/** The JSON report, whole. */
export const reportShape = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  ...headShape,
  decisions: z.array(decisionShape),
  summary: summaryShape,
  problems: z.array(problemShape),
});

/** A map that the schema defines by a name of its own. */
function named<S extends z.ZodRawShape>(id: string, shape: S) {
  return z.strictObject(shape).meta({ id });
}

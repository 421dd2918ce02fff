import { type Decision } from './decision.js';
import { type Problem } from './problem.js';
import { type Invitation } from './invitation.js';
import { type LeftOutCounts } from './left-out.js';
import { type Reply } from './reply.js';
import { type DecisionName } from './written.js';

/** The version of the JSON that reports are written in. */
export const schemaVersion = 1;

/** What a report says of the run before its first decision. */
export interface ReportHead {
  readonly tool: { readonly name: string; readonly version: string };
  readonly policy: {
    readonly name: string;
    readonly files: readonly string[];
    /** How many rules are in force. */
    readonly rules: number;
  };
  /** `YYYY-MM-DD`: the day that ages are counted from. */
  readonly today: string;
}

/** The numbers of a run. Always: rows = invitations + left out + rejected. */
export interface Summary {
  readonly rows: number;
  readonly invitations: number;
  readonly decisions: Readonly<Record<DecisionName, number>>;
  readonly conflict: number;
  readonly unsettled: number;
  readonly leftOut: LeftOutCounts;
  readonly rejected: number;
  /** How many of the invitations have probably expired. */
  readonly expired: number;
  /** The facts whose assumed value was used, sorted. */
  readonly assumed: readonly string[];
  /** The facts that were missing, and the rules that could not be checked for want of them. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
}

/** What a report says after its last decision. */
export interface ReportTail {
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** How many decisions were not reported, by `--only` and `--limit`. */
  readonly hidden: Readonly<Record<DecisionName, number>>;
}

/** How a report is to look; nothing here changes what it says. */
export interface ReportOptions {
  /** Columns to wrap at; only text needs it. */
  readonly width: number;
  readonly color: boolean;
  /** Only the numbers. */
  readonly quiet: boolean;
  /** Also what was observed and what could not be checked. */
  readonly verbose: boolean;
}

/** What a report may show of a decided invitation besides the decision. */
export interface Subject {
  /** As the input has it, for its own columns. */
  readonly invitation: Invitation;
  /** The answer one could send; there where the reporter `showsReplies`. */
  readonly reply?: Reply;
}

/** A report in the making. Every call returns the next piece of it, which may be empty. */
export interface Rendering {
  begin(head: ReportHead): string;
  decision(decision: Decision, subject: Subject): string;
  end(tail: ReportTail): string;
}

/** An output format; renders a report. */
export interface Reporter {
  readonly name: string;
  /** The format, in a line; shown by `--help` and in the README. */
  readonly about: string;
  /** The ending of a file that is in this format, without the dot. */
  readonly extension: string;
  /** Whether it carries what strangers wrote as it is, so that a terminal must not see it so. */
  readonly isExact?: boolean;
  /** Whether an answer is to be drafted to every invitation. */
  readonly showsReplies?: boolean;
  render(options: ReportOptions): Rendering;
}

import { type Decision } from '../decision.js';
import { type JournalEntry, type JournalKey } from '../journal-line.js';
import { type DecisionName } from '../written.js';
import { type Group } from './groups.js';

/** An invitation to be decided by its owner, and what the policy suggests. */
export interface ReviewItem {
  readonly decision: Decision;
  readonly key: JournalKey;
  /** The draft of a reply; undefined where there is to be none. */
  readonly draft?: string;
}

/** What the owner did with an invitation in this session. */
export type Answer = DecisionName | 'skip';

/** One act of the owner's, as undo takes it back: which items it answered, and where that was. */
export interface Act {
  readonly items: readonly number[];
  readonly at: number;
}

/** What the next key is about. */
export type Mode =
  | { readonly kind: 'item' }
  /** Which of the groups is to be decided at once. */
  | { readonly kind: 'groups'; readonly groups: readonly Group[] }
  /** Whether that group is really meant. */
  | { readonly kind: 'confirm'; readonly group: Group }
  /** There is no item left; the last act can still be taken back. */
  | { readonly kind: 'over' };

/** A session of review. Items are named by their position. */
export interface ReviewState {
  readonly items: readonly ReviewItem[];
  /** `YYYY-MM-DD`, the day of the decisions. */
  readonly date: string;
  /** A digest of the rules that suggest. */
  readonly policy: string;
  /** The item that is looked at; the number of items when there is none left. */
  readonly at: number;
  readonly answers: ReadonlyMap<number, Answer>;
  /** The replies that the owner wrote, in place of the drafts. */
  readonly replies: ReadonlyMap<number, string>;
  readonly acts: readonly Act[];
  readonly mode: Mode;
}

/** What is to be said to the owner; how it looks is up to who says it. */
export type Saying =
  | { readonly kind: 'item' | 'prompt' | 'explanation' | 'address' | 'open'; readonly at: number }
  | { readonly kind: 'answered'; readonly items: readonly number[]; readonly answer: Answer }
  | { readonly kind: 'undone'; readonly items: readonly number[] }
  | { readonly kind: 'groups'; readonly groups: readonly Group[] }
  | { readonly kind: 'confirm'; readonly group: Group }
  | { readonly kind: 'reply-kept' | 'reply-changed'; readonly at: number }
  | { readonly kind: 'nothing-to-undo' | 'no-groups' | 'keys' | 'over' }
  | { readonly kind: 'unknown-key'; readonly key: string };

/** What a key leads to. */
export interface Step {
  readonly state: ReviewState;
  /** What is to be in the journal before anything is said. */
  readonly write: readonly JournalEntry[];
  readonly say: readonly Saying[];
  /** What comes next: another key, the text of a reply, or nothing. */
  readonly next: 'key' | 'reply' | 'end';
}

import { jsonText } from './escape.js';
import { profileKeyOf } from './invitation.js';
import { fold } from './text.js';
import { type DecisionName, decisions } from './written.js';

/** The version of a journal's lines; newer ones are refused. */
export const journalVersion = 1;

/** Which invitation is meant; the same in every export that has it. */
export interface JournalKey {
  /** The sender: their profile, or where no address says it, a digest of all that is said. */
  readonly key: string;
  /** The day it was sent, as `YYYY-MM-DD`; null where that is not said to the day. */
  readonly sent: string | null;
  /** A digest of the note as it is compared; empty where there is none. */
  readonly note: string;
}

/** A decision of the owner's. */
export interface Decided extends JournalKey {
  readonly kind: 'decided';
  /** The day of the decision, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly decision: DecisionName;
  /** What the policy had suggested. */
  readonly suggested: DecisionName;
  /** A digest of the rules that suggested it. */
  readonly policy: string;
  readonly name: string;
  readonly url: string;
  /** The reply as the owner wrote it, where they changed the draft. */
  readonly reply?: string;
}

/** The last decision on an invitation was taken back. */
export interface Undone extends JournalKey {
  readonly kind: 'undone';
  readonly date: string;
}

/** A line of the journal. */
export type JournalEntry = Decided | Undone;

/** What a line is: an entry, one of a program newer than this, or nothing that can be read. */
export type ReadLine =
  | { readonly kind: 'entry'; readonly entry: JournalEntry }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly why: string };

/** What is said of an invitation that tells it from others. */
export interface Said {
  /** The id in its input, which tells apart only what says nothing else. */
  readonly id: string;
  readonly name: string;
  readonly profileUrl: string;
  readonly note: string | null;
  readonly sentAt: string | null;
}

/**
 * The key of an invitation. `digest` makes a short text of a long one; the same text has the same
 * digest always.
 */
export function journalKeyOf(
  { id, name, profileUrl, note, sentAt }: Said,
  digest: (text: string) => string,
): JournalKey {
  const folded = fold(note ?? '').text;
  const called = fold(name).text;
  const isSilent = folded === '' && called === '' && sentAt === null;
  const key =
    (profileUrl.trim() === '' ? undefined : profileKeyOf(profileUrl)) ??
    `#${digest(jsonText(isSilent ? [id] : [called, sentAt, folded]))}`;
  return { key, sent: sentAt, note: folded === '' ? '' : digest(folded) };
}

/** The entry as a line of the journal, with its end; the same entry is the same line. */
export function printJournalLine(entry: JournalEntry): string {
  const { date, key, sent, note } = entry;
  const head = { journal: journalVersion, date };
  if (entry.kind === 'undone') return `${jsonText({ ...head, undo: true, key, sent, note })}\n`;
  const { decision, suggested, policy, name, url, reply } = entry;
  const line = { ...head, decision, suggested, policy, key, sent, note, name, url, reply };
  return `${jsonText(line)}\n`;
}

/** Reads a line of the journal, without its end. */
export function readJournalLine(line: string): ReadLine {
  const fields = parseFields(line);
  if (fields === undefined) return unreadable('it is no JSON');
  const { journal: version } = fields;
  if (typeof version !== 'number') return unreadable('it is no line of a journal');
  if (version > journalVersion) return { kind: 'newer', version };
  const { date, key, sent, note } = fields;
  if (!isDay(date)) return unreadable('it has no date');
  if (typeof key !== 'string' || typeof note !== 'string' || !(sent === null || isDay(sent)))
    return unreadable('it does not say which invitation is meant');
  const which = { date, key, sent, note };
  if (fields['undo'] === true) return { kind: 'entry', entry: { kind: 'undone', ...which } };
  const decided = readDecided(fields);
  if (decided === undefined) return unreadable('it does not say what was decided');
  return { kind: 'entry', entry: { kind: 'decided', ...which, ...decided } };
}

type Fields = Readonly<Record<string, unknown>>;

function readDecided(
  fields: Fields,
): Omit<Decided, 'kind' | 'date' | keyof JournalKey> | undefined {
  const { decision, suggested, policy, name, url, reply } = fields;
  if (!isDecision(decision) || !isDecision(suggested)) return undefined;
  if (typeof policy !== 'string' || typeof name !== 'string' || typeof url !== 'string')
    return undefined;
  const edited = typeof reply === 'string' ? { reply } : {};
  return { decision, suggested, policy, name, url, ...edited };
}

function parseFields(line: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function unreadable(why: string): ReadLine {
  return { kind: 'unreadable', why };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);
}

function isDecision(value: unknown): value is DecisionName {
  return decisions.some((name) => name === value);
}

import { type RowPlace } from './invitation.js';
import { fold } from './text.js';

/** What a run knows of notes that several senders sent. */
export interface SameNotes {
  /** Who else sent the note of an invitation; undefined for one that the run has not counted. */
  othersWith(place: RowPlace): OtherSenders | undefined;
}

/** Senders of the same note, or nearly the same. */
export interface OtherSenders {
  /** How many others there are. */
  readonly count: number;
  /** What the first of them are called, raw; {@link namedSenders} at most. */
  readonly names: readonly string[];
  /** Whether the note says too little to tell, so that nobody was counted. */
  readonly tooLittle: boolean;
  /** Where they are found, where that is not this run alone. */
  readonly from?: string;
  /** All of them and the sender, by {@link senderIdOf}. */
  readonly senders: { has(sender: string): boolean };
}

/** Who a sender is, by the key of the profile, else by name. */
export function senderIdOf(profile: string | undefined, name: string): string {
  return profile === undefined ? `name ${fold(name).text}` : `profile ${profile}`;
}

/** How many of the others are named. */
export const namedSenders = 3;

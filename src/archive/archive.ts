import { type Day } from '../core/day.js';
import { type Evidence } from '../core/evidence.js';
import { type ReadFact } from '../core/fact.js';
import { type RowPlace } from '../core/invitation.js';
import { type Relations } from '../core/relation.js';
import { answers } from './answers.js';
import { type Identity } from './identity.js';
import { type Mention, type MentionKind } from './mention.js';
import { type ArchiveOwner } from './owner.js';
import { type Match, type Person } from './people.js';
import { type Sender, senderOf } from './sender.js';
import { type ArchiveNotes } from './table.js';

/** From when the archive may be used, and for whom. */
export interface ArchiveView {
  /** Only what happened before this day counts, and what has no date doesn't. */
  readonly until?: Day;
  /** Facts that are not to be told, since they would give away what the owner decided. */
  readonly withheld?: ReadonlySet<string>;
  /** Names that several senders of the run have, as {@link comparableName} gives them. */
  readonly sharedNames?: ReadonlySet<string>;
}

/** What was written between the owner and a person. */
export interface Exchange {
  readonly exchanged: number;
  /** What the owner wrote to them, answered or not. */
  readonly fromOwner: number;
  /** What they wrote and the owner never answered. */
  readonly unanswered: number;
  /** The last day of what was exchanged, and where it stands; no day where nothing was. */
  readonly lastDay: Day;
  readonly lastLine: number;
  /** Whether only a name says that it was they. */
  readonly byName: boolean;
}

/** The owner's archive: whom they know, with the file and the line that says so. */
export class Archive implements Relations {
  readonly owner: ArchiveOwner;
  readonly #notes: ArchiveNotes;
  /** The files that were read, as the archive calls them. */
  readonly #tables: ReadonlySet<string>;
  readonly #view: ArchiveView;
  readonly #senders = new WeakMap<RowPlace, Sender>();

  constructor(notes: ArchiveNotes, tables: ReadonlySet<string>, view: ArchiveView = {}) {
    this.owner = notes.owner;
    this.#notes = notes;
    this.#tables = tables;
    this.#view = view;
  }

  /** The same archive, used with these limits. */
  viewed(view: ArchiveView): Archive {
    return new Archive(this.#notes, this.#tables, { ...this.#view, ...view });
  }

  /** Whether a file of the archive was read. */
  has(table: string): boolean {
    return this.#tables.has(table);
  }

  evidence(fact: string, read: ReadFact, invitation: RowPlace): Evidence | undefined {
    const answer = answers.get(fact);
    if (answer === undefined) return undefined;
    if (this.#view.withheld?.has(fact) === true) return { state: 'withheld' };
    return answer(this, this.#sender(read, invitation));
  }

  /** Since when the owner is connected with the sender; undefined where they are not. */
  connectionWith(
    identity: Identity,
  ): { readonly mention: Mention; readonly match: Match } | undefined {
    const match = this.#notes.connections.match(identity);
    if (match === undefined || match === 'ambiguous') return undefined;
    const mention = match.person.mentions.find(({ kind }) => kind === 'connected');
    return mention && { mention, match };
  }

  /** How many messages were exchanged with somebody; 0 where nobody, or several, are meant. */
  messagesWith(identity: Identity): number {
    const match = this.#notes.people.match(identity);
    return match === undefined || match === 'ambiguous' ? 0 : this.messages(match.person).exchanged;
  }

  /** What files say of a person, the latest first, as far as the view allows. */
  mentions(person: Person, ...kinds: readonly MentionKind[]): readonly Mention[] {
    return person.mentions
      .filter(({ kind, days }) => kinds.includes(kind) && this.#counts(days?.last))
      .toSorted((a, b) => (b.days?.last ?? -Infinity) - (a.days?.last ?? -Infinity));
  }

  /**
   * The messages exchanged with a person: in conversations in which the owner and they both wrote.
   * Of conversations of several people, only the person's own messages count.
   */
  messages(person: Person): Exchange {
    const total = { exchanged: 0, fromOwner: 0, unanswered: 0, lastDay: -Infinity, lastLine: 0 };
    let byName = person.conversations.size > 0;
    for (const [conversation, named] of person.conversations) {
      const count = conversation.count(person, this.#view.until ?? Infinity);
      const owners = conversation.isDirect ? count.owners : 0;
      total.fromOwner += owners;
      if (count.theirs === 0 || count.owners === 0) total.unanswered += count.theirs;
      else {
        byName &&= named;
        total.exchanged += count.theirs + owners;
        if (count.lastDay < total.lastDay) continue;
        total.lastDay = count.lastDay;
        total.lastLine = count.lastLine;
      }
    }
    return { ...total, byName };
  }

  #counts(day: Day | undefined): boolean {
    const { until } = this.#view;
    return until === undefined || (day !== undefined && day < until);
  }

  #sender(read: ReadFact, invitation: RowPlace): Sender {
    const seen = this.#senders.get(invitation);
    if (seen !== undefined) return seen;
    const sender = senderOf(read, this.#notes.people, this.#view.sharedNames);
    this.#senders.set(invitation, sender);
    return sender;
  }
}

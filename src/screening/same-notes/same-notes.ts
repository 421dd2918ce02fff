import { type Invitation, type RowPlace, profileKeyOf } from '../../core/invitation.js';
import {
  type OtherSenders,
  type SameNotes,
  namedSenders,
  senderIdOf,
} from '../../core/same-notes.js';
import { fold } from '../../core/text.js';
import { nearGroups } from './near-texts.js';
import { noteWords, weightOf } from './note-words.js';

/** From how many words on the same note is one that was sent to many: many people say "happy to connect". */
const fewestWords = 8;
/** From how many words on notes are compared that are not quite the same. */
const fewestWordsOfNear = 12;

/** The senders of one note. */
interface Campaign {
  /** What each is called, by who they are. */
  readonly senders: Map<string, string>;
}

/**
 * The senders of the same note, or nearly the same, in the invitations that were counted. Nothing is compared
 * before somebody asks. A sender who sends a note twice is one.
 */
export class NoteSenders implements SameNotes {
  readonly #invitations: readonly Invitation[];
  #campaigns: ReadonlyMap<string, Campaign | null> | undefined;
  readonly #counted: Invitation[] = [];
  readonly #bySender = new Map<string, string>();

  /** All invitations that may be counted; none is yet. */
  constructor(invitations: readonly Invitation[]) {
    this.#invitations = invitations;
  }

  /** Counts one more of the invitations. */
  count(invitation: Invitation): void {
    this.#counted.push(invitation);
  }

  othersWith(place: RowPlace): OtherSenders | undefined {
    this.#campaigns ??= campaignsOf(this.#invitations);
    for (const invitation of this.#counted.splice(0)) this.#add(invitation);
    const own = this.#bySender.get(keyOf(place));
    if (own === undefined) return undefined;
    const campaign = this.#campaigns.get(keyOf(place));
    if (!campaign) return { count: 0, names: [], tooLittle: true, senders: new Set() };
    return {
      count: campaign.senders.size - 1,
      names: namesBeside(campaign, own),
      tooLittle: false,
      senders: campaign.senders,
    };
  }

  #add(invitation: Invitation): void {
    const sender = senderOf(invitation);
    this.#bySender.set(keyOf(invitation), sender);
    this.#campaigns?.get(keyOf(invitation))?.senders.set(sender, nameOf(invitation));
  }
}

/** The senders of the same notes in all of the invitations. */
export function sameNotesOf(invitations: readonly Invitation[]): SameNotes {
  const senders = new NoteSenders(invitations);
  for (const invitation of invitations) senders.count(invitation);
  return senders;
}

/** The campaign of each invitation by its place, nobody counted yet; null where the note says too little. */
function campaignsOf(invitations: readonly Invitation[]): ReadonlyMap<string, Campaign | null> {
  const weights = new Map<string, number>();
  const texts = invitations.map((invitation) => {
    const words = noteWords(invitation);
    const text = words.join(' ');
    if (!weights.has(text)) weights.set(text, weightOf(words));
    return text;
  });
  const campaigns = campaignsByText(weights);
  return new Map(
    invitations.map((one, at) => [keyOf(one), campaigns.get(texts[at] ?? '') ?? null]),
  );
}

/** The campaigns of texts that say enough; of texts that are nearly the same it is one. */
function campaignsByText(weights: ReadonlyMap<string, number>): ReadonlyMap<string, Campaign> {
  const texts = [...weights].filter(([, weight]) => weight >= fewestWords);
  const campaigns = new Map(texts.map(([text]) => [text, none()]));
  const long = texts.flatMap(([text, weight]) => (weight >= fewestWordsOfNear ? [text] : []));
  const byGroup = new Map<number, Campaign>();
  for (const [at, group] of nearGroups(long).entries()) {
    const campaign = byGroup.get(group) ?? none();
    byGroup.set(group, campaign);
    campaigns.set(long[at] ?? '', campaign);
  }
  return campaigns;
}

function none(): Campaign {
  return { senders: new Map() };
}

function namesBeside({ senders }: Campaign, own: string): readonly string[] {
  const names: string[] = [];
  for (const [sender, name] of senders) {
    if (names.length === namedSenders) break;
    if (sender !== own) names.push(name);
  }
  return names;
}

function keyOf({ file, row }: RowPlace): string {
  return `${row}:${file}`;
}

/** Who sent an invitation: the profile, else the name, else whoever stands in that row. */
function senderOf(invitation: Invitation): string {
  const profile = profileKeyOf(textOf(invitation, 'profile-url'));
  const name = nameOf(invitation);
  if (profile === undefined && fold(name).text === '') return `row ${keyOf(invitation)}`;
  return senderIdOf(profile, name);
}

function nameOf(invitation: Invitation): string {
  const parts = [textOf(invitation, 'first-name'), textOf(invitation, 'last-name')];
  return textOf(invitation, 'name').trim() || parts.join(' ').trim();
}

function textOf(invitation: Invitation, fact: string): string {
  return String(invitation.cell(fact)?.value ?? '');
}

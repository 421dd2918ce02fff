import { type Evidence, absent, derive, hasValue, known } from '../core/evidence.js';
import { type Fact, type FactContext } from '../core/fact.js';
import { slugOf } from '../core/invitation.js';
import { isProfileAddress } from '../core/owner.js';
import { type Text, fold } from '../core/text.js';
import { type CellValue } from '../core/value.js';

const howDoWeKnow = 'How do we know each other?';

function flag(
  name: string,
  about: string,
  columns: readonly string[],
  question = howDoWeKnow,
): Fact<'flag'> {
  return { name, type: 'flag', group: 'relationship', about, question, columns };
}

/** The same fact, which files of the owner's archive say as well. */
function archived<T extends Fact>(fact: T, ...archive: readonly string[]): T {
  return { ...fact, archive };
}

function count(name: string, about: string, columns: readonly string[]): Fact<'number'> {
  return {
    name,
    type: 'number',
    group: 'relationship',
    about,
    question: 'Have we written to each other before?',
    columns,
  };
}

const sharedEmployers: Fact<'texts'> = {
  name: 'shared-employers',
  type: 'texts',
  group: 'relationship',
  about: 'employers you both worked for, with years where they are given',
  question: 'Where did we work together?',
  columns: ['sharedemployer', 'sharedemployers', 'commonemployer', 'commonemployers'],
};

const workedTogether: Fact<'flag'> = {
  ...flag('worked-together', 'whether you worked for one employer at the same time, by the years given and the config’s', ['workedtogether'], 'When and where did we work together?'),
  derive: (read, context) =>
    derive(read('shared-employers', 'texts'), 'from shared-employers', (employers: readonly Text[]) =>
      employers.some((employer) => overlaps(employer.folded.text, context)),
    ),
}; // prettier-ignore

/** Whether the years in `Halloran Systems 2000-2006` meet the owner's; without years, they do. */
function overlaps(text: string, { owner }: FactContext): boolean {
  if (/\b(?:no|without) overlap\b/u.test(text)) return false;
  const employer = owner.employers.find(({ name, aliases }) =>
    [name, ...aliases].some((called) => text.includes(fold(called).text)),
  );
  const years = /\b(\d{4})\b(?:\s*(?:-|to|until)\s*(\d{4}|now|present|today)?)?/u.exec(text);
  if (employer === undefined || years === null) return true;
  const from = Number(years[1]);
  const to = /^\d+$/u.test(years[2] ?? '') ? Number(years[2]) : Infinity;
  return from <= (employer.to ?? Infinity) && to >= (employer.from ?? 0);
}

const recommended: Fact<'flag'> = {
  ...flag('recommended', 'whether one of you has recommended the other', [
    'recommended',
    'recommendation',
    'recommendations',
  ]),
  read: readRecommendation,
};

const given = /^(?:given|received|both|mutual|yes|true|x|1)\b/iu;
const notGiven = /^(?:none|no|false|0|-|n\/a|requested|pending|asked)\b|^-$/iu;

/** A recommendation that was only asked for is none. */
function readRecommendation(cell: CellValue): boolean | undefined {
  const text = String(cell).trim();
  if (given.test(text)) return true;
  return notGiven.test(text) ? false : undefined;
}

const listedByAddress: Fact<'flag'> = {
  ...flag(
    'listed-by-address',
    'whether the sender’s profile address is among the people in your config',
    [],
  ),
  derive(read, { owner }) {
    const slugs = new Set(owner.people.filter(isProfileAddress).map(slugOf));
    if (slugs.size === 0) return known<'flag'>(false, 'config: owner.people lists no address');
    return derive(read('profile-url', 'text'), 'config: owner.people', ({ raw }: Text) =>
      slugs.has(slugOf(raw)),
    );
  },
};

const listedByName: Fact<'flag'> = {
  ...flag('listed-by-name', 'whether a person in your config has the sender’s name: a claim, since anybody may use a name', []),
  derive(read, { owner }) {
    const people = [...owner.people, ...owner.employers.flatMap((employer) => employer.people)];
    const names = new Set(people.filter((entry) => !isProfileAddress(entry)).map((entry) => fold(entry).text));
    return derive(read('name', 'text'), 'config: owner', ({ folded }: Text) => names.has(folded.text));
  },
}; // prettier-ignore

const noteFits: Fact<'flag'> = {
  ...flag('note-fits-shared-history', 'whether the note names an employer of yours, and a year you were there or a person you know from there, and no year that contradicts', []),
  derive: (read, { owner }) => fitsHistory(read('note', 'text'), owner),
}; // prettier-ignore

function fitsHistory(
  note: Evidence<'text'>,
  { employers }: FactContext['owner'],
): Evidence<'flag'> {
  if (!hasValue(note)) return absent;
  const text = ` ${note.value.folded.text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const says = (words: string): boolean =>
    text.includes(
      ` ${fold(words)
        .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    );
  const years = [...text.matchAll(/ ((?:19|20)\d{2})(?= )/gu)].map(([, year]) => Number(year));
  const fits = employers.some(({ name, aliases, from = 0, to = Infinity, people }) => {
    const called = [name, ...aliases, name.split(' ')[0] ?? name];
    if (!called.some(says)) return false;
    if (years.some((year) => year < from || year > to)) return false;
    return years.length > 0 || people.some(says);
  });
  return known<'flag'>(fits, 'note and config');
}

const alreadyConnected = archived(
  flag('already-connected', 'whether you are connected already', ['alreadyconnected', 'connected', 'isconnected']),
  'Connections.csv',
); // prettier-ignore

const messagesExchanged = archived(
  count('messages-exchanged', 'how many messages you have exchanged, in both directions; what was never answered is no exchange', ['messagesexchanged', 'messages', 'messagecount']),
  'messages.csv',
); // prettier-ignore

const messagesFromOwner = archived(
  count('messages-from-owner', 'how many messages you have written to the sender', ['messagesfromowner', 'messagesfromme', 'messagessent']),
  'messages.csv',
); // prettier-ignore

const lastMessageAt = archived(
  {
    name: 'last-message-at',
    type: 'date',
    group: 'relationship',
    about: 'the day of the last message between you',
    question: 'When did we last write to each other?',
    columns: ['lastmessageat', 'lastmessage'],
  } satisfies Fact<'date'>,
  'messages.csv',
);

const endorsed = archived(
  flag('endorsed', 'whether one of you has endorsed a skill of the other', ['endorsed', 'endorsement', 'endorsements']),
  'Endorsement_Received_Info.csv',
  'Endorsement_Given_Info.csv',
); // prettier-ignore

const inContacts = archived(
  flag('in-contacts', 'whether the sender is in your address book', ['incontacts', 'contact', 'inaddressbook']),
  'Contacts.csv',
  'ImportedContacts.csv',
); // prettier-ignore

const sameSchool = archived(
  flag('same-school', 'whether you went to the same school', ['sameschool', 'sharedschool']),
  'Education.csv',
);

const invitedBefore = archived(
  flag('invited-before', 'whether the sender has invited you before', ['invitedbefore']),
  'Invitations.csv',
);

const invitedByOwner = archived(
  flag('invited-by-owner', 'whether you have invited the sender yourself', ['invitedbyowner', 'invitedbyme']),
  'Invitations.csv',
); // prettier-ignore

const followsCompany = archived(
  flag('follows-company', 'whether you follow the company where the sender works', ['followscompany']),
  'Company Follows.csv',
); // prettier-ignore

const myNote: Fact<'text'> = {
  name: 'my-note-about-them',
  type: 'text',
  group: 'relationship',
  about: 'what you have noted about the sender; empty when you have noted nothing',
  question: howDoWeKnow,
  columns: ['mynoteaboutthem', 'mynote'],
  archive: ['Notes.csv'],
};

const knownByNameOnly: Fact<'flag'> = {
  ...flag('known-by-name-only', 'whether your archive knows somebody of the sender’s name, and nothing but the name says that it is they: a claim, since anybody may use a name', []),
  archive: [
    'Connections.csv', 'messages.csv', 'Recommendations_Received.csv', 'Recommendations_Given.csv', 'Endorsement_Received_Info.csv',
    'Endorsement_Given_Info.csv', 'Contacts.csv', 'ImportedContacts.csv', 'Notes.csv', 'Invitations.csv',
  ],
  derive: () => known<'flag'>(false, 'no archive'),
}; // prettier-ignore

/** Whom the owner knows, from the archive, from columns that say it, and from the config. */
export const relationshipFacts = [
  alreadyConnected,
  messagesExchanged,
  messagesFromOwner,
  lastMessageAt,
  archived(sharedEmployers, 'Positions.csv'),
  archived(workedTogether, 'Positions.csv'),
  archived(recommended, 'Recommendations_Received.csv', 'Recommendations_Given.csv'),
  endorsed,
  inContacts,
  sameSchool,
  invitedBefore,
  invitedByOwner,
  followsCompany,
  myNote,
  knownByNameOnly,
  listedByAddress,
  listedByName,
  noteFits,
] as const;

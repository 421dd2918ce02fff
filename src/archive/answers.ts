import { isBefore, printDate } from '../core/day.js';
import { type Evidence, type Unsaid, hasValue, known } from '../core/evidence.js';
import { exactly } from '../core/interval.js';
import { Text, fold } from '../core/text.js';
import { type Archive, type Exchange } from './archive.js';
import { type Mention, type MentionKind } from './mention.js';
import { type Position } from './owner.js';
import { type Match } from './people.js';
import { type Sender, textOf } from './sender.js';

/** What the archive says of a sender; undefined where it lacks the files that would say it. */
type Answer = (archive: Archive, sender: Sender) => Evidence | undefined;

/** The facts the archive says something about. */
export const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['already-connected', flag(['Connections.csv'], 'connected')],
  ['recommended', flag(['Recommendations_Received.csv', 'Recommendations_Given.csv'], 'recommended')],
  ['endorsed', flag(['Endorsement_Received_Info.csv', 'Endorsement_Given_Info.csv'], 'endorsed')],
  ['in-contacts', flag(['Contacts.csv', 'ImportedContacts.csv'], 'contact')],
  ['invited-by-owner', flag(['Invitations.csv'], 'invited-by-owner')],
  ['invited-before', invitedBefore],
  ['my-note-about-them', ownersNote],
  ['messages-exchanged', (archive, sender) => messages(archive, sender, ({ exchanged }) => exchanged)],
  ['messages-from-owner', (archive, sender) => messages(archive, sender, ({ fromOwner }) => fromOwner)],
  ['last-message-at', lastMessage],
  ['shared-employers', sharedEmployers],
  ['worked-together', workedTogether],
  ['same-school', sameSchool],
  ['follows-company', followsCompany],
  ['known-by-name-only', knownByNameOnly],
]); // prettier-ignore

/** Two people have the sender's name, and nothing else says which of them is meant. */
const ambiguous: Unsaid = { state: 'absent', origin: 'the archive: several people have this name' };

/** `Notes.csv, line 3, 2 Jan 2026`; with how weak the match is. */
function placeOf({ table, line, days, byName }: Mention, { by }: Match): string {
  const when = days === undefined || days.first !== days.last ? '' : `, ${printDate(days.last)}`;
  return `${table}, line ${line}${when}${weakness(byName === true || by === 'name only', by)}`;
}

function weakness(byName: boolean, by: Match['by']): string {
  if (byName) return ', matched by name only';
  return by === 'e-mail' ? ', matched by e-mail' : '';
}

function flag(tables: readonly string[], kind: MentionKind): Answer {
  return (archive, { match }) => {
    const read = tables.filter((table) => archive.has(table));
    if (read.length === 0) return undefined;
    if (match === 'ambiguous') return ambiguous;
    const [latest] = match === undefined ? [] : archive.mentions(match.person, kind);
    if (latest === undefined || match === undefined)
      return known<'flag'>(false, read.join(' and '));
    return known<'flag'>(true, placeOf(latest, match));
  };
}

/** Whether the sender had invited the owner before this invitation. */
function invitedBefore(archive: Archive, { match, read }: Sender): Evidence | undefined {
  if (!archive.has('Invitations.csv')) return undefined;
  if (match === 'ambiguous') return ambiguous;
  if (match === undefined) return known<'flag'>(false, 'Invitations.csv');
  const all = archive.mentions(match.person, 'invited-owner');
  const sent = read('sent-at', 'date');
  const before = hasValue(sent)
    ? all.find(({ days }) => days !== undefined && isBefore(days, sent.value.first) === 'true')
    : all[1];
  return before === undefined
    ? known<'flag'>(false, 'Invitations.csv')
    : known<'flag'>(true, placeOf(before, match));
}

function ownersNote(archive: Archive, { match }: Sender): Evidence | undefined {
  if (!archive.has('Notes.csv')) return undefined;
  if (match === 'ambiguous') return ambiguous;
  const [latest] = match === undefined ? [] : archive.mentions(match.person, 'note');
  return latest === undefined || match === undefined
    ? known<'text'>(new Text(''), 'Notes.csv')
    : known<'text'>(new Text(latest.text ?? ''), placeOf(latest, match));
}

function messages(
  archive: Archive,
  { match }: Sender,
  count: (exchange: Exchange) => number,
): Evidence | undefined {
  if (!archive.has('messages.csv')) return undefined;
  if (match === 'ambiguous') return ambiguous;
  if (match === undefined) return known<'number'>(exactly(0), 'messages.csv');
  const exchange = archive.messages(match.person);
  return known<'number'>(exactly(count(exchange)), placeOfMessages(exchange, match));
}

function placeOfMessages(
  { exchanged, unanswered, lastDay, lastLine, byName }: Exchange,
  { by }: Match,
): string {
  if (exchanged === 0 && unanswered > 0)
    return `messages.csv: ${unanswered} from them, which you never answered`;
  if (exchanged === 0) return 'messages.csv';
  return `messages.csv, line ${lastLine}, the last on ${printDate(lastDay)}${weakness(byName || by === 'name only', by)}`;
}

function lastMessage(archive: Archive, { match }: Sender): Evidence | undefined {
  if (!archive.has('messages.csv')) return undefined;
  if (match === 'ambiguous') return ambiguous;
  if (match === undefined) return { state: 'absent', origin: 'messages.csv' };
  const exchange = archive.messages(match.person);
  if (exchange.exchanged === 0) return { state: 'absent', origin: 'messages.csv' };
  const { lastDay } = exchange;
  return known<'date'>({ first: lastDay, last: lastDay }, placeOfMessages(exchange, match));
}

/** Where the sender works, by the input, else by what the archive says of them besides. */
function companiesOf(archive: Archive, { match, read }: Sender): readonly string[] {
  const said = textOf(read, 'company');
  if (said !== undefined && said.trim() !== '') return [said];
  if (match === undefined || match === 'ambiguous') return [];
  return archive
    .mentions(match.person, 'recommended', 'contact')
    .flatMap(({ company }) => company ?? []);
}

/** The owner's positions at companies where the sender works; undefined where no company is said. */
function positionsShared(archive: Archive, sender: Sender): readonly Position[] | undefined {
  const companies = companiesOf(archive, sender).map((name) => fold(name).text);
  if (companies.length === 0) return undefined;
  return archive.owner.positions.filter(
    ({ company }) => !isNoEmployer(company) && companies.includes(fold(company).text),
  );
}

/** What stands in place of an employer where there is none. */
function isNoEmployer(company: string): boolean {
  return /^(?:self[- ]?employed|freelance|freelancer|independent|retired|confidential|stealth)/iu.test(
    company,
  );
}

function sharedEmployers(archive: Archive, sender: Sender): Evidence | undefined {
  if (!archive.has('Positions.csv')) return undefined;
  const shared = positionsShared(archive, sender);
  if (shared === undefined) return undefined;
  const [first] = shared;
  const names = [...new Set(shared.map(({ company }) => company))];
  const origin = first === undefined ? 'Positions.csv' : `Positions.csv, line ${first.line}`;
  return known<'texts'>(
    names.map((name) => new Text(name)),
    origin,
  );
}

/**
 * Whether the sender works where the owner does now. Where the owner has left, it would need the
 * sender's own years, and no network exports these. Undefined where the input itself says at which
 * employers both were.
 */
function workedTogether(archive: Archive, sender: Sender): Evidence | undefined {
  if (!archive.has('Positions.csv')) return undefined;
  const shared = positionsShared(archive, sender);
  const employers = sender.read('shared-employers', 'texts');
  if (shared === undefined || employers.origin?.startsWith('Positions.csv') !== true)
    return undefined;
  const now = shared.find(({ to }) => to === undefined);
  if (now !== undefined) {
    const where = `Positions.csv, line ${now.line}: you both work at ${now.company}`;
    return known<'flag'>(true, where);
  }
  const [past] = shared;
  if (past === undefined) return known<'flag'>(false, 'Positions.csv');
  return {
    state: 'absent',
    origin: `Positions.csv, line ${past.line}: nothing says when they were at ${past.company}`,
  };
}

function sameSchool(archive: Archive, { read }: Sender): Evidence | undefined {
  const schools = read('schools', 'texts');
  if (!archive.has('Education.csv') || !hasValue(schools) || schools.state !== 'known')
    return undefined;
  const folded = new Set(schools.value.map(({ raw }) => fold(raw).text));
  const shared = archive.owner.schools.find(({ name }) => folded.has(fold(name).text));
  return shared === undefined
    ? known<'flag'>(false, 'Education.csv')
    : known<'flag'>(true, `Education.csv, line ${shared.line}: ${shared.name}`);
}

function followsCompany(archive: Archive, sender: Sender): Evidence | undefined {
  if (!archive.has('Company Follows.csv')) return undefined;
  const companies = new Set(companiesOf(archive, sender).map((name) => fold(name).text));
  if (companies.size === 0) return undefined;
  const followed = archive.owner.companiesFollowed.find(({ name }) =>
    companies.has(fold(name).text),
  );
  return followed === undefined
    ? known<'flag'>(false, 'Company Follows.csv')
    : known<'flag'>(true, `Company Follows.csv, line ${followed.line}: ${followed.name}`);
}

const evidenceKinds = [
  'connected',
  'recommended',
  'endorsed',
  'contact',
  'note',
  'invited-by-owner',
] as const;

/** Whether the archive knows somebody of the sender's name, and nothing but the name says that it is they. */
function knownByNameOnly(archive: Archive, { match }: Sender): Evidence {
  if (match === undefined || match === 'ambiguous') return known<'flag'>(false, 'the archive');
  const { person, by } = match;
  const said = archive.mentions(person, ...evidenceKinds);
  const exchange = archive.messages(person);
  const weak = (byName: boolean | undefined): boolean =>
    by === 'name only' || (by !== 'e-mail' && byName === true);
  const [first] = said;
  if (said.length === 0 && exchange.exchanged === 0) return known<'flag'>(false, 'the archive');
  const only =
    said.every(({ byName }) => weak(byName)) && (exchange.exchanged === 0 || weak(exchange.byName));
  return known<'flag'>(only, first === undefined ? 'messages.csv' : placeOf(first, match));
}

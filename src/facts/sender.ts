import { type Evidence, absent, derive, hasValue, known } from '../core/evidence.js';
import { type Fact } from '../core/fact.js';
import { type Interval, exactly, parseInterval } from '../core/interval.js';
import { slugOf } from '../core/invitation.js';
import { Text } from '../core/text.js';
import { type CellValue } from '../core/value.js';

const whoAreYou = 'Who are you, and what do you do?';

function text(
  name: string,
  about: string,
  question: string,
  columns: readonly string[],
): Fact<'text'> {
  return { name, type: 'text', group: 'sender', about, question, columns };
}

/** A text that is never to be said to the sender. */
function unsaidText(...[name, about, question, columns]: Parameters<typeof text>): Fact<'text'> {
  return { ...text(name, about, question, columns), unsaid: true };
}

function count(
  name: string,
  about: string,
  question: string,
  columns: readonly string[],
): Fact<'number'> {
  return { name, type: 'number', group: 'sender', about, question, columns };
}

const name: Fact<'text'> = {
  ...text('name', 'the sender’s name as the network shows it', 'What is your name?', [
    'name', 'fullname', 'from', 'invitername', 'sendername', 'displayname',
  ]),
  derive(read) {
    const first = read('first-name', 'text');
    const last = read('last-name', 'text');
    if (!hasValue(first) || !hasValue(last)) return hasValue(first) ? first : last;
    return known<'text'>(new Text(`${first.value.raw} ${last.value.raw}`.trim()), 'first and last name');
  },
}; // prettier-ignore

const firstName: Fact<'text'> = {
  ...text('first-name', 'the sender’s first name', 'What is your name?', [
    'firstname',
    'givenname',
  ]),
  derive: (_, { invitation }) => partOfName(invitation.cell('name')?.value, 'first'),
};

const lastName: Fact<'text'> = {
  ...text('last-name', 'the sender’s last name', 'What is your name?', [
    'lastname',
    'surname',
    'familyname',
  ]),
  derive: (_, { invitation }) => partOfName(invitation.cell('name')?.value, 'last'),
};

const titles =
  /^(?:dr|prof|mr|mrs|ms|miss|mx|sir|capt|captain|rev|herr|frau|señor|señora|sr|sra)\.?$/iu;

/** The first or last word of a name, without titles before it and credentials after a comma. */
function partOfName(cell: CellValue | undefined, part: 'first' | 'last'): Evidence<'text'> {
  if (typeof cell !== 'string') return absent;
  const words = cell
    .replace(/,.*$/su, '')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word) && !titles.test(word));
  const found = part === 'first' ? words[0] : words.slice(1).at(-1);
  return found === undefined ? absent : known<'text'>(Text.of(found), 'from name');
}

const headline: Fact<'text'> = {
  ...text('headline', 'the line under the sender’s name', whoAreYou, [
    'headline', 'occupation', 'subtitle', 'inviterdescription', 'profileheadline', 'tagline',
  ]),
  derive: (read) => derive(read('position', 'text'), 'from position', (position: Text) => position),
}; // prettier-ignore

const yearsOfExperience: Fact<'number'> = {
  ...count('years-of-experience', 'years the sender has worked in their field', 'How long have you worked in this field?', [
    'yearsinfield', 'yearsofexperience', 'yearsexperience', 'experienceyears',
  ]),
  read: (cell) =>
    typeof cell === 'number' ? exactly(cell) : parseInterval(String(cell), true),
  derive: (read, { today }) =>
    derive(read('experience', 'text'), 'from experience', ({ folded }: Text) =>
      yearsIn(folded.text, new Date(today * 86_400_000).getUTCFullYear()),
    ),
}; // prettier-ignore

/** The years that `9 yrs`, `11 years in content`, `since 2016` or `none yet` speak of. */
function yearsIn(text: string, thisYear: number): Interval | undefined {
  const years =
    /(\d+(?:[.,]\d+)?)\s*(\+)?\s*(?:years?|yrs?|jahre?n?|ans?|annees|anos?|anni|jaar)\b/u.exec(
      text,
    );
  if (years !== null) return parseInterval(`${years[1]}${years[2] ?? ''}`, true);
  const since = /\b(?:since|seit|depuis|desde|dal|sinds)\s+(\d{4})\b/u.exec(text);
  if (since !== null) {
    const most = Math.max(0, thisYear - Number(since[1]));
    return { min: Math.max(0, most - 1), max: most, open: false };
  }
  return /^(?:none|no experience|keine|ninguna|aucune|nessuna|nenhuma|geen)\b/u.test(text)
    ? exactly(0)
    : undefined;
}

/** Who sends the invitation, from profile columns. */
export const senderFacts = [
  name,
  firstName,
  lastName,
  {
    ...text('profile-url', 'the address of the sender’s profile', 'What is the address of your profile?', [
      'profileurl', 'inviterprofileurl', 'profilelink', 'linkedinprofile', 'linkedinurl', 'linkedinprofileurl',
      'profile', 'defaultprofileurl', 'publicprofile', 'publicprofileurl', 'url',
    ]),
    // an address without a name, as some exports have, says nothing
    read: (cell) => (typeof cell === 'string' && slugOf(cell) !== undefined ? new Text(cell.trim()) : undefined),
  } satisfies Fact<'text'>,
  headline,
  text('company', 'where the sender works', 'Where do you work?', ['company', 'companyname', 'currentcompany', 'organization', 'organisation']),
  text('position', 'the sender’s job title', whoAreYou, ['position', 'title', 'jobtitle', 'currentcompanyposition', 'role']),
  text('industry', 'the industry the sender’s profile names', 'What industry are you in?', ['industry']),
  unsaidText('location', 'the place the sender’s profile names', 'Where are you based?', ['location', 'locationname', 'geo', 'geolocation', 'place']),
  unsaidText('country', 'the country the sender’s profile names', 'Where are you based?', ['country', 'countrycode', 'locationcountry']),
  count('connections', 'how many connections the sender has; "500+" is 500 or more', 'How many connections does the profile show?', [
    'connections', 'connectionscount', 'connectioncount', 'numberofconnections', 'networkinfoconnectioncount',
  ]),
  count('mutual-connections', 'how many connections you share', 'Whom do we both know?', [
    'mutualconnections', 'mutualconnectionscount', 'sharedconnectionscount', 'mutualcount', 'sharedconnections',
    'invitationsharedconnectionscount', 'mutual',
  ]),
  {
    name: 'shared-groups',
    type: 'texts',
    group: 'sender',
    about: 'groups you are both members of',
    question: 'Which group do we share?',
    columns: ['sharedgroups', 'commongroups', 'groups', 'mutualgroups'],
  } satisfies Fact<'texts'>,
  yearsOfExperience,
  text('experience', 'the sender’s experience in words', 'What is your experience?', ['experience', 'workexperience']),
  {
    name: 'schools',
    type: 'texts',
    group: 'sender',
    about: 'schools the sender went to',
    question: 'Where did you go to school?',
    columns: ['schools', 'school', 'education', 'education1', 'school0name'],
  } satisfies Fact<'texts'>,
  {
    ...unsaidText('email', 'the sender’s e-mail address; finds them in your archive, and is never shown', 'What is your e-mail address?', ['email', 'emailaddress', 'mail']),
    hidden: true,
  } satisfies Fact<'text'>,
  text('source', 'how the sender found you, where the network says it: search, group, event …', 'How did you find me?', [
    'source', 'foundvia', 'via', 'invitationsource',
  ]),
] as const; // prettier-ignore

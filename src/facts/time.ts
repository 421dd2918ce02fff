import { parseAge } from '../core/age.js';
import { dayOfMoment } from '../core/day.js';
import { type Evidence, derive, known } from '../core/evidence.js';
import { type Fact, originOf } from '../core/fact.js';
import { type Cell } from '../core/invitation.js';
import { type CellValue, readValue } from '../core/value.js';

const sentAt: Fact<'date'> = {
  name: 'sent-at',
  type: 'date',
  group: 'time',
  about: 'the day the invitation was sent, as written; where a time zone is given, the day in UTC',
  question: 'When was this sent?',
  columns: ['sentat', 'senttime', 'date', 'receivedat', 'parseddatetime', 'invitationcreationtime', 'timestamp', 'createdat', 'invitedat'],
  read: readMoment,
}; // prettier-ignore

/** A number is a moment: seconds or milliseconds since 1970, told apart by their size. */
function readMoment(cell: CellValue): ReturnType<typeof readValue<'date'>> {
  const number = typeof cell === 'string' && /^\d{10,13}$/u.test(cell.trim()) ? Number(cell) : cell;
  if (typeof number !== 'number') return readValue('date', cell);
  if (!Number.isFinite(number) || number <= 0 || number > 8.64e15) return undefined;
  const day = dayOfMoment(number < 1e11 ? number * 1000 : number);
  return { first: day, last: day };
}

const ageDays: Fact<'number'> = {
  name: 'age-days',
  type: 'number',
  group: 'time',
  about: 'how many days ago the invitation was sent, counted from --today; “1 week ago” is 7 to 13',
  question: 'When was this sent?',
  columns: ['agedays', 'senttimedays'],
  read: (cell) =>
    typeof cell === 'string'
      ? (parseAge(cell) ?? readValue('number', cell))
      : readValue('number', cell),
  derive: (read, { today, invitation }) =>
    ageInWords(invitation.cell('sent-at')) ??
    derive(
      read('sent-at', 'date'),
      'from sent-at',
      ({ first, last }: { first: number; last: number }) => ({
        min: today - last,
        max: today - first,
        open: false,
      }),
    ),
};

/** The age that stands where a date was expected, as in `sentTime: 1 week ago`. */
function ageInWords(cell: Cell | undefined): Evidence<'number'> | undefined {
  const age = typeof cell?.value === 'string' ? parseAge(cell.value) : undefined;
  return age === undefined || cell === undefined ? undefined : known<'number'>(age, originOf(cell));
}

/** When the invitation came. */
export const timeFacts = [sentAt, ageDays] as const;

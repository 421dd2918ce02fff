/** A name of one culture, in the order in which its parts are written. */
export interface OtherName {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  /** Whether the family's name is written first. */
  readonly familyFirst?: boolean;
}

/**
 * Names of women and men of many cultures, in many scripts. They are common ones, of nobody in
 * particular; what they are given to differs in nothing else.
 */
export const otherNames: readonly OtherName[] = [
  { given: 'Emily', middle: 'Anne', family: 'Walsh' },
  { given: 'Jamal', middle: 'Darnell', family: 'Washington' },
  { given: 'Chinedu', middle: 'Emeka', family: 'Okafor' },
  { given: 'Amina', middle: 'Wanjiru', family: 'Mwangi' },
  { given: 'Priya', middle: 'Lakshmi', family: 'Sharma' },
  { given: 'Mohammed', middle: 'Hassan', family: 'Haddad' },
  { given: 'María', middle: 'José', family: 'Núñez' },
  { given: 'Łukasz', middle: 'Piotr', family: 'Wójcik' },
  { given: 'Şule', middle: 'Nur', family: 'Yıldız' },
  { given: 'Hà', middle: 'Thị', family: 'Nguyễn', familyFirst: true },
  { given: 'Xiaoqing', middle: 'Mei', family: 'Wang' },
  { given: 'Анна', middle: 'Ивановна', family: 'Смирнова' },
  { given: 'Ελένη', middle: 'Μαρία', family: 'Παπαδοπούλου' },
  { given: 'فاطمة', middle: 'زهراء', family: 'حداد' },
  { given: 'נועה', middle: 'מרים', family: 'כהן' },
  { given: 'अनिल', middle: 'कुमार', family: 'वर्मा' },
  { given: 'สมชาย', middle: 'ศรี', family: 'ใจดี' },
  { given: 'ሰላም', middle: 'አበበ', family: 'ተስፋዬ' },
  { given: '小青', middle: '文', family: '王', familyFirst: true },
  { given: 'さくら', middle: '花', family: '佐藤', familyFirst: true },
  { given: '민지', middle: '수', family: '김', familyFirst: true },
];

/** How a name is called in a report. */
export function fullName({ given, family, familyFirst }: OtherName): string {
  return familyFirst === true ? `${family} ${given}` : `${given} ${family}`;
}

// what stands before a name, and what may stand in one
const titles =
  /^(?:dr|prof|mr|mrs|ms|miss|mx|sir|dame|capt|captain|rev|eng|ing|dipl|mag|herr|frau|señor|señora|sr|sra|mme|mlle)\.?$/iu;
const word = /^\p{L}[\p{L}\p{M}'’-]*$/u;
const initial = /^\p{L}\.?$/u;

/**
 * A name with its words replaced by another's, and nothing else changed: as many words, titles
 * before and degrees behind it, initials, hyphens, and the way it uses capitals.
 */
export function renamed(name: string, other: OtherName): string {
  const end = /[,(|/[]|\s[-–—]\s/u.exec(name)?.index ?? name.length;
  const pieces = name.slice(0, end).split(/(\s+)/u);
  const places = pieces.flatMap((piece, at) =>
    (word.test(piece) || initial.test(piece)) && !titles.test(piece) ? [at] : [],
  );
  for (const [nth, at] of places.entries())
    pieces[at] = like(pieces[at] ?? '', wordOf(other, nth, places.length));
  return pieces.join('') + name.slice(end);
}

/** The word of a name that stands at a place, from 0, where there are so many. */
function wordOf(
  { given, middle, family, familyFirst }: OtherName,
  at: number,
  all: number,
): string {
  if (all === 1) return given;
  if (at === 0) return familyFirst === true ? family : given;
  if (at === all - 1) return familyFirst === true ? given : family;
  return middle;
}

/** A word written as another is: as an initial, in two parts, in capitals or without. */
function like(written: string, given: string): string {
  if (initial.test(written)) return firstLetter(given) + (written.endsWith('.') ? '.' : '');
  const parts = written.split('-').length;
  const whole = Array.from({ length: parts }, () => given).join('-');
  if (written === written.toLowerCase() && written !== written.toUpperCase())
    return whole.toLowerCase();
  return written === written.toUpperCase() && written !== written.toLowerCase()
    ? whole.toUpperCase()
    : whole;
}

function firstLetter(text: string): string {
  return /^\p{L}\p{M}*/u.exec(text)?.[0] ?? text;
}

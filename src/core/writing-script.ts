/** The scripts that names are told apart by. */
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Latin', /\p{sc=Latn}/gu],
  ['Cyrillic', /\p{sc=Cyrl}/gu],
  ['Greek', /\p{sc=Grek}/gu],
  ['Arabic', /\p{sc=Arab}/gu],
  ['Hebrew', /\p{sc=Hebr}/gu],
  ['Armenian', /\p{sc=Armn}/gu],
  ['Georgian', /\p{sc=Geor}/gu],
  ['Devanagari', /\p{sc=Deva}/gu],
  ['Bengali', /\p{sc=Beng}/gu],
  ['Gurmukhi', /\p{sc=Guru}/gu],
  ['Gujarati', /\p{sc=Gujr}/gu],
  ['Tamil', /\p{sc=Taml}/gu],
  ['Telugu', /\p{sc=Telu}/gu],
  ['Kannada', /\p{sc=Knda}/gu],
  ['Malayalam', /\p{sc=Mlym}/gu],
  ['Sinhala', /\p{sc=Sinh}/gu],
  ['Thai', /\p{sc=Thai}/gu],
  ['Lao', /\p{sc=Laoo}/gu],
  ['Khmer', /\p{sc=Khmr}/gu],
  ['Myanmar', /\p{sc=Mymr}/gu],
  ['Ethiopic', /\p{sc=Ethi}/gu],
  ['Hangul', /\p{sc=Hang}/gu],
  ['Japanese', /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['Han', /\p{sc=Han}/gu],
];

const japanese = /[\p{sc=Hira}\p{sc=Kana}]/u;

/** A share of the letters that makes a script the one a text is written in. */
const most = 2 / 3;

/**
 * The script a text is written in, by its letters: `Latin`, `Cyrillic`, `Japanese`, `Han` …; `other` for one that
 * is not listed, `several` where none has two thirds of them. Undefined where there is no letter.
 */
export function scriptOf(text: string): string | undefined {
  const given = text.normalize('NFKC').slice(0, 1000).match(/\p{L}/gu)?.join('') ?? '';
  if (given === '') return undefined;
  // Japanese is written in Han too: beside its own script they are part of it
  const letters = japanese.test(given) ? given.replace(/\p{sc=Han}/gu, 'あ') : given;
  const all = Array.from(letters).length;
  const found = scripts.map(
    ([name, pattern]) => [name, letters.match(pattern)?.length ?? 0] as const,
  );
  const known = found.reduce((sum, [, count]) => sum + count, 0);
  const main = found.find(([, count]) => count / all >= most);
  if (main !== undefined) return main[0];
  return (all - known) / all >= most ? 'other' : 'several';
}

import { type Invitation } from '../../core/invitation.js';
import { fold } from '../../core/text.js';
import { stripCourtesy } from '../../facts/text/courtesy.js';
import { isStandardText } from '../../facts/text/standard-texts.js';

/** How much of a note is looked at, in UTF-16 units; networks allow a few hundred. */
const longest = 4000;

// written without spaces: every character is taken for a word, and counts half of one
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;
const hasUnspaced = new RegExp(unspaced, 'u');
const eachUnspaced = new RegExp(unspaced, 'gu');
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}']*/gu;

const address = /https?:\/\/\S+/gu;
const addressLike =
  /^[("']*(?:www\.\S+|[^\s@]+@[^\s@]+\.[a-z]+|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|ai|co|app|dev|me|ly|de|fr|es|uk|eu))[)"'.,;:!?]*$/u;

/**
 * The words that make a note the same as another: folded, without greeting and closing, the sender's own name,
 * numbers, addresses and punctuation. None for the network's own text.
 */
export function noteWords(invitation: Invitation): readonly string[] {
  const folded = fold(textOf(invitation, 'note').slice(0, longest)).text;
  if (folded === '' || isStandardText(folded)) return [];
  const own = new Set(
    ['name', 'first-name', 'last-name'].flatMap((fact) =>
      wordsOf(fold(textOf(invitation, fact)).text).filter((one) => one.length > 1),
    ),
  );
  const plain = stripCourtesy(folded.replace(address, ' '))
    .split(' ')
    .filter((piece) => !addressLike.test(piece))
    .join(' ');
  return wordsOf(plain).filter((one) => !own.has(one));
}

function wordsOf(text: string): readonly string[] {
  const parted = hasUnspaced.test(text) ? text.replace(eachUnspaced, ' $& ') : text;
  const words = parted.match(word) ?? [];
  return /\p{N}/u.test(text) ? words.filter((one) => !/\p{N}/u.test(one)) : words;
}

/** How much the words say, in words of languages that part them by spaces. */
export function weightOf(words: readonly string[]): number {
  return words.reduce((sum, one) => sum + (hasUnspaced.test(one) ? 0.5 : 1), 0);
}

function textOf(invitation: Invitation, fact: string): string {
  return String(invitation.cell(fact)?.value ?? '');
}

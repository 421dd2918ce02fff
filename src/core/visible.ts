/**
 * A stranger's text as it may be shown: on one line, with no character that moves the cursor, turns
 * the direction of writing, hides, or piles up. Control characters become visible (`^[`), line
 * breaks become spaces. Idempotent.
 */
export function visible(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n|[\t\n\r\u0085\u2028\u2029]/gu, ' ')
    .replace(
      /[\u0000-\u001f\u007f]/gu,
      (char) => `^${String.fromCharCode(char.charCodeAt(0) ^ 64)}`,
    )
    .replace(hidden, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

// C1, bidi controls, zero-width characters (but ZWJ between emoji), tags, fillers, variation
// selectors that choose more than between text and emoji
const hidden =
  /[\u0080-\u009f]|(?<!\p{Emoji}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Emoji})|(?![\ufe0e\ufe0f\u200d])\p{Default_Ignorable_Code_Point}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/** At most `length` characters of a text that is visible already, cut at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  const chars = Array.from(text.slice(0, length * 4));
  if (chars.length <= length && text.length <= length * 4) return text;
  const cut = chars.slice(0, length - 1).join('');
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${atWord.length > length / 2 ? atWord : cut}…`;
}

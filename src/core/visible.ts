/**
 * What has no shape of its own, whatever stands around it: C1 controls, bidi controls, zero-width
 * characters, tags, fillers, variation selectors, joiners of hieroglyphs and of annotations. A class
 * for a regular expression with the flag `u`.
 */
export const shapeless = String.raw`\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{13430}-\u{1343f}\p{Default_Ignorable_Code_Point}`;

// emoji are joined by U+200D, and may have one selector that makes them a picture or a letter; a
// key is a digit, that selector and U+20E3
const insideEmoji = String.raw`(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})|\p{Extended_Pictographic}[\ufe0e\ufe0f]|[0-9#*]\ufe0f(?=\u20e3)`;

// whatever is shapeless, but for the inner parts of emoji
const hidden = new RegExp(`[${shapeless}](?<!${insideEmoji})`, 'gu');
const suspicious = new RegExp(`[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}${shapeless}]|\\p{M}{5}|^\\p{M}`, 'u');

/**
 * A stranger's text as it may be shown: on one line, with no character that moves the cursor, turns
 * the direction of writing, hides, or piles up. Control characters become visible (`^[`), line
 * breaks become spaces; a mark at the beginning gets a circle to stand on, since it would join
 * what is printed before it, be it the end of a colour's code. Idempotent.
 */
export function visible(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text) || !suspicious.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n|[\t\n\r\u0085\u2028\u2029]/gu, ' ')
    .replace(
      /[\u0000-\u001f\u007f]/gu,
      (char) => `^${String.fromCharCode(char.charCodeAt(0) ^ 64)}`,
    )
    .replace(hidden, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/^(?=\p{M})/u, '\u25cc');
}

/** The text with every character that {@link visible} would take out changed. */
export function changeHidden(text: string, change: (char: string) => string): string {
  if (!/[^\x00-\x7f]/u.test(text)) return text; // much faster, and true of most
  return suspicious.test(text) ? text.replace(hidden, change) : text;
}

/** {@link visible} for each line of a text that may have several. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n|[\n\r]/u)
    .map(visible)
    .join('\n');
}

/** At most `length` characters of a text that is visible already, cut at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  if (text.length <= length * 2 && Array.from(text).length <= length) return text;
  const cut = firstGraphemes(text.slice(0, length * 2), length - 1);
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${atWord.length > length / 2 ? atWord : cut}…`;
}

let graphemes: Intl.Segmenter | undefined;

/** As much of the text as has `length` characters, with nothing cut in two that is seen as one. */
function firstGraphemes(text: string, length: number): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text.slice(0, length);
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let cut = '';
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    count += Array.from(segment).length;
    if (count > length) break;
    cut += segment;
  }
  return cut;
}

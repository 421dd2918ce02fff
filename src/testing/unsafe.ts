/**
 * What may stand nowhere on a terminal or in a pipe: controls, turns of direction, what is not seen.
 * Written without the code that it judges. Emoji may have a joiner or a selector inside.
 */
export const unsafe = new RegExp(
  [
    String.raw`[\p{Cc}\p{Zl}\p{Zp}]`,
    String.raw`[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e]`,
    String.raw`[\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb]`,
    String.raw`[\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]`,
    String.raw`(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d`,
    String.raw`\u200d(?!\p{Extended_Pictographic})`,
    String.raw`(?<![\p{Extended_Pictographic}0-9#*])[\ufe0e\ufe0f]`,
    String.raw`\p{M}{5}`,
  ].join('|'),
  'u',
);

/** The same for a text of several lines, with the colours of the program. */
export function unsafeIn(text: string): readonly string[] {
  return text
    .replace(/\u001b\[\d+m/gu, '')
    .split('\n')
    .filter((line) => unsafe.test(line) || !line.isWellFormed());
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A text whose UTF-8 bytes were written as Latin-1 characters, as the exports of Facebook and
 * Instagram do (`ZoÃ«` for `Zoë`), as it was meant. Any other text is returned as it is: one with a
 * character that is no byte, or whose bytes are no UTF-8.
 */
export function withoutMojibake(text: string): string {
  if (/[^\0-\u00ff]/u.test(text) || !/[\u0080-\u00ff]/u.test(text)) return text;
  try {
    return utf8.decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  } catch {
    return text;
  }
}

/** What stands under a key: a text, further keys, a list, or a single word. */
export type KeyKind = 'text' | 'keys' | 'list' | 'word';

/** What is known of the keys of a kind of file, to tell a key from a text and say what was meant. */
export interface YamlWords {
  kindOf(key: string): KeyKind | undefined;
  /** Whether the key may begin a line without indentation. */
  isTop(key: string): boolean;
}

/** A file of which nothing is known. */
export const noWords: YamlWords = { kindOf: () => undefined, isTop: () => true };

/** The text as YAML takes it for a text and nothing else. */
export function quote(text: string): string {
  if (!/["\\]/u.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

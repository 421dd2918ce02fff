/** A text that `screen help <topic>` shows. It is loaded when it is asked for. */
export interface Topic {
  readonly name: string;
  /** What it is about, in a line; shown by `--help`. */
  readonly about: string;
  /** The text, in lines of at most 80 columns; ends with a line break. */
  text(): Promise<string>;
}

/** Every help topic, in the order of `--help`. None has the name of a command. */
export const topics: readonly Topic[] = [
  {
    name: 'privacy',
    about: 'what is read, kept and written',
    text: async () => (await import('./privacy.js')).privacy,
  },
];

import { type Block } from './block.js';

/** A text that `screen help <topic>` shows. It is loaded when it is asked for. */
export interface Topic {
  /** Where it is the name of a command, the text stands below the command's help. */
  readonly name: string;
  /** What it is about, in a line; shown by `--help`. */
  readonly about: string;
  readonly title: string;
  blocks(): Promise<readonly Block[]>;
}

/** Every help topic, in the order of `--help`. */
export const topics: readonly Topic[] = [
  {
    name: 'rules',
    about: 'how to write rules, from the beginning',
    title: 'How to write rules',
    blocks: async () => (await import('./rules.js')).rules,
  },
  {
    name: 'operators',
    about: 'every comparison that rules make, with examples',
    title: 'Comparisons that rules make',
    blocks: async () => (await import('./operators.js')).operators,
  },
  {
    name: 'facts',
    about: 'everything that rules may ask of an invitation',
    title: 'Facts of an invitation',
    blocks: async () => (await import('./facts.js')).facts,
  },
  {
    name: 'files',
    about: 'the config, rule files, and help from your editor',
    title: 'Files of your own',
    blocks: async () => (await import('./files.js')).files,
  },
  {
    name: 'formats',
    about: 'what can be read, and how reports are written',
    title: 'What is read, and what is written',
    blocks: async () => (await import('./formats.js')).formats,
  },
  {
    name: 'exit-status',
    about: 'what the exit status means, for scripts',
    title: 'Exit status',
    blocks: async () => (await import('./exit-status.js')).exitStatusTopic,
  },
  {
    name: 'privacy',
    about: 'what is read, kept and written',
    title: 'What is read, kept and written',
    blocks: async () => (await import('./privacy.js')).privacy,
  },
];

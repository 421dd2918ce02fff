import { Chalk, type ChalkInstance } from 'chalk';
import { visible } from '../core/visible.js';
import { type DecisionName } from '../core/written.js';
import { type Session } from './session.js';
import { wrapped } from './wrap.js';

/** How something is printed for people. */
export interface InkOptions {
  readonly width: number;
  readonly color: boolean;
  readonly verbose: boolean;
}

const colors = { accept: 'green', 'ask-for-context': 'yellow', decline: 'red' } as const;

/** Prints lines that fit the terminal, coloured where it is. */
export class Ink {
  readonly width: number;
  readonly color: boolean;
  readonly verbose: boolean;
  readonly chalk: ChalkInstance;

  constructor({ width, color, verbose }: InkOptions) {
    this.width = width;
    this.color = color;
    this.verbose = verbose;
    this.chalk = new Chalk({ level: color ? 1 : 0 });
  }

  /** The title of a section, with what follows it on its line. */
  title(title: string, rest = ''): string {
    return this.line(`${this.chalk.bold(title)}${rest}`);
  }

  /** A line, indented; what doesn't fit goes on below, further in. */
  line(text: string, indent = 0): string {
    return wrapped(text, {
      width: this.width,
      indent: indent + 2,
      first: ' '.repeat(indent),
    });
  }

  /** An item of a list. */
  item(text: string, indent: number): string {
    return wrapped(text, {
      width: this.width,
      indent: indent + 2,
      first: `${' '.repeat(indent)}- `,
    });
  }

  /** A decision in its colour. */
  decision(decision: DecisionName): string {
    return this.chalk[colors[decision]](decision);
  }

  /** A rule's name and where it stands. */
  place(rule: string, file: string, line: number): string {
    return this.chalk.dim(`[${rule}, ${visible(file)}:${line}]`);
  }

  /** What was said in other words, with the name of what it is. */
  named(words: string, name: string | undefined): string {
    if (name === undefined || words === name || words.endsWith(` ${name}`)) return words;
    return `${words} ${this.chalk.dim(`[${name}]`)}`;
  }
}

/** What prints for people on a session's stdout. */
export function inkOf({ out, color, options }: Session): Ink {
  return new Ink({ width: out.width, color, verbose: options.verbose === true });
}

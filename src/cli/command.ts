import { type Command } from 'commander';
import { type Day } from '../core/day.js';
import { type CommonOptions } from './session.js';
import { type Terminal } from './terminal.js';

/** The options that every command is run with. */
export interface GivenOptions extends CommonOptions {
  readonly today: Day;
}

/**
 * A command of the program: how it is called, and what runs it. What runs it is loaded when it is
 * called, since most runs need one command only.
 */
export interface CommandDeclaration {
  /** The name and its arguments, as `explain <file>`. */
  readonly usage: string;
  /** What it does, in a line; shown by `--help`. */
  readonly about: string;
  /** Adds the command's own options. */
  declare?(command: Command): void;
  /**
   * Runs it; resolves to the exit status. `args` are its arguments in order: a text, undefined, or
   * the list of all that are left. Both have the types that the usage and `declare` say.
   */
  run(args: readonly unknown[], options: GivenOptions, terminal: Terminal): Promise<number>;
}

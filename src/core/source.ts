import { type LeftOut } from './left-out.js';
import { type RowPlace } from './invitation.js';
import { type Problem } from './problem.js';
import { type CellValue } from './value.js';

/** One unvalidated record of the input. `columns` is the same array for all rows of a table. */
export interface Row extends RowPlace {
  readonly columns: readonly string[];
  /** The line on which the columns are named; undefined where each record names its own. */
  readonly headerLine?: number;
  /**
   * The fact that each column says, where the format leaves no doubt; undefined where the column's
   * name decides. Of several columns of one fact the first that is not blank is read. The same
   * array wherever `columns` is.
   */
  readonly facts?: readonly (string | undefined)[];
  readonly values: readonly CellValue[];
}

/** What a source says while it reads. */
export type SourceItem =
  | { readonly kind: 'row'; readonly row: Row }
  /** A record that is understood and is nothing to screen. */
  | { readonly kind: 'left-out'; readonly why: LeftOut }
  /** A record that can't be read as a row; counts as one rejected row where `rejects`. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly rejects: boolean }
  /** Something a person should know of how the file was read. */
  | { readonly kind: 'remark'; readonly remark: string };

/** How much of a text its head is, at least, in UTF-16 units; a shorter head is the whole text. */
export const headUnits = 65_536;

/** A decoded input and its beginning, by which sources recognise it. */
export interface SourceInput {
  /** The file as the user named it; `stdin` for piped input. */
  readonly file: string;
  /** The first 64 Ki units of the text or more, or all of it. */
  readonly head: string;
  /**
   * The whole text, its head included, in pieces; it can be read once. Where the bytes stand for no
   * character there is a lone surrogate.
   */
  readonly chunks: AsyncIterable<string>;
}

/** What a source may need to know of the facts. */
export interface SourceContext {
  /** The fact that a column is read from, after the config's own mapping; undefined for none. */
  factOf(column: string): string | undefined;
}

/** An input format; turns text into rows. */
export interface Source {
  readonly name: string;
  /** The format, in a line; shown by `screen facts` and in the README. */
  readonly about: string;
  /** Whether a record without a note has an empty one, because the format leaves it out. */
  readonly omitsEmptyNotes?: boolean;
  /** Whether it lists invitations that have been answered among those that are pending. */
  readonly listsAnswered?: boolean;
  /** Why the input is in this format; undefined when it isn't. Sources are asked in order. */
  recognise(head: string, context: SourceContext): string | undefined;
  read(input: SourceInput, context: SourceContext): AsyncIterable<SourceItem>;
}

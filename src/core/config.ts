import { type ConfigList } from './compile-policy.js';
import { type Owner, nobody } from './owner.js';
import { type Place } from './problem.js';

/** What a user has set for all their runs. */
export interface Config {
  readonly policy?: readonly string[];
  readonly owner: Owner;
  readonly lists: ReadonlyMap<string, ConfigList>;
  /** Columns of the input by name, each with the fact it says. */
  readonly columns: ReadonlyMap<string, string>;
  /** Where the fact of each column is named. */
  readonly columnPlaces?: ReadonlyMap<string, Place>;
  /** The owner's export, used where no input is one. */
  readonly archive?: string;
  readonly format?: string;
  /** What drafts of replies end with. */
  readonly signature?: string;
  /** The file that keeps the owner's decisions, where it is not the usual one. */
  readonly journal?: string;
  /** After how many days an ask that was not answered lapses. */
  readonly lapseDays?: number;
}

/** The config of somebody who has set nothing. */
export const noConfig: Config = { owner: nobody, lists: new Map(), columns: new Map() };

import { type RowPlace } from '../../core/invitation.js';
import { type SourceItem } from '../../core/source.js';
import { isBlank } from '../../core/value.js';
import { type Said } from './json-value.js';

interface Header {
  readonly columns: readonly string[];
  readonly facts: readonly string[];
}

const identity = new Set(['name', 'first-name', 'last-name', 'profile-url']);

/** Makes rows of what records say; rows that say the same facts share their columns. */
export class SaidRows {
  readonly #headers = new Map<string, Header>();
  #last: Header = { columns: [], facts: [] };
  #speaksOfAges = false;

  /** The row; undefined where nothing in it names the sender. */
  rowOf(all: readonly Said[], place: RowPlace): SourceItem | undefined {
    const said = all.filter(([, , value]) => value !== undefined);
    if (!said.some(([, fact, value]) => identity.has(fact) && !isBlank(value ?? null)))
      return undefined;
    this.#speaksOfAges ||= said.some(([, fact]) => fact === 'age-days');
    const values = said.map(([, , value]) => value ?? null);
    return { kind: 'row', row: { ...place, ...this.#headerOf(said), values } };
  }

  /** What a person should know of the rows so far. */
  *remarks(): Generator<SourceItem> {
    if (this.#speaksOfAges)
      yield {
        kind: 'remark',
        remark: 'the file gives ages in place of dates; they are counted from the day it was made',
      };
  }

  /** Most rows say the same facts as the one before. */
  #headerOf(said: readonly Said[]): Header {
    const { columns, facts } = this.#last;
    const isSame =
      said.length === columns.length &&
      said.every(([key, fact], at) => key === columns[at] && fact === facts[at]);
    if (!isSame) this.#last = this.#lookUp(said);
    return this.#last;
  }

  #lookUp(said: readonly Said[]): Header {
    const signature = said.map(([key, fact]) => `${key}\n${fact}`).join('\n');
    const known = this.#headers.get(signature);
    if (known !== undefined) return known;
    const header = { columns: said.map(([key]) => key), facts: said.map(([, fact]) => fact) };
    this.#headers.set(signature, header);
    return header;
  }
}

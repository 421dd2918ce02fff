import { type Day } from './day.js';
import { type Evidence, type Origin, absent, known } from './evidence.js';
import { type Cell, type Invitation } from './invitation.js';
import { type Owner } from './owner.js';
import { type Relations } from './relation.js';
import { type SameNotes } from './same-notes.js';
import { type CellValue, type FactType, type ValueOf, isBlank, readValue } from './value.js';

export const factGroups = ['sender', 'note', 'time', 'relationship', 'other'] as const;
export type FactGroup = (typeof factGroups)[number];

/** Reads another fact of the same invitation. The caller names its type. */
export type ReadFact = <T extends FactType>(name: string, type: T) => Evidence<T>;

/** What a fact may be made from besides the other facts. */
export interface FactContext {
  readonly today: Day;
  readonly owner: Owner;
  readonly invitation: Invitation;
  /** Who sent the same notes in the run; undefined unless a policy asks for it. */
  readonly sameNotes?: SameNotes | undefined;
  /** What the owner's archive says of the sender; undefined without an archive. */
  readonly relations?: Relations | undefined;
}

/** A named, typed statement about an invitation. */
export interface Fact<T extends FactType = FactType> {
  readonly name: string;
  readonly type: T;
  readonly group: FactGroup;
  /** What it says, in a line; shown by `screen facts` and in the README. */
  readonly about: string;
  /** What to ask the sender, or look up, when it isn't known. */
  readonly question: string;
  /** The columns it is read from, by normalized name, the best first. Empty: never from a column. */
  readonly columns: readonly string[];
  /** Whether a blank cell says "none of it" and not "unknown"; true of the note only. */
  readonly blankIsEmpty?: boolean;
  /** Whether it is never to be said to the sender, as where they live. */
  readonly unsaid?: boolean;
  /** Whether rules may test it while no output ever shows its value, as an e-mail address. */
  readonly hidden?: boolean;
  /** Whether it is a piece of the folded note, so that words found in it can be shown in the note. */
  readonly isPartOfNote?: boolean;
  /** The files of the owner's archive that say it, as they are called there. */
  readonly archive?: readonly string[];
  /** Whether it needs all invitations of the run, so that they must be read before any is judged. */
  readonly wholeRun?: boolean;
  /** Reads a cell that isn't blank; undefined when it can't be read. Default: by the type. */
  read?(cell: CellValue): ValueOf[T] | undefined;
  /** Makes the fact from others where no column says it. */
  derive?(read: ReadFact, context: FactContext): Evidence<T>;
}

/** What a column is called when case, spaces, `_`, `-` and what is unseen don't count. */
export function normalizeColumn(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\p{Default_Ignorable_Code_Point}-]+/gu, '');
}

/** The fact that a column `id` says where no other is read from it: the row, as a report calls it. */
export const idFact = 'column.id';

/** The name of the fact for a column that no known fact is read from: `column.hair-colour`. */
export function columnFactName(column: string): string {
  const kebab = column
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    // fillers are letters too, but nobody sees them
    .replace(/[^\p{L}\p{N}]+|\p{Default_Ignorable_Code_Point}+/gu, '-')
    .replace(/-+/gu, '-')
    .replace(/^-|-$/gu, '');
  return `column.${kebab}`;
}

/** The fact of a column that no known fact is read from. */
export function columnFact(name: string): Fact<'text'> {
  const column = name.slice('column.'.length);
  return {
    name,
    type: 'text',
    group: 'other',
    about: `what the column "${column}" says`,
    question: `what does "${column}" say?`,
    columns: [],
  };
}

/** The evidence for a fact from its own column alone; undefined when there is no such column. */
function readCell<T extends FactType>(
  fact: Fact<T>,
  cell: Cell | undefined,
): Evidence<T> | undefined {
  if (cell === undefined) return undefined;
  const origin = originOf(cell);
  if (isBlank(cell.value) && fact.blankIsEmpty !== true) return { state: 'blank', origin };
  const value =
    fact.read === undefined ? readValue(fact.type, cell.value ?? '') : fact.read(cell.value ?? '');
  return value === undefined ? { state: 'unreadable', origin } : known<T>(value, origin);
}

/** Where a cell stands, for a person. */
export function originOf({ column, from }: Cell): Origin {
  const here = `column "${column}"`;
  return from === undefined ? here : `${here} of ${from.file}, line ${from.line}`;
}

/** The evidence for a fact: its column, else the owner's archive, else what it is derived from. */
export function readFact<T extends FactType>(
  fact: Fact<T>,
  read: ReadFact,
  context: FactContext,
): Evidence<T> {
  const own = readCell(fact, context.invitation.cell(fact.name));
  if (own !== undefined && own.state !== 'blank') return own;
  const archived = fact.archive && context.relations?.evidence(fact.name, read, context.invitation);
  const derived = (archived as Evidence<T> | undefined) ?? fact.derive?.(read, context) ?? absent;
  return own !== undefined && derived.state === 'absent' ? own : derived;
}

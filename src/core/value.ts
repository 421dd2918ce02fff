import { type Days, parseDays, printDays } from './day.js';
import { type Interval, exactly, parseInterval, printInterval } from './interval.js';
import { Text } from './text.js';

/** What the values of each type of fact are. */
export interface ValueOf {
  readonly text: Text;
  /** Several texts, such as the groups two people share; empty means that there are none. */
  readonly texts: readonly Text[];
  readonly number: Interval;
  readonly date: Days;
  readonly flag: boolean;
}

export type FactType = keyof ValueOf;
export type Value = ValueOf[FactType];

/** A cell as its source gives it: CSV has strings only, JSON also the rest. */
export type Scalar = string | number | boolean | null;
export type CellValue = Scalar | readonly Scalar[];

/** How the types are called in help, problems and tables. */
export const typeNames: Readonly<Record<FactType, string>> = {
  text: 'text',
  texts: 'list of texts',
  number: 'number',
  date: 'date',
  flag: 'true or false',
};

/** Whether a cell says nothing: empty, white space only, or null. */
export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** The value a cell that is not blank says, read as `type`; undefined when it can't be read so. */
export function readValue<T extends FactType>(type: T, cell: CellValue): ValueOf[T] | undefined;
export function readValue(type: FactType, cell: CellValue): Value | undefined {
  switch (type) {
    case 'text':
      return readText(cell);
    case 'texts':
      return readTexts(cell);
    case 'number':
      return readNumber(cell);
    case 'date':
      return readDate(cell);
    case 'flag':
      return readFlag(cell);
  }
}

/** The value as a reason shows it to a person. Text is returned raw, as the sender wrote it. */
export function printValue(value: Value): string {
  if (value instanceof Text) return value.raw;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if ('length' in value) return value.map(({ raw }) => raw).join(', ');
  return 'min' in value ? printInterval(value) : printDays(value);
}

/** The words that say that there is none of something. */
const noneWords = new Set(['', 'none', 'no', '-', 'false', 'n/a', '0']);
const yesWords = new Set(['true', 'yes', 'y', '1', 'x']);

function readText(cell: CellValue): Text | undefined {
  if (cell === null) return undefined;
  return Text.of(Array.isArray(cell) ? cell.join(', ') : String(cell));
}

function readTexts(cell: CellValue): readonly Text[] {
  const given = typeof cell === 'string' ? cell.split(/[;|\n]/u) : [cell].flat();
  return given
    .map((item) => String(item ?? '').trim())
    .filter((item) => !noneWords.has(item.toLowerCase()))
    .map((item) => Text.of(item));
}

function readNumber(cell: CellValue): Interval | undefined {
  // nothing that is counted is less than nothing, as in a text
  if (typeof cell === 'number')
    return Number.isFinite(cell) && cell >= 0 ? exactly(cell) : undefined;
  return typeof cell === 'string' ? parseInterval(cell) : undefined;
}

function readDate(cell: CellValue): Days | undefined {
  return typeof cell === 'string' ? parseDays(cell) : undefined;
}

function readFlag(cell: CellValue): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = String(cell).trim().toLowerCase();
  if (yesWords.has(word)) return true;
  return noneWords.has(word) ? false : undefined;
}

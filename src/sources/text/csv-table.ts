import { idFact, normalizeColumn } from '../../core/fact.js';
import { type SourceContext, headUnits } from '../../core/source.js';
import { CsvReader, type CsvRecord, type LineStart } from './csv-records.js';

/** A table in a text: where its header stands, and what divides its fields. */
export interface Table {
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** The header's line, from 1. */
  readonly line: number;
  /** How many lines of something else stand before the header. */
  readonly preamble: number;
  /** Where the rows begin. */
  readonly rows: LineStart;
}

/** A table, and how many facts its columns are read into. */
type KnownTable = Table & { readonly known: number };

const delimiterNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
} as const;

/** What divides the fields of a table, in words. */
export function delimiterName(delimiter: string): string {
  return (delimiterNames as Readonly<Record<string, string>>)[delimiter] ?? `"${delimiter}"`;
}

/** How far down a header is looked for; Connections.csv has three lines before it, other tables more. */
const headerWithin = 20;
const identity = new Set(['name', 'first-name', 'profile-url', 'note', idFact]);

/**
 * The table that the beginning of a file most likely is: of all delimiters the one whose header has
 * the most columns that are read into facts. Undefined where none names, addresses or quotes a
 * sender. Commas in notes don't mislead it: only headers count.
 */
export function findTable(head: string, context: SourceContext): KnownTable | undefined {
  if (last?.head !== head || last.context !== context)
    last = { head, context, table: lookForTable(head, context) };
  return last.table;
}

/** The last answer: several formats ask of the same beginning. */
let last:
  | {
      readonly head: string;
      readonly context: SourceContext;
      readonly table: KnownTable | undefined;
    }
  | undefined;

function lookForTable(head: string, context: SourceContext): KnownTable | undefined {
  let best: KnownTable | undefined;
  for (const beginning of beginningsOf(head)) {
    const found = knownTable(tablesIn(beginning), context);
    if (found !== undefined && found.known > (best?.known ?? 0)) best = found;
  }
  return best === undefined || isAllInHeader(best, head) ? undefined : best;
}

/** Whether the rows are in the header, since their ends are none in a table. */
function isAllInHeader({ columns, rows }: Table, head: string): boolean {
  return head.slice(rows.at).trim() === '' && oddLineEnd(columns.join(' ').trim()) !== undefined;
}

/** A name may stand on two lines; one that has a delimiter as well is the rows after a quote left open. */
function isColumnName(name: string, delimiter: string): boolean {
  return name.length <= 100 && !(/[\r\n]/u.test(name) && name.includes(delimiter));
}

/** The first character that ends lines in some programs, but never in a table. */
export function oddLineEnd(text: string): string | undefined {
  return /[\v\f\u001e\u0085\u2028\u2029]/u.exec(text)?.[0];
}

/**
 * The table whose header has all of these columns, by normalized name; undefined where none of the
 * first records has them, whatever divides the fields.
 */
export function findHeader(head: string, needed: readonly string[]): Table | undefined {
  for (const beginning of beginningsOf(head))
    for (const table of tablesIn(beginning)) {
      const found = new Set(table.columns.map(normalizeColumn));
      if (needed.every((column) => found.has(column))) return table;
    }
  return undefined;
}

/**
 * The first record that names a fact is the header. Where it names one only, it may be a line before
 * the header, which then has another number of fields; a row has the same, so that no row is ever
 * taken for a header because a stranger's texts are the names of columns.
 */
function knownTable(tables: readonly Table[], context: SourceContext): KnownTable | undefined {
  let best: KnownTable | undefined;
  for (const table of tables) {
    const { columns } = table;
    const facts = new Set(columns.flatMap((column) => context.factOf(column) ?? []));
    const isHeader = columns.every((name) => isColumnName(name, table.delimiter));
    if (!isHeader || ![...facts].some((fact) => identity.has(fact))) continue;
    if (best !== undefined && (facts.size < 2 || columns.length === best.columns.length)) continue;
    best = { ...table, known: facts.size };
    if (facts.size > 1) break;
  }
  return best;
}

/**
 * The beginning of a text as it is most likely divided, where no column is known: by the delimiter
 * that divides the first records most evenly, and then into the most fields.
 */
export function likelyBeginning(head: string): Beginning | undefined {
  let best: Beginning | undefined;
  let most = { share: 0, width: 1 };
  for (const beginning of beginningsOf(head)) {
    const shape = shapeOf(beginning.records);
    best ??= beginning;
    if ((shape.share - most.share || shape.width - most.width) > 0)
      [best, most] = [beginning, shape];
  }
  return best;
}

/** The first record of a text, to show a user what was found where a header was expected. */
export function firstRecord(head: string): readonly string[] {
  return likelyBeginning(head)?.records[0]?.fields ?? [];
}

/** The commonest number of fields above one, and the share of the records that have so many. */
function shapeOf(records: readonly CsvRecord[]): {
  readonly share: number;
  readonly width: number;
} {
  const counts = new Map<number, number>();
  let divides = false;
  for (const { fields = [] } of records) {
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    divides ||= fields.filter((field) => field.trim() !== '').length > 1;
  }
  // what divides nothing from nothing is a character of a text
  const ranked = divides ? [...counts] : [];
  const [[width, count] = [1, 0]] = ranked.toSorted(([a, m], [b, n]) => n - m || b - a);
  return { share: count / Math.max(1, records.length), width };
}

/** The first records of a text, as a delimiter divides them. */
interface Beginning {
  readonly delimiter: string;
  readonly start: LineStart;
  readonly records: readonly CsvRecord[];
}

/** The beginning of a text by each delimiter; the one that the text names itself is the first. */
function* beginningsOf(head: string): Generator<Beginning> {
  const { delimiter: said, start } = separatorLine(head);
  const text = head.slice(start.at);
  for (const delimiter of new Set([...said, ...Object.keys(delimiterNames)])) {
    const reader = new CsvReader(delimiter, start);
    const records = reader.first(headerWithin, text, head.length < headUnits);
    yield { delimiter, start, records };
  }
}

/** The tables of which one of the first records is the header. */
function tablesIn({ delimiter, records }: Beginning): readonly Table[] {
  return records.flatMap(({ line, lastLine, end, fields }, at) => {
    if (fields === undefined) return [];
    const before = records.slice(0, at).map((record) => record.lastLine - record.line + 1);
    const preamble = before.reduce((sum, lines) => sum + lines, 0);
    const rows = { at: end, line: lastLine + 1 };
    return [{ delimiter, columns: fields, line, preamble, rows }];
  });
}

/** Excel's `sep=;` line, which says the delimiter and is no record. */
function separatorLine(head: string): { readonly delimiter: string; readonly start: LineStart } {
  const [line = '', delimiter = ''] =
    /^"?sep=([!#-/:-@[-`{-~\t])\1*"?[,;\t]*(?:\r\n|\n|\r)/iu.exec(head) ?? [];
  return { delimiter, start: { at: line.length, line: line === '' ? 1 : 2 } };
}

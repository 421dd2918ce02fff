import { isAmbiguousDate } from './day.js';
import { type Fact, columnFactName, normalizeColumn } from './fact.js';
import { type Cell, type Invitation, slugOf } from './invitation.js';
import { isMailColumn, isSecretColumn, withoutPrivateParts } from './private-columns.js';
import { type Problem, error, warning } from './problem.js';
import { type LeftOut } from './left-out.js';
import { type Row, type Source, type SourceContext } from './source.js';
import { type CellValue, type Scalar, isBlank, readValue, typeNames } from './value.js';

/** Which columns say which facts: the config's mapping first, then the facts' own aliases. */
export class Columns implements SourceContext {
  readonly #byName: ReadonlyMap<string, Fact>;
  readonly #configured: ReadonlyMap<string, string>;
  readonly #aliases = new Map<string, readonly [fact: string, rank: number]>();
  readonly #maps = new WeakMap<readonly string[], ColumnMap>();

  /** `configured` maps a column's name, as the file writes it, to a fact's name. */
  constructor(facts: readonly Fact[], configured: ReadonlyMap<string, string> = new Map()) {
    this.#byName = new Map(facts.map((fact) => [fact.name, fact]));
    this.#configured = new Map(
      [...configured].map(([column, fact]) => [normalizeColumn(column), fact]),
    );
    for (const { name, columns } of facts) {
      // a fact's own name is a column too, for files written by hand
      for (const [rank, alias] of [...columns, normalizeColumn(name)].entries())
        if (!this.#aliases.has(alias)) this.#aliases.set(alias, [name, rank]);
    }
  }

  factOf(column: string): string | undefined {
    const normal = normalizeColumn(column);
    return this.#configured.get(normal) ?? this.#aliases.get(normal)?.[0];
  }

  /** The facts by column position, made once for each header. */
  mapOf({ columns, facts }: Pick<Row, 'columns' | 'facts'>): ColumnMap {
    const known = this.#maps.get(columns);
    if (known !== undefined) return known;
    const map = this.#makeMap(columns, facts);
    this.#maps.set(columns, map);
    return map;
  }

  /** The columns that no known fact is read from, and that are not about the row itself. */
  othersOf(columns: readonly string[]): readonly string[] {
    return columns.filter(
      (column) =>
        this.factOf(column) === undefined &&
        this.#factAt(column) !== undefined &&
        !isOfRow(column) &&
        column.trim() !== '',
    );
  }

  /** The columns that are never read, since they hold secrets or e-mail addresses. */
  privateOf(columns: readonly string[]): readonly string[] {
    return columns.filter((column) => this.#factAt(column) === undefined);
  }

  fact(name: string): Fact | undefined {
    return this.#byName.get(name);
  }

  /** The fact a column is read into; `said` is what the format says of it. Undefined for none. */
  #factAt(column: string, said?: string): string | undefined {
    if (isSecretColumn(column)) return undefined;
    const configured = this.#configured.get(normalizeColumn(column));
    const fact = configured ?? said ?? this.factOf(column) ?? columnFactName(column);
    const isOther = configured === undefined && fact.startsWith('column.');
    return isOther && isMailColumn(column) ? undefined : fact;
  }

  #makeMap(columns: readonly string[], said: Row['facts']): ColumnMap {
    const byFact = new Map<string, number[]>();
    const other = new Map<string, string>();
    const clashes: ColumnClash[] = [];
    const seen = new Map<string, number>();
    for (const [at, column] of columns.entries()) {
      const fact = this.#factAt(column, said?.[at]);
      if (fact === undefined) continue;
      const normal = normalizeColumn(column);
      const isOther = fact.startsWith('column.');
      const twin = isOther ? other.get(fact) : seen.has(normal) ? column : undefined;
      // a format that says its columns has read one key twice on purpose
      if (twin !== undefined && normal !== '' && said === undefined)
        clashes.push({ column, twin, used: !isOther, fact });
      seen.set(normal, at);
      if (isOther) other.set(fact, column);
      byFact.set(fact, [...(byFact.get(fact) ?? []), at]);
    }
    for (const positions of byFact.values())
      positions.sort(
        (a, b) => this.#rank(columns[a], said?.[a]) - this.#rank(columns[b], said?.[b]) || a - b,
      );
    const hidden = columns.map(
      (column) => this.#factAt(column) === undefined || isMailColumn(column),
    );
    return {
      byFact,
      clashes,
      direction: directionColumn(columns),
      id: idColumn(columns),
      hidden,
    };
  }

  /** Less is better: the config's columns, those the format says, those with a known name. */
  #rank(column = '', said?: string): number {
    const normal = normalizeColumn(column);
    if (this.#configured.has(normal)) return -2;
    return said === undefined ? (this.#aliases.get(normal)?.[1] ?? 0) : -1;
  }
}

/** Columns that are read, but say nothing of the sender: who got it, in which direction, its id. */
const rowColumns = new Set(['id', 'direction', 'to', 'inviteeprofileurl']);

/** Whether a column is about the row itself: its id, who got it, in which direction. */
export function isOfRow(column: string): boolean {
  return rowColumns.has(normalizeColumn(column));
}

/** Two columns that would say one thing. */
export interface ColumnClash {
  readonly column: string;
  readonly twin: string;
  readonly fact: string;
  /** Whether it is a fact that rules know; a clash of other columns matters only if one is named. */
  readonly used: boolean;
}

export interface ColumnMap {
  /** The positions of a fact's columns, the best first. */
  readonly byFact: ReadonlyMap<string, readonly number[]>;
  readonly clashes: readonly ColumnClash[];
  readonly direction: number;
  readonly id: number;
  /** By position: whether a column holds secrets or e-mail addresses, which no report shows. */
  readonly hidden: readonly boolean[];
}

function directionColumn(columns: readonly string[]): number {
  return columns.findIndex((column) => normalizeColumn(column) === 'direction');
}

function idColumn(columns: readonly string[]): number {
  return columns.findIndex((column) => normalizeColumn(column) === 'id');
}

/** What a row turned out to be. */
export type ReadRow =
  | {
      readonly kind: 'invitation';
      readonly invitation: Invitation;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'left-out'; readonly why: LeftOut }
  | { readonly kind: 'rejected'; readonly problem: Problem };

const outgoing = new Set(['outgoing', 'sent', 'out']);
const incoming = new Set(['incoming', 'received', 'in']);

/** The invitation a row says; ids are made unique by `takenIds`, which grows. */
export function readRow(
  row: Row,
  source: Pick<Source, 'name' | 'omitsEmptyNotes' | 'listsAnswered'>,
  columns: Columns,
  takenIds: Set<string>,
): ReadRow {
  if (row.values.every((value) => isBlank(value))) return { kind: 'left-out', why: 'blank' };
  const map = columns.mapOf(row);
  const direction = String(row.values[map.direction] ?? '')
    .trim()
    .toLowerCase();
  if (outgoing.has(direction)) return { kind: 'left-out', why: 'outgoing' };
  if (direction !== '' && !incoming.has(direction) && source.name.startsWith('linkedin'))
    return { kind: 'rejected', problem: badDirection(row, map) };
  const cell = (fact: string): Cell | undefined => cellOf(row, map, fact, source.omitsEmptyNotes);
  const invitation: Invitation = {
    id: uniqueId(row, map, cell('profile-url')?.value, takenIds),
    source: source.name,
    mayBeAnswered: source.listsAnswered === true,
    file: row.file,
    row: row.row,
    line: row.line,
    columns: row.columns,
    values: publicValues(row, map),
    cell,
  };
  return { kind: 'invitation', invitation, problems: unreadable(row, map, columns) };
}

/** The row's own values as reports may show them: secrets and addresses left blank or taken out. */
function publicValues({ values }: Row, { hidden }: ColumnMap): readonly CellValue[] {
  return values.map((value, at) => {
    if (hidden[at] === true) return '';
    return withoutPrivate(value);
  });
}

function cellOf(
  row: Row,
  { byFact }: ColumnMap,
  fact: string,
  omitsEmptyNotes = false,
): Cell | undefined {
  const positions = byFact.get(fact);
  if (positions === undefined)
    return omitsEmptyNotes && fact === 'note' ? { column: 'note', value: '' } : undefined;
  const at =
    positions.find((position) => !isBlank(row.values[position] ?? null)) ?? positions[0] ?? 0;
  const value = row.values[at] ?? null;
  const isOther = fact.startsWith('column.');
  return { column: row.columns[at] ?? '', value: isOther ? withoutPrivate(value) : value };
}

function withoutPrivate(value: CellValue): CellValue {
  if (typeof value === 'string') return withoutPrivateParts(value);
  return Array.isArray(value)
    ? value.map((item: Scalar) => (typeof item === 'string' ? withoutPrivateParts(item) : item))
    : value;
}

function uniqueId(
  row: Row,
  map: ColumnMap,
  profileUrl: CellValue | undefined,
  taken: Set<string>,
): string {
  const written = String(row.values[map.id] ?? '').trim();
  const own = withoutPrivateParts(written) === written ? written : '';
  const slug = typeof profileUrl === 'string' ? slugOf(profileUrl) : undefined;
  const wanted = own === '' ? slug : own;
  const place = `${row.file}:${row.row}`;
  let id = wanted === undefined || taken.has(wanted) ? place : wanted;
  // a file that is given twice, or an id that looks like a place
  for (let again = 2; taken.has(id); again += 1) id = `${place}#${again}`;
  taken.add(id);
  return id;
}

function badDirection(row: Row, map: ColumnMap): Problem {
  return error(
    'bad-row',
    `the direction "${withoutPrivateParts(String(row.values[map.direction]))}" is neither INCOMING nor OUTGOING`,
    {
      place: placeOf(row),
      hint: 'correct it, or delete the row',
    },
  );
}

/** A row's place, as a problem points to it. */
export function placeOf({ file, line }: { readonly file: string; readonly line: number }) {
  return { file, line, column: 1, endColumn: 2 };
}

function ambiguousDate(row: Row, { value, column }: Cell): Problem {
  return warning(
    'ambiguous-date',
    `"${String(value)}" in column "${column}" may be month first or day first, so what lies between the two is unknown`,
    {
      place: placeOf(row),
      hint: 'a spreadsheet wrote it so; use the file as it was exported, or write dates as 2026-03-14',
    },
  );
}

/** A warning for every cell of a known fact that can't be read, or not for sure. */
function unreadable(row: Row, map: ColumnMap, columns: Columns): readonly Problem[] {
  const problems: Problem[] = [];
  for (const name of map.byFact.keys()) {
    const fact = columns.fact(name);
    if (fact === undefined || fact.type === 'text' || fact.type === 'texts') continue;
    const cell = cellOf(row, map, name);
    if (cell === undefined || isBlank(cell.value)) continue;
    const value =
      fact.read === undefined ? readValue(fact.type, cell.value) : fact.read(cell.value);
    if (fact.type === 'date' && isAmbiguousDate(String(cell.value)))
      problems.push(ambiguousDate(row, cell));
    if (value !== undefined) continue;
    problems.push(
      warning(
        'unreadable-value',
        `"${withoutPrivateParts(String(cell.value))}" in column "${cell.column}" is no ${typeNames[fact.type]}, so ${name} is unknown here`,
        {
          place: placeOf(row),
        },
      ),
    );
  }
  return problems;
}

import { columnFactName, normalizeColumn } from '../../core/fact.js';
import { type RowPlace } from '../../core/invitation.js';
import { type LeftOut } from '../../core/left-out.js';
import { type Source, type SourceContext, type SourceItem } from '../../core/source.js';
import { type CellValue, isBlank } from '../../core/value.js';
import { readTable } from './csv-rows.js';
import { type Table, delimiterName, findTable } from './csv-table.js';
import { jsonHead } from './json-head.js';
import { type JsonListFormat, isJsonList, readJsonList } from './json-list.js';
import { isScalar, rejectRecord } from './json-rows.js';
import { type Said } from './json-value.js';
import { SaidRows } from './said-rows.js';

/** The text of a cell by its column's name without case, spaces, `_` and `-`; empty where there is none. */
export type CellOf = (column: string) => string;

/** The table that a tool exports: as CSV, or as JSON with the same names. */
export interface ToolTable {
  /** Whether a header is that of the tool; its columns are named as {@link CellOf} names them. */
  isHeader(columns: ReadonlySet<string>): boolean;
  /**
   * What columns say where their names would not, or not first: the fact by the column, the best of
   * several columns first. `column.x` is a fact that only rules written for it know.
   */
  readonly facts: Readonly<Record<string, string>>;
  /** What a cell says where it isn't what stands in it; undefined says nothing at all. */
  readonly cells?: Readonly<Record<string, (text: string) => CellValue | undefined>>;
  /** What a person should know of such a table. */
  readonly remark?: string;
  /** Why there is nothing to screen in a row. */
  leaveOut?(cell: CellOf): LeftOut | undefined;
}

/** The source of a tool's table; `why` is what the table is recognised by. */
export function toolSource(
  about: Pick<Source, 'name' | 'about'>,
  why: string,
  tool: ToolTable,
): Source {
  return {
    ...about,
    recognise(head, context) {
      const isTool =
        jsonHead(head) === undefined
          ? tableIn(head, context, tool) !== undefined
          : isJsonList(head, listFormat(tool, context));
      return isTool ? why : undefined;
    },
    async *read(input, context) {
      if (tool.remark !== undefined) yield { kind: 'remark', remark: tool.remark };
      const isJson = jsonHead(input.head) !== undefined;
      const table = isJson ? undefined : tableIn(input.head, context, tool);
      if (table === undefined) yield* readJsonList(input, listFormat(tool, context));
      else
        yield* rowsOf(
          table,
          readTable(input, table),
          new ToolColumns(table.columns, tool, context),
        );
    },
  };
}

function tableIn(head: string, context: SourceContext, tool: ToolTable): Table | undefined {
  const table = findTable(head, context);
  return table !== undefined && isHeader(table.columns, tool) ? table : undefined;
}

function isHeader(columns: readonly string[], tool: ToolTable): boolean {
  return tool.isHeader(new Set(columns.map(normalizeColumn)));
}

function listFormat(tool: ToolTable, context: SourceContext): JsonListFormat {
  return {
    isRecord: (record) => isHeader(Object.keys(record), tool),
    read(record) {
      const cells = Object.entries(record).filter((entry): entry is [string, CellValue] =>
        isScalar(entry[1]),
      );
      if (cells.length === 0) return undefined;
      const columns = new ToolColumns(
        cells.map(([key]) => key),
        tool,
        context,
      );
      return columns.read(cells.map(([, value]) => value));
    },
  };
}

async function* rowsOf(
  table: Table,
  items: AsyncIterable<SourceItem>,
  columns: ToolColumns,
): AsyncGenerator<SourceItem> {
  if (table.delimiter !== ',')
    yield { kind: 'remark', remark: `fields are divided by ${delimiterName(table.delimiter)}s` };
  const rows = new SaidRows();
  for await (const item of items)
    yield item.kind === 'row' ? itemOf(columns.read(item.row.values), item.row, rows) : item;
}

function itemOf(
  said: readonly Said[] | LeftOut,
  { file, line, row }: RowPlace,
  rows: SaidRows,
): SourceItem {
  if (typeof said === 'string') return { kind: 'left-out', why: said };
  const place = { file, line, row };
  return rows.rowOf(said, place) ?? rejectRecord(place, 'nothing in it says whose profile it is');
}

/** The columns of a tool's table in the order in which they are read: the best of each fact first. */
class ToolColumns {
  readonly #tool: ToolTable;
  readonly #columns: readonly {
    readonly name: string;
    readonly normal: string;
    readonly fact: string;
    readonly at: number;
    readonly read: ((text: string) => CellValue | undefined) | undefined;
  }[];

  constructor(names: readonly string[], tool: ToolTable, context: SourceContext) {
    this.#tool = tool;
    const ranks = new Map(Object.keys(tool.facts).map((normal, rank) => [normal, rank]));
    const rankOf = ({ normal }: { readonly normal: string }): number =>
      ranks.get(normal) ?? ranks.size;
    this.#columns = names
      .map((name, at) => {
        const normal = normalizeColumn(name);
        const said = Object.hasOwn(tool.facts, normal) ? tool.facts[normal] : undefined;
        const read = Object.hasOwn(tool.cells ?? {}, normal) ? tool.cells?.[normal] : undefined;
        const fact = said ?? context.factOf(name) ?? columnFactName(name);
        return { name, normal, fact, at, read };
      })
      .toSorted((a, b) => rankOf(a) - rankOf(b) || a.at - b.at);
  }

  /** What a row says. */
  read(values: readonly CellValue[]): readonly Said[] | LeftOut {
    if (values.every(isBlank)) return 'blank';
    const left = this.#tool.leaveOut?.((normal) => {
      const column = this.#columns.find((one) => one.normal === normal);
      return column === undefined ? '' : String(values[column.at] ?? '').trim();
    });
    return (
      left ??
      this.#columns.map(({ name, fact, at, read }): Said => {
        const value = values[at] ?? null;
        return [name, fact, read === undefined ? value : read(String(value ?? '').trim())];
      })
    );
  }
}

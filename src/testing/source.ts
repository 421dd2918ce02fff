import { columnFactName } from '../core/fact.js';
import { Columns } from '../core/read-row.js';
import { type Row, type Source, type SourceItem } from '../core/source.js';
import { type CellValue, isBlank } from '../core/value.js';
import { facts } from '../facts/index.js';
import { chunksOf, collect } from './streams.js';

/** Which columns say which facts, for all facts there are. */
export const columns = new Columns(facts);

/** A file called `in.txt` with this text, in pieces of these lengths. */
export function inputOf(text: string, sizes?: readonly number[]) {
  return { file: 'in.txt', head: text.slice(0, 65_536), chunks: chunksOf(text, sizes) };
}

/** All that a source says of a text. */
export function itemsOf(
  source: Source,
  text: string,
  sizes?: readonly number[],
): Promise<readonly SourceItem[]> {
  return collect(source.read(inputOf(text, sizes), columns));
}

/** An item in short: a row's cells and line, a problem's code and line, a remark, that one was left out and why. */
export function inShort(item: SourceItem): unknown {
  if (item.kind === 'row') return { ...cellsOf(item.row), line: item.row.line };
  if (item.kind === 'left-out') return `left out: 1 ${item.why}`;
  return item.kind === 'remark' ? item.remark : `${item.problem.code} ${item.problem.place?.line}`;
}

/** What an item says: a row's line and its cells by the facts they say, the best first; else in short. */
export function saidIn(item: SourceItem): unknown {
  if (item.kind !== 'row') return inShort(item);
  const said: Record<string, CellValue> = {};
  for (const [at, name] of item.row.columns.entries()) {
    const fact = item.row.facts?.[at] ?? columns.factOf(name) ?? columnFactName(name);
    if (isBlank(said[fact] ?? null)) said[fact] = item.row.values[at] ?? null;
  }
  return { line: item.row.line, ...said };
}

/** All that a source says of a text, by the facts. */
export async function saidOf(
  source: Source,
  text: string,
  sizes?: readonly number[],
): Promise<readonly unknown[]> {
  return (await itemsOf(source, text, sizes)).map(saidIn);
}

/** The cells of a row by their columns. */
export function cellsOf({ columns: names, values }: Row): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
}

/** The rows among the items. */
export function rowsOf(items: readonly SourceItem[]): readonly Row[] {
  return items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
}

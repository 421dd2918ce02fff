import { error } from '../../core/problem.js';
import { type LeftOut } from '../../core/left-out.js';
import { placeOf } from '../../core/read-row.js';
import { type SourceInput, type SourceItem } from '../../core/source.js';
import { jsonHead } from './json-head.js';
import { JsonCutter, type JsonFault, type JsonRecord, maxRecordUnits } from './json-records.js';
import {
  type JsonObject,
  type RecordFault,
  parseObject,
  rejectRecord,
  sayTwins,
} from './json-rows.js';
import { twinKeys } from './json-twins.js';
import { type Said } from './json-value.js';
import { LineCutter } from './lines.js';
import { SaidRows } from './said-rows.js';

/** A JSON format whose records stand in lists, one a line, or alone. */
export interface JsonListFormat {
  /** Whether a record is of this format, by its own keys or by those that lead to its list. */
  isRecord(record: JsonObject, path: string): boolean;
  /** Whether an object is a whole text in this format, though there is no record in it. */
  isEmptyText?(text: JsonObject): boolean;
  /** What a record says, or why there is nothing to screen; undefined where it makes no sense. */
  read(record: JsonObject, path: string): readonly Said[] | LeftOut | undefined;
  /** What a list that may stand beside, or instead, is, where its records are no requests. */
  sibling?(path: string): string | undefined;
  /** What a person should know of a list that is read. */
  remark?(path: string): string | undefined;
  /** Which file has what is wanted. */
  readonly wanted?: string;
}

/** Whether a text is in the format, by its beginning. */
export function isJsonList(head: string, format: JsonListFormat): boolean {
  const seen = jsonHead(head);
  if (seen === undefined) return false;
  const { records, object } = seen;
  return (
    records.some((record) => format.isRecord(record.object, record.path)) ||
    (object !== undefined && (format.isRecord(object, '') || format.isEmptyText?.(object) === true))
  );
}

/** The rows of a text in the format. Every record of a list of requests is one item. */
export async function* readJsonList(
  input: SourceInput,
  format: JsonListFormat,
): AsyncGenerator<SourceItem> {
  const { file } = input;
  const rows = new SaidRows();
  const lists = listsIn(input.head, format);
  const siblings = new Set<string>();
  let row = 0;
  for await (const record of recordsOf(input, format)) {
    if ('fault' in record) {
      yield cutOff(file, record);
      continue;
    }
    const { text, line, path } = record;
    if (format.sibling?.(path) !== undefined) {
      siblings.add(path);
      continue;
    }
    const parsed = parseObject(text);
    if ('object' in parsed && format.isRecord(parsed.object, path)) lists.add(path);
    // what can't be parsed might be a request wherever it stands
    else if (!lists.has(path) && !('code' in parsed && parsed.code === 'bad-json')) continue;
    row += 1;
    yield itemOf(withoutTwins(parsed, text), path, { file, line, row }, rows, format);
  }
  yield* rows.remarks();
  yield* remarksOn(file, row === 0, lists, siblings, input.head.includes('['), format);
}

/** The keys that lead to lists of requests, as far as the beginning shows them. */
function listsIn(head: string, format: JsonListFormat): Set<string> {
  const requests = jsonHead(head)?.records.filter(
    ({ object, path }) => format.isRecord(object, path) && format.sibling?.(path) === undefined,
  );
  return new Set(requests?.map(({ path }) => path));
}

/** A parsed record, but for one in which a key stands twice. */
function withoutTwins(
  parsed: { readonly object: JsonObject } | RecordFault,
  text: string,
): { readonly object: JsonObject } | RecordFault {
  if ('fault' in parsed) return parsed;
  const [twin] = twinKeys(text, parsed.object);
  return twin === undefined ? parsed : { fault: sayTwins(twin), code: 'bad-row' };
}

function itemOf(
  parsed: { readonly object: JsonObject } | RecordFault,
  path: string,
  place: { readonly file: string; readonly line: number; readonly row: number },
  rows: SaidRows,
  format: JsonListFormat,
): SourceItem {
  if ('fault' in parsed) return rejectRecord(place, parsed.fault, parsed.code);
  const said = format.read(parsed.object, path);
  if (typeof said === 'string') return { kind: 'left-out', why: said };
  const row = said && rows.rowOf(said, place);
  return row ?? rejectRecord(place, 'nothing in it says who sent the request');
}

/** The records of lists; or those on lines, or the one that is the whole text. */
async function* recordsOf(
  { head, chunks }: SourceInput,
  format: JsonListFormat,
): AsyncGenerator<JsonRecord | JsonFault> {
  const { object, isLines = false } = jsonHead(head) ?? {};
  const isRecord = object !== undefined && format.isRecord(object, '');
  if (isRecord) yield* isLines ? linesOf(chunks) : wholeOf(chunks);
  else {
    const cutter = new JsonCutter({ several: true });
    for await (const chunk of chunks) yield* cutter.cut(chunk);
    const last = cutter.finished();
    if (last !== undefined) yield last;
    const fault = cutter.end();
    if (fault !== undefined) yield fault;
  }
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  const cutter = new LineCutter();
  for await (const chunk of chunks)
    for (const line of cutter.cut(chunk)) yield { ...line, path: '' };
  for (const line of cutter.end()) yield { ...line, path: '' };
}

async function* wholeOf(chunks: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  let text = '';
  for await (const chunk of chunks) if (text.length <= maxRecordUnits) text += chunk;
  const blank = /^\s*/u.exec(text)?.[0] ?? '';
  yield { text, line: blank.split('\n').length, path: '' };
}

/** The end of a text that isn't whole; what stands before was read. */
export function cutOff(file: string, { fault, line, isAfterRecord }: JsonFault): SourceItem {
  const details = { place: placeOf({ file, line }), hint: 'is the file complete?' };
  const problem = error('bad-json', fault, details);
  return { kind: 'problem', rejects: isAfterRecord !== true, problem };
}

function* remarksOn(
  file: string,
  isEmpty: boolean,
  lists: ReadonlySet<string>,
  siblings: ReadonlySet<string>,
  hasList: boolean,
  { remark, sibling, wanted }: JsonListFormat,
): Generator<SourceItem> {
  for (const path of lists) {
    const said = remark?.(path);
    if (said !== undefined) yield { kind: 'remark', remark: said };
  }
  for (const path of siblings) {
    const said = `"${path}" is ${sibling?.(path) ?? ''}`;
    if (lists.size > 0) yield { kind: 'remark', remark: `${said}, and was not read` };
    else yield notWanted(file, `${said}, and not of requests you received`, wanted);
  }
  if (!isEmpty || siblings.size > 0) return;
  if (hasList) yield { kind: 'remark', remark: 'the list of records is empty' };
  else yield notWanted(file, 'there is no list of records where one is expected', wanted);
}

/** The problem of a file that is understood, and holds something else than invitations. */
export function notWanted(file: string, message: string, wanted?: string): SourceItem {
  const details = {
    place: placeOf({ file, line: 1 }),
    ...(wanted === undefined ? {} : { hint: wanted }),
  };
  return { kind: 'problem', rejects: false, problem: error('not-an-export', message, details) };
}

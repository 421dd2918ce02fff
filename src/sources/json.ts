import { error } from '../core/problem.js';
import { placeOf } from '../core/read-row.js';
import { type Source, type SourceInput, type SourceItem } from '../core/source.js';
import { cutOff } from './text/json-list.js';
import { JsonCutter, type JsonRecord, maxRecordUnits } from './text/json-records.js';
import { JsonRows } from './text/json-rows.js';
import { isSeveral, ObjectCutter } from './text/several-objects.js';

/** A JSON list of records, or an object with one such list in it. */
export const json: Source = {
  name: 'json',
  about: 'JSON: a list of records, or an object with one list of records in it',
  recognise(head) {
    if (/^\s*\[/u.test(head)) return 'a JSON list';
    return /^\s*\{/u.test(head) ? 'a JSON object' : undefined;
  },
  async *read(input, context) {
    const rows = new JsonRows(input.file, context);
    yield* isSeveral(input.head) ? readSeveral(input, rows) : readOne(input, rows);
  },
};

/** The rows of objects that follow each other without being a list. */
async function* readSeveral({ chunks }: SourceInput, rows: JsonRows): AsyncGenerator<SourceItem> {
  const cutter = new ObjectCutter();
  for await (const chunk of chunks)
    for (const { text, line } of cutter.cut(chunk)) yield rows.parse(text, line);
  for (const { text, line } of cutter.end()) yield rows.parse(text, line);
}

async function* readOne({ file, chunks }: SourceInput, rows: JsonRows): AsyncGenerator<SourceItem> {
  const cutter = new JsonCutter();
  let path: string | undefined;
  let whole = '';
  for await (const chunk of chunks) {
    if (path === undefined && whole.length <= maxRecordUnits) whole += chunk;
    for (const record of cutter.cut(chunk)) {
      if (path === undefined && !record.text.startsWith('{') && record.path !== '') continue; // plain values
      path ??= record.path;
      if (record.path === path) yield rows.parse(record.text, record.line);
      else if (record.text.startsWith('{')) yield secondList(file, path, record);
    }
  }
  const last = cutter.finished();
  if (last !== undefined && last.path === (path ?? last.path))
    yield rows.parse(last.text, last.line);
  const fault = cutter.end();
  if (fault !== undefined) yield cutOff(file, fault);
  else if (path === undefined && whole.trimStart().startsWith('{'))
    yield onlyRecord(rows.parse(whole, 1), whole);
  if (path !== undefined && path !== '')
    yield { kind: 'remark', remark: `records were read from "${path}"` };
}

/** An object without records is a record itself, but for one that says only that there are none. */
function onlyRecord(item: SourceItem, whole: string): SourceItem {
  const unknown = item.kind === 'problem' && item.problem.code === 'bad-row';
  if (!unknown || !/\[\s*\]/u.test(whole)) return item;
  return { kind: 'remark', remark: 'the list of records is empty' };
}

function secondList(file: string, path: string, { path: other, line }: JsonRecord): SourceItem {
  const message = `records stand under "${path}" and under "${other}"; only the first list is read`;
  const details = {
    place: placeOf({ file, line }),
    hint: 'put the second list into a file of its own',
  };
  return { kind: 'problem', rejects: true, problem: error('bad-row', message, details) };
}

import { error } from '../core/problem.js';
import { placeOf } from '../core/read-row.js';
import { type Source, type SourceItem } from '../core/source.js';
import { cutOff } from './text/json-list.js';
import { JsonCutter, type JsonRecord } from './text/json-records.js';
import { JsonRows } from './text/json-rows.js';
import { type Line } from './text/lines.js';
import { ObjectCutter } from './text/several-objects.js';

/** A JSON list of records, or an object with one such list in it. */
export const json: Source = {
  name: 'json',
  about: 'JSON: a list of records, or an object with one list of records in it',
  recognise(head) {
    if (/^\s*\[/u.test(head)) return 'a JSON list';
    return /^\s*\{/u.test(head) ? 'a JSON object' : undefined;
  },
  async *read({ file, chunks }, context) {
    const rows = new JsonRows(file, context);
    const cutter = new JsonCutter();
    // the records, where no list of them is found: one object, or several that follow each other
    const objects = new ObjectCutter();
    let alone: Line[] = [];
    let path: string | undefined;
    for await (const chunk of chunks) {
      if (path === undefined) alone.push(...objects.cut(chunk));
      for (const record of cutter.cut(chunk)) {
        if (path === undefined && !record.text.startsWith('{') && record.path !== '') continue; // plain values
        path ??= record.path;
        if (record.path === path) yield rows.parse(record.text, record.line);
        else if (record.text.startsWith('{')) yield secondList(file, path, record);
      }
      if (path !== undefined || !cutter.isAfterEnd) continue;
      for (const { text, line } of alone) yield rows.parse(text, line);
      alone = [];
    }
    if (path === undefined && cutter.isAfterEnd) {
      for (const { text, line } of [...alone, ...objects.end()]) yield rows.parse(text, line);
      return;
    }
    const last = cutter.finished();
    if (last !== undefined && (path ?? last.path) === last.path)
      yield rows.parse(last.text, last.line);
    const fault = cutter.end();
    if (fault !== undefined) yield cutOff(file, fault);
    const [only] = alone;
    if (fault === undefined && path === undefined && only?.text.startsWith('{') === true)
      yield onlyRecord(rows.parse(only.text, only.line), only.text);
    if (path !== undefined && path !== '')
      yield { kind: 'remark', remark: `records were read from "${path}"` };
  },
};

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

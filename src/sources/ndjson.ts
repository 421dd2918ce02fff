import { type Source } from '../core/source.js';
import { JsonRows } from './text/json-rows.js';
import { LineCutter } from './text/lines.js';

/** One JSON object a line. */
export const ndjson: Source = {
  name: 'ndjson',
  about: 'NDJSON (JSON Lines): one record a line',
  recognise(head) {
    const [first = '', ...others] = head
      .trimStart()
      .split(/\r\n|[\r\n]/u)
      .filter((line) => line.trim() !== '');
    const record = parseObject(first);
    if (record === undefined) return undefined;
    // one line alone may as well be an object with a list of records
    if (others.length === 0 && Object.values(record).some(isListOfObjects)) return undefined;
    return 'a JSON object on its first line';
  },
  async *read({ file, chunks }, context) {
    const rows = new JsonRows(file, context);
    const cutter = new LineCutter();
    for await (const chunk of chunks)
      for (const { text, line } of cutter.cut(chunk)) yield rows.parse(text, line);
    for (const { text, line } of cutter.end()) yield rows.parse(text, line);
  },
};

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

function isListOfObjects(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object' && item !== null);
  return typeof value === 'object' && value !== null && Object.values(value).some(isListOfObjects);
}

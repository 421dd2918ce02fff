import { normalizeColumn } from '../../core/fact.js';
import { type RowPlace } from '../../core/invitation.js';
import { error } from '../../core/problem.js';
import { placeOf } from '../../core/read-row.js';
import { type SourceContext, type SourceItem } from '../../core/source.js';
import { type CellValue, type Scalar } from '../../core/value.js';
import { maxRecordUnits } from './json-records.js';
import { twinKeys } from './json-twins.js';

/** Makes rows of parsed JSON values: only objects are rows, and one must have a known key. */
export class JsonRows {
  readonly #file: string;
  readonly #context: SourceContext;
  readonly #headers = new Map<string, Header>();
  #row = 0;

  constructor(file: string, context: SourceContext) {
    this.#file = file;
    this.#context = context;
  }

  /** The row a record's text says, or what is wrong with it. */
  parse(text: string, line: number): SourceItem {
    this.#row += 1;
    const parsed = parseObject(text);
    if ('fault' in parsed) return this.#reject(line, parsed.fault, parsed.code);
    const cells = Object.entries(flatten(parsed.object));
    if (!cells.some(([key]) => this.#context.factOf(key) !== undefined))
      return this.#reject(line, 'none of the keys of this record is known');
    const { columns, twin: otherwiseWritten } = this.#headerOf(cells.map(([key]) => key));
    const twin =
      twinKeys(text, parsed.object).find((key) => this.#context.factOf(key) !== undefined) ??
      otherwiseWritten;
    if (twin !== undefined) return this.#reject(line, sayTwins(twin));
    const values = cells.map(([, value]) => value);
    return { kind: 'row', row: { file: this.#file, line, row: this.#row, columns, values } };
  }

  /** Records with the same keys share one array of them, so that columns are looked up once. */
  #headerOf(keys: readonly string[]): Header {
    const signature = JSON.stringify(keys);
    const known = this.#headers.get(signature);
    if (known !== undefined) return known;
    const header = { columns: keys, twin: this.#twin(keys) };
    this.#headers.set(signature, header);
    return header;
  }

  /** A key that says a fact and is there twice, written in two ways. */
  #twin(keys: readonly string[]): string | undefined {
    const seen = new Set<string>();
    return keys.find((key) => {
      const normal = normalizeColumn(key);
      const again = seen.has(normal) && this.#context.factOf(key) !== undefined;
      seen.add(normal);
      return again;
    });
  }

  #reject(line: number, fault: string, code: RecordFault['code'] = 'bad-row'): SourceItem {
    return rejectRecord({ file: this.#file, line, row: this.#row }, fault, code);
  }
}

interface Header {
  readonly columns: readonly string[];
  readonly twin: string | undefined;
}

/** What is wrong with a record in which a key stands twice. */
export function sayTwins(key: string): string {
  return `two keys are called "${key}", and which is meant can not be known`;
}

/** Why the text of a record is no object. */
export interface RecordFault {
  readonly fault: string;
  readonly code: 'bad-row' | 'bad-json' | 'bad-encoding';
}

/** A JSON object whose keys are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a parsed value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that a record's text is, or why it is none. Says nothing of what stands in it. */
export function parseObject(
  text: string,
  maxUnits = maxRecordUnits,
): { readonly object: JsonObject } | RecordFault {
  if (text.length > maxUnits)
    return { fault: `longer than ${inWords(maxUnits)} characters`, code: 'bad-json' };
  if (!text.isWellFormed())
    return { fault: 'there are bytes in it that stand for no character', code: 'bad-encoding' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    const fault = `this record is not well-formed JSON: ${plainMessage(thrown)}`;
    return { fault, code: 'bad-json' };
  }
  if (isObject(value)) return { object: value };
  return {
    fault: `a record must be an object, { … }; this one is ${kindOf(value)}`,
    code: 'bad-row',
  };
}

function inWords(units: number): string {
  return units === maxRecordUnits ? 'a million' : `${units >> 20} million`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' ? 'a number' : String(value);
}

/** The problem of a record that can't be read, which costs that record only. */
export function rejectRecord(
  { file, line, row }: RowPlace,
  fault: string,
  code: RecordFault['code'] = 'bad-row',
): SourceItem {
  const problem = error(code, `record ${row}: ${fault}`, {
    place: placeOf({ file, line }),
    hint:
      code === 'bad-encoding'
        ? 'save the file as UTF-8, or say how it is encoded, as --encoding windows-1252'
        : 'correct or delete it; the other records were read',
  });
  return { kind: 'problem', problem, rejects: true };
}

// V8 quotes the text, which may be long and is a stranger's
function plainMessage(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return (
    message.replace(/, "?\.{0,3}[^]*$|\s*\(line[^)]*\)|"[^]*" is not valid JSON/gu, '').trim() ||
    'cut off or garbled'
  );
}

/** Nested objects as `outer.inner`; lists of anything but plain values are left out. */
function flatten(value: object, prefix = ''): Record<string, CellValue> {
  const flat: Record<string, CellValue> = Object.create(null) as Record<string, CellValue>;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const name = prefix + key;
    if (isScalar(inner)) flat[name] = inner;
    else if (Array.isArray(inner)) {
      if (inner.every(isScalar)) flat[name] = inner;
    } else if (typeof inner === 'object' && inner !== null && prefix.length < 100)
      Object.assign(flat, flatten(inner, `${name}.`));
  }
  return flat;
}

/** Whether a parsed value is one that a cell can hold. */
export function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

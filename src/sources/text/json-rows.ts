import { type Problem, error } from '../../core/problem.js';
import { placeOf } from '../../core/read-row.js';
import { type Row, type SourceContext, type SourceItem } from '../../core/source.js';
import { type CellValue, type Scalar } from '../../core/value.js';

/** Makes rows of parsed JSON values: only objects are rows, and one must have a known key. */
export class JsonRows {
  readonly #file: string;
  readonly #context: SourceContext;
  readonly #columns = new Map<string, readonly string[]>();
  #row = 0;

  constructor(file: string, context: SourceContext) {
    this.#file = file;
    this.#context = context;
  }

  /** The row a record's text says, or what is wrong with it. */
  parse(text: string, line: number): SourceItem {
    this.#row += 1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (thrown) {
      return this.#reject(
        line,
        `this record is not well-formed JSON: ${plainMessage(thrown)}`,
        'bad-json',
      );
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.#reject(
        line,
        `a record must be an object, { … }; this one is ${JSON.stringify(value).slice(0, 40)}`,
      );
    const cells = Object.entries(flatten(value));
    if (!cells.some(([key]) => this.#context.factOf(key) !== undefined))
      return this.#reject(line, 'none of the keys of this record is known');
    return { kind: 'row', row: this.#toRow(cells, line) };
  }

  #toRow(cells: readonly (readonly [string, CellValue])[], line: number): Row {
    const keys = cells.map(([key]) => key);
    // records with the same keys share one array, so that columns are looked up once
    const signature = JSON.stringify(keys);
    const columns = this.#columns.get(signature) ?? keys;
    this.#columns.set(signature, columns);
    return {
      file: this.#file,
      line,
      row: this.#row,
      columns,
      values: cells.map(([, value]) => value),
    };
  }

  #reject(line: number, message: string, code: 'bad-row' | 'bad-json' = 'bad-row'): SourceItem {
    const problem: Problem = error(code, `record ${this.#row}: ${message}`, {
      place: placeOf({ file: this.#file, line }),
      hint: 'correct or delete it; the other records were read',
    });
    return { kind: 'problem', problem, rejects: true };
  }
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

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

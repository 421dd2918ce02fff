import { type Archive } from '../archive/archive.js';
import { type Invitation } from '../core/invitation.js';
import { isSecretColumn } from '../core/private-columns.js';
import { type Problem, error } from '../core/problem.js';
import { type LeftOut } from '../core/left-out.js';
import { type ColumnMap, type Columns, placeOf, readRow } from '../core/read-row.js';
import { type Row, type Source, type SourceInput } from '../core/source.js';
import { type Encoding } from '../files/decoders.js';
import { type InputFile, openInput, problemOf } from '../files/input.js';
import { sources } from '../sources/index.js';
import { describeBadStart } from '../sources/text/csv-fault.js';
import { firstRecord, oddLineEnd } from '../sources/text/csv-table.js';
import { refuseOtherOwner } from './archive-owner.js';
import { CellProblems } from './cell-problems.js';
import { Repeats } from './repeats.js';

/** What is said while invitations are read. */
export type ReadEvent =
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly source: string;
      readonly why: string;
      /** Whether the archive, if there is one, is the one of the person who was invited. */
      readonly usesArchive: boolean;
    }
  | {
      readonly kind: 'columns';
      readonly file: string;
      readonly columns: readonly string[];
      readonly map: ColumnMap;
    }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  /** `rows`: how many there are of them, where it is more than one. */
  | { readonly kind: 'left-out'; readonly why: LeftOut; readonly rows?: number }
  /** `rejects`: a row was lost to it, or `rows` of them. */
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly rejects: boolean;
      readonly rows?: number;
    }
  | { readonly kind: 'remark'; readonly file: string; readonly remark: string };

/** How inputs are read. */
export interface ReadOptions {
  /** The owner's archive: whom they know, and who is connected already. */
  readonly archive?: Archive;
  /** The encoding of the inputs; found out for each where it isn't given. */
  readonly encoding?: Encoding;
}

/** The invitations of several inputs, in order, as a stream. Every row is in exactly one event. */
export async function* readInvitations(
  inputs: readonly InputFile[],
  columns: Columns,
  options: ReadOptions = {},
): AsyncGenerator<ReadEvent> {
  const takenIds = new Set<string>();
  for (const input of inputs) yield* readFile(input, columns, takenIds, options);
}

async function* readFile(
  file: InputFile,
  columns: Columns,
  takenIds: Set<string>,
  { archive, encoding }: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const warnings: Problem[] = [];
  const input = await openInput(file, (problem) => warnings.push(problem), encoding);
  yield* takeOut(warnings);
  if ('code' in input) {
    yield { kind: 'problem', problem: input, rejects: false };
    return;
  }
  try {
    yield* readOpened({ input, warnings }, columns, takenIds, archive);
  } finally {
    await input.close();
  }
}

async function* readOpened(
  { input, warnings }: { readonly input: SourceInput; readonly warnings: Problem[] },
  columns: Columns,
  takenIds: Set<string>,
  archive: Archive | undefined,
): AsyncGenerator<ReadEvent> {
  const recognised = recognise(input, columns);
  if ('code' in recognised) {
    yield { kind: 'problem', problem: recognised, rejects: false };
    return;
  }
  const { source, why } = recognised;
  const refusal = archive && (await refuseOtherOwner(input, archive));
  const usesArchive = refusal === undefined;
  yield { kind: 'file', file: input.file, source: source.name, why, usesArchive };
  if (refusal !== undefined) yield { kind: 'problem', problem: refusal, rejects: false };
  if (source.listsAnswered === true && !(usesArchive && archive?.has('Connections.csv') === true))
    yield { kind: 'remark', file: input.file, remark: cannotTell };
  const repeats = new Repeats();
  try {
    for await (const event of readRows(input, source, columns, takenIds)) {
      // what the bytes are may turn out far down in the file
      if (warnings.length > 0) yield* takeOut(warnings);
      for (const said of repeats.pass(event)) yield said;
    }
    yield* repeats.end();
    yield* takeOut(warnings);
  } catch (thrown) {
    yield* repeats.end();
    yield { kind: 'problem', problem: problemOf(input.file, thrown), rejects: false };
  }
}

function* takeOut(warnings: Problem[]): Generator<ReadEvent> {
  for (const problem of warnings.splice(0)) yield { kind: 'problem', problem, rejects: false };
}

const cannotTell =
  'it also lists invitations that you have accepted already, and without Connections.csv it can not be told which; give the whole export to leave them out';

/** The source a text is in the format of, or why it is in none. */
function recognise(
  { file, head }: SourceInput,
  columns: Columns,
): { readonly source: Source; readonly why: string } | Problem {
  const place = { file, line: 1, column: 1, endColumn: 2 };
  if (head.trim() === '')
    return error('not-an-export', 'the file is empty', {
      place,
      hint: 'export your invitations again',
    });
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(head))
    return error('not-an-export', 'this is a web page, and not an export that can be read', {
      place,
      hint: 'ask the network for your data as JSON or CSV, not as HTML',
    });
  for (const source of sources) {
    const why = source.recognise(head, columns);
    if (why !== undefined) return { source, why };
  }
  const first = firstRecord(head);
  const end = oddLineEnd(first.join(' ').trim());
  if (end !== undefined && !/[\r\n]/u.test(head.trim()))
    return error(
      'not-an-export',
      `its lines end with U+${end.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}, which ends no line of a table`,
      {
        place,
        hint: 'open the file in an editor or a spreadsheet and save it again, with the usual ends of lines (LF or CRLF)',
      },
    );
  const found = first.slice(0, 8).map(asColumnName);
  const firstLine = found.length > 0 ? `has: ${found.join(' | ')}` : describeBadStart(head);
  return error('not-an-export', `no column here is known; the first line ${firstLine}`, {
    place,
    hint: 'a table needs a header with columns such as name, profileUrl, message; map other names in the config:  columns: { "Your column": name }',
  });
}

/** The name of a column as a problem may show it; what looks like a value and no name is not shown. */
function asColumnName(text: string): string {
  return isSecretColumn(text) || /[@:=]/u.test(text) ? '…' : text.slice(0, 30);
}

async function* readRows(
  input: SourceInput,
  source: Source,
  columns: Columns,
  takenIds: Set<string>,
): AsyncGenerator<ReadEvent> {
  const seen = new Set<readonly string[]>();
  const refused = new Map<readonly string[], { readonly problem: Problem; rows: number }>();
  const cells = new CellProblems();
  for await (const item of source.read(input, columns)) {
    if (item.kind === 'remark') yield { ...item, file: input.file };
    else if (item.kind === 'problem' || item.kind === 'left-out') yield item;
    else {
      const { row } = item;
      if (!seen.has(row.columns)) {
        seen.add(row.columns);
        const clash = refuseClash(row, columns.mapOf(row));
        if (clash !== undefined) refused.set(row.columns, { problem: clash, rows: 0 });
        else yield* aboutColumns(row, columns, seen.size === 1);
      }
      const refusal = refused.get(row.columns);
      if (refusal !== undefined) {
        refusal.rows += 1;
        continue;
      }
      const read = readRow(row, source, columns, takenIds);
      if (read.kind === 'rejected') yield { kind: 'problem', problem: read.problem, rejects: true };
      else if (read.kind === 'left-out') yield read;
      else {
        for (const problem of read.problems)
          if (cells.isNamed(problem)) yield { kind: 'problem', problem, rejects: false };
        yield { kind: 'invitation', invitation: read.invitation };
      }
    }
  }
  for (const { problem, rows } of refused.values())
    yield { kind: 'problem', problem, rejects: true, rows };
  for (const problem of cells.rest(input.file)) yield { kind: 'problem', problem, rejects: false };
}

/** What there is to say of a header, or of the keys of a record. */
function* aboutColumns(row: Row, columns: Columns, isFirst: boolean): Generator<ReadEvent> {
  const { file } = row;
  const map = columns.mapOf(row);
  for (const { column, twin } of map.clashes)
    yield {
      kind: 'remark',
      file,
      remark: `the columns "${twin}" and "${column}" are one fact; the first is read`,
    };
  if (isFirst) for (const remark of remarksOn(row, columns)) yield { kind: 'remark', file, remark };
  yield { kind: 'columns', file, columns: row.columns, map };
}

/** What a person should know of the columns of a file. */
function remarksOn(row: Row, columns: Columns): readonly string[] {
  const hidden = columns.privateOf(row.columns);
  // a format that says its columns has others that it knows well
  const others = row.facts === undefined ? columns.othersOf(row.columns) : [];
  return [
    ...(hidden.length > 0
      ? [`not read, since secrets and e-mail addresses are never shown: ${listed(hidden)}`]
      : []),
    ...(others.length > 0 ? [notUnderstood(others)] : []),
  ];
}

/** Columns that say nothing this program knows, and how to make them. */
function notUnderstood(others: readonly string[]): string {
  return `not understood: ${listed(others)}; say what they are in the config, as  columns: { ${JSON.stringify(others[0])}: note }, or use them in rules as column.<name>`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `"${name}"`);
  return `${shown.join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}`;
}

function refuseClash(row: Row, { clashes }: ColumnMap): Problem | undefined {
  const clash = clashes.find(({ used }) => used);
  if (clash === undefined) return undefined;
  return error(
    'duplicate-column',
    `two columns are called "${clash.column}", and which one says ${clash.fact} can not be known, so no row was read`,
    {
      place: placeOf({ file: row.file, line: row.headerLine ?? row.line }),
      hint: 'rename one of them',
    },
  );
}

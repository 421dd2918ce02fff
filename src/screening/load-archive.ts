import { Archive } from '../archive/archive.js';
import { comparableFileName } from '../archive/file-names.js';
import { archiveTables } from '../archive/index.js';
import { ArchiveOwner } from '../archive/owner.js';
import { People } from '../archive/people.js';
import { type ArchiveNotes, type ArchiveTable } from '../archive/table.js';
import { type Fact, normalizeColumn } from '../core/fact.js';
import { type Problem, error, warning } from '../core/problem.js';
import { type SourceInput } from '../core/source.js';
import { type ArchiveFile, type ArchiveFiles } from '../files/archive-files.js';
import { openInput, problemOf } from '../files/input.js';

import { readTable } from '../sources/text/csv-rows.js';
import { findHeader, firstRecord } from '../sources/text/csv-table.js';

/** What was read of one file of an archive. */
export interface TableRead {
  readonly table: string;
  /** The file as the user knows it. */
  readonly file: string;
  readonly rows: number;
}

/** An archive and what was wrong with it; what could be read is used. */
export interface LoadedArchive {
  readonly archive: Archive;
  readonly tables: readonly TableRead[];
  readonly problems: readonly Problem[];
}

/** The files of an archive's table: those of its name, whatever the archive adds to it. */
export function filesOf(files: ArchiveFiles, name: string): readonly ArchiveFile[] {
  const wanted = comparableFileName(name);
  return files.files.filter(({ path }) => comparableFileName(path) === wanted);
}

/**
 * Reads the owner's archives together: who the owner is and who is connected, and of the rest what
 * `facts` are read from.
 */
export async function loadArchive(
  archives: readonly ArchiveFiles[],
  facts: readonly Pick<Fact, 'archive'>[],
): Promise<LoadedArchive> {
  const reader = new ArchiveReader(archives);
  await reader.readOwner();
  return reader.readRest(facts);
}

/**
 * Reads archives in two steps, since the policy that says what is needed of them is made of what
 * the first step finds: who the owner is.
 */
export class ArchiveReader {
  readonly #archives: readonly ArchiveFiles[];
  readonly #notes: ArchiveNotes;
  readonly #tables: TableRead[] = [];
  readonly #problems: Problem[] = [];

  /**
   * `connectionsApart`: keeps what only Connections.csv says of people from being used for anything
   * but telling who is connected.
   */
  constructor(
    archives: readonly ArchiveFiles[],
    { connectionsApart = false }: { readonly connectionsApart?: boolean } = {},
  ) {
    this.#archives = archives;
    const people = new People();
    this.#notes = {
      people,
      connections: connectionsApart ? new People() : people,
      owner: new ArchiveOwner(),
      conversations: new Map(),
    };
  }

  /** Reads what is always needed; resolves to the owner. */
  async readOwner(): Promise<ArchiveOwner> {
    for (const table of archiveTables) if (table.always === true) await this.#readTable(table);
    return this.#notes.owner;
  }

  /** Reads what the facts need besides. */
  async readRest(facts: readonly Pick<Fact, 'archive'>[]): Promise<LoadedArchive> {
    const needed = new Set(facts.flatMap(({ archive = [] }) => archive));
    for (const table of archiveTables)
      if (table.always !== true && needed.has(table.name)) await this.#readTable(table);
    return this.#finish();
  }

  async #readTable(table: ArchiveTable): Promise<void> {
    for (const files of this.#archives) await this.#read(files, table);
  }

  async #read(files: ArchiveFiles, table: ArchiveTable): Promise<void> {
    const found = filesOf(files, table.name);
    const folders = new Set(found.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)));
    if (folders.size > 1) {
      // two Invitations.csv are reported where the invitations are looked for
      if (table.name !== 'Invitations.csv') this.#problems.push(twice(files, found));
      return;
    }
    for (const file of found) await this.#readFile(file, table);
  }

  #finish(): LoadedArchive {
    this.#notes.people.join();
    if (this.#notes.connections !== this.#notes.people) this.#notes.connections.join();
    const names = new Set(this.#tables.map(({ table }) => table));
    return {
      archive: new Archive(this.#notes, names),
      tables: this.#tables,
      problems: this.#problems,
    };
  }

  async #readFile(file: ArchiveFile, table: ArchiveTable): Promise<void> {
    const input = await openInput({ name: file.shown, bytes: file.bytes() }, (problem) =>
      this.#problems.push(problem),
    );
    if ('code' in input) {
      this.#problems.push(input);
      return;
    }
    try {
      await this.#readTableOf(input, file, table);
    } finally {
      await input.close();
    }
  }

  async #readTableOf(input: SourceInput, file: ArchiveFile, table: ArchiveTable): Promise<void> {
    const header = findHeader(input.head, table.columns);
    if (header === undefined) {
      if (input.head.trim() !== '') this.#problems.push(unknownHeader(file, table, input.head));
      return;
    }
    const positions = new Map<string, number>();
    for (const [at, column] of header.columns.entries()) {
      const name = normalizeColumn(column);
      if (!positions.has(name)) positions.set(name, at);
    }
    const unread: number[] = [];
    let rows = 0;
    try {
      for await (const item of readTable(input, header)) {
        if (item.kind === 'problem') unread.push(item.problem.place?.line ?? 0);
        if (item.kind !== 'row') continue;
        const { line, values } = item.row;
        const get = (column: string): string => {
          const at = positions.get(column);
          return at === undefined ? '' : String(values[at] ?? '');
        };
        if (table.note({ line, get }, this.#notes)) rows += 1;
        else unread.push(line);
      }
    } catch (thrown) {
      this.#problems.push(problemOf(file.shown, thrown));
    }
    if (unread.length > 0) this.#problems.push(unreadRows(file, unread));
    this.#tables.push({ table: table.name, file: file.shown, rows });
  }
}

function twice({ name }: ArchiveFiles, found: readonly ArchiveFile[]): Problem {
  return error(
    'archive-twice',
    `"${name}" has ${found.map(({ path }) => `"${path}"`).join(' and ')}; none of them was used`,
    {
      hint: 'an export has each file once: give the folder of one export',
    },
  );
}

function unknownHeader(file: ArchiveFile, table: ArchiveTable, head: string): Problem {
  const found = firstRecord(head)
    .slice(0, 8)
    .map((name) => name.slice(0, 30))
    .join(' | ');
  return warning(
    'archive-table',
    `${table.name} was not used: its header is not known; its first line has: ${found}`,
    {
      place: { file: file.shown, line: 1, column: 1, endColumn: 2 },
      hint: 'was the file saved again by a spreadsheet, or in another language? download the export again',
    },
  );
}

function unreadRows(file: ArchiveFile, lines: readonly number[]): Problem {
  const [first = 1] = lines;
  const shown = lines.slice(0, 5).join(', ');
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : '';
  const what =
    lines.length === 1
      ? 'a row can not be understood and was'
      : `${lines.length} rows can not be understood and were`;
  return warning('archive-table', `${what} not used: line ${shown}${more}`, {
    place: { file: file.shown, line: first, column: 1, endColumn: 2 },
    hint: 'the rest of the file was used',
  });
}

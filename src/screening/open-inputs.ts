import { comparableFileName } from '../archive/file-names.js';
import { archiveTables } from '../archive/index.js';
import { type Problem, error } from '../core/problem.js';
import { type ArchiveFiles, isArchive, openArchive } from '../files/archive-files.js';
import { type InputFile } from '../files/input.js';
import { documentOf } from '../files/signatures.js';
import { filesOf } from './load-archive.js';

/** Inputs to screen, and the archives that say whom the owner knows. */
export interface OpenedInputs {
  readonly inputs: readonly InputFile[];
  readonly archives: readonly ArchiveFiles[];
  readonly problems: readonly Problem[];
  close(): Promise<void>;
}

/**
 * Opens inputs: a file stays what it is, an archive gives its Invitations.csv and is used as
 * evidence, as are `beside`, the archives that are named for that alone.
 */
export async function openInputs(
  inputs: readonly InputFile[],
  beside: readonly string[] = [],
): Promise<OpenedInputs> {
  const opener = new Opener();
  for (const input of inputs) await opener.input(input);
  for (const path of beside) await opener.beside(path);
  return opener.opened();
}

class Opener {
  readonly #inputs: InputFile[] = [];
  readonly #archives = new Map<string, ArchiveFiles>();
  readonly #withoutInvitations: ArchiveFiles[] = [];
  readonly #problems: Problem[] = [];

  async input(input: InputFile): Promise<void> {
    if (typeof input !== 'string' || !(await isArchive(input))) {
      this.#inputs.push(input);
      return;
    }
    const archive = await this.#open(input);
    if (archive === undefined) return;
    const [invitations, ...others] = filesOf(archive, 'Invitations.csv');
    if (others.length > 0) this.#problems.push(twoInvitations(archive));
    else if (invitations === undefined) this.#withoutInvitations.push(archive);
    else this.#inputs.push({ name: invitations.shown, bytes: invitations.bytes() });
  }

  async beside(path: string): Promise<void> {
    const archive = await this.#open(path);
    if (archive !== undefined && !hasTables(archive) && archive.problems.length === 0)
      this.#problems.push(notAnExport(archive));
  }

  opened(): OpenedInputs {
    const archives = [...this.#archives.values()];
    // the other part of an export may have the invitations
    if (this.#inputs.length === 0)
      for (const archive of this.#withoutInvitations)
        if (archive.problems.length === 0) this.#problems.push(noInvitations(archive));
    return {
      inputs: this.#inputs,
      archives: archives.filter(hasTables),
      problems: this.#problems,
      close: async () => {
        for (const archive of archives) await archive.close();
      },
    };
  }

  async #open(path: string): Promise<ArchiveFiles | undefined> {
    const open = this.#archives.get(path);
    if (open !== undefined) return open;
    const archive = await openArchive(path);
    if ('code' in archive) {
      this.#problems.push(archive);
      return undefined;
    }
    this.#archives.set(path, archive);
    this.#problems.push(...archive.problems);
    return archive;
  }
}

/** Whether an archive has any file that is read. */
function hasTables({ files }: ArchiveFiles): boolean {
  const names = new Set(files.map(({ path }) => comparableFileName(path)));
  return archiveTables.some(({ name }) => names.has(comparableFileName(name)));
}

function twoInvitations(archive: ArchiveFiles): Problem {
  const found = filesOf(archive, 'Invitations.csv').map(({ path }) => `"${path}"`);
  return error(
    'archive-twice',
    `"${archive.name}" has ${found.length} files of invitations: ${found.join(', ')}`,
    {
      hint: 'give one of them, or the folder of one export',
    },
  );
}

function noInvitations(archive: ArchiveFiles): Problem {
  if (!hasTables(archive)) return notAnExport(archive);
  return error(
    'archive-part',
    `"${archive.name}" looks like the first part of an export: it has no Invitations.csv`,
    {
      hint: 'the network sends the second part in a later mail; give that one, or both',
    },
  );
}

function notAnExport({ name, kind, files }: ArchiveFiles): Problem {
  const office = kind === 'zip' && documentOf(name, files.map(({ path }) => path).join('\n'));
  if (office)
    return error('not-an-export', `"${name}" is ${office.what}, and no export`, {
      hint: office.hint,
    });
  const what = kind === 'zip' ? 'ZIP' : 'folder';
  const inner = files.find(({ path }) => /\.zip$/iu.test(path));
  const shown = files
    .slice(0, 5)
    .map(({ path }) => path)
    .join(', ');
  return error(
    kind === 'zip' ? 'not-an-export' : 'input-folder',
    `the ${what} "${name}" has no export of invitations in it${shown === '' ? '' : `; it has: ${shown}`}`,
    { hint: hintFor(kind, inner?.shown) },
  );
}

function hintFor(kind: ArchiveFiles['kind'], inner: string | undefined): string {
  if (inner === undefined)
    return 'give the export as you downloaded it, or the folder into which it was unpacked';
  return kind === 'zip'
    ? `unpack it, and give the ZIP in it: ${inner}`
    : `give the ZIP in it: ${inner}`;
}

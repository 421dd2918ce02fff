import { join, sep } from 'node:path';
import { type Problem, error } from '../core/problem.js';
import { disk } from './disk.js';
import { isFailure, reasonOf } from './failure.js';
import { readBytes } from './read-bytes.js';

/** A file of an archive. */
export interface ArchiveFile {
  /** Its path inside the archive, with `/`. */
  readonly path: string;
  /** The path as a user knows it, that of the archive included. */
  readonly shown: string;
  /** Its bytes; may be read several times. Throws `InputStopped` where the archive is damaged. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** The files of the owner's export: a ZIP, or a folder into which it was unpacked. */
export interface ArchiveFiles {
  /** The archive as the user named it. */
  readonly name: string;
  readonly kind: 'zip' | 'folder';
  readonly files: readonly ArchiveFile[];
  /** What was refused: each a file that was not read. */
  readonly problems: readonly Problem[];
  close(): Promise<void>;
}

/** How deep below its folder an unpacked export may lie. */
const maxDepth = 3;
/** How many files of a folder are looked at; more is no export. */
const maxFiles = 5000;

/** Whether a path is a folder or a ZIP, and so may be an archive. Told by content, never by name. */
export async function isArchive(path: string): Promise<boolean> {
  try {
    const info = await disk.stat(path);
    return info.isDirectory() || (info.isFile() && (await startsAsZip(path)));
  } catch (thrown) {
    // what is wrong is said when it is opened
    if (isFailure(thrown)) return false;
    throw thrown;
  }
}

/** The files of an archive, or why it can't be opened. */
export async function openArchive(path: string): Promise<ArchiveFiles | Problem> {
  try {
    const info = await disk.stat(path);
    if (info.isDirectory()) return await openFolder(path);
    if (info.isFile() && (await startsAsZip(path))) {
      // most runs have no ZIP to read
      const { openZip } = await import('./zip.js');
      return await openZip(path);
    }
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return missing(path, thrown);
  }
  return error('bad-archive', `"${path}" is neither a ZIP nor a folder`, {
    hint: 'give the export as you downloaded it: Basic_LinkedInDataExport_….zip',
  });
}

async function startsAsZip(path: string): Promise<boolean> {
  const file = await disk.open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead).toString('latin1');
    return start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006';
  } finally {
    await file.close();
  }
}

async function openFolder(folder: string): Promise<ArchiveFiles> {
  const files: ArchiveFile[] = [];
  const problems: Problem[] = [];
  const root = await disk.realpath(folder);
  const visit = async (inside: string, depth: number): Promise<void> => {
    const entries = await disk
      .readdir(join(folder, inside), { withFileTypes: true })
      .catch((thrown: unknown) => {
        if (!isFailure(thrown)) throw thrown;
        problems.push(missing(join(folder, inside), thrown));
        return [];
      });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && depth < maxDepth && !entry.name.startsWith('.'))
        await visit(path, depth + 1);
      if (files.length >= maxFiles) return;
      if (!/\.(?:csv|zip)$/iu.test(entry.name)) continue;
      if (entry.isFile()) files.push(fileIn(folder, path));
      else if (entry.isSymbolicLink()) {
        const real = await disk.realpath(join(folder, path)).catch(() => undefined);
        if (real?.startsWith(root + sep) === true) files.push(fileIn(folder, path));
        else problems.push(leadsOut(folder, path));
      }
    }
  };
  await visit('', 0);
  return { name: folder, kind: 'folder', files, problems, close: async () => {} };
}

function fileIn(folder: string, path: string): ArchiveFile {
  const shown = join(folder, path);
  return { path, shown, bytes: () => readBytes(shown) };
}

function leadsOut(folder: string, path: string): Problem {
  return error(
    'bad-archive',
    `"${path}" in "${folder}" is a link that leads out of the folder, so it was not read`,
    {
      hint: 'copy the file into the folder',
    },
  );
}

function missing(path: string, failure: NodeJS.ErrnoException): Problem {
  if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR')
    return error('input-missing', `there is no file or folder "${path}"`, {
      hint: 'check the name and the folder you are in',
    });
  return error('input-unreadable', `"${path}" can not be read: ${reasonOf(failure)}`, {
    hint: 'check its permissions',
  });
}

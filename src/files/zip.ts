import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile, getFileNameLowLevel, openPromise } from 'yauzl';
import { type Problem, error } from '../core/problem.js';
import { type ArchiveFile, type ArchiveFiles } from './archive-files.js';
import { InputStopped } from './decode.js';
import { isFailure, reasonOf } from './failure.js';

/** The largest file in a ZIP that is read, in bytes; the messages of twenty years are some 200 MB. */
const maxBytes = 512 * 1024 * 1024;
/** How much larger than packed a file of more than 16 MiB may be. Text is about five times as large. */
const maxRatio = 250;
/** How many files a ZIP may hold: as many as one can without extensions. An export has a few dozen. */
const maxEntries = 65_535;

/** The files of a ZIP, none of them read yet; or why it can't be read. Nothing is written anywhere. */
export async function openZip(path: string): Promise<ArchiveFiles | Problem> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    });
    return await listZip(path, zip);
  } catch (thrown) {
    zip?.close();
    return unreadable(path, thrown);
  }
}

async function listZip(path: string, zip: ZipFile): Promise<ArchiveFiles | Problem> {
  if (zip.entryCount > maxEntries) {
    zip.close();
    return error('bad-archive', `"${path}" says that it holds ${zip.entryCount} files`, {
      hint: 'an export has a few dozen; download yours again',
    });
  }
  const files: ArchiveFile[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    const problem = refusal(path, name, entry, seen);
    seen.add(name);
    if (problem === undefined) files.push(fileOf(path, name, zip, entry));
    else problems.push(problem);
  }
  return { name: path, kind: 'zip', files, problems, close: async () => zip.close() };
}

function nameOf(entry: Entry): string {
  const name = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  return name.replaceAll('\\', '/');
}

/** Why an entry is not looked at; undefined where it may be. */
function refusal(
  path: string,
  name: string,
  entry: Entry,
  seen: ReadonlySet<string>,
): Problem | undefined {
  const refuse = (what: string, hint: string): Problem =>
    error('bad-archive', `"${name}" in "${path}" ${what}`, { hint });
  if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/iu.test(name))
    return refuse(
      'has a path that leads out of the archive, so it was not read',
      'an export has no such file; download yours again',
    );
  if (!/\.csv$/iu.test(name)) return undefined;
  if (seen.has(name))
    return refuse('is there twice, so the second was not read', 'download your export again');
  if (entry.externalFileAttributes >>> 28 === 0xa)
    return refuse('is a link to another file, so it was not read', 'an export has no such file');
  if (entry.isEncrypted())
    return refuse(
      'is encrypted, so it was not read',
      'unpack the archive with its password, and give the folder',
    );
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return refuse(
      'is packed in a way this program can not unpack',
      'unpack the archive, and give the folder',
    );
  if (entry.uncompressedSize > maxBytes)
    return refuse(
      `would be ${Math.round(entry.uncompressedSize / 1_048_576)} MB large, so it was not read`,
      'no export has such a file; download yours again',
    );
  if (
    entry.uncompressedSize > 16_777_216 &&
    entry.uncompressedSize > maxRatio * entry.compressedSize
  )
    return refuse(
      'is packed as only a ZIP bomb is, so it was not read',
      'download your export again',
    );
  return undefined;
}

function fileOf(path: string, name: string, zip: ZipFile, entry: Entry): ArchiveFile {
  return {
    path: name,
    shown: `${path}/${name}`,
    bytes: () => bytesOf(`${path}/${name}`, zip, entry),
  };
}

/** The bytes of an entry; its check sum is compared at the end. */
async function* bytesOf(shown: string, zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (thrown) {
    throw new InputStopped(damaged(shown, plainReason(thrown)));
  }
  if (sum !== entry.crc32) throw new InputStopped(damaged(shown, 'its check sum is wrong'));
}

function damaged(shown: string, why: string): Problem {
  return error('bad-archive', `"${shown}" is damaged: ${why}`, {
    hint: 'download the export again; what stands before the damage was read',
  });
}

function unreadable(path: string, thrown: unknown): Problem {
  if (isFailure(thrown)) {
    if (thrown.code === 'ENOENT')
      return error('input-missing', `there is no file "${path}"`, {
        hint: 'check the name and the folder you are in',
      });
    return error('input-unreadable', `"${path}" can not be read: ${reasonOf(thrown)}`, {
      hint: 'check the file and its permissions',
    });
  }
  return error('bad-archive', `"${path}" is not a whole ZIP file: ${plainReason(thrown)}`, {
    hint: 'download the export again, or unpack it and give the folder',
  });
}

/** What the library says, in words for people. */
function plainReason(thrown: unknown): string {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  if (/end of central directory/iu.test(said)) return 'its end is missing';
  if (/too many bytes|not enough bytes|bytes in the stream/iu.test(said))
    return 'a file in it is longer or shorter than it says';
  if (/invalid|incorrect|unexpected end|distance|code lengths|stored block/iu.test(said))
    return 'its data can not be unpacked';
  return 'its list of files can not be read';
}

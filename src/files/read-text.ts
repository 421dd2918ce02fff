import { constants, type Stats } from 'node:fs';
import { type FileHandle } from 'node:fs/promises';
import { codeOf, isFailure, reasonOf } from './failure.js';
import { disk } from './disk.js';

/** Why a text file could not be read. */
export interface Unread {
  readonly kind: 'missing' | 'too-large' | 'unreadable';
  /** For a sentence that ends in it: "… can not be read: it is a folder". */
  readonly why: string;
}

/** The largest rule or config file that is read, in bytes. */
export const maxRuleBytes = 256 * 1024;

/**
 * The text of a small file, in UTF-8 with or without a BOM. A file that is larger is refused before
 * it is read; nothing but a regular file is waited for. The BOM is left out, unless it is to be kept.
 */
export async function readText(
  path: string,
  maxBytes = maxRuleBytes,
  keepBom = false,
): Promise<string | Unread> {
  try {
    // a pipe that nobody writes to would be waited for forever
    const file = await disk.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const refusal = refuse(await file.stat(), maxBytes);
      return refusal ?? decodeText(await readAtMost(file, maxBytes + 1), maxBytes, keepBom);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    const missing = codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR';
    return { kind: missing ? 'missing' : 'unreadable', why: reasonOf(thrown) };
  }
}

function refuse(info: Stats, maxBytes: number): Unread | undefined {
  if (info.isDirectory()) return { kind: 'unreadable', why: 'it is a folder' };
  if (!info.isFile()) return { kind: 'unreadable', why: 'it is a device or a pipe, and no file' };
  return info.size > maxBytes ? tooLarge(maxBytes) : undefined;
}

function tooLarge(maxBytes: number): Unread {
  return { kind: 'too-large', why: `it has more than ${maxBytes / 1024} KiB` };
}

/** What a file says of its size may be wrong, so no more is read than is wanted. */
async function readAtMost(file: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < maxBytes) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(65_536), 0, 65_536, null);
    if (bytesRead === 0) break;
    pieces.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(pieces);
}

function decodeText(bytes: Uint8Array, maxBytes: number, keepBom: boolean): string | Unread {
  if (bytes.length > maxBytes) return tooLarge(maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepBom }).decode(bytes);
  } catch {
    return { kind: 'unreadable', why: 'it is not UTF-8 text' };
  }
}

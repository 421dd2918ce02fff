import { type Stats } from 'node:fs';
import { type FileHandle } from 'node:fs/promises';
import { error } from '../core/problem.js';
import { InputStopped } from './decode.js';
import { disk } from './disk.js';

/** How many pipes and devices are waited for at this moment. */
let waiting = 0;

/** Whether this process waits for a pipe or a device, which nothing but a signal ends. */
export function waitsForPipe(): boolean {
  return waiting > 0;
}

/**
 * The bytes of a file, a device or a pipe, piece by piece; read again with each iteration. Throws
 * `InputStopped` at the end of a file that was changed while it was read.
 */
export async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const isFile = (await disk.stat(path)).isFile();
  const file = await waitFor(isFile, () => disk.open(path, 'r'));
  try {
    const before = await file.stat();
    for (;;) {
      const bytes = await waitFor(isFile, () => readPiece(file));
      if (bytes.length === 0) break;
      yield bytes;
    }
    if (isFile && isChanged(before, await file.stat())) throw changed(path);
  } finally {
    await file.close();
  }
}

/** Waits for a pipe or a device, or for a file, which is soon there. */
export async function waitFor<T>(isFile: boolean, what: () => Promise<T>): Promise<T> {
  waiting += isFile ? 0 : 1;
  try {
    return await what();
  } finally {
    waiting -= isFile ? 0 : 1;
  }
}

async function readPiece(file: FileHandle): Promise<Uint8Array> {
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(65_536), 0, 65_536, null);
  return buffer.subarray(0, bytesRead);
}

function isChanged(before: Stats, after: Stats): boolean {
  return before.size !== after.size || before.mtimeMs !== after.mtimeMs;
}

function changed(path: string): InputStopped {
  return new InputStopped(
    error('input-unreadable', `"${path}" was changed while it was read`, {
      hint: 'run again when nothing writes to it',
    }),
  );
}

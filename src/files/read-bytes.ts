import { type Stats } from 'node:fs';
import { error } from '../core/problem.js';
import { InputStopped } from './decode.js';
import { disk } from './disk.js';

/**
 * The bytes of a file, a device or a pipe, piece by piece; read again with each iteration. Throws
 * `InputStopped` at the end of a file that was changed while it was read.
 */
export async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = await disk.open(path, 'r');
  try {
    const before = await file.stat();
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(65_536), 0, 65_536, null);
      if (bytesRead === 0) break;
      yield buffer.subarray(0, bytesRead);
    }
    if (before.isFile() && isChanged(before, await file.stat())) throw changed(path);
  } finally {
    await file.close();
  }
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

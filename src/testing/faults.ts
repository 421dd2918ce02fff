import { type FileHandle } from 'node:fs/promises';
import { disk } from '../files/disk.js';

type Call = (...args: unknown[]) => unknown;

/** Which call to the file system fails, counted from 0, and with which code of the system. */
export interface Fault {
  readonly at: number;
  readonly code: string;
}

/**
 * Runs something while one call to the file system fails; resolves to its result and to the names
 * of all calls it made, in order. Without a fault it only counts.
 */
export async function withFault<T>(
  run: () => Promise<T>,
  fault?: Fault,
): Promise<{ readonly result: T; readonly calls: readonly string[] }> {
  const calls: string[] = [];
  const fails = (name: string): boolean => {
    calls.push(name);
    return fault?.at === calls.length - 1;
  };
  const failure = (name: string): Error =>
    Object.assign(new Error(`${fault?.code}: injected, ${name}`), { code: fault?.code });
  const real = { ...disk };
  const table = disk as unknown as Record<string, Call>;
  for (const [name, call] of Object.entries(real as unknown as Record<string, Call>))
    table[name] = async (...args) => {
      if (fails(name)) throw failure(name);
      const result = await call(...args);
      return name === 'open' ? faultyHandle(result as FileHandle, fails, failure) : result;
    };
  try {
    return { result: await run(), calls };
  } finally {
    Object.assign(disk, real);
  }
}

/** A file whose calls count as well. One that fails to close is closed nevertheless. */
function faultyHandle(
  file: FileHandle,
  fails: (name: string) => boolean,
  failure: (name: string) => Error,
): FileHandle {
  return new Proxy(file, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const name = `file.${String(key)}`;
        const isFailing = fails(name);
        if (isFailing && key !== 'close') throw failure(name);
        const result: unknown = await (value as Call).apply(target, args);
        if (isFailing) throw failure(name);
        return result;
      };
    },
  });
}

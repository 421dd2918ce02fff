import { type Problem, error } from '../core/problem.js';
import { type SourceInput, headUnits } from '../core/source.js';
import { InputStopped, decode } from './decode.js';
import { type Encoding } from './decoders.js';
import { disk } from './disk.js';
import { isFailure, reasonOf } from './failure.js';
import { readBytes } from './read-bytes.js';

/** Something to read invitations from: a path, or a stream of bytes with a name to show. */
export type InputFile =
  | string
  | { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> };

/** An input that is open; `close` it, for not all of it may be read. */
export interface OpenInput extends SourceInput {
  close(): Promise<void>;
}

/**
 * The input with its beginning read, or why it can't be opened. A BOM is taken off; the encoding is
 * found out where it isn't given.
 */
export async function openInput(
  input: InputFile,
  warn: (problem: Problem) => void,
  encoding?: Encoding,
): Promise<OpenInput | Problem> {
  const file = typeof input === 'string' ? input : input.name;
  try {
    const refusal = typeof input === 'string' ? await refusePath(input) : undefined;
    if (refusal !== undefined) return refusal;
    const bytes = typeof input === 'string' ? readBytes(input) : input.bytes;
    const texts = decode(file, bytes, { encoding, warn })[Symbol.asyncIterator]();
    const { head, done } = await readHead(texts);
    return {
      file,
      head,
      chunks: chunksFrom(head, texts, done),
      close: async () => void (await texts.return(undefined)),
    };
  } catch (thrown) {
    return problemOf(file, thrown);
  }
}

/** What a failure to read means to the user. Anything else than a failure to read is thrown on. */
export function problemOf(file: string, thrown: unknown): Problem {
  if (thrown instanceof InputStopped) return thrown.problem;
  if (!isFailure(thrown)) throw thrown;
  if (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR') return missing(file);
  return error('input-unreadable', `"${file}" can not be read: ${reasonOf(thrown)}`, {
    hint: 'check the file and its permissions',
  });
}

async function refusePath(path: string): Promise<Problem | undefined> {
  const info = await disk.stat(path);
  if (!info.isDirectory()) return undefined;
  return error('input-folder', `"${path}" is a folder`, {
    hint: 'name the file in it, such as Invitations.csv',
  });
}

function missing(file: string): Problem {
  return error('input-missing', `there is no file "${file}"`, {
    hint: 'check the name and the folder you are in',
  });
}

async function readHead(
  texts: AsyncIterator<string>,
): Promise<{ readonly head: string; readonly done: boolean }> {
  let head = '';
  while (head.length < headUnits) {
    const { value, done } = await texts.next();
    if (done === true) return { head, done: true };
    head += value;
  }
  return { head, done: false };
}

async function* chunksFrom(
  head: string,
  rest: AsyncIterator<string>,
  done: boolean,
): AsyncGenerator<string> {
  yield head;
  if (done) return;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      yield next.value;
  } finally {
    await rest.return?.();
  }
}

import { TextDecoder } from 'node:util';
import { type Problem, error, warning } from '../core/problem.js';

/** How the bytes of an input are turned into text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Reading ends here: the input, or the rest of it, can't be read. Caught where a file is opened. */
export class InputStopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * The text of a stream of bytes. UTF-8 with or without BOM, and UTF-16 with one; bytes that are no
 * UTF-8 from the beginning are read as windows-1252, loudly. Refuses binary data.
 */
export async function* decode(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  warn: (problem: Problem) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let line = 1;
  for await (const chunk of rechunk(bytes)) {
    if (decoder === undefined) {
      refuseBinary(file, chunk);
      const encoding = encodingOf(chunk);
      decoder = new TextDecoder(encoding, { fatal: true });
      if (encoding === 'windows-1252') warn(notUtf8(file, chunk));
    }
    const text = decodePiece(decoder, chunk, file, line);
    const nul = text.indexOf('\0');
    if (nul >= 0)
      throw stopped(
        file,
        line + breaksIn(text.slice(0, nul)),
        'a NUL character, which no text has',
      );
    line += breaksIn(text);
    if (text !== '') yield text;
  }
  const rest = decoder === undefined ? '' : decodePiece(decoder, undefined, file, line);
  if (rest !== '') yield rest;
}

/** At least 64 KiB at once, so that what is decided on the first piece is decided on enough. */
async function* rechunk(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.length;
    if (size < 65_536) continue;
    yield held.length === 1 ? chunk : Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

const signatures: readonly (readonly [bytes: readonly number[], what: string, hint: string])[] = [
  [[0x50, 0x4b, 3, 4], 'a ZIP file', 'unzip it and give the file Invitations.csv in it'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel file', 'save it as CSV in your spreadsheet'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file', 'give a CSV or JSON export'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'give a CSV or JSON export'],
  [[0xff, 0xd8, 0xff], 'a picture', 'give a CSV or JSON export'],
  [[0x1f, 0x8b], 'a compressed file', 'unpack it first'],
];

function refuseBinary(file: string, chunk: Uint8Array): void {
  for (const [bytes, what, hint] of signatures) {
    if (!bytes.every((byte, at) => chunk[at] === byte)) continue;
    const isExcel = /\.xlsx$/iu.test(file);
    throw new InputStopped(
      error('not-an-export', `${isExcel ? 'an Excel file' : what} and not a text`, {
        place: start(file),
        hint: isExcel ? 'save it as CSV in your spreadsheet' : hint,
      }),
    );
  }
}

function encodingOf(chunk: Uint8Array): Encoding {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return startsAsUtf8(chunk) || chunk.includes(0) ? 'utf-8' : 'windows-1252';
}

function startsAsUtf8(chunk: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function decodePiece(
  decoder: TextDecoder,
  chunk: Uint8Array | undefined,
  file: string,
  line: number,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const bad = chunk === undefined ? 0 : badLine(chunk);
    throw stopped(file, line + bad, `bytes that are no ${decoder.encoding.toUpperCase()} text`);
  }
}

function badLine(chunk: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(chunk);
  return breaksIn(text.slice(0, Math.max(0, text.indexOf('\ufffd'))));
}

function stopped(file: string, line: number, what: string): InputStopped {
  const place = { file, line, column: 1, endColumn: 2 };
  return new InputStopped(
    error('bad-encoding', `${what}; reading stopped here`, {
      place,
      hint: 'save the file as UTF-8; what stands before this line was read',
    }),
  );
}

function notUtf8(file: string, chunk: Uint8Array): Problem {
  return warning(
    'bad-encoding',
    'this file is not UTF-8; it is read as windows-1252, so check the accents',
    {
      place: { file, line: 1 + badLine(chunk), column: 1, endColumn: 2 },
      hint: 'save it as UTF-8 to be sure',
    },
  );
}

function start(file: string) {
  return { file, line: 1, column: 1, endColumn: 2 };
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

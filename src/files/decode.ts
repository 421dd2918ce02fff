import { countLineEnds } from '../core/lines.js';
import { type Problem, error, warning } from '../core/problem.js';
import { type Decoder, type Encoding, GuessingDecoder, decoderOf } from './decoders.js';
import { binaryOf } from './signatures.js';

/** Reading ends here: the input, or the rest of it, can't be read. Caught where a file is opened. */
export class InputStopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** How to decode a file. */
export interface DecodeOptions {
  /** What the user says it is; found out where it isn't given. */
  readonly encoding?: Encoding | undefined;
  warn(problem: Problem): void;
}

/**
 * The text of a stream of bytes: UTF-8, UTF-16, or windows-1252, which is said loudly. A byte order
 * mark is taken off. Bytes that stand for no character become a lone surrogate. Binary data is
 * refused.
 */
export async function* decode(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  options: DecodeOptions,
): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  for await (const { block, isLast } of blocksOf(bytes)) {
    const mark = decoder === undefined ? markOf(block) : undefined;
    decoder ??= chooseDecoder(file, block, mark?.encoding, options);
    const text = decoder.decode(block.subarray(mark?.length ?? 0), isLast);
    if (text !== '') yield text;
  }
}

const blockBytes = 65_536;

/** The same blocks whatever the pieces are that the bytes come in, so that nothing depends on them. */
async function* blocksOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly block: Buffer; readonly isLast: boolean }> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    held.push(piece);
    size += piece.length;
    if (size <= blockBytes) continue;
    let all = Buffer.concat(held);
    for (; all.length > blockBytes; all = all.subarray(blockBytes))
      yield { block: all.subarray(0, blockBytes), isLast: false };
    held = [all];
    size = all.length;
  }
  yield { block: Buffer.concat(held), isLast: true };
}

interface Mark {
  readonly encoding: Encoding;
  /** In bytes. */
  readonly length: number;
}

/** The byte order mark that a file begins with. */
function markOf(start: Buffer): Mark | undefined {
  const hex = start.subarray(0, 3).toString('hex');
  if (hex === 'efbbbf') return { encoding: 'utf-8', length: 3 };
  if (hex.startsWith('fffe')) return { encoding: 'utf-16le', length: 2 };
  return hex.startsWith('feff') ? { encoding: 'utf-16be', length: 2 } : undefined;
}

function chooseDecoder(
  file: string,
  start: Buffer,
  marked: Encoding | undefined,
  { encoding: given, warn }: DecodeOptions,
): Decoder {
  const binary = binaryOf(file, start);
  if (binary !== undefined)
    throw new InputStopped(
      error('not-an-export', `${binary.what} and not a text`, {
        place: lineOf(file, 1),
        hint: binary.hint,
      }),
    );
  if (marked !== undefined && given !== undefined && given !== marked)
    warn(otherMark(file, marked, given));
  const said = marked ?? given;
  if (said !== undefined) return decoderOf(said);
  const unmarked = unmarkedUtf16(start);
  if (unmarked === undefined) return guess(file, start, warn);
  warn(withoutMark(file, unmarked));
  return decoderOf(unmarked);
}

/** UTF-16 without a mark: every second byte of Latin letters is NUL, and the others hardly ever. */
function unmarkedUtf16(start: Buffer): Encoding | undefined {
  const sample = start.subarray(0, 1024);
  const pairs = sample.length / 2;
  const even = sample.filter((byte, at) => byte === 0 && at % 2 === 0).length / pairs;
  const odd = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length / pairs;
  if (start.length < 8 || start.length % 2 === 1) return undefined;
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  return even > 0.4 && odd < 0.05 ? 'utf-16be' : undefined;
}

function guess(file: string, start: Buffer, warn: DecodeOptions['warn']): Decoder {
  const nul = start.indexOf(0);
  if (nul >= 0 && start.filter((byte) => byte === 0).length * 10 > start.length)
    throw new InputStopped(
      error('bad-encoding', 'full of NUL characters, which no text has', {
        place: lineOf(file, 1 + countLineEnds(start.toString('latin1', 0, nul))),
        hint: 'give a CSV or JSON export',
      }),
    );
  return new GuessingDecoder((line) => warn(notUtf8(file, line)));
}

function notUtf8(file: string, line: number): Problem {
  return warning(
    'bad-encoding',
    'this file is not UTF-8; it is read as windows-1252, so check the accents',
    {
      place: lineOf(file, line),
      hint: 'if they are right, say --encoding windows-1252; if not, save the file as UTF-8',
    },
  );
}

function withoutMark(file: string, encoding: Encoding): Problem {
  return warning(
    'bad-encoding',
    `there is no byte order mark, but every second byte is NUL; it is read as ${encoding}`,
    { place: lineOf(file, 1), hint: `if that is right, say --encoding ${encoding}` },
  );
}

function otherMark(file: string, marked: Encoding, given: Encoding): Problem {
  return warning(
    'bad-encoding',
    `the file’s byte order mark says ${marked}, so it is not read as ${given}`,
    { place: lineOf(file, 1), hint: 'leave --encoding out' },
  );
}

function lineOf(file: string, line: number) {
  return { file, line, column: 1, endColumn: 2 };
}

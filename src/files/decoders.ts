import { isAscii, isUtf8 } from 'node:buffer';
import { countLineEnds } from '../core/lines.js';

/** How the bytes of an input are turned into text. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Turns the blocks of a file into text, one after the other. Bytes that stand for no character become
 * a lone surrogate, which no text has: `isWellFormed()` tells the rows that are damaged.
 */
export interface Decoder {
  decode(block: Buffer, isLast: boolean): string;
}

/** The decoder for an encoding that is known. */
export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return new Utf8Decoder();
  return encoding === 'windows-1252' ? windows1252 : new Utf16Decoder(encoding === 'utf-16be');
}

/** Stands where bytes are no character. */
const damaged = '\udc80';
const replacement = '\ufffd';

class Utf8Decoder implements Decoder {
  #begun: Buffer = Buffer.alloc(0);

  decode(block: Buffer, isLast: boolean): string {
    const bytes = Buffer.concat([this.#begun, block]);
    const end = isLast ? bytes.length : endOfWhole(bytes);
    this.#begun = bytes.subarray(end);
    const whole = bytes.subarray(0, end);
    return isUtf8(whole) ? whole.toString() : markDamage(whole);
  }
}

/** Where the last whole character of UTF-8 ends: before a sequence that is only begun. */
function endOfWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** Line by line, so that a replacement character that stands in the file damages no line but its own. */
function markDamage(bytes: Buffer): string {
  let text = '';
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from) + 1 || bytes.length;
    const line = bytes.subarray(from, end);
    const said = line.toString();
    text += isUtf8(line) ? said : said.replaceAll(replacement, damaged);
    from = end;
  }
  return text;
}

class Utf16Decoder implements Decoder {
  readonly #big: boolean;
  #begun: Buffer = Buffer.alloc(0);

  constructor(big: boolean) {
    this.#big = big;
  }

  decode(block: Buffer, isLast: boolean): string {
    const bytes = Buffer.concat([this.#begun, block]);
    let end = bytes.length - (bytes.length % 2);
    const high = bytes[end - (this.#big ? 2 : 1)] ?? 0;
    if (!isLast && high >= 0xd8 && high <= 0xdb) end -= 2;
    this.#begun = bytes.subarray(end);
    // a copy, for the bytes are the caller's
    const whole = this.#big ? Buffer.from(bytes.subarray(0, end)).swap16() : bytes.subarray(0, end);
    return whole.toString('utf16le') + (isLast && end < bytes.length ? damaged : '');
  }
}

// what 0x80 to 0x9f are; the TextDecoder of some versions of Node takes them for Latin-1
const windows1252Signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252: Decoder = {
  decode: (block) =>
    block
      .toString('latin1')
      .replace(/[\u0080-\u009f]/gu, (char) => windows1252Signs[char.charCodeAt(0) - 0x80] ?? ''),
};

/**
 * The decoder for a file that doesn't say its encoding: UTF-8, or windows-1252 where that can't be.
 * It is decided where the first character beyond ASCII stands, however far down, for before it both
 * are the same. `onWindows1252` is told the line of the first byte that is no UTF-8.
 */
export class GuessingDecoder implements Decoder {
  readonly #onWindows1252: (line: number) => void;
  #begun: Buffer = Buffer.alloc(0);
  #decided: Decoder | undefined;
  #line = 1;
  #endsInReturn = false;

  constructor(onWindows1252: (line: number) => void) {
    this.#onWindows1252 = onWindows1252;
  }

  decode(block: Buffer, isLast: boolean): string {
    if (this.#decided !== undefined) return this.#decided.decode(block, isLast);
    const bytes = Buffer.concat([this.#begun, block]);
    const end = isLast ? bytes.length : endOfWhole(bytes);
    const whole = bytes.subarray(0, end);
    if (isAscii(whole)) {
      this.#begun = bytes.subarray(end);
      const text = whole.toString('latin1');
      this.#line += this.#lineEndsIn(text);
      this.#endsInReturn = text.endsWith('\r');
      return text;
    }
    this.#decided = this.#decide(whole);
    return this.#decided.decode(bytes, isLast);
  }

  #decide(whole: Buffer): Decoder {
    if (isUtf8(whole) || isMostlyUtf8(whole)) return decoderOf('utf-8');
    const text = whole.toString();
    const before = text.slice(0, Math.max(0, text.indexOf(replacement)));
    this.#onWindows1252(this.#line + this.#lineEndsIn(before));
    return windows1252;
  }

  #lineEndsIn(text: string): number {
    return countLineEnds(text) - (this.#endsInReturn && text.startsWith('\n') ? 1 : 0);
  }
}

/** Whether bytes that are no UTF-8 are still more likely damaged UTF-8 than another encoding. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString();
  const good = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  const bad = text.match(/\ufffd/gu)?.length ?? 0;
  // letters of windows-1252 hardly ever make a character of UTF-8 by chance
  return good * 4 >= bad;
}

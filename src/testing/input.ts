import { type InputFile } from '../files/input.js';

/** A file with this text, which is nowhere but in memory. */
export function fileOf(name: string, text: string): InputFile {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  return { name, bytes: bytes() };
}

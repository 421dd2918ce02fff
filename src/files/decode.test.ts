import { describe, expect, it } from 'vitest';
import { type Problem } from '../core/problem.js';
import { InputStopped, decode } from './decode.js';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decoded(bytes: Uint8Array, size = 7) {
  const warnings: Problem[] = [];
  let text = '';
  for await (const piece of decode('x.csv', inPieces(bytes, size), (problem) =>
    warnings.push(problem),
  ))
    text += piece;
  return { text, warnings: warnings.map(({ code }) => code) };
}

const utf16 = (text: string, mark: readonly number[], big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from(mark), big ? bytes.swap16() : bytes]);
};

describe('decode', () => {
  const text = 'name,note\nZoë,你好 😀\n';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a BOM', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16 little endian', utf16(text, [0xff, 0xfe], false)],
    ['UTF-16 big endian', utf16(text, [0xfe, 0xff], true)],
  ])('reads %s', async (_, bytes) => {
    for (const size of [1, 2, 3, 1000])
      expect(await decoded(bytes, size)).toEqual({ text, warnings: [] });
  });

  it('reads windows-1252, and says so', async () => {
    expect(await decoded(Buffer.from([0x5a, 0x6f, 0xeb, 0x0a]))).toEqual({
      text: 'Zoë\n',
      warnings: ['bad-encoding'],
    });
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'not-an-export'],
    ['a ZIP file', [0x50, 0x4b, 3, 4], 'not-an-export'],
    ['a NUL character', [0x61, 0x0a, 0x00, 0x62], 'bad-encoding'],
  ])('refuses %s', async (_, bytes, code) => {
    const thrown = await decoded(Buffer.from(bytes)).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(InputStopped);
    expect((thrown as InputStopped).problem.code).toBe(code);
  });

  it('stops at bytes that are no UTF-8 where the file began as UTF-8, and names their line', async () => {
    const good = Buffer.from('a line\n'.repeat(20_000));
    const bytes = Buffer.concat([good, Buffer.from([0x41, 0xff, 0x0a])]);
    const thrown = await decoded(bytes, 65_536).catch((error: unknown) => error);
    expect((thrown as InputStopped).problem).toMatchObject({
      code: 'bad-encoding',
      place: { line: 20_001 },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Problem } from '../core/problem.js';
import { runs } from '../testing/runs.js';
import { InputStopped, decode } from './decode.js';
import { type Encoding } from './decoders.js';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Settings {
  readonly size?: number;
  readonly encoding?: Encoding;
}

async function decoded(bytes: Uint8Array, { size = 7, encoding }: Settings = {}) {
  const warnings: Problem[] = [];
  const warn = (problem: Problem) => void warnings.push(problem);
  let text = '';
  for await (const piece of decode('x.csv', inPieces(bytes, size), { encoding, warn }))
    text += piece;
  return { text, warnings: warnings.map(({ code, place }) => `${code} ${place?.line}`) };
}

function utf16(text: string, big = false, mark = true): Buffer {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const text = 'name,note\nZoë,你好 😀\n';
/** More than a block; its characters are cut by the borders of blocks. */
const long = `name,note\n${'Zoë,你好 😀\n'.repeat(20_000)}`;

describe('a text', () => {
  it.each([
    ['in UTF-8', Buffer.from],
    ['in UTF-8 with a BOM', (said: string) => Buffer.from(`\ufeff${said}`)],
    ['in UTF-16, little endian', (said: string) => utf16(said)],
    ['in UTF-16, big endian', (said: string) => utf16(said, true)],
  ])('%s is read, whatever the pieces are', async (_, encode) => {
    for (const size of [1, 2, 3, 1000])
      expect(await decoded(encode(text), { size })).toEqual({ text, warnings: [] });
    for (const shift of ['', 'x', 'xx', 'xxx'])
      expect(await decoded(encode(shift + long), { size: 100_000 })).toEqual({
        text: shift + long,
        warnings: [],
      });
  });

  it.each([
    ['little endian', false],
    ['big endian', true],
  ])('in UTF-16 without a mark is read, and it is said: %s', async (_, big) => {
    const said = 'name,note\nZoë,hello\n';
    expect(await decoded(utf16(said, big, false))).toEqual({
      text: said,
      warnings: ['bad-encoding 1'],
    });
  });

  it('in windows-1252 is read, and the line is named that tells', async () => {
    expect(await decoded(latin('a\r\nb\rZo\xeb, it\x92s \x80 5\n'))).toEqual({
      text: 'a\r\nb\rZoë, it’s € 5\n',
      warnings: ['bad-encoding 3'],
    });
  });

  it('in windows-1252 is read as well where that shows far down only', async () => {
    const before = 'a line\r\n'.repeat(30_000);
    const said = await decoded(latin(`${before}Zo\xeb\r\nZ\xfcrich\r\n`));
    expect(said.warnings).toEqual(['bad-encoding 30001']);
    expect(said.text).toBe(`${before}Zoë\r\nZürich\r\n`);
  });

  it('of any characters comes back from every encoding, wherever blocks end', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    const padding = fc.integer({ min: 65_515, max: 65_540 });
    await fc.assert(
      fc.asyncProperty(any, padding, async (said, count) => {
        const whole = `${'x'.repeat(count)}${said}é${said}`;
        for (const bytes of [Buffer.from(whole), utf16(whole), utf16(whole, true)])
          expect((await decoded(bytes, { size: 50_000 })).text).toBe(whole);
      }),
      { numRuns: Math.ceil(runs.numRuns / 10) },
    );
  });
});

describe('--encoding', () => {
  it.each<readonly [Encoding, Buffer]>([
    ['utf-8', Buffer.from(text)],
    ['utf-16le', utf16(text, false, false)],
    ['utf-16be', utf16(text, true, false)],
    ['windows-1252', Buffer.from('name,note\nZo\xeb,\x80\n', 'latin1')],
  ])('%s is taken at its word', async (encoding, bytes) => {
    const said = encoding === 'windows-1252' ? 'name,note\nZoë,€\n' : text;
    expect(await decoded(bytes, { encoding })).toEqual({ text: said, warnings: [] });
  });

  it('yields to a byte order mark, and it is said', async () => {
    expect(await decoded(utf16(text), { encoding: 'windows-1252' })).toEqual({
      text,
      warnings: ['bad-encoding 1'],
    });
  });

  it('utf-8 never becomes windows-1252', async () => {
    expect(await decoded(latin('Zo\xeb\nb\n'), { encoding: 'utf-8' })).toEqual({
      text: 'Zo\udc80\nb\n',
      warnings: [],
    });
  });
});

describe('bytes that are no character', () => {
  it('are marked in a text that is UTF-8 otherwise, on their own line only', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Zoë \ufffd\n'),
      latin('a\xffb\n'),
      Buffer.from('ö\n'),
    ]);
    expect(await decoded(bytes)).toEqual({ text: 'Zoë \ufffd\na\udc80b\nö\n', warnings: [] });
  });

  it.each([
    ['half a character at the end', Buffer.from('Zoë 😀').subarray(0, -1)],
    ['half a unit of UTF-16 at the end', utf16('Zoë').subarray(0, -1)],
    ['a lone surrogate in UTF-16', utf16('a\ud83d\nb')],
    ['a surrogate in UTF-8', Buffer.concat([Buffer.from('ë'), latin('\xed\xa0\x80')])],
  ])('%s', async (_, bytes) => {
    const { text: said } = await decoded(bytes);
    expect(said.isWellFormed()).toBe(false);
  });

  it('never cost a character of the lines around them', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 6 }).map((said) => said.replace(/[\r\n]/gu, ' '));
    await fc.assert(
      fc.asyncProperty(line, line, fc.integer({ min: 0x80, max: 0xff }), async (before, after, byte) => {
        const bytes = Buffer.concat([Buffer.from(`é${before}\n`), Buffer.of(65, byte, 65), Buffer.from(`\n${after}\n`)]);
        const { text: said } = await decoded(bytes);
        expect(said.split('\n').toSpliced(1, 1)).toEqual([`é${before}`, after, '']);
      }),
      runs,
    );
  }); // prettier-ignore
});

describe('what is no text', () => {
  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'not-an-export', 1],
    ['a ZIP file', [0x50, 0x4b, 3, 4], 'not-an-export', 1],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'not-an-export', 1],
    ['bytes full of NUL', [0x61, 0x0a, 0x0a, 0, 0, 0, 0x62], 'bad-encoding', 3],
  ])('is refused: %s', async (_, bytes, code, line) => {
    const thrown = await decoded(Buffer.from(bytes)).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(InputStopped);
    expect((thrown as InputStopped).problem).toMatchObject({ code, place: { line } });
  });

  it('is not a text with a NUL in it, which is for its reader to refuse', async () => {
    expect((await decoded(latin('name,note\nAnn,h\0i\nBob,hi\n'))).text).toContain('h\0i');
  });
});

import fc from 'fast-check';

/** The text in pieces of these lengths in turn; no character is cut in two, as no decoder does. */
export function piecesOf(text: string, sizes: readonly number[] = []): readonly string[] {
  const chars = Array.from(text);
  const pieces: string[] = [];
  for (let turn = 0, from = 0; from < chars.length; turn += 1) {
    const size = Math.max(1, sizes[turn % Math.max(1, sizes.length)] ?? chars.length);
    pieces.push(chars.slice(from, from + size).join(''));
    from += size;
  }
  return pieces;
}

/** The pieces as a stream. */
export async function* chunksOf(text: string, sizes?: readonly number[]): AsyncGenerator<string> {
  yield* piecesOf(text, sizes);
}

/** Lengths of pieces that put borders anywhere. */
export const anySizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });

/** All that a stream gives. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

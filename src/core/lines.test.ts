import { describe, expect, it } from 'vitest';
import { countLineEnds } from './lines.js';

describe('countLineEnds', () => {
  it.each([
    ['', 0],
    ['a', 0],
    ['a\nb\n', 2],
    ['a\r\nb\r\n', 2],
    ['a\rb\r', 2],
    ['\n\r', 2],
    ['a\u2028b', 0],
  ])('of %j: %i', (text, expected) => {
    expect(countLineEnds(text)).toBe(expected);
  });
});

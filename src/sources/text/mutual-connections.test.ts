import { describe, expect, it } from 'vitest';
import { mutualConnections } from './mutual-connections.js';

describe('the shared connections that words name', () => {
  it.each([
    ['13 mutual connections', 13],
    ['1 mutual connection', 1],
    ['1,234 mutual connections', 1234],
    ['Ann Lee is a mutual connection', 1],
    ['Ann Lee and Bo Ek are mutual connections', 2],
    ['Ann Lee and 1 other mutual connection', 2],
    ['Ann Lee and 12 others', 13],
    ['Ann Lee, Bo Ek, and 12 other mutual connections', 14],
    ['Ann Lee, Ph.D. and 12 other mutual connections', 13],
    ['Ann Lee ist ein gemeinsamer Kontakt', undefined],
    ['', undefined],
  ])('%s: %s', (text, expected) => {
    expect(mutualConnections(text)).toBe(expected);
  });
});

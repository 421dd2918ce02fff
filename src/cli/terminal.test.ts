import { describe, expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { Printer } from './terminal.js';

describe('the width of a terminal', () => {
  it.each([
    [0, 80],
    [1, 20],
    [60, 60],
    [1000, 100],
  ])('of %s columns is taken for %s', (columns, width) => {
    expect(new Printer(fakeTerminal(columns).terminal.stdout, 'stdout').width).toBe(width);
  });
});

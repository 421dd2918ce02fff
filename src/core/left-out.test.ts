import { describe, expect, it } from 'vitest';
import { describeLeftOut, leftOutKinds, noneLeftOut } from './left-out.js';

describe('what was left out', () => {
  it('is nothing to speak of where nothing was', () => {
    expect(describeLeftOut(noneLeftOut)).toEqual([]);
  });

  it('is a line for each kind, in one order, with its number', () => {
    const counts = Object.fromEntries(leftOutKinds.map((kind, at) => [kind, at + 1]));
    const lines = describeLeftOut({ ...noneLeftOut, ...counts });
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(
      leftOutKinds.map((_, at) => at + 1),
    );
    expect(new Set(lines.map((line) => line.replace(/^\d+/u, ''))).size).toBe(leftOutKinds.length);
  });

  it.each([
    [1, 'was'],
    [2, 'were'],
  ])('%i of a kind %s left out', (outgoing, verb) => {
    expect(describeLeftOut({ ...noneLeftOut, outgoing })[0]).toContain(` ${verb} `);
  });
});

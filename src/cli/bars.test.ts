import fc from 'fast-check';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Group } from '../core/statistics.js';
import { runs } from '../testing/runs.js';
import { bar, barLines, showsBlocks } from './bars.js';

const group = (name: string | null, accept: number, decline = 0): Group => ({
  name,
  counts: { accept, 'ask-for-context': 0, decline },
  total: accept + decline,
});
const plain = { width: 80, color: false, blocks: true };

describe('bar', () => {
  it.each([
    [0, 4, true, ''],
    [1, 4, true, '████'],
    [0.5, 4, true, '██'],
    [0.28, 4, true, '█▏'],
    [0.0001, 4, true, '▏'],
    [0.999, 4, true, '████'],
    [0, 4, false, ''],
    [0.5, 4, false, '##'],
    [0.0001, 4, false, '#'],
  ])('is of %f of %i columns, blocks %s: %s', (share, width, blocks, drawn) => {
    expect(bar(share, width, blocks)).toBe(drawn);
  });
});

describe('barLines', () => {
  it('have the number, the share of all, the bar and the name', () => {
    const lines = barLines([group('mine', 1, 3), group(null, 1)], 10, 'none', plain);
    expect(lines.map((line) => line.replaceAll(/\s+/gu, ' '))).toEqual([
      ` 4 40 % ${'█'.repeat(26)} mine`,
      ' 1 10 % ██████▌ none',
    ]);
  });

  it('draw what nobody got without a bar, and no line at all of nothing', () => {
    expect(barLines([group('x', 0)], 0, '', plain)).toHaveLength(1);
    expect(barLines([], 0, '', plain)).toEqual([]);
  });

  it('fit, and put nothing after a stranger’s text', () => {
    const anyGroups = fc.array(
      fc.tuple(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat({ max: 99_999 })),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        anyGroups,
        fc.integer({ min: 30, max: 100 }),
        fc.boolean(),
        (given, width, blocks) => {
          const groups = given.map(([name, accept]) => group(name, accept));
          const lines = barLines(groups, 99_999, '', { width, color: false, blocks });
          for (const line of lines) {
            expect(Array.from(line).length).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(/[\n\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u);
          }
        },
      ),
      runs,
    );
  });

  it('are the same with and without colour, but for the colour', () => {
    const groups = [group('mine', 4), group('other', 1, 1)];
    const colored = barLines(groups, 6, '', { ...plain, color: true });
    expect(colored[0]).toContain('\u001b[');
    expect(colored.map(stripVTControlCharacters)).toEqual(barLines(groups, 6, '', plain));
  });
});

describe('showsBlocks', () => {
  it.each([
    ['an xterm', { TERM: 'xterm-256color' }, true, true],
    ['an xterm in a plain locale', { TERM: 'xterm', LC_ALL: 'C' }, true, true],
    ['a dumb terminal', { LANG: 'en_GB.UTF-8', TERM: 'dumb' }, true, false],
    ['the console of Linux', { LANG: 'en_GB.UTF-8', TERM: 'linux' }, true, false],
    ['Windows', {}, true, true],
    ['a pipe', { TERM: 'dumb' }, false, true],
  ] as const)('of %s are right', (_, env, isTerminal, shows) => {
    expect(showsBlocks(env, isTerminal)).toBe(shows);
  });
});

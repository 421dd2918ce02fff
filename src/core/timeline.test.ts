import { describe, expect, it } from 'vitest';
import { type Group } from './statistics.js';
import { timelineOf } from './timeline.js';

/** Groups of one accepted invitation each, by month. */
const months = (...names: readonly (string | null)[]): readonly Group[] =>
  names.map((name) => ({
    name,
    counts: { accept: 1, 'ask-for-context': 0, decline: 0 },
    total: 1,
  }));

describe('timelineOf', () => {
  it('fills the gaps between months', () => {
    const { unit, steps, before } = timelineOf(months('2025-11', '2026-02', null));
    expect(steps.map(({ name, total }) => [name, total])).toEqual([
      ['2025-11', 1],
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 1],
    ]);
    expect([unit, before]).toEqual(['month', 0]);
  });

  it.each([
    ['36 months', ['2023-01', '2025-12'], 'month', 36],
    ['more', ['2023-01', '2026-01'], 'year', 4],
    ['one', ['2026-01'], 'month', 1],
    ['none', [], 'month', 0],
    ['none that is known', [null], 'month', 0],
  ] as const)('of %s', (_, names, unit, length) => {
    const timeline = timelineOf(months(...names));
    expect([timeline.unit, timeline.steps.length]).toEqual([unit, length]);
  });

  it('adds the months of a year up', () => {
    const { steps } = timelineOf(months('2020-01', '2020-12', '2024-01'));
    expect(steps[0]).toMatchObject({ name: '2020', total: 2, counts: { accept: 2 } });
  });

  it('has the last years only where they are too many, and counts what was before', () => {
    const { steps, before } = timelineOf(months('0001-01', '1999-05', '2026-01'));
    expect(steps).toHaveLength(36);
    expect([steps[0]?.name, before]).toEqual(['1991', 1]);
  });
});

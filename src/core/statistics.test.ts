import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision } from './decision.js';
import { anyDecision, decision, reason } from '../testing/report.js';
import { runs } from '../testing/runs.js';
import { Counter, type Statistics } from './statistics.js';

function statisticsOf(decided: readonly Decision[]): Statistics {
  const counter = new Counter();
  for (const one of decided) counter.count(one);
  return counter.statistics();
}

type List = 'rules' | 'months' | 'observations' | 'sources';

/** The groups of one kind as `name: total`. */
function totals(decided: readonly Partial<Decision>[], list: List): readonly string[] {
  return statisticsOf(decided.map((one) => decision(one)))[list].map(
    ({ name, total }) => `${name}: ${total}`,
  );
}

const by = (...rules: readonly string[]) => ({ reasons: rules.map((rule) => reason({ rule })) });

describe('statistics', () => {
  it('count the decisions', () => {
    const names = ['accept', 'decline', 'decline'] as const;
    expect(statisticsOf(names.map((name) => decision({ decision: name }))).decisions).toEqual({
      name: null,
      counts: { accept: 1, 'ask-for-context': 0, decline: 2 },
      total: 3,
    });
  });

  it.each<readonly [string, List, readonly Partial<Decision>[], readonly string[]]>([
    ['rules that won, the most frequent first, then by name', 'rules', [by('b'), by('c'), by('a'), by('c')], ['c: 2', 'a: 1', 'b: 1']],
    ['a rule that won twice for one sender once', 'rules', [by('a', 'a')], ['a: 1']],
    ['every rule that won together with others', 'rules', [by('a', 'b')], ['a: 1', 'b: 1']],
    ['no rule where none won, last', 'rules', [{}, {}, by('a'), { reasons: [reason({ won: false })] }], ['a: 1', 'null: 3']],
    ['months in order, those not known last', 'months', [{ sentAt: '2026-02-03' }, { sentAt: null }, { sentAt: '2025-12-31' }, { sentAt: '2026-02-28' }], ['2025-12: 1', '2026-02: 2', 'null: 1']],
    ['observations', 'observations', [{ observations: ['a', 'b'] }, { observations: ['b'] }], ['b: 2', 'a: 1']],
    ['sources as people compare texts, as they are first written', 'sources', [{ source: 'Groupe ' }, { source: 'groupe' }, { source: ' ' }, {}], ['Groupe: 2', 'null: 2']],
  ])('count %s', (_, list, decided, expected) => {
    expect(totals(decided, list)).toEqual(expected);
  }); // prettier-ignore

  it('are empty of nothing', () => {
    const { decisions, ...lists } = statisticsOf([]);
    expect(decisions.total).toBe(0);
    expect(Object.values(lists)).toEqual([[], [], [], []]);
  });

  it('lose nobody and do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 8 }), (decided) => {
        const statistics = statisticsOf(decided);
        for (const groups of [statistics.months, statistics.sources])
          expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(decided.length);
        const { sources, ...rest } = statistics;
        const { sources: reversed, ...others } = statisticsOf(decided.toReversed());
        expect(others).toEqual(rest);
        expect(reversed).toHaveLength(sources.length); // may be written in another way
      }),
      runs,
    );
  });
});

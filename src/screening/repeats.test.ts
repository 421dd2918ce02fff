import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { error, warning } from '../core/problem.js';
import { runs } from '../testing/runs.js';
import { type ReadEvent } from './read-invitations.js';
import { Repeats, namedSingly } from './repeats.js';

const blank: ReadEvent = { kind: 'left-out', why: 'blank' };
const outgoing: ReadEvent = { kind: 'left-out', why: 'outgoing' };
const remark: ReadEvent = { kind: 'remark', file: 'a.csv', remark: 'x' };
const place = (line: number) => ({ file: 'a.csv', line, column: 1, endColumn: 2 });
const bad = (line: number, code: 'bad-csv' | 'ragged-row' = 'bad-csv'): ReadEvent => ({
  kind: 'problem',
  problem: error(code, `row ${line}`, { place: place(line) }),
  rejects: true,
});
const said: ReadEvent = { kind: 'problem', problem: warning('bad-csv', 'x'), rejects: false };

function passed(items: readonly ReadEvent[]): readonly ReadEvent[] {
  const repeats = new Repeats();
  return [...items.flatMap((item) => repeats.pass(item)), ...repeats.end()];
}

describe('what is said over and over', () => {
  it('is one item where records are left out for one reason', () => {
    const items = [blank, blank, remark, blank, outgoing, outgoing, outgoing];
    const summed = [{ ...blank, rows: 2 }, remark, blank, { ...outgoing, rows: 3 }];
    expect(passed(items)).toEqual(summed);
  });

  it('is one item where many records are rejected, which says their lines', () => {
    const many = Array.from({ length: namedSingly + 50 }, (_, at) => bad(at + 2));
    const all = passed(many);
    expect(all.slice(0, -1)).toEqual(many.slice(0, namedSingly));
    expect(all.at(-1)).toMatchObject({ rows: 50, problem: { place: { line: namedSingly + 2 } } });
    expect(JSON.stringify(all.at(-1))).toContain(`to line ${namedSingly + 51} `);
  });

  it('is still said of each that follows something else', () => {
    const many = Array.from({ length: namedSingly }, () => bad(1));
    const others = [remark, bad(2), said, bad(3), bad(4, 'ragged-row'), bad(5)];
    expect(passed([...many, ...others])).toEqual([...many, ...others]);
  });

  it('never loses a record', () => {
    const rowsOf = (items: readonly ReadEvent[]): number =>
      items.reduce((sum, item) => {
        const counts = item.kind === 'left-out' || (item.kind === 'problem' && item.rejects);
        return sum + (counts ? (item.rows ?? 1) : 0);
      }, 0);
    const stretch = fc.tuple(
      fc.constantFrom(blank, outgoing, remark, said, bad(2), bad(3, 'ragged-row')),
      fc.integer({ min: 1, max: 150 }),
    );
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
        const items = stretches.flatMap(([item, count]) =>
          Array.from({ length: count }, () => item),
        );
        const all = passed(items);
        expect(rowsOf(all)).toBe(rowsOf(items));
        const others = (given: readonly ReadEvent[]) =>
          given.filter((item) => item === remark || item === said).length;
        expect(others(all)).toBe(others(items));
      }),
      runs,
    );
  });
});

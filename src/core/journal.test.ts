import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decided } from '../testing/journal-entry.js';
import { anyEntry } from '../testing/journal.js';
import { today } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { type Decided } from './journal-line.js';
import { Journal, isSame, pastDecision, reminderOf } from './journal.js';

const clock = { today, lapseDays: 21 };
const ann = decided();
const undo = (of: Decided) => ({ ...of, kind: 'undone' as const });

describe('standing', () => {
  it.each([
    ['never seen', [], {}],
    ['decided', [ann], { settled: ann }],
    ['decided twice: the last counts', [ann, decided({ decision: 'accept' })], { settled: decided({ decision: 'accept' }) }],
    ['decided and taken back', [ann, undo(ann)], {}],
    ['decided twice and once taken back', [ann, decided({ decision: 'accept' }), undo(ann)], { settled: ann }],
    ['taken back without a decision', [undo(ann)], {}],
    ['asked', [decided({ decision: 'ask-for-context' })], { settled: decided({ decision: 'ask-for-context' }) }],
    ['asked 21 days ago', [decided({ decision: 'ask-for-context', date: '2026-02-22' })], { lapsed: decided({ decision: 'ask-for-context', date: '2026-02-22' }) }],
    ['asked 20 days ago', [decided({ decision: 'ask-for-context', date: '2026-02-23' })], { settled: decided({ decision: 'ask-for-context', date: '2026-02-23' }) }],
    ['declined long ago: that does not lapse', [decided({ date: '2020-01-01' })], { settled: decided({ date: '2020-01-01' }) }],
    ['an earlier one of the same sender', [decided({ sent: '2025-12-01' })], { before: decided({ sent: '2025-12-01' }) }],
    ['a later one of the same sender', [decided({ sent: '2026-05-01' })], {}],
    ['another sender', [decided({ key: 'ben' })], {}],
  ] as const)('%s', (_, entries, expected) => {
    expect(new Journal(entries).standing(ann, clock)).toEqual(expected);
  }); // prettier-ignore
});

describe('isSame', () => {
  it.each([
    ['a day apart, as exports in UTC are', { sent: '2026-03-02' }, true],
    ['two days apart', { sent: '2026-03-03' }, false],
    ['a day unknown and the same note', { sent: null }, true],
    ['a day unknown and another note', { sent: null, note: 'n2' }, false],
    ['the same day and another note', { note: 'n2' }, true],
  ] as const)('%s: %s', (_, given, same) => {
    expect(isSame(ann, decided(given))).toBe(same);
  });
});

describe('the decisions in force', () => {
  it('are one for each invitation, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const journal = new Journal(entries);
        const inForce = journal.inForce();
        for (const one of inForce) {
          expect(inForce.filter((other) => other !== one && isSame(one, other))).toEqual([]);
          const { settled, lapsed } = journal.standing(one, clock);
          expect(settled ?? lapsed).toBe(one);
        }
      }),
      runs,
    );
  });

  it('are found by the note, one of each sender; those without a note are not', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const journal = new Journal(entries);
        const senders = journal.sendersOf('n1');
        const expected = journal.inForce().filter(({ note }) => note === 'n1');
        expect(new Set(senders.map(({ key }) => key))).toEqual(
          new Set(expected.map(({ key }) => key)),
        );
        expect(senders.length).toBe(new Set(senders.map(({ key }) => key)).size);
        expect(journal.sendersOf('')).toEqual([]);
      }),
      runs,
    );
  });

  it('stay the same when only they are kept', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const inForce = new Journal(entries).inForce();
        expect(new Journal(inForce).inForce()).toEqual(inForce);
      }),
      runs,
    );
  });

  it('are those of before, when a decision is taken back at once', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), anyEntry, (entries, last) => {
        fc.pre(last.kind === 'decided');
        const before = new Journal(entries).inForce();
        const after = new Journal([...entries, last, { ...last, kind: 'undone' }]).inForce();
        expect(new Set(after)).toEqual(new Set(before));
      }),
      runs,
    );
  });
});

describe('what the owner is reminded of', () => {
  it('says what was decided, and when', () => {
    expect(pastDecision(ann)).toBe('you declined this sender on 3 Mar 2026');
    expect(reminderOf({ before: ann })).toBe(pastDecision(ann));
    expect(reminderOf({ lapsed: ann, before: ann })).toContain('lapsed');
    expect(reminderOf({ settled: ann })).toBe(pastDecision(ann));
    expect(reminderOf({})).toBeUndefined();
  });
});

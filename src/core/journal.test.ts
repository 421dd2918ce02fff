import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decided } from '../testing/journal-entry.js';
import { anyEntry } from '../testing/journal.js';
import { today } from '../testing/policy.js';
import { runs } from '../testing/runs.js';
import { type Decided } from './journal-line.js';
import { Journal, isSame, pastDecision, reminderOf, usualLapseDays } from './journal.js';

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
    ['taken back by another sender', [ann, undo(decided({ key: 'ben' }))], { settled: ann }],
    ['taken back on another invitation', [ann, undo(decided({ sent: '2026-01-01' }))], { settled: ann }],
    ['accepted long ago: that does not lapse', [decided({ decision: 'accept', date: '2020-01-01' })], { settled: decided({ decision: 'accept', date: '2020-01-01' }) }],
    ['asked on a day that can not be read', [decided({ decision: 'ask-for-context', date: 'soon' })], { settled: decided({ decision: 'ask-for-context', date: 'soon' }) }],
    ['decided, and an earlier one', [decided({ sent: '2025-12-01' }), ann], { settled: ann, before: decided({ sent: '2025-12-01' }) }],
    ['asked long ago, and an earlier one', [decided({ sent: '2025-12-01' }), decided({ decision: 'ask-for-context', date: '2026-01-01' })], { lapsed: decided({ decision: 'ask-for-context', date: '2026-01-01' }), before: decided({ sent: '2025-12-01' }) }],
    ['two earlier ones: the last counts', [decided({ sent: '2025-12-01' }), decided({ sent: '2025-11-01' })], { before: decided({ sent: '2025-11-01' }) }],
    ['one of an unknown day with another note', [decided({ sent: null, note: 'n2' })], { before: decided({ sent: null, note: 'n2' }) }],
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
    ['a day apart, across a month', { sent: '2026-02-28' }, true],
    ['two days apart, across a month', { sent: '2026-02-27' }, false],
    ['a day that can not be read and the same note', { sent: '1 2026-03-01' }, true],
    ['a day that can not be read and another note', { sent: '1 2026-03-01', note: 'n2' }, false],
    ['a day with more after it and another note', { sent: '2026-03-01T10', note: 'n2' }, false],
    ['another sender', { key: 'ben' }, false],
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

describe('a reminder', () => {
  it.each([
    ['accept', 'you accepted this sender on 3 Mar 2026'],
    ['ask-for-context', 'you asked this sender for context on 3 Mar 2026'],
    ['decline', 'you declined this sender on 3 Mar 2026'],
  ] as const)('says %s in words', (decision, expected) => {
    expect(pastDecision(decided({ decision }))).toBe(expected);
  });

  it('says a date as it is written where it is none', () => {
    expect(pastDecision(decided({ date: 'soon' }))).toBe('you declined this sender on soon');
  });

  it('says that an ask has lapsed, before all else', () => {
    const lapsed = decided({ decision: 'ask-for-context' });
    expect(reminderOf({ lapsed, before: decided({ date: '2025-01-01' }) })).toBe(
      'you asked for context on 3 Mar 2026, and the ask has lapsed',
    );
  });

  it('says what is decided before what was', () => {
    const before = decided({ date: '2025-01-01', decision: 'accept' });
    expect(reminderOf({ settled: ann, before })).toBe('you declined this sender on 3 Mar 2026');
  });
});

describe('a journal', () => {
  const other = decided({ sent: '2025-12-01', note: 'n1' });
  const ben = decided({ key: 'ben', note: 'n1' });

  it('is empty until it says something, even if that is taken back', () => {
    const journal = new Journal();
    expect(journal.isEmpty).toBe(true);
    journal.add(ann);
    expect(journal.isEmpty).toBe(false);
    journal.add(undo(ann));
    expect(journal.isEmpty).toBe(false);
    expect(journal.inForce()).toEqual([]);
  });

  it('has the decisions in force by sender, in the order of their first', () => {
    const again = decided({ decision: 'accept' });
    expect(new Journal([ann, ben, other, again]).inForce()).toEqual([other, again, ben]);
  });

  it('takes back the last decision on an invitation alone', () => {
    const again = decided({ decision: 'accept' });
    expect(new Journal([ann, other, again, undo(ann)]).inForce()).toEqual([ann, other]);
  });

  it('has the senders of a note, each with the last decision', () => {
    const journal = new Journal([other, ben, ann]);
    expect(journal.sendersOf('n1')).toEqual([other, ben]);
    expect(journal.sendersOf('n2')).toEqual([]);
    expect(journal.sendersOf('')).toEqual([]);
    const later = decided({ sent: '2026-02-01', note: 'n1' });
    journal.add(later);
    expect(journal.sendersOf('n1')).toEqual([later, ben]);
  });

  it('says nothing of whoever it does not know', () => {
    expect(new Journal([ann]).standing(ben, clock)).toEqual({});
  });

  it('lets an ask lapse after three weeks, where nothing else is said', () => {
    expect(usualLapseDays).toBe(21);
  });
});

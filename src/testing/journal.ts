import fc from 'fast-check';
import { type JournalEntry } from '../core/journal-line.js';
import { decisions } from '../core/written.js';

const which = {
  key: fc.constantFrom('ann', 'ben', '#c0ffee'),
  sent: fc.constantFrom(null, '2026-01-01', '2026-01-20', '2026-03-01'),
  note: fc.constantFrom('', 'n1'),
};
const date = fc.constantFrom('2026-01-31', '2026-03-03', '2025-12-31');
const text = fc.string({ unit: 'binary', maxLength: 20 });

/** Entries on few invitations, with any texts in them. */
export const anyEntry: fc.Arbitrary<JournalEntry> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: fc.constant('decided' as const),
        date,
        decision: fc.constantFrom(...decisions),
        suggested: fc.constantFrom(...decisions),
        policy: text,
        ...which,
        name: text,
        url: text,
        reply: text,
      },
      {
        requiredKeys: [
          'kind',
          'date',
          'decision',
          'suggested',
          'policy',
          'key',
          'sent',
          'note',
          'name',
          'url',
        ],
      },
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undone' as const), date, ...which }) },
);
